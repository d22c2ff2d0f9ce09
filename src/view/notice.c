// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "notice.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"

#include <string.h>

enum {
    PART_OF_ROWS = 3, /* a notice takes at most a third of the screen's rows, */
    LEAST_LINES = 2,  /* but may always have two */
    WORD_LEAST = 16,  /* columns to which a word is shortened at most */
};

/* Finds the longest word; of a long notice that is mostly the path of a file. */
static size_t longest_word(const char *text, size_t *ret_length)
{
    size_t found = 0;
    *ret_length = 0;
    for (size_t from = 0; text[from] != '\0';) {
        size_t length = strcspn(text + from, " \n");
        if (length > *ret_length) {
            found = from;
            *ret_length = length;
        }
        from += length + (text[from + length] != '\0' ? 1 : 0);
    }
    return found;
}

/* Shortens the longest word of a text in its middle until the text has at most `most` lines, if that can be. */
static const char *shortened(const struct pn_draw *draw, const char *text, unsigned columns, unsigned most)
{
    size_t length;
    size_t start = longest_word(text, &length);
    const char *word = text + start;
    size_t width = pn_text_width(word, length);
    const char *result = text;
    while (width > WORD_LEAST && pn_text_count_lines(result, columns) > most) {
        width--;
        size_t head = pn_text_clip(word, length, width / 2);
        size_t tail = head;
        while (pn_text_width(word + tail, length - tail) > width - width / 2) {
            unsigned cluster_width;
            tail += pn_text_cluster(word + tail, length - tail, &cluster_width);
        }
        result =
            pn_arena_printf(draw->scratch, "%.*s%s%s", (int)(start + head), text, draw->glyphs->ellipsis, word + tail);
    }
    return result;
}

static void draw_lines(const struct pn_draw *draw, struct pn_rect place, const char *text)
{
    size_t length = strlen(text);
    size_t from = 0;
    for (; place.rows > 1 && from < length; place.row++, place.rows--) {
        struct pn_text_line line;
        from = pn_text_wrap(text, from, place.columns, &line);
        pn_area_put(pn_draw_area(draw, place), 0, 0, PN_ROLE_NOTICE, text + line.start, line.length);
    }
    pn_draw_clipped(draw, place, PN_ROLE_NOTICE, text + from);
}

/* Finds the rows for so many lines: the last ones above a prompt, or else, where these would cover the cursor's row,
 * the first ones of the screen. Where neither have the room, it is the larger of both. */
static void find_rows(const struct pn_draw *draw, const struct pn_layout *layout, struct pn_rect *place, unsigned lines)
{
    const struct pn_surface *surface = draw->screen.surface;
    unsigned end = layout->prompt.rows > 0 ? layout->prompt.row : draw->screen.rows;
    bool has_cursor = surface->cursor_set && surface->cursor_row < end;
    unsigned below = has_cursor ? end - surface->cursor_row - 1 : end;
    unsigned above = has_cursor ? surface->cursor_row : 0;
    unsigned room = below >= lines || below >= above ? below : above;
    place->rows = lines < room ? lines : room;
    place->row = room == below ? end - place->rows : 0;
}

/* The rule that parts the text above a notice from what is below stays, if there is a row for it. */
static void move_rule(const struct pn_draw *draw, struct pn_rect rule, struct pn_rect notice)
{
    const struct pn_surface *surface = draw->screen.surface;
    if (rule.rows > 0 && rule.row >= notice.row && rule.row < notice.row + notice.rows && notice.row > 0) {
        rule.row = notice.row - 1;
        if (!surface->cursor_set || rule.row != surface->cursor_row) {
            pn_draw_rule(draw, rule);
        }
    }
}

void pn_draw_notice(const struct pn_draw *draw, const struct pn_layout *layout, const char *text)
{
    unsigned rows = draw->screen.rows;
    unsigned margin = pn_layout_margin(draw->screen.columns);
    struct pn_rect place = {.column = margin, .columns = draw->screen.columns - margin};
    unsigned most = rows / PART_OF_ROWS > LEAST_LINES ? rows / PART_OF_ROWS : LEAST_LINES;
    text = shortened(draw, text, place.columns, most);
    unsigned lines = pn_text_count_lines(text, place.columns);
    find_rows(draw, layout, &place, lines < most ? lines : most);
    move_rule(draw, layout->bottom_rule, place);
    draw->screen.surface->aside.rows = 0; /* the notice may cover part of it */
    for (unsigned row = 0; row < place.rows; row++) {
        pn_area_fill_row(draw->screen, place.row + row, 0, draw->screen.columns, PN_ROLE_NORMAL, " ");
    }
    draw_lines(draw, place, text);
}
