// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Properties: whatever text is written comes back; whatever is changed is what the file says then, and the log; undoing
 * all of it leads back.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#include "project/undo.h"
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
        return pn_subject_phase();
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

static struct pn_change random_change(uint64_t *seed, const struct pn_roadmap *roadmap, char texts[2][200])
{
    struct pn_change change = {.who = "m, k", .time = "2026-11-03T09:12:44+01:00", .today = "2026-11-03"};
    struct pn_project_edit *edit = &change.edit;
    edit->subject = random_subject(seed, roadmap);
    if (edit->subject.kind == PN_SUBJECT_PHASE) {
        edit->sets[PN_PART_VALUE] = true;
        edit->to[PN_PART_VALUE] = roadmap->phases[next_random(seed) % roadmap->phase_count].item.id;
        return change;
    }
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(edit->subject.kind, states);
    edit->sets[PN_PART_VALUE] = next_random(seed) % 2 != 0;
    edit->to[PN_PART_VALUE] = pn_state_info(states[next_random(seed) % count])->word;
    for (int part = PN_PART_OWNER; part <= PN_PART_NOTE; part++) {
        edit->sets[part] = next_random(seed) % 2 != 0;
        random_text(seed, texts[part - PN_PART_OWNER], sizeof texts[0]);
        edit->to[part] = next_random(seed) % 4 == 0 ? NULL : texts[part - PN_PART_OWNER];
    }
    edit->sets[PN_PART_DATE] = next_random(seed) % 4 == 0;
    edit->to[PN_PART_DATE] = next_random(seed) % 2 == 0 ? NULL : "2026-01-01";
    return change;
}

static void texts_come_back_as_they_were(void **state)
{
    (void)state;
    uint64_t seed = random_seed(20261103);
    struct project_test test;
    project_test_init(&test, "format: 1\nproject: {title: T}\n");
    for (int i = 0; i < TEXTS; i++) {
        char note[200];
        random_text(&seed, note, sizeof note);
        struct pn_change change = {.who = note, .time = "t"};
        change.edit.subject = project_test_subject(&test, i % 2 == 0 ? "need" : "acceptance@pilot");
        change.edit.sets[PN_PART_NOTE] = true;
        change.edit.to[PN_PART_NOTE] = note;
        struct pn_project *after;
        /* It is read back and compared in there: what fails would be refused. */
        if (!pn_project_change(test.project, &change, &after, test.diags)) {
            project_test_say(&test);
            print_error("text %d, '%s': %s", i, note, pn_buffer_text(&test.messages));
            fail();
        }
        assert_string_equal(pn_project_fact(after, change.edit.subject)->note, note);
        assert_string_equal(after->log[0].who, note);
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
        for (int part = 0; part < PN_PART_COUNT; part++) {
            const char *text = pn_project_part(project, subject, (enum pn_part)part);
            pn_buffer_printf(buffer, "%s|", text != NULL ? text : "~");
        }
        pn_buffer_append_text(buffer, "\n");
    }
}

static bool step(struct project_test *test, const struct pn_change *change)
{
    struct pn_project *after;
    if (!pn_project_change(test->project, change, &after, test->diags)) {
        project_test_say(test);
        print_error("%s\n%s", pn_buffer_text(&test->messages), test->project->source.text);
        fail();
    }
    if (after != NULL) {
        pn_project_free(test->project);
        test->project = after;
    }
    return after != NULL;
}

static void check_log(const struct pn_project *project, const struct pn_change *change)
{
    const struct pn_log_entry *entry = &project->log[project->log_count - 1];
    assert_string_equal(entry->who, change->who);
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (entry->touches[part]) {
            const char *now = pn_project_part(project, entry->subject, (enum pn_part)part);
            assert_string_equal(now != NULL ? now : "", entry->to[part] != NULL ? entry->to[part] : "");
        }
    }
}

static void walk_there_and_back(uint64_t *seed, const char *start)
{
    struct project_test test;
    project_test_init(&test, start);
    assert_non_null(test.project);
    struct pn_buffer before;
    struct pn_buffer after;
    pn_buffer_init(&before);
    pn_buffer_init(&after);
    describe(test.project, &before);
    unsigned made = 0;
    for (int i = 0; i < STEPS; i++) {
        char texts[2][200];
        struct pn_change change = random_change(seed, test.roadmap, texts);
        if (step(&test, &change)) {
            made++;
            check_log(test.project, &change);
        }
    }
    assert_int_equal(test.project->log_count, made);
    assert_true(made > STEPS / 2);
    const struct pn_change undo = {.kind = PN_LOG_UNDO, .who = "m, k", .time = "t"};
    for (unsigned i = 0; i < made; i++) {
        assert_true(step(&test, &undo));
    }
    describe(test.project, &after);
    assert_string_equal(pn_buffer_text(&after), pn_buffer_text(&before));
    struct pn_project_edit more;
    assert_false(pn_undo_edit(test.project, PN_LOG_UNDO, "m, k", &more, test.diags));
    pn_buffer_finish(&before);
    pn_buffer_finish(&after);
    project_test_finish(&test);
}

static void random_changes_can_be_undone(void **state)
{
    (void)state;
    static const char *const starts[] = {
        "format: 1\nproject:\n  title: T\n",
        "{format: 1, project: {title: T}}",
        "format: 1\r\nproject: {title: T,\r\n  x: y} # z\r\nrounds: {}\r\nlog: []\r\n# end",
        ("format: 1\nproject:\n    title: T\nmilestones:\n    need:\n        note: >\n            a\n            b\n"
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
