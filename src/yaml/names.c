// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Names to numbers: open addressing, at most half full.
 */
#include "phasenav/yaml/names.h"

#include <string.h>

enum { SMALLEST_CAPACITY = 16 };

struct pn_name_slot {
    const char *name; /* NULL: free */
    uint64_t hash;
    uint64_t number;
};

/* FNV-1a from a start that a file cannot foresee, so that it cannot choose names that all fall on one slot; the final
 * mixing (of MurmurHash3) lets every bit of it count in the low ones. */
static uint64_t hash_of(uint64_t seed, const char *name)
{
    uint64_t hash = 14695981039346656037u ^ seed;
    for (const unsigned char *c = (const unsigned char *)name; *c != '\0'; c++) {
        hash = (hash ^ *c) * 1099511628211u;
    }
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdu;
    hash ^= hash >> 33;
    return hash;
}

static void give_room(struct pn_names *names, size_t capacity)
{
    names->slots = PN_NEW_ARRAY(names->arena, struct pn_name_slot, capacity);
    names->capacity = capacity;
}

void pn_names_init(struct pn_names *names, struct pn_arena *arena, size_t expected)
{
    /* Where the arena's memory lies differs from run to run. */
    uint64_t seed = (uint64_t)(uintptr_t)pn_arena_alloc(arena, 1, 1, 1);
    *names = (struct pn_names){.arena = arena, .seed = seed * 0x9e3779b97f4a7c15u};
    if (expected != 0) {
        size_t capacity = SMALLEST_CAPACITY;
        while (capacity / 2 < expected) {
            capacity *= 2;
        }
        give_room(names, capacity);
    }
}

/* The slot that holds the name, or the free one where it belongs. */
static struct pn_name_slot *slot_of(const struct pn_names *names, const char *name, uint64_t hash)
{
    for (size_t at = (size_t)hash & (names->capacity - 1);; at = (at + 1) & (names->capacity - 1)) {
        struct pn_name_slot *slot = &names->slots[at];
        if (slot->name == NULL || (slot->hash == hash && strcmp(slot->name, name) == 0)) {
            return slot;
        }
    }
}

static void grow(struct pn_names *names)
{
    struct pn_name_slot *old = names->slots;
    size_t old_capacity = names->capacity;
    give_room(names, old_capacity != 0 ? old_capacity * 2 : SMALLEST_CAPACITY);
    for (size_t i = 0; i < old_capacity; i++) {
        if (old[i].name != NULL) {
            *slot_of(names, old[i].name, old[i].hash) = old[i];
        }
    }
}

bool pn_names_add(struct pn_names *names, const char *name, uint64_t number, uint64_t *ret_known)
{
    if (names->count >= names->capacity / 2) {
        grow(names);
    }
    uint64_t hash = hash_of(names->seed, name);
    struct pn_name_slot *slot = slot_of(names, name, hash);
    if (slot->name != NULL) {
        if (ret_known != NULL) {
            *ret_known = slot->number;
        }
        return false;
    }
    *slot = (struct pn_name_slot){.name = name, .hash = hash, .number = number};
    names->count++;
    return true;
}

bool pn_names_get(const struct pn_names *names, const char *name, uint64_t *ret_number)
{
    if (names->count == 0) {
        return false;
    }
    const struct pn_name_slot *slot = slot_of(names, name, hash_of(names->seed, name));
    if (slot->name == NULL) {
        return false;
    }
    *ret_number = slot->number;
    return true;
}
