// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "pane.h"

#include "filter.h"
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

static void draw_found(const struct pn_draw *draw, struct pn_area area, unsigned row, const struct pn_span *span)
{
    const char *text = pn_arena_strndup(draw->scratch, span->text, span->length);
    pn_area_put(area, row, span->column, PN_ROLE_NORMAL, text, span->length);
    mark_hits(area, row, span->column, text, pn_search_marks(draw->scratch, draw->input->nav->search.text, text));
}

static void draw_excerpt(const struct pn_draw *draw, struct pn_area area, unsigned row, const struct pn_span *span)
{
    const char *ellipsis = draw->glyphs->ellipsis;
    unsigned cut = (unsigned)pn_text_width(ellipsis, strlen(ellipsis));
    unsigned needed = span->column + 2 * cut + 1; /* the last column is kept for the sign that there is more below */
    struct pn_excerpt excerpt = pn_search_excerpt(draw->scratch, draw->input->nav->search.text, span->text,
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
    case PN_SPAN_LANE_SIGN:
        return glyphs->lane;
    case PN_SPAN_PARALLEL_SIGN:
        return glyphs->parallel;
    case PN_SPAN_OWN_PHASE_SIGN:
        return glyphs->own_phase;
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
    } else {
        pn_area_put(area, row, span->column, role_of(span), span->text, span->length);
    }
}

/* Says at the right end of a part of a rule how many lines are hidden: in words, or as a number, or by the sign alone,
 * whichever fits first. */
static void note_in_rule(const struct pn_draw *draw, struct pn_rect rule, const char *sign, uint32_t hidden)
{
    struct pn_area area = pn_draw_area(draw, rule);
    const char *words =
        pn_arena_printf(draw->scratch, pn_trn(draw->input->context->catalog, "%lu more line", "%lu more lines", hidden),
                        (unsigned long)hidden);
    const char *const forms[] = {
        pn_arena_printf(draw->scratch, " %s %s ", sign, words),
        pn_arena_printf(draw->scratch, " %s %lu ", sign, (unsigned long)hidden),
        sign,
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        size_t width = pn_text_width(forms[i], strlen(forms[i]));
        if (width + 2 <= rule.columns || i + 1 == sizeof forms / sizeof *forms) {
            unsigned column = rule.columns > width + 1 ? rule.columns - (unsigned)width - 1 : 0;
            pn_area_put_text(area, 0, column, PN_ROLE_RULE, forms[i]);
            return;
        }
    }
}

static void note_hidden(const struct pn_draw *draw, const struct pn_pane_drawing *pane)
{
    struct pn_area area = pn_draw_area(draw, pane->pane);
    unsigned edge = pane->pane.columns - 1;
    uint32_t above = pane->top;
    uint32_t shown_end = pane->top + pane->pane.rows;
    uint32_t below = pane->lines.count > shown_end ? pane->lines.count - shown_end : 0;
    if (above > 0 && pane->above.rows > 0) {
        note_in_rule(draw, pane->above, draw->glyphs->more_above, above);
    } else if (above > 0) {
        pn_area_put_text(area, 0, edge, PN_ROLE_DIM, draw->glyphs->edge_above);
    }
    if (below > 0 && pane->below.rows > 0) {
        note_in_rule(draw, pane->below, draw->glyphs->more_below, below);
    } else if (below > 0) {
        pn_area_put_text(area, pane->pane.rows - 1, edge, PN_ROLE_DIM, draw->glyphs->edge_below);
    }
}

/* The columns of the bar that marks the selected row. It reaches up to the signs at the right end of the row, if there
 * are any, and further on lines of the title that go on below those signs. */
static unsigned bar_columns(const struct pn_pane_drawing *pane, const struct pn_line *line)
{
    unsigned columns = pane->lines.title_columns > 0 ? pane->lines.title_columns : pane->pane.columns - 1;
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct pn_span *span = &pane->lines.spans[line->first_span + i];
        if (span->kind == PN_SPAN_TEXT) {
            unsigned end = span->column + (unsigned)pn_text_width(span->text, span->length);
            columns = end > columns ? end : columns;
        }
    }
    return columns;
}

/* Gives a row the role, but for what was searched for, which stays marked. */
static void select_row(struct pn_area area, unsigned row, unsigned columns, enum pn_role role)
{
    for (unsigned column = 0; column < columns; column++) {
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
            pn_area_put_text(area, row, 0, PN_ROLE_NORMAL, draw->glyphs->marker);
            if (pane->has_keys) {
                pn_area_set_cursor(area, row, 0);
            }
        }
        if (pane->is_text) {
            select_in_text(pane, area, row, line);
        } else {
            select_row(area, row, bar_columns(pane, line), pane->has_keys ? PN_ROLE_SELECTED : PN_ROLE_MARKED);
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
    struct pn_pane_drawing list = {
        .pane = layout->list, .lines = frame->list, .top = nav->list_top, .has_keys = !detail_has_keys};
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
                                     .is_text = true};
    unsigned taken = pn_draw_filter(draw, layout);
    list.above = layout->top_rule;
    detail.below = layout->bottom_rule;
    if (layout->middle_rule.rows > 0) {
        /* The rule between the panes says both: at the left what the list hides below, at the right what the detail
         * hides above. */
        list.below = layout->middle_rule;
        list.below.columns /= 2;
        detail.above = layout->middle_rule;
        detail.above.column += list.below.columns;
        detail.above.columns -= list.below.columns;
    } else {
        list.below = layout->bottom_rule;
        list.above.columns = list.below.columns = layout->list.columns;
        detail.above = layout->top_rule;
        detail.above.column = detail.below.column = layout->detail.column;
        detail.above.columns = detail.below.columns = layout->detail.columns;
    }
    if (layout->list.rows > 0) {
        if (frame->selected == PN_NO_ROW) { /* no row can be selected; the cursor has to be somewhere */
            pn_area_set_cursor(pn_draw_area(draw, layout->list), 0, 0);
        }
        list.above.column += taken;
        list.above.columns -= taken;
        pn_draw_pane(draw, &list);
    }
    if (layout->detail.rows > 0) {
        pn_draw_pane(draw, &detail);
    }
    if (layout->list.rows > 0 && layout->detail.rows > 0 && !detail_has_keys) {
        draw->screen.surface->aside = patch_of_detail(layout);
    }
}
