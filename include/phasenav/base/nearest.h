// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Guessing what a mistyped word was meant to be.
 */
#ifndef PHASENAV_BASE_NEAREST_H
#define PHASENAV_BASE_NEAREST_H

#include <stddef.h>

/* The candidate that somebody who typed `word` most likely meant, or SIZE_MAX when none is near (at most a third of
 * its letters differ). Compares folded. */
size_t pn_text_nearest(const char *word, const char *const *candidates, size_t count);

#endif
