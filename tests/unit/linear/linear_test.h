// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the tests of browsing line by line share: a small roadmap, a conversation, and a project that lives as long.
 */
#ifndef PHASENAV_TESTS_LINEAR_TEST_H
#define PHASENAV_TESTS_LINEAR_TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/linear/linear.h"
#include "phasenav/project/store.h"

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include <string.h>

struct conversation {
    struct roadmap_fixture fixture;
    struct pn_catalog *catalogs[2]; /* English and German, as the fixture's languages come */
    struct pn_linear linear;
    struct pn_buffer told;
    struct pn_store *store; /* NULL: no project */
    bool has_quit;
    const char *overtaken_by; /* who changes the owner before the next change; NULL: nobody */
    const char *found;        /* to this */
};

static struct conversation conversation;

/* Tells the turn and returns all of it. */
static inline const char *end_turn(void)
{
    pn_linear_tell(&conversation.linear, &conversation.fixture.context, NULL, &conversation.told,
                   &conversation.fixture.scratch);
    pn_arena_reset(&conversation.fixture.scratch);
    return pn_buffer_text(&conversation.told);
}

/* Somebody else is faster. */
static inline void be_overtaken(struct pn_diags *diags)
{
    struct pn_change theirs = {
        .edit = {.subject = conversation.linear.nav.wish.subject}, .who = conversation.overtaken_by, .time = "t"};
    theirs.edit.sets[PN_PART_OWNER] = true;
    theirs.edit.to[PN_PART_OWNER] = conversation.found;
    (void)pn_store_commit(conversation.store, &theirs, 1, NULL, diags);
}

static inline void change(void)
{
    struct pn_nav *nav = &conversation.linear.nav;
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_change wanted = {
        .kind = nav->wish_kind, .edit = nav->wish, .who = "w", .time = "t", .today = "2026-11-25"};
    if (conversation.store != NULL) {
        if (conversation.overtaken_by != NULL) {
            be_overtaken(diags);
        }
        bool is_saved = pn_store_commit(conversation.store, &wanted, 1, NULL, diags);
        const struct pn_overtaken *met = pn_store_overtaken(conversation.store);
        struct pn_overtaken overtaken = met != NULL ? *met : (struct pn_overtaken){.found = NULL};
        overtaken.who = conversation.overtaken_by; /* of a project in memory the history does not say it */
        conversation.fixture.context.project = pn_store_project(conversation.store);
        const struct pn_form_reply reply = {
            .is_saved = is_saved, .clock = "08:14", .overtaken = met != NULL ? &overtaken : NULL};
        if (nav->form.is_saving) {
            pn_nav_form_reply(nav, &conversation.fixture.context, &reply);
        }
    }
    pn_diags_free(diags);
}

/* A turn: what is told after a line is typed, until the next one. */
static inline const char *type(const char *line)
{
    struct pn_nav_context *context = &conversation.fixture.context;
    pn_buffer_clear(&conversation.told);
    unsigned effects =
        pn_linear_take(&conversation.linear, context, line, &conversation.told, &conversation.fixture.scratch);
    if (effects & PN_EFFECT_CHANGE) {
        change();
    }
    if (effects & PN_EFFECT_NEXT_LANGUAGE) {
        context->language = (context->language + 1) % conversation.fixture.roadmap->language_count;
        context->catalog = conversation.catalogs[context->language == 0 ? 1 : 0];
    }
    if (effects & (PN_EFFECT_CHANGE | PN_EFFECT_NEXT_LANGUAGE)) {
        pn_linear_refresh(&conversation.linear, context);
    }
    conversation.has_quit = conversation.has_quit || (effects & PN_EFFECT_QUIT);
    return end_turn();
}

/* Begins anew in English, without a project; returns the first turn. */
static inline const char *begin(uint32_t phase, unsigned width)
{
    struct pn_nav_context *context = &conversation.fixture.context;
    context->language = pn_roadmap_language(conversation.fixture.roadmap, "en", NULL);
    context->catalog = conversation.catalogs[0];
    conversation.has_quit = false;
    pn_buffer_clear(&conversation.told);
    pn_linear_init(&conversation.linear, context, phase, width, &conversation.fixture.settled); /* of any height */
    return end_turn();
}

/* A project that begins with nothing, or with what its file says. */
static inline void take_project(void)
{
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_store_options options = {.roadmap = conversation.fixture.roadmap, .title = "Trees"};
    conversation.store = pn_store_open(&options, diags);
    assert_non_null(conversation.store);
    conversation.fixture.context.project = pn_store_project(conversation.store);
    conversation.fixture.context.today = "2026-11-25";
    pn_diags_free(diags);
}

static inline int drop_project(void **state)
{
    (void)state;
    pn_store_close(conversation.store);
    conversation.store = NULL;
    conversation.fixture.context.project = NULL;
    conversation.fixture.context.today = NULL;
    return 0;
}

static inline void linear_test_load_from(const char *roadmap)
{
    roadmap_fixture_init(&conversation.fixture, roadmap, "en");
    conversation.fixture.context.spoken = true;
    conversation.catalogs[0] = pn_catalog_new("en", NULL);
    conversation.catalogs[1] = pn_catalog_new("de", NULL);
    pn_buffer_init(&conversation.told);
}

static inline int linear_test_load(void **state)
{
    (void)state;
    linear_test_load_from(small_roadmap());
    return 0;
}

static inline int linear_test_unload(void **state)
{
    (void)state;
    pn_buffer_finish(&conversation.told);
    pn_catalog_free(conversation.catalogs[0]);
    pn_catalog_free(conversation.catalogs[1]);
    roadmap_fixture_finish(&conversation.fixture);
    return 0;
}

/* The text has this in it. */
static inline void expect(const char *told, const char *wanted)
{
    if (strstr(told, wanted) == NULL) {
        fail_msg("\"%s\" is not in:\n%s", wanted, told);
    }
}

/* The text begins with this. */
static inline void expect_first(const char *told, const char *wanted)
{
    if (strncmp(told, wanted, strlen(wanted)) != 0) {
        fail_msg("\"%s\" does not begin:\n%s", wanted, told);
    }
}

/* The place that is told has a choice that begins with this title: types its number, as a reader does. */
static inline const char *choose(const char *title)
{
    const char *told = pn_buffer_text(&conversation.told);
    char *wanted;
    for (unsigned number = 1;; number++) {
        char start[16];
        snprintf(start, sizeof start, "\n%u) ", number);
        const char *choice = strstr(told, start);
        if (choice == NULL) {
            fail_msg("no choice '%s' in:\n%s", title, told);
            return NULL;
        }
        wanted = strstr(choice, title);
        if (wanted == choice + strlen(start)) {
            char line[16];
            snprintf(line, sizeof line, "%u", number);
            return type(line);
        }
    }
}

#endif
