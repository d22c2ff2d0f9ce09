// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What holds of every frame, whatever the roadmap, the state and the size: on a roadmap that is hard to draw, walked at
 * random; and on every screen of a small one, in many sizes and in every language and character set.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "phasenav/base/text_check.h"
#include "phasenav/base/width.h"
#include "phasenav/nav/frame.h"
#include "phasenav/nav/head.h"

#include "area.h"
#include "font_signs.h"
#include "screen_ways.h"
#include "seeded_random.h"
#include "small_roadmap.h"

/* Wide and narrow, with accents that follow their letter, joined emoji, and a word longer than any line. */
static const char *const titles[] = {
    "スマートシティの実証実験と横展開",
    "Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsantragsformular eingereicht",
    "Bu\\u0308rgerscha\\u0301ft beteiligt",
    "👩‍👩‍👧‍👦 Familie 👍🏽 und 🇩🇪",
    "x",
    "한국어 제목과 English words and 日本語",
};

enum { TITLE_COUNT = sizeof titles / sizeof *titles, PHASES = 12, MILESTONES = 7, CRITERIA = 9 };

static void write_hard_roadmap(struct pn_buffer *buffer)
{
    pn_buffer_append_text(buffer, "format: 1\nroadmap: {id: hard, title: \"スケール 👍🏽\",\n"
                                  "  sources: [{id: s, title: \"出典 👩‍👩‍👧‍👦\", url: "
                                  "'https://example.org/a'}]}\nworkstreams:\n"
                                  "- {id: a, title: \"経済\", color: red}\n- {id: b, title: \"u\\u0308ber\"}\n"
                                  "phases:\n");
    for (unsigned phase = 0; phase < PHASES; phase++) {
        pn_buffer_printf(buffer, "- id: p%u\n  title: \"%s\"\n  situation: \"%s\"\n", phase,
                         titles[phase % TITLE_COUNT], titles[(phase + 1) % TITLE_COUNT]);
        pn_buffer_append_text(buffer, phase % 5 == 0 ? "" : "  milestones:\n");
        for (unsigned i = 0; phase % 5 != 0 && i < MILESTONES; i++) {
            pn_buffer_printf(buffer, "  - id: m%u-%u\n    title: \"%s\"\n    text: \"%s %s\"\n", phase, i,
                             titles[(phase + i) % TITLE_COUNT], titles[i % TITLE_COUNT], titles[phase % TITLE_COUNT]);
            pn_buffer_append_text(buffer, "    workstreams: [a, b]\n    related: [c1]\n");
            pn_buffer_append_text(buffer, phase < PHASES - 1 ? "    prepares: [p11]\n" : "");
        }
    }
    pn_buffer_append_text(buffer, "criteria:\n");
    for (unsigned i = 0; i < CRITERIA; i++) {
        pn_buffer_printf(buffer, "- id: c%u\n  title: \"%s\"\n  from: p%u\n  workstreams: [b]\n  rounds:\n", i,
                         titles[i % TITLE_COUNT], i % 2 == 0 ? 0 : 2);
        for (unsigned phase = 2; phase < PHASES; phase++) {
            pn_buffer_printf(buffer, "  - {phase: p%u, question: \"%s\"}\n", phase, titles[phase % TITLE_COUNT]);
        }
    }
    pn_buffer_append_text(buffer, "models:\n");
    for (unsigned i = 0; i < TITLE_COUNT; i++) {
        pn_buffer_printf(buffer, "- {id: o%u, title: \"%s\", pros: [\"%s\"], cons: [\"%s\", x], sources: [s]}\n", i,
                         titles[i], titles[(i + 1) % TITLE_COUNT], titles[(i + 2) % TITLE_COUNT]);
    }
    pn_buffer_append_text(buffer, "terms:\n");
    for (unsigned i = 0; i < TITLE_COUNT; i++) {
        pn_buffer_printf(buffer, "- {id: t%u, title: \"%s\", text: \"%s\", origin: own}\n", i, titles[i],
                         titles[(i + 3) % TITLE_COUNT]);
    }
}

static void check_cells(const struct pn_surface *surface)
{
    for (unsigned row = 0; row < surface->rows; row++) {
        for (unsigned column = 0; column < surface->columns; column++) {
            const struct pn_cell *cell = pn_surface_cell(surface, row, column);
            bool after_wide = column > 0 && pn_surface_cell(surface, row, column - 1)->width == 2;
            assert_int_equal(cell->width == 0, after_wide);
            assert_true(cell->width < 2 || column + 1 < surface->columns);
            assert_true(cell->role < PN_ROLE_COUNT);
            if (cell->text != NULL) {
                unsigned width;
                size_t problem;
                assert_int_equal(pn_text_cluster(cell->text, cell->length, &width), cell->length);
                assert_int_equal(width, cell->width);
                assert_int_equal(pn_text_check(cell->text, cell->length, &problem), PN_TEXT_FINE);
            }
        }
    }
}

/* The selected row is marked over its whole width, from the screen's edge. In a text that is read, only its marker and
 * its links are; beside the detail, it ends at the rule between them, or begins there where the detail is
 * at the left. */
static void check_bar(const struct pn_surface *surface, const struct pn_frame *frame)
{
    struct pn_rect list = frame->layout.list;
    if (surface->cursor_row < list.row || surface->cursor_row >= list.row + list.rows ||
        surface->cursor_column >= list.column + list.columns) {
        return;
    }
    bool has_figures = list.column > frame->layout.divider.column && frame->layout.divider.rows > 0;
    for (unsigned column = has_figures ? list.column : 0; column < list.column + list.columns; column++) {
        enum pn_role role = pn_surface_cell(surface, surface->cursor_row, column)->role;
        bool is_edge = column + 1 == list.column + list.columns; /* where a sign may say that there is more */
        assert_true(role == PN_ROLE_SELECTED || role == PN_ROLE_HIT || is_edge);
    }
}

static void check_cursor(const struct pn_surface *surface, struct frame_session *session)
{
    const struct pn_nav *nav = &session->nav;
    assert_true(surface->cursor_set);
    assert_true(surface->cursor_row < surface->rows && surface->cursor_column < surface->columns);
    if (nav->help_open || nav->rows < PN_LAYOUT_LEAST_ROWS || nav->columns < PN_LAYOUT_LEAST_COLUMNS) {
        return;
    }
    struct pn_frame frame = session->fixture.settled.frame;
    if (frame.rows.count > 0 && frame.selected == PN_NO_ROW) {
        return; /* the filter leaves nothing of the list */
    }
    if (nav->prompt >= PN_PROMPT_STATE && nav->prompt <= PN_PROMPT_NEXT) {
        /* The cursor is on the choice that Enter takes, in whatever line that is. */
        const struct pn_cell *chosen = pn_surface_cell(surface, surface->cursor_row, surface->cursor_column);
        assert_int_equal(chosen->role, PN_ROLE_SELECTED);
        assert_true(chosen->length == 1 && (*chosen->text == '>' || *chosen->text == (char)('1' + nav->choice)));
        return;
    }
    if (nav->form.is_open && nav->prompt == PN_PROMPT_NONE) { /* the cursor is in the field that is typed into */
        enum pn_role role = pn_surface_cell(surface, surface->cursor_row, surface->cursor_column)->role;
        assert_true(role == PN_ROLE_FIELD || role == PN_ROLE_SELECTED);
        return;
    }
    if (pn_nav_mode(nav) == PN_MODE_TEXT) {
        /* The cursor is where the next letter goes: in the first row of a search, in the last row of a prompt. */
        assert_int_equal(surface->cursor_row, nav->prompt != PN_PROMPT_NONE ? nav->rows - 1 : 0);
        return;
    }
    const struct pn_cell *cell = pn_surface_cell(surface, surface->cursor_row, surface->cursor_column);
    assert_int_equal(cell->role, PN_ROLE_SELECTED);
    if (frame.headings.count > 0) {
        /* The cursor is on the first letter of a table's cell, and before the row is the marker. */
        const struct pn_cell *marker = pn_surface_cell(surface, surface->cursor_row, frame.layout.detail.column);
        assert_non_null(cell->text);
        assert_true(marker->length == 1 && *marker->text == '>');
        return;
    }
    if (nav->position.screen == PN_SCREEN_MATRIX) { /* on the sign of the cell, between its brackets */
        const struct pn_cell *before = pn_surface_cell(surface, surface->cursor_row, surface->cursor_column - 1);
        assert_true(before->length == 1 && *before->text == '[');
        return;
    }
    assert_true(cell->length == 1 && *cell->text == '>');
    check_bar(surface, &frame);
}

/* A row of the surface as text, without what is blank at its end; in the arena. */
static const char *row_text(struct pn_arena *arena, const struct pn_surface *surface, unsigned row)
{
    const char *text = "";
    for (unsigned column = 0; column < surface->columns; column++) {
        const struct pn_cell *cell = pn_surface_cell(surface, row, column);
        if (cell->text != NULL) {
            text = pn_arena_printf(arena, "%s%.*s", text, (int)cell->length, cell->text);
        } else if (cell->width > 0) {
            text = pn_arena_printf(arena, "%s ", text);
        }
    }
    return text;
}

/* Line 1 says where the reader is, and that nothing can be saved where that is so. What gives way is the title. */
static void check_head(const struct pn_surface *surface, struct frame_session *session)
{
    enum { WIDE_ENOUGH = 60 };
    const struct pn_nav *nav = &session->nav;
    const struct pn_frame *frame = &session->fixture.settled.frame;
    if (frame->layout.too_small || surface->columns < WIDE_ENOUGH || pn_nav_screen(nav) == PN_SCREEN_SEARCH) {
        return; /* what is searched for stands there */
    }
    if (pn_surface_cell(surface, 0, pn_layout_margin(surface->columns))->role == PN_ROLE_NOTICE) {
        return; /* a notice that would cover the cursor elsewhere */
    }
    struct pn_arena *arena = &session->fixture.scratch;
    struct pn_head_words words = pn_head_words(arena, nav, &session->fixture.context, frame);
    const char *line = row_text(arena, surface, 0);
    assert_true(strstr(line, words.place) != NULL || strstr(line, words.short_place) != NULL ||
                pn_text_width(words.short_place, strlen(words.short_place)) + 1 >= surface->columns);
    assert_non_null(strstr(line, words.restriction));
}

/* How many rows a heading says it has: the first of its numbers, or of "1 of 6 reached" the second, with those of ", 1
 * dropped" behind it. -1: it does not say. */
static long total_of(const char *heading)
{
    const char *at = strrchr(heading, '(');
    if (at == NULL || heading[strlen(heading) - 1] != ')') {
        return -1;
    }
    bool is_part = strstr(at, "here ") != NULL || strstr(at, "hier ") != NULL;
    bool is_of_all = !is_part && (strstr(at, " of ") != NULL || strstr(at, " von ") != NULL);
    long numbers[3] = {0};
    unsigned count = 0;
    for (; *at != '\0' && count < 3; at++) {
        if (*at >= '0' && *at <= '9') {
            char *end;
            numbers[count++] = strtol(at, &end, 10);
            at = end - 1;
        }
    }
    return is_of_all ? numbers[1] + numbers[2] : numbers[0];
}

/* No heading promises what is not below it. */
static void check_totals(const struct pn_frame *frame, enum pn_screen screen)
{
    bool is_list = screen == PN_SCREEN_PHASE || screen == PN_SCREEN_MATRIX || screen == PN_SCREEN_ABOUT;
    for (uint32_t i = 0; is_list && i < frame->rows.count; i++) {
        long total = frame->rows.at[i].key.kind == PN_ROW_HEADING ? total_of(frame->rows.at[i].title) : -1;
        bool told_by_phase = i + 1 < frame->rows.count && frame->rows.at[i + 1].key.kind == PN_ROW_LAID_IN;
        long rows = 0;
        for (uint32_t j = i + 1; j < frame->rows.count && frame->rows.at[j].key.kind != PN_ROW_HEADING; j++) {
            enum pn_row_kind kind = frame->rows.at[j].key.kind;
            rows += pn_row_is_selectable(&frame->rows.at[j]) && kind != PN_ROW_FOLD ? 1 : 0;
        }
        assert_true(total < 0 || told_by_phase || total == rows);
    }
}

static void check_ascii(const struct pn_surface *surface)
{
    /* The roadmap of this test has texts beyond ASCII, so only the program's own signs can be looked for. */
    static const char *const signs[] = {"─", "│", "┬", "┴", "›", "•", "·", "▲", "▼", "…", "■", "←", "→"};
    for (unsigned row = 0; row < surface->rows; row++) {
        for (unsigned column = 0; column < surface->columns; column++) {
            const struct pn_cell *cell = pn_surface_cell(surface, row, column);
            for (size_t i = 0; cell->text != NULL && i < sizeof signs / sizeof *signs; i++) {
                size_t length = strlen(signs[i]);
                assert_false(cell->length == length && memcmp(cell->text, signs[i], length) == 0);
            }
        }
    }
}

/* No colour can be read as text on every background. So what has one is a sign: of a state, or an initial. */
static void check_colors(const struct pn_surface *surface)
{
    for (unsigned row = 0; row < surface->rows; row++) {
        for (unsigned column = 0; column < surface->columns; column++) {
            const struct pn_cell *cell = pn_surface_cell(surface, row, column);
            if (cell->role >= PN_ROLE_RED && cell->role <= PN_ROLE_CYAN && cell->length == 1) {
                assert_false(*cell->text >= 'a' && *cell->text <= 'z' && *cell->text != 'x');
            }
        }
    }
}

static void draw_frames(const char *project_text)
{
    uint64_t seed = random_seed(7);
    struct pn_buffer text;
    pn_buffer_init(&text);
    write_hard_roadmap(&text);
    const struct frame_wish wish = {.roadmap = pn_buffer_text(&text),
                                    .project = project_text,
                                    .language = "de",
                                    .unicode = true,
                                    .phase = PN_NO_PHASE,
                                    .rows = 24,
                                    .columns = 80,
                                    .keys = ""};
    struct frame_session session;
    frame_session_init(&session, &wish);
    for (unsigned step = 0; step < 1500; step++) {
        enum pn_action_id action = next_random(&seed) % PN_ACTION_COUNT;
        fixture_do(&session.fixture, &session.nav, action,
                   random_number(&seed, action == PN_ACTION_EDIT_INSERT, PHASES + 1));
        if (next_random(&seed) % 3 == 0) {
            frame_session_resize(&session, 1 + next_random(&seed) % 60, 1 + next_random(&seed) % 200);
        }
        session.unicode = next_random(&seed) % 2 == 0;
        struct pn_surface surface = frame_session_draw(&session);
        check_cells(&surface);
        check_cursor(&surface, &session);
        check_head(&surface, &session);
        check_totals(&session.fixture.settled.frame, pn_nav_screen(&session.nav));
        check_colors(&surface);
        if (!session.unicode) {
            check_ascii(&surface);
        }
        pn_arena_reset(&session.fixture.scratch);
    }
    frame_session_finish(&session);
    pn_buffer_finish(&text);
}

static void every_frame_is_whole(void **state)
{
    (void)state;
    draw_frames(NULL);
}

static void every_frame_of_a_project_is_whole(void **state)
{
    (void)state;
    draw_frames(
        "format: 1\nproject: {title: Parkraum, phase: p3}\nmilestones: {m0-0: {state: reached, date: 2026-01-01, "
        "owner: Amt, note: Protokoll}, m2-1: {state: started}}\nrounds: {c0: {p2: {state: met, date: 2026-10-01}, "
        "p3: {state: attention}}, c1: {p2: {state: not-applicable}}}\ngates: {p0: {decision: stop}}\n");
}

/* Texts of the roadmap and of the program, too, are fitted to a terminal that shows ASCII only. */
static void check_ascii_only(const struct pn_surface *surface)
{
    for (unsigned row = 0; row < surface->rows; row++) {
        for (unsigned column = 0; column < surface->columns; column++) {
            const struct pn_cell *cell = pn_surface_cell(surface, row, column);
            assert_true(cell->text == NULL || (cell->length == 1 && (unsigned char)*cell->text < 0x80));
        }
    }
}

/* No replacement sign of a font stands for two different ones of ours. */
static void check_signs(const struct pn_surface *surface)
{
    for (unsigned row = 0; row < surface->rows; row++) {
        for (unsigned column = 0; column < surface->columns; column++) {
            const struct pn_cell *cell = pn_surface_cell(surface, row, column);
            char sign[sizeof "0123456789abcdef"] = "";
            if (cell->text != NULL && (unsigned char)*cell->text >= 0x80 && cell->length < sizeof sign) {
                memcpy(sign, cell->text, cell->length);
                if (strstr(shown_everywhere, sign) == NULL) {
                    fail_msg("not every terminal's font has the sign %s", sign);
                }
            }
        }
    }
}

static void draw_in(struct frame_session *session, struct screen_size size)
{
    frame_session_resize(session, size.rows, size.columns);
    struct pn_surface surface = frame_session_draw(session);
    check_cells(&surface);
    check_cursor(&surface, session);
    check_head(&surface, session);
    check_totals(&session->fixture.settled.frame, pn_nav_screen(&session->nav));
    check_signs(&surface);
    check_colors(&surface);
    if (!session->unicode) {
        check_ascii_only(&surface);
    }
    pn_arena_reset(&session->fixture.scratch);
}

static void every_screen_is_whole_in_every_size_and_setting(void **state)
{
    (void)state;
    enum { PILOT = 1, MOST_COLUMNS = 120, MOST_ROWS = 40 };
    for (unsigned i = 0; i < PN_SCREEN_COUNT * SCREEN_SETTING_COUNT; i++) {
        enum pn_screen screen = i / SCREEN_SETTING_COUNT;
        const struct frame_wish wish =
            screen_way_wish(screen, &screen_settings[i % SCREEN_SETTING_COUNT], *screen_sizes, small_roadmap(), PILOT);
        struct frame_session session;
        frame_session_init(&session, &wish);
        assert_int_equal(pn_nav_screen(&session.nav), screen);
        for (unsigned size = 0; size < SCREEN_SIZE_COUNT; size++) {
            draw_in(&session, screen_sizes[size]);
        }
        /* Steps that have no common divisor with the layout's limits. */
        for (unsigned rows = 1; rows <= MOST_ROWS; rows += 3) {
            for (unsigned columns = 1; columns <= MOST_COLUMNS; columns += 7) {
                draw_in(&session, (struct screen_size){.columns = columns, .rows = rows});
            }
        }
        assert_int_equal(pn_nav_screen(&session.nav), screen);
        frame_session_finish(&session);
    }
}

int test_every_frame(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_frame_is_whole),
        cmocka_unit_test(every_frame_of_a_project_is_whole),
        cmocka_unit_test(every_screen_is_whole_in_every_size_and_setting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
