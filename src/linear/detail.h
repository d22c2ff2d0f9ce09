// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A sheet, told: its fields behind their labels, and each link in it a choice.
 */
#ifndef LINEAR_DETAIL_H
#define LINEAR_DETAIL_H

#include "paragraphs.h"

#include "phasenav/nav/frame.h"

void pn_tell_sheet(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, struct pn_sheet sheet);

/* Of a criterion's page, only what the round at hand adds: the heading, and the question of this round. */
void pn_tell_round(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);

#endif
