// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A line of the history: what is written is read again, and nothing else is taken for an entry.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "history_test.h"

#include "project/instant.h"

struct test {
    struct project_test base;
    struct pn_arena arena;
};

static void set_up(struct test *test)
{
    project_test_load_roadmap(&test->base);
    pn_arena_init(&test->arena);
}

static void tear_down(struct test *test)
{
    pn_arena_finish(&test->arena);
    project_test_finish(&test->base);
}

static const char *line_of(struct test *test, const struct pn_entry *entry)
{
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    pn_history_line_write(&buffer, entry);
    const char *line = pn_arena_strdup(&test->arena, pn_buffer_text(&buffer));
    assert_int_equal(strlen(line), buffer.length);
    pn_buffer_finish(&buffer);
    return line;
}

/* In memory of just this size, so that reading past the end is seen. */
static bool reads(struct test *test, const char *line, size_t length, struct pn_entry *ret_entry)
{
    char *copy = malloc(length != 0 ? length : 1);
    memcpy(copy, line, length);
    bool fine = pn_history_line_read(&test->arena, test->base.roadmap, copy, length, ret_entry);
    free(copy);
    return fine;
}

static bool is_entry(struct test *test, const char *line)
{
    struct pn_entry entry;
    return reads(test, line, strlen(line), &entry);
}

#define HEAD "\"id\":\"8c1f00aa8c1f00aa\",\"time\":\"2026-11-12T10:02:11+01:00\",\"who\":\"mk\""
#define CHANGES "\"changes\":[{\"item\":\"acceptance@pilot\","

/* Written here by hand: other programs read it, and git compares it. */
static const char *const lines[] = {
    "{" HEAD "," CHANGES "\"from\":{\"state\":\"open\",\"date\":null},"
    "\"to\":{\"state\":\"attention\",\"date\":\"2026-11-12\"}}]}",
    "{" HEAD "," CHANGES "\"from\":{\"due\":null,\"owner\":\"M. \\\"K\\\"\",\"evidence\":null,\"note\":null},"
    "\"to\":{\"due\":\"2027-01-31\",\"owner\":null,\"evidence\":\"Beschluß\",\"note\":\"zwei\\nZeilen\"}}]}",
    "{" HEAD ",\"kind\":\"undo\",\"of\":\"00ff\"," CHANGES "\"from\":{\"note\":{\"time\":\"2026-11-11T10:02:11+01:00\","
    "\"who\":null,\"text\":\"frühere\"}},\"to\":{\"note\":null}}]}",
    "{" HEAD ",\"changes\":[{\"item\":\"gate:pilot\",\"from\":{\"decision\":\"open\"},\"to\":{\"decision\":\"go-on\"}},"
    "{\"item\":\"project:title\",\"from\":{\"value\":null},\"to\":{\"value\":\"T\"}}]}",
    "{" HEAD ",\"kind\":\"report\",\"changes\":[]}",
    "{" HEAD "," CHANGES "\"from\":{\"note\":\"of format 1\"},\"to\":{\"note\":{\"time\":null,\"who\":\"mm\","
    "\"text\":\"in its place\"}}}]}",
};

static void lines_are_as_agreed(void **state)
{
    (void)state;
    struct test test;
    set_up(&test);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct pn_entry entry;
        assert_true(reads(&test, lines[i], strlen(lines[i]), &entry));
        assert_string_equal(line_of(&test, &entry), lines[i]);
    }
    tear_down(&test);
}

static void a_line_says_what_it_says(void **state)
{
    (void)state;
    struct test test;
    struct pn_entry entry;
    set_up(&test);
    assert_true(reads(&test, lines[1], strlen(lines[1]), &entry));
    assert_string_equal(entry.id, "8c1f00aa8c1f00aa");
    assert_string_equal(entry.who, "mk");
    assert_int_equal(entry.kind, PN_ENTRY_CHANGE);
    assert_int_equal(entry.count, 1);
    const struct pn_entry_change *change = &entry.changes[0];
    assert_true(change->known);
    assert_int_equal(change->subject.kind, PN_SUBJECT_ROUND);
    assert_false(change->touches[PN_PART_VALUE]);
    assert_true(change->touches[PN_PART_DUE]);
    assert_null(change->from[PN_PART_DUE]);
    assert_string_equal(change->to[PN_PART_DUE], "2027-01-31");
    assert_string_equal(change->from[PN_PART_OWNER], "M. \"K\"");
    assert_string_equal(change->note.time, entry.time);
    assert_string_equal(change->note.who, "mk");
    assert_string_equal(change->note.text, "zwei\nZeilen");

    assert_true(reads(&test, lines[2], strlen(lines[2]), &entry));
    assert_int_equal(entry.kind, PN_ENTRY_UNDO);
    assert_string_equal(entry.of, "00ff");
    assert_string_equal(entry.changes[0].note.time, "2026-11-11T10:02:11+01:00");
    assert_null(entry.changes[0].note.who);
    assert_string_equal(entry.changes[0].from[PN_PART_NOTE], "frühere");
    assert_null(entry.changes[0].to[PN_PART_NOTE]);

    assert_true(reads(&test, lines[4], strlen(lines[4]), &entry));
    assert_int_equal(entry.kind, PN_ENTRY_OTHER);
    assert_string_equal(pn_entry_kind_word(&entry), "report");
    tear_down(&test);
}

static void random_entries_are_read_as_they_were_written(void **state)
{
    (void)state;
    struct test test;
    uint64_t seed = random_seed(20261129);
    set_up(&test);
    for (int i = 0; i < 5000; i++) {
        struct pn_entry entry = history_test_entry(&test.arena, test.base.roadmap, &seed);
        struct pn_entry again;
        const char *line = line_of(&test, &entry);
        assert_null(strchr(line, '\n'));
        if (!reads(&test, line, strlen(line), &again) || !history_test_equal(&entry, &again)) {
            print_error("%s\n", line);
            fail();
        }
    }
    tear_down(&test);
}

/* What a killed save leaves behind is not taken for an entry. */
static void no_part_of_a_line_is_an_entry(void **state)
{
    (void)state;
    struct test test;
    set_up(&test);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct pn_entry entry;
        size_t length = strlen(lines[i]);
        char *with_zeros = strdup(lines[i]);
        for (size_t cut = length; cut-- != 0;) {
            assert_false(reads(&test, lines[i], cut, &entry));
            with_zeros[cut] = '\0';
            assert_false(reads(&test, with_zeros, length, &entry));
        }
        free(with_zeros);
    }
    tear_down(&test);
}

static void blanks_and_an_editors_mark_do_not_matter(void **state)
{
    (void)state;
    struct test test;
    set_up(&test);
    assert_true(is_entry(&test, "{" HEAD "}\r"));
    assert_true(is_entry(&test, "{" HEAD "}\n"));
    assert_true(is_entry(&test, " { " HEAD " } "));
    assert_true(is_entry(&test, "\xef\xbb\xbf{" HEAD "}"));
    tear_down(&test);
}

static void what_is_not_known_is_passed_over(void **state)
{
    (void)state;
    struct test test;
    struct pn_entry entry;
    static const char later[] = "{" HEAD ",\"kind\":\"poll\",\"counts\":{\"met\":7},\"changes\":[{\"item\":\"need\","
                                "\"why\":[1,2],\"from\":{\"votes\":1,\"decision\":3},\"to\":{\"votes\":2}}]}";
    set_up(&test);
    assert_true(reads(&test, later, strlen(later), &entry));
    assert_string_equal(pn_entry_kind_word(&entry), "poll");
    assert_int_equal(entry.count, 1);
    for (int part = 0; part < PN_PART_COUNT; part++) {
        assert_false(entry.changes[0].touches[part]);
    }
    static const char bare[] = "{\"id\":\"a\"}";
    assert_true(reads(&test, bare, strlen(bare), &entry));
    assert_string_equal(entry.time, "");
    assert_string_equal(entry.who, "");
    assert_int_equal(entry.kind, PN_ENTRY_CHANGE);
    tear_down(&test);
}

static void what_is_no_entry_is_none(void **state)
{
    (void)state;
    static const char *const others[] = {
        "",
        "null",
        "[]",
        "\"id\"",
        "{}",
        "{" HEAD "}{" HEAD "}",
        "{" HEAD "},",
        "{" HEAD ",\"id\":\"b\"}",
        "{\"id\":\"\"}",
        "{\"id\":7}",
        "{\"id\":\"a b\"}",
        "{\"id\":\"ä\"}",
        "{\"id\":\"01234567890123456789012345678901234567890123456789012345678901234\"}",
        "{\"id\":\"a\",\"time\":7}",
        "{\"id\":\"a\",\"who\":{}}",
        "{\"id\":\"a\",\"kind\":\"\"}",
        "{\"id\":\"a\",\"kind\":true}",
        "{\"id\":\"a\",\"of\":\"x y\"}",
        "{\"id\":\"a\",\"changes\":{}}",
        "{\"id\":\"a\",\"changes\":[1]}",
        "{\"id\":\"a\",\"changes\":[{}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"\"}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"from\":7}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"owner\":7}}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"note\":7}}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"note\":{\"who\":\"mk\"}}}]}",
        "{\"id\":\"a\",\"who\":\"\xff\"}",
        "{\"id\":\"a\",\"who\":\"\xed\xa0\x80\"}",
        "{\"id\":\"a\",\"who\":\"\\ud800\"}",
        "<<<<<<< ours",
    };
    struct test test;
    set_up(&test);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (is_entry(&test, others[i])) {
            print_error("%s\n", others[i]);
            fail();
        }
    }
    tear_down(&test);
}

/* A line with a text in it, where it has a '%'. */
static bool is_entry_with(struct test *test, const char *line, const char *text)
{
    const char *place = strchr(line, '%');
    return is_entry(test, pn_arena_printf(&test->arena, "%.*s%s%s", (int)(place - line), line, text, place + 1));
}

/* Wherever it stands, and however it is written. */
static void what_no_terminal_may_get_is_not_read(void **state)
{
    (void)state;
    static const char *const lines_with[] = {
        "{\"id\":\"a\",\"time\":\"%\"}",
        "{\"id\":\"a\",\"who\":\"%\"}",
        "{\"id\":\"a\",\"kind\":\"%\"}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"%\"}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"from\":{\"state\":\"%\"}}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"note\":\"%\"}}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"note\":{\"time\":\"%\",\"text\":\"x\"}}}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"note\":{\"who\":\"%\",\"text\":\"x\"}}}]}",
        "{\"id\":\"a\",\"changes\":[{\"item\":\"need\",\"to\":{\"note\":{\"text\":\"%\"}}}]}",
    };
    static const char *const texts[] = {"x\\u001b[2J", "x\\u009b2J", "x\xc2\x9b", "\\u0000x", "x\\u202e",
                                        "x\u202ey",    "\\u2066",    "x\x7f",     "x\x1b",    "x\\r"};
    struct test test;
    set_up(&test);
    for (size_t i = 0; i < sizeof lines_with / sizeof *lines_with; i++) {
        for (size_t j = 0; j < sizeof texts / sizeof *texts; j++) {
            if (is_entry_with(&test, lines_with[i], texts[j])) {
                print_error("%s in %s\n", texts[j], lines_with[i]);
                fail();
            }
        }
        assert_true(is_entry_with(&test, lines_with[i], "ü"));
    }
    tear_down(&test);
}

/* Should such a text get so far, the file has none of it as it is. */
static void nor_is_it_written(void **state)
{
    (void)state;
    struct test test;
    set_up(&test);
    const struct pn_entry entry = {.id = "a", .time = "", .who = "x\x1b\xc2\x9b\u202ey\x7f\tz"};
    assert_string_equal(
        line_of(&test, &entry),
        "{\"id\":\"a\",\"time\":\"\",\"who\":\"x\\u001b\\u009b\\u202ey\\u007f\\u0009z\",\"changes\":[]}");
    tear_down(&test);
}

static void a_line_that_is_too_long_is_not_read(void **state)
{
    (void)state;
    static const char head[] = "{\"id\":\"a\",\"who\":\"";
    struct test test;
    struct pn_entry entry;
    set_up(&test);
    size_t length = PN_HISTORY_LINE_MOST + 1;
    char *line = malloc(length);
    memset(line, 'x', length);
    memcpy(line, head, sizeof head - 1);
    memcpy(line + length - 3, "\"} ", 3);
    assert_false(reads(&test, line, length, &entry));
    assert_true(reads(&test, line, length - 1, &entry));
    free(line);
    tear_down(&test);
}

static void no_two_ids_are_the_same(void **state)
{
    (void)state;
    struct test test;
    set_up(&test);
    const char *before = "";
    for (int i = 0; i < 1000; i++) {
        const char *id = pn_history_new_id(&test.arena);
        assert_int_equal(strlen(id), 16);
        assert_int_equal(strspn(id, "0123456789abcdef"), 16);
        assert_string_not_equal(id, before);
        before = id;
    }
    tear_down(&test);
}

/* Two copies of a project that are migrated, perhaps by two programs, must make the same ids. */
static void a_migrated_entry_has_one_id_everywhere(void **state)
{
    (void)state;
    struct test test;
    struct pn_entry entry;
    set_up(&test);
    assert_true(reads(&test, lines[0], strlen(lines[0]), &entry));
    const char *id = pn_history_migrated_id(&test.arena, &entry, 0);
    assert_string_equal(id, "fe1d0babd8297c69");
    entry.id = NULL;
    assert_string_equal(pn_history_migrated_id(&test.arena, &entry, 0), id);
    assert_string_not_equal(pn_history_migrated_id(&test.arena, &entry, 1), id);
    entry.who = "mm";
    assert_string_not_equal(pn_history_migrated_id(&test.arena, &entry, 0), id);
    tear_down(&test);
}

static void times_are_compared_by_their_instants(void **state)
{
    (void)state;
    static const struct {
        const char *time;
        int64_t seconds;
    } cases[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"1970-01-01T01:00:00+01:00", 0},
        {"1969-12-31T19:00:00-05:00", 0},
        {"1969-12-31T23:59:59Z", -1},
        {"2026-11-12T10:02:11+01:00", 1794474131},
        {"2026-11-12T09:02:11Z", 1794474131},
        {"2026-11-12T14:32:11+05:30", 1794474131},
        {"2026-11-12T14:32:11+0530", 1794474131},
        {"2026-11-12T10:02:11+01", 1794474131},
        {"2026-11-12T09:02:11.999Z", 1794474131},
        {"2026-11-12 09:02:11", 1794474131},
        {"2026-11-12T09:02", 1794474120},
        {"2026-11-12", 1794441600},
        {"2024-02-29T00:00:00Z", 1709164800},
        {"2016-12-31T23:59:60Z", 1483228800},
    };
    static const char *const others[] = {"",
                                         "gestern",
                                         "2026-11-1",
                                         "2026-02-29",
                                         "2026-11-12T",
                                         "2026-11-12T9:02",
                                         "2026-11-12T24:00",
                                         "2026-11-12T10:60",
                                         "2026-11-12T10:02:61",
                                         "2026-11-12T10:02:11x",
                                         "2026-11-12T10:02:11+",
                                         "2026-11-12T10:02:11+1",
                                         "2026-11-12T10:02:11+01:0",
                                         "2026-11-12T10:02:11+01:00 ",
                                         "2026-11-12T10:02:11ZZ"};
    int64_t seconds = 7;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(pn_instant_read(cases[i].time, &seconds));
        if (seconds != cases[i].seconds) {
            print_error("%s: %lld\n", cases[i].time, (long long)seconds);
            fail();
        }
    }
    seconds = 7;
    assert_false(pn_instant_read(NULL, &seconds));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (pn_instant_read(others[i], &seconds)) {
            print_error("%s\n", others[i]);
            fail();
        }
    }
    assert_int_equal(seconds, 7);
}

int test_history_line(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_as_agreed),
        cmocka_unit_test(a_line_says_what_it_says),
        cmocka_unit_test(random_entries_are_read_as_they_were_written),
        cmocka_unit_test(no_part_of_a_line_is_an_entry),
        cmocka_unit_test(blanks_and_an_editors_mark_do_not_matter),
        cmocka_unit_test(what_is_not_known_is_passed_over),
        cmocka_unit_test(what_is_no_entry_is_none),
        cmocka_unit_test(what_no_terminal_may_get_is_not_read),
        cmocka_unit_test(nor_is_it_written),
        cmocka_unit_test(a_line_that_is_too_long_is_not_read),
        cmocka_unit_test(no_two_ids_are_the_same),
        cmocka_unit_test(a_migrated_entry_has_one_id_everywhere),
        cmocka_unit_test(times_are_compared_by_their_instants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
