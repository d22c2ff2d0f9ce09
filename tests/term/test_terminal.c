// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The module term, through the probe: which keys arrive, and what the cells of a surface become on the screen.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static bool has_last_cell(struct pty_term *terminal, const void *data)
{
    (void)data;
    return pty_term_cell(terminal, 23, 79).chars[0] == ']';
}

/* The screen is whole when its last cell has come. Where the terminal wraps at once, it comes by a detour. */
static void wait_for_screen(struct pty_term *terminal)
{
    assert_true(pty_term_wait(terminal, has_last_cell, NULL, "the last cell"));
}

static struct pty_term *start_probe(const char *type, const char *locale)
{
    struct pty_term *terminal = start_program(PN_PROBE, NULL, type, locale, NULL, NULL);
    wait_for_screen(terminal);
    return terminal;
}

static const struct {
    VTermKey key;
    VTermModifier modifier;
    const char *code; /* as the probe prints it: enum pn_key */
} named_keys[] = {
    {VTERM_KEY_UP, VTERM_MOD_NONE, "200000"},        {VTERM_KEY_DOWN, VTERM_MOD_NONE, "200001"},
    {VTERM_KEY_LEFT, VTERM_MOD_NONE, "200002"},      {VTERM_KEY_RIGHT, VTERM_MOD_NONE, "200003"},
    {VTERM_KEY_PAGEUP, VTERM_MOD_NONE, "200004"},    {VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE, "200005"},
    {VTERM_KEY_HOME, VTERM_MOD_NONE, "200006"},      {VTERM_KEY_END, VTERM_MOD_NONE, "200007"},
    {VTERM_KEY_BACKSPACE, VTERM_MOD_NONE, "200008"}, {VTERM_KEY_DEL, VTERM_MOD_NONE, "200009"},
    {VTERM_KEY_TAB, VTERM_MOD_SHIFT, "20000a"},      {VTERM_KEY_FUNCTION(1), VTERM_MOD_NONE, "20000b"},
    {VTERM_KEY_ENTER, VTERM_MOD_NONE, "d"},          {VTERM_KEY_TAB, VTERM_MOD_NONE, "9"},
    {VTERM_KEY_ESCAPE, VTERM_MOD_NONE, "1b"},
};

/* The keys of an ordinary keyboard arrive whatever the terminal's description leaves out: a vt100 has no PgUp. */
static void test_named_keys(void **state)
{
    (void)state;
    static const char *const types[] = {"xterm-256color", "xterm", "screen-256color", "linux", "vt100"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start_probe(types[i], "C.UTF-8");
        char expected[512] = "events:";
        for (size_t k = 0; k < sizeof named_keys / sizeof named_keys[0]; k++) {
            pty_term_key(terminal, named_keys[k].key, named_keys[k].modifier);
            strcat(strcat(expected, " "), named_keys[k].code);
            /* Wrapped over the row's end, the list cannot be compared; it is long enough to begin anew. */
            assert_true(pty_term_wait_text(terminal, expected));
            if (strlen(expected) > 60) {
                pty_term_type(terminal, "Q");
                assert_exit_status(terminal, 0);
                terminal = start_probe(types[i], "C.UTF-8");
                strcpy(expected, "events:");
            }
        }
        pty_term_type(terminal, "Q");
        assert_exit_status(terminal, 0);
    }
}

/* Types, then a dot, and expects exactly these events before the dot. */
static void assert_typed(const char *locale, const char *typed, const char *events)
{
    struct pty_term *terminal = start_probe("xterm-256color", locale);
    char expected[256] = "events:";
    strcat(strcat(strcat(expected, events), " 2e"), "\n");
    pty_term_type(terminal, typed);
    pty_term_type(terminal, ".");
    assert_true(pty_term_wait_text(terminal, expected));
    pty_term_type(terminal, "Q");
    assert_exit_status(terminal, 0);
}

static void test_line_ends_and_erase(void **state)
{
    (void)state;
    assert_typed("C.UTF-8", "\r\n", " d d");
    assert_typed("C.UTF-8", "\b\x7f", " 200008 200008");
}

/* Letters and digits in a sequence that nobody knows must not act as keys: 1 would go to a phase, q would quit. */
static void test_unknown_sequences_are_swallowed(void **state)
{
    (void)state;
    assert_typed("C.UTF-8", "\033[1;9q", " 20000c");
    assert_typed("C.UTF-8", "\033[?62;1c", " 20000c"); /* a terminal's answer to a question */
    assert_typed("C.UTF-8", "\033[[9", " 20000c");
    assert_typed("C.UTF-8", "\033Ot", " 20000c");
    assert_typed("C.UTF-8", "\033q", " 20000c");        /* Alt-q */
    assert_typed("C.UTF-8", "\033\xc3\xa4", " 20000c"); /* Alt-ä */
    assert_typed("C.UTF-8", "\033]11;rgb:0/0/0\a", " 20000c");
    assert_typed("C.UTF-8", "\033P1q\033\\", " 20000c");
}

static void test_characters(void **state)
{
    (void)state;
    assert_typed("C.UTF-8", "\xc3\xa4\xe2\x82\xac", " e4 20ac");
    /* A byte that begins no character, and one whose rest never comes, cost nothing but themselves. */
    assert_typed("C.UTF-8",
                 "a\xff"
                 "b\xc3"
                 "c",
                 " 61 62 63");
    /* Where each byte is a character, one that there is not was typed by somebody, who is told. */
    assert_typed("C",
                 "a\xe4"
                 "b",
                 " 61 20000d 62");
}

/* The bytes of a character may come one at a time. */
static void test_split_character(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-256color", "C.UTF-8");
    pty_term_type(terminal, "a\xe2");
    assert_true(pty_term_wait_text(terminal, "events: 61"));
    pty_term_type(terminal, "\x82");
    pty_term_type(terminal, "\xac");
    assert_true(pty_term_wait_text(terminal, "events: 61 20ac\n"));
}

/* What is pasted is one event, whatever keys it would be: line ends and tabs are blanks, and what is no text is left
 * out, the end of the paste within it among that. */
static void test_paste(void **state)
{
    (void)state;
    assert_typed("C.UTF-8", "a\033[200~q1\033[201~b", " 61 <q1> 62");
    assert_typed("C.UTF-8",
                 "\033[200~Gr\xc3\xb6\xc3\x9f"
                 "e\r\n\tja\033[A\001\177!\033[201~",
                 " <Gr\xc3\xb6\xc3\x9f"
                 "e ja!>");
    assert_typed("C.UTF-8",
                 "\033[200~a\xe2\x80\xae\xc2\x9b"
                 "b\xff\033[200~c\033[201~",
                 " <abc>");
    assert_typed("C.UTF-8", "\033[200~\033[201~\033[201~", " <> 20000c");
}

/* A paste may come in pieces; one whose end is lost ends with Escape. */
static void test_paste_in_pieces(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-256color", "C.UTF-8");
    assert_true(pty_term_type_and_settle(terminal, "\033[200~qu"));
    assert_true(pty_term_type_and_settle(terminal, "it\xc3"));
    assert_true(pty_term_type_and_settle(terminal, "\xa4"));
    assert_non_null(strstr(pty_term_text(terminal), "events:\n"));
    pty_term_type(terminal, "\033[201~x");
    assert_true(pty_term_wait_text(terminal, "events: <quit\xc3\xa4> 78"));
    assert_true(pty_term_type_and_settle(terminal, "\033[200~lost"));
    pty_term_type(terminal, "\033");
    assert_true(pty_term_wait_text(terminal, "78 <lost>"));
    pty_term_type(terminal, "y");
    assert_true(pty_term_wait_text(terminal, "78 <lost> 79"));
}

/* The terminal brackets only what it is asked to, and is asked only where its description says how. */
static void test_paste_is_asked_for(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        bool brackets;
    } cases[] = {
        {"xterm-256color", true}, {"tmux-256color", true}, {"putty", true}, {"linux", false}, {"vt100", false}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct pty_term *terminal = start_probe(cases[i].type, "C.UTF-8");
        assert_int_equal(strstr(pty_term_bytes(terminal), "\033[?2004h") != NULL, cases[i].brackets);
        pty_term_type(terminal, "Q");
        assert_exit_status(terminal, 0);
        const char *on = strstr(pty_term_bytes(terminal), "\033[?2004h");
        assert_int_equal(strstr(pty_term_bytes(terminal), "\033[?2004l") != NULL, cases[i].brackets);
        assert_true(on == NULL || strstr(on, "\033[?2004l") != NULL);
        assert_left_clean(terminal);
    }
}

/* Nothing follows a lone Escape; it is a key all the same, and so is what is typed after it was acted on. */
static void test_lone_escape(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-256color", "C.UTF-8");
    pty_term_type(terminal, "\033");
    assert_true(pty_term_wait_text(terminal, "events: 1b"));
    pty_term_type(terminal, "q");
    assert_true(pty_term_wait_text(terminal, "events: 1b 71"));
    pty_term_type(terminal, "\033\033");
    assert_true(pty_term_wait_text(terminal, "events: 1b 71 1b 1b"));
}

static void test_odd_cells(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-256color", "C.UTF-8");
    /* Every bar stands where the surface has it, whatever the cell before it is. */
    assert_string_equal(pty_term_row(terminal, 1),
                        "a|\xc3\xa4|e\xcc\x81|\xe6\xbc\xa2|\xef\xbf\xbd|a |\xf0\x9f\x91\xa9| \xcc\x81|"
                        "\xef\xbf\xbd|\xef\xbf\xbd|\xe2\x9d\xa4 |o\xcc\x81\xcc\x82\xcc\x83\xcc\x84|");
    pty_term_type(terminal, "Q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

/* A locale that is not UTF-8 gets no byte that it does not have. */
static void test_odd_cells_in_ascii(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-256color", "C");
    assert_string_equal(pty_term_row(terminal, 1), "a|?|e|? |?|a |? |?|?|?|? |o|");
    for (const char *byte = pty_term_bytes(terminal); *byte != '\0'; byte++) {
        assert_true((unsigned char)*byte < 0x80);
    }
}

/* Writing the last cell of the last row must not scroll the first row away. */
static void test_last_cell(void **state)
{
    (void)state;
    static const char *const types[] = {"xterm-256color", "screen", "linux", "vt100", "ansi"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start_probe(types[i], "C.UTF-8");
        assert_true(strncmp(pty_term_row(terminal, 0), "events:", 7) == 0);
        assert_int_equal(pty_term_cell(terminal, 23, 0).chars[0], '[');
    }
}

static bool sends_colors(const char *const *arguments, const char *type)
{
    struct pty_term *terminal = start_program(PN_PROBE, arguments, type, "C.UTF-8", NULL, NULL);
    wait_for_screen(terminal);
    bool found = false;
    for (int column = 0; column < 24; column++) {
        VTermScreenCell cell = pty_term_cell(terminal, 2, column);
        found = found || !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
    }
    return found;
}

/* poll() refuses to look at more files than the process may have. */
static void test_wait_that_fails(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-256color", "C.UTF-8");
    pty_term_limit_files(terminal, 1);
    pty_term_type(terminal, "x"); /* what it waits for now comes; the next wait fails */
    assert_exit_status(terminal, 3);
    assert_left_clean(terminal);
}

static void test_colors(void **state)
{
    (void)state;
    static const char *const mono[] = {"mono", NULL};
    assert_true(sends_colors(NULL, "xterm-256color"));
    assert_true(sends_colors(NULL, "linux"));
    assert_false(sends_colors(NULL, "vt100"));
    assert_false(sends_colors(mono, "xterm-256color"));
}

/* Types of which this computer has no description are driven by a similar one. */
static void test_unknown_types(void **state)
{
    (void)state;
    static const char *const types[] = {"xterm-nonsense", "nonsense",       "tmux-nonsense",
                                        "vt999",          "linux-nonsense", "unknown"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start_probe(types[i], "C.UTF-8");
        pty_term_key(terminal, VTERM_KEY_UP, VTERM_MOD_NONE);
        assert_true(pty_term_wait_text(terminal, "events: 200000"));
        pty_term_type(terminal, "Q");
        assert_exit_status(terminal, 0);
        assert_left_clean(terminal);
    }
}

/* Where colours are no palette, a palette's numbers would be nearly black. */
static void test_direct_colors(void **state)
{
    (void)state;
    struct pty_term *terminal = start_probe("xterm-direct", "C.UTF-8");
    pty_term_type(terminal, "Q");
    assert_exit_status(terminal, 0);
    assert_non_null(strstr(pty_term_bytes(terminal), "\033[4"));
    assert_null(strstr(pty_term_bytes(terminal), "[38:2"));
    assert_null(strstr(pty_term_bytes(terminal), "[48:2"));
}

/* Whoever wants no colours wants no dim text either. */
static void test_dim(void **state)
{
    (void)state;
    static const char *const mono[] = {"mono", NULL};
    for (int is_mono = 0; is_mono < 2; is_mono++) {
        struct pty_term *terminal =
            start_program(PN_PROBE, is_mono ? mono : NULL, "xterm-256color", "C.UTF-8", NULL, NULL);
        wait_for_screen(terminal);
        pty_term_type(terminal, "Q");
        assert_exit_status(terminal, 0);
        assert_int_equal(strstr(pty_term_bytes(terminal), ";2m") == NULL, is_mono);
    }
}

/* What cannot be a screen is said in a line, and the terminal is not touched. */
static void test_unusable_types(void **state)
{
    (void)state;
    static const char *const types[] = {"dumb", "", "lpr"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start_program(PN_PROBE, NULL, types[i], "C.UTF-8", NULL, NULL);
        assert_exit_status(terminal, 1);
        assert_non_null(strstr(pty_term_bytes(terminal), "probe: "));
        assert_non_null(strstr(pty_term_bytes(terminal), "--phase"));
        assert_null(strchr(pty_term_bytes(terminal), '\033'));
        assert_left_clean(terminal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_named_keys, finish_terminals),
        cmocka_unit_test_teardown(test_line_ends_and_erase, finish_terminals),
        cmocka_unit_test_teardown(test_unknown_sequences_are_swallowed, finish_terminals),
        cmocka_unit_test_teardown(test_characters, finish_terminals),
        cmocka_unit_test_teardown(test_split_character, finish_terminals),
        cmocka_unit_test_teardown(test_lone_escape, finish_terminals),
        cmocka_unit_test_teardown(test_paste, finish_terminals),
        cmocka_unit_test_teardown(test_paste_in_pieces, finish_terminals),
        cmocka_unit_test_teardown(test_paste_is_asked_for, finish_terminals),
        cmocka_unit_test_teardown(test_odd_cells, finish_terminals),
        cmocka_unit_test_teardown(test_odd_cells_in_ascii, finish_terminals),
        cmocka_unit_test_teardown(test_last_cell, finish_terminals),
        cmocka_unit_test_teardown(test_wait_that_fails, finish_terminals),
        cmocka_unit_test_teardown(test_colors, finish_terminals),
        cmocka_unit_test_teardown(test_direct_colors, finish_terminals),
        cmocka_unit_test_teardown(test_dim, finish_terminals),
        cmocka_unit_test_teardown(test_unknown_types, finish_terminals),
        cmocka_unit_test_teardown(test_unusable_types, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
