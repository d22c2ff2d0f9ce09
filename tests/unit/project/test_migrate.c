// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From format 1 to format 2: each note in its place, and everything else byte for byte.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project/migrate.h"
#include "project/scalar.h"
#include "seeded_random.h"

#include <stdio.h>
#include <string.h>

enum { FILES = 3000 };

static const struct pn_node *parse(struct pn_arena *arena, const struct pn_source *source)
{
    const struct pn_node *root = NULL;
    struct pn_diags *diags = pn_diags_new(NULL);
    bool fine = pn_yaml_parse(arena, arena, source, &pn_yaml_default_limits, &root, diags);
    pn_diags_free(diags);
    if (!fine) {
        fail_msg("cannot read %s", source->text);
    }
    return root;
}

#define KNOWN "time: 2026-11-03T09:12:44+01:00, who: 'm, k', "

/* Of two records more is known than what their notes say. */
static struct pn_note note_of(const void *data, const char *const *path, unsigned length)
{
    (void)data;
    if (length == 2 && strcmp(path[0], "milestones") == 0 && strcmp(path[1], "need") == 0) {
        return (struct pn_note){.time = "2026-11-03T09:12:44+01:00", .who = "m, k"};
    }
    if (length == 3 && strcmp(path[0], "rounds") == 0 && strcmp(path[1], "privacy") == 0 &&
        strcmp(path[2], "pilot") == 0) {
        return (struct pn_note){.who = "x"};
    }
    return (struct pn_note){.text = "not asked for"};
}

static bool migrate(const char *from, struct pn_buffer *ret_text)
{
    const struct pn_migrate facts = {.note = note_of, .data = NULL};
    const struct pn_source source = {.name = "f", .text = from, .length = strlen(from)};
    struct pn_arena arena;
    pn_arena_init(&arena);
    bool fine = pn_migrate_text(&arena, &facts, parse(&arena, &source), &source, ret_text);
    pn_arena_finish(&arena);
    return fine;
}

/* `to` is NULL where the file cannot be edited. */
static void expect(const char *from, const char *to)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    if (migrate(from, &text) != (to != NULL)) {
        fail_msg("%s: %s%s", to != NULL ? "refused" : "not refused", from, pn_buffer_text(&text));
    }
    assert_string_equal(pn_buffer_text(&text), to != NULL ? to : "");
    pn_buffer_finish(&text);
}

static void each_note_becomes_a_list_in_its_place(void **state)
{
    (void)state;
    expect("# mine\n"
           "format: 1   # first\n"
           "project: {title: T, note: 'stays'}   # head\n"
           "tags: [a,   b]\n"
           "milestones:  # what is reached\n"
           "  gone: {state: reached, note: \"a, b\"}   # of an older roadmap\n"
           "  need: { state: started, note:   old one, risk: high }  # ask again\n"
           "\n"
           "  partner:\n"
           "    # inside\n"
           "    colour: red\n"
           "    note: a, b # why\n"
           "  running:\n"
           "    note: &x \"x\"\n"
           "  last:\n"
           "    note: \"y\"\n"
           "  z: {note: *x}\n"
           "rounds:\n"
           "  privacy:\n"
           "    pilot:\n"
           "      note: | # header\n"
           "        a: # no comment\n"
           "        b\n"
           "      state: met\n"
           "    idea: {\"note\":\"x\"}\n"
           "gates:\n"
           "  idea: {decision: go-on, 'note': Ratsbeschluss 2026/117}\n"
           "# what was done\n"
           "\n"
           "log: # all\n"
           "- {item: gone, change: open → reached, note: [~, 'a # b']} # by hand\n"
           "# between\n"
           "- {item: need, note: [~, x]}\n"
           "\n"
           "# end\n",
           "# mine\n"
           "format: 2   # first\n"
           "project: {title: T, note: 'stays'}   # head\n"
           "tags: [a,   b]\n"
           "milestones:  # what is reached\n"
           "  gone: {state: reached, notes: [{text: \"a, b\"}]}   # of an older roadmap\n"
           "  need: { state: started, notes:   [{" KNOWN "text: old one}], risk: high }  # ask again\n"
           "\n"
           "  partner:\n"
           "    # inside\n"
           "    colour: red\n"
           "    notes: [{text: 'a, b'}] # why\n"
           "  running:\n"
           "    notes: [{text: &x \"x\"}]\n"
           "  last:\n"
           "    notes: [{text: \"y\"}]\n"
           "  z: {notes: [{text: *x}]}\n"
           "rounds:\n"
           "  privacy:\n"
           "    pilot:\n"
           "      notes: [{who: x, text: \"a: # no comment\\nb\\n\"}] # header\n"
           "      state: met\n"
           "    idea: {\"notes\": [{text: \"x\"}]}\n"
           "gates:\n"
           "  idea: {decision: go-on, 'notes': [{text: Ratsbeschluss 2026/117}]}\n"
           "# what was done\n"
           "\n"
           "# all\n"
           "# by hand\n"
           "# between\n"
           "\n"
           "# end\n");
}

static void what_says_nothing_is_no_note(void **state)
{
    (void)state;
    expect(
        "format: 1\nmilestones:\n  a: {note: }\n  b: {note: ~, c: d}\n  e:\n    note: # f\n  g: {note: ' '}\n  h:\n"
        "  i: text\n  j: [note: x]\n  k: {note: [x]}\n  l: {note: {m: n}}\nrounds: ~\ngates: [note: x]",
        "format: 2\nmilestones:\n  a: {notes: }\n  b: {notes: ~, c: d}\n  e:\n    notes: # f\n  g: {notes: []}\n  h:\n"
        "  i: text\n  j: [note: x]\n  k: {note: [x]}\n  l: {note: {m: n}}\nrounds: ~\ngates: [note: x]");
}

static void a_file_in_braces_stays_in_braces(void **state)
{
    (void)state;
    expect("\xef\xbb\xbf{\"format\":1,\"milestones\":{\"need\":{\"note\":\"\u00fc\"}},\"log\":[{\"item\":\"need\"}]}",
           "\xef\xbb\xbf{\"format\": 2,\"milestones\":{\"need\":{\"notes\": [{" KNOWN "text: \"\u00fc\"}]}}}");
    expect("{log: [], format: 1, gates: {idea: {note: a\n  b}}}", "{format: 2, gates: {idea: {notes: [{text: a b}]}}}");
}

static void what_cannot_be_edited_is_refused(void **state)
{
    (void)state;
    expect("milestones: {need: {note: x}}\n", NULL);                                /* no format */
    expect("format: 1\nx: &a {note: x}\nmilestones: {need: *a}\n", NULL);           /* an alias */
    expect("format: 1\nx: &a {note: x}\nrounds: {need: {pilot: *a}}\n", NULL);      /* … */
    expect("format: 1\nx: &a {idea: {note: x}}\nrounds: {need: *a}\n", NULL);       /* … */
    expect("format: 1\nmilestones: {need: &a {note: x}, gone: *a}\n", NULL);        /* … */
    expect("format: 1\nmilestones: {need: &a {note: x}}\nx: *a\n", NULL);           /* it would change, too */
    expect("format: 1\nlog: [&a {}]\nx: *a\n", NULL);                               /* it would lose its meaning */
    expect("format: 1\nmilestones: {need: {note: x, notes: y}}\n", NULL);           /* a key twice */
    expect("format: 1\nmilestones: {need: {\"no\\x74e\": x}}\n", NULL);             /* a name that is not seen */
    expect("format: 1\nmilestones:\n  need:\n    note: &a # why\n      x\n", NULL); /* a comment that would go */
    expect("{format: 1, log: [{item: x}, # why\n  {item: y}]}\n", NULL);            /* … */
}

/* A text in format 1 and the same in format 2, side by side. */
struct pair {
    uint64_t seed;
    struct pn_buffer before;
    struct pn_buffer after;
    const char *newline;
    unsigned comments;
};

static uint32_t pick(struct pair *pair, uint32_t count)
{
    return next_random(&pair->seed) % count;
}

static void both(struct pair *pair, const char *text)
{
    pn_buffer_append_text(&pair->before, text);
    pn_buffer_append_text(&pair->after, text);
}

static void both_indented(struct pair *pair, size_t column)
{
    pn_buffer_append_repeated(&pair->before, ' ', column);
    pn_buffer_append_repeated(&pair->after, ' ', column);
}

/* Ends a line, now and then behind a comment, and with an empty line and a comment behind it. */
static void end_line(struct pair *pair)
{
    char comment[32];
    if (pick(pair, 3) == 0) {
        (void)snprintf(comment, sizeof comment, "  # note: %u", pair->comments++);
        both(pair, comment);
    }
    both(pair, pair->newline);
    if (pick(pair, 6) == 0) {
        (void)snprintf(comment, sizeof comment, "# log: %u", pair->comments++);
        both(pair, pair->newline);
        both(pair, comment);
        both(pair, pair->newline);
    }
}

static const char *const texts[] = {
    "Protokoll Nr. 12", "x",    "a: b", "a, b", "it's", "\"a\" # b", "12", "[a]", "{b: c}", "null", "*a", "- a", "ü→",
    "a\nb\n",           "\n a", "$x",   "'\\'", "a #b", "? a:b",     "%",  "|",   "a\\",
};

enum { TEXT_COUNT = sizeof texts / sizeof *texts };

static void add_list(struct pair *pair, const char *known, const char *text)
{
    pn_buffer_printf(&pair->after, "[{%stext: %s}]", known, text);
}

/* A note in one of the ways in which YAML lets it be written; `known` is what is known of it. */
static void add_note(struct pair *pair, const char *known, bool flow, size_t column)
{
    const char *quote = pick(pair, 3) == 0 ? "'" : "";
    pn_buffer_printf(&pair->before, "%snote%s: ", quote, quote);
    pn_buffer_printf(&pair->after, "%snotes%s: ", quote, quote);
    struct pn_buffer text;
    pn_buffer_init(&text);
    switch (pick(pair, flow ? 4 : 5)) {
    case 0: /* two lines that are one */
        pn_buffer_printf(&pair->before, "one%s%*stwo", pair->newline, (int)column + 1, "");
        add_list(pair, known, "one two");
        break;
    case 1:
        pn_buffer_printf(&pair->before, "\"one\\%s%*s\\ \\x24, # two\"", pair->newline, (int)column + 1, "");
        add_list(pair, known, "'one $, # two'");
        break;
    case 2:
        both(pair, "~");
        break;
    case 4: /* behind it, a line has ended: a key follows */
        pn_buffer_printf(&pair->before, "| # why%s%*sa # b%s%*sc%s%*sx: y", pair->newline, (int)column + 1, "",
                         pair->newline, (int)column + 1, "", pair->newline, (int)column, "");
        add_list(pair, known, "\"a # b\\nc\\n\"");
        pn_buffer_printf(&pair->after, " # why%s%*sx: y", pair->newline, (int)column, "");
        break;
    default:
        pn_scalar_write(&text, texts[pick(pair, TEXT_COUNT)]);
        pn_buffer_append_text(&pair->before, pn_buffer_text(&text));
        add_list(pair, known, pn_buffer_text(&text));
        break;
    }
    pn_buffer_finish(&text);
}

static void add_record(struct pair *pair, const char *known, bool flow, size_t column)
{
    uint32_t keys = pick(pair, 4) + 1;
    uint32_t note = pick(pair, keys + 1); /* the last: none */
    if (flow) {
        both(pair, "{");
    } else {
        end_line(pair);
    }
    for (uint32_t i = 0; i < keys; i++) {
        char other[32];
        if (flow) {
            both(pair, i == 0 ? "" : pick(pair, 5) == 0 ? ", # c" : ", ");
            if (pair->before.data[pair->before.length - 1] == 'c') {
                both(pair, pair->newline);
                both_indented(pair, column);
            }
        } else {
            both_indented(pair, column);
        }
        if (i == note) {
            add_note(pair, known, flow, column);
        } else {
            (void)snprintf(other, sizeof other, pick(pair, 2) == 0 ? "key-%u: 'note: x'" : "key%u:   [note, {note: x}]",
                           i);
            both(pair, other);
        }
        if (!flow) {
            end_line(pair);
        }
    }
    both(pair, flow ? "}" : "");
    if (flow) {
        end_line(pair);
    }
}

static void add_records(struct pair *pair, const char *first, const char *known, size_t column)
{
    static const char *const others[] = {"a", "'b'", "c-1"};
    uint32_t count = pick(pair, 3) + 1;
    uint32_t at = pick(pair, count);
    size_t step = pick(pair, 3) + 1;
    end_line(pair);
    for (uint32_t i = 0; i < count; i++) {
        both_indented(pair, column);
        both(pair, i == at ? first : others[i]);
        both(pair, ": ");
        add_record(pair, i == at ? known : "", pick(pair, 2) == 0, column + step);
    }
}

static void add_log(struct pair *pair)
{
    pn_buffer_printf(&pair->before, "log:%s", pair->newline);
    for (uint32_t i = pick(pair, 4) + 1; i > 0; i--) {
        pn_buffer_printf(&pair->before, "  - {item: need, note: ['a # b', \"%u\"]}", i);
        if (pick(pair, 3) == 0) {
            pn_buffer_printf(&pair->before, " # mine %u", i);
            pn_buffer_printf(&pair->after, "# mine %u%s", i, pair->newline);
        }
        pn_buffer_append_text(&pair->before, pair->newline);
    }
}

static void add_section(struct pair *pair, uint32_t section)
{
    switch (section) {
    case 0:
        both(pair, "milestones:");
        add_records(pair, "need", KNOWN, 2);
        break;
    case 1:
        both(pair, "rounds:");
        end_line(pair);
        both(pair, "  privacy:");
        add_records(pair, "pilot", "who: x, ", 5);
        break;
    case 2:
        both(pair, "gates:");
        add_records(pair, "pilot", "", 1);
        break;
    case 3:
        both(pair, "other: {note: x, milestones: {need: {note: y}}}");
        end_line(pair);
        break;
    default:
        add_log(pair);
        break;
    }
}

static void make_pair(struct pair *pair)
{
    enum { SECTIONS = 5 };
    pn_buffer_clear(&pair->before);
    pn_buffer_clear(&pair->after);
    pair->newline = pick(pair, 3) == 0 ? "\r\n" : "\n";
    pair->comments = 0;
    pn_buffer_append_text(&pair->before, "format: 1");
    pn_buffer_append_text(&pair->after, "format: 2");
    end_line(pair);
    uint32_t first = pick(pair, SECTIONS);
    for (uint32_t i = 0; i < SECTIONS; i++) {
        if (pick(pair, 4) != 0) {
            add_section(pair, (first + i) % SECTIONS);
        }
    }
}

static void random_files_are_the_same_but_for_what_is_new(void **state)
{
    (void)state;
    struct pair pair = {.seed = random_seed(20261128)};
    pn_buffer_init(&pair.before);
    pn_buffer_init(&pair.after);
    unsigned with_notes = 0;
    for (int i = 0; i < FILES; i++) {
        make_pair(&pair);
        expect(pn_buffer_text(&pair.before), pn_buffer_text(&pair.after));
        with_notes += strstr(pn_buffer_text(&pair.after), "text: ") != NULL ? 1 : 0;
    }
    assert_true(with_notes > FILES / 2);
    pn_buffer_finish(&pair.before);
    pn_buffer_finish(&pair.after);
}

/* A file of one line costs no more than one of many: where something stands in it is found from what was found last. */
static void a_long_line_takes_no_longer(void **state)
{
    (void)state;
    enum { RECORDS = 20000 };
    struct pn_buffer from;
    struct pn_buffer to;
    pn_buffer_init(&from);
    pn_buffer_init(&to);
    pn_buffer_append_text(&from, "{format: 1, milestones: {a: {}");
    for (unsigned i = 0; i < RECORDS; i++) {
        pn_buffer_printf(&from, ", a%u: {note: 'ü#', b: c}", i);
    }
    pn_buffer_append_text(&from, "}, log: [a");
    for (unsigned i = 0; i < RECORDS; i++) {
        pn_buffer_append_text(&from, ", {item: '#'}");
    }
    pn_buffer_append_text(&from, "]}");
    assert_true(migrate(pn_buffer_text(&from), &to));
    static const char end[] = "{notes: [{text: 'ü#'}], b: c}}}";
    assert_string_equal(pn_buffer_text(&to) + to.length - (sizeof end - 1), end);
    pn_buffer_finish(&from);
    pn_buffer_finish(&to);
}

int test_migrate(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_note_becomes_a_list_in_its_place),
        cmocka_unit_test(what_says_nothing_is_no_note),
        cmocka_unit_test(a_file_in_braces_stays_in_braces),
        cmocka_unit_test(what_cannot_be_edited_is_refused),
        cmocka_unit_test(random_files_are_the_same_but_for_what_is_new),
        cmocka_unit_test(a_long_line_takes_no_longer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
