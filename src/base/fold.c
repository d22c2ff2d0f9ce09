// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The key under which spellings of a word meet.
 *
 * The letters of a text are what compatibility decomposition and case folding make of it, without marks. For its key,
 * "ae", "oe" and "ue" then lose their e, on every side alike, so that it does not matter whether one writes Prüfung,
 * Pruefung or Prufung. The price is that a few words that differ only in such an e (neu, neue) share a key: for
 * finding, that is the better mistake.
 *
 * Parts cannot be looked for inside a key: where words meet, the e after a vowel begins the next one (Neu-entwicklung).
 * So parts are looked for in the letters, and such an e may be missing on either side.
 */
#include "phasenav/base/fold.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* Letters that Unicode does not take apart, though readers do, in Unicode's order. */
static const struct {
    uint32_t letter;
    const char *key;
} undecomposed[] = {
    {0xe6, "a"},  /* æ */
    {0xf0, "d"},  /* ð */
    {0xf8, "o"},  /* ø */
    {0xfe, "th"}, /* þ */
    {0x111, "d"}, /* đ */
    {0x131, "i"}, /* ı */
    {0x142, "l"}, /* ł */
    {0x153, "o"}, /* œ */
};

/* The letters of a text while they are collected. */
struct folding {
    struct pn_buffer letters;
    struct pn_buffer *origins; /* a size_t per byte of the letters: where in the text it comes from. NULL: not wanted */
    size_t at;                 /* the character at hand, as a byte of the text */
    bool gap;                  /* a space is due before the next character */
    size_t gap_at;
};

static bool is_gap(uint32_t code_point)
{
    enum { MINUS = 0x2212, ZERO_WIDTH_SPACE = 0x200b };
    if (code_point < 0x80) {
        return code_point == ' ' || code_point == '-' || (code_point >= '\t' && code_point <= '\r');
    }
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return category == UTF8PROC_CATEGORY_PD || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || code_point == MINUS || code_point == ZERO_WIDTH_SPACE;
}

static char lower(char letter)
{
    enum { TO_LOWER = 'a' - 'A' };
    if (letter >= 'A' && letter <= 'Z') {
        letter = (char)(letter + TO_LOWER);
    }
    return letter;
}

/* Whether an `e` after this character is the second half of an umlaut. */
static bool takes_umlaut(char letter)
{
    return letter == 'a' || letter == 'o' || letter == 'u';
}

static void append(struct folding *folding, const char *bytes, size_t length, size_t origin)
{
    pn_buffer_append(&folding->letters, bytes, length);
    for (size_t i = 0; i < length && folding->origins != NULL; i++) {
        pn_buffer_append(folding->origins, (const char *)&origin, sizeof origin);
    }
}

static void note_gap(struct folding *folding)
{
    if (!folding->gap) {
        folding->gap = true;
        folding->gap_at = folding->at;
    }
}

static void add_bytes(struct folding *folding, const char *bytes, size_t length)
{
    if (folding->gap && folding->letters.length != 0) {
        append(folding, " ", 1, folding->gap_at);
    }
    folding->gap = false;
    append(folding, bytes, length, folding->at);
}

/* Adds a letter that is no gap, and that nothing more is to be taken apart from. */
static void add_folded(struct folding *folding, uint32_t code_point)
{
    enum { COUNT = sizeof undecomposed / sizeof *undecomposed };
    for (size_t i = 0; i < COUNT && code_point <= undecomposed[COUNT - 1].letter; i++) {
        if (undecomposed[i].letter == code_point) {
            add_bytes(folding, undecomposed[i].key, strlen(undecomposed[i].key));
            return;
        }
    }
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t length = utf8proc_encode_char((utf8proc_int32_t)code_point, bytes);
    add_bytes(folding, (const char *)bytes, (size_t)length);
}

static void add(struct folding *folding, uint32_t code_point)
{
    enum { LONGEST_DECOMPOSITION = 32 }; /* the longest, U+FDFA, has 18 */
    utf8proc_int32_t parts[LONGEST_DECOMPOSITION];
    int last_boundary = UTF8PROC_BOUNDCLASS_START;
    if (is_gap(code_point)) {
        note_gap(folding);
        return;
    }
    if (code_point < 0x80) {
        char letter = lower((char)code_point);
        add_bytes(folding, &letter, 1);
        return;
    }
    /* Marks are dropped, so their order does not matter, and each character can be decomposed on its own. */
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)code_point, parts, LONGEST_DECOMPOSITION,
                                                     UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                         UTF8PROC_STRIPMARK | UTF8PROC_IGNORE,
                                                     &last_boundary);
    if (count < 0 || count > LONGEST_DECOMPOSITION) {
        add_folded(folding, code_point);
        return;
    }
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        if (parts[i] != (utf8proc_int32_t)code_point && is_gap((uint32_t)parts[i])) {
            note_gap(folding);
        } else {
            add_folded(folding, (uint32_t)parts[i]);
        }
    }
}

/* Characters from U+00C0 on, each with the one letter that all of the above makes of it; a blank where it makes others.
 * German texts are full of them, and asking for each costs more than all of their other letters. */
static const char latin[] = "aaaaaaaceeeeiiii"
                            "dnooooo ouuuuy  "
                            "aaaaaaaceeeeiiii"
                            "dnooooo ouuuuy y";

enum { LATIN_LEAD = 0xc3, FIRST_CONTINUATION = 0x80, CONTINUATIONS = 0x40 };

/* Reads a text as far as it is ASCII or in `latin`, which is nearly all of most texts. */
struct plain {
    const char *at; /* from here on, it is something else */
    char *letters;  /* the next one goes here: no more than there are bytes of text, and a blank before them */
    bool begun;     /* there are letters before */
    bool gap;       /* a space is due before the next one */
};

/* The plain letter that a text begins with, '\0' where there is none; *ret_next is behind it. */
static char plain_letter(const char *text, const char **ret_next)
{
    unsigned char byte = (unsigned char)*text;
    *ret_next = text + 1;
    if (byte < 0x80) {
        return lower(*text);
    }
    unsigned char next = (unsigned char)(text[1] - FIRST_CONTINUATION);
    if (byte == LATIN_LEAD && next < CONTINUATIONS && latin[next] != ' ') {
        *ret_next = text + 2;
        return latin[next];
    }
    return '\0';
}

static struct plain fold_plain(struct plain plain)
{
    const char *next;
    for (char letter; (letter = plain_letter(plain.at, &next)) != '\0'; plain.at = next) {
        if ((letter < 'a' || letter > 'z') && is_gap((unsigned char)letter)) {
            plain.gap = true;
            continue;
        }
        if (plain.gap && plain.begun) {
            *plain.letters++ = ' ';
        }
        plain.gap = false;
        plain.begun = true;
        *plain.letters++ = letter;
    }
    return plain;
}

/* Adds the letters of the text as far as it is plain, at most `rest` bytes; only if origins are not wanted. */
static void add_plain(struct folding *folding, const char *text, size_t rest)
{
    char *letters = pn_buffer_reserve(&folding->letters, rest + 1);
    struct plain plain = {
        .at = text + folding->at, .letters = letters, .begun = folding->letters.length != 0, .gap = folding->gap};
    plain = fold_plain(plain);
    pn_buffer_commit(&folding->letters, (size_t)(plain.letters - letters));
    folding->gap = plain.gap;
    folding->at = (size_t)(plain.at - text);
}

static void fold(struct folding *folding, const char *text)
{
    enum { REPLACEMENT = 0xfffd };
    size_t length = strlen(text);
    while (folding->at < length) {
        const char *next;
        if (folding->origins == NULL && plain_letter(text + folding->at, &next) != '\0') {
            add_plain(folding, text, length - folding->at);
        }
        if (folding->at == length) {
            break;
        }
        uint32_t code_point = REPLACEMENT;
        size_t bytes = pn_text_decode(text + folding->at, length - folding->at, &code_point);
        add(folding, code_point);
        folding->at += bytes != 0 ? bytes : 1;
    }
}

char *pn_text_fold_letters(struct pn_arena *arena, const char *text)
{
    /* Most texts are plain to their end, so their letters are written straight into the arena. */
    char *letters = pn_arena_take(arena, strlen(text) + 1, 1);
    struct plain plain = fold_plain((struct plain){.at = text, .letters = letters});
    *plain.letters = '\0';
    if (*plain.at == '\0') {
        return letters;
    }
    struct folding folding = {.at = 0};
    pn_buffer_init(&folding.letters);
    fold(&folding, text);
    letters = pn_arena_strndup(arena, pn_buffer_text(&folding.letters), folding.letters.length);
    pn_buffer_finish(&folding.letters);
    return letters;
}

/* The first letter from `at` on that is not the e of an umlaut, where `before` is the letter before that e. */
static const char *skip_e(const char *at, char before)
{
    while (*at == 'e' && takes_umlaut(before)) {
        at++;
    }
    return at;
}

char *pn_text_fold(struct pn_arena *arena, const char *text)
{
    char *key = pn_text_fold_letters(arena, text);
    char *end = key;
    for (const char *at = key; *at != '\0'; at = skip_e(at + 1, end[-1])) {
        *end++ = *at;
    }
    *end = '\0';
    return key;
}

char *pn_text_fold_letters_mapped(struct pn_arena *arena, const char *text, const size_t **ret_origins)
{
    struct pn_buffer bytes;
    struct folding folding = {.origins = &bytes};
    pn_buffer_init(&folding.letters);
    pn_buffer_init(&bytes);
    fold(&folding, text);
    char *letters = pn_arena_strndup(arena, pn_buffer_text(&folding.letters), folding.letters.length);
    size_t *origins = PN_NEW_ARRAY(arena, size_t, folding.letters.length + 1);
    if (folding.letters.length != 0) {
        memcpy(origins, bytes.data, bytes.length);
    }
    origins[folding.letters.length] = folding.gap ? folding.gap_at : folding.at;
    *ret_origins = origins;
    pn_buffer_finish(&folding.letters);
    pn_buffer_finish(&bytes);
    return letters;
}

void pn_text_fold_range(const size_t *origins, size_t start, size_t end, size_t *ret_from, size_t *ret_to)
{
    *ret_from = origins[start];
    size_t last = origins[end - 1];
    while (origins[end] == last) { /* the range ends within a character with several letters, such as ß */
        end++;
    }
    *ret_to = origins[end];
}

/* Whether the letters at `at` begin with the wanted ones, of which there is at least one. */
static bool begins_with(const char *at, const char *wanted, const char **ret_end, const char **ret_after)
{
    const char *end = at;
    while (*wanted != '\0') {
        if (*at != *wanted) {
            return false;
        }
        char letter = *wanted;
        end = at + 1;
        at = skip_e(end, letter);
        wanted = skip_e(wanted + 1, letter);
    }
    *ret_end = end;
    *ret_after = at;
    return true;
}

const char *pn_text_skip_letters(const char *letters, const char *wanted)
{
    const char *end;
    const char *after;
    return begins_with(letters, wanted, &end, &after) ? after : NULL;
}

bool pn_text_find_letters(const char *letters, size_t from, const char *wanted, struct pn_text_find *ret_find)
{
    for (const char *at = letters + from; *wanted != '\0' && (at = strchr(at, *wanted)) != NULL; at++) {
        const char *end;
        const char *after;
        if (begins_with(at, wanted, &end, &after)) {
            *ret_find = (struct pn_text_find){
                .start = (size_t)(at - letters), .end = (size_t)(end - letters), .after = (size_t)(after - letters)};
            return true;
        }
    }
    return false;
}
