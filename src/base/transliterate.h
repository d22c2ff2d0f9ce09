// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What German readers and typists write in place of characters that are not at hand.
 */
#ifndef PHASENAV_BASE_TRANSLITERATE_H
#define PHASENAV_BASE_TRANSLITERATE_H

#include <stdint.h>

/* The ASCII spelling of a code point, or NULL if there is none of its own. */
const char *pn_transliterate(uint32_t code_point);

#endif
