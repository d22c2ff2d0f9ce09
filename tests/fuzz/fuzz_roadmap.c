// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Any bytes at all as a roadmap: no crash, no leak, no stall; what is loaded can be walked over.
 */
#include "phasenav/base/buffer.h"
#include "phasenav/base/text_check.h"
#include "phasenav/roadmap/find.h"
#include "phasenav/roadmap/load.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

/* A text that is there is there in every language, and harmless. */
static void walk_text(const struct pn_roadmap *roadmap, struct pn_text text)
{
    for (uint32_t i = 0; i < roadmap->language_count && text.by_language != NULL; i++) {
        size_t offset;
        require(text.by_language[i] != NULL);
        require(pn_text_check(text.by_language[i], strlen(text.by_language[i]), &offset) == PN_TEXT_FINE);
    }
}

static void walk_items(const struct pn_roadmap *roadmap, struct pn_items items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        require(pn_roadmap_item(roadmap, items.at[i])->handle == items.at[i]);
    }
}

static void walk(const struct pn_roadmap *roadmap)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    require(roadmap->phase_count > 0 && roadmap->language_count > 0);
    for (pn_item_id handle = 0; handle < roadmap->item_count; handle++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, handle);
        require(pn_roadmap_find(roadmap, item->id) == handle);
        require(item->title.by_language != NULL);
        walk_text(roadmap, item->title);
        walk_text(roadmap, item->text);
        walk_items(roadmap, item->requires);
        walk_items(roadmap, item->required_by);
        walk_items(roadmap, item->related);
    }
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        walk_text(roadmap, roadmap->phases[i].gate);
        walk_items(roadmap, roadmap->phases[i].groundwork);
        walk_items(roadmap, pn_roadmap_rounds(&arena, roadmap, i));
        struct pn_phase_match match = pn_roadmap_find_phase(&arena, roadmap, roadmap->phases[i].item.id);
        require(match.found == PN_FOUND || match.found == PN_FOUND_SEVERAL);
    }
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        require(roadmap->criteria[i].from <= roadmap->criteria[i].until);
        for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
            struct pn_text question = roadmap->criteria[i].questions[phase];
            walk_text(roadmap, question);
            require(question.by_language == NULL || pn_criterion_has_round(&roadmap->criteria[i], phase));
        }
    }
    pn_arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pn_buffer text; /* a copy, so that reading past its end is seen */
    pn_buffer_init(&text);
    pn_buffer_append(&text, (const char *)data, size);
    struct pn_source source = {.name = "fuzz", .text = pn_buffer_text(&text), .length = size};
    struct pn_load_options options = {0};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_roadmap *roadmap = NULL;
    bool loaded = pn_roadmap_load(&source, &options, &roadmap, diags);
    require(loaded == (roadmap != NULL) && loaded == (pn_diags_count(diags) == 0));
    struct pn_buffer messages;
    pn_buffer_init(&messages);
    pn_diags_write(diags, "fuzz", &messages);
    size_t offset;
    require(pn_text_check(pn_buffer_text(&messages), messages.length, &offset) == PN_TEXT_FINE);
    if (loaded) {
        walk(roadmap);
    }
    pn_buffer_finish(&messages);
    pn_roadmap_free(roadmap);
    pn_diags_free(diags);
    pn_buffer_finish(&text);
    return 0;
}
