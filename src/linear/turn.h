/*
 * What a turn consists of besides the place: what is asked for, what can be typed.
 */
#ifndef LINEAR_TURN_H
#define LINEAR_TURN_H

#include "paragraphs.h"

#include "phasenav/linear/linear.h"

/* Why an action is of no use where the reader is, or NULL where it is of use. */
const char *pn_objection_to(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                            enum pn_action_id action);

/* What navigation asks for (a state, a note …): the question, and what can be answered. */
void pn_tell_prompt(struct pn_paragraphs *paragraphs, const struct pn_nav *nav);

/* What there is to say about the last action, if there is anything. */
void pn_say_remark(struct pn_paragraphs *paragraphs, const struct pn_nav *nav);

/* The answer to it. Effects as pn_nav_update() returns them; what there is to say about the answer is said. */
unsigned pn_answer(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line);

/* Types a text into what is being edited, in place of what stands there. False where it is too long. */
bool pn_type_text(struct pn_linear *linear, const struct pn_nav_context *context, const char *text);

/* All that can be typed. */
void pn_tell_help(struct pn_paragraphs *paragraphs);

/* The same, as far as it is of use now, in a few words. */
const char *pn_hint_of(struct pn_arena *arena, const struct pn_linear *linear, const struct pn_nav_context *context);

#endif
