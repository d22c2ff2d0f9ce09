// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Catalogues: lookup, plurals, contexts, languages, character sets, and what all tables of messages have to be. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/catalog_private.h"

#include <string.h>

PN_DECLARE_CATALOG(sample)
PN_DECLARE_CATALOG(forms)

static struct pn_catalog *new_sample(struct pn_charset *charset)
{
    return pn_catalog_new_of("de", &pn_messages_sample, charset);
}

static void messages_are_found(void **state)
{
    (void)state;
    struct pn_catalog *catalog = new_sample(NULL);
    assert_string_equal(pn_tr(catalog, "quit"), "beenden");
    assert_string_equal(pn_tr(catalog, "check"), "prüfen – „jetzt“");
    assert_string_equal(pn_tr(catalog, "zzz, the last"), "zzz, das Letzte");
    assert_ptr_equal(pn_tr(catalog, "quit"), pn_tr(catalog, "quit"));
    static const char *const missing[] = {"", "qui", "quits", "not translated", "\x7f", "ready", "state\004open!"};
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        assert_ptr_equal(pn_tr(catalog, missing[i]), missing[i]);
    }
    assert_string_equal(pn_catalog_language(catalog), "de");
    pn_catalog_free(catalog);
}

/* The table is made from a text (catalog.cmake), in which these could be taken for something else. */
static void messages_are_what_the_catalogue_has(void **state)
{
    (void)state;
    struct pn_catalog *catalog = new_sample(NULL);
    assert_string_equal(pn_tr(catalog, "two lines,\nmsgid \"and quotes\"\n"),
                        "zwei Zeilen,\nmsgstr \"und Anführungszeichen\"\n");
    assert_string_equal(pn_tr(catalog, "what?\?! a\\b;[c]"), "was?\?! a\\b;[c]\t1");
    assert_string_equal(pn_trc(catalog, "in a place", "%d thing"), "%d Ding");
    pn_catalog_free(catalog);
}

static void assert_sorted(const struct pn_messages *messages)
{
    assert_true(messages->count > 1);
    for (size_t i = 1; i < messages->count; i++) {
        assert_true(strcmp(messages->at[i - 1].key, messages->at[i].key) < 0);
    }
}

static void tables_of_messages_are_sorted(void **state)
{
    (void)state;
    assert_sorted(&pn_messages_sample);
#define ASSERT_SORTED(language) assert_sorted(&pn_messages_##language);
    PN_CATALOGS(ASSERT_SORTED)
#undef ASSERT_SORTED
}

static void plurals_follow_the_count(void **state)
{
    (void)state;
    struct pn_catalog *catalog = new_sample(NULL);
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 0), "%d Phasen für später");
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 1), "%d Phase");
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 2), "%d Phasen für später");
    assert_string_equal(pn_tr(catalog, "%d phase"), "%d Phase");
    assert_string_equal(pn_trn(catalog, "%d gap", "%d gaps", 1), "%d Lücke");
    assert_string_equal(pn_trn(catalog, "%d gap", "%d gaps", 2), "%d gaps"); /* a form is missing */
    assert_string_equal(pn_trn(catalog, "%d x", "%d xs", 1), "%d x");
    assert_string_equal(pn_trn(catalog, "%d x", "%d xs", 5), "%d xs");
    assert_string_equal(pn_trn(catalog, "quit", "quits", 5), "quits"); /* the catalogue has no plural of it */
    pn_catalog_free(catalog);
}

/* A language with more forms than two, one of them for no single thing. */
static void the_header_has_the_rule_for_plurals(void **state)
{
    (void)state;
    static const struct {
        unsigned long count;
        const char *translation;
    } cases[] = {
        {0, "%d nic"},  {1, "%d faza"}, {2, "%d fazy"},  {4, "%d fazy"}, {5, "%d faz"},   {11, "%d faz"},
        {12, "%d faz"}, {21, "%d faz"}, {22, "%d fazy"}, {25, "%d faz"}, {112, "%d faz"}, {122, "%d fazy"},
    };
    struct pn_charset *ascii = pn_charset_new("US-ASCII");
    struct pn_charset *const charsets[] = {NULL, ascii};
    for (size_t set = 0; set < 2; set++) {
        struct pn_catalog *catalog = pn_catalog_new_of("pl", &pn_messages_forms, charsets[set]);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", cases[i].count), cases[i].translation);
        }
        assert_string_equal(pn_trn(catalog, "%d gap", "%d gaps", 1), "%d gap"); /* not translated */
        assert_string_equal(pn_trn(catalog, "%d gap", "%d gaps", 2), "%d gaps");
        pn_catalog_free(catalog);
    }
    pn_charset_free(ascii);
}

static void contexts_tell_messages_apart(void **state)
{
    (void)state;
    struct pn_catalog *catalog = new_sample(NULL);
    assert_string_equal(pn_tr(catalog, "open"), "öffnen");
    assert_string_equal(pn_trc(catalog, "state", "open"), "offen");
    assert_string_equal(pn_trc(catalog, "stat", "open"), "nicht dieses");
    assert_string_equal(pn_trc(catalog, "only here", "ready"), "bereit");
    assert_string_equal(pn_trc(catalog, "sta", "open"), "open");
    assert_string_equal(pn_trc(catalog, "states", "open"), "open");
    assert_string_equal(pn_trc(catalog, "state", "ope"), "ope");
    assert_string_equal(pn_trc(catalog, "state", "quit"), "quit");
    pn_catalog_free(catalog);
}

static void without_a_catalogue_it_is_english(void **state)
{
    (void)state;
    struct pn_catalog *english = pn_catalog_new("en", NULL);
    const struct pn_catalog *const both[] = {NULL, english};
    for (size_t i = 0; i < 2; i++) {
        assert_string_equal(pn_tr(both[i], "quit"), "quit");
        assert_string_equal(pn_trc(both[i], "state", "open"), "open");
        assert_string_equal(pn_trn(both[i], "one", "many", 1), "one");
        assert_string_equal(pn_trn(both[i], "one", "many", 0), "many");
    }
    pn_catalog_free(english);
    pn_catalog_free(NULL);
}

static void messages_are_fitted_to_the_character_set(void **state)
{
    (void)state;
    struct pn_charset *charset = pn_charset_new("ANSI_X3.4-1968");
    struct pn_catalog *catalog = new_sample(charset);
    assert_string_equal(pn_tr(catalog, "check"), "pruefen - \"jetzt\"");
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 1), "%d Phase");
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 2), "%d Phasen fuer spaeter");
    assert_string_equal(pn_trn(catalog, "quit", "quits", 5), "quits");
    assert_string_equal(pn_trc(catalog, "state", "open"), "offen");
    assert_string_equal(pn_tr(catalog, "nowhere"), "nowhere");
    pn_catalog_free(catalog);
    pn_charset_free(charset);

    charset = pn_charset_new("UTF-8");
    catalog = new_sample(charset);
    assert_string_equal(pn_tr(catalog, "check"), "prüfen – „jetzt“");
    pn_catalog_free(catalog);
    pn_charset_free(charset);
}

static void a_language_may_come_with_a_region_and_an_encoding(void **state)
{
    (void)state;
    static const struct {
        const char *asked;
        const char *language;
    } cases[] = {
        {"de", "de"},          {"DE", "de"},      {"de_DE", "de"},
        {"de_DE.UTF-8", "de"}, {"de-AT", "de"},   {"de.ISO-8859-1", "de"},
        {"de_DE@euro", "de"},  {"de@euro", "de"}, {"en", "en"},
        {"en_GB.UTF-8", "en"}, {"C", "en"},       {"POSIX", "en"},
        {"C.UTF-8", "en"},     {"", "en"},        {"d", "en"},
        {"den", "en"},         {"deutsch", "en"}, {"fr_FR", "en"},
        {NULL, "en"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pn_catalog *catalog = pn_catalog_new(cases[i].asked, NULL);
        assert_string_equal(pn_catalog_language(catalog), cases[i].language);
        pn_catalog_free(catalog);
    }
}

/* What pn_trn() and pn_tr() take for granted of every catalogue in the program. */
static void the_program_s_catalogues_are_what_the_code_expects(void **state)
{
    (void)state;
    assert_string_equal(pn_catalog_languages[0], "en");
    size_t count = 1;
    for (; pn_catalog_languages[count] != NULL; count++) {
        struct pn_catalog *catalog = pn_catalog_new(pn_catalog_languages[count], NULL);
        assert_string_equal(pn_catalog_language(catalog), pn_catalog_languages[count]);
        const char *header = pn_catalog_header(catalog);
        assert_non_null(strstr(header, "charset=UTF-8\n"));
        char language[32];
        assert_true(strlen(pn_catalog_languages[count]) < 16);
        strcpy(language, "Language: ");
        strcat(language, pn_catalog_languages[count]);
        strcat(language, "\n");
        assert_non_null(strstr(header, language));
        pn_catalog_free(catalog);
    }
    assert_true(count >= 2);
}

int test_catalog(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_found),
        cmocka_unit_test(messages_are_what_the_catalogue_has),
        cmocka_unit_test(tables_of_messages_are_sorted),
        cmocka_unit_test(plurals_follow_the_count),
        cmocka_unit_test(the_header_has_the_rule_for_plurals),
        cmocka_unit_test(contexts_tell_messages_apart),
        cmocka_unit_test(without_a_catalogue_it_is_english),
        cmocka_unit_test(messages_are_fitted_to_the_character_set),
        cmocka_unit_test(a_language_may_come_with_a_region_and_an_encoding),
        cmocka_unit_test(the_program_s_catalogues_are_what_the_code_expects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
