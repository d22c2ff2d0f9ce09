/*
 * What browsing needs, whatever it shows it on: what is shown, in which language, the project, and what there is to
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
    struct pn_catalog *catalog; /* owned; the context has it too */
    struct pn_nav_context context;
    struct pn_settled settled; /* what is shown of the context */
    struct pn_buffer notice;   /* what the reader should know now, and cannot see otherwise */
    struct pn_keeper keeper;
};

/* `options` must outlive it. */
void pn_session_start(struct pn_session *session, const struct pn_browse_options *options);
void pn_session_finish(struct pn_session *session);

/* Texts and messages change together. A roadmap in one language still has readers of several: then the messages do.
 * After it comes pn_nav_resize(). */
void pn_session_next_language(struct pn_session *session);

#endif
