// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Every screen, in every size, language and character set: what the program shows on a terminal is what the view draws.
 * How that looks, tests/unit/view/test_screens.c holds.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "screen_ways.h"
#include "small_roadmap.h"

enum { PILOT = 1 };

struct expected {
    struct pn_buffer text;
    int row;
    int column;
};

static bool shows(struct pty_term *terminal, const void *data)
{
    const struct expected *expected = data;
    VTermPos cursor = pty_term_cursor(terminal);
    return cursor.row == expected->row && cursor.col == expected->column &&
           strcmp(pty_term_text(terminal), pn_buffer_text(&expected->text)) == 0;
}

static void assert_shows_frame(struct pty_term *terminal, struct frame_session *session)
{
    struct pn_surface surface = frame_session_draw(session);
    struct expected expected = {.row = (int)surface.cursor_row, .column = (int)surface.cursor_column};
    pn_buffer_init(&expected.text);
    surface_write_text(&surface, &expected.text);
    bool same = pty_term_wait(terminal, shows, &expected, pn_buffer_text(&expected.text));
    pn_buffer_finish(&expected.text);
    assert_true(same);
}

static struct pty_term *start_on_way(const struct screen_way *way, const struct screen_setting *setting)
{
    const char *arguments[] = {"--file", PN_SMALL_ROADMAP, "--lang", setting->language, NULL, NULL};
    if (way->from_phase) {
        arguments[4] = "pilot";
    }
    const struct pty_term_options options = {
        .rows = (int)screen_sizes[0].rows, .columns = (int)screen_sizes[0].columns, .typed_ahead = way->keys};
    return start_program(PN_PROGRAM, arguments, "xterm-256color", setting->unicode ? "C.UTF-8" : "C",
                         way->has_projects ? "XDG_STATE_HOME=" PN_STATE : NULL, &options);
}

static void try_screen(enum pn_screen screen, const struct screen_setting *setting)
{
    const struct frame_wish wish = screen_way_wish(screen, setting, screen_sizes[0], small_roadmap(), PILOT);
    struct frame_session session;
    frame_session_init(&session, &wish);
    assert_int_equal(pn_nav_screen(&session.nav), screen);
    struct pty_term *terminal = start_on_way(&screen_ways[screen], setting);
    for (unsigned i = 0; i < SCREEN_SIZE_COUNT; i++) {
        frame_session_resize(&session, screen_sizes[i].rows, screen_sizes[i].columns);
        pty_term_resize(terminal, (int)screen_sizes[i].rows, (int)screen_sizes[i].columns);
        assert_shows_frame(terminal, &session);
    }
    frame_session_finish(&session);
    pty_term_finish_all();
}

static void every_screen_is_shown_as_it_is_drawn(void **state)
{
    (void)state;
    for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
        for (unsigned setting = 0; setting < SCREEN_SETTING_COUNT; setting++) {
            try_screen(screen, &screen_settings[setting]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_screen_is_shown_as_it_is_drawn, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
