// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The projects that were opened before, the last one first. Enter opens one in place of the one that is open.
 */
#include "entry.h"
#include "row_list.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/catalog.h"

static const char file_label[] = PN_N_("File");

/* A title, and for who sees no detail beside it, where the project is: two may have the same title. */
static const char *title_of(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t project)
{
    const struct pn_known_project *known = &context->projects[project];
    const char *title = pn_nav_shown(arena, context, known->title);
    if (context->spoken) {
        title = pn_arena_printf(arena, "%s – %s", title, pn_nav_shown(arena, context, known->place));
    }
    return known->is_open ? pn_arena_printf(arena, pn_tr(context->catalog, "%s (open now)"), title) : title;
}

static void fill_frame(const struct pn_fill *fill)
{
    enum { ENTRIES = 2 };
    const struct pn_nav_context *context = fill->context;
    struct pn_row_list list = pn_row_list_of(fill->arena, context, context->project_count);
    for (uint32_t i = 0; i < context->project_count; i++) {
        pn_row_list_add(&list, PN_SECTION_ENTRIES, PN_ROW_PROJECT, title_of(fill->arena, context, i))->key.item = i;
    }
    pn_split_layout_half(fill);
    pn_split_list(fill, pn_row_list_rows(&list), 0);
    if (fill->frame->selected == PN_NO_ROW) { /* another one is no longer there to be opened */
        pn_split_detail(fill, NULL, (struct pn_sheet){0});
        return;
    }
    const struct pn_known_project *known = &context->projects[list.at[fill->frame->selected].key.item];
    const char *hint = known->is_open    ? pn_tr(context->catalog, "This project is open.")
                       : context->spoken ? NULL
                                         : pn_tr(context->catalog, "Enter opens this project.");
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(fill->arena, struct pn_sheet_entry, ENTRIES);
    entries[0] = pn_entry(PN_SHEET_TEXT, file_label, pn_nav_shown(fill->arena, context, known->place));
    entries[1] = pn_entry(PN_SHEET_TEXT, NULL, hint);
    pn_split_detail(fill, NULL, (struct pn_sheet){.at = entries, .count = hint != NULL ? ENTRIES : 1});
}

static unsigned open_project(const struct pn_step *step)
{
    const struct pn_row_key *row = &step->nav->position.row;
    return row->kind == PN_ROW_PROJECT && row->item < step->context->project_count ? PN_EFFECT_PROJECT : PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_SPLIT_PAGE_OPENS_WITH(open_project),
};

const struct pn_screen_class pn_screen_projects = {.fill = fill_frame, .handlers = handlers};
