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
    const char *language;             /* the reader's: of texts and messages; as pn_roadmap_language() takes it */
    uint32_t phase;                   /* to open; PN_NO_PHASE: the start screen */
    struct pn_store *store;           /* NULL: no project yet */
    const char *who;                  /* makes the changes, for pn_project_who(); NULL: not named */
    const char *new_path;             /* is proposed for a project that has no file; NULL: nothing is */
    bool read_only;
    bool color;
    bool mouse;         /* clicks select, the wheel moves */
    bool ascii;         /* no lines and signs beyond ASCII, whatever the locale is */
    bool tells_changes; /* also the reader's own are said, where they cannot be seen otherwise */
};

/* Browses until the reader quits. Returns the exit status; a signal that ends it is raised again after the terminal has
 * been restored. False start (no such terminal) is a diag and status 1. */
int pn_browse(const struct pn_browse_options *options, struct pn_diags *diags);

#endif
