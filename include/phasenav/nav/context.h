// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What navigation reads besides its own state.
 */
#ifndef PHASENAV_NAV_CONTEXT_H
#define PHASENAV_NAV_CONTEXT_H

#include "phasenav/base/catalog.h"
#include "phasenav/project/project.h"
#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/terms.h"

/* A text that was typed and could not be saved: the next time it is asked for it is there again. */
struct pn_unsaved {
    struct pn_subject subject;
    enum pn_part part;
    const char *text;
    const char *time; /* when that was begun: 2026-11-03T09:12:44+01:00; NULL: not known */
    bool knows_over;
    const char *over; /* what the project said when that was begun, as its file has it; NULL: nothing */
    const struct pn_unsaved *next;
};

/* A project that was opened before, and can be opened in place of the one that is. */
struct pn_known_project {
    const char *title;
    const char *place; /* its file, as readers know it */
    bool is_open;      /* it is the one that is open */
};

/*
 * What is shown, and in which language. Every function that makes rows, sheets or lines gets it, so anything that
 * affects all of them (a project's progress, for example) belongs here. Only app changes it; after each change it calls
 * pn_nav_resize(), which makes the frame anew.
 */
struct pn_nav_context {
    const struct pn_roadmap *roadmap;
    const struct pn_catalog *catalog;
    uint32_t language;    /* of the roadmap */
    unsigned key_columns; /* of the longest names of keys in the catalogue's language (keymap.h); 0: they are short */
    struct pn_search *search;
    struct pn_terms *terms;
    const struct pn_project *project; /* NULL: none */
    const char *today;                /* YYYY-MM-DD; NULL: nothing depends on the day */
    const char *who;                  /* the reader, as changes are signed; NULL: not known */
    struct pn_history history;        /* of the project, where HISTORY or START shows it */
    const char *last_visit;           /* when they left the project last, 2026-11-24T08:05:00+01:00; NULL: never */
    const char *place;                /* the file of the open project, as readers know it; NULL: it has none */
    const struct pn_known_project
        *projects; /* the one opened last first; without another one than the open one: none */
    uint32_t project_count;
    struct pn_charset *charset; /* what a project's texts are fitted to where they are shown; NULL: nothing. The
                                 * roadmap's and the catalogue's are fitted already */
    const char
        *as_of;     /* the project is shown as it was on this day, YYYY-MM-DD, and nothing is changed; NULL: as it is */
    bool read_only; /* no change is wanted */
    bool unwritable;                  /* no change is possible: the project's file cannot be written */
    const struct pn_unsaved *unsaved; /* NULL: none */
    bool spoken; /* texts are told line by line, perhaps aloud: without pictures made of letters, and without keys */
};

/* A text of the project in what the context's character set has; the project keeps it as it was written. In the arena.
 */
const char *pn_nav_shown(struct pn_arena *arena, const struct pn_nav_context *context, const char *text);

#endif
