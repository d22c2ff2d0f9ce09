// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The emulator's side: what the program's bytes have made of the screen.
 */
#include "pty_term_private.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    struct pty_term *terminal = user;
    if (property == VTERM_PROP_CURSORVISIBLE) {
        terminal->cursor_visible = value->boolean;
    } else if (property == VTERM_PROP_ALTSCREEN) {
        terminal->alternate_screen = value->boolean;
    }
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

void pty_term_start_emulator(struct pty_term *terminal)
{
    terminal->emulator = vterm_new(terminal->rows, terminal->columns);
    if (terminal->emulator == NULL) {
        pty_term_give_up("vterm_new");
    }
    vterm_set_utf8(terminal->emulator, 1);
    terminal->screen = vterm_obtain_screen(terminal->emulator);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
}

static size_t append_utf8(char *text, uint32_t code_point)
{
    if (code_point < 0x80) {
        text[0] = (char)code_point;
        return 1;
    }
    size_t followers = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    static const unsigned leads[] = {0, 0xc0, 0xe0, 0xf0};
    text[0] = (char)(leads[followers] | (code_point >> (6 * followers)));
    for (size_t i = 1; i <= followers; i++) {
        text[i] = (char)(0x80 | ((code_point >> (6 * (followers - i))) & 0x3f));
    }
    return followers + 1;
}

/* libvterm has no ISO 8859-1 of its own; its code points are those of Unicode. */
static void show_byte(struct pty_term *terminal, char byte)
{
    char character[4] = {byte};
    size_t size = terminal->latin1 ? append_utf8(character, (unsigned char)byte) : 1;
    vterm_input_write(terminal->emulator, character, size);
}

/*
 * "Repeat the last character" (CSI n b) is carried out here: libvterm 0.1 then takes the last column but one for the
 * last. ncurses repeats ASCII characters only. Whatever else begins with CSI is passed on as it comes.
 */
static void show_unless_repeat(struct pty_term *terminal, char byte)
{
    struct sequence *sequence = &terminal->sequence;
    bool ends = (unsigned char)byte >= 0x40 && !(sequence->length == 1 && byte == '[');
    sequence->bytes[sequence->length++] = byte;
    if (!ends && sequence->length < sizeof sequence->bytes) {
        return;
    }
    if (byte == 'b' && sequence->bytes[1] == '[') {
        sequence->bytes[sequence->length - 1] = '\0';
        for (int count = atoi(sequence->bytes + 2); count > 0; count--) {
            show_byte(terminal, terminal->last_printed);
        }
    } else {
        for (size_t i = 0; i < sequence->length; i++) {
            show_byte(terminal, sequence->bytes[i]);
        }
    }
    sequence->length = 0;
}

void pty_term_show(struct pty_term *terminal, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (terminal->sequence.length > 0 || bytes[i] == '\033') {
            show_unless_repeat(terminal, bytes[i]);
        } else {
            terminal->last_printed = bytes[i];
            show_byte(terminal, bytes[i]);
        }
    }
    vterm_screen_flush_damage(terminal->screen);
}

/* Writes one row, without trailing blanks, and returns its bytes. */
static size_t write_row(struct pty_term *terminal, int row, char *text)
{
    size_t length = 0;
    size_t used = 0;
    for (int column = 0; column < terminal->columns; column++) {
        VTermScreenCell cell = pty_term_cell(terminal, row, column);
        if (cell.chars[0] == UINT32_MAX) { /* the right half of a wide character */
            continue;
        }
        if (cell.chars[0] == 0) {
            cell.chars[0] = ' ';
        }
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++) {
            used += append_utf8(text + used, cell.chars[i]);
        }
        if (text[used - 1] != ' ') {
            length = used;
        }
    }
    return length;
}

static size_t row_size(const struct pty_term *terminal)
{
    return (size_t)terminal->columns * VTERM_MAX_CHARS_PER_CELL * 4 + 2;
}

const char *pty_term_text(struct pty_term *terminal)
{
    terminal->text = pty_term_allocate(terminal->text, row_size(terminal) * (size_t)terminal->rows + 1);
    size_t used = 0;
    for (int row = 0; row < terminal->rows; row++) {
        used += write_row(terminal, row, terminal->text + used);
        terminal->text[used++] = '\n';
    }
    terminal->text[used] = '\0';
    return terminal->text;
}

const char *pty_term_row(struct pty_term *terminal, int row)
{
    terminal->text = pty_term_allocate(terminal->text, row_size(terminal));
    terminal->text[write_row(terminal, row, terminal->text)] = '\0';
    return terminal->text;
}

VTermScreenCell pty_term_cell(struct pty_term *terminal, int row, int column)
{
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &cell);
    return cell;
}

VTermPos pty_term_cursor(struct pty_term *terminal)
{
    VTermPos cursor;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal->emulator), &cursor);
    return cursor;
}

bool pty_term_cursor_visible(const struct pty_term *terminal)
{
    return terminal->cursor_visible;
}

bool pty_term_on_alternate_screen(const struct pty_term *terminal)
{
    return terminal->alternate_screen;
}
