// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The tree: what it holds, where its nodes are, and each of libyaml's edges.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/buffer.h"
#include "phasenav/yaml/yaml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct parsed {
    struct pn_arena nodes;
    struct pn_arena texts;
    struct pn_source source;
    struct pn_diags *diags;
    const struct pn_node *root;
    bool fine;
    struct pn_buffer messages; /* one line each, without the excerpts */
};

/* Keeps the lines that name a problem or a note; those of an excerpt have a bar in front. */
static void collect_messages(struct parsed *parsed)
{
    struct pn_buffer all;
    pn_buffer_init(&all);
    pn_diags_write(parsed->diags, "test", &all);
    for (const char *line = pn_buffer_text(&all); *line != '\0';) {
        size_t length = strcspn(line, "\n") + 1;
        if (line[strspn(line, " 0123456789")] != '|') {
            pn_buffer_append(&parsed->messages, line, length);
        }
        line += length;
    }
    pn_buffer_finish(&all);
}

static void parse_bytes(struct parsed *parsed, const char *text, size_t length, const struct pn_yaml_limits *limits)
{
    *parsed = (struct parsed){.source = {.name = "f", .text = text, .length = length}};
    pn_arena_init(&parsed->nodes);
    pn_arena_init(&parsed->texts);
    pn_buffer_init(&parsed->messages);
    parsed->diags = pn_diags_new(NULL);
    parsed->fine = pn_yaml_parse(&parsed->nodes, &parsed->texts, &parsed->source, limits, &parsed->root, parsed->diags);
    assert_int_equal(parsed->fine, pn_diags_count_errors(parsed->diags) == 0);
    collect_messages(parsed);
}

static void parse(struct parsed *parsed, const char *text)
{
    parse_bytes(parsed, text, strlen(text), &pn_yaml_default_limits);
}

static void finish(struct parsed *parsed)
{
    pn_arena_finish(&parsed->nodes);
    pn_arena_finish(&parsed->texts);
    pn_diags_free(parsed->diags);
    pn_buffer_finish(&parsed->messages);
}

static void expect_messages_of(const char *text, size_t length, const char *messages)
{
    struct parsed parsed;
    parse_bytes(&parsed, text, length, &pn_yaml_default_limits);
    assert_string_equal(pn_buffer_text(&parsed.messages), messages);
    finish(&parsed);
}

static void expect_messages(const char *text, const char *messages)
{
    expect_messages_of(text, strlen(text), messages);
}

static void expect_place(const struct pn_node *node, uint32_t line, uint32_t column)
{
    assert_non_null(node);
    assert_int_equal(node->place.line, line);
    assert_int_equal(node->place.column, column);
}

static void a_tree_has_its_places(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "größe: 'x'\n"
                   "list:\n"
                   "  - {über: 1, zu: [a, b]}\n"
                   "  - |\n"
                   "    two\n"
                   "    lines\n"
                   "nothing:\n");
    assert_true(parsed.fine);
    assert_int_equal(parsed.root->kind, PN_NODE_MAPPING);
    assert_int_equal(parsed.root->count, 3);
    expect_place(parsed.root, 1, 1);
    const struct pn_node *size = pn_node_get(parsed.root, "größe");
    expect_place(size, 1, 8); /* columns are characters, not bytes */
    assert_true(size->quoted);
    const struct pn_node *list = pn_node_get(parsed.root, "list");
    assert_int_equal(list->kind, PN_NODE_SEQUENCE);
    assert_int_equal(list->count, 2);
    expect_place(list->first, 3, 5);
    expect_place(list->first->first, 3, 6);
    const struct pn_node *inner = pn_node_get(list->first, "zu");
    expect_place(inner, 3, 19);
    expect_place(inner->first, 3, 20);
    expect_place(inner->first->next, 3, 23);
    assert_null(inner->first->next->next);
    assert_string_equal(list->first->next->text, "two\nlines\n");
    assert_true(list->first->next->quoted);
    expect_place(list->first->next, 4, 5);
    assert_true(pn_node_is_null(pn_node_get(parsed.root, "nothing")));
    assert_null(pn_node_get(parsed.root, "missing"));
    finish(&parsed);
}

static void null_is_what_reads_as_nothing(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "[~, null, '', '~', \"null\", !!str null, nil, 0]");
    const struct pn_node *entry = parsed.root->first;
    static const bool expected[] = {true, true, false, false, false, false, false, false};
    for (size_t i = 0; i < sizeof expected; i++, entry = entry->next) {
        assert_int_equal(pn_node_is_null(entry), expected[i]);
    }
    finish(&parsed);
}

static void a_byte_order_mark_shifts_nothing(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "\xef\xbb\xbf"
                   "a: b\nc: d\n");
    assert_true(parsed.fine);
    expect_place(pn_node_get(parsed.root, "a"), 1, 4);
    expect_place(pn_node_get(parsed.root, "c"), 2, 4);
    finish(&parsed);
    expect_messages("\xef\xbb\xbf"
                    "a: \x01\n",
                    "f:1:4: error: the control character U+0001 is not allowed; take it out\n");
    expect_messages("\xef\xbb\xbf"
                    "a: b: c\n",
                    "f:1:5: error: a ':' cannot stand here; put the text in quotes, or check the indentation\n");
}

static void line_ends_of_windows_are_fine(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "a: b\r\nc: |\r\n  x\r\n  y\r\nd: \"\\x1b\"\r\n");
    assert_string_equal(pn_node_get(parsed.root, "c")->text, "x\ny\n");
    assert_string_equal(pn_buffer_text(&parsed.messages),
                        "f:5:5: error: the control character U+001B is not allowed; take it out\n");
    finish(&parsed);
}

static void utf16_is_named(void **state)
{
    (void)state;
    static const char with_mark[] = "\xff\xfe"
                                    "a\0:\0 \0b\0";
    expect_messages_of(with_mark, sizeof with_mark - 1, "f: error: the file is in UTF-16; save it in UTF-8\n");
    static const char without[] = "a\0:\0 \0b\0";
    expect_messages_of(without, sizeof without - 1, "f: error: the file is in UTF-16; save it in UTF-8\n");
}

static void bad_characters_are_found_together(void **state)
{
    (void)state;
    expect_messages("# über\n"
                    "a: gr\xfc\xdf"
                    "e\n"
                    "ü: x\x1b[31m\n"
                    "c: [y, \xe2\x80\xae z, \xc2\x85]\n"
                    "d: \xe2\x80\xa8 # \x7f\n",
                    "f:2:6: error: this is not UTF-8; save the file in UTF-8\n"
                    "f:3:5: error: the control character U+001B is not allowed; take it out\n"
                    "f:4:8: error: the bidirectional control character U+202E is not allowed, since it can make a text "
                    "look like another; take "
                    "it out\n"
                    "f:4:13: error: the line separator U+0085 is not allowed; use an ordinary line break\n"
                    "f:5:4: error: the line separator U+2028 is not allowed; use an ordinary line break\n"
                    "f:5:8: error: the control character U+007F is not allowed; take it out\n");
}

static void other_problems_keep_their_places_beside_bad_characters(void **state)
{
    (void)state;
    /* libyaml takes U+0085 for the end of a line. */
    expect_messages("a: \xc2\x85 x\nb: 1\nb: 2\n",
                    "f:1:4: error: the line separator U+0085 is not allowed; use an ordinary line break\n"
                    "f:3:1: error: the key 'b' is given twice; take one out\n"
                    "f:2:1: note: first here\n");
}

static void a_scalar_knows_that_it_is_faulty(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "a: fine\nb: \x01\nc: fine\nd: \"\\e\"\ne: fine\n");
    assert_false(parsed.fine);
    assert_non_null(parsed.root);
    assert_false(pn_node_get(parsed.root, "a")->faulty);
    assert_true(pn_node_get(parsed.root, "b")->faulty);
    assert_false(pn_node_get(parsed.root, "c")->faulty);
    assert_true(pn_node_get(parsed.root, "d")->faulty);
    assert_false(pn_node_get(parsed.root, "e")->faulty);
    finish(&parsed);
}

static void latin1_is_not_told_for_every_letter(void **state)
{
    (void)state;
    expect_messages("- \xe4\n- \xe4\n- \xe4\n- \xe4\n- \xe4\n",
                    "f:1:3: error: this is not UTF-8; save the file in UTF-8\n"
                    "f:2:3: error: this is not UTF-8; save the file in UTF-8\n"
                    "f:3:3: error: this is not UTF-8; save the file in UTF-8\n");
}

static void surrogates_and_long_forms_are_not_utf8(void **state)
{
    (void)state;
    expect_messages("- \xed\xa0\x80\n- \xc0\xaf\n- \xf4\x90\x80\x80\n",
                    "f:1:3: error: this is not UTF-8; save the file in UTF-8\n"
                    "f:2:3: error: this is not UTF-8; save the file in UTF-8\n"
                    "f:3:3: error: this is not UTF-8; save the file in UTF-8\n");
    expect_messages("# \xe2\x80\xae\na: \xef\xbf\xbe\n",
                    "f:1:3: error: the bidirectional control character U+202E is not allowed, since it can make a text "
                    "look like another; take it out\n"
                    "f:2:4: error: this character is not allowed in YAML; take it out\n");
    expect_messages("- \xef\xbf\xbe\n", "f:1:3: error: this character is not allowed in YAML; take it out\n");
}

static void escapes_are_found_where_they_are_written(void **state)
{
    (void)state;
    expect_messages("- \"ä\\x1b\"\n"
                    "- \"ab\n"
                    "  c\\u202Ed\\\n"
                    "  \\0\"\n"
                    "- &x !!str \"\\a\"\n"
                    "- [\"\\N\", \"\\L\", \"\\U0000202a\", \"\\\\x1b\", '\\x1b', \"\\x41\"]\n",
                    "f:1:5: error: the control character U+001B is not allowed; take it out\n"
                    "f:3:4: error: the bidirectional control character U+202E is not allowed, since it can make a text "
                    "look like another; take "
                    "it out\n"
                    "f:4:3: error: the control character U+0000 is not allowed; take it out\n"
                    "f:5:13: error: the control character U+0007 is not allowed; take it out\n"
                    "f:6:5: error: the line separator U+0085 is not allowed; use an ordinary line break\n"
                    "f:6:11: error: the line separator U+2028 is not allowed; use an ordinary line break\n"
                    "f:6:17: error: the bidirectional control character U+202A is not allowed, since it can make a "
                    "text look like another; "
                    "take it out\n");
}

static void a_text_holds_no_nul(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "[\"a\\0b\\0\"]");
    assert_string_equal(parsed.root->first->text, "a?b?");
    finish(&parsed);
    static const char raw[] = "[a\0b]";
    expect_messages_of(raw, sizeof raw - 1, "f:1:3: error: the control character U+0000 is not allowed; take it out\n");
}

static void tabs_count_where_they_are_part_of_a_text(void **state)
{
    (void)state;
    expect_messages("a:\tb\t# \tc\n", "");
    expect_messages("a: b\tc\t\td\n"
                    "b: 'x \t y'\n"
                    "c: \"x\\ty\"\n"
                    "d: |\t# \t\n"
                    "  e\tf\n"
                    "  g\t\n",
                    "f:1:5: error: a tab is not allowed in a text; use spaces\n"
                    "f:1:7: error: a tab is not allowed in a text; use spaces\n"
                    "f:2:7: error: a tab is not allowed in a text; use spaces\n"
                    "f:3:6: error: a tab is not allowed in a text; use spaces\n"
                    "f:5:4: error: a tab is not allowed in a text; use spaces\n"
                    "f:6:4: error: a tab is not allowed in a text; use spaces\n");
    /* Folded away at the ends of lines. */
    expect_messages("a: \"b \t\n\t c\"\nd: 'e\t\n  f'\ng: h\t\n  i\n", "");
    expect_messages("a: \"b \t\n\t c\td\"\n", "f:2:4: error: a tab is not allowed in a text; use spaces\n");
}

static void keys_are_there_once(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "a: 1\nb: {c: 2, c: 3}\na: [4]\n");
    assert_false(parsed.fine);
    assert_string_equal(pn_buffer_text(&parsed.messages), "f:2:11: error: the key 'c' is given twice; take one out\n"
                                                          "f:2:5: note: first here\n"
                                                          "f:3:1: error: the key 'a' is given twice; take one out\n"
                                                          "f:1:1: note: first here\n");
    assert_int_equal(parsed.root->count, 2);
    assert_string_equal(pn_node_get(parsed.root, "a")->text, "1");
    finish(&parsed);
}

static void keys_of_a_large_mapping_are_there_once(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (int i = 0; i < 100; i++) {
        pn_buffer_printf(&text, "k%d: x\n", i);
    }
    pn_buffer_append_text(&text, "k3: x\nk77: x\nk77: x\n");
    expect_messages(pn_buffer_text(&text), "f:101:1: error: the key 'k3' is given twice; take one out\n"
                                           "f:4:1: note: first here\n"
                                           "f:102:1: error: the key 'k77' is given twice; take one out\n"
                                           "f:78:1: note: first here\n"
                                           "f:103:1: error: the key 'k77' is given twice; take one out\n"
                                           "f:78:1: note: first here\n");
    pn_buffer_finish(&text);
}

static void keys_are_words(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "[a, b]: c\n{d: e}: [f]\n? g\n: h\n");
    assert_string_equal(pn_buffer_text(&parsed.messages), "f:1:1: error: a key must be a plain word, as in 'id:'\n"
                                                          "f:2:1: error: a key must be a plain word, as in 'id:'\n");
    assert_int_equal(parsed.root->count, 1);
    assert_string_equal(pn_node_get(parsed.root, "g")->text, "h");
    finish(&parsed);
}

static void an_alias_is_a_node_of_its_own_place(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "a: &x [1, {k: 2}]\nb: *x\nc: &y word\n*y : *y\n");
    assert_true(parsed.fine);
    const struct pn_node *first = pn_node_get(parsed.root, "a");
    const struct pn_node *second = pn_node_get(parsed.root, "b");
    expect_place(second, 2, 4);
    assert_int_equal(second->count, 2);
    assert_ptr_equal(second->first, first->first);
    assert_ptr_not_equal(second, first);
    assert_string_equal(pn_node_get(parsed.root, "word")->text, "word");
    expect_place(pn_node_get(parsed.root, "word"), 4, 6);
    finish(&parsed);
}

static void a_later_anchor_takes_the_name(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "[&a one, *a, &a two, *a]");
    assert_true(parsed.fine);
    const struct pn_node *entry = parsed.root->first;
    assert_string_equal(entry->next->text, "one");
    assert_string_equal(entry->next->next->next->text, "two");
    finish(&parsed);
    /* Also within what has the name so far: when that ends, the name stays with the later one. */
    parse(&parsed, "[&a [&a [x, y], *a], *a]");
    assert_true(parsed.fine);
    assert_int_equal(parsed.root->first->first->next->count, 2);
    assert_int_equal(parsed.root->first->next->count, 2);
    assert_string_equal(parsed.root->first->next->first->text, "x");
    finish(&parsed);
}

static void aliases_of_nothing_and_of_themselves(void **state)
{
    (void)state;
    expect_messages("a: *nothing\nb: &b [1, *b]\nc: [*b, *d]\n",
                    "f:1:4: error: there is no '&nothing' before this YAML alias; add it, or put the text in quotes\n"
                    "f:2:11: error: the YAML alias '*b' is within what it repeats; take it out\n"
                    "f:2:4: note: that begins here\n"
                    "f:3:9: error: there is no '&d' before this YAML alias; add it, or put the text in quotes\n");
}

static void a_bomb_of_aliases_is_refused(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "- &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
        pn_buffer_printf(&text, "- &a%d [", i);
        for (int j = 0; j < 9; j++) {
            pn_buffer_printf(&text, "*a%d,", i - 1);
        }
        pn_buffer_append_text(&text, "]\n");
    }
    struct parsed parsed;
    parse_bytes(&parsed, pn_buffer_text(&text), text.length, &pn_yaml_default_limits);
    assert_false(parsed.fine);
    assert_null(parsed.root);
    assert_non_null(strstr(pn_buffer_text(&parsed.messages), "repeat more than 100000 texts"));
    finish(&parsed);
    pn_buffer_finish(&text);
}

/* What a walk over all children meets. */
static size_t count_visits(const struct pn_node *node)
{
    size_t visits = 1;
    const struct pn_node *first = node->kind != PN_NODE_SCALAR ? node->first : NULL;
    for (const struct pn_node *child = first; child != NULL; child = child->next) {
        visits += node->kind == PN_NODE_MAPPING ? 1 + count_visits(child->value) : count_visits(child);
    }
    return visits;
}

static void aliases_are_counted_as_a_walk_meets_them(void **state)
{
    (void)state;
    static const char text[] = "- &a [x, {k: v}]\n- &b [*a, *a]\n- {m: *b, n: *a}\n";
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    /* a is 5 nodes; b is 1 + 5 + 5; so the aliases repeat 5 + 5 + 11 + 5. */
    limits.alias_visits = 26;
    struct parsed parsed;
    parse_bytes(&parsed, text, sizeof text - 1, &limits);
    assert_true(parsed.fine);
    /* Root, a, b without its aliases, and the mapping with two keys. */
    assert_int_equal(count_visits(parsed.root), 1 + 5 + 1 + 3 + 26);
    finish(&parsed);
    limits.alias_visits = 25;
    parse_bytes(&parsed, text, sizeof text - 1, &limits);
    assert_string_equal(
        pn_buffer_text(&parsed.messages),
        "f:3:14: error: the YAML aliases of the file repeat more than 25 texts, lists and mappings, the "
        "limit; take some out\n");
    finish(&parsed);
}

static void a_second_document_is_a_problem(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "---\na: 1\n---\nb: 2\n");
    assert_string_equal(pn_buffer_text(&parsed.messages),
                        "f:3:1: error: a second document begins here, and a file holds one; take out the '---'\n");
    assert_non_null(parsed.root); /* the first is whole */
    finish(&parsed);
    expect_messages("%YAML 1.1\n---\na: 1\n...\n", "");
}

static void an_empty_file_is_a_problem(void **state)
{
    (void)state;
    expect_messages("", "f:1:1: error: the file is empty\n");
    expect_messages("# only a comment\n\n", "f:1:1: error: the file is empty\n");
    expect_messages("---\n", "f:1:1: error: the file is empty\n");
    expect_messages("\xef\xbb\xbf", "f:1:1: error: the file is empty\n");
}

static void brackets_without_end_are_refused_at_once(void **state)
{
    (void)state;
    enum { DEEP = 200000 };
    char *text = malloc(DEEP + 1);
    assert_non_null(text);
    memset(text, '[', DEEP);
    text[DEEP] = '\0'; /* as behind every source */
    struct parsed parsed;
    parse_bytes(&parsed, text, DEEP, &pn_yaml_default_limits);
    assert_string_equal(pn_buffer_text(&parsed.messages),
                        "f:1:65: error: lists and mappings are nested deeper than 64 levels, the limit; take some "
                        "out\n");
    finish(&parsed);
    free(text);
    expect_messages("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
                    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                    "");
}

static void limits_are_named(void **state)
{
    (void)state;
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    struct parsed parsed;
    limits.nodes = 5;
    parse_bytes(&parsed, "[a, b, c, d]", 12, &limits);
    assert_true(parsed.fine);
    finish(&parsed);
    parse_bytes(&parsed, "[a, b, c, d, e]", 15, &limits);
    assert_string_equal(pn_buffer_text(&parsed.messages),
                        "f:1:14: error: the file has more than 5 texts, lists and mappings, the limit; shorten it\n");
    finish(&parsed);

    limits = pn_yaml_default_limits;
    limits.bytes = 4;
    parse_bytes(&parsed, "a: b", 4, &limits);
    assert_true(parsed.fine);
    finish(&parsed);
    parse_bytes(&parsed, "a: b\n", 5, &limits);
    assert_string_equal(pn_buffer_text(&parsed.messages),
                        "f: error: the file is larger than 4 bytes, the limit; shorten it\n");
    finish(&parsed);
    limits.bytes = pn_yaml_default_limits.bytes;
    char *large = calloc(limits.bytes + 1, 1);
    assert_non_null(large);
    parse_bytes(&parsed, large, limits.bytes + 1, &limits);
    assert_string_equal(pn_buffer_text(&parsed.messages),
                        "f: error: the file is larger than 16 MiB, the limit; shorten it\n");
    finish(&parsed);
    free(large);
}

/* What is measured is the text as YAML reads it, whatever its quotes and line breaks take; an escape is one letter. */
static void the_longest_text_is_named_where_it_begins(void **state)
{
    (void)state;
    enum { MOST = 256 << 10 };
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "a: b\nc: [d, \"\\x65");
    pn_buffer_append_repeated(&text, 'e', MOST - 1);
    pn_buffer_append_text(&text, "\"]\n");
    expect_messages_of(text.data, text.length, "");
    pn_buffer_append_text(&text, "f: [g, ");
    pn_buffer_append_repeated(&text, 'h', MOST + 1);
    pn_buffer_append_text(&text, "]\ni: *j\n");
    expect_messages_of(text.data, text.length,
                       "f:3:8: error: the text that begins here is longer than 256 KiB, the limit; shorten it, or make "
                       "several of it\n"
                       "f:4:4: error: there is no '&j' before this YAML alias; add it, or put the text in quotes\n");
    pn_buffer_finish(&text);
}

static void bad_yaml_is_said_where_it_is(void **state)
{
    (void)state;
    expect_messages("a: x\nb: see: here\n",
                    "f:2:7: error: a ':' cannot stand here; put the text in quotes, or check the indentation\n");
    expect_messages("a:\n  b: c\n d: e\n", "f:3:2: error: a key as in 'id:' was expected here; check the indentation, "
                                           "and the quotes before it\n"
                                           "f:1:1: note: the keys that it stands among begin here\n");
    expect_messages("a: b\nword\nc: d\n", "f:2:1: error: a key without a ':'; add it, or check the indentation\n");
    expect_messages("a:\n\t- b\n", "f:2:1: error: a tab in the indentation; use spaces\n");
    expect_messages("a: |\n \tx\n\ty\n", "f:2:2: error: a tab in the indentation; use spaces\n");
    expect_messages("ü: @b\n", "f:1:4: error: a text cannot begin with this character; put it in quotes\n");
    expect_messages("a: 'b\nc: d\n", "f:1:4: error: a quote that is opened here is not closed; close it\n");
    expect_messages("a: \"b\n---\nc\"\n", "f:1:4: error: a quote that is opened here is not closed; close it\n");
    expect_messages("a: [b, c\nd: e\n",
                    "f:2:2: error: a ',' or ']' was expected here; separate the entries, or close the list\n"
                    "f:1:4: note: the bracket was opened here\n");
    expect_messages("a: {b: c\nd: e\n",
                    "f:2:2: error: a ',' or '}' was expected here; separate the keys, or close the bracket\n"
                    "f:1:4: note: the bracket was opened here\n");
    expect_messages("- a\nb: c\n", "f:2:1: error: an entry as in '- ...' was expected here; check the indentation\n"
                                   "f:1:1: note: the list begins here\n");
    expect_messages("a: - b\n", "f:1:4: error: a '-' cannot stand here; begin the list on a line of its own\n");
    expect_messages("a: \"C:\\q\"\n",
                    "f:1:7: error: an unknown escape; write '\\\\' for a backslash, or use single quotes\n");
    expect_messages("a: *\n",
                    "f:1:5: error: '&' and '*' need a name of letters and digits; put the text in quotes if it is "
                    "none\n");
    expect_messages("a: | b\n", "f:1:6: error: the text after '|' or '>' begins on the next line\n");
    expect_messages("a: b\n... c\n", "f:2:5: error: the file goes on after its end; check the indentation\n");
    expect_messages("a: !x!y b\n", "f:1:4: error: '!' cannot begin a text; put it in quotes\n");
    expect_messages("a: !Obacht b\n",
                    "f:1:4: error: the tag '!Obacht' means nothing here; take it out, or put the text in quotes\n");
    expect_messages("%YAML 3.0\n---\na: b\n", "f:1:1: error: a line that begins with '%' speaks to programs that read "
                                              "YAML, and is not needed here; take it out, or put the text in quotes\n");
}

static void what_was_read_before_a_syntax_error_is_no_tree(void **state)
{
    (void)state;
    struct parsed parsed;
    parse(&parsed, "a: 1\nb: [\n");
    assert_false(parsed.fine);
    assert_null(parsed.root);
    finish(&parsed);
}

static void a_long_text_is_quoted_short(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    assert_string_equal(pn_node_quote(&arena, "short"), "short");
    char text[200];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    const char *quoted = pn_node_quote(&arena, text);
    assert_int_equal(strlen(quoted), 63);
    assert_string_equal(quoted + 58, "xx...");
    pn_arena_finish(&arena);
}

int test_yaml(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tree_has_its_places),
        cmocka_unit_test(null_is_what_reads_as_nothing),
        cmocka_unit_test(a_byte_order_mark_shifts_nothing),
        cmocka_unit_test(line_ends_of_windows_are_fine),
        cmocka_unit_test(utf16_is_named),
        cmocka_unit_test(bad_characters_are_found_together),
        cmocka_unit_test(other_problems_keep_their_places_beside_bad_characters),
        cmocka_unit_test(a_scalar_knows_that_it_is_faulty),
        cmocka_unit_test(latin1_is_not_told_for_every_letter),
        cmocka_unit_test(surrogates_and_long_forms_are_not_utf8),
        cmocka_unit_test(escapes_are_found_where_they_are_written),
        cmocka_unit_test(a_text_holds_no_nul),
        cmocka_unit_test(tabs_count_where_they_are_part_of_a_text),
        cmocka_unit_test(keys_are_there_once),
        cmocka_unit_test(keys_of_a_large_mapping_are_there_once),
        cmocka_unit_test(keys_are_words),
        cmocka_unit_test(an_alias_is_a_node_of_its_own_place),
        cmocka_unit_test(a_later_anchor_takes_the_name),
        cmocka_unit_test(aliases_of_nothing_and_of_themselves),
        cmocka_unit_test(a_bomb_of_aliases_is_refused),
        cmocka_unit_test(aliases_are_counted_as_a_walk_meets_them),
        cmocka_unit_test(a_second_document_is_a_problem),
        cmocka_unit_test(an_empty_file_is_a_problem),
        cmocka_unit_test(brackets_without_end_are_refused_at_once),
        cmocka_unit_test(limits_are_named),
        cmocka_unit_test(the_longest_text_is_named_where_it_begins),
        cmocka_unit_test(bad_yaml_is_said_where_it_is),
        cmocka_unit_test(what_was_read_before_a_syntax_error_is_no_tree),
        cmocka_unit_test(a_long_text_is_quoted_short),
    };
    return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
