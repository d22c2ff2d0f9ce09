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
};

/* `options` must outlive the session. */
void pn_session_start(struct pn_session *session, const struct pn_browse_options *options);
void pn_session_finish(struct pn_session *session);

/* Changes the language of texts and messages together; if the roadmap has only one, that of the messages. After it
 * comes pn_nav_resize(). */
void pn_session_next_language(struct pn_session *session);

#endif
