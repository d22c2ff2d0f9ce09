/* Folding: which spellings meet, and which do not. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/text.h"
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spellings_meet),
        cmocka_unit_test(different_words_do_not_meet),
        cmocka_unit_test(both_ways_agree_and_a_key_is_its_own_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
