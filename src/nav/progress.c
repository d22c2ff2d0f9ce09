/*
 * A project's progress: what keys change of it, and what is asked for on the way. Nothing is changed here: the wish
 * goes to app, which has the file.
 */
#include "screen.h"

#include "phasenav/nav/rows.h"
#include "phasenav/project/progress.h"

#include <string.h>

/* What the cursor stands on; false where a project says nothing about it. */
static bool subject_here(const struct pn_step *step, struct pn_subject *ret_subject)
{
    const struct pn_position *position = &step->nav->position;
    bool known = position->screen == PN_SCREEN_PHASE || position->screen == PN_SCREEN_CRITERION ||
                 position->screen == PN_SCREEN_MATRIX;
    return known && !step->nav->help_open &&
           pn_row_subject(step->context->roadmap, position->row, position->phase, ret_subject);
}

static unsigned wish(struct pn_nav *nav, struct pn_project_edit edit)
{
    nav->wish_kind = PN_LOG_CHANGE;
    nav->wish = edit;
    return PN_EFFECT_CHANGE;
}

static unsigned wish_value(struct pn_nav *nav, struct pn_subject subject, const char *value)
{
    struct pn_project_edit edit = {.subject = subject};
    edit.sets[PN_PART_VALUE] = true;
    edit.to[PN_PART_VALUE] = value;
    return wish(nav, edit);
}

unsigned pn_change_phase(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    const struct pn_position *position = &step->nav->position;
    uint32_t phase = position->phase;
    if (position->screen == PN_SCREEN_START) {
        phase =
            position->row.kind == PN_ROW_OVERVIEW ? pn_roadmap_item(roadmap, position->row.item)->phase : PN_NO_PHASE;
    }
    if (phase >= roadmap->phase_count) {
        return PN_EFFECT_NONE;
    }
    return wish_value(step->nav, pn_subject_phase(), roadmap->phases[phase].item.id);
}

/* The states that Space goes through; the others are set on purpose. */
static bool is_usual(enum pn_state state)
{
    return state != PN_STATE_NOT_APPLICABLE && state != PN_STATE_STARTED;
}

unsigned pn_change_state(const struct pn_step *step)
{
    struct pn_subject subject;
    if (!subject_here(step, &subject)) {
        return PN_EFFECT_NONE;
    }
    enum pn_state now =
        step->context->project != NULL ? pn_project_fact(step->context->project, subject)->state : PN_STATE_OPEN;
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(subject.kind, states);
    size_t at = 0;
    while (states[at] != now) {
        at++;
    }
    do {
        at = (at + 1) % count;
    } while (!is_usual(states[at]));
    return wish_value(step->nav, subject, pn_state_info(states[at])->word);
}

unsigned pn_choose_state(const struct pn_step *step)
{
    struct pn_subject subject;
    if (subject_here(step, &subject)) {
        step->nav->wish = (struct pn_project_edit){.subject = subject};
        step->nav->prompt = PN_PROMPT_STATE;
    }
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
            return PN_EFFECT_NONE;
        }
        nav->prompt = PN_PROMPT_NONE;
        return wish_value(nav, nav->wish.subject, pn_state_info(states[typed - '1'])->word);
    case PN_ACTION_OPEN:
    case PN_ACTION_CLOSE:
        nav->prompt = PN_PROMPT_NONE;
        return PN_EFFECT_NONE;
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default:
        return PN_EFFECT_NONE;
    }
}

unsigned pn_change_back(const struct pn_step *step)
{
    if (step->context->project == NULL) {
        return PN_EFFECT_NONE;
    }
    step->nav->wish_kind = step->action->id == PN_ACTION_UNDO ? PN_LOG_UNDO : PN_LOG_REDO;
    step->nav->wish = (struct pn_project_edit){0};
    return PN_EFFECT_CHANGE;
}

/* --- asking --- */

static const enum pn_part asked_parts[PN_PROMPT_COUNT] = {
    [PN_PROMPT_NOTE] = PN_PART_NOTE, [PN_PROMPT_OWNER] = PN_PART_OWNER, [PN_PROMPT_DATE] = PN_PART_DATE};

/* What is said now, as one line. */
static void propose(const struct pn_nav_context *context, struct pn_subject subject, enum pn_prompt prompt,
                    struct pn_edit *edit)
{
    const char *said =
        context->project != NULL ? pn_project_part(context->project, subject, asked_parts[prompt]) : NULL;
    pn_edit_set(edit, said != NULL ? said : "");
}

unsigned pn_change_note(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_subject subject;
    if (!subject_here(step, &subject)) {
        return PN_EFFECT_NONE;
    }
    nav->wish = (struct pn_project_edit){.subject = subject};
    for (enum pn_prompt prompt = PN_PROMPT_NOTE; prompt <= PN_PROMPT_DATE; prompt++) {
        propose(step->context, subject, prompt, &nav->answers[prompt]);
    }
    nav->prompt = PN_PROMPT_NOTE;
    return PN_EFFECT_NONE;
}

void pn_nav_ask_file(struct pn_nav *nav, const char *path)
{
    pn_edit_set(&nav->answers[PN_PROMPT_FILE], path != NULL ? path : "");
    pn_edit_set(&nav->answers[PN_PROMPT_TITLE], "");
    nav->prompt = path != NULL ? PN_PROMPT_FILE : PN_PROMPT_TITLE;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

/* All three are answered: what is another text now is wanted. A note of several lines stays as long as its one line
 * does. */
static unsigned wish_answers(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_project_edit edit = {.subject = nav->wish.subject};
    for (enum pn_prompt prompt = PN_PROMPT_NOTE; prompt <= PN_PROMPT_DATE; prompt++) {
        struct pn_edit before = {.length = 0};
        propose(step->context, edit.subject, prompt, &before);
        const char *text = nav->answers[prompt].text;
        edit.sets[asked_parts[prompt]] = strcmp(text, before.text) != 0;
        edit.to[asked_parts[prompt]] = is_blank(text) ? NULL : text;
    }
    nav->prompt = PN_PROMPT_NONE;
    return wish(nav, edit);
}

unsigned pn_answer_prompt(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->prompt == PN_PROMPT_STATE) {
        return answer_state(step);
    }
    switch (step->action->id) {
    case PN_ACTION_OPEN:
        if (nav->prompt == PN_PROMPT_TITLE ||
            (nav->prompt == PN_PROMPT_FILE && is_blank(nav->answers[PN_PROMPT_FILE].text))) {
            nav->prompt = PN_PROMPT_NONE;
            return PN_EFFECT_KEEP;
        }
        if (nav->prompt == PN_PROMPT_DATE) {
            return wish_answers(step);
        }
        nav->prompt++;
        return PN_EFFECT_NONE;
    case PN_ACTION_CLOSE: {
        bool keeps_nowhere = nav->prompt == PN_PROMPT_FILE;
        nav->prompt = PN_PROMPT_NONE;
        nav->answers[PN_PROMPT_FILE] = (struct pn_edit){.length = 0};
        return keeps_nowhere ? PN_EFFECT_KEEP : PN_EFFECT_NONE;
    }
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default:
        (void)pn_edit_apply(&nav->answers[nav->prompt], step->action);
        return PN_EFFECT_NONE;
    }
}

/* --- what is said --- */

const char *pn_nav_shown(struct pn_arena *arena, const struct pn_nav_context *context, const char *text)
{
    return context->charset != NULL ? pn_charset_fit(context->charset, arena, text) : text;
}

struct pn_project_voice pn_nav_voice(const struct pn_nav_context *context)
{
    return (struct pn_project_voice){
        .project = context->project, .catalog = context->catalog, .charset = context->charset};
}
