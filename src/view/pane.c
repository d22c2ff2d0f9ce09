// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "pane.h"

#include "key_names.h"

#include "phasenav/base/width.h"
#include "phasenav/roadmap/search_marks.h"

#include <string.h>

static enum pn_role role_of_color(enum pn_color color)
{
    switch (color) {
    case PN_COLOR_DEFAULT:
        return PN_ROLE_DIM;
    case PN_COLOR_RED:
        return PN_ROLE_RED;
    case PN_COLOR_GREEN:
        return PN_ROLE_GREEN;
    case PN_COLOR_YELLOW:
        return PN_ROLE_YELLOW;
    case PN_COLOR_BLUE:
        return PN_ROLE_BLUE;
    case PN_COLOR_MAGENTA:
        return PN_ROLE_MAGENTA;
    case PN_COLOR_CYAN:
        return PN_ROLE_CYAN;
    }
    return PN_ROLE_NORMAL;
}

static void mark_hits(struct pn_area area, unsigned row, unsigned column, const char *text, struct pn_marks marks)
{
    for (uint32_t i = 0; i < marks.count; i++) {
        const struct pn_mark *mark = &marks.at[i];
        pn_area_set_role(area, row, column + (unsigned)pn_text_width(text, mark->start),
                         (unsigned)pn_text_width(text + mark->start, mark->length), PN_ROLE_HIT);
    }
}

static const char *words_of(const struct pn_draw *draw, const struct pn_span *span)
{
    return span->words != NULL ? span->words : draw->input->nav->search.text;
}

static void draw_found(const struct pn_draw *draw, struct pn_area area, unsigned row, const struct pn_span *span)
{
    const char *text = pn_arena_strndup(draw->scratch, span->text, span->length);
    pn_area_put(area, row, span->column, PN_ROLE_NORMAL, text, span->length);
    mark_hits(area, row, span->column, text, pn_search_marks(draw->scratch, words_of(draw, span), text));
}

static void draw_excerpt(const struct pn_draw *draw, struct pn_area area, unsigned row, const struct pn_span *span)
{
    const char *ellipsis = draw->glyphs->ellipsis;
    unsigned cut = (unsigned)pn_text_width(ellipsis, strlen(ellipsis));
    unsigned needed = span->column + 2 * cut + 1; /* the last column is kept for the sign that there is more below */
    struct pn_excerpt excerpt = pn_search_excerpt(draw->scratch, words_of(draw, span), span->text,
                                                  area.columns > needed ? area.columns - needed : 1);
    unsigned column = span->column;
    if (excerpt.cut_before) {
        column += pn_area_put_text(area, row, column, PN_ROLE_DIM, ellipsis);
    }
    unsigned end = column + pn_area_put(area, row, column, PN_ROLE_DIM, excerpt.text, excerpt.length);
    if (excerpt.cut_after) {
        pn_area_put_text(area, row, end, PN_ROLE_DIM, ellipsis);
    }
    mark_hits(area, row, column, excerpt.text, excerpt.marks);
}

enum pn_role pn_draw_role_of_state(enum pn_state state)
{
    static const enum pn_role roles[PN_STATE_COUNT] = {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role) PN_ROLE_##role,
#include "phasenav/project/states.def"
#undef STATE
    };
    return roles[state];
}

static enum pn_role role_of(const struct pn_span *span)
{
    switch (span->kind) {
    case PN_SPAN_TITLE:
        return PN_ROLE_TITLE;
    case PN_SPAN_HEADING:
        return PN_ROLE_HEADING;
    case PN_SPAN_LABEL:
        return PN_ROLE_LABEL;
    case PN_SPAN_DIM:
    case PN_SPAN_BULLET:
        return PN_ROLE_DIM;
    case PN_SPAN_LINK:
        return PN_ROLE_LINK;
    case PN_SPAN_WORKSTREAM:
        return role_of_color(span->color);
    case PN_SPAN_STATE:
        return pn_draw_role_of_state(span->state);
    case PN_SPAN_KEYS:
        return PN_ROLE_KEY;
    default:
        return PN_ROLE_NORMAL;
    }
}

/* What stands in the place of a text; NULL where the span has a text. */
static const char *sign_of(const struct pn_draw *draw, const struct pn_line *line, const struct pn_span *span)
{
    const struct pn_glyphs *glyphs = draw->glyphs;
    switch (span->kind) {
    case PN_SPAN_TEXT:
    case PN_SPAN_TITLE:
    case PN_SPAN_HEADING:
    case PN_SPAN_LABEL:
    case PN_SPAN_DIM:
    case PN_SPAN_LINK:
    case PN_SPAN_FOUND:
    case PN_SPAN_EXCERPT:
    case PN_SPAN_WORKSTREAM:
        break;
    case PN_SPAN_LINK_SIGN:
        return glyphs->link;
    case PN_SPAN_BULLET:
        return glyphs->bullet;
    case PN_SPAN_SEPARATOR:
        return glyphs->separator;
    case PN_SPAN_ELLIPSIS:
        return glyphs->ellipsis;
    case PN_SPAN_LANE_SIGN:
        return glyphs->lane;
    case PN_SPAN_PARALLEL_SIGN:
        return glyphs->parallel;
    case PN_SPAN_OWN_PHASE_SIGN:
        return glyphs->own_phase;
    case PN_SPAN_LISTED_SIGN:
        return glyphs->listed;
    case PN_SPAN_STATE:
        return glyphs->states[span->state];
    case PN_SPAN_KEYS:
        return pn_keymap_names(draw->scratch, draw->input->context->catalog, (enum pn_action_id)line->row,
                               draw->input->unicode);
    }
    return NULL;
}

static void draw_span(const struct pn_draw *draw, struct pn_area area, unsigned row, const struct pn_line *line,
                      const struct pn_span *span)
{
    const char *sign = sign_of(draw, line, span);
    if (span->kind == PN_SPAN_FOUND) {
        draw_found(draw, area, row, span);
    } else if (span->kind == PN_SPAN_EXCERPT) {
        draw_excerpt(draw, area, row, span);
    } else if (sign != NULL) {
        pn_area_put_text(area, row, span->column, role_of(span), sign);
    } else if (span->columns > 0) {
        struct pn_draw_place place = {row, span->column, span->columns};
        pn_draw_cut(draw, area, place, role_of(span), span->text, span->length);
    } else {
        pn_area_put(area, row, span->column, role_of(span), span->text, span->length);
    }
}

/* What is out of sight of a pane. */
struct hidden {
    uint32_t above; /* entries of a list, or lines of a text */
    uint32_t below;
    bool named_below; /* the row that the rule names is among those below */
};

/* How many rows begin in [first, end), but for `except`, which is partly in sight. */
static uint32_t rows_between(struct pn_lines lines, uint32_t first, uint32_t end, uint32_t except)
{
    uint32_t count = 0;
    uint32_t before = PN_NO_ROW;
    for (uint32_t i = first; i < end; i++) {
        uint32_t row = lines.at[i].row;
        bool is_entry = lines.at[i].selectable && !lines.at[i].is_heading;
        count += is_entry && row != before && row != except ? 1 : 0;
        before = row;
    }
    return count;
}

static struct hidden hidden_of(const struct pn_pane_drawing *pane)
{
    struct pn_lines lines = pane->lines;
    uint32_t top = pane->top;
    uint32_t end = top + pane->pane.rows < lines.count ? top + pane->pane.rows : lines.count;
    if (pane->is_text || end == top) {
        return (struct hidden){.above = top, .below = lines.count - end};
    }
    struct hidden hidden = {.above = rows_between(lines, 0, top, lines.at[top].row),
                            .below = rows_between(lines, end, lines.count, lines.at[end - 1].row)};
    uint32_t named_end;
    uint32_t named = pane->named != PN_NO_ROW ? pn_lines_taken_by_row(lines, pane->named, &named_end) : PN_NO_LINE;
    hidden.named_below = named != PN_NO_LINE && named >= end;
    return hidden;
}

/* "▲ 12 before", of texts "▲ 12 lines before". */
static const char *above_in_words(const struct pn_draw *draw, const struct pn_pane_drawing *pane, uint32_t count)
{
    const struct pn_catalog *catalog = draw->input->context->catalog;
    unsigned long number = count;
    return pane->is_text
               ? pn_arena_printf(draw->scratch, pn_trn(catalog, "%lu line before", "%lu lines before", number), number)
               : pn_arena_printf(draw->scratch, pn_trn(catalog, "%lu before", "%lu before", number), number);
}

static const char *below_in_words(const struct pn_draw *draw, const struct pn_pane_drawing *pane, uint32_t count)
{
    const struct pn_catalog *catalog = draw->input->context->catalog;
    unsigned long number = count;
    return pane->is_text
               ? pn_arena_printf(draw->scratch, pn_trn(catalog, "%lu more line", "%lu more lines", number), number)
               : pn_arena_printf(draw->scratch, pn_trn(catalog, "%lu more", "%lu more", number), number);
}

/* How much a note says. */
enum detail { DETAIL_NAMED, DETAIL_WORDS, DETAIL_NUMBERS, DETAIL_SIGNS };

static const char *part_of_note(const struct pn_draw *draw, const char *sign, const char *words, uint32_t count,
                                enum detail detail)
{
    if (count == 0) {
        return "";
    }
    switch (detail) {
    case DETAIL_NAMED:
    case DETAIL_WORDS:
        return pn_arena_printf(draw->scratch, " %s %s", sign, words);
    case DETAIL_NUMBERS:
        return pn_arena_printf(draw->scratch, " %s %lu", sign, (unsigned long)count);
    default:
        return sign;
    }
}

static const char *note_of(const struct pn_draw *draw, const struct pn_pane_drawing *pane, struct hidden hidden,
                           enum detail detail)
{
    const struct pn_glyphs *glyphs = draw->glyphs;
    const char *above =
        part_of_note(draw, glyphs->more_above, above_in_words(draw, pane, hidden.above), hidden.above, detail);
    const char *words = below_in_words(draw, pane, hidden.below);
    if (detail == DETAIL_NAMED && hidden.named_below) {
        words = pn_arena_printf(draw->scratch, "%s, %s", words, pane->named_words);
    }
    const char *below = part_of_note(draw, glyphs->more_below, words, hidden.below, detail);
    return pn_arena_printf(draw->scratch, detail == DETAIL_SIGNS ? "%s%s" : "%s%s ", above, below);
}

/* What the initials of the workstreams stand for, to be said in the rule below a list that has them. */
static const char *letters_in_words(const struct pn_draw *draw, const struct pn_pane_drawing *pane)
{
    const struct pn_nav_context *context = draw->input->context;
    const char *text = "";
    for (uint32_t i = 0; pane->has_letters && i < context->roadmap->workstream_count; i++) {
        const char *title = pn_text_in(context->roadmap->workstreams[i].title, context->language);
        unsigned width;
        size_t initial = pn_text_cluster(title, strlen(title), &width);
        text = pn_arena_printf(draw->scratch, "%s %.*s %s ", text, (int)initial, title, title);
    }
    return text;
}

/* Says in a rule how much is out of sight, at its right end, and at its left end what the initials stand for or what
 * else there is to say: as fully as there is room for both. */
static void note_in_rule(const struct pn_draw *draw, const struct pn_pane_drawing *pane, struct hidden hidden)
{
    enum { EDGE = 1, LEFT_AT = 2, LEFT_COUNT = 3 };
    struct pn_area area = pn_draw_area(draw, pane->rule);
    const char *const lefts[LEFT_COUNT] = {pane->said != NULL ? pane->said : letters_in_words(draw, pane),
                                           pane->said_shortly, ""};
    for (unsigned i = 0; i < LEFT_COUNT; i++) {
        const char *left = lefts[i] != NULL ? lefts[i] : "";
        bool is_last = i + 1 == LEFT_COUNT;
        size_t taken = *left != '\0' ? LEFT_AT + pn_text_width(left, strlen(left)) : 0;
        enum detail last = is_last ? DETAIL_SIGNS : DETAIL_NUMBERS;
        for (enum detail detail = DETAIL_NAMED; detail <= last; detail++) {
            const char *note = hidden.above + hidden.below > 0 ? note_of(draw, pane, hidden, detail) : "";
            size_t width = pn_text_width(note, strlen(note));
            if (taken + width + (size_t)2 * EDGE > area.columns && (!is_last || detail != DETAIL_SIGNS)) {
                continue;
            }
            unsigned column = area.columns > width + EDGE ? area.columns - (unsigned)width - EDGE : 0;
            pn_area_put_text(area, 0, column, PN_ROLE_RULE, note);
            pn_area_put_text(area, 0, LEFT_AT, PN_ROLE_RULE, left);
            return;
        }
    }
}

static void note_at_edges(const struct pn_draw *draw, const struct pn_pane_drawing *pane, struct hidden hidden)
{
    struct pn_area area = pn_draw_area(draw, pane->pane);
    unsigned edge = pane->pane.columns - 1;
    if (hidden.above > 0) {
        pn_area_put_text(area, 0, edge, PN_ROLE_DIM, draw->glyphs->edge_above);
    }
    if (hidden.below > 0) {
        pn_area_put_text(area, pane->pane.rows - 1, edge, PN_ROLE_DIM, draw->glyphs->edge_below);
    }
}

static void note_hidden(const struct pn_draw *draw, const struct pn_pane_drawing *pane)
{
    if (pane->rule.rows > 0) {
        note_in_rule(draw, pane, hidden_of(pane));
    } else {
        note_at_edges(draw, pane, hidden_of(pane));
    }
}

/* The pane with so many columns more before it. */
static struct pn_rect begun_before(struct pn_rect pane, unsigned columns)
{
    pane.column -= columns;
    pane.columns += columns;
    return pane;
}

/* Puts the marker into the first column of a row, or so many before it, and the cursor on it. */
static void mark_line(const struct pn_draw *draw, const struct pn_pane_drawing *pane, unsigned row, unsigned before)
{
    struct pn_area area = pn_draw_area(draw, begun_before(pane->pane, before));
    pn_area_put_text(area, row, 0, PN_ROLE_NORMAL, draw->glyphs->marker);
    if (pane->has_keys) {
        pn_area_set_cursor(area, row, 0);
    }
}

/* Gives a row the role over its whole width, with the margin before it; but for what was searched for, which stays
 * marked. */
static void select_row(const struct pn_draw *draw, const struct pn_pane_drawing *pane, unsigned row, unsigned before)
{
    enum pn_role role = pane->has_keys ? PN_ROLE_SELECTED : PN_ROLE_MARKED;
    struct pn_rect bar = begun_before(pane->pane, before);
    if (bar.column <= 1) { /* nothing but the margin is before it */
        bar.columns += bar.column;
        bar.column = 0;
    }
    struct pn_area area = pn_draw_area(draw, bar);
    for (unsigned column = 0; column < bar.columns; column++) {
        if (pn_surface_cell(area.surface, area.row + row, area.column + column)->role != PN_ROLE_HIT) {
            pn_area_set_role(area, row, column, 1, role);
        }
    }
}

/* In a text that is read, only the marker and the links are highlighted: a bar through the lines would make them hard
 * to read, and much to send. */
static void select_in_text(const struct pn_pane_drawing *pane, struct pn_area area, unsigned row,
                           const struct pn_line *line)
{
    pn_area_set_role(area, row, 0, 1, PN_ROLE_SELECTED);
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct pn_span *span = &pane->lines.spans[line->first_span + i];
        if (span->kind == PN_SPAN_LINK) {
            pn_area_set_role(area, row, span->column, (unsigned)pn_text_width(span->text, span->length),
                             PN_ROLE_SELECTED);
        }
    }
}

void pn_draw_pane(const struct pn_draw *draw, const struct pn_pane_drawing *pane)
{
    struct pn_area area = pn_draw_area(draw, pane->pane);
    for (unsigned row = 0; row < pane->pane.rows && pane->top + row < pane->lines.count; row++) {
        uint32_t index = pane->top + row;
        const struct pn_line *line = &pane->lines.at[index];
        for (uint32_t i = 0; i < line->span_count; i++) {
            draw_span(draw, area, row, line, &pane->lines.spans[line->first_span + i]);
        }
        if (pane->selected_first == PN_NO_LINE || index < pane->selected_first || index >= pane->selected_end) {
            continue;
        }
        if (index == pane->selected_first) {
            mark_line(draw, pane, row, line->is_heading ? 1 : 0);
        }
        if (pane->is_text && !line->is_row) {
            select_in_text(pane, area, row, line);
        } else {
            select_row(draw, pane, row, line->is_heading ? 1 : 0);
        }
    }
    note_hidden(draw, pane);
}

/* The detail, and what the rule below it says of it. */
static struct pn_patch patch_of_detail(const struct pn_layout *layout)
{
    struct pn_rect detail = layout->detail;
    return (struct pn_patch){.row = detail.row,
                             .column = detail.column,
                             .rows = detail.rows + layout->bottom_rule.rows,
                             .columns = detail.columns};
}

void pn_draw_panes(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav *nav = draw->input->nav;
    const struct pn_layout *layout = &frame->layout;
    bool detail_has_keys = nav->position.pane == PN_PANE_DETAIL;
    struct pn_pane_drawing list = {.pane = layout->list,
                                   .lines = frame->list,
                                   .top = nav->list_top,
                                   .has_keys = !detail_has_keys && frame->grid.count == 0, /* else a cell has them */
                                   .rule = layout->middle_rule.rows > 0 ? layout->middle_rule : layout->bottom_rule,
                                   .named = frame->named,
                                   .named_words = frame->named_words,
                                   .has_letters = frame->has_letters};
    list.selected_first = PN_NO_LINE;
    if (frame->selected != PN_NO_ROW) {
        list.selected_first = pn_lines_taken_by_row(frame->list, frame->selected, &list.selected_end);
    }
    struct pn_pane_drawing detail = {.pane = layout->detail,
                                     .lines = frame->detail,
                                     .top = nav->detail_top,
                                     .selected_first = detail_has_keys ? frame->detail_line : PN_NO_LINE,
                                     .selected_end = frame->detail_line + 1,
                                     .has_keys = detail_has_keys,
                                     .is_text = true,
                                     .rule = layout->bottom_rule,
                                     .named = PN_NO_ROW};
    if (layout->divider.rows > 0) { /* each has its half of the rule */
        list.rule.column = layout->list.column;
        list.rule.columns = layout->list.columns;
        detail.rule.column = layout->detail.column;
        detail.rule.columns = layout->detail.columns;
    }
    if (layout->list.rows > 0) {
        if (frame->selected == PN_NO_ROW) { /* no row can be selected; the cursor has to be somewhere */
            pn_area_set_cursor(pn_draw_area(draw, layout->list), 0, 0);
        }
        pn_draw_pane(draw, &list);
    }
    if (layout->detail.rows > 0) {
        pn_draw_pane(draw, &detail);
    }
    if (layout->list.rows > 0 && layout->detail.rows > 0 && !detail_has_keys) {
        draw->screen.surface->aside = patch_of_detail(layout);
    }
}
