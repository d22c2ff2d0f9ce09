// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What there is to say about an item, in the order in which a reader wants it: the one list that the detail pane, the
 * text dump and the clipboard draw from, so that no two of them can disagree.
 */
#ifndef PHASENAV_ROADMAP_SHEET_H
#define PHASENAV_ROADMAP_SHEET_H

#include "phasenav/base/catalog.h"
#include "phasenav/roadmap/roadmap.h"

enum pn_sheet_kind {
    PN_SHEET_TEXT,  /* a paragraph */
    PN_SHEET_NAMES, /* one name of a short list (workstreams, stakeholders, sources): meant to be joined with its
                       neighbours */
    PN_SHEET_POINT, /* one point of a list of sentences */
    PN_SHEET_LINK,  /* another item; `text` is its title */
    PN_SHEET_ROUND, /* this criterion in another phase; `text` is its guiding question */
};

struct pn_sheet_entry {
    enum pn_sheet_kind kind;
    const char *label; /* an English message to be translated, or NULL; entries that follow with the same pointer belong
                          under it */
    const char *text;  /* content in the asked-for language; borrowed from the roadmap, or in the arena. Never NULL, but
                          "" where a round  has no question and where the label says it all */
    pn_item_id target; /* LINK, ROUND: the item to go to; else PN_NO_ITEM */
    uint32_t phase; /* LINK, ROUND: the phase to open it in (the asked-for one stays where the item has a round there);
                       else PN_NO_PHASE */
    const char *address; /* POINT: where it is on the web; else NULL */
    enum pn_color color; /* NAMES of workstreams */
    bool close;          /* where it is laid out in lines, no blank one parts it from what is before it */
    uint32_t source;     /* NAMES of sources: its index; else PN_NO_SOURCE */
};

struct pn_sheet {
    const struct pn_sheet_entry *at;
    uint32_t count;
};

/*
 * The sheet of an item seen in a phase; entries live in the arena. The catalogue has the words that content is put
 * into, such as the language of a source. A milestone: text, evidence, what depends on place and day, what to open on
 * the web, workstreams, stakeholders, requires, required by, prepares, helps, related, sources, where it comes from
 * unless the source has it so. A criterion: the phase's guiding question first, then text and the lists that a
 * milestone has, then its other rounds (all of them with PN_NO_PHASE). A phase: situation, goal, gate, pitfalls, what
 * to prepare, parallels, where it comes from. A model: text, pros, cons, related, sources. A term: text, related. What
 * the file leaves out is left out.
 */
struct pn_sheet pn_sheet_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, pn_item_id item, uint32_t phase,
                            uint32_t language, const struct pn_catalog *catalog);

/* Where the entries end that stand under one label with entry `first`: the index after the last. An entry without a
 * label stands alone. */
uint32_t pn_sheet_group_end(struct pn_sheet sheet, uint32_t first);

#endif
