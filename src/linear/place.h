/*
 * Where the reader is, told: a heading, what there is to read, and the choices.
 */
#ifndef LINEAR_PLACE_H
#define LINEAR_PLACE_H

#include "paragraphs.h"

#include "phasenav/linear/linear.h"
#include "phasenav/nav/frame.h"

/* The place is an entry that is read, and not a list to choose from. */
bool pn_place_is_entry(const struct pn_nav *nav);

/* The whole place. */
void pn_tell_place(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);

/* A criterion in the round at hand: its heading and its question. */
void pn_tell_round(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);

/* The parts of it: a line that says where one is; a list's rows; what is to be said about an entry. */
const char *pn_heading_of(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_nav *nav,
                          const struct pn_frame *frame);
void pn_tell_rows(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);
void pn_tell_sheet(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, struct pn_sheet sheet);

/* What the choice with this number (from 1) is for the action CHOOSE: a row, or an entry of the sheet. False where
 * there is none. */
bool pn_choice_of_number(const struct pn_nav *nav, const struct pn_frame *frame, uint32_t number, uint32_t *ret_choice);

/* The entry of a sheet leads somewhere. */
bool pn_entry_is_choice(const struct pn_sheet_entry *entry);

#endif
