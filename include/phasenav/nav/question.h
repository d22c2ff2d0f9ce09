// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a change leads to, and is asked once it is saved: what became of the phases before the one in which a project
 * begins, and whether it goes into the next one after a decision to go on.
 */
#ifndef PHASENAV_NAV_QUESTION_H
#define PHASENAV_NAV_QUESTION_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* To be called when the state's wish was saved and the context has the project as it is then: asks what follows from
 * it, or remarks on that, if anything does. */
void pn_nav_ask_after(struct pn_nav *nav, const struct pn_nav_context *context);

/* The edits that the state wishes, one at least: they are one change. In the arena; their texts are constant, or the
 * state's. */
const struct pn_project_edit *pn_nav_wishes(struct pn_arena *arena, const struct pn_nav *nav,
                                            const struct pn_nav_context *context, size_t *ret_count);

enum { PN_QUESTION_ANSWERS = 9, PN_QUESTION_NOTES = 9 }; /* at most: each answer has a digit */

/* The answers to PAST. */
enum { PN_PAST_TAKE, PN_PAST_GO_THROUGH, PN_PAST_NOTHING };

struct pn_question {
    const char *notes[PN_QUESTION_NOTES]; /* what there is to know before one answers, a line each */
    size_t note_count;
    const char *text;
    struct {
        const char *text;
        const char *about; /* what it does; NULL: that is clear */
        uint32_t phase;    /* BEGIN, NEXT: where the project is then; PN_NO_PHASE: where it is now */
    } answers[PN_QUESTION_ANSWERS];
    size_t answer_count;
};

/* The question that is asked: `nav->prompt` is BEGIN, PAST or NEXT. In the arena. */
struct pn_question pn_question_of(struct pn_arena *arena, const struct pn_nav *nav,
                                  const struct pn_nav_context *context);

#endif
