// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The operating models side by side, and one of them as a page. The rows are the models, those on the project's short
 * list first.
 */
#include "context.h"
#include "lines.h"
#include "models_table.h"
#include "progress.h"
#include "prompt_form.h"
#include "row_list.h"
#include "rows.h"
#include "sheet_lines.h"
#include "sheet_terms.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/models.h"
#include "phasenav/project/short_list.h"

static bool is_page(const struct pn_nav *nav)
{
    return nav->position.pane == PN_PANE_DETAIL;
}

bool pn_models_only_listed(const struct pn_nav *nav, const struct pn_nav_context *context)
{
    const struct pn_row_key *row = &nav->position.row;
    return nav->only_listed && !is_page(nav) && pn_project_listed_count(context->project) > 0 &&
           (row->kind != PN_ROW_MODEL ||
            pn_project_lists(context->project, pn_roadmap_item(context->roadmap, row->item)));
}

static void add_models(struct pn_row_list *list, bool listed)
{
    const struct pn_nav_context *context = list->context;
    for (uint32_t i = 0; i < context->roadmap->model_count; i++) {
        const struct pn_item *item = &context->roadmap->models[i].item;
        if (pn_project_lists(context->project, item) == listed) {
            struct pn_row *row = pn_row_list_add_item(list, PN_SECTION_ENTRIES, PN_ROW_MODEL, item);
            row->word = listed ? pn_tr(context->catalog, "on the short list") : NULL;
        }
    }
}

static struct pn_rows rows_of(const struct pn_fill *fill)
{
    struct pn_row_list list = pn_row_list_of(fill->arena, fill->context, fill->context->roadmap->model_count);
    add_models(&list, true);
    if (!pn_models_only_listed(fill->nav, fill->context)) {
        add_models(&list, false);
    }
    return pn_row_list_rows(&list);
}

/* A model as a page, as all that is read. */
static void fill_page(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav_context *context = fill->context;
    const struct pn_item *model = frame->rows.at[frame->selected].item;
    struct pn_project_voice voice = pn_nav_voice(context);
    struct pn_sheet sheet =
        pn_sheet_of(fill->arena, context->roadmap, model->handle, PN_NO_PHASE, context->language, context->catalog);
    pn_screen_layout(fill, PN_LAYOUT_COLUMNS, (struct pn_layout_wishes){0});
    pn_split_detail(fill, model, pn_project_sheet_of_model(fill->arena, &voice, model, sheet));
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    frame->rows = rows_of(fill);
    frame->selected = fill->nav->position.row.kind == PN_ROW_MODEL
                          ? pn_rows_nearest(frame->rows, fill->nav->position.row)
                          : pn_rows_selectable(frame->rows, 0, 1);
    if (is_page(fill->nav)) {
        fill_page(fill);
    } else {
        pn_models_table_fill(fill);
    }
}

/* Goes to another model: in the table to the same aspect, on a page to its beginning. */
static void go_to_model(const struct pn_step *step, uint32_t row)
{
    struct pn_position *position = &step->nav->position;
    if (is_page(step->nav)) {
        pn_nav_go_to_row(step->nav, step->frame->rows.at[row].key);
        position->pane = PN_PANE_DETAIL;
    } else {
        position->row = step->frame->rows.at[row].key;
        position->detail.offset = 0;
    }
}

static unsigned go_to_neighbour(const struct pn_step *step)
{
    bool is_next = step->action->id == PN_ACTION_NEXT || step->action->id == PN_ACTION_NEXT_PHASE;
    uint32_t row = step->frame->selected + (is_next ? 1 : UINT32_MAX); /* may wrap: then there is none */
    if (row < step->frame->rows.count) {
        go_to_model(step, row);
    }
    return PN_EFFECT_NONE;
}

/* The line to which the cursor goes up or down: within a cell that is not all in sight almost a screen further, else to
 * the next aspect. */
static uint32_t line_after(const struct pn_step *step, bool is_down)
{
    const struct pn_frame *frame = step->frame;
    const struct pn_grid *grid = &frame->grid;
    unsigned height = pn_pane_height(frame->layout.detail);
    unsigned step_lines = height > 1 ? height - 1 : 1;
    uint32_t top =
        frame->layout.detail.rows > 0 ? step->nav->detail_top : grid->cell_first; /* not seen, not scrolled */
    if (is_down && grid->cell_end > top + height) {
        uint32_t line = (grid->cell_first > top ? grid->cell_first : top) + step_lines;
        return line < grid->cell_end ? line : grid->cell_end - 1;
    }
    if (!is_down && grid->cell_first < top) {
        return top > grid->cell_first + step_lines ? top - step_lines : grid->cell_first;
    }
    uint32_t entry = frame->detail.at[frame->detail_line].place.entry + (is_down ? 1 : UINT32_MAX);
    for (uint32_t i = 0; i < frame->detail.count; i++) {
        if (frame->detail.at[i].selectable && frame->detail.at[i].place.entry == entry) {
            return i;
        }
    }
    return frame->detail_line;
}

static unsigned move_in_table(const struct pn_step *step)
{
    const struct pn_frame *frame = step->frame;
    uint32_t count = frame->rows.count;
    uint32_t shown = frame->grid.count;
    uint32_t at = frame->selected;
    switch (step->action->id) {
    case PN_ACTION_FIRST:
        go_to_model(step, 0);
        break;
    case PN_ACTION_LAST:
        go_to_model(step, count - 1);
        break;
    case PN_ACTION_PAGE_UP:
        go_to_model(step, at > shown ? at - shown : 0);
        break;
    case PN_ACTION_PAGE_DOWN:
        go_to_model(step, at + shown < count ? at + shown : count - 1);
        break;
    default:
        step->nav->position.detail = frame->detail.at[line_after(step, step->action->id == PN_ACTION_DOWN)].place;
        break;
    }
    return PN_EFFECT_NONE;
}

static unsigned move(const struct pn_step *step)
{
    return is_page(step->nav) ? pn_split_move(step) : move_in_table(step);
}

static unsigned open_model(const struct pn_step *step)
{
    if (is_page(step->nav)) {
        return pn_follow_link(step);
    }
    struct pn_position opened = step->nav->position;
    opened.pane = PN_PANE_DETAIL;
    opened.detail = (struct pn_detail_cursor){0};
    step->nav->detail_top = 0;
    pn_nav_go_over(step->nav, opened);
    return PN_EFFECT_NONE;
}

/* From a page to the table, to the row where the cursor stood in it. The reader may have gone to another model since:
 * the table on the trail goes along, so that it is not one more place to leave. */
static unsigned close_page(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (!is_page(nav)) {
        return pn_go_back(step);
    }
    struct pn_position *before = nav->trail.back > 0 ? &nav->trail.at[nav->trail.back - 1] : NULL;
    bool came_from_table = before != NULL && before->screen == PN_SCREEN_MODELS && before->pane == PN_PANE_LIST;
    nav->position.pane = PN_PANE_LIST;
    nav->position.detail = (struct pn_detail_cursor){0};
    nav->detail_top = 0;
    if (came_from_table) {
        before->row = nav->position.row;
        nav->position.detail = before->detail;
    }
    return PN_EFFECT_NONE;
}

/* Shows the short list only, or all models. */
static unsigned turn_list(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (is_page(nav)) {
        return PN_EFFECT_NONE;
    }
    if (pn_project_listed_count(step->context->project) == 0) {
        nav->remark = PN_REMARK_NONE_LISTED;
        return PN_EFFECT_NONE;
    }
    nav->only_listed = !pn_models_only_listed(nav, step->context);
    if (nav->only_listed &&
        !pn_project_lists(step->context->project, step->frame->rows.at[step->frame->selected].item)) {
        go_to_model(step, 0); /* those on the list stand first */
    }
    return PN_EFFECT_NONE;
}

/* Puts the model on the short list, or takes it off. Where only the list is shown, the cursor goes to a neighbour. */
static unsigned turn_model(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_frame *frame = step->frame;
    const struct pn_item *model = frame->rows.at[frame->selected].item;
    bool leaves = pn_models_only_listed(nav, step->context);
    unsigned wanted = pn_change_short_list(step, model);
    if (wanted != PN_EFFECT_NONE && leaves && frame->rows.count > 1) {
        go_to_model(step, frame->selected + 1 < frame->rows.count ? frame->selected + 1 : frame->selected - 1);
    } else if (wanted != PN_EFFECT_NONE && leaves) {
        nav->only_listed = false;
    }
    return wanted;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(move),
    [PN_ACTION_NEXT] = go_to_neighbour,
    [PN_ACTION_PREVIOUS] = go_to_neighbour,
    [PN_ACTION_NEXT_PHASE] = go_to_neighbour,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_neighbour,
    [PN_ACTION_OPEN] = open_model,
    [PN_ACTION_NEXT_PANE] = turn_list,
    [PN_ACTION_PREVIOUS_PANE] = turn_list,
    [PN_ACTION_CLOSE] = close_page,
    [PN_ACTION_QUIT] = pn_go_back,
    [PN_ACTION_SHORT_LIST] = turn_model,
};

const struct pn_screen_class pn_screen_models = {.fill = fill_frame, .handlers = handlers};
