/*
 * A project as a document: the report for the council, its log, what a phase still asks for.
 */
#ifndef PHASENAV_DUMP_REPORT_H
#define PHASENAV_DUMP_REPORT_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"
#include "phasenav/project/project.h"

struct pn_report_request {
    const struct pn_project *project;
    uint32_t language; /* of the roadmap */
    const struct pn_catalog *catalog;
    const char *today;   /* YYYY-MM-DD */
    const char *version; /* of the roadmap, as a reader can find it again: "phasenav 1.0", or a file's name */
    uint32_t phase;      /* READY: the phase */
    unsigned width;
    bool color;
    bool ascii;
};

struct pn_report_format {
    const char *name;
    bool for_programs; /* always UTF-8 */
    void (*write)(struct pn_buffer *buffer, const struct pn_report_request *request);
};

/* Each the default one first. */
extern const struct pn_report_format pn_report_formats[];
extern const size_t pn_report_format_count;
extern const struct pn_report_format pn_log_formats[];
extern const size_t pn_log_format_count;

/* What `phase` asks for and is not there, as text for people. True where nothing is missing. */
bool pn_report_write_ready(struct pn_buffer *buffer, const struct pn_report_request *request);

#endif
