// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A criterion, round by round: a page with its text, the guiding question of every phase, and all that it is linked to.
 */
#include "context.h"
#include "entry.h"
#include "layout.h"
#include "lines.h"
#include "position.h"
#include "prompt_form.h"
#include "round_text.h"
#include "sheet_lines.h"
#include "sheet_terms.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/width.h"

#include <string.h>

static const char rounds_label[] = PN_N_("Guiding questions from phase to phase");
static const char span_label[] = PN_N_("Phases");

static const char *name_of(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase)
{
    const struct pn_item *item = &context->roadmap->phases[phase].item;
    return pn_arena_printf(arena, "%u %s", phase + 1, pn_text_in(item->title, context->language));
}

static const char *span_of(struct pn_arena *arena, const struct pn_nav_context *context,
                           const struct pn_criterion *criterion)
{
    if (pn_criterion_is_cross_phase(context->roadmap, criterion)) {
        return pn_tr(context->catalog, "in every phase anew");
    }
    const char *from = name_of(arena, context, criterion->from);
    if (criterion->from == criterion->until) {
        return from;
    }
    return pn_arena_printf(arena, pn_tr(context->catalog, "%s to %s"), from, name_of(arena, context, criterion->until));
}

/* The criterion's sheet with the rounds moved up to its beginning, each with how it stands and what was noted. */
static struct pn_sheet page_of(const struct pn_fill *fill, const struct pn_criterion *criterion)
{
    struct pn_arena *arena = fill->arena;
    const struct pn_nav_context *context = fill->context;
    struct pn_sheet sheet =
        pn_sheet_of(arena, context->roadmap, criterion->item.handle, PN_NO_PHASE, context->language, context->catalog);
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)sheet.count + 1);
    uint32_t texts = criterion->item.text.by_language != NULL ? 1 : 0;
    uint32_t rounds = criterion->until - criterion->from + 1;
    uint32_t others = sheet.count - texts - rounds;
    memcpy(entries, sheet.at + texts + others, sizeof *entries * rounds);
    for (uint32_t i = 0; i < rounds; i++) {
        const struct pn_round_wish wish = {.criterion = criterion->item.handle,
                                           .phase = criterion->from + i,
                                           .question = entries[i].text,
                                           .all_notes = fill->nav->all_notes};
        entries[i].label = rounds_label;
        entries[i].text = pn_round_text(arena, context, &wish);
    }
    struct pn_sheet_entry *next = entries + rounds;
    if (texts > 0) {
        *next++ = sheet.at[0];
    }
    *next++ = pn_entry(PN_SHEET_TEXT, span_label, span_of(arena, context, criterion));
    if (others > 0) {
        memcpy(next, sheet.at + texts, sizeof *next * others);
    }
    return (struct pn_sheet){.at = entries, .count = sheet.count + 1};
}

/* The title that stays above the page: with the workstreams behind it, if they fit, else below it. */
static void fill_title(const struct pn_fill *fill, const struct pn_criterion *criterion)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav_context *context = fill->context;
    unsigned margin = pn_layout_margin(fill->nav->columns);
    unsigned columns = fill->nav->columns > margin + 1 ? fill->nav->columns - margin - 1 : 1;
    const char *title = pn_text_in(criterion->item.title, context->language);
    const char *names = pn_workstreams_text(fill->arena, context, &criterion->item);
    bool fits = pn_text_width(title, strlen(title)) + 3 + pn_text_width(names, strlen(names)) <= columns;
    unsigned lines = fits ? 1 : 2;
    frame->title = title;
    frame->subtitle = names;
    pn_screen_layout(fill, PN_LAYOUT_PAGE, (struct pn_layout_wishes){.title_lines = lines});
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    struct pn_arena *arena = fill->arena;
    const struct pn_nav_context *context = fill->context;
    const struct pn_position *position = &fill->nav->position;
    const struct pn_criterion *criterion = pn_roadmap_criterion(context->roadmap, position->row.item);
    fill_title(fill, criterion);
    const struct pn_sheet_form form = {
        .item = &criterion->item, .pane = frame->layout.detail, .indent = frame->layout.detail_indent, .is_page = true};
    frame->sheet = pn_sheet_with_terms(arena, context, &criterion->item, page_of(fill, criterion));
    frame->detail = pn_lines_of_sheet(arena, context, frame->sheet, &form);
    frame->detail_line = pn_lines_at(frame->detail, position->detail);
}

/* Goes to the round of the next or previous phase; from the lane, to the first or the last one. */
static unsigned go_to_neighbour_round(const struct pn_step *step)
{
    const struct pn_position *position = &step->nav->position;
    const struct pn_criterion *criterion = pn_roadmap_criterion(step->context->roadmap, position->row.item);
    bool next = step->action->id == PN_ACTION_NEXT_PHASE;
    uint32_t phase = position->phase;
    if (!pn_criterion_has_round(criterion, phase)) {
        phase = next ? criterion->from : criterion->until;
    } else if (next ? phase < criterion->until : phase > criterion->from) {
        phase += next ? 1 : UINT32_MAX;
    }
    pn_nav_go(step->nav, pn_position_of_criterion(criterion, phase));
    return PN_EFFECT_NONE;
}

/* Goes to the next or previous criterion that has a round in the open phase. */
static unsigned go_to_neighbour_criterion(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    const struct pn_position *position = &step->nav->position;
    uint32_t phase = position->phase < roadmap->phase_count ? position->phase : PN_NO_PHASE;
    struct pn_items rounds = pn_roadmap_rounds(step->scratch, roadmap, phase);
    for (uint32_t i = 0; i < rounds.count; i++) {
        uint32_t target = step->action->id == PN_ACTION_NEXT ? i + 1 : i - 1; /* may wrap: then there is none */
        if (rounds.at[i] == position->row.item && target < rounds.count) {
            pn_nav_go(step->nav,
                      pn_position_of_criterion(pn_roadmap_criterion(roadmap, rounds.at[target]), position->phase));
            break;
        }
    }
    return PN_EFFECT_NONE;
}

/* Shows all notes of a round that has more than are shown, else opens it in the list of its phase; any other entry is
 * followed as a link. */
static unsigned open_entry(const struct pn_step *step)
{
    const struct pn_sheet_entry *entry = pn_entry_under_cursor(step->frame);
    if (entry == NULL || entry->kind != PN_SHEET_ROUND) {
        return pn_follow_link(step);
    }
    const struct pn_criterion *criterion = pn_roadmap_criterion(step->context->roadmap, entry->target);
    if (!step->nav->all_notes && pn_round_hides_notes(step->context, criterion->item.handle, entry->phase)) {
        step->nav->all_notes = true;
        return PN_EFFECT_NONE;
    }
    pn_nav_go_on_trail(step->nav, pn_position_of_round(criterion, entry->phase));
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),
    [PN_ACTION_NEXT_PHASE] = go_to_neighbour_round,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_neighbour_round,
    [PN_ACTION_NEXT] = go_to_neighbour_criterion,
    [PN_ACTION_PREVIOUS] = go_to_neighbour_criterion,
    [PN_ACTION_OPEN] = open_entry,
    [PN_ACTION_CLOSE] = pn_go_back,
};

const struct pn_screen_class pn_screen_criterion = {.fill = fill_frame, .handlers = handlers};
