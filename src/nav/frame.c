/*
 * From the state to the frame.
 */
#include "phasenav/nav/frame.h"

#include "position.h"

#include "phasenav/base/text.h"

#include <assert.h>
#include <string.h>

enum {
    SIGNS_FROM = 40,  /* columns of the screen */
    SIGNS_MOST = 8,   /* workstreams: more initials than that say nothing */
    SIGNS_LEAVE = 24, /* columns of titles beside them */
};

static unsigned wrapped_lines(const char *text, unsigned columns)
{
    unsigned count = 0;
    size_t length = strlen(text);
    struct pn_text_line piece;
    size_t from = 0;
    do {
        from = pn_text_wrap(text, from, columns, &piece);
        count++;
    } while (from < length);
    return count;
}

static unsigned sign_columns(const struct pn_nav *nav, const struct pn_roadmap *roadmap, const struct pn_layout *layout)
{
    uint32_t count = roadmap->workstream_count;
    unsigned columns = pn_layout_text_columns(layout->list, layout->list_indent);
    bool room = nav->columns >= SIGNS_FROM && count <= SIGNS_MOST && columns >= SIGNS_LEAVE + count + 1;
    return room ? (unsigned)count : 0;
}

static void fill_start(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                       const struct pn_nav_context *context)
{
    const struct pn_layout *layout = &frame->layout;
    frame->rows = pn_rows_of_start(arena, context);
    frame->selected = nav->position.phase;
    frame->list = pn_lines_of_rows(arena, context, frame->rows, layout->list, layout->list_indent, 0);
    struct pn_sheet about = pn_sheet_of_start(arena, context, nav->position.phase);
    frame->detail = pn_lines_of_sheet(arena, context, NULL, about, layout->detail, layout->detail_indent);
    frame->detail_line = PN_NO_LINE;
}

/* An item is told as it is where it is at home; what is open in the list, as it is in this phase. */
static uint32_t phase_of_sheet(const struct pn_nav_context *context, const struct pn_nav *nav, const struct pn_row *row)
{
    uint32_t phase = row->key.kind == PN_ROW_GROUNDWORK ? row->phase : nav->position.phase;
    return phase < context->roadmap->phase_count ? phase : PN_NO_PHASE;
}

static void fill_phase(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                       const struct pn_nav_context *context)
{
    const struct pn_layout *layout = &frame->layout;
    frame->rows = pn_rows_of_phase(arena, context, nav->position.phase);
    frame->selected = pn_rows_find(frame->rows, nav->position.row);
    assert(frame->selected != PN_NO_ROW);
    frame->list = pn_lines_of_rows(arena, context, frame->rows, layout->list, layout->list_indent,
                                   sign_columns(nav, context->roadmap, layout));
    const struct pn_row *row = &frame->rows.at[frame->selected];
    frame->sheet =
        pn_sheet_of(arena, context->roadmap, row->key.item, phase_of_sheet(context, nav, row), context->language);
    frame->detail = pn_lines_of_sheet(arena, context, row->item, frame->sheet, layout->detail, layout->detail_indent);
    frame->detail_line = pn_lines_at(frame->detail, nav->position.detail);
}

struct pn_frame pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    struct pn_frame frame = {.question = pn_tr(context->catalog, "Which phase is your solution in?")};
    bool start = nav->position.screen == PN_SCREEN_START;
    unsigned margins = pn_layout_margin(nav->columns) + 1;
    unsigned question_columns = nav->columns > margins ? nav->columns - margins : 1;
    struct pn_layout_wishes wishes = {0};
    if (start) {
        wishes.question_lines = wrapped_lines(frame.question, question_columns);
        wishes.list_lines = pn_phase_stops(context->roadmap);
    }
    enum pn_layout_kind kind = start ? PN_LAYOUT_START : PN_LAYOUT_PHASE;
    frame.layout = pn_layout_compute(kind, nav->rows, nav->columns, wishes);
    if (start) {
        fill_start(&frame, arena, nav, context);
    } else {
        fill_phase(&frame, arena, nav, context);
    }
    return frame;
}

struct pn_frame pn_frame_of_help(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    struct pn_frame frame = {.detail_line = PN_NO_LINE, .selected = PN_NO_ROW};
    frame.layout = pn_layout_compute(PN_LAYOUT_HELP, nav->rows, nav->columns, (struct pn_layout_wishes){0});
    frame.list = pn_lines_of_help(arena, context, frame.layout.list);
    return frame;
}

uint32_t pn_frame_row_lines(const struct pn_frame *frame, uint32_t row, uint32_t *ret_end)
{
    uint32_t first = pn_lines_first_of_row(frame->list, row);
    uint32_t end = first;
    while (end < frame->list.count && frame->list.at[end].row == row) {
        end++;
    }
    *ret_end = end;
    return first;
}
