/*
 * Why an action is of no use where the reader is. The full screen shows a cursor, and nothing happens where a key means
 * nothing; here that has to be said.
 */
#include "commands.h"
#include "place.h"
#include "turn.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/rows.h"

static bool is_page(enum pn_screen screen)
{
    return screen == PN_SCREEN_MODELS || screen == PN_SCREEN_TERMS || screen == PN_SCREEN_ABOUT;
}

/* A list is walked into, from its first entry on; where one walks back from, there has to be an entry. */
static bool can_walk(const struct pn_nav *nav, enum pn_action_id action)
{
    bool is_walked = nav->position.screen == PN_SCREEN_PHASE || nav->position.screen == PN_SCREEN_CRITERION ||
                     is_page(nav->position.screen);
    return is_walked && (action == PN_ACTION_NEXT || pn_place_is_entry(nav));
}

/* A cursor that is not seen decides nothing: what a change is about has to be read. */
static bool has_subject(const struct pn_nav *nav, const struct pn_nav_context *context)
{
    struct pn_subject subject;
    return pn_place_is_entry(nav) && !is_page(nav->position.screen) &&
           pn_row_subject(context->roadmap, nav->position.row, nav->position.phase, &subject);
}

const char *pn_objection_to(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                            enum pn_action_id action)
{
    const struct pn_catalog *catalog = context->catalog;
    const char *letter = pn_command_letter(arena, action);
    enum pn_screen screen = nav->position.screen;
    bool in_phases = screen == PN_SCREEN_PHASE || screen == PN_SCREEN_CRITERION;
    switch (action) {
    case PN_ACTION_NEXT:
    case PN_ACTION_PREVIOUS:
        return can_walk(nav, action)
                   ? NULL
                   : pn_arena_printf(arena, pn_tr(catalog, "%s goes on from an entry: open one by its number."),
                                     letter);
    case PN_ACTION_NEXT_PHASE:
    case PN_ACTION_PREVIOUS_PHASE:
        return in_phases ? NULL
                         : pn_arena_printf(arena, pn_tr(catalog, "%s goes on from a phase or a criterion: open one."),
                                           letter);
    case PN_ACTION_HERE:
        return in_phases && nav->position.phase < context->roadmap->phase_count
                   ? NULL
                   : pn_arena_printf(
                         arena, pn_tr(catalog, "%s says that the project is in the phase that is open: open it first."),
                         letter);
    case PN_ACTION_MARK:
    case PN_ACTION_STATE:
    case PN_ACTION_NOTE:
        return has_subject(nav, context)
                   ? NULL
                   : pn_arena_printf(arena,
                                     pn_tr(catalog, "%s is about a milestone, a criterion in one of its phases, or "
                                                    "\"About this phase\": open one first."),
                                     letter);
    case PN_ACTION_UNDO:
    case PN_ACTION_REDO:
        return context->project != NULL ? NULL : pn_tr(catalog, "There is no project yet.");
    case PN_ACTION_FILTER:
        return context->roadmap->workstream_count > 0 ? NULL : pn_tr(catalog, "This roadmap has no workstreams.");
    default:
        return NULL;
    }
}
