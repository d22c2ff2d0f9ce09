// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the numbers of a place stand for: the rows of a list that can be opened, or the links of an entry.
 */
#ifndef LINEAR_CHOICE_H
#define LINEAR_CHOICE_H

#include "phasenav/nav/frame.h"
#include "phasenav/nav/nav.h"

/* Whether the reader reads an entry; otherwise they choose from a list. */
bool pn_place_is_entry(const struct pn_nav *nav);

/* Whether this entry of a sheet leads somewhere, and so has a number. */
bool pn_entry_is_choice(const struct pn_sheet_entry *entry);

/* How many choices the place has; they are numbered from 1. */
uint32_t pn_choice_count(const struct pn_nav *nav, const struct pn_frame *frame);

/* Finds the choice with this number (from 1), as the action CHOOSE takes it: the index of a row, or of an entry of the
 * sheet. Returns false where there is none. */
bool pn_choice_of_number(const struct pn_nav *nav, const struct pn_frame *frame, uint32_t number, uint32_t *ret_choice);

#endif
