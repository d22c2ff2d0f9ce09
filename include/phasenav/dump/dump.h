/*
 * The roadmap as a document: text for people, JSON for programs. One table of formats over the roadmap's queries.
 */
#ifndef PHASENAV_DUMP_DUMP_H
#define PHASENAV_DUMP_DUMP_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"
#include "phasenav/project/project.h"
#include "phasenav/roadmap/filter.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>

enum { PN_DUMP_LEAST_WIDTH = 20 };

struct pn_dump_request {
    const struct pn_roadmap *roadmap;
    const struct pn_project *project; /* its progress is written too; NULL: none */
    const uint32_t *phases;           /* which, in the order asked for; each once; not read with `all` */
    uint32_t phase_count;
    struct pn_items items;   /* single items, none of them a phase, in the order asked for; not read with `all` */
    bool all;                /* the whole roadmap: every phase, and what belongs to none */
    struct pn_filter filter; /* of all this only what it leaves */
    uint32_t language;       /* of the roadmap */
    const struct pn_catalog *catalog; /* of labels; machine formats do not use it */
    unsigned width;                   /* columns of wrapped text, at least PN_DUMP_LEAST_WIDTH */
    bool color;                       /* escape sequences for headings and labels (text only) */
    bool ascii;                       /* no signs beyond ASCII of our own (text only) */
};

struct pn_dump_format {
    const char *name;
    const char *help;  /* an English message */
    bool for_programs; /* always UTF-8, whatever the locale and the width are */
    /* Returns how many things it wrote: with 0, nothing was left of what was asked for. */
    size_t (*write)(struct pn_buffer *buffer, const struct pn_dump_request *request);
};

/* The formats, the default one first. */
extern const struct pn_dump_format pn_dump_formats[];
extern const size_t pn_dump_format_count;

const struct pn_dump_format *pn_dump_find_format(const char *name);

/* What --list can list, each with the function that writes it: one line per thing, tab-separated, id first. Of the
 * request they read the roadmap, its language and the filter; they return how many lines there are. */
struct pn_dump_list {
    const char *name; /* "phases", "milestones", … */
    const char *help; /* an English message: the fields of a line, in order */
    size_t (*write)(struct pn_buffer *buffer, const struct pn_dump_request *request);
};

extern const struct pn_dump_list pn_dump_lists[];
extern const size_t pn_dump_list_count;

const struct pn_dump_list *pn_dump_find_list(const char *name);

/* What the words of `query` are found in, as the search screen finds it, the best first: a line for each,
 * tab-separated: id, kind, phase (of a milestone, or of the round that asks the question), title, and the passage
 * around the words where they are not in the title. Returns how many lines there are. */
size_t pn_dump_write_search(struct pn_buffer *buffer, const struct pn_dump_request *request, const char *query);

#endif
