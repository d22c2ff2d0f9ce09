// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Adding rows to a list, one behind the other.
 */
#include "row_list.h"

#include "phasenav/base/catalog.h"

#include "phasenav/base/day.h"

#include <assert.h>
#include <string.h>

struct pn_row_list pn_row_list_of(struct pn_arena *arena, const struct pn_nav_context *context, size_t most)
{
    return (struct pn_row_list){
        .at = PN_NEW_ARRAY(arena, struct pn_row, most), .most = most, .arena = arena, .context = context};
}

struct pn_row *pn_row_list_add(struct pn_row_list *list, enum pn_section section, enum pn_row_kind kind,
                               const char *title)
{
    assert(list->count < list->most);
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = {.kind = kind, .item = PN_NO_ITEM}, .section = section, .title = title, .phase = PN_NO_PHASE};
    return row;
}

struct pn_row *pn_row_list_add_item(struct pn_row_list *list, enum pn_section section, enum pn_row_kind kind,
                                    const struct pn_item *item)
{
    struct pn_row *row = pn_row_list_add(list, section, kind, pn_text_in(item->title, list->context->language));
    row->key.item = item->handle;
    row->item = item;
    return row;
}

struct pn_row *pn_row_list_add_heading(struct pn_row_list *list, enum pn_section section, const char *title)
{
    return pn_row_list_add(list, section, PN_ROW_HEADING, title);
}

/* The day that a list shows: until when it is promised, as long as that matters; of a decision, when it was taken. */
static const char *day_of(struct pn_row_list *list, const struct pn_fact *fact)
{
    const struct pn_nav_context *context = list->context;
    bool is_to_do = pn_state_info(fact->state)->standing == PN_STANDING_TO_DO;
    bool is_taken = fact->subject.kind == PN_SUBJECT_GATE && !is_to_do;
    const char *day = is_taken ? fact->date : is_to_do ? fact->due : NULL;
    if (day == NULL) {
        return is_to_do && fact->owner != NULL ? pn_tr(context->catalog, "no day") : NULL;
    }
    return strcmp(day, PN_DAY_UNKNOWN) == 0 ? NULL
                                            : pn_day_list_text(list->arena, context->catalog, day, context->today);
}

void pn_row_list_tell(struct pn_row_list *list, struct pn_row *row, struct pn_subject subject)
{
    const struct pn_nav_context *context = list->context;
    if (context->project == NULL) {
        return;
    }
    const struct pn_fact *fact = pn_project_fact(context->project, subject);
    row->has_state = true;
    row->state = fact->state;
    row->word = pn_state_short_title(context->catalog, fact->state);
    row->day = day_of(list, fact);
    row->due = pn_state_info(fact->state)->standing == PN_STANDING_TO_DO ? fact->due : NULL;
    if (fact->owner != NULL) { /* the file may have it in several lines */
        size_t length = strcspn(fact->owner, "\n");
        row->person = pn_nav_shown(list->arena, context, pn_arena_strndup(list->arena, fact->owner, length));
    }
}

const char *pn_row_list_counted(struct pn_row_list *list, const char *title, uint32_t left, uint32_t all)
{
    const struct pn_catalog *catalog = list->context->catalog;
    if (left < all) {
        return pn_arena_printf(list->arena, pn_tr(catalog, "%s (here %u of %u)"), title, left, all);
    }
    return all > 0 ? pn_arena_printf(list->arena, "%s (%u)", title, all)
                   : pn_arena_printf(list->arena, pn_tr(catalog, "%s (none)"), title);
}

void pn_row_list_call_gate(struct pn_row_list *list, struct pn_row *row)
{
    const struct pn_catalog *catalog = list->context->catalog;
    bool is_open = !row->has_state || row->state == PN_STATE_OPEN;
    row->title =
        is_open ? pn_tr(catalog, "Decision: how to go on?")
                : pn_arena_printf(list->arena, pn_tr(catalog, "Decision: %s"), pn_state_title(catalog, row->state));
}

void pn_row_list_add_filter_note(struct pn_row_list *list, enum pn_section section, const struct pn_filter *filter)
{
    const struct pn_nav_context *context = list->context;
    const struct pn_label *workstream = &context->roadmap->workstreams[filter->workstreams.at[0]];
    pn_row_list_add(list, section, PN_ROW_NOTE,
                    pn_arena_printf(list->arena, pn_tr(context->catalog, "Nothing here for '%s'"),
                                    pn_text_in(workstream->title, context->language)));
}

struct pn_rows pn_row_list_rows(const struct pn_row_list *list)
{
    return pn_row_list_table(list, 0);
}

struct pn_rows pn_row_list_table(const struct pn_row_list *list, unsigned columns)
{
    return (struct pn_rows){.at = list->at, .count = list->count, .columns = columns};
}
