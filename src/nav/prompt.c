// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking for a state, for a note with its owner and date, and for the file and title of a new project. The answer
 * becomes a wish (progress.c), or a remark says why not.
 */
#include "prompt.h"

#include "edit.h"
#include "progress.h"

#include "phasenav/project/date.h"
#include "phasenav/project/store.h"

#include <string.h>

static const enum pn_part asked_parts[PN_PROMPT_COUNT] = {
    [PN_PROMPT_NOTE] = PN_PART_NOTE, [PN_PROMPT_OWNER] = PN_PART_OWNER, [PN_PROMPT_DATE] = PN_PART_DATE};

/* Puts what the project says until now into the prompt's line. */
static void take_said(const struct pn_nav_context *context, struct pn_subject subject, enum pn_prompt prompt,
                      struct pn_edit *edit)
{
    const char *said =
        context->project != NULL ? pn_project_part(context->project, subject, asked_parts[prompt]) : NULL;
    pn_edit_set(edit, said != NULL ? said : "");
}

/* What was typed and could not be saved, else what the project says. */
static void take_offered(const struct pn_nav_context *context, struct pn_subject subject, enum pn_prompt prompt,
                         struct pn_edit *edit)
{
    for (const struct pn_unsaved *at = context->unsaved; at != NULL; at = at->next) {
        if (at->part == asked_parts[prompt] && pn_subjects_equal(at->subject, subject)) {
            pn_edit_set(edit, at->text);
            return;
        }
    }
    take_said(context, subject, prompt, edit);
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

/* --- a state --- */

unsigned pn_choose_state(const struct pn_step *step)
{
    struct pn_subject subject;
    if (pn_subject_to_change(step, &subject)) {
        step->nav->wish = (struct pn_project_edit){.subject = subject};
        step->nav->prompt = PN_PROMPT_STATE;
    }
    return PN_EFFECT_NONE;
}

static unsigned leave(struct pn_nav *nav)
{
    nav->prompt = PN_PROMPT_NONE;
    nav->leaving = false;
    nav->remark = PN_REMARK_UNCHANGED;
    return PN_EFFECT_NONE;
}

/* A digit chooses; Enter and Esc leave things as they are. */
static unsigned answer_state(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    enum pn_state states[PN_STATE_COUNT];
    uint32_t count = (uint32_t)pn_states_of(nav->wish.subject.kind, states);
    uint32_t typed = step->action->number;
    switch (step->action->id) {
    case PN_ACTION_EDIT_INSERT:
        if (typed < '1' || typed >= '1' + count) {
            nav->remark = PN_REMARK_CHOOSE;
            return PN_EFFECT_NONE;
        }
        nav->prompt = PN_PROMPT_NONE;
        return pn_wish_value(nav, nav->wish.subject, pn_state_info(states[typed - '1'])->word);
    case PN_ACTION_OPEN:
    case PN_ACTION_CLOSE:
        return leave(nav);
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default:
        nav->remark = PN_REMARK_CHOOSE;
        return PN_EFFECT_NONE;
    }
}

/* --- a note, who is responsible, a date --- */

unsigned pn_change_note(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_subject subject;
    if (!pn_subject_to_change(step, &subject)) {
        return PN_EFFECT_NONE;
    }
    nav->wish = (struct pn_project_edit){.subject = subject};
    for (enum pn_prompt prompt = PN_PROMPT_NOTE; prompt <= PN_PROMPT_DATE; prompt++) {
        take_offered(step->context, subject, prompt, &nav->answers[prompt]);
    }
    struct pn_edit *date = &nav->answers[PN_PROMPT_DATE];
    if (date->length > 0) { /* the reader sees and types a date in the form of the language */
        pn_edit_set(date, pn_day_text(step->scratch, step->context->catalog, date->text));
    }
    nav->prompt = PN_PROMPT_NOTE;
    return PN_EFFECT_NONE;
}

/* Puts the date that was typed into the one form of the file. */
static bool take_date(const struct pn_nav_context *context, struct pn_edit *edit)
{
    char date[PN_PROJECT_DATE_SIZE] = "";
    if (!is_blank(edit->text) && !pn_project_read_date(edit->text, context->today, date)) {
        return false;
    }
    pn_edit_set(edit, date);
    return true;
}

/* Wants the answers up to `last` that differ from what the project says. A note of several lines is shown as one; it
 * stays unless that one is changed. */
static unsigned wish_answers(const struct pn_step *step, enum pn_prompt last)
{
    struct pn_nav *nav = step->nav;
    struct pn_project_edit edit = {.subject = nav->wish.subject};
    bool changes = false;
    for (enum pn_prompt prompt = PN_PROMPT_NOTE; prompt <= last; prompt++) {
        struct pn_edit before = {.length = 0};
        take_said(step->context, edit.subject, prompt, &before);
        const char *text = nav->answers[prompt].text;
        edit.sets[asked_parts[prompt]] = strcmp(text, before.text) != 0;
        edit.to[asked_parts[prompt]] = is_blank(text) ? NULL : text;
        changes = changes || edit.sets[asked_parts[prompt]];
    }
    if (!changes) {
        return leave(nav);
    }
    nav->prompt = PN_PROMPT_NONE;
    return pn_wish(nav, edit);
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
    nav->leaving = true;
}

/* The first choice keeps the project, the second one drops it; Esc is no answer. */
static unsigned answer_leave(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    uint32_t typed = step->action->id == PN_ACTION_OPEN ? '1' : step->action->number;
    switch (step->action->id) {
    case PN_ACTION_OPEN:
    case PN_ACTION_EDIT_INSERT:
        if (typed == '1') {
            nav->prompt = PN_PROMPT_FILE;
        } else if (typed == '2') {
            nav->prompt = PN_PROMPT_NONE;
            return PN_EFFECT_LEAVE;
        } else {
            nav->remark = PN_REMARK_CHOOSE;
        }
        return PN_EFFECT_NONE;
    case PN_ACTION_CLOSE:
        return leave(nav);
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default:
        nav->remark = PN_REMARK_CHOOSE;
        return PN_EFFECT_NONE;
    }
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
    case PN_PROMPT_DATE:
        if (!take_date(step->context, &nav->answers[PN_PROMPT_DATE])) {
            nav->remark = PN_REMARK_NO_DATE;
            return PN_EFFECT_NONE;
        }
        return wish_answers(step, PN_PROMPT_DATE);
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
        nav->prompt++;
        return PN_EFFECT_NONE;
    }
}

/* Keeps the answers confirmed before, and leaves the prompt without the rest. */
static unsigned cancel(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    switch (nav->prompt) {
    case PN_PROMPT_OWNER:
    case PN_PROMPT_DATE: {
        unsigned effects = wish_answers(step, nav->prompt - 1);
        if (effects != PN_EFFECT_NONE) {
            nav->remark = PN_REMARK_KEPT;
        }
        return effects;
    }
    case PN_PROMPT_FILE:
        nav->answers[PN_PROMPT_FILE] = (struct pn_edit){.length = 0};
        return keep_nowhere(step);
    default:
        return leave(nav);
    }
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
