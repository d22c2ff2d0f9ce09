// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The terminal's life: taken over, given back, resized; and the wait for what happens next.
 *
 * ncurses' own signal handlers stay out of it (it installs none where somebody else has): its handler for SIGTERM
 * restores the screen, but none does after SIGHUP, and none is safe. Signals come in as bytes on a pipe that the
 * application fills.
 */
#include "draw.h"
#include "keys.h"
#include "terminfo.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { ESCAPE_DELAY_MS = 25 }; /* a lone Escape acts after this; ncurses' own default is a whole second */

/* So long a crash waits for a terminal that takes nothing. */
enum { CRASH_WAIT_MS = 200 };

/* A window size beyond this is no window: a wrong one must not cost the machine's memory. */
enum { ROWS_MAX = 1000, COLUMNS_MAX = 2000 };

/* What pn_term_emergency_restore() writes, prepared when the terminal is taken: it may run where nothing else works. */
static struct {
    volatile sig_atomic_t armed;
    size_t length;
    char bytes[256];
    struct termios modes; /* as found */
} emergency;

/* A number of the environment's; 0: it has none. */
static unsigned long wished(const char *variable)
{
    const char *value = getenv(variable);
    bool is_number = value != NULL && *value >= '0' && *value <= '9';
    return is_number ? strtoul(value, NULL, 10) : 0;
}

/* The size that the kernel knows; it wins over $LINES and $COLUMNS, which a shell may have exported long ago. */
static bool window_size(int *ret_rows, int *ret_columns)
{
    struct winsize size;
    bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row != 0 && size.ws_col != 0;
    unsigned long rows = is_known ? size.ws_row : wished("LINES");
    unsigned long columns = is_known ? size.ws_col : wished("COLUMNS");
    if (rows == 0 || columns == 0) {
        return false;
    }
    *ret_rows = rows < ROWS_MAX ? (int)rows : ROWS_MAX;
    *ret_columns = columns < COLUMNS_MAX ? (int)columns : COLUMNS_MAX;
    return true;
}

static void set_number(const char *variable, int number)
{
    char digits[16];
    (void)snprintf(digits, sizeof digits, "%d", number);
    setenv(variable, digits, 1);
}

/* ncurses asks these variables first. The kernel it would believe whatever that says, and run out of memory. */
static void tell_window_size(void)
{
    int rows;
    int columns;
    if (window_size(&rows, &columns)) {
        set_number("LINES", rows);
        set_number("COLUMNS", columns);
    }
}

static void follow_window_size(void)
{
    int rows;
    int columns;
    /* resizeterm() would do, too, but also push back a KEY_RESIZE. */
    if (window_size(&rows, &columns) && is_term_resized(rows, columns)) {
        resize_term(rows, columns);
    }
    /* All is drawn anew even at the same size: the terminal may have grown and shrunk, and rewrapped its lines on the
     * way. */
    clearok(curscr, TRUE);
}

/* No flow control: Ctrl-S, the reflex to save, would stop all output, and the keys typed after it act unseen. */
static void set_modes(struct pn_terminal *term)
{
    /* Not raw(): Ctrl-C and Ctrl-Z are signals. */
    cbreak();
    noecho();
    nonl();
    if (tcgetattr(STDIN_FILENO, &term->modes) == 0) {
        term->modes.c_iflag &= ~(tcflag_t)IXON;
        tcsetattr(STDIN_FILENO, TCSANOW, &term->modes);
    }
    def_prog_mode();
}

static const struct pn_place nowhere = {0, 0};

static struct pn_terminal *refuse(struct pn_diags *diags)
{
    pn_diag_error(diags, NULL, nowhere,
                  "the terminal cannot be set up; use --linear, which browses line by line, or --phase, which "
                  "writes without a terminal");
    return NULL;
}

struct pn_terminal *pn_term_new(const struct pn_term_options *options, struct pn_diags *diags)
{
    if (tcgetattr(STDIN_FILENO, &emergency.modes) != 0 || !isatty(STDOUT_FILENO)) {
        pn_diag_error(diags, NULL, nowhere,
                      "standard input and standard output must be a terminal; use --linear, which browses line by "
                      "line, or --phase, which writes without a terminal");
        return NULL;
    }
    const char *type = pn_terminfo_find(diags);
    if (type == NULL) {
        return NULL;
    }
    struct pn_terminal *term = calloc(1, sizeof *term);
    if (term == NULL) {
        return refuse(diags);
    }
    term->wakes.fd = options->wake_fd;
    struct pn_sink_waiter waiter = {.fd = options->wake_fd, .gives_up = pn_wakes_read, .owner = &term->wakes};
    if (!pn_sink_open(&term->sink, waiter)) {
        free(term);
        return refuse(diags);
    }
    const char *asked = getenv("TERM");
    term->stand_in = asked != NULL && strcmp(type, asked) != 0 ? type : NULL;
    tell_window_size();
    term->screen = newterm(type, term->sink.file, stdin);
    term->input = term->screen != NULL ? newpad(1, 1) : NULL;
    if (term->input == NULL) {
        if (term->screen != NULL) {
            endwin();
            delscreen(term->screen);
        }
        pn_sink_close(&term->sink);
        free(term);
        return refuse(diags);
    }
    emergency.length = pn_terminfo_restore_bytes(options->mouse, emergency.bytes, sizeof emergency.bytes);
    emergency.armed = 1;

    set_modes(term);
    /* From here on the terminal's modes stay. What prepares the screen goes out with the first frame. */
    pn_sink_hold(&term->sink);
    if (getenv("ESCDELAY") == NULL) {
        set_escdelay(ESCAPE_DELAY_MS);
    }
    /* Otherwise ncurses breaks off an update when it sees input, and a half-drawn screen could stay. */
    typeahead(-1);
    keypad(term->input, TRUE);
    nodelay(term->input, TRUE);
    pn_keys_define();
    pn_buffer_init(&term->paste);
    pn_terminfo_bracket_paste(&term->sink, true);
    if (options->mouse) {
        mouseinterval(0); /* a press is a click: nothing waits for a second one */
        mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    }
    term->is_plain = !options->color;
    if (options->color && has_colors()) {
        term->color = true;
        pn_draw_start_color();
    }
    /* The cursor stands on the selected row for those who follow it: braille lines, screen readers, magnifiers. */
    leaveok(stdscr, FALSE);
    curs_set(1);
    follow_window_size();
    return term;
}

void pn_term_free(struct pn_terminal *term)
{
    if (term == NULL) {
        return;
    }
    pn_term_leave(term);
    delwin(term->input);
    delscreen(term->screen);
    pn_sink_close(&term->sink);
    pn_buffer_finish(&term->paste);
    free(term->line);
    free(term);
}

const char *pn_term_stand_in(const struct pn_terminal *term)
{
    return term->stand_in;
}

void pn_term_size(const struct pn_terminal *term, unsigned *ret_rows, unsigned *ret_columns)
{
    (void)term;
    int rows = getmaxy(stdscr);
    int columns = getmaxx(stdscr);
    *ret_rows = rows > 0 ? (unsigned)rows : 1;
    *ret_columns = columns > 0 ? (unsigned)columns : 1;
}

void pn_term_present(struct pn_terminal *term, const struct pn_surface *surface, bool leaves_aside)
{
    assert(!term->left);
    pn_draw_surface(term, surface, leaves_aside ? surface->aside : (struct pn_patch){0});
    wnoutrefresh(stdscr);
    doupdate();
    pn_sink_send(&term->sink);
}

void pn_term_invalidate(struct pn_terminal *term)
{
    pn_terminfo_reset(&term->sink);
    clearok(curscr, TRUE);
}

void pn_term_leave(struct pn_terminal *term)
{
    if (term->left) {
        return;
    }
    term->left = true;
    pn_terminfo_bracket_paste(&term->sink, false);
    endwin(); /* what it says is held; the modes it cannot set, because its file is no terminal now */
    pn_sink_send(&term->sink);
    if (term->wakes.is_ending && term->sink.is_gone) {
        pn_sink_send_last(&term->sink, emergency.bytes, emergency.length);
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &emergency.modes);
    emergency.armed = 0;
}

void pn_term_enter(struct pn_terminal *term)
{
    if (term->left) {
        term->left = false;
        /* Somebody may have used stty meanwhile; at the end the terminal goes back to that. If it is gone, this fails,
         * and the next wait for an event finds out. */
        tcgetattr(STDIN_FILENO, &emergency.modes);
    }
    /* Where the process was stopped without a word (SIGSTOP), the shell has put its own modes in place of ours. ncurses
     * will try to set them, too, in vain: its file is no terminal now. */
    tcsetattr(STDIN_FILENO, TCSANOW, &term->modes);
    pn_terminfo_reset(&term->sink);
    pn_terminfo_bracket_paste(&term->sink, true);
    emergency.armed = 1;
    follow_window_size();
}

void pn_term_emergency_restore(void)
{
    if (!emergency.armed) {
        return;
    }
    emergency.armed = 0;
    int saved_errno = errno;
    size_t written = 0;
    /* A terminal that takes nothing must not keep a crash waiting. What it has not shown is lost then. */
    struct pollfd writable = {.fd = STDOUT_FILENO, .events = POLLOUT};
    if (poll(&writable, 1, CRASH_WAIT_MS) == 0) {
        written = emergency.length;
    }
    while (written < emergency.length) {
        ssize_t count = write(STDOUT_FILENO, emergency.bytes + written, emergency.length - written);
        if (count > 0) {
            written += (size_t)count;
        } else if (count == 0 || errno != EINTR) {
            break;
        }
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &emergency.modes);
    errno = saved_errno;
}

bool pn_term_next_signal(struct pn_terminal *term, struct pn_event *ret_event)
{
    memset(ret_event, 0, sizeof *ret_event);
    int number = pn_wakes_next(&term->wakes);
    if (number == SIGWINCH) {
        follow_window_size();
        ret_event->kind = PN_EVENT_RESIZE;
        pn_term_size(term, &ret_event->rows, &ret_event->columns);
    } else if (number != 0) {
        ret_event->kind = PN_EVENT_SIGNAL;
        ret_event->signal = number;
    }
    return number != 0;
}

void pn_term_next_event(struct pn_terminal *term, int timeout_ms, int also, struct pn_event *ret_event)
{
    /* Signals that a wait for the terminal has met. */
    if (pn_term_next_signal(term, ret_event)) {
        return;
    }
    if (term->sink.is_gone) {
        ret_event->kind = PN_EVENT_CLOSED;
        return;
    }
    /* The first round only looks: keys may be waiting inside ncurses, where poll() does not see them. */
    int wait_ms = 0;
    unsigned reads_of_nothing = 0;
    for (;;) {
        struct pollfd files[] = {
            {.fd = STDIN_FILENO, .events = POLLIN},
            {.fd = term->wakes.fd, .events = POLLIN},
            {.fd = also, .events = POLLIN},
        };
        int ready = poll(files, sizeof files / sizeof files[0], wait_ms);
        if (ready < 0 && errno != EINTR) {
            ret_event->kind = PN_EVENT_CLOSED; /* waiting on would not block, but spin */
            return;
        }
        if (ready < 0) {
            if (timeout_ms > 0) {
                return;
            }
            continue;
        }
        /* Signals first: a key that repeats must not keep them out. */
        if (pn_term_next_signal(term, ret_event)) {
            return;
        }
        unsigned long codes_before = term->codes_read;
        if (pn_keys_read(term, ret_event) || pn_term_next_signal(term, ret_event)) {
            return;
        }
        /* At its end, a terminal is readable for ever and has nothing to read. Once may be another reader's doing. */
        reads_of_nothing = term->codes_read == codes_before ? reads_of_nothing + 1 : 0;
        bool nothing_left = (files[0].revents & POLLIN) != 0 && reads_of_nothing > 1;
        if (nothing_left || (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) {
            ret_event->kind = PN_EVENT_CLOSED;
            return;
        }
        if (timeout_ms == 0 || (wait_ms != 0 && ready == 0) || files[2].revents != 0) {
            return;
        }
        wait_ms = timeout_ms;
    }
}
