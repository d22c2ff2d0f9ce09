// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The matrix: criteria down, phases across; which criterion returns in which phase.
 */
#include "context.h"
#include "entry.h"
#include "list_lines.h"
#include "matrix_rows.h"
#include "nav_filter.h"
#include "position.h"
#include "prompt_form.h"
#include "rows.h"
#include "sheet_lines.h"
#include "split.h"
#include "standing.h"
#include "trail.h"

#include "phasenav/base/catalog.h"

enum {
    CELL_LEAST = 3, /* columns: a sign between brackets */
    CELL_MOST = 8,  /* columns: wider cells would only part what belongs together */
    CELL_PART = 10, /* a cell has at most this part of the columns, because a narrow screen needs them for titles */
    TITLES_LEAST = 12,
    TITLES_PER_CENT = 40, /* titles have at least this part of the columns */
    LEAST = TITLES_LEAST + CELL_LEAST,
};

/* The columns of the matrix in a list of this width. Phases that do not fit come into sight when one goes there. */
static struct pn_grid grid_of(const struct pn_roadmap *roadmap, unsigned columns, uint32_t selected)
{
    unsigned usable = columns > 0 ? columns - 1 : 0;    /* the last one is for the sign that there is more */
    usable = usable < LEAST ? (unsigned)LEAST : usable; /* a screen this small shows nothing anyway */
    unsigned titles = usable * TITLES_PER_CENT / 100;
    titles = titles < TITLES_LEAST ? (unsigned)TITLES_LEAST : titles;
    unsigned room = usable - titles;
    unsigned cell = room / roadmap->phase_count;
    unsigned most = usable / CELL_PART < CELL_MOST ? usable / CELL_PART : (unsigned)CELL_MOST;
    struct pn_grid grid = {.selected = selected, .cell_columns = cell > most ? most : cell};
    if (grid.cell_columns < CELL_LEAST) {
        grid.cell_columns = CELL_LEAST;
    }
    grid.count = room / grid.cell_columns < roadmap->phase_count ? room / grid.cell_columns : roadmap->phase_count;
    grid.title_columns = usable - grid.count * grid.cell_columns;
    uint32_t before = grid.count / 2;
    grid.first = selected > before ? selected - before : 0;
    if (grid.first + grid.count > roadmap->phase_count) {
        grid.first = roadmap->phase_count - grid.count;
    }
    return grid;
}

static const char *question_of_cell(const struct pn_nav_context *context, const struct pn_criterion *criterion,
                                    uint32_t phase)
{
    const char *question = pn_text_in(criterion->questions[phase], context->language);
    if (question != NULL) {
        return question;
    }
    return pn_criterion_has_round(criterion, phase)
               ? pn_tr(context->catalog, "The criterion is looked at here, without a guiding question of its own.")
               : pn_tr(context->catalog, "This criterion is not looked at in this phase.");
}

/* The sheet about the cell under the cursor: of which criterion and phase it is, how it stands, and what is asked. */
static struct pn_sheet sheet_of_cell(struct pn_arena *arena, const struct pn_nav_context *context,
                                     const struct pn_row *row, uint32_t phase)
{
    enum { ENTRIES = 2 };
    const struct pn_criterion *criterion = pn_roadmap_criterion(context->roadmap, row->key.item);
    const char *title = pn_text_in(context->roadmap->phases[phase].item.title, context->language);
    const char *cell = pn_arena_printf(arena, "%s, %u %s", row->title, phase + 1, title);
    struct pn_subject subject;
    if (context->project != NULL && pn_row_subject(context->roadmap, row->key, phase, &subject)) {
        const struct pn_fact *fact = pn_project_fact(context->project, subject);
        cell = pn_arena_printf(arena, "%s: %s", cell, pn_standing_text(arena, context, fact));
    }
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, ENTRIES);
    entries[0] = pn_entry(PN_SHEET_TEXT, NULL, cell);
    entries[1] = pn_entry(PN_SHEET_TEXT, NULL, question_of_cell(context, criterion, phase));
    entries[1].close = true;
    return (struct pn_sheet){.at = entries, .count = ENTRIES};
}

static void fill_list(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(fill->nav, &workstream);
    struct pn_rect titles = frame->layout.list;
    titles.columns = frame->grid.title_columns;
    frame->rows = pn_rows_of_matrix(fill->arena, fill->context, &filter);
    frame->selected = pn_rows_nearest(frame->rows, fill->nav->position.row);
    /* The first heading stands in the line of the columns' headings, where that of the rows below it is, always. */
    bool has_headings = frame->layout.headings.rows > 0 && frame->rows.at[0].key.kind == PN_ROW_HEADING;
    uint32_t skip = has_headings ? 1 : 0;
    frame->list =
        pn_lines_of_rows(fill->arena, fill->context, frame->rows,
                         &(struct pn_list_form){.pane = titles, .indent = frame->layout.list_indent, .skip = skip});
}

static void fill_detail(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_layout *layout = &frame->layout;
    struct pn_sheet sheet =
        sheet_of_cell(fill->arena, fill->context, &frame->rows.at[frame->selected], fill->nav->position.phase);
    frame->detail = pn_lines_of_sheet(fill->arena, fill->context, sheet,
                                      &(struct pn_sheet_form){.pane = layout->detail, .indent = layout->detail_indent});
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    pn_screen_layout(fill, PN_LAYOUT_TABLE, (struct pn_layout_wishes){0});
    frame->grid = grid_of(fill->context->roadmap, frame->layout.list.columns, fill->nav->position.phase);
    fill_list(fill);
    if (frame->selected != PN_NO_ROW && frame->layout.detail.rows > 0) {
        fill_detail(fill);
    }
}

/* Opens the matrix at the criterion and the phase where the reader is. */
static unsigned open_matrix(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    const struct pn_position *from = &step->nav->position;
    uint32_t phase = pn_position_phase(roadmap, from);
    struct pn_position position = pn_position_of_matrix(phase < roadmap->phase_count ? phase : 0);
    bool is_item = from->row.kind == PN_ROW_ROUND || from->row.kind == PN_ROW_GROUNDWORK;
    if (is_item && pn_roadmap_item(roadmap, from->row.item)->kind == PN_ITEM_CRITERION) {
        position.row = (struct pn_row_key){.kind = PN_ROW_ROUND, .item = from->row.item};
    } /* else there is no such row, and the first one takes its place */
    pn_nav_go_on_trail(step->nav, position);
    return PN_EFFECT_NONE;
}

static unsigned move_to_column(const struct pn_step *step)
{
    uint32_t *phase = &step->nav->position.phase; /* the list stays as it is */
    if (step->action->id == PN_ACTION_NEXT_PHASE) {
        *phase += *phase + 1 < step->context->roadmap->phase_count ? 1 : 0;
    } else {
        *phase -= *phase > 0 ? 1 : 0;
    }
    return PN_EFFECT_NONE;
}

static unsigned open_round(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    const struct pn_frame *frame = step->frame;
    if (frame->selected != PN_NO_ROW) {
        const struct pn_item *item = frame->rows.at[frame->selected].item;
        pn_nav_go_on_trail(step->nav, pn_position_of_item(roadmap, item, step->nav->position.phase));
    }
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),  [PN_ACTION_NEXT_PHASE] = move_to_column, [PN_ACTION_PREVIOUS_PHASE] = move_to_column,
    [PN_ACTION_OPEN] = open_round, [PN_ACTION_CLOSE] = pn_go_back,          [PN_ACTION_MATRIX] = pn_go_back,
};

const struct pn_screen_class pn_screen_matrix = {.fill = fill_frame, .handlers = handlers, .open = open_matrix};
