// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * One concept, one word: what no text of the program may say, with the word that it says instead. Held over the
 * shipped roadmap, the German catalogue and the example project.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "shipped.h"

#include "phasenav/base/fold.h"

struct word {
    const char *bad; /* folded: lower case, as pn_text_fold writes it */
    const char *good;
};

/* clang-format off */
static const struct word german[] = {
    {"stolperstein", "typischer Fehler (Stolpersteine erinnern an Opfer des Nationalsozialismus)"},
    {"beendigung", "Einstellung"},
    {"lösung beend", "eine Lösung wird eingestellt"},
    {"abwicklung", "Übergabe oder Einstellung"},
    {"abbruch", "Stopp"},
    {"form der beteiligung", "Träger- und Rechtsform"},
    {"betriebskosten", "laufende Kosten (Folgekosten nur in Vorlagen, mit Abschreibung, Zinsen und Personal)"},
    {"bedarfe", "Bedürfnisse"},
    {"nutzergruppe", "Gruppe der Nutzenden"},
    {"nutzerkreis", "Kreis der Nutzenden"},
    {"nutzertest", "Test mit Nutzenden"},
    {"geldgeber", "Geldgebende"},
    {"messgröße", "Kennzahl"},
    {"fachbereich", "Fachamt"},
    {"eigenbestand", "eigenes Anlagevermögen"},
    {"problemblatt", "Problembeschreibung"},
    {"nutzenblatt", "Nutzenbeschreibung"},
    {"kennzahlenblatt", "Kennzahlenübersicht"},
    {"kernversion", "erste Version"},
    {"zielkontext", "Ausgangslage der Partnerkommune"},
    {"modulschnitt", "Zuschnitt der Module"},
    {"grundstein", "Vorarbeit"},
    {"feste stelle", "zuständige Einheit (eine feste Stelle ist eine Planstelle)"},
    {"beweglich", "anpassungsfähig, flexibel"},
    {"es hakt", "Schwachstellen, Schwierigkeiten"},
    {"zum laufen bringen", "in Betrieb bringen"},
    {"groß zu machen", "skalieren"},
    {"anschlussgeld", "Anschlussfinanzierung"},
    {"wunschliste", "Anforderungsspeicher (Backlog)"},
    {"insel.", "Insellösung"},
    {"durchblätter", "ansehen"},
    {"aufs neue", "erneut"},
};

static const struct word english[] = {
    {"permanence", "long-term operation"},
    {"undertaking", "project, initiative"},
    {"treasury", "finance department"},
    {"guard rail", "guardrail"},
    {"running for good", "permanently"},
    {"verbal a", "oral agreement"},
    {"form of participation", "ownership and legal form"},
    {"end the solution", "discontinue, wind down"},
};

/* clang-format on */

/* Each of the words in `text`; the number of them. */
static unsigned find_words(const char *where, const char *text, const struct word *words, size_t count)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *folded = pn_text_fold(&arena, text);
    unsigned found = 0;
    for (size_t i = 0; i < count; i++) {
        const char *at = strstr(folded, pn_text_fold(&arena, words[i].bad));
        if (at != NULL) {
            FOUND(found, "%s: '%s' in: …%.60s; write: %s\n", where, words[i].bad, at, words[i].good);
        }
    }
    pn_arena_finish(&arena);
    return found;
}

static unsigned find_german(const char *where, const char *text)
{
    return find_words(where, text, german, sizeof german / sizeof *german);
}

static unsigned find_english(const char *where, const char *text)
{
    return find_words(where, text, english, sizeof english / sizeof *english);
}

static void the_roadmap_keeps_to_its_words(void **state)
{
    const struct shipped *shipped = *state;
    unsigned found = 0;
    for (size_t i = 0; i < shipped->count; i++) {
        const struct said *said = &shipped->said[i];
        if (said->kind == SAID_WORK) {
            continue; /* the title of a source is quoted */
        }
        found += find_german(said->of, pn_text_in(said->text, GERMAN));
        found += find_english(said->of, pn_text_in(said->text, ENGLISH));
    }
    assert_int_equal(found, 0);
}

/* The lines of the file at `path` that begin with `start`; says each bad word in them, and returns how many. */
static unsigned find_in_lines(const char *path, const char *start)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char line[4096];
    unsigned found = 0;
    unsigned lines = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, start, strlen(start)) == 0) {
            lines++;
            found += find_german(path, line);
        }
    }
    fclose(file);
    assert_true(lines > 10);
    return found;
}

static void the_german_messages_keep_to_them(void **state)
{
    (void)state;
    assert_int_equal(find_in_lines(PN_GERMAN_CATALOGUE, "msgstr"), 0);
}

static void the_example_project_keeps_to_them(void **state)
{
    (void)state;
    assert_int_equal(find_in_lines(PN_EXAMPLE_PROJECT, ""), 0);
}

static void bad_words_would_be_found(void **state)
{
    (void)state;
    assert_int_equal(find_german("here", "Typische Stolpersteine und die MESSGRÖSSEN"), 2);
    assert_int_equal(find_german("here", "Geldgebende und Kennzahlen"), 0);
    assert_int_equal(find_english("here", "Rollout and permanence"), 1);
}

int test_words(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_roadmap_keeps_to_its_words),
        cmocka_unit_test(the_german_messages_keep_to_them),
        cmocka_unit_test(the_example_project_keeps_to_them),
        cmocka_unit_test(bad_words_would_be_found),
    };
    return cmocka_run_group_tests_name("words", tests, shipped_set_up, shipped_tear_down);
}
