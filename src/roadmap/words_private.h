// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The words that a roadmap's enumerations have in files, as the loader reads them.
 */
#ifndef PHASENAV_ROADMAP_WORDS_PRIVATE_H
#define PHASENAV_ROADMAP_WORDS_PRIVATE_H

#include "phasenav/roadmap/words.h"

/* What a word stands for; false where it stands for nothing. */
bool pn_color_from_word(const char *word, enum pn_color *ret_color);
bool pn_origin_from_word(const char *word, enum pn_origin *ret_origin);
bool pn_link_kind_from_word(const char *word, enum pn_link_kind *ret_kind);
bool pn_priority_from_word(const char *word, enum pn_priority *ret_priority);

/* The words of all kinds of links. */
enum { PN_LINK_KINDS = 4 };
extern const char *const pn_link_kind_words[PN_LINK_KINDS];

#endif
