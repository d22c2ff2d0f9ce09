/*
 * Why an action is of no use where the reader is. The full screen shows a cursor, and nothing happens where a key means
 * nothing; here that has to be said.
 */
#include "commands.h"
#include "place.h"
#include "turn.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/rows.h"

/* A list is walked into, from its first entry on; where one walks back from, there has to be an entry. */
static bool can_walk(const struct pn_nav *nav, enum pn_action_id action)
{
    bool is_walked = nav->position.screen == PN_SCREEN_PHASE || nav->position.screen == PN_SCREEN_CRITERION ||
                     pn_screen_is_page(nav->position.screen);
    return is_walked && (action == PN_ACTION_NEXT || pn_place_is_entry(nav));
}

/* A cursor that is not seen decides nothing: what a change is about has to be read. */
static bool has_subject(const struct pn_nav *nav, const struct pn_nav_context *context)
{
    struct pn_subject subject;
    return pn_place_is_entry(nav) && !pn_screen_is_page(nav->position.screen) &&
           pn_row_subject(context->roadmap, nav->position.row, nav->position.phase, &subject);
}

/* The reason, as navigation would have it if it knew that no cursor is seen. */
static enum pn_remark reason_against(const struct pn_nav *nav, const struct pn_nav_context *context,
                                     enum pn_action_id action)
{
    enum pn_screen screen = nav->position.screen;
    bool in_phases = screen == PN_SCREEN_PHASE || screen == PN_SCREEN_CRITERION;
    bool fine = true;
    enum pn_remark reason = PN_REMARK_NONE;
    switch (action) {
    case PN_ACTION_HERE:
        fine = in_phases && nav->position.phase < context->roadmap->phase_count;
        reason = PN_REMARK_NO_PHASE_OPEN;
        break;
    case PN_ACTION_MARK:
    case PN_ACTION_STATE:
    case PN_ACTION_NOTE:
        fine = has_subject(nav, context);
        reason = PN_REMARK_NO_SUBJECT;
        break;
    case PN_ACTION_FILTER:
        fine = context->roadmap->workstream_count > 0;
        reason = PN_REMARK_NO_WORKSTREAMS;
        break;
    default:
        break;
    }
    return fine ? PN_REMARK_NONE : reason;
}

const char *pn_objection_to(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                            enum pn_action_id action)
{
    const struct pn_catalog *catalog = context->catalog;
    const char *letter = pn_command_letter(arena, action);
    bool in_phases = nav->position.screen == PN_SCREEN_PHASE || nav->position.screen == PN_SCREEN_CRITERION;
    bool is_walk = action == PN_ACTION_NEXT || action == PN_ACTION_PREVIOUS;
    bool is_step = action == PN_ACTION_NEXT_PHASE || action == PN_ACTION_PREVIOUS_PHASE;
    if (is_walk && !can_walk(nav, action)) {
        return pn_arena_printf(arena, pn_tr(catalog, "%s goes on from an entry: open one by its number."), letter);
    }
    if (is_step && !in_phases) {
        return pn_arena_printf(arena, pn_tr(catalog, "%s goes on from a phase or a criterion: open one."), letter);
    }
    enum pn_remark reason = reason_against(nav, context, action);
    return reason != PN_REMARK_NONE ? pn_remark_text(arena, catalog, reason, letter) : NULL;
}
