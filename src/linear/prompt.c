// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "prompt.h"

#include "commands.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/utf8.h"
#include "phasenav/nav/offered.h"
#include "phasenav/nav/prompt_form.h"

#include <string.h>

void pn_say_remark(struct pn_paragraphs *paragraphs, const struct pn_nav *nav)
{
    if (nav->remark != PN_REMARK_NONE) {
        const char *letter = pn_command_letter(paragraphs->arena, nav->last_action);
        pn_say(paragraphs, pn_remark_text(paragraphs->arena, paragraphs->context->catalog, nav->remark, letter));
    }
}

static const char keeps[] = "";   /* Enter */
static const char clears[] = "-"; /* deletes a text; for a file: the project is kept in none */
static const char stops[] = ".";

/* Does an action, and says what there is to say about it. */
static unsigned act(struct pn_paragraphs *paragraphs, struct pn_linear *linear, enum pn_action_id id, uint32_t number)
{
    struct pn_action action = {.id = id, .number = number};
    unsigned effects = pn_nav_update(&linear->nav, paragraphs->context, &action, linear->settled);
    pn_say_remark(paragraphs, &linear->nav);
    return effects;
}

/* --- the questions --- */

static enum pn_state state_now(const struct pn_nav_context *context, struct pn_subject subject)
{
    return context->project != NULL ? pn_project_fact(context->project, subject)->state : PN_STATE_OPEN;
}

static void ask_for_state(struct pn_paragraphs *paragraphs, const struct pn_nav *nav)
{
    const struct pn_catalog *catalog = paragraphs->context->catalog;
    struct pn_subject subject = nav->wish.subject;
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_offered_states(subject.kind, states);
    pn_sayf(paragraphs, pn_tr(catalog, "How does it stand? Until now: %s"),
            pn_state_title(catalog, state_now(paragraphs->context, subject)));
    for (size_t i = 0; i < count; i++) {
        pn_offer(paragraphs, pn_state_title(catalog, states[i]));
    }
}

static void ask_to_leave(struct pn_paragraphs *paragraphs)
{
    const struct pn_catalog *catalog = paragraphs->context->catalog;
    pn_say(paragraphs, pn_tr(catalog, "The project is in no file yet. What is to become of it?"));
    for (size_t i = 0; i < PN_LEAVE_CHOICES; i++) {
        pn_offer(paragraphs, pn_tr(catalog, pn_leave_choices[i]));
    }
}

static void ask_what_follows(struct pn_paragraphs *paragraphs, const struct pn_nav *nav)
{
    struct pn_question question = pn_question_of(paragraphs->arena, nav, paragraphs->context);
    for (size_t i = 0; i < question.note_count; i++) {
        pn_say(paragraphs, question.notes[i]);
    }
    pn_say(paragraphs, question.text);
    for (size_t i = 0; i < question.answer_count; i++) {
        const char *about = question.answers[i].about;
        pn_offer(paragraphs, about != NULL
                                 ? pn_arena_printf(paragraphs->arena, "%s: %s", question.answers[i].text, about)
                                 : question.answers[i].text);
    }
}

void pn_tell_prompt(struct pn_paragraphs *paragraphs, const struct pn_nav *nav)
{
    const struct pn_catalog *catalog = paragraphs->context->catalog;
    const char *text = nav->answers[nav->prompt].text;
    switch (nav->prompt) {
    case PN_PROMPT_STATE:
        ask_for_state(paragraphs, nav);
        break;
    case PN_PROMPT_LEAVE:
        ask_to_leave(paragraphs);
        break;
    case PN_PROMPT_BEGIN:
    case PN_PROMPT_PAST:
    case PN_PROMPT_NEXT:
        ask_what_follows(paragraphs, nav);
        break;
    case PN_PROMPT_FILE:
        if (*text != '\0') {
            pn_sayf(paragraphs, pn_tr(catalog, "In which file is the project to be kept? Proposed: %s"), text);
        } else {
            pn_say(paragraphs, pn_tr(catalog, "In which file is the project to be kept?"));
        }
        break;
    default:
        pn_sayf(paragraphs, pn_tr(catalog, "What is the project called? Proposed: %s"), text);
    }
}

/* --- the answers --- */

bool pn_type_text(struct pn_linear *linear, const struct pn_nav_context *context, const char *text)
{
    struct pn_nav *nav = &linear->nav;
    size_t length = strlen(text);
    if (length >= PN_EDIT_CAPACITY) {
        return false;
    }
    pn_nav_update(nav, context, &(struct pn_action){.id = PN_ACTION_EDIT_CLEAR}, linear->settled);
    uint32_t character;
    size_t bytes;
    for (size_t at = 0; at < length; at += bytes) {
        bytes = pn_text_decode(text + at, length - at, &character);
        if (bytes == 0) {
            bytes = 1; /* not UTF-8: the byte is left out */
            continue;
        }
        struct pn_action action = {.id = PN_ACTION_EDIT_INSERT, .number = character};
        pn_nav_update(nav, context, &action, linear->settled);
    }
    return true;
}

/* A number chooses; Enter and what stops leave things as they are. */
static unsigned answer_choice(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line,
                              unsigned count)
{
    if (strcmp(line, keeps) == 0 || strcmp(line, stops) == 0) {
        return act(paragraphs, linear, PN_ACTION_CLOSE, 0);
    }
    if (line[1] == '\0' && *line >= '1' && (unsigned)(*line - '0') <= count) {
        return act(paragraphs, linear, PN_ACTION_EDIT_INSERT, (unsigned char)*line);
    }
    pn_sayf(paragraphs, pn_tr(paragraphs->context->catalog, "That is no number from 1 to %u."), count);
    return PN_EFFECT_NONE;
}

unsigned pn_answer(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line)
{
    const struct pn_nav *nav = &linear->nav;
    if (nav->prompt == PN_PROMPT_STATE) {
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_offered_states(nav->wish.subject.kind, states);
        return answer_choice(paragraphs, linear, line, (unsigned)count);
    }
    if (nav->prompt == PN_PROMPT_BEGIN || nav->prompt == PN_PROMPT_PAST || nav->prompt == PN_PROMPT_NEXT) {
        size_t count = pn_question_of(paragraphs->arena, nav, paragraphs->context).answer_count;
        return answer_choice(paragraphs, linear, line, (unsigned)count);
    }
    if (nav->prompt == PN_PROMPT_LEAVE) {
        return answer_choice(paragraphs, linear, line, PN_LEAVE_CHOICES);
    }
    if (strcmp(line, stops) == 0 && nav->prompt != PN_PROMPT_FILE) {
        return act(paragraphs, linear, PN_ACTION_CLOSE, 0);
    }
    if (strcmp(line, clears) == 0 && nav->prompt == PN_PROMPT_FILE) {
        return act(paragraphs, linear, PN_ACTION_CLOSE, 0);
    }
    const char *text = strcmp(line, clears) == 0 ? "" : line;
    if (strcmp(line, keeps) != 0 && !pn_type_text(linear, paragraphs->context, text)) {
        pn_say(paragraphs, pn_tr(paragraphs->context->catalog, "That is too long."));
        return PN_EFFECT_NONE;
    }
    return act(paragraphs, linear, PN_ACTION_OPEN, 0);
}
