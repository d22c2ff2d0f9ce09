// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Fitting and encoding: nothing is lost that could be written, nothing is broken. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/charset.h"
#include "phasenav/base/text_check.h"
#include "random_text.h"

#include <iconv.h>

static void assert_fits(const char *name, const char *text, const char *expected)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_charset *charset = pn_charset_new(name);
    assert_false(pn_charset_is_unicode(charset));
    const char *fitted = pn_charset_fit(charset, &arena, text);
    assert_string_equal(fitted, expected);
    if (strcmp(text, expected) == 0) {
        assert_ptr_equal(fitted, text);
    }
    pn_charset_free(charset);
    pn_arena_finish(&arena);
}

static void assert_encodes(const char *name, const char *text, const char *expected)
{
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    struct pn_charset *charset = pn_charset_new(name);
    pn_buffer_append_text(&buffer, "<");
    pn_charset_encode(charset, &buffer, text, strlen(text));
    assert_string_equal(pn_buffer_text(&buffer) + 1, expected);
    assert_int_equal(buffer.data[0], '<');
    pn_charset_free(charset);
    pn_buffer_finish(&buffer);
}

static void ascii_gets_german_spellings(void **state)
{
    (void)state;
    static const char *const names[] = {"ANSI_X3.4-1968", "US-ASCII", "no such set", "", "ISO-8859-1//TRANSLIT", NULL};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_fits(names[i], "plain ~ text\n", "plain ~ text\n");
        assert_fits(names[i], "Prüfung der Größe", "Pruefung der Groesse");
        assert_fits(names[i], "Pru\u0308fung", "Pruefung");
        assert_fits(names[i], "Änderung, ÄNDERUNG, Übung, STRAẞE", "Aenderung, AENDERUNG, Uebung, STRASSE");
        assert_fits(names[i], "„so“ ‚so‘ »so« «so» “so” it’s", "\"so\" 'so' \"so\" \"so\" \"so\" it's");
        assert_fits(names[i], "1–2 — 3 ‑ …", "1-2 - 3 - ...");
        assert_fits(names[i], "5\u00a0€ nach §\u202f3 · • → ←", "5 EUR nach Par. 3 * * -> <-");
        assert_fits(names[i], "▸ Idee ›", "> Idee >");
        assert_fits(names[i], "Café Łódź Ångström ﬁ ½ m² ①", "Cafe Lodz Angstroem fi 1/2 m2 1");
        assert_fits(names[i], "a\u200bb\u00adc\u200d", "abc"); /* nothing was seen of these */
        assert_fits(names[i], "中文 Привет", "?? ??????");
        assert_fits(names[i], "\U0001f469\u200d\U0001f469\u200d\U0001f467!", "?!"); /* one sign, one question mark */
        assert_fits(names[i], "a\xff\xc3z", "a??z");
    }
}

/* All that src/base/transliterate.c lists is found there: its table is in order. */
static void every_spelling_is_found(void **state)
{
    (void)state;
    assert_fits("ASCII", "\u00a0¢£¥¦§©«®°±´µ·»", " ctGBPJPY|Par.(c)\"(R)deg+/-'u*\"");
    assert_fits("ASCII", "Äa Æa Ða Öa ×a Øa Üa Þa ß ä æ ð ö ÷ ø ü þ",
                "Aea Aea Da Oea xa Oea Uea Tha ss ae ae d oe : oe ue th");
    assert_fits("ASCII", "Đ đ ı Ł ł Œ œ ẞ ‐ ‑ ‒ – — ― ‘ ’ ‚ ‛ “ ” „ ‟ † • …",
                "D d i L l Oe oe SS - - - - - - ' ' ' ' \" \" \" \" + * ...");
    assert_fits("ASCII", "‰ ′ ″ ‹ › ⁄ € ← ↑ → ↓ ↔ ⇒ ⇔ − ≈ ≠ ≤ ≥",
                "o/oo ' \" < > / EUR <- ^ -> v <-> => <=> - ~ != <= >=");
    assert_fits("ASCII", "─│┌┐└┘├┤┬┴┼ ■▪▶▸▾◀◂○●◦✓✔⟳", "-|+++++++++ #*>>v<<o*oxx@");
}

static void latin_sets_keep_what_they_have(void **state)
{
    (void)state;
    assert_fits("ISO-8859-1", "Prüfung der Größe §·«", "Prüfung der Größe §·«");
    assert_fits("ISO-8859-1", "Pru\u0308fung", "Prüfung"); /* put together, because the set has it */
    assert_fits("ISO-8859-1", "„5 €“ – …", "\"5 EUR\" - ...");
    assert_fits("ISO-8859-15", "„5 €“ – …", "\"5 €\" - ...");
    assert_fits("CP1252", "„5 €“ – …", "„5 €“ – …");
    assert_fits("ISO-8859-1", "Łódź", "Lódz");
    assert_fits("KOI8-R", "Привет, Größe", "Привет, Groesse");
    assert_encodes("ISO-8859-1", "Prüfung – Größe",
                   "Pr\xfc"
                   "fung - Gr\xf6\xdf"
                   "e");
    assert_encodes("ISO-8859-1", "Pru\u0308fung",
                   "Pr\xfc"
                   "fung");
    assert_encodes("ISO-8859-15", "5 €", "5 \xa4");
    assert_encodes("ANSI_X3.4-1968", "Größe\xff", "Groesse?");
    assert_encodes("KOI8-R", "Привет", "\xf0\xd2\xc9\xd7\xc5\xd4");
    assert_encodes("EUC-JP", "中", "\xc3\xe6");
}

static void unicode_is_left_alone(void **state)
{
    (void)state;
    static const char *const names[] = {"UTF-8", "utf8"};
    for (size_t i = 0; i < 2; i++) {
        struct pn_charset *charset = pn_charset_new(names[i]);
        struct pn_arena arena;
        pn_arena_init(&arena);
        assert_true(pn_charset_is_unicode(charset));
        const char *text = "„Größe“ 中 \U0001f600";
        assert_ptr_equal(pn_charset_fit(charset, &arena, text), text);
        pn_charset_free(charset);
        pn_arena_finish(&arena);
        assert_encodes(names[i], text, text);
        assert_encodes(names[i], "a\xff\xc3;ä\xe2\x82", "a??;ä??");
    }
    pn_charset_free(NULL);
}

/* `bytes` in the set, read back. */
static void decode(const char *name, const struct pn_buffer *bytes, char *text, size_t size)
{
    iconv_t from = iconv_open("UTF-8", name);
    assert_true(from != (iconv_t)-1);
    char *in = bytes->data;
    char *out = text;
    size_t in_left = bytes->length;
    size_t out_left = size - 1;
    assert_int_equal(iconv(from, &in, &in_left, &out, &out_left), 0);
    *out = '\0';
    iconv_close(from);
}

/* A fitted text fits, is UTF-8, and is what the encoded one reads as. */
static void encoding_and_fitting_agree(void **state)
{
    (void)state;
    static const char *const names[] = {"ISO-8859-1", "ISO-8859-15", "KOI8-R", "ANSI_X3.4-1968", "EUC-JP", "GB18030"};
    struct random_source source = {.state = 4711};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct pn_charset *charset = pn_charset_new(names[i]);
        struct pn_arena arena;
        struct pn_buffer buffer;
        pn_arena_init(&arena);
        pn_buffer_init(&buffer);
        for (int round = 0; round < 1000; round++) {
            char text[1000];
            char back[4000];
            random_text(&source, text, sizeof text, 12);
            const char *fitted = pn_charset_fit(charset, &arena, text);
            size_t offset;
            assert_int_not_equal(pn_text_check(fitted, strlen(fitted), &offset), PN_TEXT_NOT_UTF8);
            assert_ptr_equal(pn_charset_fit(charset, &arena, fitted), fitted);
            pn_buffer_clear(&buffer);
            pn_charset_encode(charset, &buffer, text, strlen(text));
            pn_buffer_append(&buffer, "", 0);
            decode(names[i], &buffer, back, sizeof back);
            assert_string_equal(back, fitted);
            pn_arena_reset(&arena);
        }
        pn_buffer_finish(&buffer);
        pn_arena_finish(&arena);
        pn_charset_free(charset);
    }
}

int test_charset(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ascii_gets_german_spellings),    cmocka_unit_test(every_spelling_is_found),
        cmocka_unit_test(latin_sets_keep_what_they_have), cmocka_unit_test(unicode_is_left_alone),
        cmocka_unit_test(encoding_and_fitting_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
