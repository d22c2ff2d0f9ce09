// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How a prompt is shown: a line that says what is asked for, and below it the line that is typed into, or the choices.
 */
#ifndef PHASENAV_NAV_PROMPT_FORM_H
#define PHASENAV_NAV_PROMPT_FORM_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/question.h"
#include "phasenav/nav/state.h"

struct pn_prompt_choice {
    const char *text;  /* its digit and its name */
    const char *about; /* what it means; NULL: its name says it, or there is no room */
    bool is_now;       /* it holds already */
    bool is_chosen;    /* the cursor is on it */
    unsigned row;      /* from the first line below the label */
    unsigned column;
};

struct pn_prompt_form {
    unsigned lines;    /* all of them; 0: nothing is asked for */
    bool has_label;    /* the first one says what is asked for; in a very low window there is no room for it */
    const char *label; /* in the reader's language */
    const char *notes[PN_QUESTION_NOTES]; /* lines above it; none where rows are few */
    size_t note_count;
    struct pn_prompt_choice choices[PN_STATE_COUNT];
    size_t choice_count; /* 0: it is typed */
    bool is_list;        /* the choices stand below each other, behind a column for the marker */
    unsigned about_column;
};

/* What there is to choose from in PN_PROMPT_LEAVE: English messages, in the order of their digits. */
enum { PN_LEAVE_CHOICES = 2 };
extern const char *const pn_leave_choices[PN_LEAVE_CHOICES];

/* At the size that nav knows. The texts live in the arena. */
struct pn_prompt_form pn_prompt_form_of(struct pn_arena *arena, const struct pn_nav *nav,
                                        const struct pn_nav_context *context);

#endif
