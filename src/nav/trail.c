// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Going to a position, and the way back and forward again.
 */
#include "trail.h"

#include "position.h"
#include "scroll.h"

#include <string.h>

bool pn_positions_are_one(const struct pn_position *a, const struct pn_position *b)
{
    return a->screen == b->screen && a->phase == b->phase && a->row.kind == b->row.kind && a->row.item == b->row.item;
}

void pn_nav_go(struct pn_nav *nav, struct pn_position position)
{
    if (position.screen != nav->position.screen || position.phase != nav->position.phase) {
        nav->list_top = PN_TOP_FRESH;
    }
    if (!pn_positions_are_one(&position, &nav->position)) {
        nav->detail_top = PN_TOP_FRESH;
    }
    nav->position = position;
    nav->help_open = false;
}

void pn_nav_go_to_row(struct pn_nav *nav, struct pn_row_key row)
{
    struct pn_position position = {
        .screen = nav->position.screen, .phase = nav->position.phase, .row = row, .pane = PN_PANE_LIST};
    if (!pn_positions_are_one(&position, &nav->position)) { /* on the same row, the place in the detail is kept */
        pn_nav_go(nav, position);
    }
}

/* Puts a position between those behind and those ahead; a full trail loses the farthest ahead. */
static void insert(struct pn_trail *trail, struct pn_position position)
{
    unsigned tail = trail->ahead;
    if (trail->back + tail == PN_TRAIL_LENGTH) {
        tail--; /* the farthest ahead */
    }
    memmove(trail->at + trail->back + 1, trail->at + trail->back, sizeof *trail->at * tail);
    trail->at[trail->back] = position;
    trail->ahead = tail + 1;
}

void pn_nav_go_over(struct pn_nav *nav, struct pn_position position)
{
    struct pn_trail *trail = &nav->trail;
    if (trail->back == PN_TRAIL_LENGTH) {
        memmove(trail->at, trail->at + 1, sizeof *trail->at * (PN_TRAIL_LENGTH - 1));
        trail->back--;
    }
    trail->at[trail->back++] = nav->position;
    trail->ahead = 0;
    pn_nav_go(nav, position);
}

void pn_nav_go_on_trail(struct pn_nav *nav, struct pn_position position)
{
    if (pn_positions_are_one(&position, &nav->position)) {
        pn_nav_go(nav, position);
    } else {
        pn_nav_go_over(nav, position);
    }
}

void pn_nav_forget_screen(struct pn_nav *nav, enum pn_screen screen)
{
    struct pn_trail *trail = &nav->trail;
    unsigned count = trail->back + trail->ahead;
    unsigned kept = 0;
    unsigned back = 0;
    for (unsigned i = 0; i < count; i++) {
        if (trail->at[i].screen != screen) {
            back += i < trail->back ? 1 : 0;
            trail->at[kept++] = trail->at[i];
        }
    }
    trail->back = back;
    trail->ahead = kept - back;
}

static bool go_back(struct pn_nav *nav)
{
    struct pn_trail *trail = &nav->trail;
    if (trail->back == 0) {
        return false;
    }
    struct pn_position target = trail->at[--trail->back];
    trail->at[trail->back] = nav->position;
    trail->ahead++;
    pn_nav_go(nav, target);
    return true;
}

static void go_out(struct pn_nav *nav, struct pn_position position)
{
    insert(&nav->trail, nav->position);
    pn_nav_go(nav, position);
}

static bool go_forward(struct pn_nav *nav)
{
    struct pn_trail *trail = &nav->trail;
    if (trail->ahead == 0) {
        return false;
    }
    struct pn_position target = trail->at[trail->back];
    trail->at[trail->back++] = nav->position;
    trail->ahead--;
    pn_nav_go(nav, target);
    return true;
}

/* Goes back along the trail; if it is empty, out of the detail, and then to the start. */
unsigned pn_go_back(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_position before = nav->position;
    while (go_back(nav)) {
        /* A reader who has left the detail by Esc or Tab is at that position already. */
        if (!pn_positions_are_one(&before, &nav->position) || before.pane != nav->position.pane) {
            return PN_EFFECT_NONE;
        }
    }
    if (nav->position.pane == PN_PANE_DETAIL && step->frame->rows.count > 0) {
        nav->position.pane = PN_PANE_LIST;
    } else if (nav->position.screen != PN_SCREEN_START) {
        go_out(nav, pn_position_of_start(step->context, nav->position.phase));
    }
    return PN_EFFECT_NONE;
}

unsigned pn_go_forward(const struct pn_step *step)
{
    go_forward(step->nav);
    return PN_EFFECT_NONE;
}
