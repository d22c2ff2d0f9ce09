// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The positions that phases, items and pages have.
 */
#include "position.h"

uint32_t pn_phase_stops(const struct pn_roadmap *roadmap)
{
    return roadmap->phase_count + (pn_roadmap_has_lane(roadmap) ? 1 : 0);
}

static struct pn_position on_row(uint32_t phase, enum pn_row_kind kind, pn_item_id item)
{
    return (struct pn_position){.screen = PN_SCREEN_PHASE, .phase = phase, .row = {.kind = kind, .item = item}};
}

struct pn_position pn_position_of_milestone(const struct pn_milestone *milestone)
{
    return on_row(milestone->item.phase, PN_ROW_MILESTONE, milestone->item.handle);
}

struct pn_position pn_position_of_gate(const struct pn_phase *phase)
{
    return on_row(phase->item.phase, PN_ROW_GATE, phase->item.handle);
}

struct pn_position pn_position_of_phase(uint32_t phase)
{
    return on_row(phase, PN_ROW_HEADING, PN_NO_ITEM);
}

struct pn_position pn_position_of_start(const struct pn_nav_context *context, uint32_t phase)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    if (context->project != NULL) {
        return pn_position_of_page(PN_SCREEN_START);
    }
    struct pn_position position = {.screen = PN_SCREEN_START, .phase = PN_NO_PHASE};
    if (phase == roadmap->phase_count) {
        position.row = (struct pn_row_key){.kind = PN_ROW_LANE, .item = PN_NO_ITEM};
    } else {
        const struct pn_phase *under_cursor = &roadmap->phases[phase != PN_NO_PHASE ? phase : 0];
        position.row = (struct pn_row_key){.kind = PN_ROW_OVERVIEW, .item = under_cursor->item.handle};
    }
    return position;
}

uint32_t pn_position_phase(const struct pn_roadmap *roadmap, const struct pn_position *position)
{
    if (position->screen != PN_SCREEN_START) {
        return position->phase;
    }
    return position->row.kind == PN_ROW_OVERVIEW ? pn_roadmap_item(roadmap, position->row.item)->phase : PN_NO_PHASE;
}

/* The entry of a round on the criterion's page, which begins with the rounds. */
static uint32_t entry_of_round(const struct pn_criterion *criterion, uint32_t phase)
{
    return phase - criterion->from;
}

struct pn_position pn_position_of_criterion(const struct pn_criterion *criterion, uint32_t phase)
{
    struct pn_position position = {.screen = PN_SCREEN_CRITERION,
                                   .phase = phase,
                                   .row = {.kind = PN_ROW_ROUND, .item = criterion->item.handle},
                                   .pane = PN_PANE_DETAIL};
    if (pn_criterion_has_round(criterion, phase)) {
        position.detail.entry = entry_of_round(criterion, phase) + 1;
    }
    return position;
}

struct pn_position pn_position_of_round(const struct pn_criterion *criterion, uint32_t phase)
{
    return on_row(phase, PN_ROW_ROUND, criterion->item.handle);
}

struct pn_position pn_position_of_page(enum pn_screen screen)
{
    return (struct pn_position){
        .screen = screen, .phase = PN_NO_PHASE, .row = {.kind = PN_ROW_HEADING, .item = PN_NO_ITEM}};
}

struct pn_position pn_position_of_matrix(uint32_t phase)
{
    return (struct pn_position){
        .screen = PN_SCREEN_MATRIX, .phase = phase, .row = {.kind = PN_ROW_OVERVIEW, .item = PN_NO_ITEM}};
}

static struct pn_position on_page(enum pn_screen screen, enum pn_row_kind kind, uint32_t item)
{
    struct pn_position position = pn_position_of_page(screen);
    position.row = (struct pn_row_key){.kind = kind, .item = item};
    return position;
}

struct pn_position pn_position_of_source(uint32_t source)
{
    return on_page(PN_SCREEN_ABOUT, PN_ROW_SOURCE, source);
}

struct pn_position pn_position_of_subject(const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_position_of_milestone(&roadmap->milestones[subject.number]);
    case PN_SUBJECT_ROUND:
        return pn_position_of_criterion(&roadmap->criteria[subject.number], subject.phase);
    case PN_SUBJECT_GATE:
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_position_of_gate(&roadmap->phases[subject.phase]);
}

struct pn_position pn_position_of_item(const struct pn_roadmap *roadmap, const struct pn_item *item, uint32_t wanted)
{
    switch (item->kind) {
    case PN_ITEM_PHASE:
        return on_row(item->phase, PN_ROW_OVERVIEW, item->handle);
    case PN_ITEM_CRITERION: {
        const struct pn_criterion *criterion = pn_roadmap_criterion(roadmap, item->handle);
        bool in_wanted = wanted < roadmap->phase_count && pn_criterion_has_round(criterion, wanted);
        return pn_position_of_criterion(criterion, in_wanted ? wanted : pn_item_home(roadmap, item));
    }
    case PN_ITEM_MODEL: {
        struct pn_position position = on_page(PN_SCREEN_MODELS, PN_ROW_MODEL, item->handle);
        position.pane = PN_PANE_DETAIL; /* whoever comes by a link wants to read it, not to compare */
        return position;
    }
    case PN_ITEM_TERM:
        return on_page(PN_SCREEN_TERMS, PN_ROW_TERM, item->handle);
    case PN_ITEM_MILESTONE:
        break;
    }
    return pn_position_of_milestone(pn_roadmap_milestone(roadmap, item->handle));
}
