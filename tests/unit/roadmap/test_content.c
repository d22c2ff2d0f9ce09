// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the shipped roadmap has to hold: every part of it there, evidence, questions, origins and sources, and the
 * groundwork on which the transfer stands.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "shipped.h"

static const struct pn_roadmap *of(void **state)
{
    return ((struct shipped *)*state)->roadmap;
}

static void all_of_it_is_there(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    assert_int_equal(roadmap->phase_count, 5);
    assert_int_equal(roadmap->workstream_count, 4);
    assert_true(roadmap->milestone_count >= 35);
    assert_true(roadmap->criterion_count >= 46);
    assert_int_equal(roadmap->model_count, 13);
    assert_true(roadmap->term_count >= 40);
    uint32_t cross_phase = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        cross_phase += pn_criterion_is_cross_phase(roadmap, &roadmap->criteria[i]);
    }
    assert_int_equal(cross_phase, 18);
}

/* As of when, by whom and on whose work: a council paper that is made of it has to say so. */
static void the_roadmap_says_where_it_comes_from(void **state)
{
    static const char *const publishers[] = {"skalierung.smart-city-dialog.de", "KWB", "Fraunhofer IAO",
                                             "Fraunhofer IESE", "BBSR"};
    const struct pn_roadmap *roadmap = of(state);
    assert_non_null(pn_text_in(roadmap->version, GERMAN));
    assert_non_null(roadmap->date);
    assert_int_equal(roadmap->authors.count, 1);
    for (uint32_t language = 0; language < LANGUAGES; language++) {
        assert_non_null(strstr(pn_text_in(roadmap->licence, language), "EUPL-1.2"));
        for (size_t i = 0; i < sizeof publishers / sizeof *publishers; i++) {
            assert_non_null(strstr(pn_text_in(roadmap->attribution, language), publishers[i]));
        }
    }
}

/* What is so at a place or on a day says where, and from whom that is known. */
static void every_note_has_a_place_and_a_source(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t i = 0; i < roadmap->note_count; i++) {
        const struct pn_roadmap_note *note = &roadmap->notes[i];
        if (pn_text_in(note->where, GERMAN) == NULL || note->sources.count == 0) {
            FOUND(lacking, "a note lacks place or source: %.60s\n", pn_text_in(note->text, GERMAN));
        }
    }
    assert_true(roadmap->note_count >= 5);
    assert_int_equal(lacking, 0);
}

static void every_phase_is_told_in_full(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        const struct pn_phase *phase = &roadmap->phases[i];
        assert_non_null(pn_text_in(phase->situation, GERMAN));
        assert_non_null(pn_text_in(phase->goal, GERMAN));
        assert_non_null(pn_text_in(phase->gate, GERMAN));
        assert_true(phase->pitfalls.count >= 3);
        assert_true(phase->milestone_count >= 6);
        assert_true(pn_roadmap_rounds(&arena, roadmap, i).count >= 14);
    }
    pn_arena_finish(&arena);
}

static void every_milestone_has_evidence(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_milestone *milestone = &roadmap->milestones[i];
        if (pn_text_in(milestone->evidence, GERMAN) == NULL || pn_text_in(milestone->item.text, GERMAN) == NULL ||
            milestone->item.workstreams.count == 0 || milestone->item.stakeholders.count == 0) {
            FOUND(lacking, "milestone '%s' lacks text, evidence, workstreams or stakeholders\n", milestone->item.id);
        }
    }
    assert_int_equal(lacking, 0);
}

static void every_criterion_asks_in_every_phase_of_its_span(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_criterion *criterion = &roadmap->criteria[i];
        if (pn_text_in(criterion->item.text, GERMAN) == NULL || criterion->item.workstreams.count == 0) {
            FOUND(lacking, "criterion '%s' lacks text or workstreams\n", criterion->item.id);
        }
        for (uint32_t phase = criterion->from; phase <= criterion->until; phase++) {
            if (pn_text_in(criterion->questions[phase], GERMAN) == NULL) {
                FOUND(lacking, "criterion '%s' has no question in phase '%s'\n", criterion->item.id,
                      roadmap->phases[phase].item.id);
            }
        }
    }
    assert_int_equal(lacking, 0);
}

/* A phase has up to 44 criteria: nobody begins with all of them. */
static void a_dozen_criteria_are_to_begin_with(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    struct pn_arena arena;
    pn_arena_init(&arena);
    uint32_t first = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        first += roadmap->criteria[i].priority == PN_PRIORITY_FIRST;
    }
    assert_in_range(first, 11, 14);
    for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
        assert_in_range(pn_roadmap_first_rounds(roadmap, pn_roadmap_rounds(&arena, roadmap, phase)), 8, 14);
    }
    pn_arena_finish(&arena);
}

static void every_model_has_two_sides_and_every_term_a_meaning(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        const struct pn_model *model = &roadmap->models[i];
        if (pn_text_in(model->item.text, GERMAN) == NULL || model->pros.count == 0 || model->cons.count == 0) {
            FOUND(lacking, "model '%s' lacks text, pros or cons\n", model->item.id);
        }
    }
    for (uint32_t i = 0; i < roadmap->term_count; i++) {
        if (pn_text_in(roadmap->terms[i].item.text, GERMAN) == NULL) {
            FOUND(lacking, "term '%s' has no text\n", roadmap->terms[i].item.id);
        }
    }
    assert_int_equal(lacking, 0);
}

static void every_item_says_where_it_comes_from(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    unsigned own = 0;
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        const struct pn_item *item = roadmap->items[i];
        if (item->kind == PN_ITEM_PHASE) {
            continue;
        }
        if (item->origin == PN_ORIGIN_UNSTATED) {
            FOUND(lacking, "'%s' has no origin\n", item->id);
        } else if (item->origin == PN_ORIGIN_ROADMAP && item->sources.count == 0) {
            FOUND(lacking, "'%s' is of the roadmap, but names no source\n", item->id);
        }
        own += item->origin == PN_ORIGIN_OWN;
    }
    assert_int_equal(lacking, 0);
    assert_true(own > 0); /* the facts have additions of ours; a reader is told which */
}

static unsigned uses_of(uint32_t source, struct pn_indices sources)
{
    unsigned uses = 0;
    for (uint32_t i = 0; i < sources.count; i++) {
        uses += sources.at[i] == source;
    }
    return uses;
}

static void every_source_is_used_and_has_an_address(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t source = 0; source < roadmap->source_count; source++) {
        unsigned uses = 0;
        for (uint32_t i = 0; i < roadmap->item_count; i++) {
            uses += uses_of(source, roadmap->items[i]->sources);
        }
        for (uint32_t i = 0; i < roadmap->link_count; i++) {
            uses += roadmap->links[i].source == source;
        }
        for (uint32_t i = 0; i < roadmap->note_count; i++) {
            uses += uses_of(source, roadmap->notes[i].sources);
        }
        if (uses == 0) {
            FOUND(lacking, "source '%s' is listed, but no item names it\n", roadmap->sources[source].id);
        }
        if (roadmap->sources[source].url == NULL) {
            FOUND(lacking, "source '%s' has no address\n", roadmap->sources[source].id);
        }
    }
    assert_int_equal(lacking, 0);
}

/* Addresses that are met on the way through a phase, each once, and how many of them are more than something to read.
 */
struct addresses {
    const char *at[64];
    unsigned count;
    unsigned to_use;
};

static void add_addresses(struct addresses *addresses, const struct pn_roadmap *roadmap, const struct pn_item *item)
{
    for (uint32_t i = 0; i < item->links.count; i++) {
        const struct pn_web_link *link = &roadmap->links[item->links.at[i]];
        bool is_new = true;
        for (unsigned k = 0; k < addresses->count; k++) {
            is_new &= strcmp(addresses->at[k], link->url) != 0;
        }
        if (is_new) {
            assert_true(addresses->count < sizeof addresses->at / sizeof *addresses->at);
            addresses->at[addresses->count++] = link->url;
            addresses->to_use += link->kind != PN_LINK_UNSTATED;
        }
    }
}

/* What to do on Monday is answered by the phase and its own milestones: those of criteria come on top. */
static void every_phase_has_ten_things_to_open(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
        struct addresses addresses = {.count = 0};
        add_addresses(&addresses, roadmap, &roadmap->phases[phase].item);
        for (uint32_t i = 0; i < roadmap->phases[phase].milestone_count; i++) {
            uint32_t milestone = roadmap->phases[phase].first_milestone + i;
            add_addresses(&addresses, roadmap, &roadmap->milestones[milestone].item);
        }
        if (addresses.count < 10 || addresses.to_use < 7) {
            FOUND(lacking, "phase '%s' has %u things to open, and %u of them to use\n", roadmap->phases[phase].item.id,
                  addresses.count, addresses.to_use);
        }
    }
    assert_int_equal(lacking, 0);
}

/* A link is in the list of sources too, where the language and the day stand. */
static void every_link_says_where_it_is_from(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t i = 0; i < roadmap->link_count; i++) {
        const struct pn_web_link *link = &roadmap->links[i];
        if (link->source == PN_NO_SOURCE || strcmp(link->url, roadmap->sources[link->source].url) != 0) {
            FOUND(lacking, "the link to %s names no source with this address\n", link->url);
        }
    }
    assert_int_equal(lacking, 0);
}

static void every_workstream_and_stakeholder_is_used(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned workstreams = 0; /* a bit each */
    unsigned stakeholders = 0;
    assert_true(roadmap->workstream_count < 32 && roadmap->stakeholder_count < 32);
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        const struct pn_item *item = roadmap->items[i];
        for (uint32_t k = 0; k < item->workstreams.count; k++) {
            workstreams |= 1U << item->workstreams.at[k];
        }
        for (uint32_t k = 0; k < item->stakeholders.count; k++) {
            stakeholders |= 1U << item->stakeholders.at[k];
        }
    }
    assert_int_equal(workstreams, (1U << roadmap->workstream_count) - 1);
    assert_int_equal(stakeholders, (1U << roadmap->stakeholder_count) - 1);
}

/* Lists show a workstream by its first letter. */
static void workstreams_are_told_apart_by_their_letters(void **state)
{
    static const char letters[LANGUAGES][5] = {"WOFT", "EOFT"};
    const struct pn_roadmap *roadmap = of(state);
    assert_int_equal(roadmap->workstream_count, 4);
    for (uint32_t language = 0; language < LANGUAGES; language++) {
        for (uint32_t i = 0; i < 4; i++) {
            assert_int_equal(pn_text_in(roadmap->workstreams[i].title, language)[0], letters[language][i]);
        }
    }
}

static void transfer_stands_on_the_groundwork_of_earlier_phases(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    const struct pn_phase *transfer = &roadmap->phases[roadmap->phase_count - 1];
    unsigned phases = 0; /* a bit each */
    for (uint32_t i = 0; i < transfer->groundwork.count; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, transfer->groundwork.at[i]);
        if (item->phase != PN_NO_PHASE) {
            phases |= 1U << item->phase;
        }
    }
    assert_string_equal(transfer->item.id, "transfer");
    assert_true(transfer->groundwork.count >= 10);
    unsigned different = 0;
    for (; phases != 0; phases &= phases - 1) {
        different++;
    }
    assert_true(different >= 3);
}

/* What a phase must prepare for later is told in both ways: by items that are groundwork, and by the phase itself. */
static void every_phase_but_the_last_prepares_something(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    for (uint32_t phase = 0; phase + 1 < roadmap->phase_count; phase++) {
        bool prepares = false;
        for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
            prepares |= roadmap->milestones[i].item.phase == phase && roadmap->milestones[i].item.prepares.count != 0;
        }
        assert_true(prepares);
        assert_true(roadmap->phases[phase].prepare.count != 0);
    }
}

int test_content(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_of_it_is_there),
        cmocka_unit_test(the_roadmap_says_where_it_comes_from),
        cmocka_unit_test(every_note_has_a_place_and_a_source),
        cmocka_unit_test(every_phase_is_told_in_full),
        cmocka_unit_test(every_milestone_has_evidence),
        cmocka_unit_test(every_criterion_asks_in_every_phase_of_its_span),
        cmocka_unit_test(a_dozen_criteria_are_to_begin_with),
        cmocka_unit_test(every_model_has_two_sides_and_every_term_a_meaning),
        cmocka_unit_test(every_item_says_where_it_comes_from),
        cmocka_unit_test(every_source_is_used_and_has_an_address),
        cmocka_unit_test(every_phase_has_ten_things_to_open),
        cmocka_unit_test(every_link_says_where_it_is_from),
        cmocka_unit_test(every_workstream_and_stakeholder_is_used),
        cmocka_unit_test(workstreams_are_told_apart_by_their_letters),
        cmocka_unit_test(transfer_stands_on_the_groundwork_of_earlier_phases),
        cmocka_unit_test(every_phase_but_the_last_prepares_something),
    };
    return cmocka_run_group_tests_name("content", tests, shipped_set_up, shipped_tear_down);
}
