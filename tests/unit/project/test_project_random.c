// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Properties: whatever text is written comes back; whatever is changed is what the file says then; taking all of it
 * back leads back, in the text and in memory (as_of.h).
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#include "project/as_of.h"
#include "project/sitting.h"
#include "seeded_random.h"

enum { TEXTS = 3000, WALKS = 25, STEPS = 40 };

/* What YAML, and those who read it, stumble over. */
static const char *const pieces[] = {
    "a",    "Amt 61", " ",  "  ",     ":",      ": ",     " #",         "#",          "-",          "- ",   "?",
    "? ",   ",",      "[",  "]",      "{",      "}",      "&",          "*",          "!",          "|",    ">",
    "'",    "\"",     "%",  "@",      "`",      "~",      "\\",         "\\n",        "\n",         "\n\n", "null",
    "true", "no",     "12", "1e3",    "0x1f",   "=",      "<<",         "...",        "---",        "ä",    "ß",
    "→",    "„x“",    "中", "\u00a0", "\ufeff", "\ufffe", "\U0001f600", "\U0010ffff", "2026-11-03", "1:30",
};

static void random_text(uint64_t *seed, char *text, size_t size)
{
    size_t length = 0;
    for (uint32_t count = next_random(seed) % 8 + 1; count > 0; count--) {
        const char *piece = pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)];
        size_t more = strlen(piece);
        if (length + more < size) {
            memcpy(text + length, piece, more);
            length += more;
        }
    }
    text[length] = '\0';
    if (text[strspn(text, " \n")] == '\0') {
        memcpy(text, "x", 2); /* blanks alone are no text */
    }
}

static struct pn_subject random_subject(uint64_t *seed, const struct pn_roadmap *roadmap)
{
    uint32_t phase = next_random(seed) % roadmap->phase_count;
    switch (next_random(seed) % 4) {
    case 0:
        return pn_subject_gate(phase);
    case 1:
        return pn_subject_project(PN_HEAD_PHASE);
    case 2: {
        const struct pn_criterion *criterion = &roadmap->criteria[next_random(seed) % roadmap->criterion_count];
        phase = criterion->from + next_random(seed) % (criterion->until - criterion->from + 1);
        return pn_subject_round(roadmap, criterion->item.handle, phase);
    }
    default:
        return pn_subject_milestone(roadmap,
                                    roadmap->milestones[next_random(seed) % roadmap->milestone_count].item.handle);
    }
}

enum { TEXTS_OF_A_CHANGE = 4 };

static struct pn_change random_change(uint64_t *seed, const struct pn_roadmap *roadmap, const char *time,
                                      char texts[TEXTS_OF_A_CHANGE][200])
{
    struct pn_change change = {.who = "m, k", .time = time, .today = "2026-11-03"};
    struct pn_project_edit *edit = &change.edit;
    edit->subject = random_subject(seed, roadmap);
    if (edit->subject.kind == PN_SUBJECT_PROJECT) {
        edit->sets[PN_PART_VALUE] = true;
        edit->to[PN_PART_VALUE] = roadmap->phases[next_random(seed) % roadmap->phase_count].item.id;
        return change;
    }
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(edit->subject.kind, states);
    edit->sets[PN_PART_VALUE] = next_random(seed) % 2 != 0;
    edit->to[PN_PART_VALUE] = pn_state_info(states[next_random(seed) % count])->word;
    for (int part = PN_PART_OWNER; part <= PN_PART_NOTE; part++) {
        char *text = texts[part - PN_PART_OWNER];
        edit->sets[part] = next_random(seed) % 2 != 0;
        random_text(seed, text, sizeof texts[0]);
        edit->to[part] = part != PN_PART_NOTE && next_random(seed) % 4 == 0 ? NULL : text;
    }
    static const char *const days[] = {NULL, "2026-01-01", "2027-02-03", PN_DAY_UNKNOWN};
    edit->sets[PN_PART_DATE] = next_random(seed) % 4 == 0;
    edit->to[PN_PART_DATE] = days[next_random(seed) % 4];
    edit->sets[PN_PART_DUE] = next_random(seed) % 4 == 0;
    edit->to[PN_PART_DUE] = days[next_random(seed) % 3];
    return change;
}

static void texts_come_back_as_they_were(void **state)
{
    (void)state;
    uint64_t seed = random_seed(20261103);
    struct project_test test;
    project_test_init(&test, "format: 2\nproject: {title: T}\n");
    for (int i = 0; i < TEXTS; i++) {
        char note[200];
        random_text(&seed, note, sizeof note);
        struct pn_change change = {.who = note, .time = "t"};
        change.edit.subject = project_test_subject(&test, i % 2 == 0 ? "need" : "acceptance@pilot");
        change.edit.sets[PN_PART_NOTE] = true;
        change.edit.to[PN_PART_NOTE] = note;
        struct pn_project *after;
        /* It is read back and compared in there: what fails would be refused. */
        if (!project_test_change(&test, &change, &after)) {
            project_test_say(&test);
            print_error("text %d, '%s': %s", i, note, pn_buffer_text(&test.messages));
            fail();
        }
        const struct pn_notes *notes = &pn_project_fact(after, change.edit.subject)->notes;
        assert_int_equal(notes->count, 1);
        assert_string_equal(notes->at[0].text, note);
        assert_string_equal(notes->at[0].who, note);
        pn_project_free(after);
    }
    project_test_finish(&test);
}

/* Every part of every subject, in a line each. */
static void describe(const struct pn_project *project, struct pn_buffer *buffer)
{
    pn_buffer_clear(buffer);
    pn_buffer_printf(buffer, "%u\n", (unsigned)project->phase);
    const struct pn_roadmap *roadmap = project->roadmap;
    for (uint32_t i = 0;
         i < roadmap->milestone_count + roadmap->criterion_count * roadmap->phase_count + roadmap->phase_count; i++) {
        struct pn_subject subject;
        uint32_t round = i - roadmap->milestone_count;
        if (i < roadmap->milestone_count) {
            subject = pn_subject_milestone(roadmap, roadmap->milestones[i].item.handle);
        } else if (round < roadmap->criterion_count * roadmap->phase_count) {
            const struct pn_criterion *criterion = &roadmap->criteria[round / roadmap->phase_count];
            subject = pn_subject_round(roadmap, criterion->item.handle, round % roadmap->phase_count);
        } else {
            subject = pn_subject_gate(round - roadmap->criterion_count * roadmap->phase_count);
        }
        for (int part = 0; part < PN_PART_NOTE; part++) {
            const char *text = pn_project_part(project, subject, (enum pn_part)part);
            pn_buffer_printf(buffer, "%s|", text != NULL ? text : "none");
        }
        const struct pn_notes *notes = &pn_project_fact(project, subject)->notes;
        for (uint32_t note = 0; note < notes->count; note++) {
            pn_buffer_printf(buffer, "%s %s %s|", notes->at[note].time, notes->at[note].who, notes->at[note].text);
        }
        pn_buffer_append_text(buffer, "\n");
    }
}

/* The steps of a walk, each as an entry of its own day. */
struct walk {
    struct project_test test;
    struct pn_arena arena;
    struct pn_entry entries[STEPS];
    struct pn_entry_change changes[STEPS];
    struct pn_buffer before[STEPS]; /* what the project said before each */
    size_t count;
};

static void give_up(struct walk *walk)
{
    project_test_say(&walk->test);
    print_error("%s\n%s", pn_buffer_text(&walk->test.messages), walk->test.project->source.text);
    fail();
}

static void apply(struct walk *walk, const struct pn_entry_change *change)
{
    struct pn_project *after;
    if (!pn_project_apply(walk->test.project, change, &after, walk->test.diags)) {
        give_up(walk);
    }
    assert_true(pn_project_says(after, change));
    pn_project_free(walk->test.project);
    walk->test.project = after;
}

static void step(struct walk *walk, uint64_t *seed, int day)
{
    char texts[TEXTS_OF_A_CHANGE][200];
    struct pn_mismatch mismatch;
    struct pn_entry_change made;
    const char *time = pn_arena_printf(&walk->arena, "2026-%02d-%02dT09:00:00+01:00", 1 + day / 28, 1 + day % 28);
    struct pn_change change = random_change(seed, walk->test.roadmap, time, texts);
    if (!pn_project_compare(&walk->arena, walk->test.project, &change, &made, &mismatch, walk->test.diags)) {
        give_up(walk);
    }
    if (pn_entry_change_is_any(&made)) {
        walk->changes[walk->count] = pn_entry_change_copy(&walk->arena, &made);
        walk->entries[walk->count] =
            (struct pn_entry){.time = time, .who = "m, k", .changes = &walk->changes[walk->count], .count = 1};
        describe(walk->test.project, &walk->before[walk->count]);
        apply(walk, &made);
        walk->count++;
    }
}

/* The project as it was at each of the days, made of the last one and the history. */
static void look_back(const struct walk *walk)
{
    struct pn_buffer now;
    pn_buffer_init(&now);
    for (size_t i = 1; i < walk->count; i++) {
        const struct pn_history history = {.at = walk->entries, .count = walk->count};
        struct pn_project *past = pn_project_as_of(walk->test.project, &history, walk->entries[i - 1].time);
        describe(past, &now);
        assert_string_equal(pn_buffer_text(&now), pn_buffer_text(&walk->before[i]));
        pn_project_free(past);
    }
    pn_buffer_finish(&now);
}

static void walk_there_and_back(uint64_t *seed, const char *start)
{
    struct walk walk = {.count = 0};
    struct pn_buffer now;
    project_test_init(&walk.test, start);
    pn_arena_init(&walk.arena);
    pn_buffer_init(&now);
    assert_non_null(walk.test.project);
    for (int i = 0; i < STEPS; i++) {
        pn_buffer_init(&walk.before[i]);
    }
    for (int i = 0; i < STEPS; i++) {
        step(&walk, seed, i);
    }
    assert_true(walk.count > STEPS / 2);
    look_back(&walk);
    while (walk.count > 0) {
        struct pn_entry_change inverse;
        assert_true(pn_project_invert(walk.test.project, &walk.changes[--walk.count], &inverse));
        apply(&walk, &inverse);
        describe(walk.test.project, &now);
        assert_string_equal(pn_buffer_text(&now), pn_buffer_text(&walk.before[walk.count]));
    }
    for (int i = 0; i < STEPS; i++) {
        pn_buffer_finish(&walk.before[i]);
    }
    pn_buffer_finish(&now);
    pn_arena_finish(&walk.arena);
    project_test_finish(&walk.test);
}

static void random_changes_can_be_undone(void **state)
{
    (void)state;
    static const char *const starts[] = {
        "format: 2\nproject:\n  title: T\n",
        "{format: 2, project: {title: T}}",
        "format: 2\r\nproject: {title: T,\r\n  x: y} # z\r\nrounds: {}\r\n# end",
        ("format: 2\nproject:\n    title: T\nmilestones:\n    need:\n        evidence: >\n            a\n            "
         "b\n"
         "        date: 2026-01-01\n    partner: {}\nrounds:\n  privacy:\n   idea: {x: 1}\n"),
    };
    uint64_t seed = random_seed(61);
    for (int i = 0; i < WALKS; i++) {
        walk_there_and_back(&seed, starts[(size_t)i % (sizeof starts / sizeof *starts)]);
    }
}

int test_project_random(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_come_back_as_they_were),
        cmocka_unit_test(random_changes_can_be_undone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
