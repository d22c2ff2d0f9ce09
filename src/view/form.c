// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form: its lines, and in one of them the field that is typed into.
 */
#include "edit.h"
#include "head.h"
#include "hints.h"
#include "pane.h"
#include "ribbon.h"

static const struct pn_hint hints[] = {
    {PN_ACTION_OPEN, PN_ACTION_NEXT_PANE, PN_N_("save and go on"), 0},
    {PN_ACTION_PREVIOUS_PANE, PN_ACTION_PREVIOUS_PANE, PN_N_("back"), 3},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("done"), 1},
    {PN_ACTION_EDIT_REVERT, PN_ACTION_EDIT_REVERT, PN_N_("as it was"), 4},
};

static const struct pn_hint hints_of_question[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("choose"), 0},
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("do so"), 1},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("go on editing"), 2},
};

/* Draws what is typed over the line of its field, and underlined in the bar of the selected row. */
static void draw_typed(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_form_frame *form = &frame->form;
    struct pn_rect pane = frame->layout.detail;
    uint32_t line = form->edit_line != PN_NO_LINE ? form->edit_line : form->cursor_line;
    if (line == PN_NO_LINE || line < form->top || line - form->top >= pane.rows) {
        return;
    }
    unsigned row = line - form->top;
    for (uint32_t typed = form->typed_first; typed < form->typed_end; typed++) {
        if (typed >= form->top && typed - form->top < pane.rows) {
            pn_area_set_role(pn_draw_area(draw, pane), typed - form->top, form->typed_column, form->edit_columns,
                             PN_ROLE_FIELD);
        }
    }
    if (form->edit_line == PN_NO_LINE) {
        pn_area_set_cursor(pn_draw_area(draw, pane), row, form->edit_column);
        return;
    }
    struct pn_rect field = {
        .row = pane.row + row, .column = pane.column + form->edit_column, .rows = 1, .columns = form->edit_columns};
    pn_draw_edit(draw, field, "", &draw->input->nav->form.edit);
    pn_area_set_role(pn_draw_area(draw, field), 0, 0, field.columns, PN_ROLE_FIELD);
}

/* The bar over the field or the answer under the cursor. */
static void draw_bar(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_rect pane = frame->layout.detail;
    for (unsigned row = 0; row < pane.rows; row++) {
        uint32_t line = frame->form.top + row;
        if (line >= frame->form.first && line < frame->form.end) {
            pn_area_set_role(draw->screen, pane.row + row, 0, pane.column + pane.columns, PN_ROLE_SELECTED);
        }
    }
}

void pn_view_form(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    const struct pn_form_frame *form = &frame->form;
    const struct pn_pane_drawing pane = {.pane = layout->detail,
                                         .lines = frame->detail,
                                         .top = form->top,
                                         .selected_first = form->first,
                                         .selected_end = form->end,
                                         .has_keys = true,
                                         .is_text = true, /* what is out of sight is lines */
                                         .rule = layout->bottom_rule,
                                         .named = PN_NO_ROW};
    pn_draw_head(draw);
    pn_draw_rules(draw, layout);
    if (draw->input->nav->position.phase != PN_NO_PHASE) {
        pn_draw_ribbon(draw);
    }
    pn_draw_pane(draw, &pane);
    draw_bar(draw, frame);
    draw_typed(draw, frame);
    if (form->said_row.rows > 0 && form->said != NULL) {
        pn_draw_clipped(draw, form->said_row, PN_ROLE_NOTICE, form->said);
    }
    if (form->help_row.rows > 0 && form->help != NULL) {
        pn_draw_clipped(draw, form->help_row, PN_ROLE_DIM, form->help);
    }
    bool asks = draw->input->nav->form.asks;
    pn_draw_hints(draw, layout->footer, asks ? hints_of_question : hints,
                  asks ? sizeof hints_of_question / sizeof *hints_of_question : sizeof hints / sizeof *hints);
}
