// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The words that a roadmap's enumerations have in files, never translated.
 */
#ifndef PHASENAV_ROADMAP_WORDS_H
#define PHASENAV_ROADMAP_WORDS_H

#include "phasenav/roadmap/roadmap.h"

/* The word of a colour, an origin, a kind of link or a priority; NULL for PN_COLOR_DEFAULT and what is unstated, which
 * have none. */
const char *pn_color_word(enum pn_color color);
const char *pn_origin_word(enum pn_origin origin);
const char *pn_link_kind_word(enum pn_link_kind kind);
const char *pn_priority_word(enum pn_priority priority);

#endif
