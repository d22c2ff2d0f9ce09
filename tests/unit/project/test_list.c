// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lists in a file: entries added and taken out, with everything else byte for byte.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project/list.h"

#include <stdlib.h>
#include <string.h>

#define NOTE "{time: t, who: mk, text: 'x, y'}"

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

/* Keys are in order as long as they are in this one; others are not known. */
static size_t rank(const void *data, unsigned depth, const char *key)
{
    (void)data;
    (void)depth;
    static const char *const order[] = {"format", "project", "milestones", "rounds", "gates", "idea",
                                        "pilot",  "state",   "date",       "owner",  "notes", "tail"};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        if (strcmp(key, order[i]) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

static const struct pn_splice_order in_order = {.rank = rank, .data = NULL};

/* A text that is edited. */
struct edited {
    struct pn_arena arena;
    struct pn_source source;
    const struct pn_node *root;
    struct pn_splice splice;
    struct pn_buffer text;
};

static void begin(struct edited *edited, const char *text)
{
    *edited = (struct edited){.source = {.name = "f", .text = text, .length = strlen(text)}};
    pn_arena_init(&edited->arena);
    pn_buffer_init(&edited->text);
    edited->root = parse(&edited->arena, &edited->source);
    pn_splice_init(&edited->splice, &edited->arena, &edited->source);
}

/* `expected` is NULL where the edit has to be refused. */
static void finish(struct edited *edited, bool done, const char *expected)
{
    done = done && pn_splice_finish(&edited->splice, &edited->text);
    if (done != (expected != NULL)) {
        fail_msg("%s: %s%s", done ? "not refused" : "refused", edited->source.text, pn_buffer_text(&edited->text));
    }
    if (done) {
        assert_string_equal(pn_buffer_text(&edited->text), expected);
        const struct pn_source after = {.name = "f", .text = expected, .length = strlen(expected)};
        (void)parse(&edited->arena, &after);
    }
    pn_buffer_finish(&edited->text);
    pn_arena_finish(&edited->arena);
}

static const char *const notes[] = {"rounds", "privacy", "pilot", "notes"};

static void expect_append(const char *from, const char *to)
{
    struct edited edited;
    begin(&edited, from);
    finish(&edited, pn_splice_append(&edited.splice, edited.root, notes, 4, NOTE, &in_order), to);
}

#define ROUND "rounds:\n  privacy:\n"

static void a_list_is_made_with_all_that_leads_to_it(void **state)
{
    (void)state;
    expect_append("format: 2\n", "format: 2\nrounds:\n  privacy:\n    pilot:\n      notes:\n        - " NOTE "\n");
    expect_append("format: 2\ngates: {}\n# end\n",
                  "format: 2\nrounds:\n  privacy:\n    pilot:\n      notes:\n        - " NOTE "\ngates: {}\n# end\n");
    expect_append("rounds: # all\n", "rounds: # all\n  privacy:\n    pilot:\n      notes:\n        - " NOTE "\n");
    expect_append("rounds: {}   # all\ngates: {}\n",
                  "rounds:   # all\n  privacy:\n    pilot:\n      notes:\n        - " NOTE "\ngates: {}\n");
    expect_append(ROUND "    idea: {}\n", ROUND "    idea: {}\n    pilot:\n      notes:\n        - " NOTE "\n");
    expect_append("rounds:\n    privacy:\n     pilot:\n", "rounds:\n    privacy:\n     pilot:\n       notes:\n"
                                                          "         - " NOTE "\n");
    expect_append(ROUND "    pilot: ~ # c\n    tail: {}\n",
                  ROUND "    pilot: # c\n      notes:\n        - " NOTE "\n    tail: {}\n");
    expect_append(ROUND "    'pilot': {} # c", ROUND "    'pilot': # c\n      notes:\n        - " NOTE "\n");
    expect_append("rounds: {privacy: {idea: {state: met}}}\n",
                  "rounds: {privacy: {idea: {state: met}, pilot: {notes: [" NOTE "]}}}\n");
    expect_append("{\"rounds\":{}}", "{\"rounds\": {privacy: {pilot: {notes: [" NOTE "]}}}}");
    expect_append("rounds: {}# c\n", "rounds: # c\n  privacy:\n    pilot:\n      notes:\n        - " NOTE "\n");
    expect_append(ROUND "    pilot: { # c\n    }\n", NULL); /* the comment would go */
    expect_append(ROUND "    pilot: text\n", NULL);
    expect_append("rounds: [a]\n", NULL);
}

static void a_list_of_a_block_gets_lines(void **state)
{
    (void)state;
    expect_append(ROUND "    pilot:\n      state: met # c\n      # d\n      colour: red\n", ROUND
                  "    pilot:\n      state: met # c\n      notes:\n        - " NOTE "\n      # d\n      colour: red\n");
    expect_append(ROUND "    pilot:\n      tail: x\n",
                  ROUND "    pilot:\n      notes:\n        - " NOTE "\n      tail: x\n");
    expect_append(ROUND "    pilot:\n      state: met\n      notes: # c\n      tail: x\n",
                  ROUND "    pilot:\n      state: met\n      notes: # c\n        - " NOTE "\n      tail: x\n");
    expect_append(ROUND "    pilot:\n      \"notes\": [] # c\n",
                  ROUND "    pilot:\n      \"notes\": # c\n        - " NOTE "\n");
    expect_append("rounds:\r\n  privacy:\r\n    pilot:\r\n      state: met",
                  "rounds:\r\n  privacy:\r\n    pilot:\r\n      state: met\r\n      notes:\r\n        - " NOTE "\r\n");
}

static void an_entry_is_added_as_the_others_are(void **state)
{
    (void)state;
    expect_append(ROUND "    pilot:\n      notes:\n      -   {text: a} # c\n      # d\n      tail: x\n", ROUND
                  "    pilot:\n      notes:\n      -   {text: a} # c\n      - " NOTE "\n      # d\n      tail: x\n");
    expect_append(ROUND "    pilot:\n      notes:\n          - text: |\n              a\n\n              b\n", ROUND
                  "    pilot:\n      notes:\n          - text: |\n              a\n\n              b\n          - " NOTE
                  "\n");
    expect_append(ROUND "    pilot:\n      notes:\n        -\n",
                  ROUND "    pilot:\n      notes:\n        -\n        - " NOTE "\n");
    expect_append(ROUND "    pilot:\n      notes: [a, # c\n        {text: b}, ]\n",
                  ROUND "    pilot:\n      notes: [a, # c\n        {text: b}, " NOTE ", ]\n");
    expect_append("{rounds: {privacy: {pilot: {notes: [a]}}}}", "{rounds: {privacy: {pilot: {notes: [a, " NOTE "]}}}}");
    expect_append(ROUND "    pilot:\n      notes:\n        -\n          {text: a}\n", NULL);
    expect_append(ROUND "    pilot:\n      notes: text\n", NULL);
    expect_append("x: &a [b]\n" ROUND "    pilot:\n      notes: *a\n", NULL);
    expect_append("x: &a {notes: [b]}\n" ROUND "    pilot: *a\n", NULL);
}

static void braces_become_lines(void **state)
{
    (void)state;
    static const char made[] = ROUND
        "    pilot:   # c\n      state: attention\n      owner: x\n      notes:\n        - " NOTE "\n    tail: {}\n";
    expect_append(ROUND "    pilot: {state: attention, owner: x}   # c\n    tail: {}\n", made);
    expect_append(ROUND "    pilot: {state: attention, owner: x, notes: ~}   # c\n    tail: {}\n", made);
    expect_append(ROUND "    pilot: {state: attention, owner: x, notes: [], }   # c\n    tail: {}\n", made);
    expect_append(ROUND "    pilot: {  state: attention\n     ,  owner: x\n     }   # c\n    tail: {}\n", made);
    expect_append(ROUND "    pilot: {state: attention}# c\n",
                  ROUND "    pilot: # c\n      state: attention\n      notes:\n        - " NOTE "\n");
    /* each entry as it was written, and those of the list */
    expect_append(ROUND "    pilot: {\"state\":\"met\", a , b: , c : [1,  2], 'd': {e: f}, owner: 'x, y', notes: "
                        "[{text: a, who: 'b'},  c], tail: x}\n",
                  ROUND
                  "    pilot:\n      \"state\": \"met\"\n      a:\n      b:\n      c : [1,  2]\n      'd': {e: f}\n"
                  "      owner: 'x, y'\n      notes:\n        - {text: a, who: 'b'}\n        - c\n        - " NOTE
                  "\n      tail: x\n");
    expect_append(ROUND "    pilot: {tail: x}\n",
                  ROUND "    pilot:\n      notes:\n        - " NOTE "\n      tail: x\n");
    expect_append(
        "\xef\xbb\xbfrounds:\r\n  privacy:\r\n    pilot: {state: \u00fc}",
        "\xef\xbb\xbfrounds:\r\n  privacy:\r\n    pilot:\r\n      state: \u00fc\r\n      notes:\r\n        - " NOTE);
}

/* Where lines would not be the same, or a comment stands within, the list comes into the braces. */
static void braces_stay_where_lines_would_not_do(void **state)
{
    (void)state;
    static const struct {
        const char *before;
        const char *after; /* of the place for the list */
    } records[] = {
        {"{state: met, # c\n      owner: x", "}"}, /* a comment */
        {"{state: met, # c\n      owner: x", "\n      # d\n    }"},
        {"{state: met,\n      owner: 'x\n      y'", "}"}, /* an entry of two lines */
        {"{state:\n      met", "}"},
        {"{? state : met", "}"},
        {"{ ! , state: met", "}"},
        {"{state: met", " # d\n    }"},
        {"{state: -", "}"},
        {"&a {state: met", "}"},
        {"\n      {state: met", "}"},
    };
    for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
        struct pn_buffer from;
        struct pn_buffer to;
        pn_buffer_init(&from);
        pn_buffer_init(&to);
        pn_buffer_printf(&from, ROUND "    pilot: %s%s # e\n", records[i].before, records[i].after);
        pn_buffer_printf(&to, ROUND "    pilot: %s, notes: [" NOTE "]%s # e\n", records[i].before, records[i].after);
        expect_append(pn_buffer_text(&from), pn_buffer_text(&to));
        pn_buffer_finish(&from);
        pn_buffer_finish(&to);
    }
    expect_append("rounds:\n  privacy: {pilot: {state: met}}\n",
                  "rounds:\n  privacy: {pilot: {state: met, notes: [" NOTE "]}}\n");
    expect_append(ROUND "    pilot: {state: met, notes: [ # c\n      ]}\n", NULL);
    expect_append(ROUND "    pilot: {state: met, notes: {a: b}}\n", NULL);
    expect_append("x: &a [b]\n" ROUND "    pilot: {state: met, notes: *a}\n", NULL);
    expect_append(ROUND "    pilot: {state: met, notes: [a, # c\n      b]}\n",
                  ROUND "    pilot: {state: met, notes: [a, # c\n      b, " NOTE "]}\n");
}

/* An edit of the mapping that becomes lines would be lost: the whole is refused. */
static void nothing_else_is_edited_beside(void **state)
{
    (void)state;
    struct edited edited;
    begin(&edited, ROUND "    pilot: {state: attention}\n");
    bool done = pn_splice_append(&edited.splice, edited.root, notes, 4, NOTE, &in_order);
    const struct pn_node *record = pn_node_get(pn_node_get(pn_node_get(edited.root, "rounds"), "privacy"), "pilot");
    const struct pn_splice_field field = {.key = "state", .value = "met"};
    assert_true(pn_splice_set_fields(&edited.splice, record, &field, 1, &in_order, 3));
    finish(&edited, done, NULL);
}

static void expect_removal(const char *from, size_t index, const char *to)
{
    struct edited edited;
    begin(&edited, from);
    finish(&edited, pn_splice_remove_entry(&edited.splice, pn_node_get(edited.root, "a"), index), to);
}

static void entries_are_taken_out(void **state)
{
    (void)state;
    expect_removal("a: [b,  {c: d}, e] # f\n", 0, "a: [{c: d}, e] # f\n");
    expect_removal("a: [b,  {c: d}, e] # f\n", 1, "a: [b,  e] # f\n");
    expect_removal("a: [b,  {c: d}, e] # f\n", 2, "a: [b,  {c: d}] # f\n");
    expect_removal("a: [b, # c\n  d]\n", 1, "a: [b, # c\n  ]\n");
    expect_removal("a: [b, {c: # d\n  e}]\n", 1, NULL);
    expect_removal("a:\n  - b\n  - {c: d}\n  - e\nf: g\n", 0, "a:\n  - {c: d}\n  - e\nf: g\n");
    expect_removal("a:\n  - b\n  # of it\n  - {c: d} # x\n  # of e\n  - e\nf: g\n", 1,
                   "a:\n  - b\n  # of it\n  # x\n  # of e\n  - e\nf: g\n");
    expect_removal("a:\r\n- b\r\n- c: d # x\r\n  # y\r\n  e: | # z\r\n    # no\r\n  f: [1, # w\r\n    '# no'] # v", 1,
                   "a:\r\n- b\r\n# x\r\n# y\r\n# z\r\n# w\r\n# v\r\n");
    expect_removal("a:\n  - - b\n    - c\n  - d\n", 0, "a:\n  - d\n");
    expect_removal("a:\n  -\n  - d\n", 0, "a:\n  - d\n");
    expect_removal("a:\n  - b\n  -\n    c: d\n", 1, NULL);     /* the hyphen is on another line */
    expect_removal("a:\n  - b\n  - &c # d\n    e\n", 1, NULL); /* a '#' that may be part of the name */
    expect_removal("a:\n  - b\n  - [&c # d\n    e, &f g]\n", 1, NULL);
    expect_removal("a:\n  - b\n", 1, NULL);
    expect_removal("x: &c [d, e]\na: *c\n", 0, NULL);
}

static void expect_field(const char *from, const char *value, const char *to)
{
    struct edited edited;
    begin(&edited, from);
    const struct pn_splice_field field = {.key = "a", .value = value};
    finish(&edited, pn_splice_set_fields(&edited.splice, edited.root, &field, 1, &in_order, 0), to);
}

static void a_list_is_replaced_as_a_whole(void **state)
{
    (void)state;
    expect_field("a: [b,\n  c] # d\n", "[e, f]", "a: [e, f] # d\n");
    expect_field("x: y\na:\n  - b\n  - c\n# d\nz: 1\n", "[e, f]", "x: y\na: [e, f]\n# d\nz: 1\n");
    expect_field("a : # why\n# more\n\n- b\n- c", "[e, f]", "a : [e, f] # why\n# more\n\n");
    expect_field("a: 'b'# c\n", "e", "a: e # c\n");
    expect_field("a:\r\n  b: c\r\n", "~", "a: ~\r\n");
    expect_field("a:\n  - |\n    b # no comment\nz: 1\n", "[e]", "a: [e]\nz: 1\n");
    expect_field("x: &c [b]\na: *c\n", "[e]", "x: &c [b]\na: [e]\n");
    expect_field("{b , a , c: d}\n", "[e]", "{b , a : [e], c: d}\n");
    /* comments that would go */
    expect_field("a: [b, # d\n  c]\n", "[e]", NULL);
    expect_field("a:\n  - b # d\n  - c\n", "[e]", NULL);
    expect_field("a:\n  - b\n  # d\n  - c\n", "[e]", NULL);
    expect_field("a:\n  - b\n  - c # d\n", "[e]", NULL);
    expect_field("a: &x\n  - b\n", "[e]", NULL);
    expect_field("x: {a: [b, # d\n  c], y: z}\n", NULL, "x: {a: [b, # d\n  c], y: z}\n"); /* another `a` */
    expect_field("{a: [b, # d\n  c], y: z}\n", NULL, NULL);
    /* in a block they stay */
    expect_field("x: 1\na: # b\n  # c\n  - d # e\n  # f\n  - [g, # h\n    i]\n  - >- # j\n    # k\n  - '# l'\nz: 1\n",
                 NULL, "x: 1\n# b\n# c\n# e\n# f\n# h\n# j\nz: 1\n");
    expect_field("x: 1\na: | # b\n  c # d", NULL, "x: 1\n# b\n");
    expect_field("a: | # b\n  c # d", "e", "a: e # b\n");
}

int test_list(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_is_made_with_all_that_leads_to_it),
        cmocka_unit_test(a_list_of_a_block_gets_lines),
        cmocka_unit_test(an_entry_is_added_as_the_others_are),
        cmocka_unit_test(braces_become_lines),
        cmocka_unit_test(braces_stay_where_lines_would_not_do),
        cmocka_unit_test(nothing_else_is_edited_beside),
        cmocka_unit_test(entries_are_taken_out),
        cmocka_unit_test(a_list_is_replaced_as_a_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
