// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Makes attributes of roles, and ncurses' cells of clusters. ncurses finds out what has changed, and how to send it.
 */
#include "draw.h"

#include "phasenav/base/panic.h"
#include "phasenav/base/utf8.h"

#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    HUE_NONE,
#define HUE(name, of_256, of_8, of_8_text) HUE_##name,
#include "hues.def"
#undef HUE
    HUE_COUNT
};

static const struct {
    short of_256;
    short of_8;
    short of_8_text;
} hues[HUE_COUNT] = {
#define HUE(name, of_256, of_8, of_8_text) [HUE_##name] = {of_256, of_8, of_8_text},
#include "hues.def"
#undef HUE
};

/* ncurses' colour pair of each hue; 0, the reader's own colours, where the terminal has none for it. */
static short pairs[HUE_COUNT];

/*
 * What a role looks like: its attributes, with and without colours, and where there are colours its hue. Default
 * foreground and background are the reader's; only workstreams have a colour, and what it says stands beside it in
 * words. Every change of attributes costs a slow line six to eleven bytes: the rule between two panes is crossed in
 * every row, and is plain; a link has its sign.
 */
#define LOOKS(X)                                                                                                       \
    X(NORMAL, A_NORMAL, NONE)                                                                                          \
    X(TITLE, A_BOLD, NONE)                                                                                             \
    X(HEADING, A_BOLD, NONE)                                                                                           \
    X(LABEL, A_BOLD, NONE)                                                                                             \
    X(DIM, A_DIM, NONE)                                                                                                \
    X(RULE, A_NORMAL, NONE)                                                                                            \
    X(SELECTED, A_REVERSE, NONE)                                                                                       \
    X(MARKED, A_BOLD | A_UNDERLINE, NONE)                                                                              \
    X(FIELD, A_REVERSE | A_UNDERLINE, NONE)                                                                            \
    X(HIT, A_BOLD | A_UNDERLINE, NONE)                                                                                 \
    X(LINK, A_NORMAL, NONE)                                                                                            \
    X(KEY, A_BOLD, NONE)                                                                                               \
    X(NOTICE, A_BOLD, NONE)                                                                                            \
    X(RED, A_NORMAL, RED)                                                                                              \
    X(GREEN, A_NORMAL, GREEN)                                                                                          \
    X(YELLOW, A_NORMAL, YELLOW)                                                                                        \
    X(BLUE, A_NORMAL, BLUE)                                                                                            \
    X(MAGENTA, A_NORMAL, MAGENTA)                                                                                      \
    X(CYAN, A_NORMAL, CYAN)

#define LOOK_ROW(role, attributes, hue) [PN_ROLE_##role] = {attributes, HUE_##hue},
#define LOOK_ONE(role, attributes, hue) +1 /* NOLINT(bugprone-macro-parentheses): the rows are one sum */

static const struct {
    attr_t attributes;
    short hue;
} looks[PN_ROLE_COUNT] = {LOOKS(LOOK_ROW)};

/* The compiler warns of two rows for one role; this finds a role without a row. */
_Static_assert(LOOKS(LOOK_ONE) == PN_ROLE_COUNT, "each role has a look");

void pn_draw_start_color(void)
{
    start_color();
    /* Where there are more than 256 (types called -direct), a number beyond the eight is no palette's: it is a colour
     * by itself, mostly a very dark blue. */
    bool has_palette = use_default_colors() == OK && COLORS == 256;
    for (int hue = HUE_NONE + 1; hue < HUE_COUNT; hue++) {
        short text = hues[hue].of_8_text;
        short background = hues[hue].of_8;
        if (has_palette) {
            text = hues[hue].of_256;
            background = -1;
        }
        pairs[hue] = 0;
        if (text >= 0 && init_pair((short)hue, text, background) == OK) {
            pairs[hue] = (short)hue;
        }
    }
}

/* The columns that ncurses gives a character: as many as the C library says, which goes by the locale. -1: ncurses
 * cannot show the character, or the locale's encoding has no bytes for it. */
static int columns_of(uint32_t code_point)
{
    if (code_point < 0x80) {
        return code_point >= 0x20 && code_point != 0x7f ? 1 : -1;
    }
    char bytes[MB_LEN_MAX];
    mbstate_t state;
    memset(&state, 0, sizeof state);
    if (wcrtomb(bytes, (wchar_t)code_point, &state) == (size_t)-1) {
        return -1;
    }
    return wcwidth((wchar_t)code_point);
}

/*
 * Makes a cell for ncurses of a cluster: one character that has a width, and those that combine with it. Returns how
 * many of `width` columns are left for blanks. Where the C library gives a character another width than the surface,
 * the surface is right, because all the columns to the right depend on it.
 */
static int fit_cluster(const char *text, size_t length, int width, wchar_t characters[CCHARW_MAX + 1])
{
    enum { ZERO_WIDTH_JOINER = 0x200d };
    uint32_t code_point;
    size_t used = pn_text_decode(text, length, &code_point);
    int columns = used > 0 ? columns_of(code_point) : -1;
    size_t count = 0;
    if (columns < 0 || columns > width) {
        columns = 1;
        characters[count++] = columns_of(0xfffd) == 1 ? 0xfffd : L'?';
        used = length;
    } else if (columns == 0) {
        columns = 1;
        characters[count++] = L' '; /* a combining character with nothing to combine with */
        used = 0;
    } else {
        characters[count++] = (wchar_t)code_point;
        if (columns < width) {
            used = length; /* wide only by a variation selector, which not every terminal obeys */
        }
    }
    while (used < length && count < CCHARW_MAX) {
        size_t step = pn_text_decode(text + used, length - used, &code_point);
        /* A joiner without what it joins to would join with the next cell. */
        if (step == 0 || code_point == ZERO_WIDTH_JOINER || columns_of(code_point) != 0) {
            break;
        }
        characters[count++] = (wchar_t)code_point;
        used += step;
    }
    characters[count] = L'\0';
    return width - columns;
}

/* Puts the cells [column, end) of a row. A wide cell is one of ncurses' cells. */
static void put_cells(struct pn_terminal *term, const struct pn_surface *surface, unsigned row, unsigned column,
                      unsigned end)
{
    const struct pn_cell *cells = surface->cells + (size_t)row * surface->columns;
    int first = (int)column;
    int count = 0;
    end = end < term->line_size ? end : term->line_size;
    while (column < end) {
        const struct pn_cell *cell = &cells[column];
        assert(cell->role < PN_ROLE_COUNT);
        attr_t attributes = looks[cell->role].attributes;
        short pair = 0;
        if (term->color) {
            pair = pairs[looks[cell->role].hue];
        }
        if (term->is_plain) {
            attributes &= ~A_DIM;
        }
        wchar_t characters[CCHARW_MAX + 1] = L" ";
        unsigned width = cell->width > 1 && column + 1 < end ? 2 : 1;
        int blanks = (int)width - 1;
        if (cell->text != NULL && cell->length > 0) {
            blanks = fit_cluster(cell->text, cell->length, (int)width, characters);
        }
        setcchar(&term->line[count++], characters, attributes, pair, NULL);
        for (; blanks > 0; blanks--) {
            setcchar(&term->line[count++], L" ", attributes, pair, NULL);
        }
        column += width;
    }
    /* Writing cells, not adding characters: neither the last column nor the last row wraps or scrolls. */
    mvadd_wchnstr((int)row, first, term->line, count);
}

void pn_draw_surface(struct pn_terminal *term, const struct pn_surface *surface, struct pn_patch left)
{
    unsigned rows = (unsigned)getmaxy(stdscr);
    unsigned columns = (unsigned)getmaxx(stdscr);
    if (term->line_size != columns) {
        cchar_t *line = realloc(term->line, columns * sizeof *line);
        if (line == NULL) {
            pn_panic("out of memory");
        }
        term->line = line;
        term->line_size = columns;
    }
    for (unsigned row = 0; row < rows && row < surface->rows; row++) {
        if (row < left.row || row >= left.row + left.rows) {
            put_cells(term, surface, row, 0, surface->columns);
        } else {
            put_cells(term, surface, row, 0, left.column);
            put_cells(term, surface, row, left.column + left.columns, surface->columns);
        }
    }
    unsigned cursor_row = surface->cursor_set ? surface->cursor_row : rows - 1;
    unsigned cursor_column = surface->cursor_set ? surface->cursor_column : columns - 1;
    move((int)(cursor_row < rows ? cursor_row : rows - 1),
         (int)(cursor_column < columns ? cursor_column : columns - 1));
}
