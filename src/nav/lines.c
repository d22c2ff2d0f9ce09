/*
 * Lines of the list and of the help, and how lines are found.
 */
#include "phasenav/nav/lines.h"

#include "builder.h"

#include "phasenav/base/text.h"

#include <string.h>

enum {
    BLANKS_FROM = 10,      /* rows of a list's pane: below, no line is spent on parting its sections */
    HELP_KEYS = 2,         /* columns before the keys */
    HELP_TEXT = 18,        /* columns before what they do, beside them */
    HELP_TEXT_STACKED = 4, /* and below them */
    START_GAP = 2,         /* columns between a phase's number and its title */
    GROUNDWORK_GAP = 1,
    LETTER_COLUMNS = 3, /* of an initial and the gap after it */
    LEGEND_SIGN = 2,    /* columns of the sign and the blank after it */
    LEGEND_GAP = 2,
    HANGING = 2, /* columns by which a title that goes on is moved in */
};

static unsigned digits(uint32_t number)
{
    unsigned count = 1;
    while (number >= 10) {
        number /= 10;
        count++;
    }
    return count;
}

/* The number of a phase, right-aligned in `columns`, or the sign of the lane. */
static void add_number(struct pn_builder *builder, const struct pn_roadmap *roadmap, uint32_t phase,
                       enum pn_span_kind kind, unsigned column, unsigned columns)
{
    if (phase == roadmap->phase_count) {
        pn_builder_sign(builder, PN_SPAN_LANE_SIGN, column + columns - 1);
        return;
    }
    const char *number = pn_arena_printf(builder->arena, "%*u", (int)columns, phase + 1);
    pn_builder_span(builder, kind, column, number, strlen(number));
}

/* The initials of an item's workstreams, from `column` on, each in the column of its workstream. */
static void add_signs(struct pn_builder *builder, const struct pn_nav_context *context, const struct pn_item *item,
                      unsigned column)
{
    for (uint32_t i = 0; i < item->workstreams.count; i++) {
        uint32_t workstream = item->workstreams.at[i];
        const struct pn_label *label = &context->roadmap->workstreams[workstream];
        const char *title = pn_text_in(label->title, context->language);
        unsigned width;
        size_t length = pn_text_cluster(title, strlen(title), &width);
        if (width == 1) {
            pn_builder_span(builder, PN_SPAN_WORKSTREAM, column + workstream, title, length);
            builder->spans[builder->span_count - 1].color = label->color;
        }
    }
}

/* `whole` is where the row's texts may stand; of its first line, the last `reserved` columns are taken. */
static void add_row(struct pn_builder *builder, const struct pn_nav_context *context, const struct pn_row *row,
                    uint32_t open_phase, struct pn_stretch whole, unsigned reserved)
{
    if (row->phase != PN_NO_PHASE) {
        bool groundwork = row->section == PN_SECTION_GROUNDWORK;
        unsigned columns = digits(context->roadmap->phase_count);
        add_number(builder, context->roadmap, row->phase, groundwork ? PN_SPAN_DIM : PN_SPAN_TEXT, whole.column,
                   columns);
        whole = pn_stretch_moved_in(whole, columns + (groundwork ? GROUNDWORK_GAP : START_GAP));
    }
    struct pn_subject subject;
    if (context->project != NULL && pn_row_subject(context->roadmap, row->key, open_phase, &subject)) {
        pn_builder_state(builder, pn_project_fact(context->project, subject)->state, whole.column);
        whole = pn_stretch_moved_in(whole, PN_STATE_COLUMNS);
    }
    if (row->letter != NULL) {
        pn_builder_span(builder, PN_SPAN_HEADING, whole.column, row->letter, strlen(row->letter));
        whole = pn_stretch_moved_in(whole, LETTER_COLUMNS);
    }
    struct pn_stretch first = whole;
    first.columns = first.columns > reserved ? first.columns - reserved : 1;
    pn_builder_wrap_hanging(builder, PN_SPAN_TEXT, first, pn_stretch_moved_in(whole, HANGING), row->title);
}

static bool section_is_needed_later(struct pn_rows rows, uint32_t heading)
{
    for (uint32_t i = heading + 1; i < rows.count && rows.at[i].section == rows.at[heading].section; i++) {
        if (rows.at[i].needed_later) {
            return true;
        }
    }
    return false;
}

/* What the sign at some rows means, at the end of their heading's line if there is room. */
static void add_legend(struct pn_builder *builder, const struct pn_nav_context *context, const char *heading,
                       unsigned right)
{
    const char *legend = pn_tr(context->catalog, "needed later");
    size_t length = strlen(legend);
    unsigned width = (unsigned)pn_text_width(legend, length) + LEGEND_SIGN;
    if (pn_text_width(heading, strlen(heading)) + LEGEND_GAP + width <= right) {
        pn_builder_sign(builder, PN_SPAN_LATER_SIGN, right - width);
        pn_builder_span(builder, PN_SPAN_DIM, right - width + LEGEND_SIGN, legend, length);
    }
}

struct pn_lines pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                 uint32_t phase, struct pn_rect pane, unsigned indent, unsigned sign_columns)
{
    unsigned columns = pn_layout_text_columns(pane, indent);
    struct pn_builder builder;
    pn_builder_init(&builder, arena, rows.count + rows.count / 2);
    for (uint32_t i = 0; i < rows.count; i++) {
        const struct pn_row *row = &rows.at[i];
        if (i > 0 && row->section != rows.at[i - 1].section && pane.rows >= BLANKS_FROM) {
            pn_builder_line(&builder);
        }
        struct pn_line *line = pn_builder_line(&builder);
        line->row = i;
        line->selectable = pn_row_is_selectable(row);
        if (row->key.kind == PN_ROW_HEADING) {
            pn_builder_wrap(&builder, PN_SPAN_HEADING, (struct pn_stretch){0, indent + columns}, row->title);
            if (sign_columns > 0 && section_is_needed_later(rows, i)) {
                add_legend(&builder, context, row->title, indent + columns);
            }
            continue;
        }
        if (row->key.kind == PN_ROW_NOTE) {
            pn_builder_wrap(&builder, PN_SPAN_DIM, (struct pn_stretch){indent, columns}, row->title);
            continue;
        }
        unsigned reserved = sign_columns > 0 && row->item != NULL ? sign_columns + 1 : 0;
        if (sign_columns > 0 && row->item != NULL) {
            add_signs(&builder, context, row->item, indent + columns - sign_columns);
        }
        if (sign_columns > 0 && row->needed_later) {
            pn_builder_sign(&builder, PN_SPAN_LATER_SIGN, indent + columns - reserved);
            reserved++;
        }
        add_row(&builder, context, row, phase, (struct pn_stretch){indent, columns}, reserved);
    }
    struct pn_lines lines = pn_builder_lines(&builder);
    lines.title_columns = sign_columns > 0 ? indent + columns - sign_columns - 1 : 0;
    return lines;
}

static const char *const group_titles[PN_ACTION_GROUP_COUNT] = {
    [PN_ACTION_GROUP_WALK] = PN_N_("Through the phases"),     [PN_ACTION_GROUP_MOVE] = PN_N_("In a list or a text"),
    [PN_ACTION_GROUP_OPEN] = PN_N_("Opening and going back"), [PN_ACTION_GROUP_PROJECT] = PN_N_("A project on its way"),
    [PN_ACTION_GROUP_TEXT] = PN_N_("While typing"),           [PN_ACTION_GROUP_OTHER] = PN_N_("Other keys"),
};

/* Suspending comes as a signal, what is typed is every other key, and a place is pointed to with the mouse; where there
 * is a cursor, nothing is chosen by its number, and the list is in sight. */
static bool has_key(enum pn_action_id action)
{
    return action != PN_ACTION_SUSPEND && action != PN_ACTION_EDIT_INSERT && action != PN_ACTION_POINT &&
           action != PN_ACTION_CHOOSE && action != PN_ACTION_CONTENTS;
}

static void add_help_of_action(struct pn_builder *builder, const struct pn_nav_context *context,
                               enum pn_action_id action, unsigned columns)
{
    const char *help = pn_tr(context->catalog, pn_action_info(action)->help);
    pn_builder_line(builder)->row = action;
    pn_builder_sign(builder, PN_SPAN_KEYS, HELP_KEYS);
    if (columns >= PN_LAYOUT_WIDE - 2) {
        pn_builder_wrap(builder, PN_SPAN_TEXT, (struct pn_stretch){HELP_TEXT, columns - HELP_TEXT}, help);
    } else {
        pn_builder_line(builder);
        pn_builder_wrap(builder, PN_SPAN_TEXT, (struct pn_stretch){HELP_TEXT_STACKED, columns - HELP_TEXT_STACKED},
                        help);
    }
}

struct pn_lines pn_lines_of_help(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rect pane)
{
    unsigned columns = pn_layout_text_columns(pane, 0);
    columns = columns > HELP_TEXT_STACKED + 1 ? columns : HELP_TEXT_STACKED + 1;
    struct pn_builder builder;
    pn_builder_init(&builder, arena, 2 * PN_ACTION_COUNT);
    pn_builder_line(&builder);
    pn_builder_wrap(&builder, PN_SPAN_TEXT, (struct pn_stretch){0, columns},
                    pn_tr(context->catalog,
                          "phasenav leads through a roadmap phase by phase: what is to be reached, and which "
                          "questions return. One may enter at any phase and go back at any time."));
    for (enum pn_action_group group = 0; group < PN_ACTION_GROUP_COUNT; group++) {
        pn_builder_line(&builder);
        pn_builder_line(&builder);
        pn_builder_wrap(&builder, PN_SPAN_HEADING, (struct pn_stretch){0, columns},
                        pn_tr(context->catalog, group_titles[group]));
        for (enum pn_action_id action = 0; action < PN_ACTION_COUNT; action++) {
            if (pn_action_info(action)->group == group && has_key(action)) {
                add_help_of_action(&builder, context, action, columns);
            }
        }
    }
    return pn_builder_lines(&builder);
}

uint32_t pn_lines_first_of_row(struct pn_lines lines, uint32_t row)
{
    for (uint32_t i = 0; i < lines.count; i++) {
        if (lines.at[i].row == row) {
            return i;
        }
    }
    return PN_NO_LINE;
}

static bool is_before(struct pn_detail_cursor a, struct pn_detail_cursor b)
{
    return a.entry != b.entry ? a.entry < b.entry : a.offset < b.offset;
}

uint32_t pn_lines_at(struct pn_lines lines, struct pn_detail_cursor cursor)
{
    /* The lines are not in the order of the entries: the workstreams stand on top. So it is the last place that does
     * not lie behind the cursor, wherever its line is. */
    uint32_t found = PN_NO_LINE;
    for (uint32_t i = 0; i < lines.count; i++) {
        const struct pn_line *line = &lines.at[i];
        if (line->selectable && !is_before(cursor, line->place) &&
            (found == PN_NO_LINE || is_before(lines.at[found].place, line->place))) {
            found = i;
        }
    }
    return found != PN_NO_LINE ? found : pn_lines_selectable(lines, 0, 1); /* without a title, nothing stands at 0 */
}

uint32_t pn_lines_selectable(struct pn_lines lines, uint32_t line, int step)
{
    /* Stepping below 0 wraps, and ends the loop like stepping beyond the last line. */
    while (line < lines.count && !lines.at[line].selectable) {
        line += (uint32_t)step;
    }
    return line < lines.count ? line : PN_NO_LINE;
}
