// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The place where the reader is, told: a heading, what there is to read, and the choices.
 */
#ifndef LINEAR_PLACE_H
#define LINEAR_PLACE_H

#include "paragraphs.h"

#include "phasenav/nav/frame.h"

void pn_tell_place(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame);

#endif
