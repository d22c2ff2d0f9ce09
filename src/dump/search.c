// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a search finds, a line for each.
 */
#include "phasenav/dump/search.h"

#include "line.h"
#include "words.h"

#include "phasenav/project/findable.h"
#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/search_marks.h"

enum { EXCERPT_COLUMNS = 72 };

/* The passage around the words; NULL where the title says it all. */
static const char *passage_of(struct pn_arena *arena, const struct pn_catalog *catalog, const char *words,
                              const struct pn_search_result *result)
{
    if (result->where == PN_SEARCH_SYNONYM) {
        return pn_arena_printf(arena, "%s: %s", pn_tr(catalog, result->label), result->text);
    }
    if (result->where == PN_SEARCH_TITLE) {
        return NULL;
    }
    struct pn_excerpt excerpt = pn_search_excerpt(arena, words, result->text, EXCERPT_COLUMNS);
    bool of_project = result->further != PN_SEARCH_NOT_FURTHER;
    return pn_arena_printf(arena, "%s%s%s%.*s%s", of_project ? pn_tr(catalog, result->label) : "",
                           of_project ? ": " : "", excerpt.cut_before ? "… " : "", (int)excerpt.length, excerpt.text,
                           excerpt.cut_after ? " …" : "");
}

/* What is only similar says so where a synonym says what it is: another column would come as a surprise to scripts. */
static const char *excerpt_of(struct pn_arena *arena, const struct pn_catalog *catalog, const char *query,
                              const struct pn_search_result *result)
{
    const char *passage = passage_of(arena, catalog, result->by != NULL ? result->by : query, result);
    if (result->by == NULL) {
        return passage != NULL ? passage : "";
    }
    return pn_arena_printf(arena, "%s: %s%s%s", pn_tr(catalog, "Similar"), result->by, passage != NULL ? " – " : "",
                           passage != NULL ? passage : "");
}

static const char *phase_of(const struct pn_roadmap *roadmap, const struct pn_search_result *result)
{
    const struct pn_item *item = pn_roadmap_item(roadmap, result->item);
    uint32_t phase = result->phase != PN_NO_PHASE ? result->phase : item->phase;
    return phase != PN_NO_PHASE ? roadmap->phases[phase].item.id : "";
}

size_t pn_dump_write_search(struct pn_buffer *buffer, const struct pn_dump_request *request, const char *query)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct pn_search *search = pn_search_new(roadmap);
    struct pn_arena arena;
    struct pn_arena scratch;
    pn_arena_init(&arena);
    pn_arena_init(&scratch);
    if (request->project != NULL) {
        struct pn_findable findable = pn_project_findable(&arena, request->project, request->language);
        pn_search_set_further(search, findable.at, findable.count);
    }
    struct pn_search_results results =
        pn_search_find(&arena, search, request->language, query, &request->filter, UINT32_MAX);
    size_t exact = results.exact;
    for (uint32_t i = 0; i < results.count; i++) {
        const struct pn_search_result *result = &results.at[i];
        const struct pn_item *item = pn_roadmap_item(roadmap, result->item);
        pn_buffer_append_text(buffer, item->id);
        pn_line_add(buffer, pn_dump_kind(item->kind));
        pn_line_add(buffer, phase_of(roadmap, result));
        pn_line_add(buffer, pn_text_in(item->title, request->language));
        pn_line_add(buffer, excerpt_of(&scratch, request->catalog, query, result));
        pn_line_end(buffer);
        pn_arena_reset(&scratch);
    }
    pn_arena_finish(&scratch);
    pn_arena_finish(&arena);
    pn_search_free(search);
    return exact;
}
