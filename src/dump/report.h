/*
 * What the files that write about a project share.
 */
#ifndef PHASENAV_DUMP_REPORT_PRIVATE_H
#define PHASENAV_DUMP_REPORT_PRIVATE_H

#include "page.h"

#include "phasenav/dump/report.h"

/* A document of headings, paragraphs and points, on a page of text or in Markdown. */
struct pn_report {
    const struct pn_report_request *request;
    struct pn_buffer *buffer;
    struct pn_page page; /* text only */
    bool markdown;
    struct pn_arena arena;
};

/* Level 1 is the document's own title. */
void pn_report_heading(struct pn_report *report, unsigned level, const char *text);
void pn_report_paragraph(struct pn_report *report, const char *text);
void pn_report_point(struct pn_report *report, const char *text);

/* "the title of a milestone", "of a criterion (in its phase)", "of a gate". In the arena or borrowed. */
const char *pn_report_title(struct pn_report *report, struct pn_subject subject);
const char *pn_report_phase(const struct pn_report *report, uint32_t phase);

/* Starts a page; ends it. */
void pn_report_start(struct pn_report *report, struct pn_buffer *buffer, const struct pn_report_request *request,
                     bool markdown);
void pn_report_finish(struct pn_report *report);

/* The formats' functions. */
void pn_report_write_text(struct pn_buffer *buffer, const struct pn_report_request *request);
void pn_report_write_markdown(struct pn_buffer *buffer, const struct pn_report_request *request);
void pn_log_write_text(struct pn_buffer *buffer, const struct pn_report_request *request);
void pn_log_write_csv(struct pn_buffer *buffer, const struct pn_report_request *request);
void pn_log_write_json(struct pn_buffer *buffer, const struct pn_report_request *request);

#endif
