// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Breaking a text into lines.
 */
#include "phasenav/base/wrap.h"

#include "phasenav/base/utf8.h"
#include "phasenav/base/width.h"

#include "width_private.h"

#include <string.h>
#include <utf8proc.h>

enum { HYPHEN = 0x2010, EN_DASH = 0x2013 };

/* Bytes of a word that are looked back over for the scheme of an address. Each line of a long word looks back: without
 * a bound, what a word takes would grow with the square of its length. No browser takes an address of so many bytes. */
enum { ADDRESS_MOST = 2048 };

/* Whether a line may break at a space, which then goes: at all but those that forbid it. Not '\n'. */
static bool is_breaking_space(uint32_t code_point)
{
    enum { NO_BREAK_SPACE = 0xa0, FIGURE_SPACE = 0x2007, ZERO_WIDTH_SPACE = 0x200b, NARROW_NO_BREAK_SPACE = 0x202f };
    if (code_point < 0x80) {
        return code_point == ' ';
    }
    if (code_point == NO_BREAK_SPACE || code_point == FIGURE_SPACE || code_point == NARROW_NO_BREAK_SPACE) {
        return false;
    }
    return code_point == ZERO_WIDTH_SPACE || utf8proc_category((utf8proc_int32_t)code_point) == UTF8PROC_CATEGORY_ZS;
}

/* Bytes of the space that ends a word at `text`, 0 if there is none. A space that carries an accent is a letter. */
static size_t space_length(const char *text)
{
    if (*text == ' ' && pn_text_is_plain(text, PN_TEXT_UNTIL_NUL)) {
        return 1;
    }
    if ((unsigned char)*text < 0x80 && *text != ' ') {
        return 0;
    }
    uint32_t code_point;
    unsigned width;
    size_t bytes = pn_text_decode(text, PN_TEXT_UNTIL_NUL, &code_point);
    if (bytes == 0 || !is_breaking_space(code_point)) {
        return 0;
    }
    return pn_text_cluster(text, PN_TEXT_UNTIL_NUL, &width) == bytes ? bytes : 0;
}

/* Bytes of a character that is one column wide and behind which neither a word nor an address is parted: of ASCII, or a
 * letter of Latin-1 such as an umlaut. 0 for any other. */
static size_t plain_letter_length(const char *text)
{
    enum { LATIN_1_LETTERS_LEAD = 0xc3 }; /* U+00C0 to U+00FF */
    if ((unsigned char)*text > ' ' && *text != '-' && *text != ':' && *text != '/' && *text != '?' && *text != '&' &&
        pn_text_is_plain(text, PN_TEXT_UNTIL_NUL)) {
        return 1;
    }
    bool is_latin = (unsigned char)text[0] == LATIN_1_LETTERS_LEAD && ((unsigned char)text[1] & 0xc0) == 0x80 &&
                    (unsigned char)text[2] < PN_TEXT_FIRST_COMBINING_LEAD;
    return is_latin ? 2 : 0;
}

static size_t skip_spaces(const char *text, size_t at)
{
    for (size_t bytes; (bytes = space_length(text + at)) != 0;) {
        at += bytes;
    }
    return at;
}

/* Where the next line begins after one whose text ends at `end`: the line break that follows belongs to this one. */
static size_t line_after(const char *text, size_t end)
{
    size_t next = skip_spaces(text, end);
    return text[next] == '\n' ? next + 1 : next;
}

/* Whether the letter behind a hyphen may be in an id, a date or an address, which could not be copied if they were
 * parted. German compounds go on with a capital letter ("Datenschutz-Folgenabschätzung"). */
static bool goes_on_as_an_id(uint32_t letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

enum parting { PARTING_NONE, PARTING_AT_NEED, PARTING_FREE };

/* Whether a word may be parted after the character of `bytes` bytes at `at`: only after a hyphen between letters or
 * digits, so not after that of an option, of a number or of "Bau- und". What may be an id is parted only if it is
 * longer than a line. */
static enum parting parting_after(const char *text, size_t at, size_t bytes, uint32_t before)
{
    uint32_t hyphen;
    uint32_t after;
    if (pn_text_decode(text + at, bytes, &hyphen) != bytes ||
        (hyphen != '-' && hyphen != HYPHEN && hyphen != EN_DASH)) {
        return PARTING_NONE;
    }
    if (!pn_text_is_alphanumeric(before) || pn_text_decode(text + at + bytes, PN_TEXT_UNTIL_NUL, &after) == 0 ||
        !pn_text_is_alphanumeric(after)) {
        return PARTING_NONE;
    }
    return hyphen == '-' && goes_on_as_an_id(after) ? PARTING_AT_NEED : PARTING_FREE;
}

/* Whether a path may begin at `at`: before it is nothing, or a character that is no letter or digit, such as a
 * quotation mark. */
static bool ends_before_path(const char *text, size_t at)
{
    if (at == 0) {
        return true;
    }
    unsigned char before = (unsigned char)text[at - 1];
    if (before >= 0x80) { /* of general punctuation, U+2000 to U+203F */
        return at >= 3 && (unsigned char)text[at - 3] == 0xe2 && (unsigned char)text[at - 2] == 0x80;
    }
    return before != '/' && !pn_text_is_alphanumeric(before);
}

/* Whether an address begins at `at`, behind its scheme (https://), or the path of a file. */
static bool begins_address(const char *text, size_t at)
{
    return strncmp(text + at, "://", 3) == 0 || (text[at] == '/' && ends_before_path(text, at));
}

/* Whether a line that begins at `at` goes on in an address, behind its scheme. */
static bool is_within_address(const char *text, size_t at)
{
    size_t least = at > ADDRESS_MOST ? at - ADDRESS_MOST : 0;
    while (at > least && text[at - 1] != ' ' && text[at - 1] != '\n') {
        at--;
        if (begins_address(text, at)) {
            return true;
        }
    }
    return false;
}

/* Whether an address may be parted after this character: only if it is longer than a line, and then behind '/', '?' or
 * '&', because a hyphen at the end of the line would be taken for one that the break has added. */
static enum parting parting_in_address(const char *text, size_t at, uint32_t before)
{
    bool ends_part = text[at] == '?' || text[at] == '&' || (text[at] == '/' && before != '/' && text[at + 1] != '/');
    return ends_part && (unsigned char)text[at + 1] > ' ' ? PARTING_AT_NEED : PARTING_NONE;
}

/* A place at which a line may end, and whether that is inside of an address. */
struct stop {
    size_t at;
    bool in_address;
};

/* Bytes from `start` to the end of the text where one line holds all of them, whatever they are: no character is wider
 * than it has bytes. 0 where that cannot be told at a glance. Names and titles are, and so is the end of most texts. */
static size_t last_line_length(const char *text, size_t start, size_t columns)
{
    size_t length = strnlen(text + start, columns + 1);
    bool is_last = length != 0 && length <= columns && memchr(text + start, '\n', length) == NULL;
    unsigned char last = is_last ? (unsigned char)text[start + length - 1] : ' ';
    return last > ' ' && last < 0x7f ? length : 0;
}

size_t pn_text_wrap_on(const char *text, size_t from, size_t columns, struct pn_text_line *line)
{
    if (columns == 0) {
        columns = 1;
    }
    size_t start = skip_spaces(text, from);
    size_t rest = last_line_length(text, start, columns);
    if (rest != 0) {
        *line = (struct pn_text_line){.start = start, .length = rest};
        return start + rest;
    }
    bool in_address = start == from && line->goes_on_in_address;
    struct stop end = {start, in_address}; /* of what fits, without the spaces behind it */
    struct stop parting = end;             /* the last one before `end`; `start`: none */
    struct stop at_need = end;             /* the same, within a word that is too long for the line */
    size_t used = 0;                       /* columns from `start`; spaces may hang over the margin */
    uint32_t before = 0;                   /* the character before `at` */

    for (size_t at = start; text[at] != '\0' && text[at] != '\n';) {
        size_t last = 0; /* bytes of the last character of a run of letters: quick, and most of most texts */
        for (size_t bytes; used < columns && (bytes = plain_letter_length(text + at)) != 0; used++) {
            at += bytes;
            last = bytes;
        }
        if (last != 0) {
            pn_text_decode(text + at - last, last, &before);
            end = (struct stop){at, in_address};
            continue;
        }
        bool is_plain =
            (unsigned char)text[at] >= ' ' && text[at] != 0x7f && pn_text_is_plain(text + at, PN_TEXT_UNTIL_NUL);
        size_t space = is_plain ? text[at] == ' ' : space_length(text + at);
        unsigned width = 1;
        size_t bytes = is_plain ? 1 : pn_text_cluster(text + at, PN_TEXT_UNTIL_NUL, &width);
        in_address = space == 0 && (in_address || begins_address(text, at));
        if (space != 0) {
            parting = end;
            parting.in_address = false;
        } else if (used + width > columns) {
            if (parting.at != start) {
                end = parting;
            } else if (at_need.at != start) {
                end = at_need;
            } else if (end.at == start) {
                end.at = at + bytes; /* wider than the line, but every line has to come further */
            }
            break;
        } else {
            end = (struct stop){at + bytes, in_address};
            enum parting here =
                in_address ? parting_in_address(text, at, before) : parting_after(text, at, bytes, before);
            parting = here == PARTING_FREE ? end : parting;
            at_need = here == PARTING_AT_NEED ? end : at_need;
        }
        used += width;
        at += bytes;
        pn_text_decode(text + at - bytes, bytes, &before);
    }
    *line = (struct pn_text_line){.start = start, .length = end.at - start, .goes_on_in_address = end.in_address};
    return line_after(text, end.at);
}

size_t pn_text_wrap(const char *text, size_t from, size_t columns, struct pn_text_line *ret_line)
{
    ret_line->goes_on_in_address = is_within_address(text, from);
    return pn_text_wrap_on(text, from, columns, ret_line);
}

unsigned pn_text_count_lines(const char *text, size_t columns)
{
    unsigned count = 0;
    size_t from = 0;
    struct pn_text_line line = {0};
    do {
        from = pn_text_wrap_on(text, from, columns, &line);
        count++;
    } while (text[from] != '\0');
    return count;
}
