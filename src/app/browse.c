// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The loop: what happens becomes an action, the action changes the state, its effects are carried out, the state is
 * drawn.
 */
#include "browse.h"

#include "clock.h"
#include "copy.h"
#include "file_system.h"
#include "output.h"
#include "session.h"
#include "signals.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"
#include "phasenav/base/panic.h"
#include "phasenav/base/reason.h"
#include "phasenav/base/utf8.h"
#include "phasenav/nav/nav.h"
#include "phasenav/nav/point.h"
#include "phasenav/term/clipboard.h"
#include "phasenav/term/term.h"
#include "phasenav/view/keymap.h"
#include "phasenav/view/view.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* While events wait, nothing is drawn; but who keeps a key down sees at least this often where it goes. */
enum { UNDRAWN_MOST_MS = 250 };

/* A reader who presses no key for this long has paused to read. Keyboards repeat a key every 25 to 90 ms. */
enum { PAUSE_MS = 100 };

/* A file is locked for the time of one change. If it takes longer than this, the reader is told. */
enum { PATIENCE_MS = 500 };

enum { STATUS_TERMINAL_GONE = 1 };

struct browser {
    const struct pn_browse_options *options;
    struct pn_terminal *term;
    struct pn_session session;
    struct pn_nav nav;
    struct pn_arena scratch; /* of the event or the frame at hand */
    bool running;
    bool says_to_wait;     /* the screen says that another program keeps the file locked */
    bool is_hurried;       /* the last event is a key or a wheel's turn, soon after a frame or another event */
    bool owes_aside;       /* the part aside on the screen is still that of an earlier frame */
    int64_t drawn_at;      /* by pn_clock_ms(), when the loop drew last */
    struct pn_patch aside; /* where the part aside stands */
    enum pn_screen screen; /* what is on the screen */
    int status;
    int deadly_signal; /* 0: none has come */
};

static void take_size(struct browser *browser)
{
    unsigned rows;
    unsigned columns;
    pn_term_size(browser->term, &rows, &columns);
    pn_nav_resize(&browser->nav, &browser->session.context, rows, columns, &browser->session.settled);
}

/* The history is read when it is shown, and not before: it may be long. */
static void show_history(struct browser *browser)
{
    if (pn_session_read_history(&browser->session, &browser->nav)) {
        take_size(browser);
    }
}

static void next_language(struct browser *browser)
{
    pn_session_next_language(&browser->session);
    take_size(browser); /* texts in another language wrap and scroll differently */
}

static void stop_and_return(struct browser *browser)
{
    pn_term_leave(browser->term);
    pn_signals_stop_process();
    pn_term_enter(browser->term);
    take_size(browser);
}

/* The notice says "if the terminal allows it", because a terminal does not tell whether it obeys. */
static void copy(struct browser *browser)
{
    const struct pn_nav_context *context = &browser->session.context;
    struct pn_buffer *notice = &browser->session.notice;
    const struct pn_item *item = pn_copy_item(&browser->nav, context);
    if (item == NULL) {
        pn_buffer_append_text(notice, pn_tr(context->catalog, "There is nothing to copy here"));
        return;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_copy_write(&text, context, item, browser->options->ascii);
    switch (pn_term_copy(browser->term, pn_buffer_text(&text), text.length)) {
    case PN_COPY_SENT:
        pn_buffer_printf(notice, pn_tr(context->catalog, "Copied, if the terminal allows it: %s"),
                         pn_text_in(item->title, context->language));
        break;
    case PN_COPY_NO_CLIPBOARD:
        pn_buffer_append_text(notice, pn_tr(context->catalog, "Not copied: this type of terminal has no clipboard"));
        break;
    case PN_COPY_TOO_LONG:
        pn_buffer_append_text(notice, pn_tr(context->catalog, "Not copied: too long for a terminal's clipboard"));
        break;
    }
    pn_buffer_finish(&text);
}

/* Opens the project on whose row the cursor stands, and begins anew at the start screen. */
static void open_project(struct browser *browser)
{
    struct pn_session *session = &browser->session;
    if (pn_session_open_project(session, browser->nav.position.row.item)) {
        pn_nav_init(&browser->nav, &session->context, PN_NO_PHASE, browser->nav.rows, browser->nav.columns,
                    &session->settled);
    } else {
        take_size(browser);
    }
}

static void run_effects(struct browser *browser, unsigned effects)
{
    if (effects & PN_EFFECT_NEXT_LANGUAGE) {
        next_language(browser);
    }
    if (effects & PN_EFFECT_FORGET) {
        pn_keeper_forget(&browser->session.keeper, &browser->nav, &browser->session.context);
        take_size(browser);
    }
    if (effects & PN_EFFECT_CHANGE) {
        pn_keeper_change(&browser->session.keeper, &browser->nav, &browser->session.context);
        pn_session_note_project(&browser->session);
        take_size(browser); /* rows and sheets are others now */
    }
    if (effects & PN_EFFECT_KEEP) {
        pn_keeper_keep(&browser->session.keeper, &browser->nav, &browser->session.context);
        pn_session_note_project(&browser->session);
        take_size(browser);
    }
    if (effects & PN_EFFECT_PROJECT) {
        open_project(browser);
    }
    if (effects & PN_EFFECT_REDRAW) {
        pn_term_invalidate(browser->term);
    }
    if (effects & PN_EFFECT_COPY) {
        copy(browser);
    }
    if (effects & PN_EFFECT_SUSPEND) {
        kill(0, SIGTSTP); /* the whole group, as the terminal does; it comes back to us as an event */
    }
    if (effects & PN_EFFECT_QUIT) {
        browser->running = !pn_keeper_may_quit(&browser->session.keeper, &browser->nav);
        take_size(browser); /* a question takes room */
    }
    if (effects & PN_EFFECT_LEAVE) {
        browser->running = false;
    }
}

static void handle_action(struct browser *browser, const struct pn_action *action)
{
    run_effects(browser, pn_nav_update(&browser->nav, &browser->session.context, action, &browser->session.settled));
    show_history(browser);
}

static void handle_key(struct browser *browser, uint32_t key)
{
    struct pn_action action;
    pn_buffer_clear(&browser->session.notice);
    if (pn_keymap_find(pn_nav_mode(&browser->nav), key, &action)) {
        handle_action(browser, &action);
    } else if (key == PN_KEY_NO_CHARACTER) {
        pn_buffer_append_text(&browser->session.notice,
                              pn_tr(browser->session.context.catalog,
                                    "The locale has no such character: write ae for an umlaut, or use one with UTF-8"));
    } else {
        const struct pn_catalog *catalog = browser->session.context.catalog;
        pn_buffer_printf(&browser->session.notice, pn_tr(catalog, "This key does nothing here; %s shows them all."),
                         pn_keymap_name(&browser->scratch, catalog, PN_ACTION_HELP, false));
    }
}

static void handle_click(struct browser *browser, const struct pn_event *event)
{
    struct pn_place_on_screen place = {.row = event->row, .column = event->column};
    pn_buffer_clear(&browser->session.notice);
    handle_action(browser, &(struct pn_action){.id = PN_ACTION_POINT, .number = pn_pack_place(place)});
}

static void handle_wheel(struct browser *browser, bool up)
{
    enum { LINES_PER_NOTCH = 3 };
    for (int i = 0; i < LINES_PER_NOTCH; i++) {
        handle_action(browser, &(struct pn_action){.id = up ? PN_ACTION_UP : PN_ACTION_DOWN});
    }
}

/* A paste is text; where no text can be typed it does nothing. */
static void handle_paste(struct browser *browser, const char *text)
{
    size_t length = strlen(text);
    uint32_t character;
    size_t bytes;
    /* An edit has no room for more bytes than this. */
    for (size_t at = 0; at < PN_EDIT_CAPACITY && pn_nav_mode(&browser->nav) == PN_MODE_TEXT; at += bytes) {
        bytes = pn_text_decode(text + at, length - at, &character);
        if (bytes == 0) {
            break;
        }
        handle_action(browser, &(struct pn_action){.id = PN_ACTION_EDIT_INSERT, .number = character});
    }
}

static void handle_signal(struct browser *browser, int number)
{
    switch (number) {
    case SIGTSTP:
        stop_and_return(browser);
        break;
    case SIGCONT: /* after a SIGSTOP, which no process can notice */
        pn_term_enter(browser->term);
        take_size(browser);
        break;
    default:
        browser->running = false;
        browser->deadly_signal = number;
    }
}

static void handle_event(struct browser *browser, const struct pn_event *event)
{
    pn_arena_reset(&browser->scratch);
    switch (event->kind) {
    case PN_EVENT_NONE:
        break;
    case PN_EVENT_KEY:
        handle_key(browser, event->key);
        break;
    case PN_EVENT_PASTE:
        handle_paste(browser, event->text);
        break;
    case PN_EVENT_CLICK:
        handle_click(browser, event);
        break;
    case PN_EVENT_WHEEL:
        handle_wheel(browser, event->up);
        break;
    case PN_EVENT_RESIZE:
        pn_nav_resize(&browser->nav, &browser->session.context, event->rows, event->columns, &browser->session.settled);
        break;
    case PN_EVENT_SIGNAL:
        handle_signal(browser, event->signal);
        break;
    case PN_EVENT_CLOSED: /* nobody is left to tell */
        browser->running = false;
        browser->status = STATUS_TERMINAL_GONE;
        break;
    }
    pn_keeper_take_typing(&browser->session.keeper, &browser->nav, &browser->session.context);
}

static const char *notice_of(const struct browser *browser)
{
    const struct pn_buffer *notice = &browser->session.notice;
    return notice->length > 0 ? pn_buffer_text(notice) : NULL;
}

/* Returns whether the reader moves through a list too fast to read the detail, so that it need not be drawn yet. */
static bool may_leave_aside(const struct browser *browser, const struct pn_surface *surface)
{
    return browser->is_hurried && browser->screen == pn_nav_screen(&browser->nav) && surface->aside.rows > 0 &&
           memcmp(&surface->aside, &browser->aside, sizeof browser->aside) == 0;
}

static void draw(struct browser *browser, const char *notice)
{
    struct pn_surface surface;
    struct pn_view_input input = {
        .nav = &browser->nav,
        .frame = &browser->session.settled.frame,
        .context = &browser->session.context,
        .notice = notice,
        .unicode = pn_charset_is_unicode(browser->options->charset) && !browser->options->ascii,
    };
    pn_arena_reset(&browser->scratch);
    pn_surface_init(&surface, &browser->scratch, browser->nav.rows, browser->nav.columns);
    pn_view_render(&surface, &input, &browser->scratch);
    browser->owes_aside = may_leave_aside(browser, &surface);
    pn_term_present(browser->term, &surface, browser->owes_aside);
    browser->aside = surface.aside;
    browser->screen = pn_nav_screen(&browser->nav);
}

/* The store calls this while another process keeps the project's file locked. It handles signals, and tells the reader
 * why nothing happens. Keys stay unread until the lock is free. */
static bool wait_for_lock(void *context, unsigned waited_ms)
{
    struct browser *browser = context;
    bool is_long = waited_ms >= PATIENCE_MS;
    bool is_new = is_long && !browser->says_to_wait;
    struct pn_event event;
    while (browser->running && pn_term_next_signal(browser->term, &event)) {
        handle_event(browser, &event);
        is_new = true;
    }
    browser->says_to_wait = is_long;
    if (browser->running && is_new) {
        draw(browser, is_long ? pn_tr(browser->session.context.catalog,
                                      "Another program keeps the project's file locked; please wait")
                              : notice_of(browser));
    }
    return browser->running;
}

/* Reads what others have changed, also while the reader keeps typing. Returns whether the screen is another one now. */
static bool look_for_others(struct browser *browser, bool reader_is_active)
{
    struct pn_session *session = &browser->session;
    bool is_new =
        pn_keeper_is_due(&session->keeper, reader_is_active) && pn_keeper_poll(&session->keeper, &session->context);
    if (is_new) {
        take_size(browser); /* rows and sheets are others now */
        show_history(browser);
    }
    return is_new;
}

/* Milliseconds to wait for an event: for ever (-1) without a project, unless a detail is to be drawn when keys pause.
 */
static int timeout_of(const struct browser *browser)
{
    int timeout_ms = pn_keeper_timeout(&browser->session.keeper);
    int drafts_ms = pn_drafts_timeout(&browser->session.keeper.drafts);
    timeout_ms = drafts_ms >= 0 && (timeout_ms < 0 || timeout_ms > drafts_ms) ? drafts_ms : timeout_ms;
    return browser->owes_aside && (timeout_ms < 0 || timeout_ms > PAUSE_MS) ? PAUSE_MS : timeout_ms;
}

/* Waits for an event, and handles it and those that have come already. Returns whether there is something to draw. */
static bool handle_events(struct browser *browser)
{
    int timeout_ms = timeout_of(browser);
    int also = pn_keeper_descriptor(&browser->session.keeper);
    int64_t first_at = 0;
    struct pn_event event;
    browser->is_hurried = false;
    for (;;) {
        pn_term_next_event(browser->term, timeout_ms, also, &event);
        int64_t now = pn_clock_ms();
        if (event.kind == PN_EVENT_NONE) {
            return first_at != 0 || (browser->owes_aside && now - browser->drawn_at >= PAUSE_MS);
        }
        bool may_repeat = event.kind == PN_EVENT_KEY || event.kind == PN_EVENT_WHEEL;
        browser->is_hurried = may_repeat && (first_at != 0 || now - browser->drawn_at < PAUSE_MS);
        handle_event(browser, &event);
        first_at = first_at == 0 ? now : first_at;
        if (!browser->running || now - first_at > UNDRAWN_MOST_MS) {
            return true;
        }
        timeout_ms = 0; /* from here on, only events that have come already */
    }
}

static void run(struct browser *browser)
{
    browser->running = true;
    while (browser->running) {
        draw(browser, notice_of(browser));
        browser->drawn_at = pn_clock_ms();
        bool is_new = false;
        while (!is_new) {
            is_new = handle_events(browser);
            pn_drafts_write(&browser->session.keeper.drafts, !browser->running); /* before anything that may wait */
            is_new = look_for_others(browser, is_new) || is_new;
        }
    }
}

static void start_state(struct browser *browser)
{
    const struct pn_browse_options *options = browser->options;
    pn_session_start(&browser->session, options);
    pn_keeper_watch(&browser->session.keeper, pn_file_system_tells);
    browser->session.keeper.waiter = (struct pn_store_waiter){.goes_on = wait_for_lock, .context = browser};
    unsigned rows;
    unsigned columns;
    pn_term_size(browser->term, &rows, &columns);
    pn_nav_init(&browser->nav, &browser->session.context, options->phase, rows, columns, &browser->session.settled);
    show_history(browser);
}

/* Where the project is kept, on the terminal that the reader has again; not where they have not left by themselves. */
static void write_last_words(struct browser *browser)
{
    const char *words = pn_keeper_last_words(&browser->session.keeper, &browser->session.context);
    if (words == NULL || browser->deadly_signal != 0 || browser->status != 0) {
        return;
    }
    struct pn_buffer encoded;
    pn_buffer_init(&encoded);
    pn_charset_encode(browser->options->charset, &encoded, words, strlen(words));
    pn_buffer_append_text(&encoded, "\n");
    (void)pn_output_write(STDOUT_FILENO, encoded.data, encoded.length);
    pn_buffer_finish(&encoded);
}

static void tell_of_stand_in(struct browser *browser)
{
    const char *stand_in = pn_term_stand_in(browser->term);
    struct pn_buffer *notice = &browser->session.notice;
    if (stand_in != NULL) {
        pn_buffer_append_text(notice, notice->length > 0 ? " " : "");
        pn_buffer_printf(notice,
                         pn_tr(browser->session.context.catalog,
                               "The terminal type '%s' is not known on this computer, and is driven as %s."),
                         getenv("TERM"), stand_in);
    }
}

int pn_browse(const struct pn_browse_options *options, struct pn_diags *diags)
{
    struct browser browser = {.options = options};
    struct pn_term_options term_options = {.color = options->color, .mouse = options->mouse};
    /* This comes before ncurses starts, which installs no handlers of its own for signals that have one. */
    if (!pn_signals_start(pn_term_emergency_restore, &term_options.wake_fd)) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "the browser cannot start: %s",
                      pn_reason(pn_diags_catalog(diags), errno));
        return 1;
    }
    browser.term = pn_term_new(&term_options, diags);
    if (browser.term == NULL) {
        pn_signals_finish();
        return 1;
    }
    pn_panic_set_hook(pn_term_emergency_restore);
    pn_arena_init(&browser.scratch);
    start_state(&browser);
    tell_of_stand_in(&browser);
    run(&browser);

    pn_term_free(browser.term);
    pn_panic_set_hook(NULL);
    pn_signals_finish();
    write_last_words(&browser);
    pn_arena_finish(&browser.scratch);
    pn_session_finish(&browser.session);
    if (browser.deadly_signal != 0) {
        pn_signals_die(browser.deadly_signal);
    }
    return browser.status;
}
