// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Arenas: blocks chained from the newest to the oldest, each twice the size of the one before it.
 */
#include "arena_private.h"

#include "format.h"

#include "phasenav/base/panic.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, FIRST_CAPACITY = 16 };

#ifndef PN_ARENA_SEPARATE
#define PN_ARENA_SEPARATE 0
#endif

struct pn_arena_block {
    struct pn_arena_block *older;
    size_t capacity;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
};

void pn_arena_init(struct pn_arena *arena)
{
    *arena = (struct pn_arena){.newest = NULL, .next_block = FIRST_BLOCK};
}

static void free_chain(struct pn_arena_block *block)
{
    while (block != NULL) {
        struct pn_arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void pn_arena_finish(struct pn_arena *arena)
{
    free_chain(arena->newest);
    arena->newest = NULL;
}

static struct pn_arena_block *add_block(struct pn_arena *arena, size_t capacity)
{
    if (capacity > SIZE_MAX - sizeof(struct pn_arena_block)) {
        pn_panic("out of memory");
    }
    struct pn_arena_block *block = malloc(sizeof *block + capacity);
    if (block == NULL) {
        pn_panic("out of memory");
    }
    block->older = arena->newest;
    block->capacity = capacity;
    block->used = 0;
    arena->newest = block;
    return block;
}

void pn_arena_reset(struct pn_arena *arena)
{
#if PN_ARENA_SEPARATE
    /* With a kept block, the sanitizers would not see a use of earlier contents. */
    pn_arena_finish(arena);
#else
    struct pn_arena_block *block = arena->newest;
    if (block != NULL && block->older != NULL) {
        /* One block replaces all of them: the next frame commonly needs as much, and new memory is dear. */
        size_t capacity = 0;
        for (; block != NULL; block = block->older) {
            capacity += block->capacity;
        }
        pn_arena_finish(arena);
        block = add_block(arena, capacity);
    }
    if (block != NULL) {
        block->used = 0;
    }
#endif
}

size_t pn_arena_footprint(const struct pn_arena *arena)
{
    size_t total = 0;
    for (const struct pn_arena_block *block = arena->newest; block != NULL; block = block->older) {
        total += sizeof *block + block->capacity;
    }
    return total;
}

/* Finds where `wanted` bytes fit into a block; returns false if they do not, or if each request gets its own block. */
static bool fits(const struct pn_arena_block *block, size_t wanted, size_t align, size_t *ret_start)
{
    if (PN_ARENA_SEPARATE || block == NULL) {
        return false;
    }
    *ret_start = (block->used + align - 1) & ~(align - 1);
    return *ret_start <= block->capacity && wanted <= block->capacity - *ret_start;
}

void *pn_arena_take(struct pn_arena *arena, size_t wanted, size_t align)
{
    assert(align != 0 && (align & (align - 1)) == 0 && align <= alignof(max_align_t));
    struct pn_arena_block *block = arena->newest;
    size_t start = 0;
    if (!fits(block, wanted, align, &start)) {
        size_t capacity = PN_ARENA_SEPARATE || wanted > arena->next_block ? wanted : arena->next_block;
        if (arena->next_block < LARGEST_BLOCK) {
            arena->next_block *= 2;
        }
        block = add_block(arena, capacity);
        start = 0;
    }
    block->used = start + wanted;
    return block->bytes + start;
}

void *pn_arena_alloc(struct pn_arena *arena, size_t count, size_t size, size_t align)
{
    if (size != 0 && count > SIZE_MAX / 2 / size) {
        pn_panic("out of memory");
    }
    return memset(pn_arena_take(arena, count * size, align), 0, count * size);
}

void *pn_arena_grow(struct pn_arena *arena, void *array, uint32_t count, uint32_t *capacity, size_t size)
{
    assert(count <= *capacity);
    if (count < *capacity) {
        return array;
    }
    if (*capacity > UINT32_MAX / 2) {
        pn_panic("out of memory");
    }
    uint32_t larger = *capacity != 0 ? *capacity * 2 : FIRST_CAPACITY;
    void *grown = pn_arena_alloc(arena, larger, size, alignof(max_align_t));
    if (count > 0) {
        memcpy(grown, array, count * size);
    }
    *capacity = larger;
    return grown;
}

char *pn_arena_strndup(struct pn_arena *arena, const char *text, size_t length)
{
    if (length == SIZE_MAX) {
        pn_panic("out of memory");
    }
    char *copy = pn_arena_take(arena, length + 1, 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *pn_arena_strdup(struct pn_arena *arena, const char *text)
{
    return pn_arena_strndup(arena, text, strlen(text));
}

char *pn_arena_vprintf(struct pn_arena *arena, const char *format, va_list arguments)
{
    size_t length = pn_format_length(format, arguments);
    char *text = pn_arena_take(arena, length + 1, 1);
    (void)vsnprintf(text, length + 1, format, arguments);
    return text;
}

char *pn_arena_printf(struct pn_arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = pn_arena_vprintf(arena, format, arguments);
    va_end(arguments);
    return text;
}
