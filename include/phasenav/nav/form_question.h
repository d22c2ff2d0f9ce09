// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The question that the form asks where somebody else has changed the field that is to be saved.
 */
#ifndef PHASENAV_NAV_FORM_QUESTION_H
#define PHASENAV_NAV_FORM_QUESTION_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/form.h"

enum pn_form_answer {
    PN_FORM_KEEP,    /* theirs: what was typed is dropped */
    PN_FORM_REPLACE, /* theirs by what was typed */
    PN_FORM_JOIN,    /* both, where they are texts */
    PN_FORM_EDIT,    /* go on typing */
    PN_FORM_ANSWER_COUNT,
};

/* The answers that there are for the field under the cursor, in the order in which they are offered; returns how many.
 */
unsigned pn_form_answers(const struct pn_form *form, const struct pn_nav_context *context,
                         enum pn_form_answer ret_answers[PN_FORM_ANSWER_COUNT]);

/* The question's words for readers. In the arena. */
const char *pn_form_question(struct pn_arena *arena, const struct pn_form *form, const struct pn_nav_context *context);

/* What an answer is called, and what comes of it. In the arena. */
const char *pn_form_answer_name(struct pn_arena *arena, const struct pn_form *form,
                                const struct pn_nav_context *context, enum pn_form_answer answer);
const char *pn_form_answer_means(struct pn_arena *arena, const struct pn_form *form,
                                 const struct pn_nav_context *context, enum pn_form_answer answer);

/* What would be saved: what was typed, as the file would have it. In the arena; NULL: nothing. */
const char *pn_form_mine(struct pn_arena *arena, const struct pn_form *form, const struct pn_nav_context *context);

#endif
