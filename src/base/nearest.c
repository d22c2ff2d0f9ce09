// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Guessing what a mistyped word was meant to be.
 */
#include "phasenav/base/nearest.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/utf8.h"

#include <string.h>

/* Names are short; beyond this a guess would cost more than it is worth. */
enum { LONGEST_WORD = 64 };

struct letters {
    uint32_t at[LONGEST_WORD];
    size_t count;
};

/* The folded letters of a word; false if it has too many. */
static bool read_letters(const char *word, struct letters *ret_letters)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *key = pn_text_fold(&arena, word);
    size_t length = strlen(key);
    size_t count = 0;
    size_t at = 0;
    while (at < length && count < LONGEST_WORD) {
        size_t bytes = pn_text_decode(key + at, length - at, &ret_letters->at[count++]);
        at += bytes != 0 ? bytes : 1;
    }
    pn_arena_finish(&arena);
    ret_letters->count = count;
    return at == length;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment). If that is more than `limit`, returns any number above it. */
static size_t distance(const struct letters *a, const struct letters *b, size_t limit)
{
    if ((a->count > b->count ? a->count - b->count : b->count - a->count) > limit) {
        return limit + 1;
    }
    size_t rows[3][LONGEST_WORD + 1];
    size_t *before = rows[0];
    size_t *above = rows[1];
    size_t *current = rows[2];
    for (size_t j = 0; j <= b->count; j++) {
        above[j] = before[j] = j;
    }
    for (size_t i = 1; i <= a->count; i++) {
        current[0] = i;
        size_t least = i;
        for (size_t j = 1; j <= b->count; j++) {
            bool same = a->at[i - 1] == b->at[j - 1];
            current[j] = smaller(above[j - 1] + !same, smaller(above[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1]) {
                current[j] = smaller(current[j], before[j - 2] + 1);
            }
            least = smaller(least, current[j]);
        }
        if (least > limit) {
            return limit + 1; /* no row has less than the one above it (a swap costs one, as a drop does) */
        }
        size_t *oldest = before;
        before = above;
        above = current;
        current = oldest;
    }
    return above[b->count];
}

size_t pn_text_nearest(const char *word, const char *const *candidates, size_t count)
{
    struct letters typed;
    if (strlen(word) > (size_t)LONGEST_WORD * 4 || !read_letters(word, &typed) || typed.count == 0) {
        return SIZE_MAX;
    }
    size_t nearest = SIZE_MAX;
    size_t limit = typed.count / 3;
    for (size_t i = 0; i < count; i++) {
        struct letters meant;
        if (!read_letters(candidates[i], &meant)) {
            continue;
        }
        size_t differing = distance(&typed, &meant, limit);
        if (differing <= limit) {
            nearest = i;
            if (differing == 0) {
                break;
            }
            limit = differing - 1; /* of two equally near candidates the first counts */
        }
    }
    return nearest;
}
