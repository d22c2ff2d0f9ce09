// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "session.h"

#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/terms.h"

#include <string.h>

static void set_message_language(struct pn_session *session, const char *language)
{
    struct pn_catalog *catalog = pn_catalog_new(language, session->options->charset);
    pn_catalog_free(session->catalog);
    session->catalog = catalog;
    session->context.catalog = catalog;
}

void pn_session_start(struct pn_session *session, const struct pn_browse_options *options)
{
    *session = (struct pn_session){.options = options};
    pn_buffer_init(&session->notice);
    session->context.roadmap = options->roadmap;
    session->context.search = pn_search_new(options->roadmap);
    session->context.terms = pn_terms_new(options->roadmap);
    pn_settled_init(&session->settled);
    session->context.charset = options->charset;
    session->context.read_only = options->read_only;
    session->context.language = pn_roadmap_language(options->roadmap, options->language, NULL);
    set_message_language(session, options->language);
    pn_keeper_start(&session->keeper, options, &session->context, &session->notice);
}

void pn_session_finish(struct pn_session *session)
{
    pn_keeper_finish(&session->keeper);
    pn_search_free(session->context.search);
    pn_terms_free(session->context.terms);
    pn_settled_finish(&session->settled);
    pn_catalog_free(session->catalog);
    pn_buffer_finish(&session->notice);
}

void pn_session_next_language(struct pn_session *session)
{
    const struct pn_roadmap *roadmap = session->context.roadmap;
    if (roadmap->language_count > 1) {
        session->context.language = (session->context.language + 1) % roadmap->language_count;
        set_message_language(session, roadmap->languages[session->context.language]);
        return;
    }
    const char *current = pn_catalog_language(session->catalog);
    size_t i = 0;
    while (pn_catalog_languages[i] != NULL && strcmp(pn_catalog_languages[i], current) != 0) {
        i++;
    }
    bool is_last = pn_catalog_languages[i] == NULL || pn_catalog_languages[i + 1] == NULL;
    set_message_language(session, pn_catalog_languages[is_last ? 0 : i + 1]);
}
