// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form line by line: one question after the other.
 */
#ifndef LINEAR_FORM_H
#define LINEAR_FORM_H

#include "paragraphs.h"

#include "phasenav/linear/linear.h"

/* Tells what belongs to the form's question: what was typed before and not saved, earlier notes; or what somebody else
 * has written, with numbered answers. */
void pn_tell_form(struct pn_paragraphs *paragraphs, const struct pn_nav *nav);

/* The question itself, as the last line of a turn. In the arena. */
const char *pn_question_of_form(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context);

/* Takes a line as the answer. Returns effects as pn_nav_update() does. */
unsigned pn_answer_form_line(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line);

#endif
