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

/* Whether a line may break at this space, which is then dropped: not at '\n', nor at spaces that forbid it. */
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

/* Whether this is a character of ASCII, one column wide, behind which neither a word nor an address is parted. */
static bool is_plain_letter(const char *text)
{
    return (unsigned char)*text > ' ' && *text != '-' && *text != ':' && *text != '/' && *text != '?' && *text != '&' &&
           pn_text_is_plain(text, PN_TEXT_UNTIL_NUL);
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

/* Whether `at` is within an address, behind its scheme. */
static bool is_within_address(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n') {
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

size_t pn_text_wrap(const char *text, size_t from, size_t columns, struct pn_text_line *ret_line)
{
    if (columns == 0) {
        columns = 1;
    }
    size_t start = skip_spaces(text, from);
    size_t end = start;     /* the end of what fits, without the spaces behind it */
    size_t parting = start; /* the last place before `end` at which the line may end; `start`: none */
    size_t at_need = start; /* the last place at which a word that is too long for the line may be parted */
    size_t used = 0;        /* columns from `start`; spaces may hang over the margin */
    uint32_t before = 0;    /* the character before `at` */
    bool in_address = start == from && is_within_address(text, start);

    for (size_t at = start; text[at] != '\0' && text[at] != '\n';) {
        if (used < columns && is_plain_letter(text + at)) { /* quick, and most of most texts */
            before = (unsigned char)text[at];
            used++;
            end = ++at;
            continue;
        }
        size_t space = space_length(text + at);
        unsigned width;
        size_t bytes = pn_text_cluster(text + at, PN_TEXT_UNTIL_NUL, &width);
        in_address = space == 0 && (in_address || begins_address(text, at));
        if (space != 0) {
            parting = end;
        } else if (used + width > columns) {
            if (parting != start) {
                end = parting;
            } else if (at_need != start) {
                end = at_need;
            } else if (end == start) {
                end = at + bytes; /* this cluster is wider than the line, but each line has to take at least one */
            }
            break;
        } else {
            end = at + bytes;
            enum parting here =
                in_address ? parting_in_address(text, at, before) : parting_after(text, at, bytes, before);
            parting = here == PARTING_FREE ? end : parting;
            at_need = here == PARTING_AT_NEED ? end : at_need;
        }
        used += width;
        at += bytes;
        pn_text_decode(text + at - bytes, bytes, &before);
    }
    *ret_line = (struct pn_text_line){.start = start, .length = end - start};
    return line_after(text, end);
}

unsigned pn_text_count_lines(const char *text, size_t columns)
{
    unsigned count = 0;
    size_t from = 0;
    do {
        struct pn_text_line line;
        from = pn_text_wrap(text, from, columns, &line);
        count++;
    } while (text[from] != '\0');
    return count;
}
