// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The glossary in its order, and its words found in texts.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/roadmap/terms.h"

#include "loading.h"

#include <string.h>

static const char text[] = "format: 1\n"
                           "roadmap: {id: words, title: Words}\n"
                           "phases: [{id: only, title: Only}]\n"
                           "terms:\n"
                           "  - {id: zv, title: Zweckverband}\n"
                           "  - {id: vertical, title: Vertikale Skalierung}\n"
                           "  - {id: pov, title: Proof of Value (PoV)}\n"
                           "  - {id: efa, title: EfA / OZG}\n"
                           "  - {id: public, title: Öffentlicher Dienst}\n"
                           "  - {id: open, title: openCode}\n"
                           "  - {id: x, title: X}\n"
                           "  - {id: act, title: Data Space Act}\n"
                           "  - {id: data, title: Data}\n"
                           "  - {id: space, title: Data Space / Act}\n";

static void assert_met(const char *in, const char *ids)
{
    struct loaded loaded;
    load(&loaded, text);
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *const texts[] = {"", in};
    struct pn_terms *terms = pn_terms_new(loaded.roadmap);
    struct pn_items met = pn_terms_in(&arena, terms, texts, 2, 0);
    const char *found = "";
    for (uint32_t i = 0; i < met.count; i++) {
        found = pn_arena_printf(&arena, "%s%s ", found, pn_roadmap_item(loaded.roadmap, met.at[i])->id);
    }
    assert_string_equal(found, ids);
    pn_terms_free(terms);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
}

static void terms_are_met_as_words(void **state)
{
    (void)state;
    assert_met("Ein Zweckverband entsteht.", "zv ");
    assert_met("Die Satzung des Zweckverbands und alle ZWECKVERBÄNDE", "zv ");
    assert_met("eine Zweckverbandssatzung, der Vorzweckverband", "");
    assert_met("mit der vertikalen Skalierung", "vertical ");
    assert_met("vertikale, Skalierung", "");
    assert_met("vertikale Ska", "");
    assert_met("Vertikale  Skalierungen", "vertical ");
    assert_met("Proof-of-Value", "pov ");
    assert_met("die PoVs; nach OZG", "pov efa ");
    assert_met("OZGKA", "");
    assert_met("Offentlicher Dienst", "public ");
    assert_met("X x", "");        /* one letter is no name */
    assert_met("Datas", "data "); /* one name is the beginning of another */
    assert_met("Data Spaces", "data space ");
    assert_met("Datas-Space ACTs!", "act data space ");
    assert_met("space act", "space ");
    assert_met("Data Act Space", "data space ");
    assert_met("Database Space", "");
    assert_met("", "");
}

/* What was asked before is remembered by what the texts say, and not by where they are. */
static void other_texts_get_another_answer(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, text);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_terms *terms = pn_terms_new(loaded.roadmap);
    char changing[] = "OZG";
    const char *texts[] = {changing, "Data"};
    static const struct {
        const char *first;
        uint32_t text_count;
        uint32_t met_count;
    } steps[] = {{"OZG", 2, 2}, {"OZG", 2, 2}, {"PoV", 2, 2}, {"OZx", 2, 1},
                 {"OZG", 1, 1}, {"OZG", 0, 0}, {"OZG", 2, 2}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        memcpy(changing, steps[i].first, sizeof changing);
        struct pn_items met = pn_terms_in(&arena, terms, texts, steps[i].text_count, 0);
        assert_int_equal(met.count, steps[i].met_count);
        if (steps[i].first[0] == 'P') {
            assert_string_equal(pn_roadmap_item(loaded.roadmap, met.at[0])->id, "pov");
        }
    }
    const char *parted[] = {"", "OZGData"}; /* the same bytes as two texts of before */
    assert_int_equal(pn_terms_in(&arena, terms, parted, 2, 0).count, 0);
    pn_terms_free(terms);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
}

static void terms_stand_by_the_alphabet(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, text);
    struct pn_terms *terms = pn_terms_new(loaded.roadmap);
    static const char *const order[] = {"data", "space", "act", "efa", "public", "open", "pov", "vertical", "x", "zv"};
    struct pn_items sorted = pn_terms_sorted(terms, 0);
    assert_int_equal(sorted.count, sizeof order / sizeof *order);
    for (uint32_t i = 0; i < sorted.count; i++) {
        assert_string_equal(pn_roadmap_item(loaded.roadmap, sorted.at[i])->id, order[i]);
    }
    pn_terms_free(terms);
    loaded_finish(&loaded);
}

/* Each word of such a text begins the term once more. */
static void a_term_of_very_many_words_costs_nothing(void **state)
{
    (void)state;
    enum { WORDS = 400000 };
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "format: 1\nroadmap: {id: r, language: en, title: R}\nphases: [{id: a, title: A}]\n"
                                 "terms:\n  - {id: few, title: an an b}\n  - {id: many, title: \"");
    struct pn_buffer in;
    pn_buffer_init(&in);
    pn_buffer_append_text(&in, "an an b ");
    for (int i = 0; i < WORDS; i++) {
        pn_buffer_append_text(&file, "an ");
        pn_buffer_append_text(&in, "an ");
    }
    pn_buffer_append_text(&file, "b\"}\n");
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    limits.text_bytes = file.length; /* a text that a reader's file may not have */
    struct pn_load_options options = {.limits = &limits};
    struct loaded loaded;
    load_bytes(&loaded, file.data, file.length, &options);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_terms *terms = pn_terms_new(loaded.roadmap);
    const char *searched = pn_buffer_text(&in);
    struct pn_items met = pn_terms_in(&arena, terms, &searched, 1, 0);
    assert_int_equal(met.count, 1);
    assert_string_equal(pn_roadmap_item(loaded.roadmap, met.at[0])->id, "few");
    pn_terms_free(terms);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
    pn_buffer_finish(&in);
    pn_buffer_finish(&file);
}

int test_terms(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_are_met_as_words),
        cmocka_unit_test(other_texts_get_another_answer),
        cmocka_unit_test(terms_stand_by_the_alphabet),
        cmocka_unit_test(a_term_of_very_many_words_costs_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
