// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Panes, links and the way back, the help, effects.
 */
#include "nav_test.h"

static void tab_goes_round_the_areas(void **state)
{
    (void)state;
    open_at(PILOT);
    act(PN_ACTION_NEXT);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    act(PN_ACTION_NEXT_PANE);
    assert_at(PILOT, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_NEXT_PANE);
    assert_at(PILOT, PN_ROW_GATE, "pilot");
    act(PN_ACTION_NEXT_PANE);
    assert_at(PILOT, PN_ROW_GATE, "pilot");
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    act(PN_ACTION_NEXT_PANE);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    act(PN_ACTION_PREVIOUS_PANE);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    act(PN_ACTION_PREVIOUS_PANE);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_NEXT_PANE);
    act(PN_ACTION_NEXT_PANE);
    act(PN_ACTION_PREVIOUS_PANE);
    assert_at(PILOT, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_PREVIOUS_PANE);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    open_at(TRANSFER); /* what is missing comes first */
    act(PN_ACTION_PREVIOUS_PANE);
    assert_at(TRANSFER, PN_ROW_GROUNDWORK, "interfaces-open");
    open_at(LANE); /* no milestones */
    act(PN_ACTION_NEXT_PANE);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    act(PN_ACTION_PREVIOUS_PANE);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    open_at(PILOT); /* what stands above the milestones comes before them */
    select_row(PN_ROW_OVERVIEW, "pilot");
    act(PN_ACTION_NEXT_PANE);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    select_row(PN_ROW_OVERVIEW, "pilot");
    act(PN_ACTION_PREVIOUS_PANE);
    assert_at(PILOT, PN_ROW_OVERVIEW, "pilot");
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
}

static void tab_from_a_detail_keeps_its_row(void **state)
{
    (void)state;
    open_at(PILOT);
    select_row(PN_ROW_ROUND, "budget");
    nav.position.pane = PN_PANE_DETAIL;
    settle();
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    act(PN_ACTION_PREVIOUS_PANE);
    assert_at(PILOT, PN_ROW_ROUND, "budget");
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
}

static void a_phase_shows_its_groundwork_when_it_opens(void **state)
{
    (void)state;
    open_at(TRANSFER); /* the first milestone fits below the groundwork */
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    assert_int_equal(nav.list_top, 0);
    pn_nav_init(&nav, &fixture.context, TRANSFER, 6, 80, &fixture.settled);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    act(PN_ACTION_NEXT);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    act(PN_ACTION_PREVIOUS_PHASE);
    act(PN_ACTION_NEXT_PHASE);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    assert_int_equal(nav.list_top, 0);
}

static void enter_gives_the_keys_to_the_detail(void **state)
{
    (void)state;
    open_at(PILOT);
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    assert_int_equal(nav.position.detail.entry, 0);
    act(PN_ACTION_OPEN); /* the title leads nowhere */
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_CLOSE);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    act(PN_ACTION_CLOSE);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_OPEN);
    act(PN_ACTION_BACK);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_BACK);
    assert_on_start(PILOT);
}

static void links_lead_on_and_the_trail_leads_back(void **state)
{
    (void)state;
    open_at(PILOT);
    select_link("decision-taken");
    struct pn_detail_cursor left = nav.position.detail;
    act(PN_ACTION_OPEN);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    select_link("own-operation");
    act(PN_ACTION_OPEN);
    assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, "own-operation");
    act(PN_ACTION_BACK);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    assert_int_equal(nav.position.detail.entry, left.entry);
    select_link("user-needs"); /* has a round here: the phase stays */
    act(PN_ACTION_OPEN);
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "user-needs");
    assert_int_equal(nav.position.phase, PILOT);
    act(PN_ACTION_BACK);
    select_link("transfer");
    act(PN_ACTION_OPEN);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    press_digit(IDEA);
    assert_int_equal(nav.trail.back, 2);
    act(PN_ACTION_BACK);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
}

static void forward_undoes_going_back(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_FORWARD); /* nothing lies ahead */
    assert_on_start(IDEA);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_NEXT);
    press_digit(TRANSFER);
    act(PN_ACTION_BACK);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken"); /* as it was left, not as it was opened */
    act(PN_ACTION_BACK);
    assert_on_start(IDEA);
    act(PN_ACTION_BACK);
    assert_on_start(IDEA);
    act(PN_ACTION_FORWARD);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    act(PN_ACTION_FORWARD);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    act(PN_ACTION_FORWARD);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    act(PN_ACTION_BACK);
    press_digit(PILOT); /* another way: what lay ahead is forgotten */
    act(PN_ACTION_FORWARD);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
}

static void forward_leads_back_from_the_start(void **state)
{
    (void)state;
    open_at(PILOT);
    act(PN_ACTION_BACK); /* no trail: to the start */
    assert_on_start(PILOT);
    act(PN_ACTION_FORWARD);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_START);
    assert_on_start(PILOT);
    act(PN_ACTION_START);
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
}

/* Puts the detail's cursor on a round of the criterion that is told of there. */
static void select_round(uint32_t phase)
{
    nav.position.pane = PN_PANE_DETAIL;
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    uint32_t entry = 0;
    while (entry < frame.sheet.count &&
           (frame.sheet.at[entry].kind != PN_SHEET_ROUND || frame.sheet.at[entry].phase != phase)) {
        entry++;
    }
    assert_true(entry < frame.sheet.count);
    nav.position.detail.entry = entry + 1;
    settle();
}

static void a_round_leads_to_its_criterion_and_from_there_to_its_phase(void **state)
{
    (void)state;
    open_at(LANE);
    select_round(TRANSFER);
    act(PN_ACTION_OPEN);
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "user-needs");
    assert_int_equal(nav.position.phase, TRANSFER);
    act(PN_ACTION_OPEN); /* it opened at that round */
    assert_at(TRANSFER, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_BACK);
    select_round(IDEA);
    act(PN_ACTION_OPEN);
    assert_at(IDEA, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_BACK);
    act(PN_ACTION_CLOSE);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
}

static void a_criterion_goes_from_round_to_round(void **state)
{
    (void)state;
    open_at(PILOT);
    select_row(PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_OPEN);
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "user-needs");
    assert_int_equal(nav.position.phase, PILOT);
    act(PN_ACTION_NEXT_PHASE);
    assert_int_equal(nav.position.phase, TRANSFER);
    act(PN_ACTION_NEXT_PHASE);
    assert_int_equal(nav.position.phase, TRANSFER);
    act(PN_ACTION_PREVIOUS_PHASE);
    act(PN_ACTION_PREVIOUS_PHASE);
    act(PN_ACTION_PREVIOUS_PHASE);
    assert_int_equal(nav.position.phase, IDEA);
    act(PN_ACTION_NEXT); /* idea has another criterion, with a round in idea and in pilot */
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "budget");
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_NEXT_PHASE);
    assert_int_equal(nav.position.phase, PILOT);
    act(PN_ACTION_PREVIOUS);
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "data-quality");
    assert_int_equal(nav.trail.back, 1);
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_ROUND, "user-needs");
    open_at(LANE); /* no round is open there: the first lies to the right */
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.phase, LANE);
    act(PN_ACTION_NEXT_PHASE);
    assert_int_equal(nav.position.phase, IDEA);
}

/* At any height the round that is open is in sight, as long as one line of it can be. */
static void the_open_round_is_in_sight(void **state)
{
    (void)state;
    for (unsigned rows = 6; rows < 30; rows++) {
        pn_nav_init(&nav, &fixture.context, IDEA, rows, 80, &fixture.settled);
        select_row(PN_ROW_ROUND, "user-needs");
        act(PN_ACTION_OPEN);
        for (uint32_t phase = IDEA; phase <= TRANSFER; phase++) {
            struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
            const struct pn_sheet_entry *round = &frame.sheet.at[nav.position.detail.entry - 1];
            assert_int_equal(round->kind, PN_SHEET_ROUND);
            assert_int_equal(round->phase, phase);
            act(PN_ACTION_NEXT_PHASE);
        }
    }
}

static void pages_open_from_everywhere_and_close(void **state)
{
    (void)state;
    static const struct {
        enum pn_action_id action;
        enum pn_screen screen;
    } pages[] = {
        {PN_ACTION_MODELS, PN_SCREEN_MODELS}, {PN_ACTION_TERMS, PN_SCREEN_TERMS}, {PN_ACTION_ABOUT, PN_SCREEN_ABOUT}};
    static const enum pn_action_id ways_out[] = {PN_ACTION_QUIT, PN_ACTION_CLOSE, PN_ACTION_BACK};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        open_at(PILOT);
        assert_int_equal(act(pages[i].action), PN_EFFECT_NONE);
        assert_int_equal(nav.position.screen, pages[i].screen);
        act(pages[i].action); /* it is open */
        assert_int_equal(nav.trail.back, 1);
        act(PN_ACTION_OPEN);
        assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
        act(PN_ACTION_CLOSE);
        assert_int_equal(nav.position.pane, PN_PANE_LIST);
        assert_int_equal(act(ways_out[i]), PN_EFFECT_NONE);
        assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
        act(PN_ACTION_HELP); /* which tells of the key */
        act(pages[i].action);
        assert_false(nav.help_open);
        assert_int_equal(nav.position.screen, pages[i].screen);
    }
}

static void sources_and_terms_are_links(void **state)
{
    (void)state;
    open_at(IDEA);
    select_row(PN_ROW_MILESTONE, "problem-understood");
    nav.position.pane = PN_PANE_DETAIL;
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    for (uint32_t i = 0; i < frame.sheet.count; i++) {
        if (frame.sheet.at[i].source != PN_NO_SOURCE) {
            nav.position.detail.entry = i + 1;
        }
    }
    settle();
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.screen, PN_SCREEN_ABOUT);
    assert_int_equal(nav.position.row.kind, PN_ROW_SOURCE);
    select_link("problem-understood"); /* what rests on it */
    act(PN_ACTION_OPEN);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
    act(PN_ACTION_NEXT);
    select_link("mvp"); /* a word in its text */
    act(PN_ACTION_OPEN);
    assert_on(PN_SCREEN_TERMS, PN_ROW_TERM, "mvp");
}

static void groundwork_opens_where_it_is_laid(void **state)
{
    (void)state;
    open_at(TRANSFER);
    select_row(PN_ROW_GROUNDWORK, "interfaces-open");
    act(PN_ACTION_OPEN);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_BACK);
    assert_at(TRANSFER, PN_ROW_GROUNDWORK, "interfaces-open");
    select_row(PN_ROW_GROUNDWORK, "user-needs");
    act(PN_ACTION_OPEN);
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "user-needs");
    assert_int_equal(nav.position.phase, TRANSFER); /* its round where it is needed; the others stand beside it */
}

static void a_long_trail_forgets_its_oldest_steps(void **state)
{
    (void)state;
    open_at(IDEA);
    for (unsigned i = 0; i < PN_TRAIL_LENGTH + 11; i++) {
        press_digit(i % 2 == 0 ? PILOT : IDEA);
    }
    assert_int_equal(nav.trail.back, PN_TRAIL_LENGTH);
    for (unsigned i = 0; i < PN_TRAIL_LENGTH; i++) {
        act(PN_ACTION_BACK);
        assert_int_equal(nav.position.screen, PN_SCREEN_PHASE);
    }
    act(PN_ACTION_BACK);
    assert_int_equal(nav.position.screen, PN_SCREEN_START);
}

static void the_detail_scrolls_by_lines_over_blank_ones(void **state)
{
    (void)state;
    pn_nav_init(&nav, &fixture.context, IDEA, 8, 80, &fixture.settled); /* four lines of detail */
    act(PN_ACTION_OPEN);
    unsigned steps = 0;
    struct pn_detail_cursor before;
    do {
        before = nav.position.detail;
        act(PN_ACTION_DOWN);
        steps++;
    } while (before.entry != nav.position.detail.entry || before.offset != nav.position.detail.offset);
    assert_true(steps > 4);
    assert_true(nav.detail_top > 0);
    act(PN_ACTION_FIRST);
    assert_int_equal(nav.position.detail.entry, 0);
    assert_int_equal(nav.detail_top, 0);
    act(PN_ACTION_PAGE_DOWN);
    assert_true(nav.position.detail.entry > 0);
    act(PN_ACTION_PAGE_UP);
    assert_int_equal(nav.position.detail.entry, 0);
    act(PN_ACTION_LAST);
    assert_int_equal(nav.position.detail.entry, before.entry);
    act(PN_ACTION_DOWN);
    assert_int_equal(nav.position.detail.entry, before.entry);
}

static void pages_lead_through_the_detail_however_little_fits(void **state)
{
    (void)state;
    open_at(IDEA);
    select_row(PN_ROW_ROUND, "budget"); /* its text has two paragraphs */
    nav.position.pane = PN_PANE_DETAIL;
    settle();
    act(PN_ACTION_LAST);
    struct pn_detail_cursor last = nav.position.detail;
    act(PN_ACTION_FIRST);
    pn_nav_resize(&nav, &fixture.context, 1, 1, &fixture.settled);
    for (unsigned i = 0; i < 200; i++) {
        act(PN_ACTION_PAGE_DOWN);
    }
    assert_int_equal(nav.position.detail.entry, last.entry);
    pn_nav_resize(&nav, &fixture.context, 24, 80, &fixture.settled);
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    unsigned blank = 0;
    for (uint32_t i = 0; i < frame.detail.count; i++) {
        const struct pn_line *line = &frame.detail.at[i];
        bool empty = line->span_count == 0 || frame.detail.spans[line->first_span].length == 0;
        blank += empty ? 1 : 0;
        assert_false(empty && line->selectable);
    }
    assert_true(blank >= 2);
}

static void reading_on_with_n_stays_in_the_detail(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_NEXT);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    assert_int_equal(nav.position.detail.entry, 0);
}

static void another_size_keeps_the_place_in_the_detail(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_OPEN);
    for (unsigned i = 0; i < 3; i++) {
        act(PN_ACTION_DOWN);
    }
    struct pn_position place = nav.position;
    static const unsigned sizes[][2] = {{6, 20}, {1, 1}, {60, 200}, {12, 40}, {24, 80}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        pn_nav_resize(&nav, &fixture.context, sizes[i][0], sizes[i][1], &fixture.settled);
        assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
        assert_memory_equal(&nav.position.row, &place.row, sizeof place.row);
        assert_int_equal(nav.position.detail.entry, place.detail.entry);
        assert_int_equal(nav.position.detail.offset, place.detail.offset);
    }
}

static void help_covers_and_every_way_out_closes_it(void **state)
{
    (void)state;
    static const enum pn_action_id ways_out[] = {PN_ACTION_HELP, PN_ACTION_QUIT, PN_ACTION_CLOSE, PN_ACTION_BACK};
    for (size_t i = 0; i < sizeof ways_out / sizeof *ways_out; i++) {
        open_at(PILOT);
        assert_int_equal(act(PN_ACTION_HELP), PN_EFFECT_NONE);
        assert_true(nav.help_open);
        act(PN_ACTION_DOWN);
        assert_int_equal(act(ways_out[i]), PN_EFFECT_NONE);
        assert_false(nav.help_open);
        assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    }
}

static void help_scrolls_within_its_lines(void **state)
{
    (void)state;
    pn_nav_init(&nav, &fixture.context, PILOT, 12, 80, &fixture.settled);
    act(PN_ACTION_HELP);
    act(PN_ACTION_UP);
    assert_int_equal(nav.help_top, 0);
    act(PN_ACTION_DOWN);
    assert_int_equal(nav.help_top, 1);
    act(PN_ACTION_LAST);
    unsigned last = nav.help_top;
    assert_true(last > 1);
    act(PN_ACTION_PAGE_DOWN);
    assert_int_equal(nav.help_top, last);
    act(PN_ACTION_PAGE_UP);
    assert_true(nav.help_top < last);
    act(PN_ACTION_FIRST);
    assert_int_equal(nav.help_top, 0);
    act(PN_ACTION_LAST);
    pn_nav_resize(&nav, &fixture.context, 120, 200, &fixture.settled);
    assert_int_equal(nav.help_top, 0);
}

static void effects_come_from_every_screen(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    for (unsigned i = 0; i < 2; i++) {
        assert_int_equal(act(PN_ACTION_QUIT), PN_EFFECT_QUIT);
        assert_int_equal(act(PN_ACTION_NEXT_LANGUAGE), PN_EFFECT_NEXT_LANGUAGE);
        assert_int_equal(act(PN_ACTION_REDRAW), PN_EFFECT_REDRAW);
        assert_int_equal(act(PN_ACTION_SUSPEND), PN_EFFECT_SUSPEND);
        open_at(PILOT);
    }
    act(PN_ACTION_HELP);
    assert_int_equal(act(PN_ACTION_NEXT_LANGUAGE), PN_EFFECT_NEXT_LANGUAGE);
    assert_int_equal(act(PN_ACTION_REDRAW), PN_EFFECT_REDRAW);
    assert_int_equal(act(PN_ACTION_SUSPEND), PN_EFFECT_SUSPEND);
}

static void another_language_keeps_the_place(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_LAST);
    struct pn_nav_context german = fixture.context;
    german.language = pn_roadmap_language(fixture.roadmap, "de", NULL);
    pn_nav_resize(&nav, &german, nav.rows, nav.columns, &fixture.settled);
    assert_true(pn_nav_is_consistent(&nav, &german, &fixture.scratch));
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
}

static void every_screen_keeps_its_place_in_another_language(void **state)
{
    (void)state;
    static const enum pn_action_id pages[] = {PN_ACTION_START, PN_ACTION_MODELS, PN_ACTION_TERMS, PN_ACTION_ABOUT};
    struct pn_nav_context german = fixture.context;
    german.language = pn_roadmap_language(fixture.roadmap, "de", NULL);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        open_at(PILOT);
        act(pages[i]);
        act(PN_ACTION_DOWN);
        act(PN_ACTION_DOWN); /* the glossary's order is another one in German */
        act(PN_ACTION_OPEN);
        act(PN_ACTION_DOWN);
        struct pn_position place = nav.position;
        pn_nav_resize(&nav, &german, nav.rows, nav.columns, &fixture.settled);
        assert_true(pn_nav_is_consistent(&nav, &german, &fixture.scratch));
        assert_memory_equal(&nav.position, &place, sizeof place);
    }
}

/* What a project's start says is longer than the screen is high. */
static void the_start_is_read_to_its_end(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_DOWN);
    struct pn_position phase = nav.position;
    act(PN_ACTION_NEXT_PANE);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    act(PN_ACTION_LAST);
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    assert_int_equal(frame.detail_line + 1, frame.detail.count);
    act(PN_ACTION_CLOSE);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    assert_int_equal(nav.position.row.item, phase.row.item);
    act(PN_ACTION_NEXT_PANE);
    act(PN_ACTION_OPEN); /* no link */
    assert_int_equal(nav.position.screen, PN_SCREEN_PHASE);
    assert_int_equal(nav.position.phase, PILOT);
}

/* Enter into the detail is a step like any other. */
static void assert_laid_out_as_settled(struct roadmap_fixture *of)
{
    struct pn_frame anew = pn_frame_of(&of->scratch, &nav, &of->context);
    assert_memory_equal(&of->settled.frame.layout, &anew.layout, sizeof anew.layout);
    pn_arena_reset(&of->scratch);
}

/* On a narrow screen the pane with the keys gets the room; a detail without a line to stand on does not get them. */
static void an_empty_detail_cannot_be_entered(void **state)
{
    (void)state;
    struct roadmap_fixture bare; /* without a summary, START has nothing to say about it */
    roadmap_fixture_init(&bare, "format: 1\nroadmap: {id: r, title: R}\nphases: [{id: p, title: P}]\n", "en");
    pn_nav_init(&nav, &bare.context, PN_NO_PHASE, 24, 40, &bare.settled);
    fixture_do(&bare, &nav, PN_ACTION_LAST, 0);
    assert_int_equal(nav.position.row.kind, PN_ROW_SCREEN);
    fixture_do(&bare, &nav, PN_ACTION_NEXT_PANE, 0);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    assert_int_equal(nav.remark, PN_REMARK_ONE_AREA);
    assert_laid_out_as_settled(&bare);
    roadmap_fixture_finish(&bare);

    pn_nav_init(&nav, &fixture.context, LANE, 24, 40, &fixture.settled); /* one that gets empty is left */
    act(PN_ACTION_NEXT_PANE);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    for (unsigned i = 0; i < 4; i++) { /* the last workstream has no such criterion */
        act(PN_ACTION_FILTER);
        assert_laid_out_as_settled(&fixture);
    }
    assert_int_equal(fixture.settled.frame.selected, PN_NO_ROW);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
}

static void back_leads_out_of_a_detail(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_OPEN);
    struct pn_position list = nav.position;
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    act(PN_ACTION_BACK);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    assert_int_equal(nav.position.row.item, list.row.item);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_CLOSE);
    act(PN_ACTION_BACK); /* not once more to the list that one is in */
    assert_int_equal(nav.position.screen, PN_SCREEN_START);
}

int test_open(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tab_goes_round_the_areas),
        cmocka_unit_test(tab_from_a_detail_keeps_its_row),
        cmocka_unit_test(a_phase_shows_its_groundwork_when_it_opens),
        cmocka_unit_test(enter_gives_the_keys_to_the_detail),
        cmocka_unit_test(links_lead_on_and_the_trail_leads_back),
        cmocka_unit_test(forward_undoes_going_back),
        cmocka_unit_test(forward_leads_back_from_the_start),
        cmocka_unit_test(a_round_leads_to_its_criterion_and_from_there_to_its_phase),
        cmocka_unit_test(a_criterion_goes_from_round_to_round),
        cmocka_unit_test(the_open_round_is_in_sight),
        cmocka_unit_test(pages_open_from_everywhere_and_close),
        cmocka_unit_test(sources_and_terms_are_links),
        cmocka_unit_test(groundwork_opens_where_it_is_laid),
        cmocka_unit_test(a_long_trail_forgets_its_oldest_steps),
        cmocka_unit_test(the_detail_scrolls_by_lines_over_blank_ones),
        cmocka_unit_test(pages_lead_through_the_detail_however_little_fits),
        cmocka_unit_test(reading_on_with_n_stays_in_the_detail),
        cmocka_unit_test(another_size_keeps_the_place_in_the_detail),
        cmocka_unit_test(help_covers_and_every_way_out_closes_it),
        cmocka_unit_test(help_scrolls_within_its_lines),
        cmocka_unit_test(effects_come_from_every_screen),
        cmocka_unit_test(another_language_keeps_the_place),
        cmocka_unit_test(every_screen_keeps_its_place_in_another_language),
        cmocka_unit_test(the_start_is_read_to_its_end),
        cmocka_unit_test(an_empty_detail_cannot_be_entered),
        cmocka_unit_test(back_leads_out_of_a_detail),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
