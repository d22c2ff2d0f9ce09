// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Entries of a history, made at random and compared.
 */
#ifndef PHASENAV_TESTS_HISTORY_TEST_H
#define PHASENAV_TESTS_HISTORY_TEST_H

#include "project_test.h"

#include "project/history_line.h"
#include "project/text.h"

#include "seeded_random.h"

static inline bool history_test_changes_equal(const struct pn_entry_change *a, const struct pn_entry_change *b)
{
    bool equal = strcmp(a->item, b->item) == 0 && a->known == b->known &&
                 (!a->known || pn_subjects_equal(a->subject, b->subject)) &&
                 pn_texts_equal(a->note.time, b->note.time) && pn_texts_equal(a->note.who, b->note.who) &&
                 pn_texts_equal(a->note.text, b->note.text);
    for (int part = 0; part < PN_PART_COUNT && equal; part++) {
        equal = a->touches[part] == b->touches[part] && pn_texts_equal(a->from[part], b->from[part]) &&
                pn_texts_equal(a->to[part], b->to[part]);
    }
    return equal;
}

static inline bool history_test_equal(const struct pn_entry *a, const struct pn_entry *b)
{
    bool equal = strcmp(a->id, b->id) == 0 && strcmp(a->time, b->time) == 0 && strcmp(a->who, b->who) == 0 &&
                 a->kind == b->kind && pn_texts_equal(a->kind_word, b->kind_word) && pn_texts_equal(a->of, b->of) &&
                 a->count == b->count;
    for (size_t i = 0; i < a->count && equal; i++) {
        equal = history_test_changes_equal(&a->changes[i], &b->changes[i]);
    }
    return equal;
}

static inline const char *history_test_pick(uint64_t *seed, const char *const *texts, size_t count)
{
    return texts[next_random(seed) % count];
}

/* Pieces that are special to JSON, to a line, to UTF-8 or to us, one behind the other. */
static inline const char *history_test_text(struct pn_arena *arena, uint64_t *seed)
{
    static const char *const pieces[] = {
        "a", "Löschfristen", " ",    "\n",        "\"",      "\\",    "{\"id\":",
        "}", "],",           "null", "\\n",       "\\u001b", "中",    "\U0001f44d\U0001f3fd",
        "'", "„Rat“",        "/",    "<<<<<<< x", "u\u0308", "\u200d"};
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (uint32_t left = next_random(seed) % 8; left != 0; left--) {
        pn_buffer_append_text(&text, history_test_pick(seed, pieces, sizeof pieces / sizeof *pieces));
    }
    const char *copy = pn_arena_strdup(arena, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

static inline const char *history_test_text_or_none(struct pn_arena *arena, uint64_t *seed)
{
    return next_random(seed) % 3 == 0 ? NULL : history_test_text(arena, seed);
}

static const char *const history_test_times[] = {"2026-11-12T10:02:11+01:00", "2026-11-12T09:02:12Z",
                                                 "2027-03-28T01:59:59+01:00", "gestern"};

/* A note that came, one that went, or (of format 1) another one in its place. */
static inline void history_test_add_note(struct pn_arena *arena, uint64_t *seed, const struct pn_entry *entry,
                                         struct pn_entry_change *change)
{
    const char *text = history_test_text(arena, seed);
    uint32_t way = next_random(seed) % 3;
    change->touches[PN_PART_NOTE] = true;
    change->to[PN_PART_NOTE] = way != 0 ? text : NULL;
    change->from[PN_PART_NOTE] = way == 0 ? text : way == 2 ? history_test_text(arena, seed) : NULL;
    change->note = (struct pn_note){.time = *entry->time != '\0' ? entry->time : NULL,
                                    .who = *entry->who != '\0' ? entry->who : NULL,
                                    .text = text};
    if (next_random(seed) % 2 == 0) {
        change->note.time = next_random(seed) % 2 == 0 ? NULL : history_test_times[0];
        change->note.who = next_random(seed) % 2 == 0 ? NULL : "Ä. \"Ö\" Ü";
    }
}

static inline struct pn_entry_change history_test_change(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                                         uint64_t *seed, const struct pn_entry *entry)
{
    static const char *const items[] = {"need", "acceptance@pilot", "gate:pilot",   "project:title", "project:phase",
                                        "gone", "gate:nowhere",     "project:later"};
    struct pn_entry_change change = {.item = history_test_pick(seed, items, sizeof items / sizeof *items)};
    change.known = pn_subject_read(roadmap, change.item, &change.subject, NULL);
    for (int part = 0; part < PN_PART_NOTE; part++) {
        change.touches[part] = next_random(seed) % 2 == 0;
        change.from[part] = change.touches[part] ? history_test_text_or_none(arena, seed) : NULL;
        change.to[part] = change.touches[part] ? history_test_text_or_none(arena, seed) : NULL;
    }
    if (next_random(seed) % 2 == 0) {
        history_test_add_note(arena, seed, entry, &change);
    }
    return change;
}

static inline struct pn_entry history_test_entry(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                                 uint64_t *seed)
{
    static const char *const people[] = {"mk", "", "Jörg \"J.\" Müller"};
    struct pn_entry entry = {.kind = (enum pn_entry_kind)(next_random(seed) % (PN_ENTRY_OTHER + 1))};
    entry.id = pn_arena_printf(arena, "%08x%08x", next_random(seed), next_random(seed));
    entry.time = next_random(seed) % 9 == 0 ? "" : history_test_pick(seed, history_test_times, 4);
    entry.who = history_test_pick(seed, people, 3);
    entry.kind_word = entry.kind == PN_ENTRY_OTHER ? "report" : NULL;
    entry.of = entry.kind == PN_ENTRY_UNDO ? "0123456789abcdef" : NULL;
    entry.count = next_random(seed) % 4;
    struct pn_entry_change *changes = PN_NEW_ARRAY(arena, struct pn_entry_change, entry.count);
    for (size_t i = 0; i < entry.count; i++) {
        changes[i] = history_test_change(arena, roadmap, seed, &entry);
    }
    entry.changes = changes;
    return entry;
}

#endif
