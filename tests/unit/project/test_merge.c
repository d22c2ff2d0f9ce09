// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Two copies united, case by case: what is taken, what clashes, where the marks are, and what stays byte for byte.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#include "project/merge_history.h"
#include "project/merge_project.h"

struct merge_test {
    struct project_test base;
    struct pn_project *copies[3];
    struct pn_arena arena;
    struct pn_buffer text;
    struct pn_buffer conflicts; /* "item key: ours | theirs", a line each */
    struct pn_buffer warnings;
};

static void start(struct merge_test *test)
{
    *test = (struct merge_test){.copies = {NULL}};
    project_test_load_roadmap(&test->base);
    pn_arena_init(&test->arena);
    pn_buffer_init(&test->text);
    pn_buffer_init(&test->conflicts);
    pn_buffer_init(&test->warnings);
}

static void forget(struct merge_test *test)
{
    for (int i = 0; i < 3; i++) {
        pn_project_free(test->copies[i]);
        test->copies[i] = NULL;
    }
    pn_buffer_clear(&test->text);
    pn_buffer_clear(&test->conflicts);
    pn_buffer_clear(&test->warnings);
}

static void finish(struct merge_test *test)
{
    forget(test);
    pn_arena_finish(&test->arena);
    pn_buffer_finish(&test->text);
    pn_buffer_finish(&test->conflicts);
    pn_buffer_finish(&test->warnings);
    project_test_finish(&test->base);
}

static struct pn_project *read_text(struct merge_test *test, const char *text)
{
    struct pn_project *project;
    if (text == NULL) {
        return NULL;
    }
    project_test_read(&test->base, text, strlen(text));
    project = test->base.project;
    test->base.project = NULL;
    if (project == NULL) {
        fail_msg("%s%s", pn_buffer_text(&test->base.messages), text);
    }
    return project;
}

/* Unites three texts; `base` may be NULL. */
static void unite(struct merge_test *test, const char *base, const char *ours, const char *theirs)
{
    struct pn_merge_conflicts conflicts;
    struct pn_diags *diags = pn_diags_new(NULL);
    forget(test);
    test->copies[0] = read_text(test, base);
    test->copies[1] = read_text(test, ours);
    test->copies[2] = read_text(test, theirs);
    const struct pn_merge_copies copies = {test->copies[0], test->copies[1], test->copies[2]};
    pn_merge_projects(&test->arena, &copies, &test->text, &conflicts, diags);
    for (size_t i = 0; i < conflicts.count; i++) {
        const struct pn_merge_conflict *conflict = &conflicts.at[i];
        pn_buffer_printf(&test->conflicts, "%s%s%s: %s | %s\n", conflict->item, conflict->key != NULL ? " " : "",
                         conflict->key != NULL ? conflict->key : "", conflict->ours != NULL ? conflict->ours : "-",
                         conflict->is_unsafe        ? "unsafe"
                         : conflict->theirs != NULL ? conflict->theirs
                                                    : "-");
    }
    pn_diags_write(diags, "", &test->warnings);
    pn_diags_free(diags);
}

static void expect(struct merge_test *test, const char *text, const char *conflicts)
{
    assert_string_equal(pn_buffer_text(&test->text), text);
    assert_string_equal(pn_buffer_text(&test->conflicts), conflicts);
}

#define HEAD "format: 2\nproject: {title: T}\n"

static void each_takes_what_only_the_other_has_changed(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    unite(&test, HEAD "milestones:\n  need: {state: started, owner: a}\n  budget: {state: open}\n",
          HEAD "milestones:\n  need: {state: reached, owner: a, date: 2026-01-02} # ours\n  budget: {state: open}\n",
          HEAD "milestones:\n  need: {state: started, owner: 'b: c'}\nrounds:\n  privacy:\n    pilot: {state: met}\n");
    expect(&test,
           HEAD "milestones:\n  need: {state: reached, owner: 'b: c', date: 2026-01-02} # ours\n"
                "rounds:\n  privacy:\n    pilot: {state: met}\n",
           "");
    /* What both have done is done. */
    unite(&test, HEAD "gates:\n  idea: {decision: go-on}\n", HEAD "gates:\n  idea: {decision: stop, owner: x}\n",
          HEAD "gates:\n  idea: {decision: stop, owner: x, due: 2026-01-02}\n");
    expect(&test, HEAD "gates:\n  idea: {decision: stop, due: 2026-01-02, owner: x}\n", "");
    finish(&test);
}

static void a_clash_is_marked_in_its_lines(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    unite(&test, HEAD "milestones:\n  need: {owner: a}\n  budget: {owner: a}\n",
          HEAD "milestones:\n  need: {owner: b}\n  budget: {owner: b}\n",
          HEAD "milestones:\n  need: {owner: c, due: 2026-01-02}\n  budget: {}\n");
    expect(&test,
           HEAD "milestones:\n"
                "<<<<<<< ours\n  need: {due: 2026-01-02, owner: b}\n=======\n  need: {due: 2026-01-02, owner: "
                "c}\n>>>>>>> theirs\n"
                "<<<<<<< ours\n  budget: {owner: b}\n=======\n  budget: {}\n>>>>>>> theirs\n",
           "need owner: b | c\nbudget owner: b | -\n");
    /* Two on one line are one. */
    unite(&test, "format: 2\nproject: {title: T}\nmilestones: {need: {owner: a}, budget: {owner: a}}",
          "format: 2\nproject: {title: U}\nmilestones: {need: {owner: b}, budget: {owner: b}}",
          "format: 2\nproject: {title: V}\nmilestones: {need: {owner: c}, budget: {owner: c}}");
    expect(&test,
           "format: 2\n<<<<<<< ours\nproject: {title: U}\n=======\nproject: {title: V}\n>>>>>>> theirs\n"
           "<<<<<<< ours\nmilestones: {need: {owner: b}, budget: {owner: b}}\n=======\n"
           "milestones: {need: {owner: c}, budget: {owner: c}}\n>>>>>>> theirs\n",
           "project:title: U | V\nneed owner: b | c\nbudget owner: b | c\n");
    /* Line breaks are those of ours. */
    unite(&test, "format: 2\r\nproject:\r\n  title: T\r\n", "format: 2\r\nproject:\r\n  title: U\r\n",
          "format: 2\nproject:\n  title: V\n");
    expect(&test, "format: 2\r\nproject:\r\n<<<<<<< ours\r\n  title: U\r\n=======\r\n  title: V\r\n>>>>>>> theirs\r\n",
           "project:title: U | V\n");
    finish(&test);
}

#define ROUND(text) HEAD "rounds:\n  privacy:\n    pilot: " text "\n"

static void a_state_keeps_its_own_date(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    /* Another state here, another date of the old state there. */
    unite(&test, ROUND("{state: attention, date: 2026-01-01}"), ROUND("{state: met, date: 2026-01-03}"),
          ROUND("{state: attention, date: 2026-01-02}"));
    expect(&test, ROUND("{state: met, date: 2026-01-03}"), "");
    assert_non_null(strstr(pn_buffer_text(&test.warnings), "'met, 2026-01-03' here, 'attention, 2026-01-02' there"));
    unite(&test, ROUND("{state: attention, date: 2026-01-01}"), ROUND("{state: attention, date: 2026-01-02}"),
          ROUND("{state: met, date: 2026-01-01}"));
    expect(&test, ROUND("{state: met, date: 2026-01-01}"), "");
    /* Both another state: one conflict, with the dates. */
    unite(&test, ROUND("{state: attention, date: 2026-01-01}"), ROUND("{state: met, date: 2026-01-03}"),
          ROUND("{state: not-applicable}"));
    assert_string_equal(pn_buffer_text(&test.conflicts), "privacy@pilot state: met, 2026-01-03 | not-applicable\n");
    assert_non_null(strstr(pn_buffer_text(&test.text),
                           "<<<<<<< ours\n    pilot: {state: met, date: 2026-01-03}\n"
                           "=======\n    pilot: {state: not-applicable}\n>>>>>>> theirs\n"));
    /* The same state: the dates are about the same. */
    unite(&test, ROUND("{state: attention}"), ROUND("{state: met, date: 2026-01-03}"),
          ROUND("{state: met, date: 2026-01-02}"));
    assert_string_equal(pn_buffer_text(&test.conflicts), "privacy@pilot date: 2026-01-03 | 2026-01-02\n");
    unite(&test, ROUND("{state: attention}"), ROUND("{state: met}"), ROUND("{state: met, date: ~}"));
    expect(&test, ROUND("{state: met, date: ~}"), "");
    /* A state that is open may be written, or not. */
    unite(&test, ROUND("{state: met}"), ROUND("{state: open, owner: a}"), ROUND("{owner: a}"));
    expect(&test, ROUND("{state: open, owner: a}"), "");
    finish(&test);
}

static void notes_and_models_are_sets(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
#define NOTES(a, b, c) HEAD "milestones:\n  need:\n    notes:\n" a b c
#define NOTE(text) "      - {time: 2026-11-12T10:00:00+01:00, who: mk, text: " text "}\n"
    unite(&test, NOTES(NOTE("one"), NOTE("two"), ""), NOTES(NOTE("one"), NOTE("'two, better'"), NOTE("mine")),
          NOTES(NOTE("two"), NOTE("both"), "      - {text: yours, mood: glad}\n"));
    expect(&test, NOTES(NOTE("'two, better'"), NOTE("mine"), NOTE("both")) "      - {text: yours, mood: glad}\n", "");
    /* The last one goes with its key; the same note of both is one; twice the same is twice. */
    unite(&test, NOTES(NOTE("one"), "", ""), NOTES(NOTE("one"), "", ""), HEAD "milestones:\n  need: {owner: a}\n");
    expect(&test, HEAD "milestones:\n  need: {owner: a}\n", "");
    unite(&test, HEAD, NOTES(NOTE("one"), "", ""), NOTES(NOTE("one"), NOTE("one"), ""));
    expect(&test, NOTES(NOTE("one"), NOTE("one"), ""), "");
    /* Of one second, in the same order from both sides. */
    const char *anna = HEAD "milestones:\n  need: {notes: [{time: 2026-11-12T10:00:00Z, who: anna, text: a}]}\n";
    const char *bert = HEAD "milestones:\n  need: {notes: [{time: 2026-11-12T10:00:00Z, who: bert, text: b}]}\n";
    for (int i = 0; i < 2; i++) {
        unite(&test, HEAD, i == 0 ? anna : bert, i == 0 ? bert : anna);
        struct pn_project *united = read_text(&test, pn_buffer_text(&test.text));
        const struct pn_notes *notes = &pn_project_fact(united, project_test_subject(&test.base, "need"))->notes;
        assert_int_equal(notes->count, 2);
        assert_string_equal(notes->at[0].who, "anna");
        pn_project_free(united);
    }
    unite(&test, "format: 2\nproject:\n  title: T\n  models: [a, b]\n",
          "format: 2\nproject:\n  title: T\n  models: [b, c]\n",
          "format: 2\nproject:\n  title: T\n  models: [a, b, d]\n");
    expect(&test, "format: 2\nproject:\n  title: T\n  models: [b, c, d]\n", "");
    finish(&test);
}

static void what_is_not_known_is_united_too(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    unite(&test, HEAD "x: {a: 1, b: [1, 2], c: {d: 1}}\nmilestones:\n  later: {state: open, y: '12'}\n",
          HEAD "x: {a: 2, b: [1, 2], c: {d: 1}}\nmilestones:\n  later: {state: open, y: '12', owner: a}\n",
          HEAD
          "x: {a: 1, b: [1, 3], c: {d: 1, e: -5}}\nmilestones:\n  later: {state: reached, date: 2026-01-02, y: 12}\n"
          "  other:\n    state: met\n    notes:\n      - {text: t}\nz:\n  - |\n    two\n    lines\n");
    expect(&test,
           HEAD "x: {a: 2, b: [1, 3], c: {d: 1, e: -5}}\nmilestones:\n"
                "  other:\n    state: met\n    notes:\n      - {text: t}\n"
                "  later: {state: reached, date: 2026-01-02, y: 12, owner: a}\n"
                "z: [\"two\\nlines\\n\"]\n",
           "");
    /* Taken out here, changed there; another value on both sides. */
    unite(&test, HEAD "x: {a: 1}\ny: 1\n", HEAD "y: 2\n", HEAD "x: {a: 2}\ny: 3\n");
    assert_string_equal(pn_buffer_text(&test.conflicts), "y: 2 | 3\nx: - | {a: 2}\n");
    /* Taken out there. */
    unite(&test, HEAD "x: {a: 1} # c\ny: 1\nmilestones:\n  later: {state: open}\n",
          HEAD "x: {a: 1} # c\ny: 1\nmilestones:\n  later: {state: open}\n  need: {owner: a}\n", HEAD "y: 1\n");
    expect(&test, HEAD "# c\ny: 1\nmilestones:\n  need: {owner: a}\n", "");
    finish(&test);
}

static void comments_of_both_stay(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    unite(&test, "# old\n" HEAD "milestones:\n  need: {owner: a}\n  budget: {owner: a}\n",
          "# old\n# ours\n" HEAD "milestones:\n  need: {owner: b}\n  budget: {owner: a}\n# end of ours\n",
          "# old\n" HEAD "milestones:\n  # above need\n  need: {owner: a} # at need\n  budget: {owner: c}\n# end\n");
    expect(&test,
           "# old\n# ours\n" HEAD "milestones:\n  # above need\n  # at need\n  need: {owner: b}\n  budget: {owner: c}\n"
           "# end of ours\n# end\n",
           "");
    /* The same comment once more. */
    unite(&test, "# same\n" HEAD, "# same\n" HEAD "x: 1\n", "# same\n" HEAD "# same\n");
    expect(&test, "# same\n" HEAD "x: 1\n# same\n", "");
    /* A '#' in a text is none. */
    unite(&test, HEAD "milestones:\n  need: {owner: a}\n", HEAD "milestones:\n  need: {owner: 'x # y'}\n",
          HEAD "milestones:\n  need: {owner: a, evidence: 'p # q'}\n");
    expect(&test, HEAD "milestones:\n  need: {owner: 'x # y', evidence: 'p # q'}\n", "");
    finish(&test);
}

static void what_cannot_be_edited_is_in_the_marks_whole(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    /* An alias in ours. */
    unite(&test, HEAD "x: &a {owner: a}\nmilestones:\n  need: *a\n  budget: {owner: a}\n",
          HEAD "x: &a {owner: b}\nmilestones:\n  need: *a\n  budget: {owner: a}\n",
          HEAD "x: &a {owner: a}\nmilestones:\n  need: {owner: a, due: 2026-01-02}\n  budget: {owner: c}\n");
    expect(&test,
           HEAD "x: &a {owner: b}\nmilestones:\n"
                "<<<<<<< ours\n  need: *a\n=======\n  need: {owner: a, due: 2026-01-02}\n>>>>>>> theirs\n"
                "  budget: {owner: c}\n",
           "need: - | unsafe\n");
    /* An anchor in theirs, a key that needs quotes. */
    unite(&test, HEAD, HEAD "y: 1\n", HEAD "x: &t 1\n'a b: c': 1\n");
    assert_non_null(strstr(pn_buffer_text(&test.conflicts), "unsafe"));
    assert_non_null(strstr(pn_buffer_text(&test.text), "x: &t 1\n'a b: c': 1\n"));
    assert_non_null(strstr(pn_buffer_text(&test.text), "y: 1\n"));
    finish(&test);
}

static void without_a_base_all_that_differs_clashes(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    unite(&test, NULL, HEAD "milestones:\n  need: {state: reached, owner: a}\n",
          HEAD "milestones:\n  need: {state: started, owner: a}\n  budget: {owner: b}\n");
    assert_string_equal(pn_buffer_text(&test.conflicts), "need state: reached | started\n");
    assert_non_null(strstr(pn_buffer_text(&test.text), "  budget: {owner: b}\n"));
    finish(&test);
}

static void format_1_stays_what_it_is(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
#define OLD "format: 1\nproject: {title: T}\n"
    unite(&test, OLD "log:\n  - {time: t, who: a, item: need, change: open → reached}\n",
          OLD "milestones:\n  need: {note: n}\nlog:\n  - {time: t, who: a, item: need, change: open → reached}\n"
              "  - {time: u, who: a, item: need, note: [~, n]}\n",
          OLD "milestones:\n  budget: {state: reached}\nlog:\n"
              "  - {time: t, who: a, item: need, change: open → reached}\n"
              "  - {time: v, who: b, item: budget, change: open → reached}\n");
    expect(&test,
           OLD "milestones:\n  need: {note: n}\n  budget: {state: reached}\nlog:\n"
               "  - {time: t, who: a, item: need, change: open → reached}\n"
               "  - {time: u, who: a, item: need, note: [~, n]}\n"
               "  - {time: v, who: b, item: budget, change: open → reached}\n",
           "");
    finish(&test);
}

/* --- histories --- */

static void unite_histories(struct merge_test *test, const char *ours, const char *theirs)
{
    const struct pn_source one = {.text = ours, .length = strlen(ours)};
    const struct pn_source other = {.text = theirs, .length = strlen(theirs)};
    pn_buffer_clear(&test->text);
    pn_merge_histories(test->base.roadmap, &one, &other, &test->text);
}

#define ENTRY(id, time, more)                                                                                          \
    "{\"id\":\"" id "\",\"time\":\"2026-11-12T" time "\",\"who\":\"mk\"" more ",\"changes\":[]}\n"

static void histories_are_united_by_id_and_time(void **state)
{
    (void)state;
    struct merge_test test;
    start(&test);
    const char *ours = ENTRY("b1", "10:00:00+01:00", "") ENTRY("o2", "10:00:05+01:00", "")
        ENTRY("o1", "10:00:05+01:00", "") "cut off\n" ENTRY("o3", "11:00:00+01:00", "");
    const char *theirs =
        ENTRY("b1", "10:00:00+01:00", ",\"more\":1") "\n" ENTRY("a9", "09:00:05Z", "") ENTRY("t2", "09:30:00Z", "");
    const char *united = ENTRY("b1", "10:00:00+01:00", ",\"more\":1") ENTRY("a9", "09:00:05Z", "")
        ENTRY("o2", "10:00:05+01:00", "") ENTRY("o1", "10:00:05+01:00", "") "cut off\n" ENTRY("t2", "09:30:00Z", "")
            ENTRY("o3", "11:00:00+01:00", "");
    unite_histories(&test, ours, theirs);
    assert_string_equal(pn_buffer_text(&test.text), united);
    unite_histories(&test, theirs, ours);
    assert_string_equal(pn_buffer_text(&test.text), united);
    unite_histories(&test, united, ours);
    assert_string_equal(pn_buffer_text(&test.text), united);
    /* What git left without the driver, and another system's line breaks. */
    unite_histories(&test, "<<<<<<< HEAD\n" ENTRY("a", "10:00:00Z", "") "=======\r\n>>>>>>> x\n",
                    ENTRY("a", "10:00:00Z", "") "\r\n");
    assert_string_equal(pn_buffer_text(&test.text), ENTRY("a", "10:00:00Z", ""));
    /* A last line without a break. */
    unite_histories(&test, "{\"id\":\"a\",\"time\":\"\"}", "");
    assert_string_equal(pn_buffer_text(&test.text), "{\"id\":\"a\",\"time\":\"\"}\n");
    finish(&test);
}

static void a_history_is_told_from_a_project(void **state)
{
    (void)state;
    struct merge_test test;
    static const struct {
        const char *text;
        bool is_history;
    } cases[] = {
        {"", false},
        {ENTRY("a", "10:00:00Z", ""), true},
        {"<<<<<<< HEAD\n" ENTRY("a", "10:00:00Z", ""), true},
        {"half a line\n" ENTRY("a", "10:00:00Z", ""), true},
        {HEAD, false},
        {"{format: 2, project: {title: T}}\n", false},
    };
    start(&test);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct pn_source source = {.text = cases[i].text, .length = strlen(cases[i].text)};
        assert_int_equal(pn_merge_is_history(test.base.roadmap, &source), cases[i].is_history);
    }
    finish(&test);
}

int test_merge(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_takes_what_only_the_other_has_changed),
        cmocka_unit_test(a_clash_is_marked_in_its_lines),
        cmocka_unit_test(a_state_keeps_its_own_date),
        cmocka_unit_test(notes_and_models_are_sets),
        cmocka_unit_test(what_is_not_known_is_united_too),
        cmocka_unit_test(comments_of_both_stay),
        cmocka_unit_test(what_cannot_be_edited_is_in_the_marks_whole),
        cmocka_unit_test(without_a_base_all_that_differs_clashes),
        cmocka_unit_test(format_1_stays_what_it_is),
        cmocka_unit_test(histories_are_united_by_id_and_time),
        cmocka_unit_test(a_history_is_told_from_a_project),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
