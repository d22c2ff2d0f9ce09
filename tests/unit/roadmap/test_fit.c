// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Fitting a roadmap to a character set: every text, and nothing else. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"
#include "phasenav/roadmap/fit.h"

/* An umlaut in every text, and in every word that can have one. */
#define UMLAUTS                                                                                                        \
    "format: 1\n"                                                                                                      \
    "roadmap:\n"                                                                                                       \
    "  id: r\n"                                                                                                        \
    "  title: {de: Größe, en: Size}\n"                                                                               \
    "  summary: Übersicht\n"                                                                                          \
    "  sources: [{id: s, title: Prüfbuch, url: 'https://example.org/ü'}]\n"                                          \
    "workstreams: [{id: w, title: Öffentlichkeit, color: red}]\n"                                                     \
    "stakeholders: [{id: h, title: Bürger}]\n"                                                                        \
    "phases:\n"                                                                                                        \
    "  - id: p\n"                                                                                                      \
    "    title: Prüfung\n"                                                                                            \
    "    aliases: [prüfung]\n"                                                                                        \
    "    situation: ä1\n"                                                                                             \
    "    goal: ä2\n"                                                                                                  \
    "    gate: ä3\n"                                                                                                  \
    "    pitfalls: [ä4]\n"                                                                                            \
    "    prepare: [ä5, plain]\n"                                                                                      \
    "    milestones: [{id: m, title: ö1, text: ö2, evidence: ö3, workstreams: [w], related: [a]}]\n"                \
    "  - {id: last, title: plain}\n"                                                                                   \
    "criteria: [{id: c, title: ü1, text: ü2, rounds: [{phase: p, question: ü3}]}]\n"                                \
    "models: [{id: o, title: ß1, pros: [ß2], cons: [ß3]}]\n"                                                        \
    "terms: [{id: a, title: {en: plain, de: Ä1}, text: {en: only English “}}]\n"

struct fitted {
    struct loaded loaded;
    struct pn_charset *charset;
    struct pn_roadmap *roadmap;
};

static void fit(struct fitted *fitted, const char *charset)
{
    load(&fitted->loaded, UMLAUTS);
    assert_string_equal(pn_buffer_text(&fitted->loaded.messages), "");
    fitted->charset = pn_charset_new(charset);
    fitted->roadmap = pn_roadmap_fit(fitted->loaded.roadmap, fitted->charset);
}

static void fitted_finish(struct fitted *fitted)
{
    pn_roadmap_free(fitted->roadmap);
    loaded_finish(&fitted->loaded);
    pn_charset_free(fitted->charset);
}

#define assert_text(text, expected) assert_string_equal(pn_text_in((text), 0), (expected))

static void every_text_is_fitted(void **state)
{
    (void)state;
    struct fitted fitted;
    fit(&fitted, "ANSI_X3.4-1968");
    const struct pn_roadmap *roadmap = fitted.roadmap;
    assert_text(roadmap->title, "Groesse");
    assert_text(roadmap->summary, "Uebersicht");
    assert_text(roadmap->sources[0].title, "Pruefbuch");
    assert_text(roadmap->workstreams[0].title, "Oeffentlichkeit");
    assert_text(roadmap->stakeholders[0].title, "Buerger");
    const struct pn_phase *phase = &roadmap->phases[0];
    assert_text(phase->item.title, "Pruefung");
    assert_text(phase->situation, "ae1");
    assert_text(phase->goal, "ae2");
    assert_text(phase->gate, "ae3");
    assert_text(phase->pitfalls.at[0], "ae4");
    assert_text(phase->prepare.at[0], "ae5");
    assert_text(phase->prepare.at[1], "plain");
    const struct pn_milestone *milestone = &roadmap->milestones[0];
    assert_text(milestone->item.title, "oe1");
    assert_text(milestone->item.text, "oe2");
    assert_text(milestone->evidence, "oe3");
    const struct pn_criterion *criterion = &roadmap->criteria[0];
    assert_text(criterion->item.title, "ue1");
    assert_text(criterion->item.text, "ue2");
    assert_text(criterion->questions[0], "ue3");
    assert_text(roadmap->models[0].item.title, "ss1");
    assert_text(roadmap->models[0].pros.at[0], "ss2");
    assert_text(roadmap->models[0].cons.at[0], "ss3");
    assert_string_equal(pn_text_in(roadmap->terms[0].item.title, 0), "Ae1");
    assert_string_equal(pn_text_in(roadmap->terms[0].item.title, 1), "plain");
    fitted_finish(&fitted);
}

static void all_else_is_as_it_was(void **state)
{
    (void)state;
    struct fitted fitted;
    fit(&fitted, "ANSI_X3.4-1968");
    const struct pn_roadmap *roadmap = fitted.roadmap;
    assert_string_equal(roadmap->phases[0].aliases[0], "prüfung"); /* it is typed, not read */
    assert_string_equal(roadmap->sources[0].url, "https://example.org/ü");
    assert_int_equal(roadmap->workstreams[0].color, PN_COLOR_RED);
    assert_null(roadmap->phases[1].situation.by_language);
    assert_null(roadmap->criteria[0].questions[1].by_language);
    assert_int_equal(roadmap->milestones[0].item.related.count, 1);
    assert_int_equal(roadmap->milestones[0].item.related.at[0], pn_roadmap_find(roadmap, "a"));
    assert_text(fitted.loaded.roadmap->title, "Größe");
    assert_text(fitted.loaded.roadmap->phases[0].pitfalls.at[0], "ä4");
    fitted_finish(&fitted);
}

static void items_are_those_of_the_copy(void **state)
{
    (void)state;
    struct fitted fitted;
    fit(&fitted, "ANSI_X3.4-1968");
    const struct pn_roadmap *roadmap = fitted.roadmap;
    assert_int_equal(roadmap->item_count, fitted.loaded.roadmap->item_count);
    assert_ptr_equal(roadmap->items[0], &roadmap->phases[0].item);
    assert_ptr_equal(roadmap->items[1], &roadmap->phases[1].item);
    assert_ptr_equal(roadmap->items[2], &roadmap->milestones[0].item);
    assert_ptr_equal(roadmap->items[3], &roadmap->criteria[0].item);
    assert_ptr_equal(roadmap->items[4], &roadmap->models[0].item);
    assert_ptr_equal(roadmap->items[5], &roadmap->terms[0].item);
    for (pn_item_id i = 0; i < roadmap->item_count; i++) {
        assert_int_equal(pn_roadmap_find(roadmap, roadmap->items[i]->id), i);
        assert_ptr_equal(roadmap->by_id[i], roadmap->items[roadmap->by_id[i]->handle]);
    }
    fitted_finish(&fitted);
}

static void what_stands_in_is_the_same_text(void **state)
{
    (void)state;
    struct fitted fitted;
    fit(&fitted, "ANSI_X3.4-1968");
    const struct pn_roadmap *roadmap = fitted.roadmap;
    assert_ptr_equal(pn_text_in(roadmap->summary, 1), pn_text_in(roadmap->summary, 0));
    assert_ptr_equal(pn_text_in(roadmap->terms[0].item.text, 0), pn_text_in(roadmap->terms[0].item.text, 1));
    assert_string_equal(pn_text_in(roadmap->terms[0].item.text, 0), "only English \"");
    fitted_finish(&fitted);
}

static void what_the_set_has_stays(void **state)
{
    (void)state;
    struct fitted fitted;
    fit(&fitted, "ISO-8859-1");
    assert_text(fitted.roadmap->title, "Größe");
    assert_text(fitted.roadmap->terms[0].item.text, "only English \"");
    fitted_finish(&fitted);
}

int test_fit(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_is_fitted),        cmocka_unit_test(all_else_is_as_it_was),
        cmocka_unit_test(items_are_those_of_the_copy), cmocka_unit_test(what_stands_in_is_the_same_text),
        cmocka_unit_test(what_the_set_has_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
