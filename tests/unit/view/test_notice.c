// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is said at the bottom of the screen: every remark, and texts that are longer than the room for them.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "area.h"
#include "frame_session.h"
#include "small_roadmap.h"

#include "phasenav/nav/remark.h"

#include <stdio.h>
#include <string.h>

#define LAST_REMARK PN_REMARK_OPEN_ALREADY

static void start(struct frame_session *session, unsigned rows, unsigned columns)
{
    const struct frame_wish wish = {.roadmap = small_roadmap(),
                                    .language = "en",
                                    .unicode = true,
                                    .phase = 1,
                                    .rows = rows,
                                    .columns = columns,
                                    .keys = " "};
    frame_session_init(session, &wish);
    session->nav.remark = PN_REMARK_NONE;
}

/* What stands in the rows where a notice does, all its lines in one. */
static const char *notice_in(struct frame_session *session, const struct pn_surface *surface)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < (size_t)surface->rows * surface->columns; i++) {
        const struct pn_cell *cell = &surface->cells[i];
        if (cell->role == PN_ROLE_NOTICE && cell->width > 0) {
            pn_buffer_append(&text, cell->text, cell->length);
        }
    }
    const char *kept = pn_arena_strdup(&session->fixture.scratch, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return kept;
}

/* Through the screen, one does not find out which of two remarks was meant unless they differ. */
static void every_remark_can_be_read(void **state)
{
    (void)state;
    struct frame_session session;
    const char *said[LAST_REMARK + 1];
    start(&session, 24, 160);
    strcpy(session.nav.form.edit.text, "eventually");
    for (enum pn_remark remark = 0; remark <= LAST_REMARK; remark++) {
        session.nav.remark = remark;
        struct pn_surface surface = frame_session_draw(&session);
        said[remark] = notice_in(&session, &surface);
        assert_int_equal(*said[remark] == '\0', remark == PN_REMARK_NONE);
        for (enum pn_remark other = 0; other < remark; other++) {
            assert_string_not_equal(said[remark], said[other]);
        }
    }
    assert_non_null(strstr(said[PN_REMARK_NO_DATE], "'eventually' is no date"));
    /* The key that was pressed last, as the reader calls it. */
    assert_ptr_equal(strstr(said[PN_REMARK_NO_SUBJECT], "Space is about a milestone"), said[PN_REMARK_NO_SUBJECT]);
    assert_ptr_equal(strstr(said[PN_REMARK_NO_PHASE_OPEN], "Space says that"), said[PN_REMARK_NO_PHASE_OPEN]);
    assert_ptr_equal(strstr(said[PN_REMARK_NOT_GONE_BACK], "Space goes forward"), said[PN_REMARK_NOT_GONE_BACK]);
    frame_session_finish(&session);
}

static struct pn_surface draw_with(struct frame_session *session, const char *notice)
{
    struct pn_surface surface;
    pn_surface_init(&surface, &session->fixture.scratch, session->nav.rows, session->nav.columns);
    const struct pn_view_input input = {.nav = &session->nav,
                                        .frame = &session->fixture.settled.frame,
                                        .context = &session->fixture.context,
                                        .notice = notice,
                                        .unicode = true};
    pn_view_render(&surface, &input, &session->fixture.scratch);
    return surface;
}

static const char *notice_of(struct frame_session *session, const char *notice)
{
    struct pn_surface surface = draw_with(session, notice);
    return notice_in(session, &surface);
}

/* A path has no place to break it; its beginning and its end say most. */
static void the_longest_word_is_cut_in_its_middle(void **state)
{
    (void)state;
    struct frame_session session;
    char path[200] = "/home/ann/";
    char notice[300];
    memset(path + strlen(path), 'x', 150);
    strcat(path, "/trees.yaml");
    snprintf(notice, sizeof notice, "Saved: %s is new.", path);
    start(&session, 6, 40); /* two lines, at most */
    const char *said = notice_of(&session, notice);
    assert_ptr_equal(strstr(said, "Saved:"), said);
    assert_non_null(strstr(said, "/home/ann/x"));
    assert_non_null(strstr(said, "x…x"));
    assert_non_null(strstr(said, "x/trees.yaml"));
    assert_non_null(strstr(said, "is new."));
    frame_session_finish(&session);

    start(&session, 24, 160);
    said = notice_of(&session, notice);
    assert_null(strstr(said, "…"));
    frame_session_finish(&session);
}

/* No word can be cut: the last line ends with the sign for more. */
static void what_has_no_long_word_is_cut_at_its_end(void **state)
{
    (void)state;
    struct frame_session session;
    start(&session, 6, 40);
    const char *said = notice_of(&session, "one two three four five six seven eight nine ten eleven twelve thirteen "
                                           "fourteen fifteen sixteen seventeen eighteen");
    assert_ptr_equal(strstr(said, "one two"), said);
    assert_string_equal(said + strlen(said) - strlen("…"), "…");
    frame_session_finish(&session);
}

/* Who moves down to the last row, and further, is told so where the row can still be seen. */
static void the_row_under_the_cursor_stays_in_sight(void **state)
{
    (void)state;
    enum { MOST_ROWS = 26, MOST_COLUMNS = 100, COLUMNS_STEP = 9, ROWS_DOWN = 40 };
    static const char *const notices[] = {"Short", "Of two lines where a window is narrow, as it is here",
                                          ("one two three four five six seven eight nine ten eleven twelve thirteen "
                                           "fourteen fifteen sixteen seventeen eighteen nineteen twenty")};
    struct frame_session session;
    start(&session, MOST_ROWS, MOST_COLUMNS);
    for (unsigned down = 0; down < ROWS_DOWN; down++) {
        frame_session_type(&session, "j");
        for (unsigned rows = PN_LAYOUT_LEAST_ROWS; rows <= MOST_ROWS; rows++) {
            for (unsigned columns = PN_LAYOUT_LEAST_COLUMNS; columns <= MOST_COLUMNS; columns += COLUMNS_STEP) {
                frame_session_resize(&session, rows, columns);
                for (size_t i = 0; i < sizeof notices / sizeof *notices; i++) {
                    struct pn_surface surface = draw_with(&session, notices[i]);
                    const struct pn_cell *cell = pn_surface_cell(&surface, surface.cursor_row, surface.cursor_column);
                    assert_int_equal(cell->role, PN_ROLE_SELECTED);
                    assert_int_equal(*notice_in(&session, &surface), *notices[i]);
                    pn_arena_reset(&session.fixture.scratch);
                }
            }
        }
    }
    frame_session_finish(&session);
}

int test_notice(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_remark_can_be_read),
        cmocka_unit_test(the_longest_word_is_cut_in_its_middle),
        cmocka_unit_test(what_has_no_long_word_is_cut_at_its_end),
        cmocka_unit_test(the_row_under_the_cursor_stays_in_sight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
