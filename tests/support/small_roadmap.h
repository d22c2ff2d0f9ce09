// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * small_roadmap.yaml, put into the test by pn_embed() as `small_roadmap`.
 */
#ifndef PHASENAV_TESTS_SMALL_ROADMAP_H
#define PHASENAV_TESTS_SMALL_ROADMAP_H

#include <stddef.h>

extern const unsigned char pn_embedded_small_roadmap[];
extern const size_t pn_embedded_small_roadmap_size;

/* The text of the file, NUL-terminated. */
static inline const char *small_roadmap(void)
{
    return (const char *)pn_embedded_small_roadmap;
}

#endif
