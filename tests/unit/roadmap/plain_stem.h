// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
/*
 * The stem of a word, as the contract of the search says it: spellings meet, and endings of number and case do not
 * matter as long as four letters are left.
 */
#ifndef PHASENAV_TESTS_PLAIN_STEM_H
#define PHASENAV_TESTS_PLAIN_STEM_H

#include "phasenav/base/fold.h"
#include "phasenav/base/utf8.h"

#include <string.h>

/* Folded letters without what is no letter or digit around them. In the arena. */
static inline char *plain_key(struct pn_arena *arena, const char *word)
{
    const char *first = NULL;
    const char *end = NULL;
    for (const char *at = word; *at != '\0';) {
        uint32_t code_point;
        size_t taken = pn_text_decode(at, strlen(at), &code_point);
        if (taken != 0 && pn_text_is_alphanumeric(code_point)) {
            first = first != NULL ? first : at;
            end = at + taken;
        }
        at += taken != 0 ? taken : 1;
    }
    return pn_text_fold(arena, pn_arena_strndup(arena, first != NULL ? first : "", (size_t)(end - first)));
}

/* The stem of folded letters. In the arena. */
static inline const char *plain_stem(struct pn_arena *arena, const char *word)
{
    static const char *const endings[] = {"innen", "en", "es", "e", "n", "s"};
    enum { LEAST = 4 };
    char *stem = plain_key(arena, word);
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < sizeof endings / sizeof *endings && !again; i++) {
            size_t left = strlen(stem) - strlen(endings[i]);
            again = strlen(stem) >= strlen(endings[i]) + LEAST && strcmp(stem + left, endings[i]) == 0 &&
                    strcmp(stem + strlen(stem) - 2, "ss") != 0;
            stem[again ? left : strlen(stem)] = '\0';
        }
    }
    return stem;
}

/* Whether a word with this stem has one with the other stem at its end, and whether that is all of it. */
static inline bool plain_stem_ends(const char *stem, const char *tail, bool *ret_whole)
{
    enum { TAIL_LEAST = 5 };
    size_t length = strlen(tail);
    *ret_whole = strcmp(stem, tail) == 0;
    return length != 0 && strlen(stem) >= length && strcmp(stem + strlen(stem) - length, tail) == 0 &&
           (*ret_whole || length >= TAIL_LEAST);
}

#endif
