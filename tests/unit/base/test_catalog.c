/* Catalogues: lookup in both byte orders, plurals, contexts, languages, and files that are none. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/catalog_private.h"
#include "random_text.h"

#include <stdlib.h>
#include <string.h>

extern const unsigned char pn_embedded_sample_little[];
extern const size_t pn_embedded_sample_little_size;
extern const unsigned char pn_embedded_sample_big[];
extern const size_t pn_embedded_sample_big_size;

static struct pn_catalog *new_sample(bool big_endian, struct pn_charset *charset)
{
    struct pn_catalog *catalog =
        big_endian ? pn_catalog_new_from_mo("de", pn_embedded_sample_big, pn_embedded_sample_big_size, charset)
                   : pn_catalog_new_from_mo("de", pn_embedded_sample_little, pn_embedded_sample_little_size, charset);
    assert_non_null(catalog);
    return catalog;
}

static void messages_are_found_in_both_byte_orders(void **state)
{
    (void)state;
    for (int big_endian = 0; big_endian < 2; big_endian++) {
        struct pn_catalog *catalog = new_sample(big_endian, NULL);
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
}

static void plurals_follow_the_count(void **state)
{
    (void)state;
    struct pn_catalog *catalog = new_sample(false, NULL);
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

static void contexts_tell_messages_apart(void **state)
{
    (void)state;
    struct pn_catalog *catalog = new_sample(false, NULL);
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
    struct pn_catalog *catalog = new_sample(false, charset);
    assert_string_equal(pn_tr(catalog, "check"), "pruefen - \"jetzt\"");
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 1), "%d Phase");
    assert_string_equal(pn_trn(catalog, "%d phase", "%d phases", 2), "%d Phasen fuer spaeter");
    assert_string_equal(pn_trn(catalog, "quit", "quits", 5), "quits");
    assert_string_equal(pn_trc(catalog, "state", "open"), "offen");
    assert_string_equal(pn_tr(catalog, "nowhere"), "nowhere");
    pn_catalog_free(catalog);
    pn_charset_free(charset);

    charset = pn_charset_new("UTF-8");
    catalog = new_sample(false, charset);
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
        assert_non_null(strstr(header, "\nPlural-Forms: nplurals=2; plural=(n != 1);\n"));
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

/* A file that was cut or damaged is refused, or else can be read without leaving it (the sanitizers watch that). */
static void damaged_files_do_no_harm(void **state)
{
    (void)state;
    size_t size = pn_embedded_sample_little_size;
    struct random_source source = {.state = 99};
    size_t refused = 0;
    for (uint32_t round = 0; round < 4000; round++) {
        size_t kept = round < size ? round : size;
        unsigned char *bytes = malloc(kept + 1); /* no byte more than is said, so that a look beyond is seen */
        assert_non_null(bytes);
        memcpy(bytes, pn_embedded_sample_little, kept);
        for (uint32_t damage = random_below(&source, 4); round >= size && damage > 0; damage--) {
            uint32_t where = random_below(&source, random_below(&source, 2) != 0 ? 150 : (uint32_t)size);
            bytes[where] = (unsigned char)random_below(&source, 256);
        }
        unsigned char *exact = realloc(bytes, kept != 0 ? kept : 1);
        assert_non_null(exact);
        struct pn_catalog *catalog = pn_catalog_new_from_mo("de", exact, kept, NULL);
        if (catalog == NULL) {
            refused++;
        } else {
            assert_true(strlen(pn_tr(catalog, "quit")) < size);
            assert_true(strlen(pn_trn(catalog, "%d phase", "%d phases", 3)) < size);
            assert_true(strlen(pn_trc(catalog, "state", "open")) < size);
            pn_catalog_free(catalog);
        }
        free(exact);
    }
    assert_true(refused > size / 2 && refused < 4000);
}

int test_catalog(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_found_in_both_byte_orders),
        cmocka_unit_test(plurals_follow_the_count),
        cmocka_unit_test(contexts_tell_messages_apart),
        cmocka_unit_test(without_a_catalogue_it_is_english),
        cmocka_unit_test(messages_are_fitted_to_the_character_set),
        cmocka_unit_test(a_language_may_come_with_a_region_and_an_encoding),
        cmocka_unit_test(the_program_s_catalogues_are_what_the_code_expects),
        cmocka_unit_test(damaged_files_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
