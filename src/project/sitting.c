// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "sitting.h"

static const char *copy_text(struct pn_arena *arena, const char *text)
{
    return text != NULL ? pn_arena_strdup(arena, text) : NULL;
}

struct pn_entry_change pn_entry_change_copy(struct pn_arena *arena, const struct pn_entry_change *change)
{
    struct pn_entry_change copy = *change;
    copy.item = copy_text(arena, change->item);
    for (int part = 0; part < PN_PART_COUNT; part++) {
        copy.from[part] = copy_text(arena, change->from[part]);
        copy.to[part] = copy_text(arena, change->to[part]);
    }
    copy.note = (struct pn_note){.time = copy_text(arena, change->note.time),
                                 .who = copy_text(arena, change->note.who),
                                 .text = copy_text(arena, change->note.text)};
    return copy;
}

void pn_sitting_add(struct pn_arena *arena, struct pn_sitting *sitting, const struct pn_entry *entry)
{
    struct pn_entry copy = *entry;
    struct pn_entry_change *changes = PN_NEW_ARRAY(arena, struct pn_entry_change, entry->count);
    for (size_t i = 0; i < entry->count; i++) {
        changes[i] = pn_entry_change_copy(arena, &entry->changes[i]);
    }
    copy.id = copy_text(arena, entry->id);
    copy.time = copy_text(arena, entry->time);
    copy.who = copy_text(arena, entry->who);
    copy.of = copy_text(arena, entry->of);
    copy.changes = changes;
    PN_GROW(arena, sitting->entries, sitting->count, sitting->capacity);
    sitting->entries[sitting->count++] = copy;
}

const struct pn_entry *pn_sitting_find(const struct pn_sitting *sitting, enum pn_entry_kind kind)
{
    /* Backwards: for an UNDO, each undo stands for a change or a redo before it; for a REDO, each redo for an undo. */
    uint32_t turned = 0;
    for (uint32_t i = sitting->count; i-- > 0;) {
        const struct pn_entry *entry = &sitting->entries[i];
        if (kind == PN_ENTRY_REDO && entry->kind == PN_ENTRY_CHANGE) {
            return NULL; /* it ends what could be redone */
        }
        bool is_wanted = (entry->kind == PN_ENTRY_UNDO) == (kind == PN_ENTRY_REDO);
        if (is_wanted && turned == 0) {
            return entry;
        }
        turned = is_wanted ? turned - 1 : turned + 1;
    }
    return NULL;
}
