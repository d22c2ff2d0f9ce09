// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The operating models, one by one and side by side.
 */
#include "entry.h"
#include "row_list.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/catalog.h"

static const char pros_label[] = PN_N_("Advantages");
static const char cons_label[] = PN_N_("Drawbacks");

struct comparison {
    struct pn_sheet_entry *at;
    uint32_t count;
    uint32_t language;
};

static struct pn_sheet_entry *add(struct comparison *comparison, enum pn_sheet_kind kind, const char *label,
                                  struct pn_text text)
{
    struct pn_sheet_entry *entry = &comparison->at[comparison->count++];
    *entry = pn_entry(kind, label, pn_text_in(text, comparison->language));
    return entry;
}

static void add_points(struct comparison *comparison, const char *label, struct pn_texts points)
{
    for (uint32_t i = 0; i < points.count; i++) {
        add(comparison, PN_SHEET_POINT, label, points.at[i]);
    }
}

/* Each model as a link, with what speaks for it and what against. */
static struct pn_sheet compare_all(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    size_t room = 0;
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        room += 1 + (size_t)roadmap->models[i].pros.count + roadmap->models[i].cons.count;
    }
    struct comparison comparison = {.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, room),
                                    .language = context->language};
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        const struct pn_model *model = &roadmap->models[i];
        add(&comparison, PN_SHEET_LINK, NULL, model->item.title)->target = model->item.handle;
        add_points(&comparison, pros_label, model->pros);
        add_points(&comparison, cons_label, model->cons);
    }
    return (struct pn_sheet){.at = comparison.at, .count = comparison.count};
}

static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_row_list list = pn_row_list_of(arena, context, (size_t)roadmap->model_count + 1);
    if (roadmap->model_count > 1) {
        pn_row_list_add(&list, PN_SECTION_OVERVIEW, PN_ROW_COMPARISON, pn_tr(context->catalog, "All compared"));
    }
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        pn_row_list_add_item(&list, PN_SECTION_ENTRIES, PN_ROW_MODEL, &roadmap->models[i].item);
    }
    return pn_row_list_rows(&list);
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_arena *arena = fill->arena;
    const struct pn_nav_context *context = fill->context;
    struct pn_rows rows = rows_of(arena, context);
    pn_split_layout_half(fill);
    pn_split_list(fill, rows, 0);
    const struct pn_item *model = rows.at[fill->frame->selected].item;
    struct pn_sheet sheet = model == NULL ? compare_all(arena, context)
                                          : pn_sheet_of(arena, context->roadmap, model->handle, PN_NO_PHASE,
                                                        context->language, context->catalog);
    pn_split_detail(fill, model, sheet);
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {PN_SPLIT_PAGE_HANDLERS};

const struct pn_screen_class pn_screen_models = {.fill = fill_frame, .handlers = handlers};
