// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Each problem that libyaml's reader, scanner and parser know is told in our own words. The table names all of them
 * that libyaml 0.2.5 has; what provokes one is held against libyaml itself.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/buffer.h"
#include "phasenav/yaml/yaml.h"

#include <string.h>
#include <yaml.h>

/* What libyaml says, a file that makes it say so, and the beginning of what we say. */
static const struct {
    const char *theirs;
    const char *text;
    const char *ours;
} problems[] = {
    {"mapping values are not allowed in this context", "a: b: c\n", "a ':' cannot stand here"},
    {"found unexpected ':'", "a: {b:[c\n", "a ':' cannot stand here"},
    {"did not find expected key", "a: 1\n- b\n", "a key as in 'id:' was expected here"},
    {"did not find expected key", "a: \"b\" c\n", "a key as in 'id:' was expected here"},
    {"mapping keys are not allowed in this context", "a: ? b\n", "a key as in 'id:' was expected here"},
    {"could not find expected ':'", "a: 1\nb\nc: 2\n", "a key without a ':'"},
    {"found a tab character that violates indentation", "a:\n  b: c\n\td\n", "a tab in the indentation"},
    {"found a tab character where an indentation space is expected", "a: |\n\tb\n", "a tab in the indentation"},
    {"found character that cannot start any token", "a: @b\n", "a text cannot begin with this character"},
    {"found unexpected end of stream", "a: \"b\n", "a quote that is opened here is not closed"},
    {"found unexpected document indicator", "a: \"b\n---\n", "a quote that is opened here is not closed"},
    {"did not find expected ',' or ']'", "a: [b\nc: d\n", "a ',' or ']' was expected here"},
    {"did not find expected ',' or '}'", "a: {b: c\nd: e\n", "a ',' or '}' was expected here"},
    {"did not find expected '-' indicator", "- a\nb: c\n", "an entry as in '- ...' was expected here"},
    {"block sequence entries are not allowed in this context", "a: - b\n", "a '-' cannot stand here"},
    {"found unknown escape character", "a: \"\\d\"\n", "an unknown escape"},
    {"found invalid Unicode character escape code", "a: \"\\ud800\"\n", "an unknown escape"},
    {"did not find expected hexdecimal number", "a: \"\\xg0\"\n", "an unknown escape"},
    {"did not find expected alphabetic or numeric character", "a: & b\n", "'&' and '*' need a name"},
    {"did not find expected comment or line break", "a: | b\n", "the text after '|' or '>'"},
    {"did not find expected comment or line break", "%YAML 1.1 x\n---\na: b\n", "a line that begins with '%'"},
    {"found an indentation indicator equal to 0", "a: |0\n  b\n", "the text after '|' or '>'"},
    {"did not find expected <document start>", "{a: b}\nc: d\n", "the file goes on after its end"},
    {"did not find expected <document start>", "%YAML 1.1\na: b\n", "a line that begins with '%'"},
    {"did not find expected node content", "a: [", "a list that begins here is not closed"},
    {"did not find expected node content", "a: [b,\n  # nothing\n", "a list that begins here is not closed"},
    {"did not find expected node content", "a: {b: [c], d: ", "a bracket that is opened here is not closed"},
    {"did not find expected node content", "a: [,b]\n", "a value was expected here"},
    {"did not find expected node content", "a: ]\n", "a value was expected here"},
    {"found undefined tag handle", "a: !b!c d\n", "'!' cannot begin a text"},
    {"did not find expected '!'", "%TAG !b c\n---\na: b\n", "a line that begins with '%'"},
    {"did not find expected tag URI", "a: !<> b\n", "'!' cannot begin a text"},
    {"did not find the expected '>'", "a: !<b c\n", "'!' cannot begin a text"},
    {"did not find URI escaped octet", "a: !<%g> b\n", "'!' cannot begin a text"},
    {"found an incorrect leading UTF-8 octet", "a: !<%ff> b\n", "'!' cannot begin a text"},
    {"found an incorrect trailing UTF-8 octet", "a: !<%c3%20> b\n", "'!' cannot begin a text"},
    {"did not find expected whitespace or line break", "a: !b\"c\"\n", "'!' cannot begin a text"},
    {"did not find expected whitespace or line break", "%TAG ! b,\"\n---\na: b\n", "a line that begins with '%'"},
    {"could not find expected directive name", "% a\n---\na: b\n", "a line that begins with '%'"},
    {"found unexpected non-alphabetical character", "%YAML:a\n---\na: b\n", "a line that begins with '%'"},
    {"found unknown directive name", "%FOO 1\n---\na: b\n", "a line that begins with '%'"},
    {"did not find expected version number", "%YAML x\n---\na: b\n", "a line that begins with '%'"},
    {"did not find expected digit or '.' character", "%YAML 1\n---\na: b\n", "a line that begins with '%'"},
    {"found extremely long version number", "%YAML 1234567890123.1\n---\na: b\n", "a line that begins with '%'"},
    {"found incompatible YAML document", "%YAML 2.0\n---\na: b\n", "a line that begins with '%'"},
    {"found duplicate %YAML directive", "%YAML 1.1\n%YAML 1.1\n---\na: b\n", "a line that begins with '%'"},
    {"found duplicate %TAG directive", "%TAG !b! c\n%TAG !b! c\n---\na: b\n", "a line that begins with '%'"},
    {"did not find expected whitespace", "%TAG !b!c d\n---\na: b\n", "a line that begins with '%'"},
};

/* What libyaml says of a text, or NULL where it has no objection. */
static const char *theirs(const char *text)
{
    yaml_parser_t parser;
    assert_true(yaml_parser_initialize(&parser));
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const yaml_char_t *)text, strlen(text));
    const char *problem = NULL;
    for (bool more = true; more;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            problem = parser.problem; /* a literal */
            break;
        }
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return problem;
}

/* All that we say of a text. */
static void tell(const char *text, struct pn_buffer *messages)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_source source = {.name = "f", .text = text, .length = strlen(text)};
    struct pn_diags *diags = pn_diags_new(NULL);
    const struct pn_node *root;
    pn_yaml_parse(&arena, &arena, &source, &pn_yaml_default_limits, &root, diags);
    pn_diags_write(diags, "test", messages);
    pn_diags_free(diags);
    pn_arena_finish(&arena);
}

static void every_problem_is_told_in_our_words(void **state)
{
    (void)state;
    unsigned wrong = 0;
    for (size_t i = 0; i < sizeof problems / sizeof *problems; i++) {
        const char *said = theirs(problems[i].text);
        if (said == NULL || strcmp(said, problems[i].theirs) != 0) {
            print_error("%s\nlibyaml says: %s\ninstead of: %s\n", problems[i].text, said != NULL ? said : "nothing",
                        problems[i].theirs);
            wrong++;
        }
        struct pn_buffer messages;
        pn_buffer_init(&messages);
        tell(problems[i].text, &messages);
        if (strstr(pn_buffer_text(&messages), problems[i].ours) == NULL ||
            strstr(pn_buffer_text(&messages), problems[i].theirs) != NULL) {
            print_error("%s\nwe say: %s\ninstead of: %s\n", problems[i].text, pn_buffer_text(&messages),
                        problems[i].ours);
            wrong++;
        }
        pn_buffer_finish(&messages);
    }
    assert_int_equal(wrong, 0);
}

static void expect(const char *text, const char *messages)
{
    struct pn_buffer told;
    pn_buffer_init(&told);
    tell(text, &told);
    assert_string_equal(pn_buffer_text(&told), messages);
    pn_buffer_finish(&told);
}

#define CONFLICT                                                                                                       \
    "a conflict of version control (git) is open here; keep one of the two versions, or both where neither replaces "  \
    "the other (notes, entries of a log), and take out the lines with '<<<<<<<', '=======' and '>>>>>>>'; as git's "   \
    "merge driver, 'phasenav --merge' leaves such marks only where two copies of a project truly differ (see "         \
    "phasenav-project(5))\n"

static void a_conflict_is_told_as_one(void **state)
{
    (void)state;
    expect("a: 1\n<<<<<<< HEAD\nb: 2\n||||||| old\nb: 1\n=======\nb: 3\n>>>>>>> other\nc: 1\n<<<<<<< HEAD\n=======\n",
           "f:2:1: error: " CONFLICT "    2 | <<<<<<< HEAD\n      | ^\n"
           "f:10:1: error: " CONFLICT "   10 | <<<<<<< HEAD\n      | ^\n");
    expect("a: 1\r\n>>>>>>> other\r\n", "f:2:1: error: " CONFLICT "    2 | >>>>>>> other\n      | ^\n");
    expect("a: 1\n=======\nb: 2\n", "f:2:1: error: " CONFLICT "    2 | =======\n      | ^\n");
}

static void what_only_looks_like_a_conflict_is_a_text(void **state)
{
    (void)state;
    expect("a: \"Title\n=======\n<<<<<<\n<<<<<<<<\n<<<<<<<b\"\n", "");
    expect("a: |\n  <<<<<<< HEAD\n", "");
}

static void a_text_cut_by_a_comment_gets_a_warning(void **state)
{
    (void)state;
#define WARNING                                                                                                        \
    "warning: the text ends before this '#', and the rest is a comment; if it belongs to the text, put all of it in "  \
    "quotes\n"
    expect("a: Room 61 #3 left\n", "f:1:12: " WARNING "    1 | a: Room 61 #3 left\n      |            ^\n");
    expect("a: \xc3\xa4  #3\n", "f:1:7: " WARNING "    1 | a: \xc3\xa4  #3\n      |       ^\n");
    expect("- #3\n", "f:1:3: " WARNING "    1 | - #3\n      |   ^\n");
    expect("a: b # a comment\nb: c ## another\nc: d #\nd: e#3\ne: \"f\" #3\nf: 'g #3'\n#3\ng: h\n  #3\n", "");
}

int test_syntax(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_problem_is_told_in_our_words),
        cmocka_unit_test(a_conflict_is_told_as_one),
        cmocka_unit_test(what_only_looks_like_a_conflict_is_a_text),
        cmocka_unit_test(a_text_cut_by_a_comment_gets_a_warning),
    };
    return cmocka_run_group_tests_name("syntax", tests, NULL, NULL);
}
