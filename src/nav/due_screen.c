// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is due: all that is promised and not done, the overdue first, and below it the entry under the cursor.
 */
#include "gate_sheet.h"
#include "entry.h"
#include "position.h"
#include "row_list.h"
#include "split.h"
#include "standing.h"
#include "subject_code.h"
#include "trail.h"

#include "phasenav/nav/due_view.h"
#include "phasenav/project/due_words.h"

#include <string.h>

static void add_entry(struct pn_row_list *list, const struct pn_due *due)
{
    const struct pn_nav_context *context = list->context;
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_subject subject = due->fact->subject;
    struct pn_row *row = pn_row_list_add(list, PN_SECTION_ENTRIES, PN_ROW_DUE, "");
    row->key.item = pn_subject_code(roadmap, subject);
    row->phase = pn_subject_phase(roadmap, subject);
    pn_row_list_tell(list, row, subject);
    if (subject.kind == PN_SUBJECT_GATE) {
        pn_row_list_call_gate(list, row);
    } else {
        row->title = pn_due_title(list->arena, context->catalog, roadmap, context->language, subject);
    }
    row->day = due->group != PN_DUE_NO_DAY ? row->day : NULL; /* the heading says it */
}

static void add_group(struct pn_row_list *list, const struct pn_due_view *view, enum pn_due_group group)
{
    const struct pn_nav_context *context = list->context;
    const struct pn_dues *dues = &view->list.dues;
    const char *title = pn_due_group_title(list->arena, context->catalog, group, view->today, !context->spoken);
    const char *count = pn_due_group_count(list->arena, context->catalog, dues, group);
    pn_row_list_add_heading(list, PN_SECTION_ENTRIES, pn_arena_printf(list->arena, "%s (%s)", title, count));
    for (uint32_t i = 0; i < dues->count; i++) {
        if (dues->at[i].group == group) {
            add_entry(list, &dues->at[i]);
        }
    }
}

/* A filter is never silent: whose entries these are, and that there are others. */
static void add_scope(struct pn_row_list *list, const struct pn_due_view *view)
{
    const struct pn_catalog *catalog = list->context->catalog;
    unsigned others = view->list.all - view->list.dues.count;
    const char *text =
        pn_arena_printf(list->arena,
                        pn_trn(catalog, "Only: %s. %u further entry is somebody else's or nobody's; O shows: %s.",
                               "Only: %s. %u further entries are somebody else's or nobody's; O shows: %s.", others),
                        view->whose, others, view->next_whose);
    pn_row_list_add(list, PN_SECTION_ENTRIES, PN_ROW_NOTE, text);
}

static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav_context *context,
                              const struct pn_due_view *view)
{
    struct pn_row_list list = pn_row_list_of(arena, context, (size_t)view->list.dues.count + PN_DUE_GROUP_COUNT + 1);
    if (view->list.all == 0) {
        pn_row_list_add(&list, PN_SECTION_ENTRIES, PN_ROW_NOTE,
                        pn_tr(context->catalog, "Nothing is promised yet. e on a milestone or a criterion takes down "
                                                "until when, and who is responsible."));
        return pn_row_list_rows(&list);
    }
    for (int i = 0; i < PN_DUE_GROUP_COUNT; i++) {
        enum pn_due_group group = (enum pn_due_group)i;
        if (view->list.dues.in[group] > 0 || group == PN_DUE_OVERDUE) {
            add_group(&list, view, group);
        }
    }
    if (view->list.of_owner) {
        add_scope(&list, view);
    }
    return pn_row_list_table(&list, PN_COLUMN_STATE | PN_COLUMN_DAY | PN_COLUMN_PERSON);
}

/* The sheet of an entry, and before it how far its day is. */
static struct pn_sheet sheet_of(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_due *due)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_subject subject = due->fact->subject;
    struct pn_sheet sheet;
    if (subject.kind == PN_SUBJECT_GATE) {
        sheet = pn_sheet_of_gate(arena, context, subject.phase);
    } else {
        const struct pn_item *item = subject.kind == PN_SUBJECT_MILESTONE ? &roadmap->milestones[subject.number].item
                                                                          : &roadmap->criteria[subject.number].item;
        sheet = pn_sheet_of(arena, roadmap, item->handle, pn_subject_phase(roadmap, subject), context->language,
                            context->catalog);
        sheet = pn_sheet_with_standing(arena, context, subject, sheet);
    }
    const char *words = pn_due_day_words(arena, context->catalog, due);
    if (words == NULL) {
        return sheet;
    }
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)sheet.count + 1);
    entries[0] = pn_entry(PN_SHEET_TEXT, NULL,
                          due->days < 0 ? pn_arena_printf(arena, pn_tr(context->catalog, "Overdue %s"), words)
                                        : pn_arena_printf(arena, pn_tr(context->catalog, "Due %s"), words));
    entries[0].close = true;
    if (sheet.count > 0) {
        memcpy(entries + 1, sheet.at, sizeof *entries * sheet.count);
    }
    return (struct pn_sheet){.at = entries, .count = sheet.count + 1};
}

static const struct pn_due *entry_of(const struct pn_roadmap *roadmap, const struct pn_dues *dues, uint32_t code)
{
    uint32_t i = 0;
    while (i < dues->count && pn_subject_code(roadmap, dues->at[i].fact->subject) != code) {
        i++;
    }
    return i < dues->count ? &dues->at[i] : NULL;
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav_context *context = fill->context;
    struct pn_due_view view = pn_due_view_of(fill->arena, fill->nav, context);
    struct pn_rows rows = rows_of(fill->arena, context, &view);
    pn_split_layout(fill);
    pn_split_list(fill, rows, 0);
    const struct pn_due *due = frame->selected != PN_NO_ROW
                                   ? entry_of(context->roadmap, &view.list.dues, rows.at[frame->selected].key.item)
                                   : NULL;
    pn_split_detail(fill, NULL, due != NULL ? sheet_of(fill->arena, context, due) : (struct pn_sheet){0});
}

static unsigned open_entry(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->position.pane == PN_PANE_DETAIL || nav->position.row.kind != PN_ROW_DUE) {
        return pn_split_open(step);
    }
    pn_nav_go_on_trail(nav, pn_position_of_subject(step->context->roadmap,
                                                   pn_subject_of_code(step->context->roadmap, nav->position.row.item)));
    return PN_EFFECT_NONE;
}

/* To whose entries come next. The cursor stays on its entry where that is still there. */
static unsigned choose_owner(const struct pn_step *step)
{
    if (!step->nav->help_open) {
        step->nav->due = pn_due_view_of(step->scratch, step->nav, step->context).next;
        step->nav->position.pane = PN_PANE_LIST;
    }
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_SPLIT_PAGE_OPENS_WITH(open_entry),
    [PN_ACTION_OWNER] = choose_owner,
};

/* Also without a project: the page says how something comes to be on it. */
static unsigned go_to_page(const struct pn_step *step)
{
    pn_nav_go_on_trail(step->nav, pn_position_of_page(PN_SCREEN_DUE));
    return PN_EFFECT_NONE;
}

const struct pn_screen_class pn_screen_due = {.fill = fill_frame, .handlers = handlers, .open = go_to_page};
