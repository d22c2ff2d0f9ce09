// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The positions that things have.
 */
#ifndef NAV_POSITION_H
#define NAV_POSITION_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* The number of phases that can be opened, with the lane. */
uint32_t pn_phase_stops(const struct pn_roadmap *roadmap);

/* The position of a phase, or of the lane (phase_count); settling puts the cursor on the row at which it opens. */
struct pn_position pn_position_of_phase(uint32_t phase);

/* The decision at the end of a phase, in its list. */
struct pn_position pn_position_of_gate(const struct pn_phase *phase);

struct pn_position pn_position_of_milestone(const struct pn_milestone *milestone);

/* The place of a milestone, of a round or of a gate. */
struct pn_position pn_position_of_subject(const struct pn_roadmap *roadmap, struct pn_subject subject);

/* The start screen: with a project where that opens, else with the cursor on a phase (phase_count: the lane;
 * PN_NO_PHASE: the first). */
struct pn_position pn_position_of_start(const struct pn_nav_context *context, uint32_t phase);

/* The phase that a position is in; on the start screen the one under the cursor. PN_NO_PHASE where it is in none. */
uint32_t pn_position_phase(const struct pn_roadmap *roadmap, const struct pn_position *position);

/* The position of an item on the screen that is about it. A criterion opens at its round in `wanted` if it has one
 * there (phase_count: the lane), else at home. */
struct pn_position pn_position_of_item(const struct pn_roadmap *roadmap, const struct pn_item *item, uint32_t wanted);

/* The page of a criterion at one of its rounds, or in the lane. */
struct pn_position pn_position_of_criterion(const struct pn_criterion *criterion, uint32_t phase);

/* The position of a criterion in the list of a phase in which it has a round, or of the lane. */
struct pn_position pn_position_of_round(const struct pn_criterion *criterion, uint32_t phase);

/* The position of a page; settling puts the cursor on the first row. */
struct pn_position pn_position_of_page(enum pn_screen screen);

/* The matrix at its first row, in the column of a phase. */
struct pn_position pn_position_of_matrix(uint32_t phase);

struct pn_position pn_position_of_source(uint32_t source);

#endif
