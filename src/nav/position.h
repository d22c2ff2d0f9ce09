/*
 * Positions: the ones that things have, and the trail of those visited.
 */
#ifndef PHASENAV_NAV_POSITION_H
#define PHASENAV_NAV_POSITION_H

#include "phasenav/nav/nav.h"
#include "phasenav/nav/rows.h"

/* Phases that can be opened, the lane included. */
uint32_t pn_phase_stops(const struct pn_roadmap *roadmap);

/* The phase in which an item is at home: its own, a criterion's first, or the lane (phase_count). */
uint32_t pn_item_home(const struct pn_roadmap *roadmap, const struct pn_item *item);

/* A phase, or the lane (phase_count): settling puts the cursor on the row at which it opens. */
struct pn_position pn_position_of_phase(uint32_t phase);

struct pn_position pn_position_of_milestone(const struct pn_milestone *milestone);

/* The start screen with the cursor on a phase (phase_count: the lane; PN_NO_PHASE: the first). */
struct pn_position pn_position_of_start(const struct pn_roadmap *roadmap, uint32_t phase);

/* The phase that a position is in; on the start screen the one under the cursor. PN_NO_PHASE where it is in none. */
uint32_t pn_position_phase(const struct pn_roadmap *roadmap, const struct pn_position *position);

/* An item on the screen that tells of it. A criterion opens at its round in `wanted` if it has one there (phase_count:
 * the lane), else at home. */
struct pn_position pn_position_of_item(const struct pn_roadmap *roadmap, const struct pn_item *item, uint32_t wanted);

/* The page of a criterion at one of its rounds, or in the lane. */
struct pn_position pn_position_of_criterion(const struct pn_criterion *criterion, uint32_t phase);

/* A criterion in the list of a phase in which it has a round, or of the lane. */
struct pn_position pn_position_of_round(const struct pn_criterion *criterion, uint32_t phase);

/* MODELS, TERMS or ABOUT: settling puts the cursor on the first row. */
struct pn_position pn_position_of_screen(enum pn_screen screen);

struct pn_position pn_position_of_source(uint32_t source);

/* The same row of the same list. */
bool pn_positions_are_one(const struct pn_position *a, const struct pn_position *b);

/* Goes to a position: what belonged to another row or list is forgotten. */
void pn_nav_go(struct pn_nav *nav, struct pn_position position);

/* To another row of the same list. */
void pn_nav_go_to_row(struct pn_nav *nav, struct pn_row_key row);

/* Goes to a position leaving a way back; what lay ahead on the trail is forgotten. Going to where one is leaves none.
 */
void pn_nav_go_on_trail(struct pn_nav *nav, struct pn_position position);

/* The same from the list to the detail of one row, or back: for readers who see only one of them. */
void pn_nav_go_over(struct pn_nav *nav, struct pn_position position);

/* Takes all positions on a screen from the trail. */
void pn_nav_forget_screen(struct pn_nav *nav, enum pn_screen screen);

/* Along the trail. false: it leads no further in this direction. */
bool pn_nav_go_back(struct pn_nav *nav);
bool pn_nav_go_forward(struct pn_nav *nav);

/* Goes back to a position that is not on the trail; the way forward leads here again. */
void pn_nav_go_out(struct pn_nav *nav, struct pn_position position);

#endif
