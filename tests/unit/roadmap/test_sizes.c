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
    enum { MANY = 600000, LANGUAGES = 32 };
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "format: 1\nroadmap:\n  id: r\n  title:\n");
    for (int i = 0; i < LANGUAGES; i++) {
        pn_buffer_printf(&file, "    a%c%c: T\n", 'a' + i / 8, 'a' + i % 8);
    }
    pn_buffer_append_text(&file, "phases:\n- id: p\n  title: P\n  pitfalls: [T");
    for (int i = 1; i < MANY; i++) {
        pn_buffer_append_text(&file, ",T");
    }
    pn_buffer_append_text(&file, "]\n");
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_string_equal(pn_buffer_text(&loaded.messages),
                        "f: error: 600002 texts in 32 languages are too many together; shorten the file\n");
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
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
        cmocka_unit_test(limits_of_the_caller_hold),
    };
    return cmocka_run_group_tests_name("sizes", tests, NULL, NULL);
}
