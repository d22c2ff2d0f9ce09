// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "help.h"

#include "choice.h"
#include "commands.h"
#include "form.h"
#include "objection.h"

#include "phasenav/base/catalog.h"

static bool is_told(const struct pn_nav_context *context, enum pn_action_id action)
{
    return pn_command_has(action) && action != PN_ACTION_SEARCH &&
           (action != PN_ACTION_PROJECTS || context->project_count > 0);
}

void pn_tell_help(struct pn_paragraphs *paragraphs)
{
    const struct pn_catalog *catalog = paragraphs->context->catalog;
    pn_say(paragraphs, pn_tr(catalog, "Help: what can be typed, each time with Enter behind it"));
    pn_say(paragraphs, pn_tr(catalog, "A number: opens what has this number. It is always one of the list read last."));
    pn_say(paragraphs, pn_tr(catalog, "Enter alone: reads on where there is more, otherwise once more from the top"));
    pn_say(paragraphs, pn_tr(catalog, "/ and a word: searches for it, as in /pilot"));
    pn_sayf(paragraphs, pn_tr(catalog, "%s and numbers, in the list of operating models: compares these"),
            pn_trc(catalog, "command", "compare"));
    for (enum pn_action_id action = 0; action < PN_ACTION_COUNT; action++) {
        if (is_told(paragraphs->context, action)) {
            pn_sayf(paragraphs, "%s: %s", pn_command_letters(paragraphs->arena, action),
                    action == PN_ACTION_QUIT   ? pn_tr(catalog, "quit")
                    : action == PN_ACTION_HELP ? pn_tr(catalog, "this help")
                                               : pn_tr(catalog, pn_action_info(action)->help));
        }
    }
}

/* --- hints --- */

/* What is offered at the end of a turn, in this order. */
static const struct {
    enum pn_action_id action;
    const char *words; /* an English message */
} hints[] = {
    {PN_ACTION_NEXT, PN_N_("next")}, {PN_ACTION_BACK, PN_N_("back")}, {PN_ACTION_SEARCH, PN_N_("search")},
    {PN_ACTION_HELP, PN_N_("help")}, {PN_ACTION_QUIT, PN_N_("quit")},
};

enum { HINT_COUNT = sizeof hints / sizeof *hints };

/* Whether a hint names the action: it has to be of use where the reader is. */
static bool is_offered(const struct pn_linear *linear, const struct pn_nav_context *context, enum pn_action_id action,
                       struct pn_arena *arena)
{
    const struct pn_nav *nav = &linear->nav;
    bool at_start = nav->position.screen == PN_SCREEN_START;
    switch (action) {
    case PN_ACTION_NEXT:
        return pn_place_is_entry(nav) && pn_objection_to(arena, nav, context, action) == NULL;
    case PN_ACTION_BACK:
        return !at_start || nav->trail.back > 0;
    case PN_ACTION_SEARCH:
    case PN_ACTION_QUIT:
        return at_start; /* the help has it, too */
    default:
        return true;
    }
}

static const char *hint_of_prompt(const struct pn_nav *nav, const struct pn_catalog *catalog)
{
    switch (nav->prompt) {
    case PN_PROMPT_STATE:
        return pn_tr(catalog, "Number, Enter leaves it so:");
    case PN_PROMPT_BEGIN:
    case PN_PROMPT_PAST:
    case PN_PROMPT_NEXT:
        return pn_tr(catalog, "Number, Enter changes nothing:");
    case PN_PROMPT_LEAVE:
        return pn_tr(catalog, "Number, Enter goes on without quitting:");
    case PN_PROMPT_FILE:
        if (nav->leaving) {
            return pn_tr(catalog, "File, Enter takes the proposed one, - goes on without quitting:");
        }
        return *nav->answers[PN_PROMPT_FILE].text != '\0'
                   ? pn_tr(catalog, "File, Enter takes the proposed one, - keeps the project until you quit:")
                   : pn_tr(catalog, "File, Enter keeps the project until you quit:");
    default: /* TITLE */
        return pn_tr(catalog, "Title, Enter takes the proposed one, . stops:");
    }
}

const char *pn_hint_of(struct pn_arena *arena, const struct pn_linear *linear, const struct pn_nav_context *context)
{
    const struct pn_catalog *catalog = context->catalog;
    if (linear->nav.prompt != PN_PROMPT_NONE) {
        return hint_of_prompt(&linear->nav, catalog);
    }
    if (linear->nav.form.is_open) {
        return pn_question_of_form(arena, &linear->nav, context);
    }
    if (linear->asks_search) {
        return pn_tr(catalog, "Word to search for, Enter for none:");
    }
    const char *text = linear->has_more ? pn_tr(catalog, "Enter more, number") : pn_tr(catalog, "Number");
    for (size_t i = 0; i < HINT_COUNT; i++) {
        if (is_offered(linear, context, hints[i].action, arena)) {
            text = pn_arena_printf(arena, "%s, %s %s", text, pn_command_letter(arena, hints[i].action),
                                   pn_tr(catalog, hints[i].words));
        }
    }
    return pn_arena_printf(arena, "%s:", text);
}
