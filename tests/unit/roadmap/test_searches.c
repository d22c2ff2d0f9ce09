// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What somebody who leads a project in a German municipality types, and what the shipped roadmap has to find by it: the
 * words of the administration, their plural forms and compounds, and slips. The list was written before anybody looked
 * at what was found; a row that does not hold says something about the search or about the roadmap's synonyms.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "shipped.h"

#include "phasenav/roadmap/search.h"

enum { FIRST = 1, NEAR_THE_TOP = 3, SOMEWHERE = INT32_MAX };

struct expected {
    const char *typed;
    uint32_t among; /* so many results from the first one on */
    const char *found;
};

static const struct expected searches[] = {
    /* as the administration says it */
    {"Vergabe", FIRST, "contract-awarded"},
    {"Ausschreibung", FIRST, "procurement-and-contracts"},
    {"DSGVO", FIRST, "data-protection"},
    {"Personalrat", FIRST, "staff-council-involved"},
    {"Folgekosten", FIRST, "operating-costs-first"},
    {"Fördermittel", FIRST, "external-funds"},
    {"Stadtrat", NEAR_THE_TOP, "council-committees"},
    {"Gemeinderat", NEAR_THE_TOP, "council-committees"},
    {"Haushalt", FIRST, "permanent-funding-secured"},
    {"Barrierefreiheit", FIRST, "accessibility"},
    {"Open Source", FIRST, "open-source-code"},
    {"Nachnutzung", FIRST, "reuse-running"},
    {"IT-Sicherheit", NEAR_THE_TOP, "it-baseline-protection"},
    {"Stellungnahme", FIRST, "privacy-security-cleared"},
    {"Amtsleitung", NEAR_THE_TOP, "administrative-leadership"},
    {"Bürgermeister", FIRST, "administrative-leadership"},
    {"Kämmerei", NEAR_THE_TOP, "permanent-funding-secured"},
    {"Förderbescheid", FIRST, "external-funds"},
    {"Vergabestelle", NEAR_THE_TOP, "procurement-and-contracts"},
    {"Evaluation", NEAR_THE_TOP, "impact-measurement"},
    {"Verstetigung", NEAR_THE_TOP, "permanence"},
    {"Datenschutzbeauftragter", NEAR_THE_TOP, "data-protection"},
    /* one and many */
    {"Betreibermodelle", NEAR_THE_TOP, "operating-model"},
    {"Verträge", NEAR_THE_TOP, "contract-and-licence-settled"},
    {"Lizenzen", NEAR_THE_TOP, "contract-and-licence-settled"},
    {"Beschlüsse", NEAR_THE_TOP, "decision-in-principle"},
    {"Personalräte", FIRST, "staff-council-involved"},
    {"Zweckverbände", NEAR_THE_TOP, "zweckverband"},
    {"Genossenschaften", FIRST, "cooperative"},
    {"Schnittstelle", FIRST, "open-interfaces"},
    {"Gemeinderäte", NEAR_THE_TOP, "council-committees"},
    /* compounds and their parts */
    {"Beschluss", FIRST, "decision-in-principle"},
    {"Ratsbeschluss", FIRST, "decision-in-principle"},
    {"Fachausschuss", NEAR_THE_TOP, "committee-recommendation"},
    {"Vergabeverfahren", NEAR_THE_TOP, "procurement-and-contracts"},
    {"Datenschutzfolgenabschätzung", FIRST, "dpia"},
    {"Wartungsvertrag", NEAR_THE_TOP, "maintenance-running"},
    {"Opensource", NEAR_THE_TOP, "open-source-code"},
    /* slips */
    {"Datneschutz", FIRST, "data-protection"},
    {"Betreiebrmodell", NEAR_THE_TOP, "operating-model"},
    {"Barrierefreihiet", FIRST, "accessibility"},
    {"Ausschrebung", FIRST, "procurement-and-contracts"},
    {"Foerdermitel", FIRST, "external-funds"},
    {"Persoanlrat beteiligt", FIRST, "staff-council-involved"},
};

static void a_municipal_lead_finds_what_was_meant(void **state)
{
    static const struct pn_filter everything = {{0}, {0}};
    const struct pn_roadmap *roadmap = ((struct shipped *)*state)->roadmap;
    struct pn_search *search = pn_search_new(roadmap);
    struct pn_arena arena;
    pn_arena_init(&arena);
    unsigned astray = 0;
    for (size_t i = 0; i < sizeof searches / sizeof *searches; i++) {
        struct pn_search_results results =
            pn_search_find(&arena, search, GERMAN, searches[i].typed, &everything, UINT32_MAX);
        uint32_t at = 0;
        while (at < results.count &&
               strcmp(pn_roadmap_item(roadmap, results.at[at].item)->id, searches[i].found) != 0) {
            at++;
        }
        if (at >= results.count || at >= searches[i].among) {
            FOUND(astray, "'%s' finds '%s' at %u of %u, first '%s'\n", searches[i].typed, searches[i].found, at + 1,
                  results.count, results.count > 0 ? pn_roadmap_item(roadmap, results.at[0].item)->id : "nothing");
        }
    }
    pn_arena_finish(&arena);
    pn_search_free(search);
    assert_int_equal(astray, 0);
}

int test_searches(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_municipal_lead_finds_what_was_meant),
    };
    return cmocka_run_group_tests_name("searches", tests, shipped_set_up, shipped_tear_down);
}
