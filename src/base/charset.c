// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Fitting text to a character set, and encoding it.
 *
 * iconv decides what the set has and how it is written; //TRANSLIT is left alone, because what it writes in place of a
 * character depends on the locale and the C library, and is '?' for an umlaut in the C locale.
 */
#include "phasenav/base/charset.h"

#include "phasenav/base/utf8.h"
#include "phasenav/base/width.h"
#include "transliterate.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

/* Bytes that one character can take in any character set, with the sequences that shift in and out of it. */
enum { ENCODED_SIZE = 32 };

struct pn_charset {
    struct pn_arena arena; /* holds this object */
    bool is_unicode;
    bool has_iconv; /* false: ASCII, or Unicode */
    iconv_t to;     /* from UTF-8 */
};

/* Encodes one character, `length` bytes of UTF-8. Returns the number of bytes; 0 if the set lacks the character. */
static size_t convert(struct pn_charset *charset, const char *text, size_t length, char encoded[ENCODED_SIZE])
{
    char source[4];
    char *from = source;
    char *to = encoded;
    size_t from_left = length;
    size_t to_left = ENCODED_SIZE;
    if (length > sizeof source) {
        return 0;
    }
    memcpy(source, text, length);
    iconv(charset->to, NULL, NULL, NULL, NULL);
    /* Not 0 is an error, or (outside glibc) a character that was replaced. The second call writes what a stateful set
     * held back. */
    if (iconv(charset->to, &from, &from_left, &to, &to_left) != 0 || from_left != 0 ||
        iconv(charset->to, NULL, NULL, &to, &to_left) != 0) {
        return 0;
    }
    return ENCODED_SIZE - to_left;
}

/* Whether ASCII is encoded as itself; all functions here rely on that. */
static bool holds_ascii(struct pn_charset *charset)
{
    for (int code = ' '; code <= '~'; code++) {
        char c = (char)code;
        char encoded[ENCODED_SIZE];
        if (convert(charset, &c, 1, encoded) != 1 || encoded[0] != c) {
            return false;
        }
    }
    return true;
}

static bool names_unicode(const char *name)
{
    return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

static bool names_ascii(const char *name)
{
    return *name == '\0' || strcasecmp(name, "ANSI_X3.4-1968") == 0 || strcasecmp(name, "ASCII") == 0 ||
           strcasecmp(name, "US-ASCII") == 0 || strcasecmp(name, "646") == 0;
}

struct pn_charset *pn_charset_new(const char *name)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_charset *charset = PN_NEW(&arena, struct pn_charset);
    if (name != NULL && names_unicode(name)) {
        charset->is_unicode = true;
    } else if (name != NULL && !names_ascii(name) && strchr(name, '/') == NULL) { /* a slash begins iconv's options */
        charset->to = iconv_open(name, "UTF-8");
        charset->has_iconv = charset->to != (iconv_t)-1; // NOLINT(performance-no-int-to-ptr): POSIX says so
        if (charset->has_iconv && !holds_ascii(charset)) {
            iconv_close(charset->to);
            charset->has_iconv = false;
        }
    }
    charset->arena = arena;
    return charset;
}

void pn_charset_free(struct pn_charset *charset)
{
    if (charset == NULL) {
        return;
    }
    if (charset->has_iconv) {
        iconv_close(charset->to);
    }
    struct pn_arena arena = charset->arena; /* it holds `charset` itself */
    pn_arena_finish(&arena);
}

bool pn_charset_is_unicode(const struct pn_charset *charset)
{
    return charset->is_unicode;
}

/* Whether the set has a character, `length` bytes of UTF-8. */
static bool has(struct pn_charset *charset, const char *text, size_t length)
{
    char encoded[ENCODED_SIZE];
    return (length == 1 && (unsigned char)*text < 0x80) ||
           (charset->has_iconv && convert(charset, text, length, encoded) != 0);
}

/* Whether the set has each character of a text in UTF-8. */
static bool has_all(struct pn_charset *charset, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        if (bytes == 0 || !has(charset, text + at, bytes)) {
            return false;
        }
        at += bytes;
    }
    return true;
}

static bool is_invisible(uint32_t code_point)
{
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code_point);
    return property->ignorable || property->category == UTF8PROC_CATEGORY_MN ||
           property->category == UTF8PROC_CATEGORY_ME || property->category == UTF8PROC_CATEGORY_MC;
}

/* Appends the table's spelling; before a capital letter, "Ae" becomes "AE". */
static void append_spelling(struct pn_buffer *fitted, const char *spelling, bool before_capital)
{
    bool in_capitals = before_capital && spelling[0] >= 'A' && spelling[0] <= 'Z' && spelling[1] >= 'a' &&
                       spelling[1] <= 'z' && spelling[2] == '\0';
    if (in_capitals) {
        char capitals[] = {spelling[0], (char)(spelling[1] - 'a' + 'A'), '\0'};
        pn_buffer_append_text(fitted, capitals);
    } else {
        pn_buffer_append_text(fitted, spelling);
    }
}

/* Appends one code point as it is or by the table; returns false if it can be written in neither way. */
static bool append_plain(struct pn_charset *charset, struct pn_buffer *fitted, uint32_t code_point, bool before_capital)
{
    utf8proc_uint8_t bytes[4];
    size_t length = (size_t)utf8proc_encode_char((utf8proc_int32_t)code_point, bytes);
    if (has(charset, (const char *)bytes, length)) {
        pn_buffer_append(fitted, (const char *)bytes, length);
        return true;
    }
    const char *spelling = pn_transliterate(code_point);
    if (spelling != NULL) {
        append_spelling(fitted, spelling, before_capital);
    }
    return spelling != NULL;
}

/* Appends one code point as it is, by the table, or by what is left of it without its marks and its form. */
static bool append_reduced(struct pn_charset *charset, struct pn_buffer *fitted, uint32_t code_point,
                           bool before_capital)
{
    enum { LONGEST_DECOMPOSITION = 32 }; /* the longest, U+FDFA, has 18 */
    if (append_plain(charset, fitted, code_point, before_capital) || is_invisible(code_point)) {
        return true;
    }
    utf8proc_int32_t parts[LONGEST_DECOMPOSITION];
    int last_boundary = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)code_point, parts, LONGEST_DECOMPOSITION,
        UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE, &last_boundary);
    if (count <= 0 || count > LONGEST_DECOMPOSITION) {
        return false;
    }
    size_t start = fitted->length;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        if (!append_plain(charset, fitted, (uint32_t)parts[i], before_capital)) {
            fitted->length = start; /* a part of a character is worse than a question mark */
            return false;
        }
    }
    return true;
}

static bool is_capital(const char *text, size_t length)
{
    uint32_t code_point;
    return pn_text_decode(text, length, &code_point) != 0 &&
           utf8proc_category((utf8proc_int32_t)code_point) == UTF8PROC_CATEGORY_LU;
}

/* Appends one cluster as the set can show it; `rest` bytes of text follow it. One '?' stands for all that is lost of
 * it. */
static void append_cluster(struct pn_charset *charset, struct pn_buffer *fitted, const char *text, size_t length,
                           size_t rest)
{
    if (has_all(charset, text, length)) {
        pn_buffer_append(fitted, text, length);
        return;
    }
    /* Most sets, and the table, have ä but not a with combining dots, so the cluster is composed. That fails if it is
     * not UTF-8. */
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t composed_length = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, &composed,
                                                    (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    bool before_capital = is_capital(text + length, rest);
    bool asked = composed_length < 0;
    if (asked) {
        pn_buffer_append(fitted, "?", 1);
    }
    for (utf8proc_ssize_t at = 0; at < composed_length;) {
        utf8proc_int32_t code_point;
        at += utf8proc_iterate(composed + at, composed_length - at, &code_point);
        if (!append_reduced(charset, fitted, (uint32_t)code_point, before_capital) && !asked) {
            pn_buffer_append(fitted, "?", 1);
            asked = true;
        }
    }
    free(composed);
}

/* Bytes of ASCII that `text` begins with and that nothing can combine with. */
static size_t ascii_length(const char *text, size_t length)
{
    size_t ascii = 0;
    while (ascii < length && (unsigned char)text[ascii] < 0x80) {
        ascii++;
    }
    return ascii < length && ascii > 0 ? ascii - 1 : ascii;
}

/* Appends the text as the set can show it, in UTF-8. */
static void append_fitted(struct pn_charset *charset, struct pn_buffer *fitted, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t ascii = ascii_length(text + at, length - at);
        pn_buffer_append(fitted, text + at, ascii);
        at += ascii;
        if (at < length) {
            unsigned width;
            size_t bytes = pn_text_cluster(text + at, length - at, &width);
            append_cluster(charset, fitted, text + at, bytes, length - at - bytes);
            at += bytes;
        }
    }
}

const char *pn_charset_fit(struct pn_charset *charset, struct pn_arena *arena, const char *text)
{
    size_t length = strlen(text);
    if (charset->is_unicode || has_all(charset, text, length)) {
        return text;
    }
    struct pn_buffer fitted;
    pn_buffer_init(&fitted);
    append_fitted(charset, &fitted, text, length);
    return pn_buffer_settle(&fitted, arena);
}

/* Appends a text in a Unicode set: it stays as it is, but a byte that is not UTF-8 becomes '?'. */
static void append_valid(struct pn_buffer *buffer, const char *text, size_t length)
{
    size_t start = 0; /* of the bytes that are not appended yet */
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        if (bytes == 0) {
            pn_buffer_append(buffer, text + start, at - start);
            pn_buffer_append(buffer, "?", 1);
            start = at + 1;
        }
        at += bytes != 0 ? bytes : 1;
    }
    pn_buffer_append(buffer, text + start, length - start);
}

void pn_charset_encode(struct pn_charset *charset, struct pn_buffer *buffer, const char *text, size_t length)
{
    if (charset->is_unicode) {
        append_valid(buffer, text, length);
        return;
    }
    struct pn_buffer fitted;
    pn_buffer_init(&fitted);
    append_fitted(charset, &fitted, text, length);
    for (size_t at = 0; at < fitted.length;) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(fitted.data + at, fitted.length - at, &code_point);
        char encoded[ENCODED_SIZE];
        if (code_point < 0x80) {
            pn_buffer_append(buffer, fitted.data + at, 1);
        } else {
            pn_buffer_append(buffer, encoded, convert(charset, fitted.data + at, bytes, encoded));
        }
        at += bytes;
    }
    pn_buffer_finish(&fitted);
}
