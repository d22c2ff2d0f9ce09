// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form: what is typed into its fields, which change each of them wants, and what becomes of it.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "form_fields.h"
#include "frame.h"

#include "phasenav/nav/form_question.h"
#include "phasenav/project/store.h"

enum { OWNER, DUE, EVIDENCE, DATE, NOTE, FIELDS };

static const char text[] = "format: 2\n"
                           "project: {title: Parkraum, phase: pilot, contact: 'M. Keller'}\n"
                           "milestones:\n"
                           "  problem-understood: {state: reached, date: 2026-10-03, owner: Amt 61, due: 2026-12-15,\n"
                           "    notes: [{time: '2026-11-12T10:02:11+01:00', who: M. Keller, text: Fragebogen}]}\n"
                           "  decision-taken: {state: started, date: ~}\n";

struct form_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
};

static void start_at(struct form_test *test, uint32_t phase)
{
    roadmap_fixture_init(&test->fixture, small_roadmap(), "de");
    roadmap_fixture_take_project(&test->fixture, text);
    pn_nav_init(&test->nav, &test->fixture.context, phase, 24, 80, &test->fixture.settled);
}

static unsigned press(struct form_test *test, enum pn_action_id action)
{
    return fixture_do(&test->fixture, &test->nav, action, 0);
}

static void start(struct form_test *test)
{
    start_at(test, 0);
    assert_int_equal(press(test, PN_ACTION_NOTE), PN_EFFECT_NONE);
    assert_true(test->nav.form.is_open);
}

static void finish(struct form_test *test)
{
    roadmap_fixture_finish(&test->fixture);
}

static void type(struct form_test *test, const char *typed)
{
    for (const char *c = typed; *c != '\0'; c++) {
        (void)fixture_do(&test->fixture, &test->nav, PN_ACTION_EDIT_INSERT, (unsigned char)*c);
    }
}

static void go_to(struct form_test *test, unsigned field)
{
    while (test->nav.form.field != field) {
        assert_int_equal(press(test, PN_ACTION_NEXT_PANE), PN_EFFECT_NONE);
    }
}

/* What app does after a change: the project says what was wanted, or somebody else had been faster. */
static void reply(struct form_test *test, bool is_saved, const struct pn_overtaken *overtaken)
{
    const struct pn_form_reply reply = {
        .is_saved = is_saved, .clock = "08:14", .overtaken = overtaken, .overtaken_at = "08:15"};
    pn_nav_form_reply(&test->nav, &test->fixture.context, &reply);
    pn_nav_resize(&test->nav, &test->fixture.context, 24, 80, &test->fixture.settled);
}

static const char *edit_text(const struct form_test *test)
{
    return test->nav.form.edit.text;
}

static void each_field_is_saved_by_itself(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_FORM);
    assert_int_equal(pn_nav_mode(&test.nav), PN_MODE_TEXT);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE); /* nothing was typed: nothing is saved */
    assert_int_equal(test.nav.form.field, DUE);
    assert_int_equal(press(&test, PN_ACTION_PREVIOUS_PANE), PN_EFFECT_NONE);
    assert_int_equal(test.nav.form.field, OWNER);
    type(&test, ", Amt 10");
    assert_int_equal(press(&test, PN_ACTION_NEXT_PANE), PN_EFFECT_CHANGE);
    const struct pn_project_edit *wish = &test.nav.wish;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        assert_int_equal(wish->sets[part], part == PN_PART_OWNER);
    }
    assert_string_equal(wish->to[PN_PART_OWNER], "Amt 61, Amt 10");
    assert_true(wish->expects[PN_PART_OWNER]);
    assert_string_equal(wish->expected[PN_PART_OWNER], "Amt 61");
    assert_int_equal(test.nav.form.field, OWNER); /* until it is saved */
    reply(&test, true, NULL);
    assert_int_equal(test.nav.form.field, DUE);
    assert_int_equal(test.nav.form.said, PN_FORM_SAID_SAVED);
    assert_string_equal(test.nav.form.said_at, "08:14");
    finish(&test);
}

static void what_cannot_be_saved_stays_in_its_field(void **state)
{
    (void)state;
    struct form_test test;
    struct pn_typing typing;
    start(&test);
    type(&test, "x");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    reply(&test, false, NULL);
    assert_int_equal(test.nav.form.field, OWNER);
    assert_string_equal(edit_text(&test), "Amt 61x");
    assert_true(pn_nav_form_typing(&test.nav, &typing));
    assert_int_equal(typing.part, PN_PART_OWNER);
    assert_string_equal(typing.text, "Amt 61x");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE); /* once more */
    finish(&test);
}

static void a_day_is_replaced_by_the_first_key(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    go_to(&test, DUE);
    type(&test, "18.12.");
    assert_string_equal(edit_text(&test), "18.12.");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_string_equal(test.nav.wish.to[PN_PART_DUE], "2026-12-18");
    assert_string_equal(test.nav.wish.expected[PN_PART_DUE], "2026-12-15");
    reply(&test, true, NULL);
    (void)press(&test, PN_ACTION_PREVIOUS_PANE);
    (void)press(&test, PN_ACTION_EDIT_ERASE); /* this is no character: what is there is edited */
    assert_string_equal(edit_text(&test), "15.12.202");
    finish(&test);
}

static void what_is_no_day_stays_and_says_so(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    go_to(&test, DUE);
    type(&test, "31.2.");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    assert_int_equal(test.nav.remark, PN_REMARK_NO_DATE);
    assert_int_equal(test.nav.form.field, DUE);
    assert_string_equal(edit_text(&test), "31.2.");
    (void)press(&test, PN_ACTION_EDIT_CLEAR);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE); /* empty: no day */
    assert_true(test.nav.wish.sets[PN_PART_DUE]);
    assert_null(test.nav.wish.to[PN_PART_DUE]);
    finish(&test);
}

static void the_day_of_a_state_may_be_unknown(void **state)
{
    (void)state;
    static const char *const words[] = {"~", "?", "unbekannt", "Unknown", "Datum unbekannt"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct form_test test;
        start(&test);
        go_to(&test, DATE);
        type(&test, words[i]);
        assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
        assert_string_equal(test.nav.wish.to[PN_PART_DATE], PN_DAY_UNKNOWN);
        finish(&test);
    }
    struct form_test test;
    start(&test);
    go_to(&test, DUE); /* what is due is known, or not due */
    type(&test, "?");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    assert_int_equal(test.nav.remark, PN_REMARK_NO_DATE);
    finish(&test);
}

static void the_day_is_named_after_the_state(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    const struct pn_nav_context *context = &test.fixture.context;
    struct pn_form_field field = pn_form_field(context, test.nav.form.subject, DATE);
    assert_string_equal(field.label, "Reached on");
    struct pn_subject other =
        pn_subject_milestone(test.fixture.roadmap, fixture_item(&test.fixture, "decision-taken")->handle);
    field = pn_form_field(context, other, DATE);
    assert_string_equal(field.label, "Started on");
    assert_string_equal(pn_form_shown(&test.fixture.scratch, context, &field, pn_form_said_in(context, &field)),
                        "Datum unbekannt");
    field = pn_form_field(context, pn_subject_gate(0), DATE);
    assert_string_equal(field.label, "So since");
    finish(&test);
}

static void a_note_is_a_further_one(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    assert_int_equal(press(&test, PN_ACTION_PREVIOUS_PANE), PN_EFFECT_NONE); /* from the first field to the last */
    assert_int_equal(test.nav.form.field, NOTE);
    type(&test, "  ");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_FORGET); /* that is no note */
    assert_int_equal(test.nav.form.field, OWNER);
    (void)press(&test, PN_ACTION_PREVIOUS_PANE);
    type(&test, " Frist ");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_string_equal(test.nav.wish.to[PN_PART_NOTE], "Frist");
    assert_false(test.nav.wish.expects[PN_PART_NOTE]); /* two notes are no conflict */
    finish(&test);
}

static void what_is_typed_and_left_is_offered_again(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    go_to(&test, EVIDENCE);
    type(&test, "Prot");
    assert_int_equal(press(&test, PN_ACTION_CLOSE), PN_EFFECT_NONE);
    assert_false(test.nav.form.is_open);
    assert_int_equal(test.nav.remark, PN_REMARK_SHELVED);
    struct pn_unsaved unsaved = {.subject = test.nav.form.subject,
                                 .part = PN_PART_EVIDENCE,
                                 .text = "Prot",
                                 .time = "2026-11-25T08:15:00+01:00"};
    test.fixture.context.unsaved = &unsaved;
    (void)press(&test, PN_ACTION_NOTE);
    assert_string_equal(pn_frame_of(&test.fixture.scratch, &test.nav, &test.fixture.context).form.help,
                        "leer: wird weggenommen");
    go_to(&test, EVIDENCE);
    assert_true(test.nav.form.is_offered);
    assert_string_equal(edit_text(&test), "Prot");
    type(&test, "okoll");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_string_equal(test.nav.wish.to[PN_PART_EVIDENCE], "Protokoll");
    assert_null(test.nav.wish.expected[PN_PART_EVIDENCE]);
    finish(&test);
}

static void what_was_typed_over_is_remembered_with_it(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    go_to(&test, EVIDENCE);
    type(&test, "Prot");
    struct pn_typing typing;
    assert_true(pn_nav_form_typing(&test.nav, &typing));
    assert_true(typing.knows_over);
    assert_null(typing.over);
    (void)press(&test, PN_ACTION_CLOSE);
    struct pn_unsaved unsaved = {.subject = test.nav.form.subject,
                                 .part = PN_PART_EVIDENCE,
                                 .text = "Prot",
                                 .knows_over = true,
                                 .over = "Vermerk"};
    test.fixture.context.unsaved = &unsaved;
    (void)press(&test, PN_ACTION_NOTE);
    go_to(&test, EVIDENCE);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_true(test.nav.wish.expects[PN_PART_EVIDENCE]); /* so that the store refuses where it says something else */
    assert_string_equal(test.nav.wish.expected[PN_PART_EVIDENCE], "Vermerk");
    finish(&test);
}

static void what_is_typed_can_be_given_up(void **state)
{
    (void)state;
    struct form_test test;
    struct pn_typing typing;
    start(&test);
    type(&test, "x");
    assert_int_equal(press(&test, PN_ACTION_EDIT_REVERT), PN_EFFECT_FORGET);
    assert_true(test.nav.wish.sets[PN_PART_OWNER]);
    assert_true(pn_nav_form_typing(&test.nav, &typing));
    assert_null(typing.text);
    assert_int_equal(press(&test, PN_ACTION_EDIT_REVERT), PN_EFFECT_NONE); /* there is nothing to give up */
    assert_int_equal(press(&test, PN_ACTION_CLOSE), PN_EFFECT_NONE);
    assert_int_equal(test.nav.remark, PN_REMARK_NONE);
    assert_false(pn_nav_form_typing(&test.nav, &typing));
    finish(&test);
}

static void be_overtaken(struct form_test *test, const char *typed, unsigned field, const char *found)
{
    start(test);
    go_to(test, field);
    type(test, typed);
    assert_int_equal(press(test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    const struct pn_overtaken overtaken = {
        .subject = test->nav.form.subject, .part = PN_PART_DUE, .found = found, .who = "J. Brandt"};
    reply(test, false, &overtaken);
    assert_true(test->nav.form.asks);
}

static void who_was_overtaken_chooses(void **state)
{
    (void)state;
    struct form_test test;
    enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
    be_overtaken(&test, "18.12.", DUE, "2026-12-17");
    assert_int_equal(pn_form_answers(&test.nav.form, &test.fixture.context, answers), 3); /* days are not joined */
    type(&test, "2"); /* who goes on typing has chosen nothing */
    assert_int_equal(test.nav.remark, PN_REMARK_PICK);
    assert_true(test.nav.form.asks);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_FORGET); /* the first is the harmless one */
    assert_int_equal(test.nav.form.said, PN_FORM_SAID_THEIRS);
    assert_int_equal(test.nav.form.field, EVIDENCE);
    finish(&test);

    be_overtaken(&test, "18.12.", DUE, "2026-12-17");
    (void)press(&test, PN_ACTION_DOWN);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_string_equal(test.nav.wish.to[PN_PART_DUE], "2026-12-18");
    assert_string_equal(test.nav.wish.expected[PN_PART_DUE], "2026-12-17");
    finish(&test);

    be_overtaken(&test, "18.12.", DUE, "2026-12-17");
    assert_int_equal(press(&test, PN_ACTION_CLOSE), PN_EFFECT_NONE);
    assert_true(test.nav.form.is_open && !test.nav.form.asks);
    assert_string_equal(edit_text(&test), "18.12.");
    assert_string_equal(test.nav.form.before.text, "2026-12-17"); /* who goes on knows it now */
    finish(&test);
}

static void two_texts_can_be_joined(void **state)
{
    (void)state;
    struct form_test test;
    enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
    be_overtaken(&test, "Foto", EVIDENCE, "Protokoll");
    assert_int_equal(pn_form_answers(&test.nav.form, &test.fixture.context, answers), 4);
    assert_int_equal(answers[2], PN_FORM_JOIN);
    assert_int_equal(fixture_do(&test.fixture, &test.nav, PN_ACTION_CHOOSE, 2), PN_EFFECT_CHANGE);
    assert_string_equal(test.nav.wish.to[PN_PART_EVIDENCE], "Protokoll; Foto");
    assert_string_equal(test.nav.wish.expected[PN_PART_EVIDENCE], "Protokoll");
    finish(&test);
    be_overtaken(&test, "Foto", EVIDENCE, NULL); /* taken away meanwhile: there is nothing to join */
    assert_int_equal(pn_form_answers(&test.nav.form, &test.fixture.context, answers), 3);
    finish(&test);
}

static void the_project_has_a_form_of_its_own(void **state)
{
    (void)state;
    struct form_test test;
    start_at(&test, PN_NO_PHASE);
    (void)press(&test, PN_ACTION_FIRST); /* elsewhere than on an entry, which has its own */
    (void)press(&test, PN_ACTION_NOTE);
    assert_true(test.nav.form.is_open);
    assert_int_equal(pn_form_field_count(test.nav.form.subject), 8);
    (void)press(&test, PN_ACTION_EDIT_CLEAR);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    assert_int_equal(test.nav.remark, PN_REMARK_NO_TITLE); /* a project has one */
    (void)press(&test, PN_ACTION_EDIT_REVERT);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    type(&test, "Stadt");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_true(pn_subject_is_head(test.nav.wish.subject, PN_HEAD_ORGANISATION));
    assert_string_equal(test.nav.wish.to[PN_PART_VALUE], "Stadt");
    finish(&test);
}

static void the_help_covers_a_form_and_leaves_it(void **state)
{
    (void)state;
    struct form_test test;
    start(&test);
    type(&test, "x");
    (void)press(&test, PN_ACTION_HELP);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_HELP);
    (void)press(&test, PN_ACTION_CLOSE);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_FORM);
    assert_string_equal(edit_text(&test), "Amt 61x");
    finish(&test);
}

static void earlier_notes_can_be_scrolled(void **state)
{
    (void)state;
    enum { NOTES = 200 };
    struct form_test test;
    struct pn_buffer project;
    pn_buffer_init(&project);
    pn_buffer_append_text(&project, "format: 2\nproject: {title: P}\nmilestones:\n  problem-understood:\n    notes:\n");
    for (int i = 0; i < NOTES; i++) {
        pn_buffer_printf(&project, "      - {time: '2026-11-12T10:%02d:%02d+01:00', who: mk, text: n%d}\n", i / 60,
                         i % 60, i);
    }
    roadmap_fixture_init(&test.fixture, small_roadmap(), "de");
    roadmap_fixture_take_project(&test.fixture, pn_buffer_text(&project));
    pn_nav_init(&test.nav, &test.fixture.context, 0, 24, 80, &test.fixture.settled);
    (void)press(&test, PN_ACTION_NOTE);
    const struct pn_form_frame *form = &test.fixture.settled.frame.form;
    uint32_t shown = form->notes_shown;
    assert_true(shown > 4);
    assert_int_equal(shown + form->notes_before, NOTES);
    (void)press(&test, PN_ACTION_PAGE_UP);
    assert_int_equal(form->notes_before, NOTES - 2 * shown);
    for (int i = 0; i < NOTES; i++) {
        (void)press(&test, PN_ACTION_PAGE_UP);
    }
    assert_int_equal(form->notes_before, 0);
    assert_true(form->notes_shown > 0);
    for (int i = 0; i < NOTES; i++) {
        (void)press(&test, PN_ACTION_PAGE_DOWN);
    }
    assert_int_equal(form->notes_before, NOTES - shown);
    finish(&test);
    pn_buffer_finish(&project);
}

int test_form(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_is_saved_by_itself),
        cmocka_unit_test(what_cannot_be_saved_stays_in_its_field),
        cmocka_unit_test(a_day_is_replaced_by_the_first_key),
        cmocka_unit_test(what_is_no_day_stays_and_says_so),
        cmocka_unit_test(the_day_of_a_state_may_be_unknown),
        cmocka_unit_test(the_day_is_named_after_the_state),
        cmocka_unit_test(a_note_is_a_further_one),
        cmocka_unit_test(what_is_typed_and_left_is_offered_again),
        cmocka_unit_test(what_was_typed_over_is_remembered_with_it),
        cmocka_unit_test(what_is_typed_can_be_given_up),
        cmocka_unit_test(who_was_overtaken_chooses),
        cmocka_unit_test(two_texts_can_be_joined),
        cmocka_unit_test(the_project_has_a_form_of_its_own),
        cmocka_unit_test(the_help_covers_a_form_and_leaves_it),
        cmocka_unit_test(earlier_notes_can_be_scrolled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
