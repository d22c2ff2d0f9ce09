// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A roadmap from a text, with what navigation needs beside it, for tests of nav and view.
 */
#ifndef PHASENAV_TESTS_ROADMAP_FIXTURE_H
#define PHASENAV_TESTS_ROADMAP_FIXTURE_H

#include "project/read.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/catalog.h"
#include "phasenav/base/diag.h"
#include "phasenav/nav/frame.h"
#include "phasenav/nav/nav.h"
#include "phasenav/roadmap/fit.h"
#include "phasenav/roadmap/load.h"
#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct roadmap_fixture {
    struct pn_roadmap *loaded;
    struct pn_roadmap *roadmap; /* fitted to the character set; `loaded` itself where that is Unicode */
    struct pn_catalog *catalog;
    struct pn_project *project; /* NULL: none */
    struct pn_charset *charset;
    struct pn_nav_context context;
    struct pn_settled settled; /* of the state that is acted on */
    struct pn_arena scratch;
};

/* With all that is shown fitted to a character set. Ends the test program with what the loader says when the text is no
 * roadmap. */
static inline void roadmap_fixture_init_in(struct roadmap_fixture *fixture, const char *text, const char *language,
                                           const char *charset)
{
    *fixture = (struct roadmap_fixture){.charset = pn_charset_new(charset)};
    struct pn_source source = {.name = "fixture", .text = text, .length = strlen(text)};
    struct pn_load_options options = {0};
    struct pn_diags *diags = pn_diags_new(NULL);
    if (!pn_roadmap_load(&source, &options, &fixture->loaded, diags)) {
        struct pn_buffer buffer;
        pn_buffer_init(&buffer);
        pn_diags_write(diags, "fixture", &buffer);
        fputs(pn_buffer_text(&buffer), stderr);
        abort();
    }
    pn_diags_free(diags);
    fixture->roadmap =
        pn_charset_is_unicode(fixture->charset) ? fixture->loaded : pn_roadmap_fit(fixture->loaded, fixture->charset);
    fixture->catalog = pn_catalog_new(language, fixture->charset);
    fixture->context = (struct pn_nav_context){
        .roadmap = fixture->roadmap,
        .catalog = fixture->catalog,
        .search = pn_search_new(fixture->roadmap),
        .terms = pn_terms_new(fixture->roadmap),
        .language = pn_roadmap_language(fixture->roadmap, language, NULL),
        .charset = fixture->charset,
    };
    pn_settled_init(&fixture->settled);
    pn_arena_init(&fixture->scratch);
}

static inline void roadmap_fixture_init(struct roadmap_fixture *fixture, const char *text, const char *language)
{
    roadmap_fixture_init_in(fixture, text, language, "UTF-8");
}

/* Has a project on its way, as of 25 November 2026. Ends the test program where the text is none. */
static inline void roadmap_fixture_take_project(struct roadmap_fixture *fixture, const char *text)
{
    struct pn_source source = {.name = "fixture", .text = text, .length = strlen(text)};
    struct pn_diags *diags = pn_diags_new(NULL);
    if (!pn_project_read(&source, fixture->roadmap, &fixture->project, diags)) {
        fputs("the fixture's project cannot be read\n", stderr);
        abort();
    }
    pn_diags_free(diags);
    fixture->context.project = fixture->project;
    fixture->context.today = "2026-11-25";
    fixture->context.who = "M. Keller (Amt 61)";
}

static inline void roadmap_fixture_finish(struct roadmap_fixture *fixture)
{
    pn_project_free(fixture->project);
    pn_arena_finish(&fixture->scratch);
    pn_search_free(fixture->context.search);
    pn_terms_free(fixture->context.terms);
    pn_settled_finish(&fixture->settled);
    pn_catalog_free(fixture->catalog);
    if (fixture->roadmap != fixture->loaded) {
        pn_roadmap_free(fixture->roadmap);
    }
    pn_roadmap_free(fixture->loaded);
    pn_charset_free(fixture->charset);
}

static inline const struct pn_item *fixture_item(const struct roadmap_fixture *fixture, const char *id)
{
    pn_item_id handle = pn_roadmap_find(fixture->roadmap, id);
    if (handle == PN_NO_ITEM) {
        fprintf(stderr, "the fixture has no '%s'\n", id);
        abort();
    }
    return pn_roadmap_item(fixture->roadmap, handle);
}

/* One action, with the scratch arena of a frame. */
static inline unsigned fixture_do(struct roadmap_fixture *fixture, struct pn_nav *nav, enum pn_action_id id,
                                  uint32_t number)
{
    struct pn_action action = {.id = id, .number = number};
    unsigned effects = pn_nav_update(nav, &fixture->context, &action, &fixture->settled);
    pn_arena_reset(&fixture->scratch);
    return effects;
}

#endif
