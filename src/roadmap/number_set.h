/*
 * Sets of the fields of a search index, or of items: a bit for each. Joining two takes a 64th of the steps that looking
 * at each of their members would, which is what makes a query quick that finds nearly everything.
 */
#ifndef PHASENAV_ROADMAP_NUMBER_SET_H
#define PHASENAV_ROADMAP_NUMBER_SET_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PN_SET_WORD = 64 };

/* The words that a set takes whose members are below `limit`. */
static inline size_t pn_set_words(uint32_t limit)
{
    return ((size_t)limit + PN_SET_WORD - 1) / PN_SET_WORD;
}

/* An empty one, in the arena. */
static inline uint64_t *pn_set_new(struct pn_arena *arena, uint32_t limit)
{
    return PN_NEW_ARRAY(arena, uint64_t, pn_set_words(limit));
}

static inline bool pn_set_has(const uint64_t *set, uint32_t member)
{
    return (set[member / PN_SET_WORD] >> (member % PN_SET_WORD) & 1) != 0;
}

static inline void pn_set_add(uint64_t *set, uint32_t member)
{
    set[member / PN_SET_WORD] |= UINT64_C(1) << (member % PN_SET_WORD);
}

static inline void pn_set_remove(uint64_t *set, uint32_t member)
{
    set[member / PN_SET_WORD] &= ~(UINT64_C(1) << (member % PN_SET_WORD));
}

/* The lowest member of a word of a set, which must have one. */
static inline uint32_t pn_set_first(size_t word, uint64_t bits)
{
    return (uint32_t)(word * PN_SET_WORD) + (uint32_t)__builtin_ctzll(bits);
}

/* Whether one of the numbers from `first` to before `end` is in the set. */
bool pn_set_has_any(const uint64_t *set, uint32_t first, uint32_t end);

/* Adds all of another set. */
void pn_set_unite(uint64_t *set, const uint64_t *other, uint32_t limit);

/* Leaves only what is in the other, too. */
void pn_set_intersect(uint64_t *set, const uint64_t *other, uint32_t limit);

uint32_t pn_set_count(const uint64_t *set, uint32_t limit);

#endif
