// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Memory that is freed in one call.
 *
 * A roadmap lives in one arena, a frame in another; nothing in them is freed on its own, so nothing can leak.
 * When memory runs out the program ends through pn_panic(): sizes that come from input are bounded before they get
 * here, so a crafted file cannot cause that.
 */
#ifndef PHASENAV_BASE_ARENA_H
#define PHASENAV_BASE_ARENA_H

#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct pn_arena_block;

/* Storage that the caller provides; only the functions below touch its fields. */
struct pn_arena {
    struct pn_arena_block *newest;
    size_t next_block; /* the least bytes that the next block will hold */
};

void pn_arena_init(struct pn_arena *arena);

/* Frees everything. The arena may be used again only after pn_arena_init(). */
void pn_arena_finish(struct pn_arena *arena);

/* Forgets all contents and keeps the memory, in one block, so that a frame that repeats does not ask the system again.
 */
void pn_arena_reset(struct pn_arena *arena);

/* `count` objects of `size` bytes, zeroed, aligned to `align` (a power of two). Never NULL; an overflowing product is a
 * panic. A request of zero bytes returns a pointer that must not be read through. */
void *pn_arena_alloc(struct pn_arena *arena, size_t count, size_t size, size_t align);

/* One object of `size` bytes that is not zeroed, for a caller that fills all of it at once. */
void *pn_arena_take(struct pn_arena *arena, size_t size, size_t align);

/* Makes room for one more object in an array of `count` objects of `size` bytes: if it is full, its contents move to a
 * larger one. Returns where the array is now. *capacity is the number of objects it has room for; begin with a NULL
 * array and 0. Outgrown copies stay in the arena; together they are no larger than the final array. */
void *pn_arena_grow(struct pn_arena *arena, void *array, uint32_t count, uint32_t *capacity, size_t size);

char *pn_arena_strdup(struct pn_arena *arena, const char *text);

/* Copies `length` bytes and ends them with a NUL. */
char *pn_arena_strndup(struct pn_arena *arena, const char *text, size_t length);

char *pn_arena_printf(struct pn_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *pn_arena_vprintf(struct pn_arena *arena, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

#define PN_NEW(arena, type) ((type *)pn_arena_alloc((arena), 1, sizeof(type), alignof(type)))
#define PN_NEW_ARRAY(arena, type, count) ((type *)pn_arena_alloc((arena), (count), sizeof(type), alignof(type)))

/* Room for one more in a growing array of any type. */
#define PN_GROW(arena, array, count, capacity)                                                                         \
    ((array) = pn_arena_grow((arena), (array), (count), &(capacity), sizeof *(array)))

#endif
