// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The aspects of an operating model, from the roadmap's own words.
 */
#include "phasenav/nav/aspects.h"

#include "entry.h"

#include "phasenav/base/catalog.h"

const char *pn_aspect_label(enum pn_aspect aspect)
{
    static const char *const labels[PN_ASPECT_COUNT] = {
#define PN_ASPECT_LABEL(name, label) [PN_ASPECT_##name] = (label),
        PN_ASPECTS(PN_ASPECT_LABEL)
#undef PN_ASPECT_LABEL
    };
    return labels[aspect];
}

static uint32_t size_of(const struct pn_model *model, enum pn_aspect aspect)
{
    switch (aspect) {
    case PN_ASPECT_PROS:
        return model->pros.count;
    case PN_ASPECT_CONS:
        return model->cons.count;
    default:
        return model->item.related.count;
    }
}

uint32_t pn_aspects_of(const struct pn_roadmap *roadmap, enum pn_aspect ret_aspects[PN_ASPECT_COUNT])
{
    uint32_t count = 0;
    for (enum pn_aspect aspect = 0; aspect < PN_ASPECT_COUNT; aspect++) {
        bool is_said = false;
        for (uint32_t i = 0; i < roadmap->model_count && !is_said; i++) {
            is_said = size_of(&roadmap->models[i], aspect) > 0;
        }
        if (is_said) {
            ret_aspects[count++] = aspect;
        }
    }
    if (count == 0) {
        ret_aspects[count++] = 0;
    }
    return count;
}

/* A milestone with its phase, anything else with what it is: the titles alone look alike. */
static const char *related_text(struct pn_arena *arena, const struct pn_nav_context *context,
                                const struct pn_item *item)
{
    const char *title = pn_text_in(item->title, context->language);
    const char *kind = NULL;
    switch (item->kind) {
    case PN_ITEM_PHASE:
    case PN_ITEM_MILESTONE:
        return context->spoken ? pn_arena_printf(arena, pn_tr(context->catalog, "%s, phase %u"), title, item->phase + 1)
                               : pn_arena_printf(arena, "%u %s", item->phase + 1, title);
    case PN_ITEM_CRITERION:
        kind = PN_N_("Criterion");
        break;
    case PN_ITEM_MODEL:
        kind = PN_N_("Operating model");
        break;
    case PN_ITEM_TERM:
        kind = PN_N_("Term");
        break;
    }
    return pn_arena_printf(arena, "%s (%s)", title, pn_tr(context->catalog, kind));
}

static struct pn_sheet_entry entry_of(struct pn_arena *arena, const struct pn_nav_context *context,
                                      const struct pn_model *model, enum pn_aspect aspect, uint32_t number)
{
    if (aspect == PN_ASPECT_RELATED) {
        const struct pn_item *item = pn_roadmap_item(context->roadmap, model->item.related.at[number]);
        return pn_entry_link(NULL, related_text(arena, context, item), item, PN_NO_PHASE);
    }
    const struct pn_texts *points = aspect == PN_ASPECT_PROS ? &model->pros : &model->cons;
    return pn_entry(PN_SHEET_POINT, NULL, pn_text_in(points->at[number], context->language));
}

struct pn_sheet pn_aspect_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                                const struct pn_model *model, enum pn_aspect aspect)
{
    uint32_t count = size_of(model, aspect);
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)count + 1);
    for (uint32_t i = 0; i < count; i++) {
        entries[i] = entry_of(arena, context, model, aspect, i);
    }
    if (count == 0) {
        entries[count++] = pn_entry(PN_SHEET_TEXT, NULL, pn_tr(context->catalog, "nothing stated"));
    }
    return (struct pn_sheet){.at = entries, .count = count};
}
