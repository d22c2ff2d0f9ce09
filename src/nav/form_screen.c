// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form's frame: its lines, below them what was done last and what can be typed.
 */
#include "form_fields.h"
#include "form_lines.h"
#include "layout.h"
#include "prompt_form.h"
#include "screen.h"

enum { TWO_ROWS_FROM = 12, ONE_ROW_FROM = 7 }; /* rows of the pane: for what is said below it */

/* What was done last. */
static const char *said_text(const struct pn_fill *fill)
{
    const struct pn_form *form = &fill->nav->form;
    const struct pn_catalog *catalog = fill->context->catalog;
    if (form->said == PN_FORM_SAID_NOTHING) {
        return NULL;
    }
    struct pn_form_field field = pn_form_field(fill->context, form->subject, form->said_field);
    const char *label = pn_tr(catalog, field.label);
    const char *text = "";
    switch (form->said) {
    case PN_FORM_SAID_NOTHING:
        break;
    case PN_FORM_SAID_SAVED:
        text = pn_arena_printf(fill->arena, pn_tr(catalog, "%s: saved %s"), label, form->said_at);
        break;
    case PN_FORM_SAID_TAKEN_AWAY:
        text = pn_arena_printf(fill->arena, pn_tr(catalog, "%s: taken away %s"), label, form->said_at);
        break;
    case PN_FORM_SAID_THEIRS:
        text = pn_arena_printf(fill->arena, pn_tr(catalog, "%s: stays as the other has left it"), label);
        break;
    case PN_FORM_SAID_DROPPED:
        text = pn_arena_printf(fill->arena, pn_tr(catalog, "%s: as it was"), label);
        break;
    }
    if (*form->other_note != '\0' && form->said == PN_FORM_SAID_SAVED) {
        text = pn_arena_printf(fill->arena, pn_tr(catalog, "%s. %s has written a note meanwhile, too"), text,
                               pn_nav_shown(fill->arena, fill->context, form->other_note));
    }
    return text;
}

/* What can be typed into the field. */
static const char *help_text(const struct pn_fill *fill)
{
    const struct pn_form *form = &fill->nav->form;
    const struct pn_catalog *catalog = fill->context->catalog;
    struct pn_form_field field = pn_form_field(fill->context, form->subject, form->field);
    if (form->asks) {
        return NULL;
    }
    switch (field.part) {
    case PN_PART_DUE:
        return pn_tr(catalog, "Day: Nov 3  2026-11-03  tomorrow  +2w  Fri     empty: no day");
    case PN_PART_DATE:
        return pn_tr(catalog, "Day: Nov 3  2026-11-03  today     ?: not known     empty: no day");
    case PN_PART_NOTE:
        return pn_tr(catalog, "A note of its own, with your name; it replaces none");
    default:
        return pn_subject_is_head(field.subject, PN_HEAD_TITLE) ? NULL : pn_tr(catalog, "Empty: taken away");
    }
}

/* Takes the pane's last row, if it leaves so many. */
static struct pn_rect take_row(struct pn_rect *pane, unsigned from)
{
    struct pn_rect row = {0};
    if (pane->rows >= from) {
        row = *pane;
        row.rows = 1;
        row.row = pane->row + --pane->rows;
    }
    return row;
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    pn_screen_layout(fill, PN_LAYOUT_LIST, (struct pn_layout_wishes){0});
    if (frame->layout.too_small) {
        return;
    }
    frame->layout.detail = frame->layout.list; /* its lines are the detail's */
    frame->layout.list = (struct pn_rect){0};
    const char *help = help_text(fill);
    const char *said = said_text(fill);
    struct pn_rect help_row = {0};
    struct pn_rect said_row = {0};
    if (!fill->nav->form.asks) { /* the question gets all the room */
        help_row = take_row(&frame->layout.detail, TWO_ROWS_FROM);
        said_row = take_row(&frame->layout.detail, ONE_ROW_FROM);
    }
    frame->layout.detail_indent = 0;
    pn_lines_of_form(fill);
    frame->form.said = said != NULL || help_row.rows > 0 ? said : help;
    frame->form.help = help;
    frame->form.said_row = said_row;
    frame->form.help_row = help_row;
    frame->layout.middle_rule = (struct pn_rect){0};
    uint32_t rule = frame->form.question_line;
    if (rule != PN_NO_LINE && rule >= frame->form.top && frame->detail.at[rule].span_count == 0) {
        frame->layout.middle_rule = frame->layout.detail;
        frame->layout.middle_rule.rows = 1;
        frame->layout.middle_rule.row += rule - frame->form.top;
    }
}

/* What keys do, pn_answer_form() says, before any of these is asked. */
static pn_handler *const handlers[PN_ACTION_COUNT] = {NULL};

const struct pn_screen_class pn_screen_form = {.fill = fill_frame, .handlers = handlers};
