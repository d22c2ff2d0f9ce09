// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What answers do.
 */
#include "answer.h"

#include "position.h"
#include "progress.h"
#include "trail.h"

#include "phasenav/nav/question.h"

unsigned pn_ask_begin(const struct pn_step *step)
{
    if (pn_may_change(step)) {
        step->nav->prompt = PN_PROMPT_BEGIN;
        step->nav->choice = 0;
    }
    return PN_EFFECT_NONE;
}

static unsigned take_past(struct pn_nav *nav)
{
    switch (nav->choice) {
    case PN_PAST_TAKE:
        nav->wish_kind = PN_ENTRY_CHANGE;
        nav->wishes_past = true;
        return PN_EFFECT_CHANGE;
    case PN_PAST_GO_THROUGH:
        pn_nav_go_on_trail(nav, pn_position_of_phase(0));
        return PN_EFFECT_NONE;
    default:
        return PN_EFFECT_NONE;
    }
}

unsigned pn_take_answer(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_question question = pn_question_of(step->scratch, nav, step->context);
    bool is_of_past = nav->prompt == PN_PROMPT_PAST;
    nav->prompt = PN_PROMPT_NONE;
    if (is_of_past) {
        return take_past(nav);
    }
    uint32_t phase = question.answers[nav->choice].phase;
    return phase == PN_NO_PHASE
               ? PN_EFFECT_NONE
               : pn_wish_value(nav, pn_subject_project(PN_HEAD_PHASE), step->context->roadmap->phases[phase].item.id);
}
