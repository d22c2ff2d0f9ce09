#include "number_set.h"

bool pn_set_has_any(const uint64_t *set, uint32_t first, uint32_t end)
{
    if (first >= end) {
        return false;
    }
    size_t word = first / PN_SET_WORD;
    size_t last = (end - 1) / PN_SET_WORD;
    uint64_t bits = set[word] & UINT64_MAX << (first % PN_SET_WORD);
    for (; word < last; bits = set[++word]) {
        if (bits != 0) {
            return true;
        }
    }
    return (bits & UINT64_MAX >> (PN_SET_WORD - 1 - (end - 1) % PN_SET_WORD)) != 0;
}

void pn_set_unite(uint64_t *set, const uint64_t *other, uint32_t limit)
{
    size_t words = pn_set_words(limit);
    for (size_t i = 0; i < words; i++) {
        set[i] |= other[i];
    }
}

void pn_set_intersect(uint64_t *set, const uint64_t *other, uint32_t limit)
{
    size_t words = pn_set_words(limit);
    for (size_t i = 0; i < words; i++) {
        set[i] &= other[i];
    }
}

uint32_t pn_set_count(const uint64_t *set, uint32_t limit)
{
    uint32_t count = 0;
    size_t words = pn_set_words(limit);
    for (size_t i = 0; i < words; i++) {
        count += (uint32_t)__builtin_popcountll(set[i]);
    }
    return count;
}
