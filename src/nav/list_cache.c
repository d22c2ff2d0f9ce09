/*
 * One list is remembered, with all that it was made from.
 */
#include "phasenav/nav/list_cache.h"

#include "screen.h"

#include <stdlib.h>
#include <string.h>

struct origin {
    const struct pn_roadmap *roadmap;
    const struct pn_catalog *catalog;
    const struct pn_project *project;
    uint32_t language;
    enum pn_screen screen;
    uint32_t workstream;
    struct pn_list_form form;
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

static struct origin origin_of(const struct pn_nav *nav, const struct pn_nav_context *context,
                               const struct pn_list_form *form)
{
    return (struct origin){.roadmap = context->roadmap,
                           .catalog = context->catalog,
                           .project = context->project,
                           .language = context->language,
                           .screen = nav->position.screen,
                           .workstream = nav->workstream,
                           .form = *form};
}

/* Where on the screen the pane is does not matter. */
static bool is_same_form(const struct pn_list_form *a, const struct pn_list_form *b)
{
    return a->phase == b->phase && a->pane.rows == b->pane.rows && a->pane.columns == b->pane.columns &&
           a->indent == b->indent && a->sign_columns == b->sign_columns && (a->query == NULL) == (b->query == NULL) &&
           (a->query == NULL || strcmp(a->query, b->query) == 0);
}

static bool is_same(const struct origin *a, const struct origin *b)
{
    return a->roadmap == b->roadmap && a->catalog == b->catalog && a->project == b->project &&
           a->language == b->language && a->screen == b->screen && a->workstream == b->workstream &&
           is_same_form(&a->form, &b->form);
}

static struct pn_lines lines_of(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                const struct pn_list_form *form)
{
    if (form->query != NULL) {
        return pn_lines_of_search(arena, context, rows, form->pane, form->indent);
    }
    return pn_lines_of_rows(arena, context, rows, form->phase, form->pane, form->indent, form->sign_columns);
}

void pn_formed_list(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                    const struct pn_nav_context *context, pn_row_maker *make, const struct pn_list_form *form)
{
    struct pn_list_cache *cache = context->lists;
    if (cache == NULL) {
        frame->rows = make(arena, nav, context);
        frame->list = lines_of(arena, context, frame->rows, form);
    } else {
        struct origin origin = origin_of(nav, context, form);
        if (!cache->filled || !is_same(&cache->origin, &origin)) {
            pn_arena_reset(&cache->arena);
            cache->rows = make(&cache->arena, nav, context);
            cache->lines = lines_of(&cache->arena, context, cache->rows, form);
            cache->origin = origin;
            if (form->query != NULL) { /* it goes on being typed */
                cache->origin.form.query = pn_arena_strdup(&cache->arena, form->query);
            }
            cache->filled = true;
        }
        frame->rows = cache->rows;
        frame->list = cache->lines;
    }
    frame->selected = pn_rows_nearest(frame->rows, nav->position.row);
}

void pn_split_made_list(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                        const struct pn_nav_context *context, pn_row_maker *make, unsigned sign_columns)
{
    struct pn_list_form form = {.phase = nav->position.phase,
                                .pane = frame->layout.list,
                                .indent = frame->layout.list_indent,
                                .sign_columns = sign_columns};
    pn_formed_list(frame, arena, nav, context, make, &form);
}
