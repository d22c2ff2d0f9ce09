// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What browsing needs, on a screen or line by line: what is shown, in which language, the project, and what there is to
 * say.
 */
#ifndef PHASENAV_APP_SESSION_H
#define PHASENAV_APP_SESSION_H

#include "browse.h"
#include "keeper.h"
#include "recent.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"
#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"

struct pn_session {
    const struct pn_browse_options *options;
    struct pn_catalog *catalog; /* owned; the context borrows it */
    struct pn_nav_context context;
    struct pn_settled settled; /* the frame that is shown */
    struct pn_buffer notice;   /* what the reader should know now, and is not on the screen */
    struct pn_keeper keeper;
    struct pn_browse_options opened;   /* the options, with the store of another project that was opened */
    struct pn_recent recent;           /* the projects that are remembered; the context has them as readers see them */
    struct pn_arena history;           /* of the context's */
    const struct pn_store *history_of; /* of which it was read; NULL: of none */
    unsigned history_version;          /* the keeper's when it was read */
    const char *noted_path;            /* of the project that the context and the memory say is open; NULL: of none */
    const char *noted_title;
    struct pn_arena arena; /* of these */
};

/* `options` must outlive the session. */
void pn_session_start(struct pn_session *session, const struct pn_browse_options *options);
void pn_session_finish(struct pn_session *session);

/* Notes which project is open, for the reader and for the next start; to be called after each change of it. What is
 * read-only is not remembered. After it comes pn_nav_resize(). */
void pn_session_note_project(struct pn_session *session);

/* Opens one of the projects that are remembered in place of the one that is open; but not where something of that one
 * would be lost. Returns whether it is open: then pn_nav_init() comes next. Else the notice says why not, and
 * pn_nav_resize() comes next. */
bool pn_session_open_project(struct pn_session *session, uint32_t number);

/* Reads the history where it is shown and is not read yet, or another one by now. Returns whether it has: then
 * pn_nav_resize() comes next. */
bool pn_session_read_history(struct pn_session *session, const struct pn_nav *nav);

/* Changes the language of texts and messages together; if the roadmap has only one, that of the messages. After it
 * comes pn_nav_resize(). */
void pn_session_next_language(struct pn_session *session);

#endif
