// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Any bytes at all as lines that are typed: no crash, no leak, no stall; the state stays consistent, and what is told
 * are plain lines, the last of which says what can be typed. The first byte says how wide they are, and whether there
 * is a project.
 */
#include "phasenav/base/text_check.h"
#include "phasenav/linear/linear.h"
#include "phasenav/nav/prompt.h"
#include "phasenav/project/store.h"

#include "consistent.h"

#include "../support/roadmap_fixture.h"
#include "../support/small_roadmap.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LINES_MOST = 200 };

static struct roadmap_fixture fixture;
static struct pn_catalog *catalogs[2];

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static void load(void)
{
    roadmap_fixture_init(&fixture, small_roadmap(), "en");
    fixture.context.spoken = true;
    catalogs[0] = pn_catalog_new("de", NULL);
    catalogs[1] = pn_catalog_new("en", NULL);
}

static void show(struct pn_store *store)
{
    fixture.context.project = store != NULL ? pn_store_project(store) : NULL;
    fixture.context.today = store != NULL ? "2026-11-26" : NULL;
}

static void run_effects(unsigned effects, struct pn_linear *linear, struct pn_store *store, struct pn_diags *diags)
{
    if (effects & PN_EFFECT_NEXT_LANGUAGE) {
        fixture.context.language = 1 - fixture.context.language;
        fixture.context.catalog = catalogs[fixture.context.language];
    }
    if ((effects & PN_EFFECT_CHANGE) && store != NULL) {
        struct pn_change change = {
            .kind = linear->nav.wish_kind, .edit = linear->nav.wish, .who = "w", .time = "t", .today = "2026-11-26"};
        (void)pn_store_commit(store, &change, 1, NULL, diags);
        show(store);
    } else if (effects & PN_EFFECT_CHANGE) {
        pn_nav_ask_file(&linear->nav, "/nowhere");
    }
    pn_linear_refresh(linear, &fixture.context);
}

static void tell(struct pn_linear *linear, struct pn_buffer *told)
{
    size_t offset;
    pn_linear_tell(linear, &fixture.context, NULL, told, &fixture.scratch);
    require(pn_nav_is_consistent(&linear->nav, &fixture.context, &fixture.scratch));
    require(told->length > 2 && strcmp(told->data + told->length - 2, ":\n") == 0);
    require(pn_text_check(told->data, told->length, &offset) == PN_TEXT_FINE);
    pn_buffer_clear(told);
    pn_arena_reset(&fixture.scratch);
}

/* The next line of the input, as app hands it over; false at the end. */
static bool next_line(const uint8_t **at, const uint8_t *end, struct pn_buffer *line)
{
    pn_buffer_clear(line);
    pn_buffer_append_text(line, "");
    if (*at == end) {
        return false;
    }
    for (; *at < end && **at != '\n'; (*at)++) {
        char byte = **at != 0 ? (char)**at : '\x1a';
        pn_buffer_append(line, &byte, 1);
    }
    *at += *at < end ? 1 : 0;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (fixture.roadmap == NULL) {
        load();
    }
    uint8_t choice = size > 0 ? data[0] : 0;
    const uint8_t *at = size > 0 ? data + 1 : data;
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_store_options options = {.roadmap = fixture.roadmap, .title = "Trees"};
    struct pn_store *store = choice % 2 != 0 ? pn_store_open(&options, diags) : NULL;
    show(store);
    struct pn_buffer told;
    struct pn_buffer line;
    pn_buffer_init(&told);
    pn_buffer_init(&line);
    struct pn_linear linear;
    pn_linear_init(&linear, &fixture.context, PN_NO_PHASE, choice / 2 % 3 * 20, &fixture.settled);
    linear.height = choice / 6;
    tell(&linear, &told);
    for (unsigned i = 0; i < LINES_MOST && next_line(&at, data + size, &line); i++) {
        unsigned effects = pn_linear_take(&linear, &fixture.context, pn_buffer_text(&line), &told, &fixture.scratch);
        run_effects(effects, &linear, store, diags);
        tell(&linear, &told);
    }
    pn_buffer_finish(&line);
    pn_buffer_finish(&told);
    pn_store_close(store);
    show(NULL);
    pn_diags_free(diags);
    return 0;
}
