// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Notes: their order, and finding one among others.
 */
#ifndef PHASENAV_PROJECT_NOTES_H
#define PHASENAV_PROJECT_NOTES_H

#include "phasenav/project/project.h"

/* Sorts notes by the instants of their times, those without one first; those of one instant by who has
 * written them, and of one person as they are. */
void pn_notes_sort(struct pn_arena *arena, struct pn_note *notes, uint32_t count);

bool pn_notes_equal(const struct pn_note *a, const struct pn_note *b);

/* The index of the last note that is the same, time, person and text; UINT32_MAX where there is none. */
uint32_t pn_notes_find(const struct pn_notes *notes, const struct pn_note *note);

#endif
