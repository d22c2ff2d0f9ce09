// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Characters that have no business in a file: found in the raw text before libyaml sees it, and in scalars after it has
 * taken their escapes apart.
 */
#include "characters.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"

#include <string.h>

enum {
    /* A file in another encoding has a bad byte in every other line; a few of them show it. */
    BAD_BYTES_REPORTED = 3,
    /* With more, this is no text, and reading on is useless. */
    MOST_FAULTS = 1000,
    /* Stands in for a character that was reported: it can be in a plain scalar, also at its start. */
    HARMLESS = '_',
};

static size_t character(const char *text, size_t length)
{
    uint32_t code_point;
    size_t bytes = pn_text_decode(text, length, &code_point);
    return bytes != 0 ? bytes : 1;
}

static void report_character(uint32_t code_point, enum pn_text_problem problem, struct pn_place place,
                             const struct pn_source *source, struct pn_diags *diags)
{
    if (problem == PN_TEXT_NOT_UTF8) {
        pn_diag_error(diags, source, place, "this is not UTF-8; save the file in UTF-8");
    } else if (problem == PN_TEXT_BIDI) {
        pn_diag_error(diags, source, place,
                      "the bidirectional control character U+%04X is not allowed, since it can make a text look "
                      "like another; take it out",
                      (unsigned)code_point);
    } else if (code_point == '\t') {
        pn_diag_error(diags, source, place, "a tab is not allowed in a text; use spaces");
    } else if (code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029) {
        pn_diag_error(diags, source, place, "the line separator U+%04X is not allowed; use an ordinary line break",
                      (unsigned)code_point);
    } else {
        pn_diag_error(diags, source, place, "the control character U+%04X is not allowed; take it out",
                      (unsigned)code_point);
    }
}

/* Moves a place over bytes of the text. */
static void advance(struct pn_place *place, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t broken = pn_text_line_break(text + at, length - at);
        if (broken != 0) {
            place->line++;
            place->column = 1;
            at += broken;
        } else {
            place->column++;
            at += character(text + at, length - at);
        }
    }
}

/* The first problem at or after byte `from`. Carriage returns and tabs are none here; *ret_tabs is set if there is a
 * tab. */
static enum pn_text_problem next_problem(const char *text, size_t length, size_t from, size_t *ret_at, bool *ret_tabs)
{
    for (;;) {
        size_t offset;
        enum pn_text_problem problem = pn_text_check(text + from, length - from, &offset);
        if (problem == PN_TEXT_FINE) {
            return problem;
        }
        from += offset;
        if (text[from] != '\r' && text[from] != '\t') {
            *ret_at = from;
            return problem;
        }
        *ret_tabs |= text[from] == '\t';
        from++;
    }
}

/* Whether a text is in UTF-16: it has the mark of that, or every other one of its first bytes is NUL. */
static bool is_utf16(const char *text, size_t length)
{
    if (length < 4) {
        return false;
    }
    return memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0 ||
           ((text[0] == '\0') != (text[1] == '\0') && (text[2] == '\0') != (text[3] == '\0'));
}

static void keep_fault(struct pn_arena *arena, struct pn_yaml_input *input, struct pn_place **faults,
                       struct pn_place place)
{
    if (*faults == NULL) {
        *faults = PN_NEW_ARRAY(arena, struct pn_place, MOST_FAULTS);
        input->faults = *faults;
    }
    (*faults)[input->fault_count++] = place;
}

bool pn_yaml_check_input(struct pn_arena *arena, const struct pn_source *source, struct pn_yaml_input *ret_input,
                         struct pn_diags *diags)
{
    if (is_utf16(source->text, source->length)) {
        struct pn_place nowhere = {0, 0}; /* its characters could not be shown */
        return pn_diag_error(diags, source, nowhere, "the file is in UTF-16; save it in UTF-8");
    }
    size_t skipped = source->length >= 3 && memcmp(source->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    struct pn_yaml_input input = {.text = source->text + skipped, .length = source->length - skipped};
    const char *text = input.text;
    size_t length = input.length;

    char *copy = NULL;
    size_t copied = 0;
    struct pn_place *faults = NULL;
    struct pn_place place = {1, 1};
    unsigned bad_bytes = 0;
    size_t done = 0;           /* bytes of the text that are in the copy, and that `place` has passed */
    size_t run_end = SIZE_MAX; /* a problem that begins where one of its kind ended was reported with that */
    enum pn_text_problem run = PN_TEXT_FINE;
    enum pn_text_problem problem;
    for (size_t at; (problem = next_problem(text, length, done, &at, &input.has_tabs)) != PN_TEXT_FINE;) {
        if (copy == NULL) {
            copy = pn_arena_alloc(arena, length + 1, 1, 1);
        }
        memcpy(copy + copied, text + done, at - done);
        copied += at - done;
        copy[copied++] = HARMLESS;
        advance(&place, text + done, at - done);
        uint32_t code_point = 0;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        bytes = bytes != 0 ? bytes : 1;
        if (at != run_end || problem != run) {
            if (input.fault_count == MOST_FAULTS) {
                return false;
            }
            keep_fault(arena, &input, &faults, place);
            if (problem != PN_TEXT_NOT_UTF8 || bad_bytes++ < BAD_BYTES_REPORTED) {
                report_character(code_point, problem, place, source, diags);
            }
        }
        run = problem;
        run_end = done = at + bytes;
        place.column++;
    }
    if (copy != NULL) {
        memcpy(copy + copied, text + done, length - done);
        input.text = copy;
        input.length = copied + (length - done);
        copy[input.length] = '\0';
    }
    *ret_input = input;
    return true;
}

size_t pn_yaml_go_to(struct pn_yaml_cursor *cursor, yaml_mark_t mark)
{
    const char *text = cursor->input->text;
    size_t length = cursor->input->length;
    while (cursor->at < length &&
           (cursor->line < mark.line || (cursor->line == mark.line && cursor->column < mark.column))) {
        size_t broken = pn_text_line_break(text + cursor->at, length - cursor->at);
        if (broken != 0) {
            cursor->line++;
            cursor->column = 0;
            cursor->at += broken;
        } else {
            cursor->column++;
            cursor->at += character(text + cursor->at, length - cursor->at);
        }
    }
    return cursor->at;
}

size_t pn_yaml_byte_at(const struct pn_yaml_input *input, yaml_mark_t mark)
{
    struct pn_yaml_cursor cursor = {.input = input};
    return pn_yaml_go_to(&cursor, mark);
}

bool pn_yaml_has_fault(struct pn_yaml_cursor *cursor, yaml_mark_t start, yaml_mark_t end)
{
    const struct pn_yaml_input *input = cursor->input;
    while (cursor->next_fault < input->fault_count &&
           pn_place_is_before(input->faults[cursor->next_fault], pn_yaml_place(start))) {
        cursor->next_fault++;
    }
    return cursor->next_fault < input->fault_count &&
           pn_place_is_before(input->faults[cursor->next_fault], pn_yaml_place(end));
}

/* What a reader of a scalar's source is looking at. */
struct walk {
    const char *text;
    size_t end;
    size_t at;
    struct pn_place place;
};

static void step(struct walk *walk, size_t bytes)
{
    advance(&walk->place, walk->text + walk->at, bytes);
    walk->at += bytes;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\r' || c == '\n';
}

/* Anchor and tag, which libyaml counts among a scalar, and what separates them from it. */
static void skip_properties(struct walk *walk)
{
    while (walk->at < walk->end) {
        char c = walk->text[walk->at];
        bool in_line = c == '&' || c == '!' || c == '#';
        if (!in_line && !is_blank(c) && !is_break(c)) {
            return;
        }
        size_t end = walk->at;
        do {
            end++;
        } while (in_line && end < walk->end && !is_break(walk->text[end]) && (c == '#' || !is_blank(walk->text[end])));
        step(walk, end - walk->at);
    }
}

/* The character that an escape (at its backslash) stands for; returns the bytes of the escape. One for a line break
 * stands for '\n', which is never a problem. libyaml has seen that it is complete. */
static size_t read_escape(const char *text, size_t length, uint32_t *ret_code_point)
{
    static const struct {
        char letter;
        uint32_t code_point;
    } letters[] = {
        {'0', 0},  {'a', 7},  {'b', 8},  {'t', 9},    {'\t', 9},     {'v', 11},
        {'f', 12}, {'r', 13}, {'e', 27}, {'N', 0x85}, {'L', 0x2028}, {'P', 0x2029},
    };
    *ret_code_point = '\n';
    if (length < 2) {
        return length;
    }
    size_t digits = text[1] == 'x' ? 2 : text[1] == 'u' ? 4 : text[1] == 'U' ? 8 : 0;
    if (digits != 0 && length >= 2 + digits) {
        uint32_t code_point = 0;
        for (size_t i = 0; i < digits; i++) {
            char c = text[2 + i];
            code_point = code_point * 16 + (uint32_t)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        *ret_code_point = code_point;
        return 2 + digits;
    }
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (text[1] == letters[i].letter) {
            *ret_code_point = letters[i].code_point;
        }
    }
    return is_break(text[1]) ? 1 : 2;
}

static enum pn_text_problem problem_of(uint32_t code_point)
{
    char bytes[PN_TEXT_ENCODED_MOST];
    size_t offset;
    return pn_text_check(bytes, pn_text_encode(code_point, bytes), &offset);
}

/* Blanks at the start and the end of a line within a quoted or plain scalar are folded away: no part of its
 * text. */
static bool is_folded(const struct walk *walk, size_t start, size_t end)
{
    return (walk->at > start && is_break(walk->text[walk->at - 1])) || (end < walk->end && is_break(walk->text[end]));
}

/* Steps over what the walk is at: a run of blanks, an escape or a character. Returns the code point that may be a
 * problem ('\n' for what is none), and where it is. */
static uint32_t next_piece(struct walk *walk, size_t start, yaml_scalar_style_t style, struct pn_place *ret_place)
{
    const char *text = walk->text;
    uint32_t code_point = '\n';
    *ret_place = walk->place;
    if (text[walk->at] == '\\' && style == YAML_DOUBLE_QUOTED_SCALAR_STYLE) {
        step(walk, read_escape(text + walk->at, walk->end - walk->at, &code_point));
        return code_point;
    }
    if (!is_blank(text[walk->at])) {
        size_t broken = pn_text_line_break(text + walk->at, walk->end - walk->at);
        step(walk, broken != 0 ? broken : character(text + walk->at, walk->end - walk->at));
        return code_point;
    }
    size_t end = walk->at;
    size_t tab = SIZE_MAX;
    for (; end < walk->end && is_blank(text[end]); end++) {
        if (text[end] == '\t' && tab == SIZE_MAX) {
            tab = end;
        }
    }
    bool is_block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    if (tab != SIZE_MAX && (is_block || !is_folded(walk, start, end))) {
        ret_place->column += (uint32_t)(tab - walk->at);
        code_point = '\t';
    }
    step(walk, end - walk->at);
    return code_point;
}

bool pn_yaml_check_scalar(struct pn_yaml_cursor *cursor, const yaml_event_t *event, const struct pn_source *source,
                          struct pn_diags *diags)
{
    const char *value = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;
    size_t offset;
    yaml_scalar_style_t style = event->data.scalar.style;
    if (style != YAML_DOUBLE_QUOTED_SCALAR_STYLE && !cursor->input->has_tabs) {
        return false; /* the scalar has no problem that the file's text did not have */
    }
    enum pn_text_problem problem = pn_text_check(value, length, &offset);
    if (problem == PN_TEXT_FINE) {
        return false;
    }
    struct walk walk = {.text = cursor->input->text, .place = pn_yaml_place(event->start_mark)};
    walk.at = pn_yaml_go_to(cursor, event->start_mark);
    walk.end = pn_yaml_go_to(cursor, event->end_mark);
    if (event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL) {
        skip_properties(&walk);
    }
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE) {
        while (walk.at < walk.end && !is_break(walk.text[walk.at])) {
            step(&walk, 1); /* `|` or `>` and what else stands in its line */
        }
    }
    size_t start = walk.at;
    size_t reported_up_to = SIZE_MAX; /* one message for problems side by side */
    bool found = false;
    while (walk.at < walk.end) {
        size_t at = walk.at;
        struct pn_place place;
        uint32_t code_point = next_piece(&walk, start, style, &place);
        enum pn_text_problem piece = problem_of(code_point);
        if (piece != PN_TEXT_FINE) {
            if (at != reported_up_to) {
                report_character(code_point, piece, place, source, diags);
            }
            reported_up_to = walk.at;
            found = true;
        }
    }
    if (!found) { /* a way of writing it that the walk does not know: at least say where the scalar is */
        uint32_t code_point = 0;
        pn_text_decode(value + offset, length - offset, &code_point);
        report_character(code_point, problem, pn_yaml_place(event->start_mark), source, diags);
    }
    return true;
}
