// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Operating models compared: what a table shows side by side, told aspect by aspect.
 */
#ifndef LINEAR_COMPARE_H
#define LINEAR_COMPARE_H

#include "paragraphs.h"

#include "phasenav/nav/frame.h"

/* Whether a line asks for it: the word, in English or in the reader's language, and what stands behind it. */
bool pn_is_comparison(const struct pn_nav_context *context, const char *line, const char **ret_rest);

/* Tells the models of the place that `rest` names by their numbers, or says what is wrong with it. */
void pn_tell_comparison(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame,
                        const char *rest);

/* Says that models can be compared, where the place is their list and has several. */
void pn_offer_comparison(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);

#endif
