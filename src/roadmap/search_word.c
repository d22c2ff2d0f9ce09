// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
#include "search_word.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/utf8.h"

#include <string.h>

enum { TYPED_MOST = 40 }; /* bytes of a word that is compared slip by slip: a longer one is not a word that is typed */

/* The bytes from the first letter or digit to the last. */
static size_t trim(const char *word, size_t *ret_start)
{
    size_t length = strlen(word);
    size_t end = 0;
    *ret_start = length;
    for (size_t at = 0, taken; at < length; at += taken) {
        uint32_t code_point;
        taken = pn_text_decode(word + at, length - at, &code_point);
        if (taken == 0) {
            taken = 1;
        } else if (pn_text_is_alphanumeric(code_point)) {
            *ret_start = *ret_start < at ? *ret_start : at;
            end = at + taken;
        }
    }
    return end > *ret_start ? end - *ret_start : 0;
}

/* Endings of German nouns, of which those of English ones are some; not -er, in which Nutzer would become Nutzen. */
static size_t without_endings(const char *key, size_t length)
{
    static const char *const endings[] = {"innen", "en", "es", "e", "n", "s"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        bool ends = length >= ending + PN_SEARCH_STEM_LEAST && memcmp(key + length - ending, endings[i], ending) == 0 &&
                    (endings[i][0] != 's' || key[length - 2] != 's'); /* Beschluss has no ending */
        if (ends) {
            length -= ending;
            i = SIZE_MAX; /* Bürger-s, and then Nutzen-s: from the first one on */
        }
    }
    return length;
}

/* Digits and letters of other scripts share bits, which only makes the set say less. */
static uint32_t set_of(const char *key, size_t length)
{
    uint32_t set = 0;
    for (size_t i = 0; i < length; i++) {
        set |= UINT32_C(1) << ((unsigned char)key[i] & 31U);
    }
    return set;
}

static bool has_umlaut_of_two(const char *key, size_t length)
{
    for (size_t i = 1; i < length; i++) {
        if (key[i] == 'e' && (key[i - 1] == 'a' || key[i - 1] == 'o' || key[i - 1] == 'u')) {
            return true;
        }
    }
    return false;
}

struct pn_search_word pn_search_word_of(struct pn_arena *arena, const char *letters)
{
    size_t start;
    size_t length = trim(letters, &start);
    const char *key = letters + start;
    if (has_umlaut_of_two(key, length)) {
        char *folded = pn_text_fold(arena, pn_arena_strndup(arena, key, length));
        length = strlen(folded);
        key = folded;
    }
    return (struct pn_search_word){
        .letters = letters,
        .key = key,
        .key_length = (uint32_t)length,
        .stem_length = (uint32_t)without_endings(key, length),
        .set = set_of(key, length),
    };
}

unsigned pn_search_slips_forgiven(const struct pn_search_word *word)
{
    enum { ONE_FROM = 5, TWO_FROM = 8 };
    unsigned letters = 0;
    for (uint32_t i = 0; i < word->key_length; i++) {
        letters += ((unsigned char)word->key[i] & 0xc0) != 0x80 ? 1 : 0;
    }
    return letters >= TWO_FROM ? 2 : letters >= ONE_FROM ? 1 : 0;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* The row of the table of distances (after Damerau and Levenshtein, each letter moved once) for the letter `at` of the
 * typed word; `rows` has those before it. Returns the least of the row. */
static unsigned fill_row(unsigned (*rows)[TYPED_MOST + 3], uint32_t at, const char *typed, const char *meant,
                         uint32_t columns)
{
    const unsigned *before = rows[(at + 2) % 3];
    const unsigned *two_before = rows[(at + 1) % 3];
    unsigned *row = rows[at % 3];
    row[0] = at;
    unsigned best = at;
    for (uint32_t i = 1; i <= columns; i++) {
        bool is_same = typed[at - 1] == meant[i - 1];
        unsigned slips = least(before[i - 1] + (is_same ? 0 : 1), least(before[i], row[i - 1]) + 1);
        if (at > 1 && i > 1 && typed[at - 1] == meant[i - 2] && typed[at - 2] == meant[i - 1]) {
            slips = least(slips, two_before[i - 2] + 1);
        }
        row[i] = slips;
        best = least(best, slips);
    }
    return best;
}

unsigned pn_search_slips(const struct pn_search_word *typed, const struct pn_search_word *meant, unsigned most)
{
    unsigned rows[3][TYPED_MOST + 3];
    uint32_t strange = typed->set & ~meant->set; /* each of these letters is a slip */
    if (typed->key_length > TYPED_MOST || (unsigned)__builtin_popcount(strange) > most ||
        meant->key_length + most < typed->key_length) {
        return most + 1;
    }
    uint32_t columns = least(meant->key_length, typed->key_length + most);
    for (uint32_t i = 0; i <= columns; i++) {
        rows[0][i] = i;
    }
    unsigned slips = typed->key_length;
    for (uint32_t at = 1; at <= typed->key_length; at++) {
        slips = fill_row(rows, at, typed->key, meant->key, columns);
        if (slips > most) {
            return most + 1;
        }
    }
    return slips;
}
