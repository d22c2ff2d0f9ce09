// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The interactive program: takes the terminal, runs the loop, carries out what navigation asks for.
 */
#ifndef PHASENAV_APP_BROWSE_H
#define PHASENAV_APP_BROWSE_H

#include "phasenav/base/charset.h"
#include "phasenav/base/diag.h"
#include "phasenav/project/store.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stdint.h>

struct pn_browse_options {
    const struct pn_roadmap *roadmap; /* its texts fitted to `charset` */
    struct pn_charset *charset;       /* of the locale */
    const char *language;             /* of texts and messages; as pn_roadmap_language() takes it */
    uint32_t phase;                   /* the phase to open; PN_NO_PHASE: the start screen */
    struct pn_store *store;           /* NULL: no project yet */
    const char *who;                  /* the name given by --who, for pn_project_who(); NULL: none */
    const char *new_path;             /* the path proposed for the file of a new project; NULL: none */
    const char *gone;                 /* the project opened last, where it is not there any more; else NULL */
    bool pinned;                      /* --project names the project: no other one is offered */
    bool reopens;                     /* plain phasenav opens the project that was opened last */
    const char *as_of;                /* YYYY-MM-DD: the day of which the project is shown; NULL: now */
    bool read_only;
    bool color;
    bool mouse;         /* clicks select, the wheel moves */
    bool ascii;         /* no lines and signs beyond ASCII, whatever the locale is */
    bool tells_changes; /* notices name the reader's own changes too, where no screen shows them */
};

/* Browses until the reader quits. Returns the exit status; a signal that ends it is raised again after the terminal has
 * been restored. If the terminal cannot be used, adds a diag and returns 1. */
int pn_browse(const struct pn_browse_options *options, struct pn_diags *diags);

#endif
