// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "syntax.h"

#include "conflict.h"

#include <string.h>

enum problem {
    UNKNOWN,
    COLON,
    KEY,
    NO_COLON,
    SPACES,
    START,
    OPEN_QUOTE,
    OPEN_LIST,
    OPEN_MAPPING,
    DASH,
    ENTRY,
    ESCAPE,
    ANCHOR,
    BLOCK_HEADER,
    DOCUMENT,
    TAG,
    DIRECTIVE,
    VALUE,
};

/* What libyaml 0.2 says, and what it means. Its own words reach nobody: they are English, and in terms of YAML's
 * grammar. */
static const struct {
    const char *text;
    enum problem problem;
} problems[] = {
    {"mapping values are not allowed in this context", COLON},
    {"found unexpected ':'", COLON},
    {"did not find expected key", KEY},
    {"mapping keys are not allowed in this context", KEY},
    {"could not find expected ':'", NO_COLON},
    {"found a tab character that violates indentation", SPACES},
    {"found a tab character where an indentation space is expected", SPACES},
    {"found character that cannot start any token", START},
    {"found unexpected end of stream", OPEN_QUOTE},
    {"found unexpected document indicator", OPEN_QUOTE},
    {"did not find expected ',' or ']'", OPEN_LIST},
    {"did not find expected ',' or '}'", OPEN_MAPPING},
    {"did not find expected '-' indicator", DASH},
    {"block sequence entries are not allowed in this context", ENTRY},
    {"found unknown escape character", ESCAPE},
    {"found invalid Unicode character escape code", ESCAPE},
    {"did not find expected hexdecimal number", ESCAPE},
    {"did not find expected alphabetic or numeric character", ANCHOR},
    {"did not find expected comment or line break", BLOCK_HEADER},
    {"found an indentation indicator equal to 0", BLOCK_HEADER},
    {"did not find expected <document start>", DOCUMENT},
    {"did not find expected node content", VALUE},
    {"found undefined tag handle", TAG},
    {"did not find expected '!'", TAG},
    {"did not find expected tag URI", TAG},
    {"did not find the expected '>'", TAG},
    {"did not find URI escaped octet", TAG},
    {"found an incorrect leading UTF-8 octet", TAG},
    {"found an incorrect trailing UTF-8 octet", TAG},
    {"did not find expected whitespace or line break", TAG},
    {"could not find expected directive name", DIRECTIVE},
    {"found unexpected non-alphabetical character", DIRECTIVE},
    {"found unknown directive name", DIRECTIVE},
    {"did not find expected version number", DIRECTIVE},
    {"did not find expected digit or '.' character", DIRECTIVE},
    {"found extremely long version number", DIRECTIVE},
    {"found incompatible YAML document", DIRECTIVE},
    {"found duplicate %YAML directive", DIRECTIVE},
    {"found duplicate %TAG directive", DIRECTIVE},
    {"did not find expected whitespace", DIRECTIVE},
};

static enum problem find_problem(const char *text)
{
    for (size_t i = 0; i < sizeof problems / sizeof *problems; i++) {
        if (text != NULL && strcmp(text, problems[i].text) == 0) {
            return problems[i].problem;
        }
    }
    return UNKNOWN;
}

/* What the parser stumbled over. A line with '%' is fine only before a '---' and in few forms: what is wrong behind it
 * is wrong because of it. */
static enum problem problem_of(const yaml_parser_t *parser, const struct pn_yaml_tree *tree)
{
    enum problem problem = find_problem(parser->problem);
    bool is_in_directive = parser->context != NULL && strstr(parser->context, "directive") != NULL;
    return is_in_directive || (problem == DOCUMENT && tree->documents == 0) ? DIRECTIVE : problem;
}

/* Only blanks, line breaks and comments follow a mark. */
static bool is_at_end(const struct pn_yaml_input *input, yaml_mark_t mark)
{
    const char *rest = input->text + pn_yaml_byte_at(input, mark);
    while (rest += strspn(rest, " \t\r\n"), *rest == '#') {
        rest += strcspn(rest, "\r\n");
    }
    return *rest == '\0';
}

/* A value is missing, or begins with what begins none. */
static void report_value(const yaml_parser_t *parser, const struct pn_yaml_tree *tree)
{
    struct pn_place place = pn_yaml_place(parser->problem_mark);
    const struct pn_node *innermost = tree->depth != 0 ? tree->frames[tree->depth - 1].node : NULL;
    if (innermost == NULL || !innermost->flow || !is_at_end(tree->cursor.input, parser->problem_mark)) {
        pn_diag_error(tree->diags, tree->source, place,
                      "a value was expected here; write one, or put the text in quotes");
    } else if (innermost->kind == PN_NODE_SEQUENCE) {
        pn_diag_error(tree->diags, tree->source, innermost->place,
                      "a list that begins here is not closed; add the ']'");
    } else {
        pn_diag_error(tree->diags, tree->source, innermost->place,
                      "a bracket that is opened here is not closed; add the '}'");
    }
}

/* Where the part begins that libyaml was in, if that is elsewhere: the problem often is there. */
static void note_context(const yaml_parser_t *parser, const struct pn_source *source, struct pn_diags *diags)
{
    struct pn_place place = pn_yaml_place(parser->context_mark);
    if (parser->context == NULL || parser->context_mark.line == parser->problem_mark.line) {
        return;
    }
    if (strcmp(parser->context, "while parsing a block mapping") == 0) {
        pn_diag_note(diags, source, place, "the keys that it stands among begin here");
    } else if (strcmp(parser->context, "while parsing a block collection") == 0) {
        pn_diag_note(diags, source, place, "the list begins here");
    } else if (strcmp(parser->context, "while parsing a flow mapping") == 0 ||
               strcmp(parser->context, "while parsing a flow sequence") == 0) {
        pn_diag_note(diags, source, place, "the bracket was opened here");
    }
}

void pn_yaml_report_syntax(const yaml_parser_t *parser, const struct pn_yaml_tree *tree)
{
    const struct pn_yaml_input *input = tree->cursor.input;
    const struct pn_source *source = tree->source;
    struct pn_diags *diags = tree->diags;
    struct pn_place place = pn_yaml_place(parser->problem_mark);
    if (parser->error == YAML_READER_ERROR) {
        /* The reader knows no lines, only bytes, of what it was given: each reported character is one byte there. */
        struct pn_source given = {.name = source->name, .text = input->text, .length = input->length};
        place = pn_source_place_at(&given, parser->problem_offset);
        pn_diag_error(diags, source, place, "this character is not allowed in YAML; take it out");
        return;
    }
    if (pn_yaml_report_conflict_at(source, input, parser->problem_mark, diags) ||
        (parser->context != NULL && pn_yaml_report_conflict_at(source, input, parser->context_mark, diags))) {
        return;
    }
    enum problem problem = problem_of(parser, tree);
    switch (problem) {
    case COLON:
        pn_diag_error(diags, source, place,
                      "a ':' cannot stand here; put the text in quotes, or check the indentation");
        break;
    case KEY:
        pn_diag_error(diags, source, place,
                      "a key as in 'id:' was expected here; check the indentation, and the quotes before it");
        break;
    case NO_COLON:
        pn_diag_error(diags, source, pn_yaml_place(parser->context_mark),
                      "a key without a ':'; add it, or check the indentation");
        return;
    case SPACES:
        pn_diag_error(diags, source, place, "a tab in the indentation; use spaces");
        break;
    case START:
        if (input->text[pn_yaml_byte_at(input, parser->problem_mark)] == '\t') {
            pn_diag_error(diags, source, place, "a tab in the indentation; use spaces");
        } else {
            pn_diag_error(diags, source, place, "a text cannot begin with this character; put it in quotes");
        }
        break;
    case OPEN_QUOTE:
        pn_diag_error(diags, source, pn_yaml_place(parser->context_mark),
                      "a quote that is opened here is not closed; close it");
        return;
    case OPEN_LIST:
        pn_diag_error(diags, source, place, "a ',' or ']' was expected here; separate the entries, or close the list");
        break;
    case OPEN_MAPPING:
        pn_diag_error(diags, source, place, "a ',' or '}' was expected here; separate the keys, or close the bracket");
        break;
    case DASH:
        pn_diag_error(diags, source, place, "an entry as in '- ...' was expected here; check the indentation");
        break;
    case ENTRY:
        pn_diag_error(diags, source, place, "a '-' cannot stand here; begin the list on a line of its own");
        break;
    case ESCAPE:
        pn_diag_error(diags, source, place, "an unknown escape; write '\\\\' for a backslash, or use single quotes");
        break;
    case ANCHOR:
        pn_diag_error(diags, source, place,
                      "'&' and '*' need a name of letters and digits; put the text in quotes if it is none");
        break;
    case BLOCK_HEADER:
        pn_diag_error(diags, source, place, "the text after '|' or '>' begins on the next line");
        break;
    case DOCUMENT:
        pn_diag_error(diags, source, place, "the file goes on after its end; check the indentation");
        break;
    case TAG:
        pn_diag_error(diags, source, place, "'!' cannot begin a text; put it in quotes");
        break;
    case DIRECTIVE:
        pn_diag_error(diags, source, place,
                      "a line that begins with '%%' speaks to programs that read YAML, and is not needed here; take it "
                      "out, or put the text in quotes");
        break;
    case VALUE:
        report_value(parser, tree);
        return;
    case UNKNOWN:
        pn_diag_error(diags, source, place,
                      "this cannot be read; check the quotes, brackets and indentation up to here");
        break;
    }
    note_context(parser, source, diags);
}
