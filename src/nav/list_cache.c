/*
 * One list is remembered, with all that it was made from.
 */
#include "phasenav/nav/list_cache.h"

#include "screen.h"

#include <stdlib.h>

struct origin {
    const struct pn_roadmap *roadmap;
    const struct pn_catalog *catalog;
    uint32_t language;
    enum pn_screen screen;
    uint32_t phase;
    uint32_t workstream;
    unsigned rows;
    unsigned columns;
    enum pn_pane pane; /* the one that has the keys gets more room */
};

struct pn_list_cache {
    struct pn_arena arena; /* holds the list */
    bool filled;
    struct origin origin;
    struct pn_rows rows;
    struct pn_lines lines;
};

struct pn_list_cache *pn_list_cache_new(void)
{
    struct pn_list_cache *cache = calloc(1, sizeof *cache);
    if (cache != NULL) { /* without one, everything is made anew each time */
        pn_arena_init(&cache->arena);
    }
    return cache;
}

void pn_list_cache_free(struct pn_list_cache *cache)
{
    if (cache != NULL) {
        pn_arena_finish(&cache->arena);
        free(cache);
    }
}

void pn_list_cache_forget(struct pn_list_cache *cache)
{
    if (cache != NULL) {
        cache->filled = false;
    }
}

static struct origin origin_of(const struct pn_nav *nav, const struct pn_nav_context *context)
{
    return (struct origin){.roadmap = context->roadmap,
                           .catalog = context->catalog,
                           .language = context->language,
                           .screen = nav->position.screen,
                           .phase = nav->position.phase,
                           .workstream = nav->workstream,
                           .rows = nav->rows,
                           .columns = nav->columns,
                           .pane = nav->position.pane};
}

static bool is_same(const struct origin *a, const struct origin *b)
{
    return a->roadmap == b->roadmap && a->catalog == b->catalog && a->language == b->language &&
           a->screen == b->screen && a->phase == b->phase && a->workstream == b->workstream && a->rows == b->rows &&
           a->columns == b->columns && a->pane == b->pane;
}

void pn_split_made_list(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                        const struct pn_nav_context *context, pn_row_maker *make, unsigned sign_columns)
{
    struct pn_list_cache *cache = context->lists;
    if (cache == NULL) {
        pn_split_list(frame, arena, nav, context, make(arena, nav, context), sign_columns);
        return;
    }
    struct origin origin = origin_of(nav, context);
    if (!cache->filled || !is_same(&cache->origin, &origin)) {
        const struct pn_layout *layout = &frame->layout;
        pn_arena_reset(&cache->arena);
        cache->rows = make(&cache->arena, nav, context);
        cache->lines = pn_lines_of_rows(&cache->arena, context, cache->rows, nav->position.phase, layout->list,
                                        layout->list_indent, sign_columns);
        cache->origin = origin;
        cache->filled = true;
    }
    frame->rows = cache->rows;
    frame->list = cache->lines;
    frame->selected = pn_rows_nearest(frame->rows, nav->position.row);
}
