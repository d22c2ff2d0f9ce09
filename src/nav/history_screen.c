// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history: who changed what and when, the newest first, of all items or of one.
 */
#include "event_words.h"
#include "history_lines.h"
#include "layout.h"
#include "position.h"
#include "row_list.h"
#include "rows.h"
#include "scroll.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/day.h"

#include <string.h>

static bool is_same_day(const struct pn_entry *a, const struct pn_entry *b)
{
    return strncmp(a->time, b->time, PN_DAY_LENGTH) == 0;
}

/* Which item's history it is alone. */
static const char *scope_of(struct pn_arena *arena, const struct pn_nav_context *context, pn_item_id handle)
{
    const struct pn_item *item = pn_roadmap_item(context->roadmap, handle);
    const char *title = pn_text_in(item->title, context->language);
    switch (item->kind) {
    case PN_ITEM_CRITERION:
        return pn_arena_printf(arena, pn_tr(context->catalog, "Only: %s, all rounds"), title);
    case PN_ITEM_PHASE:
        return pn_arena_printf(arena, pn_tr(context->catalog, "Only: Decision at the end of the phase: %s"), title);
    default:
        return pn_arena_printf(arena, pn_tr(context->catalog, "Only: %s"), title);
    }
}

/* Rows are cheap: a reader sees a few of thousands, whose texts pn_lines_of_history() makes. Who hears them gets all.
 */
static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                              const struct pn_history_view *view)
{
    struct pn_row_list list = pn_row_list_of(arena, context, 2 * (size_t)view->count + 2);
    if (nav->history_item != 0) {
        pn_row_list_add(&list, PN_SECTION_ENTRIES, PN_ROW_NOTE, scope_of(arena, context, nav->history_item - 1));
    }
    if (view->count == 0) {
        pn_row_list_add(&list, PN_SECTION_ENTRIES, PN_ROW_NOTE,
                        pn_tr(context->catalog, "Nobody has changed anything yet."));
    }
    for (uint32_t i = 0; i < view->count; i++) {
        const struct pn_event *event = &view->at[i];
        if (i == 0 || !is_same_day(event->entry, view->at[i - 1].entry)) {
            pn_row_list_add_heading(&list, PN_SECTION_ENTRIES,
                                    context->spoken ? pn_event_day(arena, context, event->entry) : "");
        }
        pn_row_list_add(&list, PN_SECTION_ENTRIES, PN_ROW_EVENT,
                        context->spoken ? pn_event_sentence(arena, context, event) : "")
            ->key.item = event->number;
    }
    return pn_row_list_rows(&list);
}

static const struct pn_event *event_of(const struct pn_history_view *view, uint32_t number)
{
    uint32_t i = 0;
    while (i < view->count && view->at[i].number != number) {
        i++;
    }
    return i < view->count ? &view->at[i] : NULL;
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav_context *context = fill->context;
    struct pn_history_view view = pn_history_view_of(fill->arena, fill->nav, context);
    pn_split_layout(fill);
    frame->rows = rows_of(fill->arena, fill->nav, context, &view);
    frame->selected = pn_rows_nearest(frame->rows, fill->nav->position.row);
    const struct pn_history_form form = {.pane = frame->layout.list,
                                         .indent = frame->layout.list_indent,
                                         .is_of_one = fill->nav->history_item != 0,
                                         .selected = frame->selected};
    frame->list = pn_lines_of_history(fill->arena, context, frame->rows, &view, &form);
    const struct pn_event *event =
        frame->selected != PN_NO_ROW ? event_of(&view, frame->rows.at[frame->selected].key.item) : NULL;
    pn_split_detail(fill, NULL, event != NULL ? pn_event_sheet(fill->arena, context, event) : (struct pn_sheet){0});
}

static const struct pn_event *event_under_cursor(const struct pn_step *step, const struct pn_history_view *view)
{
    const struct pn_row_key *row = &step->nav->position.row;
    return row->kind == PN_ROW_EVENT ? event_of(view, row->item) : NULL;
}

static unsigned open_entry(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_history_view view = pn_history_view_of(step->scratch, nav, step->context);
    const struct pn_event *event = event_under_cursor(step, &view);
    bool has_place = event != NULL && event->change->known && event->change->subject.kind != PN_SUBJECT_PROJECT;
    if (nav->position.pane == PN_PANE_DETAIL || !has_place) {
        return pn_split_open(step);
    }
    pn_nav_go_on_trail(nav, pn_position_of_subject(step->context->roadmap, event->change->subject));
    return PN_EFFECT_NONE;
}

/* Shows the history of one item (PN_NO_ITEM: of all). */
static void show_item(struct pn_nav *nav, pn_item_id item)
{
    nav->history_item = item != PN_NO_ITEM ? item + 1 : 0;
    nav->list_top = PN_TOP_FRESH;
}

/* Only the item under the cursor; again, all. */
static unsigned choose_item(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->help_open) {
        nav->help_open = false;
        return PN_EFFECT_NONE;
    }
    struct pn_history_view view = pn_history_view_of(step->scratch, nav, step->context);
    const struct pn_event *event = event_under_cursor(step, &view);
    if (nav->history_item != 0) {
        show_item(nav, PN_NO_ITEM);
    } else if (event != NULL && event->change->known) {
        show_item(nav, pn_subject_item(step->context->roadmap, event->change->subject));
    }
    nav->position.pane = PN_PANE_LIST;
    return PN_EFFECT_NONE;
}

/* From the list of a phase or a page to the history of all; from what is read, to that of it alone. */
static unsigned go_to_page(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_subject subject;
    bool is_read = nav->position.pane == PN_PANE_DETAIL && !nav->help_open &&
                   pn_row_subject(step->context->roadmap, nav->position.row, nav->position.phase, &subject);
    show_item(nav, is_read ? pn_subject_item(step->context->roadmap, subject) : PN_NO_ITEM);
    pn_nav_go_on_trail(nav, pn_position_of_page(PN_SCREEN_HISTORY));
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_SPLIT_PAGE_OPENS_WITH(open_entry),
    [PN_ACTION_HISTORY] = choose_item,
};

const struct pn_screen_class pn_screen_history = {.fill = fill_frame, .handlers = handlers, .open = go_to_page};
