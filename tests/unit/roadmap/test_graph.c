// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the graph of a small roadmap holds.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"
#include "roadmap/words_private.h"

static const char text[] = //
    "format: 1\n"
    "roadmap:\n"
    "  id: small\n"
    "  language: de\n"
    "  title: {en: Small, de: Klein}\n"
    "  sources: [{id: s1, title: First, url: 'https://example.org/'}, {id: s2, title: {en: Second}}]\n"
    "workstreams: [{id: technical, title: Technisch, color: blue}, {id: economic, title: E}]\n"
    "stakeholders: [{id: town, title: Stadt}, {id: people, title: Leute}]\n"
    "criteria:\n"
    "- id: acceptance\n"
    "  title: {de: Akzeptanz}\n"
    "  prepares: [transfer, rollout]\n"
    "  related: [mvp]\n"
    "  rounds: [{phase: pilot, question: {en: Why?}}, {phase: idea, question: {de: Wer?, fr: Qui?}}]\n"
    "- {id: privacy, title: Datenschutz, from: pilot, until: rollout}\n"
    "- {id: cost, title: Kosten, until: pilot, priority: first, rounds: [{phase: idea, question: [Eins?, {de: Zwei?, "
    "en: Two?}]}]}\n"
    "phases:\n"
    "- id: idea\n"
    "  aliases: [p1, Ideenfindung]\n"
    "  title: {de: Idee, en: Idea}\n"
    "  situation: Sit\n"
    "  goal: Goal\n"
    "  gate: Gate\n"
    "  pitfalls: [One, {de: Zwei, en: Two}]\n"
    "  prepare: [{de: Später, en: Later}]\n"
    "  milestones:\n"
    "  - id: vision\n"
    "    title: Vision\n"
    "    prepares: [transfer, transfer]\n"
    "- id: pilot\n"
    "  title: Pilot\n"
    "  parallel: [transfer]\n"
    "- id: rollout\n"
    "  title: Rollout\n"
    "  parallel: [transfer]\n"
    "  milestones:\n"
    "  - id: budget\n"
    "    title: Budget\n"
    "    text: Text\n"
    "    evidence: {en: Evidence}\n"
    "    workstreams: [economic, technical]\n"
    "    stakeholders: [people]\n"
    "    requires: [vision, handover]\n"
    "    prepares: [transfer]\n"
    "    related: [mvp, acceptance, mvp]\n"
    "    sources: [s2, s1]\n"
    "    origin: own\n"
    "  - {id: team, title: Team, requires: [vision, budget], helps: [transfer, transfer], origin: roadmap}\n"
    "- id: transfer\n"
    "  title: Transfer\n"
    "  parallel: [rollout]\n"
    "  milestones:\n"
    "  - {id: handover, title: Handover, prepares: [rollout]}\n"
    "models:\n"
    "- {id: own-operation, title: Own, text: T, pros: [p1, p2], cons: [c1], sources: [s1], related: [budget]}\n"
    "terms:\n"
    "- {id: mvp, title: MVP, text: Minimum}\n";

static int load_roadmap(void **state)
{
    struct loaded *loaded = malloc(sizeof *loaded);
    load(loaded, text);
    if (loaded->roadmap == NULL) {
        print_error("%s", pn_buffer_text(&loaded->messages));
        return 1;
    }
    *state = loaded;
    return 0;
}

static int free_roadmap(void **state)
{
    loaded_finish(*state);
    free(*state);
    return 0;
}

static const struct pn_roadmap *of(void **state)
{
    return ((struct loaded *)*state)->roadmap;
}

static const struct pn_item *item(const struct pn_roadmap *roadmap, const char *id)
{
    return pn_roadmap_item(roadmap, pn_roadmap_find(roadmap, id));
}

/* The ids of items, in brackets behind each. */
static void expect_items(const struct pn_roadmap *roadmap, struct pn_items items, const char *expected)
{
    struct pn_buffer ids;
    pn_buffer_init(&ids);
    for (uint32_t i = 0; i < items.count; i++) {
        pn_buffer_printf(&ids, "%s ", pn_roadmap_item(roadmap, items.at[i])->id);
    }
    assert_string_equal(pn_buffer_text(&ids), expected);
    pn_buffer_finish(&ids);
}

static void expect_indices(struct pn_indices indices, const char *expected)
{
    struct pn_buffer numbers;
    pn_buffer_init(&numbers);
    for (uint32_t i = 0; i < indices.count; i++) {
        pn_buffer_printf(&numbers, "%u ", (unsigned)indices.at[i]);
    }
    assert_string_equal(pn_buffer_text(&numbers), expected);
    pn_buffer_finish(&numbers);
}

static void the_roadmap_says_what_it_is(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    assert_string_equal(roadmap->id, "small");
    assert_string_equal(pn_text_in(roadmap->title, 0), "Klein");
    assert_null(pn_text_in(roadmap->summary, 0));
    assert_int_equal(roadmap->source_count, 2);
    assert_string_equal(roadmap->sources[0].id, "s1");
    assert_string_equal(roadmap->sources[0].url, "https://example.org/");
    assert_null(roadmap->sources[1].url);
    assert_int_equal(roadmap->workstream_count, 2);
    assert_int_equal(roadmap->workstreams[0].color, PN_COLOR_BLUE);
    assert_int_equal(roadmap->workstreams[1].color, PN_COLOR_DEFAULT);
    assert_int_equal(roadmap->stakeholder_count, 2);
    assert_string_equal(pn_text_in(roadmap->stakeholders[1].title, 1), "Leute");
}

static void languages_are_there_with_the_roadmaps_own_first(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    assert_int_equal(roadmap->language_count, 3);
    assert_string_equal(roadmap->languages[0], "de");
    assert_string_equal(roadmap->languages[1], "en");
    assert_string_equal(roadmap->languages[2], "fr");
}

static void a_missing_language_is_stood_in_for(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    const struct pn_item *idea = item(roadmap, "idea");
    assert_string_equal(pn_text_in(idea->title, 0), "Idee");
    assert_string_equal(pn_text_in(idea->title, 1), "Idea");
    assert_string_equal(pn_text_in(idea->title, 2), "Idee"); /* the roadmap's own */
    assert_ptr_equal(pn_text_in(idea->title, 2), pn_text_in(idea->title, 0));
    for (uint32_t i = 0; i < 3; i++) {
        assert_string_equal(pn_text_in(roadmap->sources[1].title, i), "Second"); /* any */
        assert_string_equal(pn_text_in(item(roadmap, "pilot")->title, i), "Pilot");
    }
}

static void a_readers_language_is_found(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    bool found = false;
    assert_int_equal(pn_roadmap_language(roadmap, "en", &found), 1);
    assert_true(found);
    assert_int_equal(pn_roadmap_language(roadmap, "fr_CH.UTF-8", &found), 2);
    assert_true(found);
    assert_int_equal(pn_roadmap_language(roadmap, "EN-gb", NULL), 1);
    assert_int_equal(pn_roadmap_language(roadmap, "de@euro", &found), 0);
    assert_true(found);
    static const char *const unknown[] = {"es", "C", "C.UTF-8", "POSIX", "", "d", "deu", "e", "-", "_"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        found = true;
        assert_int_equal(pn_roadmap_language(roadmap, unknown[i], &found), 0);
        assert_false(found);
    }
}

static void languages_with_regions_are_found(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "format: 1\nroadmap: {id: r, title: {pt-BR: a, zh-Hant-TW: b, pt: c, de-AT: d}}\n"
                  "phases: [{id: p, title: P}]\n");
    assert_non_null(loaded.roadmap);
    assert_string_equal(loaded.roadmap->languages[0], "pt-BR"); /* the first that the file uses */
    bool found;
    assert_int_equal(pn_roadmap_language(loaded.roadmap, "pt_BR.UTF-8", NULL), 0);
    assert_int_equal(pn_roadmap_language(loaded.roadmap, "pt", NULL), 2);
    assert_int_equal(pn_roadmap_language(loaded.roadmap, "pt_PT", NULL), 2);
    assert_int_equal(pn_roadmap_language(loaded.roadmap, "zh", NULL), 1);
    assert_int_equal(pn_roadmap_language(loaded.roadmap, "zh_TW", NULL), 1);
    assert_int_equal(pn_roadmap_language(loaded.roadmap, "de", &found), 3);
    assert_true(found);
    loaded_finish(&loaded);
}

static void a_roadmap_of_plain_strings_has_a_language(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "format: 1\nroadmap: {id: r, title: T}\nphases: [{id: p, title: P}]\n");
    assert_non_null(loaded.roadmap);
    assert_int_equal(loaded.roadmap->language_count, 1);
    assert_string_equal(loaded.roadmap->languages[0], "und");
    assert_string_equal(pn_text_in(loaded.roadmap->phases[0].item.title, 0), "P");
    loaded_finish(&loaded);
}

static void the_first_language_of_the_file_is_its_own_wherever_it_stands(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "phases: [{id: p, title: {fr: P}}]\nformat: 1\nroadmap: {id: r, title: {en: T}}\n");
    assert_non_null(loaded.roadmap);
    assert_string_equal(loaded.roadmap->languages[0], "fr");
    loaded_finish(&loaded);
}

/* Line breaks behind `|` are the file's, as in Markdown; those of other texts are the author's. */
static void a_literal_text_has_paragraphs(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "format: 1\n"
                  "roadmap:\n"
                  "  id: r\n"
                  "  title: \"two\\nlines\"\n"
                  "  language: en\n"
                  "  summary:\n"
                  "    en: |\n"
                  "\n"
                  "      one line \n"
                  "      and another\n"
                  "      \n"
                  "\n"
                  "        a  paragraph\n"
                  "    de: |+\n"
                  "      kurz\n"
                  "\n"
                  "phases: [{id: a, title: A}]\n");
    assert_non_null(loaded.roadmap);
    assert_string_equal(pn_text_in(loaded.roadmap->title, 0), "two\nlines");
    assert_string_equal(pn_text_in(loaded.roadmap->summary, 0), "one line and another\na  paragraph");
    assert_string_equal(pn_text_in(loaded.roadmap->summary, 1), "kurz");
    loaded_finish(&loaded);
}

static void phases_are_in_order(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    static const char *const ids[] = {"idea", "pilot", "rollout", "transfer"};
    assert_int_equal(roadmap->phase_count, 4);
    for (uint32_t i = 0; i < 4; i++) {
        const struct pn_item *phase = &roadmap->phases[i].item;
        assert_string_equal(phase->id, ids[i]);
        assert_int_equal(phase->kind, PN_ITEM_PHASE);
        assert_int_equal(phase->number, i);
        assert_int_equal(phase->phase, i);
        assert_ptr_equal(pn_roadmap_item(roadmap, phase->handle), phase);
    }
    const struct pn_phase *idea = &roadmap->phases[0];
    assert_int_equal(idea->alias_count, 2);
    assert_string_equal(idea->aliases[1], "Ideenfindung");
    assert_string_equal(pn_text_in(idea->situation, 0), "Sit");
    assert_string_equal(pn_text_in(idea->goal, 0), "Goal");
    assert_string_equal(pn_text_in(idea->gate, 0), "Gate");
    assert_int_equal(idea->pitfalls.count, 2);
    assert_string_equal(pn_text_in(idea->pitfalls.at[1], 1), "Two");
    assert_int_equal(idea->prepare.count, 1);
    assert_string_equal(pn_text_in(idea->prepare.at[0], 1), "Later");
    assert_int_equal(roadmap->phases[1].prepare.count, 0);
    assert_null(pn_text_in(roadmap->phases[1].gate, 0));
}

static void milestones_are_in_the_order_of_the_walk(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    static const char *const ids[] = {"vision", "budget", "team", "handover"};
    static const uint32_t phases[] = {0, 2, 2, 3};
    assert_int_equal(roadmap->milestone_count, 4);
    for (uint32_t i = 0; i < 4; i++) {
        assert_string_equal(roadmap->milestones[i].item.id, ids[i]);
        assert_int_equal(roadmap->milestones[i].item.phase, phases[i]);
        assert_int_equal(roadmap->milestones[i].item.number, i);
    }
    static const uint32_t firsts[] = {0, 1, 1, 3};
    static const uint32_t counts[] = {1, 0, 2, 1};
    for (uint32_t i = 0; i < 4; i++) {
        assert_int_equal(roadmap->phases[i].first_milestone, firsts[i]);
        assert_int_equal(roadmap->phases[i].milestone_count, counts[i]);
    }
    const struct pn_milestone *budget = pn_roadmap_milestone(roadmap, pn_roadmap_find(roadmap, "budget"));
    assert_string_equal(pn_text_in(budget->evidence, 2), "Evidence");
    assert_string_equal(pn_text_in(budget->item.text, 2), "Text");
    assert_int_equal(budget->item.origin, PN_ORIGIN_OWN);
    assert_int_equal(budget->item.place.line, 37);
    assert_int_equal(budget->item.place.column, 9);
    assert_int_equal(item(roadmap, "team")->origin, PN_ORIGIN_ROADMAP);
    assert_int_equal(item(roadmap, "vision")->origin, PN_ORIGIN_UNSTATED);
    expect_indices(budget->item.workstreams, "1 0 ");
    expect_indices(budget->item.stakeholders, "1 ");
    expect_indices(budget->item.sources, "1 0 ");
}

static void links_run_in_both_directions(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    expect_items(roadmap, item(roadmap, "budget")->requires, "vision handover ");
    expect_items(roadmap, item(roadmap, "vision")->required_by, "budget team ");
    expect_items(roadmap, item(roadmap, "budget")->required_by, "team ");
    expect_items(roadmap, item(roadmap, "handover")->required_by, "budget ");
    expect_items(roadmap, item(roadmap, "handover")->requires, "");
}

/* Whose groundwork it is, is held by groundwork_is_in_the_order_of_the_walk(): `helps` adds nothing there. */
static void a_milestone_may_help_a_phase_that_can_do_without_it(void **state)
{
    expect_indices(item(of(state), "team")->helps, "3 ");
    assert_int_equal(item(of(state), "acceptance")->helps.count, 0);
}

static void related_is_symmetric_with_its_own_first(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    expect_items(roadmap, item(roadmap, "budget")->related, "mvp acceptance own-operation ");
    expect_items(roadmap, item(roadmap, "acceptance")->related, "mvp budget ");
    expect_items(roadmap, item(roadmap, "mvp")->related, "budget acceptance ");
    expect_items(roadmap, item(roadmap, "own-operation")->related, "budget ");
    expect_items(roadmap, item(roadmap, "vision")->related, "");
}

static void parallel_is_symmetric(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    expect_indices(roadmap->phases[0].parallel, "");
    expect_indices(roadmap->phases[1].parallel, "3 ");
    expect_indices(roadmap->phases[2].parallel, "3 ");
    expect_indices(roadmap->phases[3].parallel, "1 2 ");
    for (uint32_t a = 0; a < 4; a++) {
        for (uint32_t b = 0; b < 4; b++) {
            bool expected = (a == 3 && (b == 1 || b == 2)) || (b == 3 && (a == 1 || a == 2));
            assert_int_equal(pn_phases_are_parallel(roadmap, a, b), expected);
        }
    }
}

static void parallels_are_in_the_phases_order(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "format: 1\nroadmap: {id: r, title: T}\nphases: [{id: a, title: A, parallel: [c, b]}, "
                  "{id: b, title: B}, {id: c, title: C, parallel: [b]}]\n");
    assert_non_null(loaded.roadmap);
    expect_indices(loaded.roadmap->phases[0].parallel, "1 2 ");
    expect_indices(loaded.roadmap->phases[1].parallel, "0 2 ");
    expect_indices(loaded.roadmap->phases[2].parallel, "0 1 ");
    loaded_finish(&loaded);
}

static void groundwork_is_in_the_order_of_the_walk(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    expect_items(roadmap, roadmap->phases[0].groundwork, "");
    expect_items(roadmap, roadmap->phases[2].groundwork, "handover acceptance ");
    expect_items(roadmap, roadmap->phases[3].groundwork, "vision budget acceptance ");
    expect_indices(item(roadmap, "vision")->prepares, "3 ");
    expect_indices(item(roadmap, "acceptance")->prepares, "3 2 ");
}

static void criteria_have_spans_and_rounds(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    assert_int_equal(roadmap->criterion_count, 3);
    const struct pn_criterion *acceptance = pn_roadmap_criterion(roadmap, pn_roadmap_find(roadmap, "acceptance"));
    assert_true(pn_criterion_is_cross_phase(roadmap, acceptance));
    assert_string_equal(pn_text_in(acceptance->questions[0], 2), "Qui?");
    assert_string_equal(pn_text_in(acceptance->questions[0], 1), "Wer?");
    assert_string_equal(pn_text_in(acceptance->questions[1], 0), "Why?");
    assert_null(pn_text_in(acceptance->questions[2], 0));
    const struct pn_criterion *privacy = pn_roadmap_criterion(roadmap, pn_roadmap_find(roadmap, "privacy"));
    assert_int_equal(privacy->from, 1);
    assert_int_equal(privacy->until, 2);
    assert_false(pn_criterion_is_cross_phase(roadmap, privacy));
    assert_null(pn_text_in(privacy->questions[1], 0));
    assert_int_equal(privacy->item.phase, PN_NO_PHASE);

    struct pn_arena arena;
    pn_arena_init(&arena);
    expect_items(roadmap, pn_roadmap_rounds(&arena, roadmap, 0), "cost acceptance ");
    expect_items(roadmap, pn_roadmap_rounds(&arena, roadmap, 1), "cost acceptance privacy ");
    expect_items(roadmap, pn_roadmap_rounds(&arena, roadmap, 2), "acceptance privacy ");
    expect_items(roadmap, pn_roadmap_rounds(&arena, roadmap, 3), "acceptance ");
    expect_items(roadmap, pn_roadmap_rounds(&arena, roadmap, PN_NO_PHASE), "acceptance ");
    assert_int_equal(pn_roadmap_first_rounds(roadmap, pn_roadmap_rounds(&arena, roadmap, 1)), 1);
    assert_int_equal(pn_roadmap_first_rounds(roadmap, pn_roadmap_rounds(&arena, roadmap, 3)), 0);
    pn_arena_finish(&arena);
}

static void several_questions_are_paragraphs_of_one_text(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    const struct pn_criterion *cost = pn_roadmap_criterion(roadmap, pn_roadmap_find(roadmap, "cost"));
    uint32_t english = pn_roadmap_language(roadmap, "en", NULL);
    uint32_t french = pn_roadmap_language(roadmap, "fr", NULL);
    assert_string_equal(pn_text_in(cost->questions[0], 0), "Eins?\nZwei?");
    assert_string_equal(pn_text_in(cost->questions[0], english), "Eins?\nTwo?");
    assert_ptr_equal(pn_text_in(cost->questions[0], french), pn_text_in(cost->questions[0], 0));
    assert_null(pn_text_in(cost->questions[1], 0));
}

static void a_single_phase_has_nothing_that_crosses(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "format: 1\nroadmap: {id: r, title: T}\nphases: [{id: p, title: P}]\n"
                  "criteria: [{id: c, title: C}]\n");
    assert_non_null(loaded.roadmap);
    assert_false(pn_criterion_is_cross_phase(loaded.roadmap, &loaded.roadmap->criteria[0]));
    assert_true(pn_criterion_has_round(&loaded.roadmap->criteria[0], 0));
    loaded_finish(&loaded);
}

static void models_and_terms_are_items(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    const struct pn_model *model =
        &roadmap->models[pn_roadmap_item(roadmap, pn_roadmap_find(roadmap, "own-operation"))->number];
    assert_int_equal(model->pros.count, 2);
    assert_string_equal(pn_text_in(model->pros.at[1], 0), "p2");
    assert_int_equal(model->cons.count, 1);
    assert_int_equal(item(roadmap, "mvp")->kind, PN_ITEM_TERM);
    assert_string_equal(pn_text_in(item(roadmap, "mvp")->text, 0), "Minimum");
}

static void items_are_found_by_exact_id_only(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    assert_int_equal(roadmap->item_count, 4 + 4 + 3 + 1 + 1);
    for (pn_item_id i = 0; i < roadmap->item_count; i++) {
        assert_int_equal(pn_roadmap_find(roadmap, roadmap->items[i]->id), i);
        assert_int_equal(roadmap->items[i]->handle, i);
    }
    assert_int_equal(pn_roadmap_find(roadmap, "p1"), PN_NO_ITEM);
    assert_int_equal(pn_roadmap_find(roadmap, "Idea"), PN_NO_ITEM);
    assert_int_equal(pn_roadmap_find(roadmap, "technical"), PN_NO_ITEM);
    assert_int_equal(pn_roadmap_find(roadmap, ""), PN_NO_ITEM);
}

/* Both ways, and nothing beside: neither another word, nor what has none. */
static void colors_and_origins_have_words(void **state)
{
    (void)state;
    enum pn_color color = PN_COLOR_DEFAULT;
    enum pn_origin origin = PN_ORIGIN_UNSTATED;
    assert_null(pn_color_word(PN_COLOR_DEFAULT));
    assert_string_equal(pn_color_word(PN_COLOR_RED), "red");
    assert_string_equal(pn_color_word(PN_COLOR_CYAN), "cyan");
    for (int i = PN_COLOR_RED; i <= PN_COLOR_CYAN; i++) {
        assert_true(pn_color_from_word(pn_color_word((enum pn_color)i), &color));
        assert_int_equal(color, i);
    }
    assert_false(pn_color_from_word("Red", &color));
    assert_null(pn_origin_word(PN_ORIGIN_UNSTATED));
    assert_string_equal(pn_origin_word(PN_ORIGIN_OWN), "own");
    assert_true(pn_origin_from_word("roadmap", &origin));
    assert_int_equal(origin, PN_ORIGIN_ROADMAP);
    assert_false(pn_origin_from_word("", &origin));
}

int test_graph(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(colors_and_origins_have_words),
        cmocka_unit_test(the_roadmap_says_what_it_is),
        cmocka_unit_test(languages_are_there_with_the_roadmaps_own_first),
        cmocka_unit_test(a_missing_language_is_stood_in_for),
        cmocka_unit_test(a_readers_language_is_found),
        cmocka_unit_test(languages_with_regions_are_found),
        cmocka_unit_test(a_roadmap_of_plain_strings_has_a_language),
        cmocka_unit_test(the_first_language_of_the_file_is_its_own_wherever_it_stands),
        cmocka_unit_test(a_literal_text_has_paragraphs),
        cmocka_unit_test(phases_are_in_order),
        cmocka_unit_test(milestones_are_in_the_order_of_the_walk),
        cmocka_unit_test(links_run_in_both_directions),
        cmocka_unit_test(a_milestone_may_help_a_phase_that_can_do_without_it),
        cmocka_unit_test(related_is_symmetric_with_its_own_first),
        cmocka_unit_test(parallel_is_symmetric),
        cmocka_unit_test(parallels_are_in_the_phases_order),
        cmocka_unit_test(groundwork_is_in_the_order_of_the_walk),
        cmocka_unit_test(criteria_have_spans_and_rounds),
        cmocka_unit_test(several_questions_are_paragraphs_of_one_text),
        cmocka_unit_test(a_single_phase_has_nothing_that_crosses),
        cmocka_unit_test(models_and_terms_are_items),
        cmocka_unit_test(items_are_found_by_exact_id_only),
    };
    return cmocka_run_group_tests_name("graph", tests, load_roadmap, free_roadmap);
}
