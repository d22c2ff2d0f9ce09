// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What somebody who has never seen the program looks for in the shipped roadmap, with the German interface at 80 by 24:
 * each question is answered by the keys that the footer names, and the way back is always open.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

enum { STEPS_MOST = 80 };

struct place {
    char entry[256]; /* what stands under the cursor, without what is beside it */
    int row;
};

/* Where the cursor stands, if the screen is whole: it rests on the marker then. */
static bool find_place(struct pty_term *terminal, struct place *ret_place)
{
    enum { MARKER = '>', DIVIDER_AT = 33 };
    VTermPos cursor = pty_term_cursor(terminal);
    if (pty_term_cell(terminal, cursor.row, cursor.col).chars[0] != MARKER) {
        return false;
    }
    const char *text = pty_term_row(terminal, cursor.row);
    const char *divider = strstr(text, "│");
    if (divider != NULL && cursor.col > DIVIDER_AT) {
        text = divider + strlen("│");
        divider = NULL;
    }
    text += strspn(text, " ");
    text += *text == '>';
    text += strspn(text, " ");
    const char *gap = strstr(text, "   ");
    const char *end = divider != NULL && (gap == NULL || divider < gap) ? divider : gap;
    size_t length = end != NULL ? (size_t)(end - text) : strlen(text);
    assert_true(length < sizeof ret_place->entry);
    memcpy(ret_place->entry, text, length);
    ret_place->entry[length] = '\0';
    ret_place->row = cursor.row;
    return true;
}

static bool has_moved(struct pty_term *terminal, const void *data)
{
    const struct place *before = data;
    struct place now;
    return find_place(terminal, &now) && (now.row != before->row || strcmp(now.entry, before->entry) != 0);
}

static bool is_on_entry(struct pty_term *terminal, const void *wanted)
{
    struct place now;
    return find_place(terminal, &now) && strstr(now.entry, wanted) != NULL;
}

static void assert_on_entry(struct pty_term *terminal, const char *wanted)
{
    assert_true(pty_term_wait(terminal, is_on_entry, wanted, wanted));
}

static bool is_somewhere(struct pty_term *terminal, const void *data)
{
    (void)data;
    struct place now;
    return find_place(terminal, &now);
}

/* The reader goes down until the cursor stands on what is looked for. */
static void go_down_to(struct pty_term *terminal, const char *wanted)
{
    for (int i = 0; i < STEPS_MOST; i++) {
        struct place place;
        assert_true(pty_term_wait(terminal, is_somewhere, NULL, "a cursor on the marker"));
        assert_true(find_place(terminal, &place));
        if (strstr(place.entry, wanted) != NULL) {
            return;
        }
        pty_term_key(terminal, VTERM_KEY_DOWN, VTERM_MOD_NONE);
        assert_true(pty_term_wait(terminal, has_moved, &place, wanted));
    }
    fail_msg("not found: %s", wanted);
}

static struct pty_term *start_in_german(void)
{
    const char *arguments[] = {"--lang", "de", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_true(pty_term_wait_text(terminal, "In welcher Phase befindet sich Ihre Lösung?"));
    assert_on_entry(terminal, "Ideenfindung");
    return terminal;
}

static void press_enter(struct pty_term *terminal)
{
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
}

static void press_backspace(struct pty_term *terminal)
{
    pty_term_key(terminal, VTERM_KEY_BACKSPACE, VTERM_MOD_NONE);
}

static void assert_on_start(struct pty_term *terminal)
{
    assert_true(pty_term_wait_text(terminal, "In welcher Phase befindet sich Ihre Lösung?"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

static void finds_a_milestone(void **state)
{
    (void)state;
    struct pty_term *terminal = start_in_german();
    press_enter(terminal);
    assert_true(pty_term_wait_text(terminal, "[1 Ideenfindung]"));
    go_down_to(terminal, "Nutzen nachgewiesen");
    assert_true(pty_term_wait_text(terminal, "Erreicht, wenn"));
    press_backspace(terminal);
    assert_on_start(terminal);
}

static void sees_what_the_transfer_needs_of_the_idea(void **state)
{
    (void)state;
    struct pty_term *terminal = start_in_german();
    go_down_to(terminal, "5 Transfer");
    press_enter(terminal);
    assert_true(pty_term_wait_text(terminal, "[5 Transfer]"));
    assert_true(pty_term_wait_text(terminal, "Vorarbeiten aus früheren Phasen"));
    assert_true(pty_term_wait_text(terminal, "Meilensteine"));
    pty_term_key(terminal, VTERM_KEY_HOME, VTERM_MOD_NONE);
    assert_on_entry(terminal, "Über diese Phase");
    go_down_to(terminal, "1 Ideenfindung");
    assert_true(pty_term_wait_text(terminal, "Was hier für „Transfer“ vorbereitet sein"));
    press_enter(terminal);
    go_down_to(terminal, "Vorhandene Lösungen");
    press_enter(terminal); /* into the milestone itself */
    assert_true(pty_term_wait_text(terminal, "[1 Ideenfindung]"));
    assert_on_entry(terminal, "Vorhandene Lösungen");
    press_backspace(terminal);
    assert_true(pty_term_wait_text(terminal, "[5 Transfer]"));
    assert_on_entry(terminal, "Vorhandene Lösungen");
    press_backspace(terminal); /* out of the detail */
    assert_on_entry(terminal, "1 Ideenfindung");
    press_backspace(terminal);
    assert_on_start(terminal);
}

static void reads_a_criterion_in_all_phases(void **state)
{
    (void)state;
    static const char *const rounds[] = {"2 Konzept und Prototyp", "3 Pilot", "4 Rollout und Verstetigung",
                                         "5 Transfer"};
    struct pty_term *terminal = start_in_german();
    pty_term_type(terminal, "2");
    assert_true(pty_term_wait_text(terminal, "[2 Konzept"));
    go_down_to(terminal, "Datenschutz und");
    press_enter(terminal);
    assert_true(pty_term_wait_text(terminal, "Kriterium, Runde 2 von 5"));
    assert_true(pty_term_wait_text(terminal, "Welche personenbezogenen Daten würde die"));
    for (size_t i = 0; i < sizeof rounds / sizeof *rounds; i++) { /* from the round at hand on */
        go_down_to(terminal, rounds[i]);
    }
    pty_term_key(terminal, VTERM_KEY_LEFT, VTERM_MOD_NONE);
    assert_on_entry(terminal, "1 Ideenfindung");
    press_backspace(terminal);
    assert_on_entry(terminal, "Datenschutz und");
    press_backspace(terminal);
    assert_on_start(terminal);
}

static void finds_what_bot_means(void **state)
{
    (void)state;
    struct pty_term *terminal = start_in_german();
    go_down_to(terminal, "Glossar");
    press_enter(terminal);
    assert_true(pty_term_wait_text(terminal, "Asset-light"));
    go_down_to(terminal, "BOT (");
    assert_true(pty_term_wait_text(terminal, "Siehe auch"));
    press_enter(terminal);
    go_down_to(terminal, "›"); /* a model or a criterion: wherever it leads, there is a way back */
    press_enter(terminal);
    assert_true(pty_term_wait_no_text(terminal, "Glossar"));
    press_backspace(terminal);
    assert_true(pty_term_wait_text(terminal, "Glossar"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_on_entry(terminal, "BOT (");
    pty_term_type(terminal, "q"); /* a page is closed by it */
    assert_on_entry(terminal, "Glossar");
    assert_on_start(terminal);
}

/* Every screen opens by its key, names its way out, and leads back to where one was. */
static void every_screen_leads_back(void **state)
{
    (void)state;
    static const struct {
        const char *key;
        const char *title;
    } screens[] = {{"o", "Betreibermodelle"}, {"t", "Glossar"}, {"a", "Über diese Roadmap"}, {"?", "phasenav führt"}};
    struct pty_term *terminal = start_in_german();
    pty_term_type(terminal, "3");
    assert_true(pty_term_wait_text(terminal, "[3 Pilot]"));
    static const char first[] = "Pilotrahmen und";
    assert_on_entry(terminal, first);
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        pty_term_type(terminal, screens[i].key);
        assert_true(pty_term_wait_text(terminal, screens[i].title));
        assert_true(pty_term_wait_text(terminal, "Esc"));
        pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
        assert_true(pty_term_wait_text(terminal, "[3 Pilot]"));
        assert_on_entry(terminal, first);
    }
    press_backspace(terminal);
    assert_true(pty_term_wait_text(terminal, "In welcher Phase"));
    pty_term_type(terminal, "f"); /* and forward again */
    assert_true(pty_term_wait_text(terminal, "[3 Pilot]"));
    pty_term_type(terminal, "0");
    assert_on_start(terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(finds_a_milestone, finish_terminals),
        cmocka_unit_test_teardown(sees_what_the_transfer_needs_of_the_idea, finish_terminals),
        cmocka_unit_test_teardown(reads_a_criterion_in_all_phases, finish_terminals),
        cmocka_unit_test_teardown(finds_what_bot_means, finish_terminals),
        cmocka_unit_test_teardown(every_screen_leads_back, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
