// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Questions and answers: what the full screen asks for in its last line.
 */
#ifndef LINEAR_PROMPT_H
#define LINEAR_PROMPT_H

#include "paragraphs.h"

#include "phasenav/linear/linear.h"

/* Tells the question that navigation asks (for a state, a note …), and what can be answered. */
void pn_tell_prompt(struct pn_paragraphs *paragraphs, const struct pn_nav *nav);

/* Takes a line as the answer to that question. Returns effects as pn_nav_update() does; says why an answer was not
 * taken. */
unsigned pn_answer(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line);

/* Replaces the text that is being edited. Returns false, having changed nothing, where it is too long. */
bool pn_type_text(struct pn_linear *linear, const struct pn_nav_context *context, const char *text);

/* Says what navigation remarks on the last action, if it remarks anything. */
void pn_say_remark(struct pn_paragraphs *paragraphs, const struct pn_nav *nav);

#endif
