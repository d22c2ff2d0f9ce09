// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Random numbers that a failing test can be run with again: the seed is printed, and PN_SEED sets another.
 */
#ifndef PHASENAV_TESTS_SEEDED_RANDOM_H
#define PHASENAV_TESTS_SEEDED_RANDOM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static inline uint64_t random_seed(uint64_t otherwise)
{
    const char *given = getenv("PN_SEED");
    uint64_t seed = given != NULL ? strtoull(given, NULL, 10) : otherwise;
    printf("seed %llu (PN_SEED sets another)\n", (unsigned long long)seed);
    return seed != 0 ? seed : 1;
}

/* xorshift64*: small, and the same on every machine. */
static inline uint32_t next_random(uint64_t *seed)
{
    *seed ^= *seed >> 12;
    *seed ^= *seed << 25;
    *seed ^= *seed >> 27;
    return (uint32_t)((*seed * UINT64_C(2685821657736338717)) >> 32);
}

/* A number for a random action (struct pn_action): a letter that a search may find something with, or a small number.
 */
static inline uint32_t random_number(uint64_t *seed, bool is_letter, uint32_t limit)
{
    static const char letters[] = "aeinrst du";
    uint32_t choice = next_random(seed);
    return is_letter ? (uint32_t)letters[choice % (sizeof letters - 1)] : choice % limit;
}

#endif
