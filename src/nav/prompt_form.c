// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How many lines a question takes, and where in them the choices stand.
 */
#include "prompt_form.h"

#include "phasenav/base/width.h"
#include "phasenav/nav/offered.h"

#include <string.h>

enum {
    CHOICE_GAP = 2,
    MARKER_COLUMNS = 2, /* before the choices of a list */
    LIST_FROM = 10,     /* rows beside those of a list of choices: with fewer, they stand behind each other */
    LEAVE_ROWS = 2,     /* rows of the screen that stay for what the question is about */
};

const char *const pn_leave_choices[PN_LEAVE_CHOICES] = {
    PN_N_("keep it in a file"),
    PN_N_("quit, and lose it"),
};

static bool is_question(enum pn_prompt prompt)
{
    return prompt == PN_PROMPT_BEGIN || prompt == PN_PROMPT_PAST || prompt == PN_PROMPT_NEXT;
}

static bool is_chosen(enum pn_prompt prompt)
{
    return prompt == PN_PROMPT_STATE || prompt == PN_PROMPT_LEAVE || is_question(prompt);
}

/* An English message. */
static const char *label_of(enum pn_prompt prompt)
{
    switch (prompt) {
    case PN_PROMPT_STATE:
        return PN_N_("Progress:");
    case PN_PROMPT_LEAVE:
        return PN_N_("The project is in no file yet:");
    case PN_PROMPT_FILE:
        return PN_N_("Keep the project in:");
    case PN_PROMPT_TITLE:
        return PN_N_("Title of the project:");
    case PN_PROMPT_BEGIN: /* has a text of its own */
    case PN_PROMPT_PAST:
    case PN_PROMPT_NEXT:
    case PN_PROMPT_NONE:
    case PN_PROMPT_COUNT:
        break;
    }
    return "";
}

/* What a state or a decision means, where its name may not say it: an English message. */
static const char *meaning_of(enum pn_state state)
{
    switch (state) {
    case PN_STATE_OPEN:
        return PN_N_("nothing is said yet");
    case PN_STATE_STARTED:
        return PN_N_("work on it has begun");
    case PN_STATE_REACHED:
        return PN_N_("what it asks for is there");
    case PN_STATE_ATTENTION:
        return PN_N_("something is not right");
    case PN_STATE_MET:
        return PN_N_("that can be shown");
    case PN_STATE_NOT_APPLICABLE:
        return PN_N_("does not concern this project");
    case PN_STATE_GO_ON:
        return PN_N_("the next phase may begin");
    case PN_STATE_ANOTHER_WAY:
        return PN_N_("the project goes on, but in another way");
    case PN_STATE_POSTPONED:
        return PN_N_("it is decided later");
    case PN_STATE_STOP:
        return PN_N_("the project ends here, in good order");
    case PN_STATE_COUNT:
        break;
    }
    return "";
}

static void name_choices(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                         struct pn_prompt_form *form)
{
    enum pn_state states[PN_STATE_COUNT];
    bool is_state = nav->prompt == PN_PROMPT_STATE;
    enum pn_state now = is_state && context->project != NULL
                            ? pn_project_fact(context->project, nav->wish.subject)->state
                            : PN_STATE_OPEN;
    form->choice_count = is_state ? pn_offered_states(nav->wish.subject.kind, states) : (size_t)PN_LEAVE_CHOICES;
    for (size_t i = 0; i < form->choice_count; i++) {
        const char *name =
            is_state ? pn_state_title(context->catalog, states[i]) : pn_tr(context->catalog, pn_leave_choices[i]);
        form->choices[i].is_now = is_state && states[i] == now;
        form->choices[i].is_chosen = i == nav->choice;
        form->choices[i].text = pn_arena_printf(arena, "%zu %s", i + 1, name);
        form->choices[i].about = is_state ? pn_tr(context->catalog, meaning_of(states[i])) : NULL;
    }
}

static void name_answers(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                         struct pn_prompt_form *form)
{
    struct pn_question question = pn_question_of(arena, nav, context);
    form->label = question.text;
    form->choice_count = question.answer_count;
    for (size_t i = 0; i < question.answer_count; i++) {
        form->choices[i] =
            (struct pn_prompt_choice){.text = pn_arena_printf(arena, "%zu %s", i + 1, question.answers[i].text),
                                      .about = question.answers[i].about,
                                      .is_chosen = i == nav->choice};
    }
    unsigned room = nav->rows > LIST_FROM + question.answer_count ? nav->rows - LIST_FROM : 0;
    form->note_count = question.note_count + question.answer_count + 1 <= room ? question.note_count : 0;
    memcpy(form->notes, question.notes, sizeof form->notes);
}

/* Places the choices below each other, or where rows are few behind each other; returns how many lines they take. */
static unsigned place_choices(struct pn_prompt_form *form, unsigned rows, unsigned columns)
{
    unsigned row = 0;
    unsigned column = 0;
    unsigned widest = 0;
    form->is_list = rows >= LIST_FROM + form->choice_count;
    for (size_t i = 0; i < form->choice_count; i++) {
        struct pn_prompt_choice *choice = &form->choices[i];
        unsigned width = (unsigned)pn_text_width(choice->text, strlen(choice->text));
        widest = width > widest ? width : widest;
        if (i > 0 && (form->is_list || column + width > columns)) {
            row++;
            column = 0;
        }
        choice->row = row;
        choice->column = form->is_list ? MARKER_COLUMNS : column;
        column += width + CHOICE_GAP;
    }
    form->about_column = MARKER_COLUMNS + widest + CHOICE_GAP;
    for (size_t i = 0; i < form->choice_count; i++) {
        const char *about = form->choices[i].about;
        bool fits =
            about != NULL && form->is_list && form->about_column + pn_text_width(about, strlen(about)) <= columns;
        form->choices[i].about = fits ? about : NULL;
    }
    return row + 1;
}

struct pn_prompt_form pn_prompt_form_of(struct pn_arena *arena, const struct pn_nav *nav,
                                        const struct pn_nav_context *context)
{
    struct pn_prompt_form form = {.lines = 0};
    if (nav->prompt == PN_PROMPT_NONE) {
        return form;
    }
    form.label = pn_tr(context->catalog, label_of(nav->prompt));
    form.lines = 1;
    if (is_chosen(nav->prompt)) {
        if (is_question(nav->prompt)) {
            name_answers(arena, nav, context, &form);
        } else {
            name_choices(arena, nav, context, &form);
        }
        form.lines = place_choices(&form, nav->rows, nav->columns - pn_layout_margin(nav->columns));
    }
    form.has_label = form.lines + 1 + LEAVE_ROWS <= nav->rows;
    form.lines += (form.has_label ? 1 : 0) + (unsigned)form.note_count;
    return form;
}

void pn_screen_layout(const struct pn_fill *fill, enum pn_layout_kind kind, struct pn_layout_wishes wishes)
{
    wishes.prompt_lines = pn_prompt_form_of(fill->arena, fill->nav, fill->context).lines;
    fill->frame->layout = pn_layout_compute(kind, fill->nav->rows, fill->nav->columns, wishes);
}
