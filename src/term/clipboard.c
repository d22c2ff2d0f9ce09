// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The sequence is OSC 52, as xterm has it. A terminal does not tell whether it obeys; one that does not know the
 * sequence would print it.
 */
#include "phasenav/term/clipboard.h"

#include "term_private.h"
#include "terminfo.h"

#include <stdlib.h>
#include <string.h>

/* The limit of hterm, the lowest that a terminal documents: a sequence of 100,000 bytes in all. */
enum { COPY_LENGTH_MAX = 74994 };

/* GNU screen takes strings of 256 bytes (768 since 4.2), and prints the rest of a longer one. */
enum { SCREEN_CHUNK = 240 };

static void append_base64(struct pn_buffer *buffer, const unsigned char *bytes, size_t length)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t at = 0; at < length; at += 3) {
        size_t count = length - at < 3 ? length - at : 3;
        unsigned long group = (unsigned long)bytes[at] << 16;
        group |= count > 1 ? (unsigned long)bytes[at + 1] << 8 : 0;
        group |= count > 2 ? (unsigned long)bytes[at + 2] : 0;
        for (size_t i = 0; i < 4; i++) {
            const char *digit = i <= count ? &digits[(group >> (18 - 6 * i)) & 63] : "=";
            pn_buffer_append(buffer, digit, 1);
        }
    }
}

static bool begins_with(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

/* Whether a type, whose description has no Ms, is known to read the sequence and at worst ignore it. A real VT100 and
 * the Linux console would print it. */
static bool is_known_to_read_it(const char *type)
{
    static const char *const families[] = {"screen", "tmux", "iterm", "rxvt-unicode"};
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
        if (begins_with(type, families[i])) {
            return true;
        }
    }
    return false;
}

/*
 * tmux obeys the sequence itself if set-clipboard is on; by default it ignores it. It is therefore also wrapped for the
 * terminal outside, to which tmux passes it if allow-passthrough is on (before 3.3: always).
 */
static void append_for_tmux(struct pn_buffer *buffer, const char *sequence)
{
    pn_buffer_append_text(buffer, sequence);
    pn_buffer_append_text(buffer, "\033Ptmux;\033"); /* the sequence's Escape, its only one, has to be doubled */
    pn_buffer_append_text(buffer, sequence);
    pn_buffer_append_text(buffer, "\033\\");
}

static void append_for_screen(struct pn_buffer *buffer, const char *sequence, size_t length)
{
    for (size_t at = 0; at < length; at += SCREEN_CHUNK) {
        size_t count = length - at < SCREEN_CHUNK ? length - at : SCREEN_CHUNK;
        pn_buffer_append_text(buffer, "\033P");
        pn_buffer_append(buffer, sequence + at, count);
        pn_buffer_append_text(buffer, "\033\\");
    }
}

enum pn_copy_result pn_term_copy(struct pn_terminal *term, const char *text, size_t length)
{
    const char *type = getenv("TERM");
    if (type == NULL || (!pn_terminfo_has_clipboard() && !is_known_to_read_it(type))) {
        return PN_COPY_NO_CLIPBOARD;
    }
    if (length > COPY_LENGTH_MAX) {
        return PN_COPY_TOO_LONG;
    }
    struct pn_buffer sequence;
    struct pn_buffer wrapped;
    pn_buffer_init(&sequence);
    pn_buffer_init(&wrapped);
    pn_buffer_append_text(&sequence, "\033]52;c;");
    append_base64(&sequence, (const unsigned char *)text, length);
    pn_buffer_append_text(&sequence, "\a");
    /* TMUX and STY are inherited by an editor that is a terminal itself, and would print what is wrapped for another.
     */
    if (begins_with(type, "tmux") || (begins_with(type, "screen") && getenv("TMUX") != NULL)) {
        append_for_tmux(&wrapped, pn_buffer_text(&sequence));
    } else if (begins_with(type, "screen")) {
        append_for_screen(&wrapped, pn_buffer_text(&sequence), sequence.length);
    } else {
        pn_buffer_append_text(&wrapped, pn_buffer_text(&sequence));
    }
    pn_sink_put(&term->sink, pn_buffer_text(&wrapped), wrapped.length);
    pn_buffer_finish(&sequence);
    pn_buffer_finish(&wrapped);
    return PN_COPY_SENT;
}
