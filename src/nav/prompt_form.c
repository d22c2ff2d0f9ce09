// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How many lines a question takes, and where in them the choices stand.
 */
#include "prompt_form.h"

#include "phasenav/base/width.h"

#include <string.h>

enum {
    CHOICE_GAP = 2,
    LEAVE_ROWS = 2, /* rows of the screen that stay for what the question is about */
};

const char *const pn_leave_choices[PN_LEAVE_CHOICES] = {
    PN_N_("keep it in a file"),
    PN_N_("quit, and lose it"),
};

static bool is_chosen(enum pn_prompt prompt)
{
    return prompt == PN_PROMPT_STATE || prompt == PN_PROMPT_LEAVE;
}

/* An English message. */
static const char *label_of(enum pn_prompt prompt)
{
    switch (prompt) {
    case PN_PROMPT_STATE:
        return PN_N_("Progress:");
    case PN_PROMPT_NOTE:
        return PN_N_("Note (1 of 3):");
    case PN_PROMPT_OWNER:
        return PN_N_("Responsible (2 of 3):");
    case PN_PROMPT_DATE:
        return PN_N_("Date (3 of 3), YYYY-MM-DD:");
    case PN_PROMPT_LEAVE:
        return PN_N_("The project is in no file yet:");
    case PN_PROMPT_FILE:
        return PN_N_("Keep the project in:");
    case PN_PROMPT_TITLE:
        return PN_N_("Title of the project:");
    case PN_PROMPT_NONE:
    case PN_PROMPT_COUNT:
        break;
    }
    return "";
}

static void name_choices(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                         struct pn_prompt_form *form)
{
    enum pn_state states[PN_STATE_COUNT];
    bool is_state = nav->prompt == PN_PROMPT_STATE;
    enum pn_state now = is_state && context->project != NULL
                            ? pn_project_fact(context->project, nav->wish.subject)->state
                            : PN_STATE_OPEN;
    form->choice_count = is_state ? pn_states_of(nav->wish.subject.kind, states) : (size_t)PN_LEAVE_CHOICES;
    for (size_t i = 0; i < form->choice_count; i++) {
        const char *name =
            is_state ? pn_state_title(context->catalog, states[i]) : pn_tr(context->catalog, pn_leave_choices[i]);
        form->choices[i].is_now = is_state && states[i] == now;
        form->choices[i].text = pn_arena_printf(arena, "%zu %s", i + 1, name);
    }
}

/* Places the choices; returns how many lines they take. */
static unsigned place_choices(struct pn_prompt_form *form, unsigned columns)
{
    unsigned row = 0;
    unsigned column = 0;
    for (size_t i = 0; i < form->choice_count; i++) {
        struct pn_prompt_choice *choice = &form->choices[i];
        unsigned width = (unsigned)pn_text_width(choice->text, strlen(choice->text));
        if (column > 0 && column + width > columns) {
            row++;
            column = 0;
        }
        choice->row = row;
        choice->column = column;
        column += width + CHOICE_GAP;
    }
    return row + 1;
}

struct pn_prompt_form pn_prompt_form_of(struct pn_arena *arena, const struct pn_nav *nav,
                                        const struct pn_nav_context *context)
{
    struct pn_prompt_form form = {.lines = 0};
    if (nav->prompt == PN_PROMPT_NONE) {
        return form;
    }
    form.label = pn_tr(context->catalog, label_of(nav->prompt));
    form.lines = 1;
    if (is_chosen(nav->prompt)) {
        name_choices(arena, nav, context, &form);
        form.lines = place_choices(&form, nav->columns - pn_layout_margin(nav->columns));
    }
    form.has_label = form.lines + 1 + LEAVE_ROWS <= nav->rows;
    form.lines += form.has_label ? 1 : 0;
    return form;
}

void pn_screen_layout(const struct pn_fill *fill, enum pn_layout_kind kind, struct pn_layout_wishes wishes)
{
    wishes.prompt_lines = pn_prompt_form_of(fill->arena, fill->nav, fill->context).lines;
    fill->frame->layout = pn_layout_compute(kind, fill->nav->rows, fill->nav->columns, wishes);
}
