// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "notes.h"

#include "instant.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

struct placed_note {
    int64_t instant;
    uint32_t place; /* before sorting: the order of equal ones */
    struct pn_note note;
};

/* A note without a time is older than all others. */
static int64_t instant_of(const struct pn_note *note)
{
    int64_t instant;
    return pn_instant_read(note->time, &instant) ? instant : INT64_MIN;
}

static int compare(const void *a, const void *b)
{
    const struct placed_note *left = a;
    const struct placed_note *right = b;
    int order = (left->instant > right->instant) - (left->instant < right->instant);
    if (order == 0) { /* two copies that are united have them in the same order, whichever of the two comes first */
        order = strcmp(left->note.who != NULL ? left->note.who : "", right->note.who != NULL ? right->note.who : "");
    }
    return order != 0 ? order : (left->place > right->place) - (left->place < right->place);
}

void pn_notes_sort(struct pn_arena *arena, struct pn_note *notes, uint32_t count)
{
    struct placed_note *placed = PN_NEW_ARRAY(arena, struct placed_note, count);
    bool is_sorted = true;
    for (uint32_t i = 0; i < count; i++) {
        placed[i] = (struct placed_note){.instant = instant_of(&notes[i]), .place = i, .note = notes[i]};
        is_sorted = is_sorted && (i == 0 || placed[i - 1].instant < placed[i].instant);
    }
    if (is_sorted) {
        return;
    }
    qsort(placed, count, sizeof *placed, compare);
    for (uint32_t i = 0; i < count; i++) {
        notes[i] = placed[i].note;
    }
}

bool pn_notes_equal(const struct pn_note *a, const struct pn_note *b)
{
    return pn_texts_equal(a->text, b->text) && pn_texts_equal(a->time, b->time) && pn_texts_equal(a->who, b->who);
}

uint32_t pn_notes_find(const struct pn_notes *notes, const struct pn_note *note)
{
    for (uint32_t i = notes->count; i-- > 0;) {
        if (pn_notes_equal(&notes->at[i], note)) {
            return i;
        }
    }
    return UINT32_MAX;
}
