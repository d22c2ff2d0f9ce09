// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "prompt.h"

#include "edit.h"
#include "hints.h"

#include "phasenav/nav/prompt_form.h"

#include <assert.h>
#include <string.h>

enum { HINTS_GAP = 2, HINTS_MOST = 2 };

/* What Enter and Esc do, by what is asked for. */
static const struct pn_hint hints[PN_PROMPT_COUNT][HINTS_MOST] = {
    [PN_PROMPT_STATE] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("take it"), 1},
                         {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("cancel"), 0}},
    [PN_PROMPT_LEAVE] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("do so"), 1},
                         {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("stay here"), 0}},
    [PN_PROMPT_BEGIN] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("begin"), 1},
                         {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("cancel"), 0}},
    [PN_PROMPT_PAST] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("do so"), 1},
                        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("nothing"), 0}},
    [PN_PROMPT_NEXT] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("do so"), 1},
                        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("not yet"), 0}},
    [PN_PROMPT_FILE] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("continue"), 0},
                        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("only until you quit"), 1}},
    [PN_PROMPT_TITLE] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("save"), 0},
                         {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("cancel"), 1}},
};

/* Of a file that is asked for before the reader quits. */
static const struct pn_hint hints_of_leaving[HINTS_MOST] = {{PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("continue"), 0},
                                                            {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("stay here"), 1}};

static struct pn_rect take_line(struct pn_rect *lines)
{
    struct pn_rect line = *lines;
    line.rows = 1;
    lines->row++;
    lines->rows--;
    return line;
}

static void draw_label(const struct pn_draw *draw, struct pn_rect line, const char *label)
{
    unsigned used = pn_draw_clipped(draw, line, PN_ROLE_LABEL, label) + HINTS_GAP;
    const struct pn_nav *nav = draw->input->nav;
    bool is_leaving = nav->leaving && nav->prompt == PN_PROMPT_FILE;
    const struct pn_hint *offered = is_leaving ? hints_of_leaving : hints[nav->prompt];
    size_t count = offered[1].words != NULL ? HINTS_MOST : 1;
    if (used < line.columns) {
        line.column += used;
        line.columns -= used;
        pn_draw_hints(draw, line, offered, count);
    }
}

/* A choice in a row of its own, as those of lists; what holds already is bold. */
static void draw_listed_choice(const struct pn_draw *draw, struct pn_rect row, const struct pn_prompt_form *form,
                               const struct pn_prompt_choice *choice)
{
    struct pn_area area = pn_draw_area(draw, row);
    struct pn_draw_place place = {.column = choice->column, .columns = row.columns - choice->column};
    pn_draw_cut(draw, area, place, choice->is_now ? PN_ROLE_MARKED : PN_ROLE_NORMAL, choice->text,
                strlen(choice->text));
    if (choice->about != NULL) {
        pn_area_put_text(area, 0, form->about_column, PN_ROLE_DIM, choice->about);
    }
    if (choice->is_chosen) {
        pn_area_put_text(area, 0, 0, PN_ROLE_NORMAL, draw->glyphs->marker);
        pn_area_set_role(draw->screen, row.row, 0, draw->screen.columns, PN_ROLE_SELECTED);
        pn_area_set_cursor(area, 0, 0);
    }
}

/* Draws what there is to choose from with its digits. */
static void draw_choices(const struct pn_draw *draw, struct pn_rect lines, const struct pn_prompt_form *form)
{
    assert(form->choice_count > 0); /* or nothing would have been asked */
    for (size_t i = 0; i < form->choice_count; i++) {
        const struct pn_prompt_choice *choice = &form->choices[i];
        struct pn_rect row = lines;
        row.row += choice->row;
        row.rows = choice->row < lines.rows ? 1 : 0;
        if (form->is_list) {
            draw_listed_choice(draw, row, form, choice);
            continue;
        }
        row.column += choice->column;
        row.columns -= choice->column;
        enum pn_role role = choice->is_chosen ? PN_ROLE_SELECTED : choice->is_now ? PN_ROLE_MARKED : PN_ROLE_NORMAL;
        pn_draw_clipped(draw, row, role, choice->text);
        if (choice->is_chosen) {
            pn_area_set_cursor(pn_draw_area(draw, lines), choice->row, choice->column);
        }
    }
}

void pn_draw_prompt(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav *nav = draw->input->nav;
    struct pn_prompt_form form = pn_prompt_form_of(draw->scratch, nav, draw->input->context);
    if (form.lines == 0) {
        return;
    }
    struct pn_rect lines = frame->layout.prompt;
    for (size_t i = 0; i < form.note_count; i++) {
        pn_draw_clipped(draw, take_line(&lines), PN_ROLE_NORMAL, form.notes[i]);
    }
    if (form.has_label) {
        draw_label(draw, take_line(&lines), form.label);
    }
    if (form.choice_count > 0) {
        draw_choices(draw, lines, &form);
    } else {
        pn_draw_edit(draw, lines, "", &nav->answers[nav->prompt]);
    }
}
