// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "objection.h"

#include "choice.h"
#include "commands.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/rows.h"

static bool is_in_phases(const struct pn_nav *nav)
{
    return nav->position.screen == PN_SCREEN_PHASE || nav->position.screen == PN_SCREEN_CRITERION;
}

/* From a list, `next` leads to its first entry; `previous` leads on from an entry only. A project is opened by its
 * number alone. */
static bool can_walk(const struct pn_nav *nav, enum pn_action_id action)
{
    return (is_in_phases(nav) || pn_screen_is_page(nav->position.screen)) &&
           nav->position.screen != PN_SCREEN_PROJECTS && (action == PN_ACTION_NEXT || pn_place_is_entry(nav));
}

/* Whether there is something to change. It has to be an entry that is read: the cursor of a list is not seen. */
static bool has_subject(const struct pn_nav *nav, const struct pn_nav_context *context)
{
    struct pn_subject subject;
    return pn_place_is_entry(nav) && !pn_screen_is_page(nav->position.screen) &&
           pn_row_subject(context->roadmap, nav->position.row, nav->position.phase, &subject);
}

/* The remark that navigation would make if it knew that no cursor is seen. What it remarks itself is not repeated here:
 * that the cross-phase lane is no phase for a project to be in, for one. */
static enum pn_remark reason_against(const struct pn_nav *nav, const struct pn_nav_context *context,
                                     enum pn_action_id action)
{
    switch (action) {
    case PN_ACTION_HERE:
        return is_in_phases(nav) ? PN_REMARK_NONE : PN_REMARK_NO_PHASE_OPEN;
    case PN_ACTION_MARK:
    case PN_ACTION_STATE:
        return has_subject(nav, context) ? PN_REMARK_NONE : PN_REMARK_NO_SUBJECT;
    case PN_ACTION_NOTE:
        if (nav->position.screen == PN_SCREEN_START) {
            return PN_REMARK_NONE; /* it is the project's own form there */
        }
        return has_subject(nav, context) ? PN_REMARK_NONE : PN_REMARK_NO_SUBJECT;
    case PN_ACTION_SHORT_LIST:
        return nav->position.screen == PN_SCREEN_MODELS && pn_place_is_entry(nav) ? PN_REMARK_NONE : PN_REMARK_NO_MODEL;
    case PN_ACTION_FILTER:
        return context->roadmap->workstream_count > 0 ? PN_REMARK_NONE : PN_REMARK_NO_WORKSTREAMS;
    default:
        return PN_REMARK_NONE;
    }
}

const char *pn_objection_to(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                            enum pn_action_id action)
{
    const struct pn_catalog *catalog = context->catalog;
    const char *letter = pn_command_letter(arena, action);
    bool is_walk = action == PN_ACTION_NEXT || action == PN_ACTION_PREVIOUS;
    bool is_step = action == PN_ACTION_NEXT_PHASE || action == PN_ACTION_PREVIOUS_PHASE;
    if (is_walk && !can_walk(nav, action)) {
        return pn_arena_printf(arena, pn_tr(catalog, "%s goes on from an entry: open one by its number."), letter);
    }
    if (is_step && !is_in_phases(nav)) {
        return pn_arena_printf(arena, pn_tr(catalog, "%s goes on from a phase or a criterion: open one."), letter);
    }
    enum pn_remark reason = reason_against(nav, context, action);
    return reason != PN_REMARK_NONE ? pn_remark_text(arena, catalog, reason, letter) : NULL;
}
