// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a change may touch in a project's text: the record that it is about, and what stands between nodes (blanks,
 * braces, commas). All else stays byte for byte. This looks at the bytes; the program compares the trees (rest.h).
 */
#ifndef PHASENAV_TESTS_CHANGED_TEXT_H
#define PHASENAV_TESTS_CHANGED_TEXT_H

#include "../unit/project/project_test.h"

#include "project/extent.h"
#include "project/fields.h"
#include "project/notes.h"

static inline void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

/* The bytes that are no blanks and no punctuation of YAML, of a stretch of a text. */
static inline void append_bones(struct pn_buffer *bones, const char *text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (strchr(" \t\r\n{}[],-:?", text[i]) == NULL) {
            pn_buffer_append(bones, &text[i], 1);
        }
    }
}

/* The keys that lead to what is said of a subject. */
static inline unsigned keys_to(const struct pn_roadmap *roadmap, struct pn_subject subject, const char *keys[3])
{
    keys[0] = pn_subject_keys(subject.kind).section;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        keys[1] = roadmap->milestones[subject.number].item.id;
        return 2;
    case PN_SUBJECT_ROUND:
        keys[1] = roadmap->criteria[subject.number].item.id;
        keys[2] = roadmap->phases[subject.phase].item.id;
        return 3;
    case PN_SUBJECT_GATE:
        keys[1] = roadmap->phases[subject.phase].item.id;
        return 2;
    case PN_SUBJECT_PROJECT:
        break;
    }
    return 1;
}

static inline const struct pn_node *child(const struct pn_node *node, const char *key)
{
    return node != NULL && node->kind == PN_NODE_MAPPING ? pn_node_get(node, key) : NULL;
}

/* The stretch of the text before the change that it may rewrite: its record, or the highest key above it that is gone
 * with it. False where there is no record: then something is only added. */
static inline bool find_touched(const struct pn_project *before, const struct pn_project *after,
                                struct pn_subject subject, size_t *ret_start, size_t *ret_end)
{
    const char *keys[3];
    unsigned count = keys_to(before->roadmap, subject, keys);
    const struct pn_node *old = before->root;
    const struct pn_node *new = after->root;
    for (unsigned i = 0; i < count && old != NULL; i++) {
        old = child(old, keys[i]);
        new = child(new, keys[i]);
        if (old != NULL && new == NULL) {
            break;
        }
    }
    if (old == NULL) {
        return false;
    }
    struct pn_arena arena;
    struct pn_lined_text text;
    pn_arena_init(&arena);
    pn_lined_text_init(&text, &arena, &before->source);
    struct pn_extent extent = pn_extent_of(&text, old);
    size_t behind = extent.end;
    size_t line_end = pn_lined_text_line_end(&text, behind);
    while (behind < line_end && strchr(" \t\r,}]", before->source.text[behind]) != NULL) {
        behind++;
    }
    bool has_comment = behind < line_end && before->source.text[behind] == '#';
    *ret_start = extent.start;
    *ret_end = has_comment ? line_end : extent.end;
    pn_arena_finish(&arena);
    return true;
}

static inline void require_other_bytes(const struct pn_project *before, const struct pn_project *after,
                                       struct pn_subject subject)
{
    struct pn_buffer head;
    struct pn_buffer tail;
    struct pn_buffer whole;
    size_t start = 0;
    size_t end = 0;
    pn_buffer_init(&head);
    pn_buffer_init(&tail);
    pn_buffer_init(&whole);
    const char *text = before->source.text;
    append_bones(&whole, after->source.text, 0, after->source.length);
    const char *now = pn_buffer_text(&whole);
    if (find_touched(before, after, subject, &start, &end)) {
        append_bones(&head, text, 0, start);
        append_bones(&tail, text, end, before->source.length);
        require(head.length + tail.length <= whole.length);
        require(memcmp(pn_buffer_text(&head), now, head.length) == 0);
        require(memcmp(pn_buffer_text(&tail), now + whole.length - tail.length, tail.length) == 0);
    } else {
        append_bones(&head, text, 0, before->source.length);
        const char *old = pn_buffer_text(&head);
        size_t same = 0;
        size_t same_behind = 0;
        while (same < head.length && same < whole.length && old[same] == now[same]) {
            same++;
        }
        while (same_behind < head.length - same && same_behind < whole.length - same &&
               old[head.length - 1 - same_behind] == now[whole.length - 1 - same_behind]) {
            same_behind++;
        }
        require(head.length - same - same_behind <= 4); /* a null that was there: ~, null */
    }
    pn_buffer_finish(&head);
    pn_buffer_finish(&tail);
    pn_buffer_finish(&whole);
}

/* Of everything else, the project says what it said. */
static inline void require_other_facts(const struct pn_project *before, const struct pn_project *after,
                                       struct pn_subject subject)
{
    for (uint32_t i = 0; i < before->fact_count; i++) {
        const struct pn_fact *fact = &before->facts[i];
        const struct pn_fact *now = pn_project_fact(after, fact->subject);
        if (pn_subjects_equal(fact->subject, subject)) {
            continue;
        }
        for (int part = 0; part < PN_PART_NOTE; part++) {
            const char *old = pn_project_part(before, fact->subject, (enum pn_part)part);
            const char *new = pn_project_part(after, fact->subject, (enum pn_part)part);
            require((old == NULL) == (new == NULL) && (old == NULL || strcmp(old, new) == 0));
        }
        require(now->notes.count == fact->notes.count);
        for (uint32_t j = 0; j < now->notes.count; j++) {
            require(pn_notes_equal(&now->notes.at[j], &fact->notes.at[j]));
        }
    }
}

static const char *const changed_items[] = {
    "need",           "budget",    "running",           "acceptance@pilot", "privacy@idea",
    "costs@transfer", "gate:idea", "gate:pilot",        "project:phase",    "project:title",
    "project:models", "measured",  "acceptance@rollout"};
static const char *const changed_texts[] = {
    "n",    "a: b # c",         "two\nlines", "'\"\\", "- [x], {y}", "\xef\xbb\xbfx",
    "null", "\xc3\xbc\xc2\xa0", "2026-11-03", "#"};

/* Makes the change that the bytes choose, and looks at what came of it. False where the text cannot be edited, which is
 * said. */
static inline bool changed_text_try(struct project_test *test, const uint8_t choice[4])
{
    static const char *const days[] = {NULL, "2026-01-01", PN_DAY_UNKNOWN, "2028-02-29"};
    enum { TEXTS = sizeof changed_texts / sizeof *changed_texts, ITEMS = sizeof changed_items / sizeof *changed_items };
    struct pn_change wanted = {.who = "w", .time = "2026-11-03T09:12:44+01:00", .today = "2026-11-03"};
    struct pn_project_edit *edit = &wanted.edit;
    edit->subject = project_test_subject(test, changed_items[choice[0] % ITEMS]);
    if (edit->subject.kind == PN_SUBJECT_PROJECT) {
        bool is_phase = pn_subject_is_head(edit->subject, PN_HEAD_PHASE);
        edit->sets[PN_PART_VALUE] = true;
        edit->to[PN_PART_VALUE] = is_phase ? "rollout" : changed_texts[choice[1] % TEXTS];
    } else {
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(edit->subject.kind, states);
        for (int part = 0; part < PN_PART_COUNT; part++) {
            edit->sets[part] = (choice[1] >> part & 1) != 0;
            edit->to[part] = part != PN_PART_NOTE && choice[2] % 5 == (unsigned)part
                                 ? NULL
                                 : changed_texts[(choice[3] + (unsigned)part * 3) % TEXTS];
        }
        edit->to[PN_PART_VALUE] = pn_state_info(states[choice[2] % count])->word;
        edit->to[PN_PART_DATE] = days[choice[2] / 8 % 4];
        edit->to[PN_PART_DUE] = days[choice[2] / 32 % 2];
    }
    struct pn_arena arena;
    struct pn_entry_change made;
    struct pn_mismatch mismatch;
    struct pn_project *after = NULL;
    pn_arena_init(&arena);
    bool fine = pn_project_compare(&arena, test->project, &wanted, &made, &mismatch, test->diags);
    bool is_any = fine && pn_entry_change_is_any(&made);
    fine = fine && (!is_any || pn_project_apply(test->project, &made, &after, test->diags));
    require(fine || pn_diags_count_errors(test->diags) != 0);
    if (after != NULL) {
        require(pn_project_says(after, &made));
        require_other_facts(test->project, after, edit->subject);
        require_other_bytes(test->project, after, edit->subject);
        /* And back. */
        struct pn_entry_change inverse;
        struct pn_project *again = NULL;
        if (pn_project_invert(after, &made, &inverse) && pn_project_apply(after, &inverse, &again, test->diags)) {
            require(pn_project_says(again, &inverse));
            require_other_facts(after, again, edit->subject);
            pn_project_free(again);
        }
    }
    pn_arena_finish(&arena); /* `made` borrows from the project before */
    if (after != NULL) {
        pn_project_free(test->project);
        test->project = after;
    }
    return fine;
}

#endif
