// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A sheet as lines: paragraphs across the pane, fields with their labels in a column of their own.
 */
#include "sheet_lines.h"

#include "builder.h"
#include "layout.h"

#include "phasenav/base/width.h"

#include <string.h>

enum {
    ALIGNED_FROM = 44,   /* columns: below, a label stands on a line of its own */
    TITLE_GAP = 3,       /* with the sign that parts a title from what is behind it */
    LABEL_GAP = 2,       /* between a label and its field */
    LABEL_PART = 3,      /* the labels' column is at most a third of the pane; longer ones stand above their field */
    OWN_LINE_INDENT = 2, /* of a field below its label */
    BULLET_COLUMNS = 2,
    LINK_SIGN_COLUMNS = 2,
    ROUND_NARROW = 30, /* columns: below, it is moved in less */
    ROUND_INDENT = 4,  /* of what is said about a round, below its first line */
    HANGING = 2,       /* columns by which a link that goes on is moved in */
};

struct sheet_layout {
    struct pn_builder builder;
    const struct pn_nav_context *context;
    struct pn_sheet sheet;
    const struct pn_item *item; /* whose sheet it is, or NULL */
    struct pn_stretch whole;    /* of paragraphs and labels */
    unsigned label_columns;     /* that labels take beside their fields, with the gap; 0: they stand above */
    bool is_page;               /* a criterion's own page, whose title stands above it */
};

/* The cursor's name for an entry: 0 is the title. */
static uint32_t place_of(uint32_t entry)
{
    return entry + 1;
}

/* Whether the entry is one of the workstreams, which stand below the title. */
static bool is_on_top(const struct sheet_layout *layout, uint32_t entry)
{
    const struct pn_item *item = layout->item;
    const struct pn_sheet_entry *named = &layout->sheet.at[entry];
    if (item == NULL || named->kind != PN_SHEET_NAMES) {
        return false;
    }
    for (uint32_t i = 0; i < item->workstreams.count; i++) {
        const struct pn_label *label = &layout->context->roadmap->workstreams[item->workstreams.at[i]];
        /* The very text, not one that reads alike: a stakeholder may have the same name. */
        if (named->text == pn_text_in(label->title, layout->context->language)) {
            return true;
        }
    }
    return false;
}

static const char *joined_names(struct sheet_layout *layout, uint32_t first, uint32_t end)
{
    size_t size = 1;
    for (uint32_t i = first; i < end; i++) {
        size += strlen(layout->sheet.at[i].text) + 2;
    }
    char *text = PN_NEW_ARRAY(layout->builder.arena, char, size);
    char *at = text;
    for (uint32_t i = first; i < end; i++) {
        size_t length = strlen(layout->sheet.at[i].text);
        if (i > first) {
            *at++ = ',';
            *at++ = ' ';
        }
        memcpy(at, layout->sheet.at[i].text, length + 1);
        at += length;
    }
    return text;
}

/* Adds the names of the workstreams: behind the title, if they fit there, else on lines of their own. */
static void add_workstreams(struct sheet_layout *layout, uint32_t first, uint32_t end, const char *title)
{
    struct pn_builder *builder = &layout->builder;
    const char *names = joined_names(layout, first, end);
    size_t length = strlen(names);
    unsigned used = (unsigned)pn_text_width(title, strlen(title));
    if (used + TITLE_GAP + pn_text_width(names, length) <= layout->whole.columns) {
        pn_builder_sign(builder, PN_SPAN_SEPARATOR, layout->whole.column + used + 1);
        pn_builder_span(builder, PN_SPAN_TEXT, layout->whole.column + used + TITLE_GAP, names, length);
        return;
    }
    pn_builder_entry_line(builder, place_of(first), 0);
    pn_builder_wrap(builder, PN_SPAN_TEXT, layout->whole, names);
}

static const char *round_text(struct sheet_layout *layout, const struct pn_sheet_entry *entry)
{
    if (entry->phase == PN_NO_PHASE) {
        return entry->text;
    }
    const struct pn_phase *phase = &layout->context->roadmap->phases[entry->phase];
    const char *title = pn_text_in(phase->item.title, layout->context->language);
    return pn_arena_printf(layout->builder.arena, *entry->text != '\0' ? "%u %s: %s" : "%u %s", entry->phase + 1, title,
                           entry->text);
}

static void add_link(struct sheet_layout *layout, const char *text, struct pn_stretch stretch)
{
    stretch.columns = stretch.columns > LINK_SIGN_COLUMNS ? stretch.columns - LINK_SIGN_COLUMNS : 1;
    unsigned end =
        pn_builder_wrap_hanging(&layout->builder, PN_SPAN_LINK, stretch, pn_stretch_moved_in(stretch, HANGING), text);
    pn_builder_sign(&layout->builder, PN_SPAN_LINK_SIGN, end + 1);
}

/* Adds an entry, from the line begun last on. */
static void add_entry(struct sheet_layout *layout, const struct pn_sheet_entry *entry, struct pn_stretch stretch)
{
    struct pn_builder *builder = &layout->builder;
    switch (entry->kind) {
    case PN_SHEET_NAMES:
        add_link(layout, entry->text, stretch); /* a source; other names are joined */
        break;
    case PN_SHEET_TEXT:
        pn_builder_wrap(builder, PN_SPAN_TEXT, stretch, entry->text);
        break;
    case PN_SHEET_POINT:
        pn_builder_sign(builder, PN_SPAN_BULLET, stretch.column);
        stretch = pn_stretch_moved_in(stretch, BULLET_COLUMNS);
        pn_builder_wrap(builder, PN_SPAN_TEXT, stretch, entry->text);
        if (entry->address != NULL) {
            pn_builder_line(builder);
            pn_builder_wrap(builder, PN_SPAN_TEXT, stretch, entry->address);
        }
        break;
    case PN_SHEET_LINK:
        add_link(layout, entry->text, stretch);
        break;
    case PN_SHEET_ROUND:
        add_link(layout, round_text(layout, entry), stretch);
        break;
    }
}

/* Begins a field with its label. Returns where its content stands: beside the label, or below it
 * if it is too long. */
static struct pn_stretch add_label(struct sheet_layout *layout, uint32_t first)
{
    struct pn_builder *builder = &layout->builder;
    const char *label = pn_tr(layout->context->catalog, layout->sheet.at[first].label);
    size_t length = strlen(label);
    unsigned width = (unsigned)pn_text_width(label, length);
    if (width + LABEL_GAP <= layout->label_columns) {
        pn_builder_entry_line(builder, place_of(first), 0);
        pn_builder_span(builder, PN_SPAN_LABEL, layout->whole.column, label, length);
        return pn_stretch_moved_in(layout->whole, layout->label_columns);
    }
    pn_builder_line(builder);
    pn_builder_wrap(builder, PN_SPAN_LABEL, layout->whole, label);
    pn_builder_entry_line(builder, place_of(first), 0);
    return pn_stretch_moved_in(layout->whole, OWN_LINE_INDENT);
}

/* Adds a label that says it all, with nothing under it. */
static void add_bare_label(struct sheet_layout *layout, uint32_t entry)
{
    pn_builder_entry_line(&layout->builder, place_of(entry), 0);
    pn_builder_wrap(&layout->builder, PN_SPAN_LABEL, layout->whole,
                    pn_tr(layout->context->catalog, layout->sheet.at[entry].label));
}

/* Adds a round on the page of its criterion: a line with its state, as a row of a list, and what there is to say about
 * it below that, line by line. */
static void add_round(struct sheet_layout *layout, uint32_t at)
{
    struct pn_builder *builder = &layout->builder;
    const struct pn_nav_context *context = layout->context;
    const struct pn_sheet_entry *entry = &layout->sheet.at[at];
    struct pn_stretch head = layout->whole;
    pn_builder_entry_line(builder, place_of(at), 0);
    builder->lines[builder->line_count - 1].is_row = true;
    if (context->project != NULL) {
        struct pn_subject round = pn_subject_round(context->roadmap, entry->target, entry->phase);
        pn_builder_state(builder, pn_project_fact(context->project, round)->state, head.column);
        head = pn_stretch_moved_in(head, PN_STATE_COLUMNS);
    }
    bool is_narrow = layout->whole.columns < ROUND_NARROW;
    struct pn_stretch body = pn_stretch_moved_in(layout->whole, is_narrow ? HANGING : ROUND_INDENT);
    size_t length = strcspn(entry->text, "\n");
    pn_builder_wrap_hanging(builder, PN_SPAN_HEADING, head, body,
                            pn_arena_strndup(builder->arena, entry->text, length));
    for (const char *rest = entry->text + length; *rest != '\0'; rest += length) {
        length = strcspn(++rest, "\n");
        pn_builder_entry_line(builder, place_of(at), (size_t)(rest - entry->text));
        pn_builder_wrap(builder, PN_SPAN_TEXT, body, pn_arena_strndup(builder->arena, rest, length));
    }
}

static void add_group(struct sheet_layout *layout, uint32_t first, uint32_t end)
{
    const struct pn_sheet_entry *entries = layout->sheet.at;
    struct pn_stretch stretch = layout->whole;
    for (uint32_t i = first; i < end && layout->is_page && entries[i].kind == PN_SHEET_ROUND; i++) {
        if (i > first) {
            pn_builder_line(&layout->builder);
        }
        add_round(layout, i);
    }
    if (layout->is_page && entries[first].kind == PN_SHEET_ROUND) {
        return;
    }
    if (entries[first].label == NULL) {
        pn_builder_entry_line(&layout->builder, place_of(first), 0);
    } else if (entries[first].kind == PN_SHEET_TEXT && *entries[first].text == '\0') {
        add_bare_label(layout, first);
        return;
    } else {
        stretch = add_label(layout, first);
    }
    if (entries[first].kind == PN_SHEET_NAMES && entries[first].source == PN_NO_SOURCE) {
        pn_builder_wrap(&layout->builder, PN_SPAN_TEXT, stretch, joined_names(layout, first, end));
        return;
    }
    for (uint32_t i = first; i < end; i++) {
        if (i > first) {
            pn_builder_entry_line(&layout->builder, place_of(i), 0);
        }
        add_entry(layout, &entries[i], stretch);
    }
}

/* Makes the labels' column as wide as the widest label that is not too wide for it. */
static void place_fields(struct sheet_layout *layout)
{
    if (layout->whole.columns < ALIGNED_FROM) {
        return;
    }
    for (uint32_t i = 0; i < layout->sheet.count; i++) {
        bool begins = i == 0 || layout->sheet.at[i].label != layout->sheet.at[i - 1].label;
        bool stands_above = layout->sheet.at[i].kind == PN_SHEET_ROUND && layout->is_page;
        if (!begins || layout->sheet.at[i].label == NULL || is_on_top(layout, i) || stands_above) {
            continue;
        }
        const char *label = pn_tr(layout->context->catalog, layout->sheet.at[i].label);
        unsigned width = (unsigned)pn_text_width(label, strlen(label)) + LABEL_GAP;
        if (width <= layout->whole.columns / LABEL_PART && width > layout->label_columns) {
            layout->label_columns = width;
        }
    }
}

/* Lays out all of a sheet. */
static struct pn_lines lay_out(struct sheet_layout *layout, struct pn_arena *arena)
{
    const struct pn_nav_context *context = layout->context;
    const struct pn_item *item = layout->item;
    struct pn_sheet sheet = layout->sheet;
    pn_builder_init(&layout->builder, arena, sheet.count * 4);
    place_fields(layout);
    bool gap = false; /* a blank line is due */
    if (item != NULL && !layout->is_page) {
        const char *title = pn_text_in(item->title, context->language);
        pn_builder_entry_line(&layout->builder, 0, 0);
        pn_builder_wrap(&layout->builder, PN_SPAN_TITLE, layout->whole, title);
        for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
            if (is_on_top(layout, i)) {
                add_workstreams(layout, i, pn_sheet_group_end(sheet, i), title);
                break;
            }
        }
        gap = true;
    }
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (is_on_top(layout, i)) {
            continue;
        }
        bool paragraph = sheet.at[i].label == NULL || (sheet.at[i].kind == PN_SHEET_ROUND && layout->is_page);
        if ((gap || (paragraph && i > 0)) && !sheet.at[i].close) {
            pn_builder_line(&layout->builder);
        }
        add_group(layout, i, pn_sheet_group_end(sheet, i));
        gap = paragraph;
    }
    return pn_builder_lines(&layout->builder);
}

struct pn_lines pn_lines_of_sheet(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_sheet sheet,
                                  const struct pn_sheet_form *form)
{
    struct sheet_layout layout = {.context = context,
                                  .sheet = sheet,
                                  .item = form->item,
                                  .whole = {form->indent, pn_layout_text_columns(form->pane, form->indent)},
                                  .is_page = form->is_page};
    return lay_out(&layout, arena);
}
