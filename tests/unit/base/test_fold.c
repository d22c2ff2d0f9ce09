// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Folding: which spellings meet, and which do not. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/fold.h"
#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"
#include "random_text.h"

static void spellings_meet(void **state)
{
    (void)state;
    static const char *const groups[][5] = {
        {"Prüfung", "Pruefung", "prufung", "PRÜFUNG", "Pru\u0308fung"},
        {"Größe", "Groesse", "grosse", "GRÖẞE", "Grösse"},
        {"Ärger", "Aerger", "arger", "ÄRGER", "A\u0308rger"},
        {"Präexistenz", "Praeexistenz", "praexistenz", NULL},
        {"Konzept und Prototyp", "  konzept   UND\u00a0prototyp ", "Konzept-und-Prototyp", "konzept – und\tprototyp\n",
         "\u2011konzept\u2003und\u2212prototyp"},
        {"Café", "cafe", "CAFE\u0301", NULL},
        {"Ångström", "angstrom", "Angstroem", NULL},
        {"Łódź", "lodz", NULL},
        {"Smørrebrød", "smorrebrod", "Smoerrebroed", NULL},
        {"\ufb01nanziell", "finanziell", NULL},
        {"Verstetigung", "Ver\u00adstetigung", NULL},
        {"m²", "M2", NULL},
        {"ΣΊΣΥΦΟΣ", "σισυφος", "Σίσυφος", NULL},
        {"", "  ", "-", "–\u00a0", NULL},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        const char *key = pn_text_fold(&arena, groups[i][0]);
        for (size_t j = 1; j < 5 && groups[i][j] != NULL; j++) {
            assert_string_equal(pn_text_fold(&arena, groups[i][j]), key);
        }
    }
    assert_string_equal(pn_text_fold(&arena, "Prüfung"), "prufung");
    assert_string_equal(pn_text_fold(&arena, "  Größe - Maß "), "grosse mass");
    assert_string_equal(pn_text_fold(&arena, " Aue  -- "), "au");
    pn_arena_finish(&arena);
}

static void different_words_do_not_meet(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"Pilot", "Piloten"},
        {"Idee", "Ideen"},
        {"Masse", "Mase"},
        {"Konzept", "Kontept"},
        {"ab", "a b"},
        {"Bau Amt", "BauAmt"},
        {"Smart City", "SmartCity"},
        {"5", "6"},
        {"中", "文"},
        {"success_criteria", "success criteria"},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_string_not_equal(pn_text_fold(&arena, pairs[i][0]), pn_text_fold(&arena, pairs[i][1]));
    }
    pn_arena_finish(&arena);
}

/* The short way for ASCII and the long way for the rest give the same keys, and a key folds to itself. */
static void both_ways_agree_and_a_key_is_its_own_key(void **state)
{
    (void)state;
    static const char letters[] = "aeouAEOUsnN -\t\n_x1'";
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct random_source source = {.state = 31};
    for (int round = 0; round < 5000; round++) {
        char ascii[40] = "";
        char other[44];
        uint32_t length = random_below(&source, sizeof ascii);
        for (uint32_t i = 0; i < length; i++) {
            ascii[i] = letters[random_below(&source, sizeof letters - 1)];
        }
        memcpy(other, ascii, length);
        memcpy(other + length, "\u00ad", 3); /* a soft hyphen, which is ignored but not ASCII */
        const char *key = pn_text_fold(&arena, ascii);
        assert_string_equal(key, pn_text_fold(&arena, other));
        assert_string_equal(key, pn_text_fold(&arena, key));

        char text[1000];
        random_text(&source, text, sizeof text, 12);
        key = pn_text_fold(&arena, text);
        size_t offset;
        assert_int_not_equal(pn_text_check(key, strlen(key), &offset), PN_TEXT_NOT_UTF8);
        assert_true(*key != ' ' && (*key == '\0' || key[strlen(key) - 1] != ' '));
        assert_null(strstr(key, "  "));
        assert_string_equal(key, pn_text_fold(&arena, key));
        pn_arena_reset(&arena);
    }
    pn_arena_finish(&arena);
}

static const char *behind(struct pn_arena *arena, const char *text, const char *part)
{
    const size_t *origins;
    const char *letters = pn_text_fold_letters_mapped(arena, text, &origins);
    const char *at = strstr(letters, part);
    assert_non_null(at);
    size_t from;
    size_t to;
    pn_text_fold_range(origins, (size_t)(at - letters), (size_t)(at - letters) + strlen(part), &from, &to);
    return pn_arena_strndup(arena, text + from, to - from);
}

static void a_part_of_the_letters_leads_to_its_text(void **state)
{
    (void)state;
    static const char *const rows[][3] = {
        {"Die Prüfung", "prufung", "Prüfung"},
        {"Die Pruefung", "pru", "Pru"},
        {"Neuentwicklung", "entw", "entw"},
        {"Pru\u00e9fung", "e", "\u00e9"},
        {"Pru\u0308fung", "pru", "Pru\u0308"},
        {"Größe", "gros", "Größ"},
        {"Größe", "s", "ß"},
        {"Maß  -- halten", "mass", "Maß"},
        {"Maß  -- halten", "mass h", "Maß  -- h"},
        {"  Maß  ", "mass", "Maß"},
        {"\ufb01nanziell", "i", "\ufb01"},
        {"Ver\u00adstetigung", "rst", "r\u00adst"},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_string_equal(behind(&arena, rows[i][0], rows[i][1]), rows[i][2]);
    }
    pn_arena_finish(&arena);
}

/* The mapped letters are the letters, their key is the text's, and their origins rise from character to character. */
static void mapped_letters_are_the_letters(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct random_source source = {.state = 32};
    for (int round = 0; round < 5000; round++) {
        char text[1000];
        random_text(&source, text, sizeof text, 12);
        const size_t *origins;
        const char *letters = pn_text_fold_letters_mapped(&arena, text, &origins);
        assert_string_equal(letters, pn_text_fold_letters(&arena, text));
        assert_string_equal(pn_text_fold(&arena, letters), pn_text_fold(&arena, text));
        size_t length = strlen(letters);
        assert_true(origins[length] <= strlen(text));
        for (size_t i = 0; i < length; i++) {
            assert_true(origins[i] <= origins[i + 1]);
            size_t from;
            size_t to;
            pn_text_fold_range(origins, i, i + 1, &from, &to);
            assert_true(from < to && to <= strlen(text));
            /* What is behind a letter has it among its own letters; a space is none at a beginning. */
            if (letters[i] != ' ' && (unsigned char)letters[i] < 0x80) {
                char own[2] = {letters[i], '\0'};
                const char *part = pn_arena_strndup(&arena, text + from, to - from);
                assert_non_null(strstr(pn_text_fold_letters(&arena, part), own));
            }
        }
        pn_arena_reset(&arena);
    }
    pn_arena_finish(&arena);
}

static void parts_are_found_in_either_reading(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *wanted;
        const char *found; /* letters; NULL: it is not there */
        const char *behind;
    } rows[] = {
        {"Neuentwicklung", "Entwicklung", "entwicklung", ""},
        {"Neuentwicklung", "neu", "neu", "e"},
        {"Neuentwicklung", "neue", "neu", "e"},
        {"Neueinführung", "einfuehrung", "einfuhrung", ""},
        {"Neueinfuehrung", "einführung", "einfuehrung", ""},
        {"Neueinfuehrung", "neueinfuhr", "neueinfuehr", ""},
        {"Bauereignis", "ereignis", "ereignis", ""},
        {"Treueeid", "eid", "eid", ""},
        {"Treueeid", "treuid", "treueeid", ""},
        {"Menüeintrag", "menueeintrag", "menueintrag", ""},
        {"Vorprüfung", "pruefung", "prufung", ""},
        {"Vorpruefung", "prufung", "pruefung", ""},
        {"Größe", "groesse", "grosse", ""},
        {"groesse", "größe", "groesse", ""},
        {"Prüfung", "efung", NULL, NULL},
        {"Bau Ende", "bauende", NULL, NULL},
        {"Neuntel", "entel", NULL, NULL},
        {"Wesen", "wsen", NULL, NULL},
        {"Wsen", "wesen", NULL, NULL},
        {"abc", "", NULL, NULL},
        {"", "a", NULL, NULL},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *letters = pn_text_fold_letters(&arena, rows[i].text);
        struct pn_text_find find;
        bool found = pn_text_find_letters(letters, 0, pn_text_fold_letters(&arena, rows[i].wanted), &find);
        assert_int_equal(found, rows[i].found != NULL);
        if (found) {
            assert_string_equal(pn_arena_strndup(&arena, letters + find.start, find.end - find.start), rows[i].found);
            assert_string_equal(pn_arena_strndup(&arena, letters + find.end, find.after - find.end), rows[i].behind);
        }
    }
    pn_arena_finish(&arena);
}

/* What is found has the key of what was wanted, is as short as can be, and nothing before it has that key. */
static void what_is_found_has_the_key_that_was_wanted(void **state)
{
    (void)state;
    static const char letters[] = "aeouen";
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct random_source source = {.state = 33};
    for (int round = 0; round < 20000; round++) {
        char text[13] = "";
        char wanted[5] = "";
        for (uint32_t i = random_below(&source, sizeof text); i > 0; i--) {
            text[i - 1] = letters[random_below(&source, sizeof letters - 1)];
        }
        for (uint32_t i = 1 + random_below(&source, sizeof wanted - 1); i > 0; i--) {
            wanted[i - 1] = letters[random_below(&source, sizeof letters - 1)];
        }
        const char *key = pn_text_fold(&arena, wanted);
        size_t length = strlen(text);
        size_t start = 0;
        size_t end = 0;
        for (; start < length && end == 0; start++) {
            for (size_t to = start + 1; to <= length && end == 0; to++) {
                const char *part = pn_text_fold(&arena, pn_arena_strndup(&arena, text + start, to - start));
                end = strcmp(part, key) == 0 ? to : 0;
            }
        }
        struct pn_text_find find;
        bool found = pn_text_find_letters(text, 0, wanted, &find);
        assert_int_equal(found, end != 0);
        if (found) {
            assert_int_equal(find.start, start - 1);
            assert_int_equal(find.end, end);
            const char *longest = pn_arena_strndup(&arena, text + find.start, find.after - find.start);
            assert_string_equal(pn_text_fold(&arena, longest), key);
        }
        pn_arena_reset(&arena);
    }
    pn_arena_finish(&arena);
}

/* What is asked of Unicode for the mapped letters, the plain ones have from a table, as far as it goes. */
static void the_table_says_what_unicode_says(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (uint32_t code_point = 1; code_point < 0x3000; code_point++) {
        char bytes[PN_TEXT_ENCODED_MOST + 1] = {0};
        pn_text_encode(code_point, bytes);
        const char *text = pn_arena_printf(&arena, "%s%s a%sb %s", bytes, bytes, bytes, bytes);
        const size_t *origins;
        const char *mapped = pn_text_fold_letters_mapped(&arena, text, &origins);
        assert_string_equal(pn_text_fold_letters(&arena, text), mapped);
        pn_arena_reset(&arena);
    }
    pn_arena_finish(&arena);
}

int test_fold(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spellings_meet),
        cmocka_unit_test(different_words_do_not_meet),
        cmocka_unit_test(both_ways_agree_and_a_key_is_its_own_key),
        cmocka_unit_test(a_part_of_the_letters_leads_to_its_text),
        cmocka_unit_test(mapped_letters_are_the_letters),
        cmocka_unit_test(the_table_says_what_unicode_says),
        cmocka_unit_test(parts_are_found_in_either_reading),
        cmocka_unit_test(what_is_found_has_the_key_that_was_wanted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
