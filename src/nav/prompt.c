// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking for a state, and for the file and title of a new project. The answer
 * becomes a wish (progress.c), or a remark says why not.
 */
#include "prompt.h"

#include "answer.h"
#include "edit.h"
#include "prompt_form.h"
#include "progress.h"

#include "phasenav/project/date.h"
#include "phasenav/nav/offered.h"
#include "phasenav/nav/question.h"
#include "phasenav/project/store.h"

#include <string.h>

static bool is_blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

/* --- a state --- */

/* The cursor stands on what holds now, so that Enter alone changes nothing; of an open gate, on the usual answer. */
unsigned pn_choose_state(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_project *project = step->context->project;
    struct pn_subject subject;
    if (!pn_subject_to_change(step, &subject)) {
        return PN_EFFECT_NONE;
    }
    nav->wish = (struct pn_project_edit){.subject = subject};
    nav->prompt = PN_PROMPT_STATE;
    nav->choice = 0;
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_offered_states(subject.kind, states);
    enum pn_state now = project != NULL ? pn_project_fact(project, subject)->state : PN_STATE_OPEN;
    for (uint32_t i = 0; i < count; i++) {
        bool is_open_gate = subject.kind == PN_SUBJECT_GATE && now == PN_STATE_OPEN;
        nav->choice = states[i] == now && !is_open_gate ? i : nav->choice;
    }
    return PN_EFFECT_NONE;
}

/* A decision is not come upon by pressing a key again and again: it is chosen. */
unsigned pn_mark(const struct pn_step *step)
{
    struct pn_subject subject;
    bool is_gate = pn_subject_here(step->nav, step->context, &subject) && subject.kind == PN_SUBJECT_GATE;
    return is_gate ? pn_choose_state(step) : pn_change_state(step);
}

static unsigned leave(struct pn_nav *nav)
{
    nav->prompt = PN_PROMPT_NONE;
    nav->leaving = false;
    nav->form.is_saving = false; /* what is typed in a form stays there */
    nav->remark = PN_REMARK_UNCHANGED;
    return PN_EFFECT_NONE;
}

/* Takes the cursor of a prompt from which one of `count` is chosen to where an action moves it. Returns whether one is
 * chosen, by Enter or by its digit. */
static bool choose(const struct pn_step *step, uint32_t count)
{
    struct pn_nav *nav = step->nav;
    uint32_t digit = step->action->number - '1'; /* may wrap: then it is none */
    switch (step->action->id) {
    case PN_ACTION_UP:
        nav->choice -= nav->choice > 0 ? 1 : 0;
        return false;
    case PN_ACTION_DOWN:
        nav->choice += nav->choice + 1 < count ? 1 : 0;
        return false;
    case PN_ACTION_OPEN:
        return true;
    case PN_ACTION_EDIT_INSERT:
        if (digit < count) {
            nav->choice = digit;
            return true;
        }
        nav->remark = PN_REMARK_CHOOSE;
        return false;
    default:
        nav->remark = PN_REMARK_CHOOSE;
        return false;
    }
}

static unsigned answer_state(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_project *project = step->context->project;
    enum pn_state states[PN_STATE_COUNT];
    uint32_t count = (uint32_t)pn_offered_states(nav->wish.subject.kind, states);
    if (step->action->id == PN_ACTION_CLOSE) {
        return leave(nav);
    }
    if (step->action->id == PN_ACTION_REDRAW) {
        return PN_EFFECT_REDRAW;
    }
    if (!choose(step, count)) {
        return PN_EFFECT_NONE;
    }
    enum pn_state now = project != NULL ? pn_project_fact(project, nav->wish.subject)->state : PN_STATE_OPEN;
    bool by_digit = step->action->id == PN_ACTION_EDIT_INSERT;
    if (states[nav->choice] == now && !by_digit) {
        return leave(nav);
    }
    nav->prompt = PN_PROMPT_NONE;
    return pn_wish_value(nav, nav->wish.subject, pn_state_info(states[nav->choice])->word);
}

/* --- where a new project is kept, and what it is called --- */

void pn_nav_ask_file(struct pn_nav *nav, const char *path)
{
    pn_edit_set(&nav->answers[PN_PROMPT_TITLE], "");
    pn_nav_ask_file_again(nav, path);
}

void pn_nav_ask_file_again(struct pn_nav *nav, const char *path)
{
    pn_edit_set(&nav->answers[PN_PROMPT_FILE], path);
    nav->prompt = PN_PROMPT_FILE;
    nav->remark = PN_REMARK_NONE;
}

void pn_nav_ask_leave(struct pn_nav *nav, const char *path)
{
    pn_nav_ask_file(nav, path);
    nav->prompt = PN_PROMPT_LEAVE;
    nav->choice = 0;
    nav->leaving = true;
}

/* The first choice keeps the project, the second one drops it; Esc is no answer. */
static unsigned answer_leave(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (step->action->id == PN_ACTION_CLOSE) {
        return leave(nav);
    }
    if (step->action->id == PN_ACTION_REDRAW) {
        return PN_EFFECT_REDRAW;
    }
    if (!choose(step, PN_LEAVE_CHOICES)) {
        return PN_EFFECT_NONE;
    }
    if (nav->choice == 0) {
        nav->prompt = PN_PROMPT_FILE;
        return PN_EFFECT_NONE;
    }
    nav->prompt = PN_PROMPT_NONE;
    return PN_EFFECT_LEAVE;
}

/* Esc is the answer that changes nothing. */
static unsigned answer_question(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    size_t count = pn_question_of(step->scratch, nav, step->context).answer_count;
    if (step->action->id == PN_ACTION_REDRAW) {
        return PN_EFFECT_REDRAW;
    }
    if (step->action->id == PN_ACTION_CLOSE) {
        return leave(nav);
    }
    return choose(step, (uint32_t)count) ? pn_take_answer(step) : PN_EFFECT_NONE;
}

/* The name of the file is proposed, unless it is the one that every project's has. */
void pn_nav_ask_title(struct pn_nav *nav, const struct pn_nav_context *context, const char *path,
                      struct pn_arena *scratch)
{
    const char *title = pn_store_default_title(scratch, path);
    bool says_nothing = strcmp(title, "project") == 0;
    pn_edit_set(&nav->answers[PN_PROMPT_TITLE], says_nothing ? pn_tr(context->catalog, "My project") : title);
    nav->prompt = PN_PROMPT_TITLE;
    nav->remark = PN_REMARK_NONE;
}

static unsigned keep(struct pn_nav *nav)
{
    nav->prompt = PN_PROMPT_NONE;
    return PN_EFFECT_KEEP | (nav->leaving ? PN_EFFECT_QUIT : 0u);
}

static unsigned keep_nowhere(const struct pn_step *step)
{
    if (step->nav->leaving) {
        return leave(step->nav);
    }
    pn_edit_set(&step->nav->answers[PN_PROMPT_TITLE], pn_tr(step->context->catalog, "My project"));
    return keep(step->nav);
}

/* --- answers that are typed --- */

static unsigned confirm(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    switch (nav->prompt) {
    case PN_PROMPT_FILE:
        if (is_blank(nav->answers[PN_PROMPT_FILE].text)) {
            return keep_nowhere(step);
        }
        if (is_blank(nav->answers[PN_PROMPT_TITLE].text)) {
            pn_nav_ask_title(nav, step->context, nav->answers[PN_PROMPT_FILE].text, step->scratch);
        }
        nav->prompt = PN_PROMPT_TITLE; /* one that has been typed for another file stays */
        return PN_EFFECT_NONE;
    case PN_PROMPT_TITLE:
        if (is_blank(nav->answers[PN_PROMPT_TITLE].text)) {
            nav->remark = PN_REMARK_NO_TITLE;
            return PN_EFFECT_NONE;
        }
        return keep(nav);
    default:
        return PN_EFFECT_NONE;
    }
}

static unsigned cancel(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->prompt == PN_PROMPT_FILE) {
        nav->answers[PN_PROMPT_FILE] = (struct pn_edit){.length = 0};
        return keep_nowhere(step);
    }
    return leave(nav);
}

static void edit_answer(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    bool changed = pn_edit_apply(&nav->answers[nav->prompt], step->action);
    if (pn_action_info(step->action->id)->group != PN_ACTION_GROUP_TEXT) {
        nav->remark = PN_REMARK_ANSWER;
    } else if (step->action->id == PN_ACTION_EDIT_INSERT && !changed) {
        nav->remark = PN_REMARK_FULL;
    }
}

unsigned pn_answer_prompt(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->prompt == PN_PROMPT_STATE) {
        return answer_state(step);
    }
    if (nav->prompt == PN_PROMPT_LEAVE) {
        return answer_leave(step);
    }
    if (nav->prompt == PN_PROMPT_BEGIN || nav->prompt == PN_PROMPT_PAST || nav->prompt == PN_PROMPT_NEXT) {
        return answer_question(step);
    }
    switch (step->action->id) {
    case PN_ACTION_OPEN:
        return confirm(step);
    case PN_ACTION_CLOSE:
        return cancel(step);
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default:
        edit_answer(step);
        return PN_EFFECT_NONE;
    }
}
