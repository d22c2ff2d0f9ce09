// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the words of the command line to phases, items, workstreams and stakeholders, and what is said to those whose
 * word means none.
 */
#include "app_test.h"

#include "phases.h"
#include "request.h"

enum { ENGLISH = 1 }; /* of the small roadmap; German is its own */

static struct app_test test;
static struct pn_dump_request request;

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    app_test_load_roadmap(&test);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    app_test_finish(&test);
    return 0;
}

static struct pn_option_words words_of(const char *const *words)
{
    struct pn_option_words list = {.count = 0};
    while (words != NULL && words[list.count] != NULL) {
        list.count++;
    }
    list.at = PN_NEW_ARRAY(&test.arena, const char *, list.count);
    for (size_t i = 0; i < list.count; i++) {
        list.at[i] = words[i];
    }
    return list;
}

/* Each is a list of words that ends with NULL, or NULL for none. */
struct asked {
    const char *const *phases;
    const char *const *items;
    const char *const *workstreams;
    const char *const *stakeholders;
};

#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

static bool choose(struct asked asked)
{
    struct pn_options options = {
        .phases = words_of(asked.phases),
        .items = words_of(asked.items),
        .workstreams = words_of(asked.workstreams),
        .stakeholders = words_of(asked.stakeholders),
    };
    request = (struct pn_dump_request){.roadmap = test.roadmap, .language = ENGLISH};
    return pn_request_choose(&test.arena, &options, &request, test.diags);
}

static void assert_chosen(struct asked asked)
{
    if (!choose(asked)) {
        fail_msg("refused: %s", app_test_messages(&test));
    }
    assert_string_equal(app_test_messages(&test), "");
}

static void assert_refused(struct asked asked, const char *message)
{
    assert_false(choose(asked));
    assert_string_equal(app_test_messages(&test), message);
}

static void nothing_asked_is_nothing_chosen(void **state)
{
    (void)state;
    assert_chosen((struct asked){.phases = NULL});
    assert_int_equal(request.phase_count, 0);
    assert_int_equal(request.items.count, 0);
    assert_int_equal(request.filter.workstreams.count, 0);
    assert_int_equal(request.filter.stakeholders.count, 0);
}

static void phases_are_chosen_once_in_the_words_order(void **state)
{
    (void)state;
    assert_chosen((struct asked){.phases = WORDS("3", "idea", "Transfer", "Ideenfindung", "konz")});
    assert_int_equal(request.phase_count, 3);
    assert_int_equal(request.phases[0], 2);
    assert_int_equal(request.phases[1], 0);
    assert_int_equal(request.phases[2], 1);
}

static void a_word_that_is_no_phase_is_answered_with_all(void **state)
{
    (void)state;
    assert_refused((struct asked){.phases = WORDS("idea", "pilto")},
                   "phasenav: there is no phase 'pilto'; did you mean 'pilot'? The phases are:\n"
                   "phasenav: phase 1: idea (Idea)\n"
                   "phasenav: phase 2: pilot (Concept and pilot)\n"
                   "phasenav: phase 3: transfer (Transfer)\n");
    assert_false(choose((struct asked){.phases = WORDS("zzzzzzzzzz")}));
    assert_non_null(strstr(app_test_messages(&test), "there is no phase 'zzzzzzzzzz'; the phases are:\n"));
}

static void items_are_chosen_once_in_the_words_order(void **state)
{
    (void)state;
    assert_chosen((struct asked){.items = WORDS("mvp", "pilot-run", "mvp", "user-needs")});
    assert_int_equal(request.items.count, 3);
    assert_int_equal(request.items.at[0], pn_roadmap_find(test.roadmap, "mvp"));
    assert_int_equal(request.items.at[1], pn_roadmap_find(test.roadmap, "pilot-run"));
    assert_int_equal(request.items.at[2], pn_roadmap_find(test.roadmap, "user-needs"));
}

static void a_word_that_is_no_item_is_answered(void **state)
{
    (void)state;
    assert_refused(
        (struct asked){.items = WORDS("mvp", "pilot-rum")},
        "phasenav: there is no milestone, criterion, model or term 'pilot-rum'; did you mean 'pilot-run'?\n");
    assert_refused((struct asked){.items = WORDS("zzzzzzzzzz")},
                   "phasenav: there is no milestone, criterion, model or term 'zzzzzzzzzz'; --list items names them "
                   "all\n");
    assert_refused((struct asked){.items = WORDS("pilot")}, "phasenav: 'pilot' is a phase; --phase pilot writes it\n");
}

static void filters_are_labels_by_their_ids(void **state)
{
    (void)state;
    assert_chosen((struct asked){.workstreams = WORDS("technical", "economic"), .stakeholders = WORDS("citizens")});
    assert_int_equal(request.filter.workstreams.count, 2);
    assert_int_equal(request.filter.workstreams.at[0], 3);
    assert_int_equal(request.filter.workstreams.at[1], 0);
    assert_int_equal(request.filter.stakeholders.count, 1);
    assert_int_equal(request.filter.stakeholders.at[0], 1);
}

static void a_word_that_is_no_label_is_answered_with_all(void **state)
{
    (void)state;
    assert_refused((struct asked){.workstreams = WORDS("economic", "techincal")},
                   "phasenav: there is no workstream 'techincal'; did you mean 'technical'? The workstreams are:\n"
                   "phasenav: economic (Economic)\n"
                   "phasenav: organisational (Organisational)\n"
                   "phasenav: financial (Financial)\n"
                   "phasenav: technical (Technical)\n");
    assert_refused((struct asked){.stakeholders = WORDS("zzzzzzzzzz")},
                   "phasenav: there is no stakeholder 'zzzzzzzzzz'; the stakeholders are:\n"
                   "phasenav: municipality (Municipality)\n"
                   "phasenav: citizens (Citizens)\n");
}

/* A roadmap of so many phases, phase-1 and so on, without labels. */
static void load_phases(unsigned count)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "format: 1\nroadmap: {id: many, language: en, title: Many}\nphases:\n");
    for (unsigned i = 1; i <= count; i++) {
        pn_buffer_printf(&text, "- {id: phase-%u, title: The %u. phase}\n", i, i);
    }
    struct pn_source source = {.name = "many", .text = pn_buffer_text(&text), .length = text.length};
    struct pn_load_options options = {0};
    pn_roadmap_free(test.roadmap);
    test.roadmap = NULL;
    assert_true(pn_roadmap_load(&source, &options, &test.roadmap, test.diags));
    pn_buffer_finish(&text);
}

static unsigned count_of(const char *part, const char *text)
{
    unsigned count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part)) {
        count++;
    }
    return count;
}

static void many_phases_are_not_all_named(void **state)
{
    (void)state;
    struct pn_option_words word = words_of(WORDS("zzzzzzzzzz"));
    struct pn_option_words beginning = words_of(WORDS("the 2"));
    struct pn_indices phases;
    load_phases(20);
    assert_false(pn_phases_choose(&test.arena, test.roadmap, 0, word.at, word.count, &phases, test.diags));
    const char *messages = app_test_messages(&test);
    assert_int_equal(count_of("phasenav: phase ", messages), 20);
    assert_null(strstr(messages, "more"));
    load_phases(25);
    assert_false(pn_phases_choose(&test.arena, test.roadmap, 0, word.at, word.count, &phases, test.diags));
    messages = app_test_messages(&test);
    assert_int_equal(count_of("phasenav: phase ", messages), 20);
    assert_non_null(strstr(messages, "phasenav: and 5 more; --list phases names all\n"));
    assert_false(pn_phases_choose(&test.arena, test.roadmap, 0, beginning.at, beginning.count, &phases, test.diags));
    messages = app_test_messages(&test);
    assert_int_equal(count_of("phasenav: phase ", messages), 7); /* 2 and 20 to 25 */
    assert_non_null(strstr(messages, "'the 2' can mean several phases:\n"
                                     "phasenav: phase 2: phase-2 (The 2. phase)\n"
                                     "phasenav: phase 20: phase-20 (The 20. phase)\n"));
}

static void a_roadmap_without_labels_says_so(void **state)
{
    (void)state;
    load_phases(1);
    request.roadmap = test.roadmap;
    struct pn_options options = {.workstreams = words_of(WORDS("economic"))};
    request = (struct pn_dump_request){.roadmap = test.roadmap};
    assert_false(pn_request_choose(&test.arena, &options, &request, test.diags));
    assert_string_equal(app_test_messages(&test),
                        "phasenav: there is no workstream 'economic'; the roadmap has none\n");
    options = (struct pn_options){.stakeholders = words_of(WORDS("citizens"))};
    assert_false(pn_request_choose(&test.arena, &options, &request, test.diags));
    assert_string_equal(app_test_messages(&test),
                        "phasenav: there is no stakeholder 'citizens'; the roadmap has none\n");
}

int test_request(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_asked_is_nothing_chosen),
        cmocka_unit_test(phases_are_chosen_once_in_the_words_order),
        cmocka_unit_test(a_word_that_is_no_phase_is_answered_with_all),
        cmocka_unit_test(items_are_chosen_once_in_the_words_order),
        cmocka_unit_test(a_word_that_is_no_item_is_answered),
        cmocka_unit_test(filters_are_labels_by_their_ids),
        cmocka_unit_test(a_word_that_is_no_label_is_answered_with_all),
        /* from here on with roadmaps of their own */
        cmocka_unit_test(many_phases_are_not_all_named),
        cmocka_unit_test(a_roadmap_without_labels_says_so),
    };
    return cmocka_run_group_tests_name("request", tests, set_up, tear_down);
}
