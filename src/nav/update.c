/*
 * An action finds its handler: the screen's own, else the one that is the same everywhere.
 */
#include "screen.h"

#include "position.h"
#include "scroll.h"

#include <assert.h>

static unsigned open_help(const struct pn_step *step)
{
    step->nav->help_open = true;
    step->nav->help_top = 0;
    return PN_EFFECT_NONE;
}

static unsigned go_to_start(const struct pn_step *step)
{
    if (step->nav->position.screen != PN_SCREEN_START) {
        pn_nav_go_on_trail(step->nav, pn_position_of_start(step->context->roadmap, step->nav->position.phase));
    }
    return PN_EFFECT_NONE;
}

static unsigned open_screen(const struct pn_step *step)
{
    enum pn_screen screen = step->action->id == PN_ACTION_MODELS  ? PN_SCREEN_MODELS
                            : step->action->id == PN_ACTION_TERMS ? PN_SCREEN_TERMS
                                                                  : PN_SCREEN_ABOUT;
    if (!pn_screen_has_content(step->context->roadmap, screen)) {
        step->nav->remark = PN_REMARK_NO_SUCH_PAGE;
    } else if (step->nav->position.screen != screen) {
        pn_nav_go_on_trail(step->nav, pn_position_of_screen(screen));
    }
    step->nav->help_open = false;
    return PN_EFFECT_NONE;
}

/* Where no way leads back, Backspace leads out: of the detail, then to the start. */
unsigned pn_go_back(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_position before = nav->position;
    while (pn_nav_go_back(nav)) {
        /* Who has left the detail by Esc or Tab is there already. */
        if (!pn_positions_are_one(&before, &nav->position) || before.pane != nav->position.pane) {
            return PN_EFFECT_NONE;
        }
    }
    if (nav->position.pane == PN_PANE_DETAIL && step->frame->rows.count > 0) {
        nav->position.pane = PN_PANE_LIST;
    } else if (nav->position.screen != PN_SCREEN_START) {
        pn_nav_go_out(nav, pn_position_of_start(step->context->roadmap, nav->position.phase));
    }
    return PN_EFFECT_NONE;
}

static unsigned go_forward(const struct pn_step *step)
{
    pn_nav_go_forward(step->nav);
    return PN_EFFECT_NONE;
}

static unsigned choose_workstream(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    nav->help_open = false; /* what it does is to be seen */
    if (!pn_positions_are_one(&nav->position, &nav->filtered)) {
        nav->unfiltered = nav->position;
    }
    pn_nav_go(nav, nav->unfiltered);
    nav->workstream = (nav->workstream + 1) % (step->context->roadmap->workstream_count + 1);
    return PN_EFFECT_NONE;
}

/* Who opens something wants to see it: a filter that hides it gives way. */
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

static pn_handler *const everywhere[PN_ACTION_COUNT] = {
    [PN_ACTION_PHASE] = pn_go_to_phase,  [PN_ACTION_START] = go_to_start,
    [PN_ACTION_BACK] = pn_go_back,       [PN_ACTION_FORWARD] = go_forward,
    [PN_ACTION_HELP] = open_help,        [PN_ACTION_FILTER] = choose_workstream,
    [PN_ACTION_MODELS] = open_screen,    [PN_ACTION_TERMS] = open_screen,
    [PN_ACTION_ABOUT] = open_screen,     [PN_ACTION_SEARCH] = pn_open_search,
    [PN_ACTION_MATRIX] = pn_open_matrix, [PN_ACTION_POINT] = pn_point_at,
    [PN_ACTION_HERE] = pn_change_phase,  [PN_ACTION_MARK] = pn_change_state,
    [PN_ACTION_STATE] = pn_choose_state, [PN_ACTION_NOTE] = pn_change_note,
    [PN_ACTION_UNDO] = pn_change_back,   [PN_ACTION_REDO] = pn_change_back,
    [PN_ACTION_CHOOSE] = pn_choose,      [PN_ACTION_CONTENTS] = pn_go_to_contents,
};

/* What only app can do, from wherever one is. */
static const unsigned effects[PN_ACTION_COUNT] = {
    [PN_ACTION_COPY] = PN_EFFECT_COPY,     [PN_ACTION_NEXT_LANGUAGE] = PN_EFFECT_NEXT_LANGUAGE,
    [PN_ACTION_REDRAW] = PN_EFFECT_REDRAW, [PN_ACTION_SUSPEND] = PN_EFFECT_SUSPEND,
    [PN_ACTION_QUIT] = PN_EFFECT_QUIT,
};

/* What it means that nothing has come of an action. At the end of a list or a text that can be seen. */
static const enum pn_remark reasons[PN_ACTION_COUNT] = {
    [PN_ACTION_NEXT] = PN_REMARK_NO_FURTHER,        [PN_ACTION_PREVIOUS] = PN_REMARK_NO_FURTHER,
    [PN_ACTION_NEXT_PHASE] = PN_REMARK_NO_FURTHER,  [PN_ACTION_PREVIOUS_PHASE] = PN_REMARK_NO_FURTHER,
    [PN_ACTION_PHASE] = PN_REMARK_OPEN_ALREADY,     [PN_ACTION_START] = PN_REMARK_OPEN_ALREADY,
    [PN_ACTION_MODELS] = PN_REMARK_OPEN_ALREADY,    [PN_ACTION_TERMS] = PN_REMARK_OPEN_ALREADY,
    [PN_ACTION_ABOUT] = PN_REMARK_OPEN_ALREADY,     [PN_ACTION_OPEN] = PN_REMARK_NOTHING_TO_OPEN,
    [PN_ACTION_CLOSE] = PN_REMARK_NOTHING_TO_CLOSE, [PN_ACTION_BACK] = PN_REMARK_NO_WAY_BACK,
    [PN_ACTION_FORWARD] = PN_REMARK_NOT_GONE_BACK,  [PN_ACTION_NEXT_PANE] = PN_REMARK_ONE_AREA,
    [PN_ACTION_PREVIOUS_PANE] = PN_REMARK_ONE_AREA, [PN_ACTION_FILTER] = PN_REMARK_NO_WORKSTREAMS,
};

static bool is_as_it_was(const struct pn_nav *nav, const struct pn_nav *before)
{
    const struct pn_position *now = &nav->position;
    const struct pn_position *then = &before->position;
    return pn_positions_are_one(now, then) && now->pane == then->pane && now->detail.entry == then->detail.entry &&
           now->detail.offset == then->detail.offset && nav->help_open == before->help_open &&
           nav->workstream == before->workstream && nav->prompt == before->prompt;
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
    pn_handler *handle = pn_screen_class(pn_nav_screen(nav))->handlers[action->id];
    if (handle == NULL) {
        handle = everywhere[action->id];
    }
    const struct pn_nav before = {
        .position = nav->position, .help_open = nav->help_open, .workstream = nav->workstream};
    unsigned wanted = handle != NULL ? handle(&step) : effects[action->id];
    if (action->id == PN_ACTION_OPEN || action->id == PN_ACTION_POINT || action->id == PN_ACTION_CHOOSE) {
        show_opened(nav, context);
    }
    pn_nav_settle(nav, context, settled);
    if (action->id == PN_ACTION_FILTER) {
        nav->filtered = nav->position;
    }
    if (wanted == PN_EFFECT_NONE && nav->remark == PN_REMARK_NONE && is_as_it_was(nav, &before)) {
        nav->remark = reasons[action->id];
    }
    return wanted;
}
