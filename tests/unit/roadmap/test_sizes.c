// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Large and crafted files: time and memory stay near the size of the file.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena_private.h"
#include "loading.h"

#include <assert.h>

/* 10,000 milestones and 5,000 criteria, each linked to others near and far. */
static void write_large(struct pn_buffer *file)
{
    enum { PHASES = 5, MILESTONES = 2000, CRITERIA = 5000 };
    pn_buffer_append_text(file, "format: 1\nroadmap: {id: large, language: de, title: Large}\nphases:\n");
    for (int p = 0; p < PHASES; p++) {
        pn_buffer_printf(file, "- id: p%d\n  title: {de: Phase, en: Phase}\n  milestones:\n", p);
        for (int m = 0; m < MILESTONES; m++) {
            int n = p * MILESTONES + m;
            pn_buffer_printf(file,
                             "  - {id: m%d, title: {de: Titel, en: Title}, requires: [m%d, m%d], "
                             "related: [c%d, c0, m0]}\n",
                             n + 1, n / 2, n > 0 ? n : 0, n % CRITERIA);
        }
        if (p == 0) {
            pn_buffer_append_text(file, "  - {id: m0, title: M}\n");
        }
    }
    pn_buffer_append_text(file, "criteria:\n");
    for (int c = 0; c < CRITERIA; c++) {
        pn_buffer_printf(file, "- {id: c%d, title: C, prepares: [p4], rounds: [{phase: p1, question: Q}]}\n", c);
    }
}

/* Bytes of the graph for each byte of the file. With sanitizers each request to an arena is a block of its own. */
#ifdef PN_ARENA_SEPARATE
enum { GRAPH_MOST = 9 };
#else
enum { GRAPH_MOST = 6 };
#endif

static void a_large_roadmap_is_loaded(void **state)
{
    (void)state;
    struct pn_buffer file;
    pn_buffer_init(&file);
    write_large(&file);
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_string_equal(pn_buffer_text(&loaded.messages), "");
    const struct pn_roadmap *roadmap = loaded.roadmap;
    assert_int_equal(roadmap->milestone_count, 10001);
    assert_int_equal(roadmap->phases[4].groundwork.count, 5000);
    /* c0 is named by all milestones but m0, and by them only. */
    assert_int_equal(pn_roadmap_item(roadmap, pn_roadmap_find(roadmap, "c0"))->related.count, 10000);
    assert_true(pn_arena_footprint(&roadmap->arena) < GRAPH_MOST * file.length);
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

/* A milestone for each number, of which `keys` and the number are a mistake. */
static void expect_a_mistake_of_each(const char *keys)
{
    enum { MANY = 20000 };
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "format: 1\nroadmap: {id: r, title: T}\nphases:\n- id: p\n  title: P\n"
                                 "  milestones:\n");
    for (int i = 0; i < MANY; i++) {
        pn_buffer_printf(&file, "  - {id: m%d, %s%d]}\n", i, keys, i);
    }
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_null(loaded.roadmap);
    assert_int_equal(pn_diags_count(loaded.diags), MANY);
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

/* Each asks for a near word among all ids, or among all keys. */
static void a_large_file_full_of_mistakes_is_read_to_its_end(void **state)
{
    (void)state;
    expect_a_mistake_of_each("title: M, requires: [x");
    expect_a_mistake_of_each("titel: [x");
}

/* Every phase with every criterion is a cell of the grid: 30,000 times 30,000 would be 7 GB. */
static void a_grid_that_is_too_large_is_refused(void **state)
{
    (void)state;
    enum { MANY = 30000 };
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "format: 1\nroadmap: {id: r, title: T}\nphases:\n");
    for (int i = 0; i < MANY; i++) {
        pn_buffer_printf(&file, "- {id: p%d, title: P}\n", i);
    }
    pn_buffer_append_text(&file, "criteria:\n");
    for (int i = 0; i < MANY; i++) {
        pn_buffer_printf(&file, "- {id: c%d, title: C}\n", i);
    }
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_string_equal(pn_buffer_text(&loaded.messages),
                        "f: error: 30000 phases and 30000 criteria are too many together; shorten the file\n");
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

/* Every text has a pointer for each language: 600,000 texts of one letter in 32 languages would be 150 MB. */
static void texts_in_too_many_languages_are_refused(void **state)
{
    (void)state;
    enum { MANY = 600000, LISTS = 4, LANGUAGES = 32 };
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "format: 1\nroadmap:\n  id: r\n  title:\n");
    for (int i = 0; i < LANGUAGES; i++) {
        pn_buffer_printf(&file, "    a%c%c: T\n", 'a' + i / 8, 'a' + i % 8);
    }
    pn_buffer_append_text(&file, "phases:\n");
    for (int list = 0; list < LISTS; list++) {
        pn_buffer_printf(&file, "- id: p%d\n  title: P\n  pitfalls: [T", list);
        for (int i = 1; i < MANY / LISTS; i++) {
            pn_buffer_append_text(&file, ",T");
        }
        pn_buffer_append_text(&file, "]\n");
    }
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_string_equal(pn_buffer_text(&loaded.messages),
                        "f: error: 600005 texts in 32 languages are too many together; shorten the file\n");
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

/* Loads a roadmap of one phase, and expects the messages; "" where it may be so large. */
static void expect_messages_of(const char *phase, const char *criteria, const char *messages)
{
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_printf(&file, "format: 1\nroadmap: {id: r, language: en, title: {en: T, de: T}}\nphases:\n- id: p\n%s%s",
                     phase, criteria);
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_string_equal(pn_buffer_text(&loaded.messages), messages);
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

/* 256 times 512 cells are the most; one phase more is too much. */
static void a_grid_is_refused_before_a_key_takes_long(void **state)
{
    (void)state;
    enum { PHASES = 256, CRITERIA = 512 };
    struct pn_buffer phases;
    pn_buffer_init(&phases);
    pn_buffer_append_text(&phases, "  title: P\n");
    for (int i = 1; i < PHASES; i++) {
        pn_buffer_printf(&phases, "- {id: p%d, title: P}\n", i);
    }
    struct pn_buffer criteria;
    pn_buffer_init(&criteria);
    pn_buffer_append_text(&criteria, "criteria:\n");
    for (int i = 0; i < CRITERIA; i++) {
        pn_buffer_printf(&criteria, "- {id: c%d, title: C}\n", i);
    }
    expect_messages_of(pn_buffer_text(&phases), pn_buffer_text(&criteria), "");
    pn_buffer_append_text(&phases, "- {id: q, title: P}\n");
    expect_messages_of(pn_buffer_text(&phases), pn_buffer_text(&criteria),
                       "f: error: 257 phases and 512 criteria are too many together; shorten the file\n");
    pn_buffer_finish(&criteria);
    pn_buffer_finish(&phases);
}

/* A criterion of one phase and two languages is a title, an id, a title in the other language, and a cell. */
static void very_many_small_items_are_refused(void **state)
{
    (void)state;
    enum { MOST = 150000, CRITERIA = 37498, OF_EACH = 4 };
    struct pn_buffer criteria;
    pn_buffer_init(&criteria);
    pn_buffer_append_text(&criteria, "criteria:\n");
    for (int i = 0; i < CRITERIA; i++) {
        pn_buffer_printf(&criteria, "- {id: c%d, title: C}\n", i);
    }
    /* The roadmap's title, and the phase's title, id, title in the other language and pitfalls. */
    enum { ROOM = MOST - CRITERIA * OF_EACH - 4 };
    static_assert(ROOM == 4, "the pitfalls below are as many");
    expect_messages_of("  title: P\n  pitfalls: [a, b, c, d]\n", pn_buffer_text(&criteria), "");
    expect_messages_of("  title: P\n  pitfalls: [a, b, c, d, e]\n", pn_buffer_text(&criteria),
                       "f: error: the roadmap has 150001 texts, counting each item's id, its title in each language, "
                       "and each criterion in each phase; it may have 150000, so shorten the file\n");
    pn_buffer_finish(&criteria);
}

/* The texts of a language have 5 MiB at most, also where aliases repeat them: 100,000 of 256 KiB would be 25 GB. */
static void very_much_text_is_refused(void **state)
{
    (void)state;
    enum { EACH = 200000, TIMES = 26 };
    static_assert(EACH * TIMES < 5 << 20 && EACH * (TIMES + 1) > 5 << 20, "one more is too much");
    struct pn_buffer phase;
    pn_buffer_init(&phase);
    pn_buffer_append_text(&phase, "  title: &a {en: x, de: ");
    pn_buffer_append_repeated(&phase, 'x', EACH);
    pn_buffer_append_text(&phase, "}\n  milestones:\n");
    for (int i = 1; i < TIMES; i++) {
        pn_buffer_printf(&phase, "  - {id: m%d, title: *a}\n", i);
    }
    expect_messages_of(pn_buffer_text(&phase), "", "");
    pn_buffer_append_text(&phase, "  - {id: more, title: *a}\n");
    expect_messages_of(pn_buffer_text(&phase), "",
                       "f: error: the texts in one language have more than 5 MiB together, the limit; shorten them\n");
    pn_buffer_finish(&phase);
}

/* All questions of a criterion are read on one screen, and so are the texts of any list but those of items. */
static void a_list_of_texts_has_the_limit_of_one(void **state)
{
    (void)state;
    enum { EACH = 100000 };
    struct pn_buffer criteria;
    pn_buffer_init(&criteria);
    pn_buffer_append_text(&criteria, "criteria:\n- id: c\n  title: C\n  rounds:\n  - phase: p\n"
                                     "    question: [&a \"");
    pn_buffer_append_repeated(&criteria, 'x', EACH);
    pn_buffer_append_text(&criteria, "\", *a");
    struct pn_buffer more;
    pn_buffer_init(&more);
    pn_buffer_printf(&more, "%s, *a]\n", pn_buffer_text(&criteria));
    pn_buffer_append_text(&criteria, "]\n");
    expect_messages_of("  title: P\n", pn_buffer_text(&criteria), "");
    expect_messages_of("  title: P\n", pn_buffer_text(&more),
                       "f:10:3: error: the texts of 'rounds' are longer than 256 KiB together, the limit; shorten "
                       "them\n");
    pn_buffer_finish(&more);
    pn_buffer_finish(&criteria);
    struct pn_buffer pitfalls;
    pn_buffer_init(&pitfalls);
    pn_buffer_append_text(&pitfalls, "  title: P\n  pitfalls: [&a ");
    pn_buffer_append_repeated(&pitfalls, 'x', EACH);
    pn_buffer_append_text(&pitfalls, ", *a, *a]\n");
    expect_messages_of(pn_buffer_text(&pitfalls), "",
                       "f:6:13: error: the texts of 'pitfalls' are longer than 256 KiB together, the limit; shorten "
                       "them\n");
    pn_buffer_finish(&pitfalls);
}

static void limits_of_the_caller_hold(void **state)
{
    (void)state;
    static const char text[] = "format: 1\nroadmap: {id: r, title: T}\nphases: [{id: p, title: P}]\n";
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    limits.bytes = sizeof text - 2;
    struct pn_load_options options = {.limits = &limits};
    struct loaded loaded;
    load_bytes(&loaded, text, sizeof text - 1, &options);
    assert_null(loaded.roadmap);
    assert_string_equal(pn_buffer_text(&loaded.messages),
                        "f: error: the file is larger than 64 bytes, the limit; shorten it\n");
    loaded_finish(&loaded);
}

int test_sizes(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_large_roadmap_is_loaded),
        cmocka_unit_test(a_large_file_full_of_mistakes_is_read_to_its_end),
        cmocka_unit_test(a_grid_that_is_too_large_is_refused),
        cmocka_unit_test(texts_in_too_many_languages_are_refused),
        cmocka_unit_test(a_grid_is_refused_before_a_key_takes_long),
        cmocka_unit_test(very_many_small_items_are_refused),
        cmocka_unit_test(very_much_text_is_refused),
        cmocka_unit_test(a_list_of_texts_has_the_limit_of_one),
        cmocka_unit_test(limits_of_the_caller_hold),
    };
    return cmocka_run_group_tests_name("sizes", tests, NULL, NULL);
}
