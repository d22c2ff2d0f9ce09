// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "history_pile.h"

#include "fnv.h"
#include "history_line.h"
#include "instant.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 64, WARNINGS_MOST = 5 };

struct pn_pile_entry {
    int64_t instant;
    struct pn_entry entry;
};

void pn_history_pile_init(struct pn_history_pile *pile, struct pn_arena *arena, const struct pn_roadmap *roadmap)
{
    *pile = (struct pn_history_pile){.arena = arena, .roadmap = roadmap, .instant = INT64_MIN};
    pn_arena_init(&pile->scratch);
}

void pn_history_pile_finish(struct pn_history_pile *pile)
{
    pn_arena_finish(&pile->scratch);
}

/* The slot that has the id, or the one to put it in. */
static uint32_t *slot_of(const struct pn_history_pile *pile, const char *id)
{
    uint32_t mask = pile->slot_count - 1;
    uint64_t hash = pn_fnv(id, strlen(id));
    for (uint32_t i = (uint32_t)(hash ^ hash >> 32) & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &pile->slots[i];
        if (*slot == 0 || strcmp(pile->entries[*slot - 1].entry.id, id) == 0) {
            return slot;
        }
    }
}

/* At least half of the slots are always free. */
static void make_slots(struct pn_history_pile *pile)
{
    if (pile->count < pile->slot_count / 2) {
        return;
    }
    pile->slot_count = pile->slot_count != 0 ? pile->slot_count * 2 : FIRST_SLOTS;
    pile->slots = PN_NEW_ARRAY(&pile->scratch, uint32_t, pile->slot_count);
    for (uint32_t i = 0; i < pile->count; i++) {
        *slot_of(pile, pile->entries[i].entry.id) = i + 1;
    }
}

bool pn_history_pile_add(struct pn_history_pile *pile, const struct pn_entry *entry)
{
    make_slots(pile);
    uint32_t *slot = slot_of(pile, entry->id);
    if (*slot != 0) {
        return false;
    }
    (void)pn_instant_read(entry->time, &pile->instant);
    PN_GROW(&pile->scratch, pile->entries, pile->count, pile->capacity);
    pile->entries[pile->count++] = (struct pn_pile_entry){.instant = pile->instant, .entry = *entry};
    *slot = pile->count;
    return true;
}

const struct pn_entry *pn_history_pile_find(const struct pn_history_pile *pile, const char *id)
{
    uint32_t found = pile->slot_count != 0 ? *slot_of(pile, id) : 0;
    return found != 0 ? &pile->entries[found - 1].entry : NULL;
}

/* `<<<<<<< ours`, `=======` and the like: what git puts between two sides that it could not unite. */
static bool is_conflict_mark(const struct pn_history_line *line)
{
    enum { MARK = 7 };
    if (line->length < MARK || strchr("<|=>", line->text[0]) == NULL) {
        return false;
    }
    for (size_t i = 1; i < MARK; i++) {
        if (line->text[i] != line->text[0]) {
            return false;
        }
    }
    return line->length == MARK || line->text[MARK] == ' ' || line->text[MARK] == '\r';
}

static bool is_blank(const struct pn_history_line *line)
{
    for (size_t i = 0; i < line->length; i++) {
        if (line->text[i] != ' ' && line->text[i] != '\r' && line->text[i] != '\t') {
            return false;
        }
    }
    return true;
}

/* What has been said of one file. */
struct telling {
    const struct pn_source *source;
    struct pn_diags *diags;
    size_t unreadable;
    bool marks;
};

static void tell_marks(struct telling *telling, struct pn_place place)
{
    if (!telling->marks) {
        pn_diag_warning(telling->diags, telling->source, place,
                        "a conflict of version control (git) is open here; the entries of both versions are read, so "
                        "take out the lines "
                        "with '<<<<<<<', '=======' and '>>>>>>>', and nothing else; with '*.history merge=union' in "
                        ".gitattributes git unites them by itself");
    }
    telling->marks = true;
}

static void tell_unreadable(struct telling *telling, struct pn_place place)
{
    if (telling->unreadable++ < WARNINGS_MOST) {
        pn_diag_warning(telling->diags, telling->source, place,
                        "this line of the history cannot be read; it is kept as it is");
    }
}

static void tell_rest(const struct telling *telling)
{
    if (telling->unreadable > WARNINGS_MOST) {
        pn_diag_warning(telling->diags, telling->source, PN_NO_PLACE,
                        "%zu lines of the history cannot be read; they are kept as they are", telling->unreadable);
    }
}

int pn_history_pile_read(struct pn_history_pile *pile, int descriptor, size_t from, const char *name,
                         struct pn_entry *ret_pending, size_t *ret_end, struct pn_diags *diags)
{
    struct pn_source file = {.name = name};
    struct telling telling = {.source = pn_diags_keep(diags, &file), .diags = diags};
    struct pn_entry pending = {0};
    struct pn_history_lines lines;
    struct pn_history_line line;
    pn_history_lines_init(&lines, descriptor, from);
    while (pn_history_lines_next(&lines, &line)) {
        struct pn_place place = {.line = from == 0 ? line.number : 0, .column = from == 0};
        struct pn_entry entry;
        bool fine = !line.is_cut && pn_history_line_read(pile->arena, pile->roadmap, line.text, line.length, &entry);
        if (!line.is_whole) {
            pending = fine ? entry : pending;
        } else if (fine) {
            (void)pn_history_pile_add(pile, &entry);
        } else if (is_conflict_mark(&line)) {
            tell_marks(&telling, place);
        } else if (!is_blank(&line)) {
            tell_unreadable(&telling, place);
        }
    }
    tell_rest(&telling);
    pile->unreadable += telling.unreadable;
    if (ret_pending != NULL) {
        *ret_pending = pending;
    }
    if (ret_end != NULL) {
        *ret_end = lines.end;
    }
    pn_history_lines_finish(&lines);
    return lines.error;
}

static int compare(const void *a, const void *b)
{
    const struct pn_pile_entry *left = *(const struct pn_pile_entry *const *)a;
    const struct pn_pile_entry *right = *(const struct pn_pile_entry *const *)b;
    if (left->instant != right->instant) {
        return left->instant < right->instant ? -1 : 1;
    }
    return left < right ? -1 : left > right;
}

struct pn_history pn_history_pile_sorted(const struct pn_history_pile *pile)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const struct pn_pile_entry **order = PN_NEW_ARRAY(&arena, const struct pn_pile_entry *, pile->count);
    struct pn_entry *entries = PN_NEW_ARRAY(pile->arena, struct pn_entry, pile->count);
    for (uint32_t i = 0; i < pile->count; i++) {
        order[i] = &pile->entries[i];
    }
    if (pile->count != 0) {
        qsort(order, pile->count, sizeof(const struct pn_pile_entry *), compare);
    }
    for (uint32_t i = 0; i < pile->count; i++) {
        entries[i] = order[i]->entry;
    }
    pn_arena_finish(&arena);
    return (struct pn_history){.at = entries, .count = pile->count};
}
