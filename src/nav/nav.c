// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finds the handler of an action, the screen's own or else the common one, calls it, and settles the state.
 */
#include "phasenav/nav/nav.h"

#include "choose.h"
#include "form.h"
#include "frame.h"
#include "nav_filter.h"
#include "point.h"
#include "position.h"
#include "progress.h"
#include "prompt.h"
#include "screen.h"
#include "screen_info.h"
#include "scroll.h"
#include "trail.h"

#include <assert.h>
#include <string.h>

void pn_nav_init(struct pn_nav *nav, const struct pn_nav_context *context, uint32_t phase, unsigned rows,
                 unsigned columns, struct pn_settled *settled)
{
    *nav = (struct pn_nav){.list_top = PN_TOP_FRESH};
    nav->filtered.phase = PN_NO_PHASE; /* nowhere */
    nav->filtered.screen = PN_SCREEN_HELP;
    if (phase == PN_NO_PHASE) {
        nav->position = pn_position_of_start(context, PN_NO_PHASE);
    } else {
        assert(phase < pn_phase_stops(context->roadmap));
        nav->position = pn_position_of_phase(phase);
    }
    pn_nav_resize(nav, context, rows, columns, settled);
}

void pn_nav_resize(struct pn_nav *nav, const struct pn_nav_context *context, unsigned rows, unsigned columns,
                   struct pn_settled *settled)
{
    nav->rows = rows;
    nav->columns = columns;
    pn_search_forget_further(context->search);
    pn_settled_begin(settled);
    pn_nav_settle(nav, context, settled);
}

static unsigned open_screen(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    enum pn_screen screen = pn_screen_opened_by(step->action->id);
    pn_handler *open = pn_screen_class(screen)->open;
    if (open != NULL) {
        return open(step);
    }
    if (!pn_screen_has_content(step->context, screen)) {
        nav->remark = screen == PN_SCREEN_PROJECTS ? PN_REMARK_NO_OTHER_PROJECT : PN_REMARK_NO_SUCH_PAGE;
    } else if (nav->position.screen != screen) {
        pn_nav_go_on_trail(nav, pn_position_of_page(screen));
    }
    nav->help_open = false;
    return PN_EFFECT_NONE;
}

static unsigned choose_workstream(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    nav->help_open = false; /* so that the reader sees what the action does */
    if (!pn_positions_are_one(&nav->position, &nav->filtered)) {
        nav->unfiltered = nav->position;
    }
    pn_nav_go(nav, nav->unfiltered);
    nav->workstream = (nav->workstream + 1) % (step->context->roadmap->workstream_count + 1);
    return PN_EFFECT_NONE;
}

/* Takes the filter away if it hides what the reader has just opened. */
static void show_opened(struct pn_nav *nav, const struct pn_nav_context *context)
{
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    enum pn_row_kind kind = nav->position.row.kind;
    if (nav->position.screen == PN_SCREEN_PHASE && (kind == PN_ROW_MILESTONE || kind == PN_ROW_ROUND) &&
        !pn_filter_leaves(&filter, context->roadmap, nav->position.row.item)) {
        nav->workstream = 0;
    }
}

/* What actions do on all screens that have no handler of their own for them, but for those that open a screen. */
static pn_handler *const everywhere[PN_ACTION_COUNT] = {
    [PN_ACTION_BACK] = pn_go_back,
    [PN_ACTION_FORWARD] = pn_go_forward,
    [PN_ACTION_FILTER] = choose_workstream,
    [PN_ACTION_POINT] = pn_point_at,
    [PN_ACTION_HERE] = pn_change_phase,
    [PN_ACTION_MARK] = pn_mark,
    [PN_ACTION_STATE] = pn_choose_state,
    [PN_ACTION_NOTE] = pn_open_form,
    [PN_ACTION_UNDO] = pn_change_back,
    [PN_ACTION_REDO] = pn_change_back,
    [PN_ACTION_CHOOSE] = pn_choose,
    [PN_ACTION_CONTENTS] = pn_go_to_contents,
    [PN_ACTION_SHORT_LIST] = pn_no_model_here,
};

/* The effects of actions that only app can carry out, on all screens. */
static const unsigned effects[PN_ACTION_COUNT] = {
    [PN_ACTION_COPY] = PN_EFFECT_COPY,     [PN_ACTION_NEXT_LANGUAGE] = PN_EFFECT_NEXT_LANGUAGE,
    [PN_ACTION_REDRAW] = PN_EFFECT_REDRAW, [PN_ACTION_SUSPEND] = PN_EFFECT_SUSPEND,
    [PN_ACTION_QUIT] = PN_EFFECT_QUIT,
};

/* The remark for an action that has changed nothing; NONE for moves, where the reader sees that there is nothing
 * further. */
static enum pn_remark reason_for_nothing(enum pn_action_id action)
{
    static const enum pn_remark reasons[PN_ACTION_COUNT] = {
        [PN_ACTION_NEXT] = PN_REMARK_NO_FURTHER,       [PN_ACTION_PREVIOUS] = PN_REMARK_NO_FURTHER,
        [PN_ACTION_NEXT_PHASE] = PN_REMARK_NO_FURTHER, [PN_ACTION_PREVIOUS_PHASE] = PN_REMARK_NO_FURTHER,
        [PN_ACTION_OPEN] = PN_REMARK_NOTHING_TO_OPEN,  [PN_ACTION_CLOSE] = PN_REMARK_NOTHING_TO_CLOSE,
        [PN_ACTION_BACK] = PN_REMARK_NO_WAY_BACK,      [PN_ACTION_FORWARD] = PN_REMARK_NOT_GONE_BACK,
        [PN_ACTION_NEXT_PANE] = PN_REMARK_ONE_AREA,    [PN_ACTION_PREVIOUS_PANE] = PN_REMARK_ONE_AREA,
        [PN_ACTION_FILTER] = PN_REMARK_NO_WORKSTREAMS, [PN_ACTION_OWNER] = PN_REMARK_NO_OWNERS,
    };
    return pn_screen_opened_by(action) != PN_SCREEN_COUNT ? PN_REMARK_OPEN_ALREADY : reasons[action];
}

/* What an action may have changed. */
struct before {
    struct pn_position position;
    bool help_open;
    uint32_t workstream;
    struct pn_due_choice due;
    uint32_t history_item;
    bool unfolded;
    bool only_listed;
};

static bool is_as_it_was(const struct pn_nav *nav, const struct before *before)
{
    const struct pn_position *now = &nav->position;
    const struct pn_position *then = &before->position;
    return pn_positions_are_one(now, then) && now->pane == then->pane && now->detail.entry == then->detail.entry &&
           now->detail.offset == then->detail.offset && nav->help_open == before->help_open &&
           nav->workstream == before->workstream && nav->due.whose == before->due.whose &&
           strcmp(nav->due.owner, before->due.owner) == 0 && nav->history_item == before->history_item &&
           nav->unfolded == before->unfolded && nav->only_listed == before->only_listed &&
           nav->prompt == PN_PROMPT_NONE && !nav->form.is_open;
}

unsigned pn_nav_update(struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_action *action,
                       struct pn_settled *settled)
{
    assert(action->id < PN_ACTION_COUNT);
    const struct pn_step step = {.nav = nav,
                                 .context = context,
                                 .action = action,
                                 .frame = &settled->frame,
                                 .scratch = pn_settled_begin(settled)};
    nav->remark = PN_REMARK_NONE;
    nav->last_action = action->id;
    if (nav->prompt != PN_PROMPT_NONE) {
        unsigned wanted = pn_answer_prompt(&step);
        pn_nav_settle(nav, context, settled); /* there is more or less room now */
        return wanted;
    }
    if (nav->form.is_open && !nav->help_open && action->id != PN_ACTION_HELP && action->id != PN_ACTION_SUSPEND) {
        unsigned wanted = pn_answer_form(&step);
        pn_nav_settle(nav, context, settled);
        return wanted;
    }
    pn_handler *handle = pn_screen_class(pn_nav_screen(nav))->handlers[action->id];
    if (handle == NULL) {
        handle = pn_screen_opened_by(action->id) != PN_SCREEN_COUNT ? open_screen : everywhere[action->id];
    }
    const struct before before = {.position = nav->position,
                                  .help_open = nav->help_open,
                                  .workstream = nav->workstream,
                                  .due = nav->due,
                                  .history_item = nav->history_item,
                                  .unfolded = nav->unfolded,
                                  .only_listed = nav->only_listed};
    unsigned wanted = handle != NULL ? handle(&step) : effects[action->id];
    if (action->id == PN_ACTION_OPEN || action->id == PN_ACTION_POINT || action->id == PN_ACTION_CHOOSE) {
        show_opened(nav, context);
    }
    pn_nav_settle(nav, context, settled);
    if (action->id == PN_ACTION_FILTER) {
        nav->filtered = nav->position;
    }
    if (wanted == PN_EFFECT_NONE && nav->remark == PN_REMARK_NONE && is_as_it_was(nav, &before)) {
        nav->remark = reason_for_nothing(action->id);
    }
    return wanted;
}
