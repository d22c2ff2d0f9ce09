// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * ncurses' wgetch() is used and not wget_wch(): the latter, on a byte that begins no character, swallows whatever was
 * typed after it, and loses a character whose bytes arrive apart.
 */
#include "keys.h"

#include "paste.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Our own codes for sequences that are no keys. They lie beyond those of ncurses (KEY_MAX), and beyond those that it
 * makes up for the private capabilities of a description. */
enum { CODE_PASTE_BEGIN = 0x4000, CODE_PASTE_END };

static const struct {
    int code; /* ncurses' */
    uint32_t key;
} special_keys[] = {
    {KEY_UP, PN_KEY_UP},
    {KEY_DOWN, PN_KEY_DOWN},
    {KEY_LEFT, PN_KEY_LEFT},
    {KEY_RIGHT, PN_KEY_RIGHT},
    {KEY_PPAGE, PN_KEY_PAGE_UP},
    {KEY_NPAGE, PN_KEY_PAGE_DOWN},
    {KEY_HOME, PN_KEY_HOME},
    {KEY_END, PN_KEY_END},
    {KEY_BACKSPACE, PN_KEY_BACKSPACE},
    {KEY_DC, PN_KEY_DELETE},
    {KEY_BTAB, PN_KEY_BACK_TAB},
    {KEY_ENTER, PN_KEY_ENTER},
    {KEY_F(1), PN_KEY_F1},
    {KEY_HELP, PN_KEY_F1},
    {KEY_FIND, PN_KEY_HOME}, /* at their places a VT220's keyboard has these keys */
    {KEY_SELECT, PN_KEY_END},
    {KEY_A1, PN_KEY_HOME}, /* the corners of the numeric keypad */
    {KEY_A3, PN_KEY_PAGE_UP},
    {KEY_C1, PN_KEY_END},
    {KEY_C3, PN_KEY_PAGE_DOWN},
};

/*
 * Sequences that emulators send whatever $TERM says: the description of a vt100 has no Home and no PgUp, but whoever
 * sets TERM=vt100 today has a keyboard with them. They are added unless the description uses the sequence.
 */
static const struct {
    const char *sequence;
    int code;
} common_sequences[] = {
    {"\033[A", KEY_UP},    {"\033OA", KEY_UP},     {"\033[B", KEY_DOWN},   {"\033OB", KEY_DOWN},  {"\033[C", KEY_RIGHT},
    {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT},   {"\033OD", KEY_LEFT},   {"\033[H", KEY_HOME},  {"\033OH", KEY_HOME},
    {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},  {"\033[F", KEY_END},    {"\033OF", KEY_END},   {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},  {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC},   {"\033[Z", KEY_BTAB},
    {"\033OM", KEY_ENTER}, {"\033OP", KEY_F(1)},   {"\033[11~", KEY_F(1)}, {"\033[[A", KEY_F(1)},
};

void pn_keys_define(void)
{
    for (size_t i = 0; i < sizeof common_sequences / sizeof common_sequences[0]; i++) {
        int code = key_defined(common_sequences[i].sequence);
        /* Beyond KEY_MAX are the keys of a description's private capabilities: the Linux console's Shift-Tab is one. */
        if (code == 0 || code > KEY_MAX) {
            define_key(common_sequences[i].sequence, common_sequences[i].code);
        }
    }
    /* Defined even if we have not asked for brackets: another program may have, and left it so. */
    define_key("\033[200~", CODE_PASTE_BEGIN);
    define_key("\033[201~", CODE_PASTE_END);
}

/* Reads a byte or a code of ncurses, without waiting; ERR if none has come. */
static int read_code(struct pn_terminal *term)
{
    if (term->code_pending) {
        term->code_pending = false;
        return term->pending_code;
    }
    int code = wgetch(term->input);
    if (code != ERR) {
        term->codes_read++;
    }
    return code;
}

/* Reads a byte that belongs to a sequence. Waits for it, as the bytes of a sequence may come apart on a slow line. */
static int read_follower(struct pn_terminal *term)
{
    wtimeout(term->input, get_escdelay());
    int code = read_code(term);
    wtimeout(term->input, 0);
    return code;
}

static void put_back(struct pn_terminal *term, int code)
{
    if (code == ERR) {
        return;
    }
    term->code_pending = true;
    term->pending_code = code;
}

enum { SEQUENCE_LENGTH_MAX = 4096 }; /* bytes: a sequence that never ends must not swallow all that is typed */

/* Swallows a control sequence of ECMA-48: parameters and intermediates (0x20 to 0x3f), then one final byte (0x40 to
 * 0x7e). */
static void swallow_control_sequence(struct pn_terminal *term)
{
    int code = read_follower(term);
    if (code == '[') { /* the Linux console's F1 to F5 are CSI [ A to E: the final byte comes after a second bracket */
        read_follower(term);
        return;
    }
    for (int i = 0; i < SEQUENCE_LENGTH_MAX && code >= 0x20 && code <= 0x3f; i++) {
        code = read_follower(term);
    }
    if (code < 0x40 || code > 0x7e) {
        put_back(term, code);
    }
}

/* Swallows a string that the terminal sends (a reply that nobody asked for), up to BEL or ESC \. */
static void swallow_string(struct pn_terminal *term)
{
    for (int i = 0; i < SEQUENCE_LENGTH_MAX; i++) {
        int code = read_follower(term);
        if (code == ERR || code == '\a') {
            return;
        }
        if (code == PN_KEY_ESCAPE) {
            code = read_follower(term);
            if (code != '\\') {
                put_back(term, code);
            }
            return;
        }
    }
}

/*
 * After an Escape that begins no sequence that ncurses knows: swallows the rest of one that nobody knows, so that its
 * letters and digits do not act as keys. Alt and a key is such a sequence too. Returns false where it was the Escape
 * key.
 */
static bool swallow_sequence(struct pn_terminal *term)
{
    int code = read_code(term); /* ncurses has waited for it already */
    switch (code) {
    case ERR:
        return false;
    case '[':
    case 'O': /* SS3: one byte, but some put a modifier before it */
        swallow_control_sequence(term);
        return true;
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
        swallow_string(term);
        return true;
    default:
        if (code == PN_KEY_ESCAPE || code > 0xff) {
            put_back(term, code);
            return false;
        }
        if (code >= 0xc0) { /* Alt and a letter beyond ASCII: the other bytes of it */
            do {
                code = read_code(term);
            } while (code >= 0x80 && code <= 0xbf);
            put_back(term, code);
        }
        return true;
    }
}

static uint32_t special_key(int code)
{
    for (size_t i = 0; i < sizeof special_keys / sizeof special_keys[0]; i++) {
        if (special_keys[i].code == code) {
            return special_keys[i].key;
        }
    }
    return PN_KEY_OTHER;
}

/* Adds a byte to the character that is being read. Returns true when that is whole. */
static bool add_byte(struct pn_terminal *term, int byte, uint32_t *ret_key)
{
    char unit = (char)byte;
    wchar_t character;
    size_t length = mbrtowc(&character, &unit, 1, &term->partial);
    if (length == (size_t)-2) {
        term->in_character = true;
        return false;
    }
    term->in_character = false;
    if (length == (size_t)-1) {
        memset(&term->partial, 0, sizeof term->partial);
        return false;
    }
    *ret_key = (uint32_t)character;
    return true;
}

static uint32_t ascii_key(int code)
{
    switch (code) {
    case '\n':
    case '\r':
        return PN_KEY_ENTER;
    case '\b':
    case 0x7f:
        return PN_KEY_BACKSPACE;
    default:
        return (uint32_t)code;
    }
}

static void found_key(struct pn_event *ret_event, uint32_t key)
{
    ret_event->kind = PN_EVENT_KEY;
    ret_event->key = key;
}

/* Takes a character, typed or pasted. Returns true if that is an event. */
static bool take_character(struct pn_terminal *term, uint32_t character, struct pn_event *ret_event)
{
    if (term->in_paste) {
        pn_paste_add(term, character);
        return false;
    }
    found_key(ret_event, character < 0x80 ? ascii_key((int)character) : character);
    return true;
}

/* Takes a byte that makes no character. In UTF-8 it is part of one that was broken off, or noise on the line. Where
 * each byte is a character, somebody has typed one that the locale does not have: the event PN_KEY_NO_CHARACTER tells
 * them. Returns true if that is an event. */
static bool take_no_character(struct pn_terminal *term, struct pn_event *ret_event)
{
    if (MB_CUR_MAX > 1) {
        return false;
    }
    if (term->in_paste) {
        pn_paste_add(term, '?');
        return false;
    }
    found_key(ret_event, PN_KEY_NO_CHARACTER);
    return true;
}

/* Takes a click or a turn of the wheel. Returns true if that is an event. */
static bool take_mouse(struct pn_terminal *term, struct pn_event *ret_event)
{
    MEVENT event;
    if (getmouse(&event) != OK || term->in_paste || event.x < 0 || event.y < 0) {
        return false;
    }
    if ((event.bstate & (BUTTON4_PRESSED | BUTTON5_PRESSED)) != 0) {
        ret_event->kind = PN_EVENT_WHEEL;
        ret_event->up = (event.bstate & BUTTON4_PRESSED) != 0;
        return true;
    }
    ret_event->kind = PN_EVENT_CLICK;
    ret_event->row = (unsigned)event.y;
    ret_event->column = (unsigned)event.x;
    return (event.bstate & BUTTON1_PRESSED) != 0;
}

/* Takes an Escape, or a code that is no character. Within a paste, sequences are no keys; but a lone Escape ends it,
 * because a reader presses it if the end of a paste never comes. Returns true if that is an event. */
static bool take_special(struct pn_terminal *term, int code, struct pn_event *ret_event)
{
    if (code == KEY_MOUSE) {
        return take_mouse(term, ret_event);
    }
    if (code == CODE_PASTE_BEGIN) {
        pn_paste_begin(term);
        return false;
    }
    bool is_escape = code == PN_KEY_ESCAPE && !swallow_sequence(term);
    if (term->in_paste) {
        if (code == CODE_PASTE_END || is_escape) {
            pn_paste_end(term, ret_event);
            return true;
        }
        return false;
    }
    found_key(ret_event, is_escape ? (uint32_t)PN_KEY_ESCAPE : special_key(code));
    return true;
}

bool pn_keys_read(struct pn_terminal *term, struct pn_event *ret_event)
{
    int code;
    /* A paste that streams without an end must not keep signals out. */
    while (!pn_wakes_has_any(&term->wakes) && (code = read_code(term)) != ERR) {
        uint32_t character = (uint32_t)code;
        if (code >= 0x80 && code <= 0xff) {
            bool is_whole = add_byte(term, code, &character);
            if (is_whole ? take_character(term, character, ret_event) : take_no_character(term, ret_event)) {
                return true;
            }
            continue;
        }
        if (term->in_character) { /* the character before was broken off */
            term->in_character = false;
            memset(&term->partial, 0, sizeof term->partial);
        }
        if (code == KEY_RESIZE) {
            continue;
        }
        bool is_special = code == PN_KEY_ESCAPE || code > 0xff;
        if (is_special ? take_special(term, code, ret_event) : take_character(term, character, ret_event)) {
            return true;
        }
    }
    return false;
}
