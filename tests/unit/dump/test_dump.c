// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What holds for every dump, whatever the roadmap and the width are.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_from_text.h"

#include "phasenav/base/width.h"
#include "phasenav/dump/dump.h"
#include "phasenav/dump/lists.h"

#include <jansson.h>

/* Awkward on purpose: numbers of three digits, wide and combining characters, a title of two lines, words longer than a
 * page. */
static char *awkward_roadmap(struct pn_arena *arena)
{
    struct pn_buffer yaml;
    pn_buffer_init(&yaml);
    pn_buffer_append_text(
        &yaml,
        "format: 1\n"
        "roadmap: {id: r, title: 'Ein Titel, der länger ist, als eine schmale Seite breit ist',\n"
        "  sources: [{id: s, title: Quelle, url: 'https://example.org/0123456789/abcdefghijklmnopqrstuvwxyz'}]}\n"
        "workstreams: [{id: w1, title: Wirtschaftlichkeitsbetrachtung, color: red}, {id: w2, title: 技術と運用, color: "
        "cyan}]\n"
        "phases:\n"
        "  - id: p\n"
        "    title: 段階の名前はとても長いかもしれません\n"
        "    situation: \"erster Absatz\\n\\nzweiter Absatz mit e\\u0301 und no\\u00a0break\"\n"
        "    pitfalls: [Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz]\n"
        "    prepare: [Arbeiterunfallversicherungsgesetzesänderungsvorschlag]\n"
        "    milestones:\n"
        "      - {id: first, title: \"zwei\\nZeilen\", workstreams: [w1, w2], sources: [s], origin: own}\n");
    for (int i = 0; i < 104; i++) {
        pn_buffer_printf(
            &yaml, "      - {id: m%d, title: Meilenstein mit einem Namen, requires: [first], workstreams: [w2]}\n", i);
    }
    pn_buffer_append_text(&yaml, "criteria:\n"
                                 "  - {id: c, title: 規準, workstreams: [w1, w2], rounds: [{phase: p, question: Warum "
                                 "eigentlich nicht gleich?}]}\n"
                                 "models: [{id: m, title: Modell, pros: [gut], cons: [nicht gut]}]\n"
                                 "terms: [{id: t, title: Begriff}]\n");
    char *text = pn_arena_strdup(arena, pn_buffer_text(&yaml));
    pn_buffer_finish(&yaml);
    return text;
}

struct fixture {
    struct pn_roadmap *roadmap;
    struct pn_arena arena;
    struct pn_buffer buffer;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    pn_arena_init(&fixture.arena);
    pn_buffer_init(&fixture.buffer);
    fixture.roadmap = roadmap_from_text(awkward_roadmap(&fixture.arena));
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    pn_roadmap_free(fixture->roadmap);
    pn_buffer_finish(&fixture->buffer);
    pn_arena_finish(&fixture->arena);
    return 0;
}

static const char *dump(struct fixture *fixture, const char *format, const struct pn_dump_request *request)
{
    pn_buffer_clear(&fixture->buffer);
    pn_dump_find_format(format)->write(&fixture->buffer, request);
    return pn_buffer_text(&fixture->buffer);
}

/* Columns of a line, in which no escape sequence counts. */
static size_t shown_width(const char *line, size_t length)
{
    size_t width = 0;
    while (length > 0) {
        size_t used = 0;
        if (*line == '\033') {
            used = (size_t)(strchr(line, 'm') - line) + 1;
        } else {
            unsigned columns;
            used = pn_text_cluster(line, length, &columns);
            width += columns;
        }
        line += used;
        length -= used;
    }
    return width;
}

static void no_line_is_wider_than_asked_for(void **state)
{
    struct fixture *fixture = *state;
    for (unsigned width = PN_DUMP_LEAST_WIDTH; width <= 130; width++) {
        struct pn_dump_request request = {
            .roadmap = fixture->roadmap, .all = true, .width = width, .color = width % 2 == 0};
        const char *text = dump(fixture, "text", &request);
        for (const char *line = text; *line != '\0';) {
            size_t length = strcspn(line, "\n");
            if (shown_width(line, length) > width) {
                fail_msg("wider than %u: %.*s", width, (int)length, line);
            }
            if (length != 0 && line[length - 1] == ' ') {
                fail_msg("a blank at the end, width %u: %.*s", width, (int)length, line);
            }
            assert_int_equal(line[length], '\n');
            line += length + 1;
        }
    }
}

static void colours_change_nothing_but_colours(void **state)
{
    struct fixture *fixture = *state;
    struct pn_dump_request request = {.roadmap = fixture->roadmap, .all = true, .width = 60};
    char *plain = pn_arena_strdup(&fixture->arena, dump(fixture, "text", &request));
    assert_null(strchr(plain, '\033'));
    request.color = true;
    const char *colored = dump(fixture, "text", &request);
    assert_non_null(strstr(colored, "\033[1m"));
    struct pn_buffer stripped;
    pn_buffer_init(&stripped);
    for (const char *c = colored; *c != '\0'; c++) {
        if (*c == '\033') { /* bold: no colour can be read as text on every background */
            assert_true(strncmp(c, "\033[1m", 4) == 0 || strncmp(c, "\033[0m", 4) == 0);
            c = strchr(c, 'm');
        } else {
            pn_buffer_append(&stripped, c, 1);
        }
    }
    assert_string_equal(pn_buffer_text(&stripped), plain);
    pn_buffer_finish(&stripped);
}

static void phases_come_in_the_order_asked_for(void **state)
{
    struct fixture *fixture = *state;
    struct pn_roadmap *roadmap =
        roadmap_from_text("format: 1\n"
                          "roadmap: {id: r, title: R}\n"
                          "phases: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\n");
    const uint32_t phases[] = {2, 0};
    struct pn_dump_request request = {
        .roadmap = roadmap, .phases = phases, .phase_count = 2, .width = 80, .ascii = true};
    assert_string_equal(dump(fixture, "text", &request), "3 - C\n=====\n\n\n1 - A\n=====\n");
    pn_roadmap_free(roadmap);
}

static void json_leaves_out_texts_and_keeps_lists(void **state)
{
    struct fixture *fixture = *state;
    const uint32_t phases[] = {0};
    struct pn_dump_request request = {.roadmap = fixture->roadmap, .phases = phases, .phase_count = 1};
    const char *text = dump(fixture, "json", &request);
    json_t *top = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(top);
    assert_int_equal(text[strlen(text) - 1], '\n');
    assert_int_equal(json_integer_value(json_object_get(top, "format")), 2);
    assert_int_equal(json_array_size(json_object_get(top, "models")), 0);
    assert_true(json_is_array(json_object_get(top, "models")));
    json_t *phase = json_array_get(json_object_get(top, "phases"), 0);
    assert_null(json_object_get(phase, "goal"));
    assert_null(json_object_get(phase, "previous"));
    assert_null(json_object_get(phase, "next"));
    assert_true(json_is_array(json_object_get(phase, "groundwork")));
    assert_int_equal(json_array_size(json_object_get(phase, "milestones")), 105);
    json_t *milestone = json_array_get(json_object_get(phase, "milestones"), 0);
    assert_string_equal(json_string_value(json_object_get(milestone, "title")), "zwei\nZeilen");
    assert_int_equal(json_array_size(json_object_get(milestone, "required_by")), 104);
    assert_null(json_object_get(milestone, "evidence"));
    json_decref(top);

    request.all = true;
    request.phase_count = 0;
    top = json_loads(dump(fixture, "json", &request), JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(top);
    assert_int_equal(json_array_size(json_object_get(top, "phases")), 1);
    static const char *const lists[] = {"criteria", "models", "terms", "sources"};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        assert_int_equal(json_array_size(json_object_get(top, lists[i])), 1);
    }
    json_decref(top);
}

/* Whatever is in a title: as many lines as things, and as many tabs in each. */
static void a_list_has_a_line_per_thing(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < pn_dump_list_count; i++) {
        pn_buffer_clear(&fixture->buffer);
        struct pn_dump_request request = {.roadmap = fixture->roadmap};
        size_t written = pn_dump_lists[i].write(&fixture->buffer, &request);
        const char *text = pn_buffer_text(&fixture->buffer);
        size_t fields = 1;
        for (const char *c = pn_dump_lists[i].help; *c != '\0'; c++) {
            fields += *c == ',';
        }
        size_t lines = 0;
        size_t tabs = 0;
        for (const char *c = text; *c != '\0'; c++) {
            lines += *c == '\n';
            tabs += *c == '\t';
        }
        assert_int_equal(tabs, lines * (fields - 1));
        assert_int_equal(written, lines);
        if (strcmp(pn_dump_lists[i].name, "milestones") == 0) {
            assert_int_equal(lines, fixture->roadmap->milestone_count);
            assert_non_null(strstr(text, "first\tp\tzwei Zeilen\n"));
        }
        assert_ptr_equal(pn_dump_find_list(pn_dump_lists[i].name), &pn_dump_lists[i]);
    }
    assert_null(pn_dump_find_list("things"));
    assert_null(pn_dump_find_format("yaml"));
}

int test_dump(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_is_wider_than_asked_for),    cmocka_unit_test(colours_change_nothing_but_colours),
        cmocka_unit_test(phases_come_in_the_order_asked_for), cmocka_unit_test(json_leaves_out_texts_and_keeps_lists),
        cmocka_unit_test(a_list_has_a_line_per_thing),
    };
    return cmocka_run_group_tests_name("dump", tests, set_up, tear_down);
}
