// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A program that is nothing but the module term: it shows every event it gets, and cells that are hard to show. What
 * the terminal makes of both is seen at its other end, by test_terminal.c.
 */
#include "area.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"
#include "phasenav/term/term.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

/* Row 1: one cell each, at every second column, with the width that the surface gives it; a '|' follows each cell. */
static const struct {
    const char *text;
    uint8_t width;
} odd_cells[] = {
    {"a", 1},
    {"\xc3\xa4", 1},                                          /* ä */
    {"e\xcc\x81", 1},                                         /* e and a combining acute */
    {"\xe6\xbc\xa2", 2},                                      /* a wide ideograph */
    {"\xe6\xbc\xa2", 1},                                      /* the same, but the surface gives it one column */
    {"a", 2},                                                 /* a narrow one in two columns */
    {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb", 2},      /* woman, joiner, laptop */
    {"\xcc\x81", 1},                                          /* nothing but a combining acute */
    {"\x1b", 1},                                              /* must not get this far; nor further */
    {"\xff", 1},                                              /* not UTF-8 */
    {"\xe2\x9d\xa4\xef\xb8\x8f", 2},                          /* a heart, wide only by its variation selector */
    {"o\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86", 1}, /* more than a cell of ncurses takes */
};

static void put_cell(struct pn_surface *surface, unsigned row, unsigned column, const char *text, uint8_t width)
{
    if (row >= surface->rows || column + width > surface->columns) {
        return;
    }
    struct pn_cell *cell = &surface->cells[row * surface->columns + column];
    cell->text = text;
    cell->length = (uint8_t)strlen(text);
    cell->width = width;
    if (width == 2) {
        cell[1] = (struct pn_cell){.width = 0};
    }
}

static void draw(struct pn_terminal *term, struct pn_arena *arena, const char *events)
{
    unsigned rows;
    unsigned columns;
    struct pn_surface surface;
    pn_term_size(term, &rows, &columns);
    pn_arena_reset(arena);
    pn_surface_init(&surface, arena, rows, columns);
    struct pn_area whole = pn_area_whole(&surface);
    pn_area_put_text(whole, 0, 0, PN_ROLE_NORMAL, events);
    unsigned column = 0;
    for (size_t i = 0; i < sizeof odd_cells / sizeof odd_cells[0]; i++) {
        put_cell(&surface, 1, column, odd_cells[i].text, odd_cells[i].width);
        put_cell(&surface, 1, column + odd_cells[i].width, "|", 1);
        column += odd_cells[i].width + 1u;
    }
    for (unsigned role = 0; role < PN_ROLE_COUNT; role++) {
        pn_area_put_text(whole, 2, role, (enum pn_role)role, "R");
    }
    put_cell(&surface, rows - 1, 0, "[", 1);
    put_cell(&surface, rows - 1, columns - 1, "]", 1);
    pn_term_present(term, &surface, false);
}

/* What looks for leaks at the end opens files. */
static void allow_files(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        (void)setrlimit(RLIMIT_NOFILE, &limit);
    }
}

int main(int argument_count, char **arguments)
{
    setlocale(LC_CTYPE, "");
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_term_options options = {.color = argument_count < 2 || strcmp(arguments[1], "mono") != 0, .wake_fd = -1};
    struct pn_terminal *term = pn_term_new(&options, diags);
    if (term == NULL) {
        struct pn_buffer message;
        pn_buffer_init(&message);
        pn_diags_write(diags, "probe", &message);
        fputs(pn_buffer_text(&message), stderr);
        pn_buffer_finish(&message);
        pn_diags_free(diags);
        return 1;
    }
    struct pn_arena arena;
    struct pn_buffer events;
    struct pn_event event = {.kind = PN_EVENT_NONE};
    pn_arena_init(&arena);
    pn_buffer_init(&events);
    pn_buffer_append_text(&events, "events:");
    while (event.kind != PN_EVENT_CLOSED && !(event.kind == PN_EVENT_KEY && event.key == 'Q')) {
        draw(term, &arena, pn_buffer_text(&events));
        pn_term_next_event(term, -1, -1, &event);
        if (event.kind == PN_EVENT_KEY) {
            pn_buffer_printf(&events, " %x", (unsigned)event.key);
        } else if (event.kind == PN_EVENT_PASTE) {
            pn_buffer_printf(&events, " <%s>", event.text);
        }
    }
    allow_files();
    pn_term_free(term);
    pn_diags_free(diags);
    pn_buffer_finish(&events);
    pn_arena_finish(&arena);
    return event.kind == PN_EVENT_CLOSED ? 3 : 0;
}
