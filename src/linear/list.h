// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A list, told: its sections, and each row a choice.
 */
#ifndef LINEAR_LIST_H
#define LINEAR_LIST_H

#include "paragraphs.h"

#include "phasenav/nav/frame.h"

void pn_tell_rows(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);

#endif
