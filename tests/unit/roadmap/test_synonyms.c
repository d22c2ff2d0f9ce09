// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The words that people in an administration type lead them to what the shipped roadmap calls otherwise.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "shipped.h"

#include "phasenav/base/fold.h"
#include "phasenav/roadmap/search.h"

static const struct pn_roadmap *of(void **state)
{
    return ((struct shipped *)*state)->roadmap;
}

/* {what is typed, what has to be found first}, up to a NULL. */
static void expect_first(const struct pn_roadmap *roadmap, uint32_t language, const char *const pairs[][2])
{
    static const struct pn_filter everything = {{0}, {0}};
    struct pn_search *search = pn_search_new(roadmap);
    struct pn_arena arena;
    pn_arena_init(&arena);
    unsigned astray = 0;
    for (size_t i = 0; pairs[i][0] != NULL; i++) {
        struct pn_search_results results = pn_search_find(&arena, search, language, pairs[i][0], &everything, 1);
        const char *first = results.count > 0 ? pn_roadmap_item(roadmap, results.at[0].item)->id : "nothing";
        if (strcmp(first, pairs[i][1]) != 0) {
            FOUND(astray, "'%s' leads to '%s' instead of '%s'\n", pairs[i][0], first, pairs[i][1]);
        }
    }
    pn_arena_finish(&arena);
    pn_search_free(search);
    assert_int_equal(astray, 0);
}

static void words_of_the_administration_lead_to_what_is_meant(void **state)
{
    expect_first(of(state), GERMAN,
                 (const char *const[][2]){
                     {"Haushalt", "permanent-funding-secured"},
                     {"Gemeinderat", "decision-in-principle"},
                     {"Kreistag", "decision-in-principle"},
                     {"Beschlussvorlage", "committee-recommendation"},
                     {"Oberbürgermeister", "administrative-leadership"},
                     {"Ausschreibung", "procurement-and-contracts"},
                     {"Lastenheft", "technical-guard-rails-set"},
                     {"Mustervertrag", "evb-it"},
                     {"Mitbestimmung", "staff-council-involved"},
                     {"Stellenplan", "operations-handed-over"},
                     {"Fördermittel", "external-funds"},
                     {"Verwendungsnachweis", "external-funds"},
                     {"Folgekosten", "operating-costs-first"},
                     {"Umsatzsteuer", "transfer-funding-settled"},
                     {"DSGVO", "data-protection"},
                     {"NIS-2", "it-baseline-protection"},
                     {"künstliche Intelligenz", "ai-act"},
                     {"KPI", "impact-measurement"},
                     {"Wartung", "maintenance-running"},
                     {"Hotline", "operation-and-support"},
                     {"Schulung", "knowledge-handed-over"},
                     {NULL, NULL},
                 });
    expect_first(of(state), ENGLISH,
                 (const char *const[][2]){
                     {"budget", "permanent-funding-secured"},
                     {"council decision", "decision-in-principle"},
                     {"mayor", "administrative-leadership"},
                     {"tender", "procurement-and-contracts"},
                     {"grants", "external-funds"},
                     {"GDPR", "data-protection"},
                     {"artificial intelligence", "ai-act"},
                     {NULL, NULL},
                 });
}

struct word {
    char *folded;
    const struct pn_item *item;
};

static int compare_words(const void *a, const void *b)
{
    return strcmp(((const struct word *)a)->folded, ((const struct word *)b)->folded);
}

/* Two items with the same synonym would leave the reader where they were. A title needs none that says the same. */
static void a_synonym_leads_to_one_item_that_is_called_otherwise(void **state)
{
    enum { MOST = 1024 };
    const struct pn_roadmap *roadmap = of(state);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct word *words = PN_NEW_ARRAY(&arena, struct word, MOST);
    unsigned wrong = 0;
    for (uint32_t language = 0; language < LANGUAGES; language++) {
        size_t count = 0;
        for (uint32_t i = 0; i < roadmap->item_count; i++) {
            const struct pn_item *item = roadmap->items[i];
            const char *title = pn_text_fold(&arena, pn_text_in(item->title, language));
            for (uint32_t k = 0; k < item->synonyms.count; k++) {
                char *folded = pn_text_fold(&arena, pn_text_in(item->synonyms.at[k], language));
                assert_true(count < MOST);
                words[count++] = (struct word){folded, item};
                if (strstr(title, folded) != NULL) {
                    FOUND(wrong, "'%s' is in the title of '%s'\n", folded, item->id);
                }
            }
        }
        assert_true(count >= 200);
        qsort(words, count, sizeof *words, compare_words);
        for (size_t i = 1; i < count; i++) {
            if (strcmp(words[i - 1].folded, words[i].folded) == 0) {
                FOUND(wrong, "'%s' is a synonym of '%s' and of '%s'\n", words[i].folded, words[i - 1].item->id,
                      words[i].item->id);
            }
        }
    }
    pn_arena_finish(&arena);
    assert_int_equal(wrong, 0);
}

int test_synonyms(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_the_administration_lead_to_what_is_meant),
        cmocka_unit_test(a_synonym_leads_to_one_item_that_is_called_otherwise),
    };
    return cmocka_run_group_tests_name("synonyms", tests, shipped_set_up, shipped_tear_down);
}
