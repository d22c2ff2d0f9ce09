// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "history_lines.h"

#include "builder.h"
#include "event_words.h"
#include "layout.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/width.h"

#include <string.h>

enum {
    CLOCK_COLUMNS = 6, /* of a time and the gap behind it, as all that follow */
    PERSON_COLUMNS = 13,
    PHASE_COLUMNS = 2,
    PERSON_FROM = 60, /* columns of the list */
    CLOCK_FROM = 36,
    TITLE_LEAST = 8,
};

static unsigned width_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

/* Where things stand in a line. */
struct places {
    struct pn_stretch whole;
    unsigned new_columns; /* 0: nothing is new */
    bool has_clock;
    bool has_person;
    bool has_title;
};

static struct places places_of(const struct pn_nav_context *context, const struct pn_history_view *view,
                               const struct pn_history_form *form)
{
    struct places places = {.whole = {form->indent, pn_layout_text_columns(form->pane, form->indent)}};
    places.new_columns = view->fresh > 0 ? width_of(pn_trc(context->catalog, "since the last visit", "new")) + 1 : 0;
    places.has_title = !form->is_of_one;
    places.has_clock = form->pane.columns >= CLOCK_FROM;
    places.has_person = form->pane.columns + 1 >= PERSON_FROM;
    return places;
}

/* Adds a word in a column of its own, and returns the stretch behind it. */
static struct pn_stretch add_word(struct pn_builder *builder, struct pn_stretch rest, unsigned columns,
                                  const char *word)
{
    if (*word != '\0' && columns > 0) {
        pn_builder_cut(builder, PN_SPAN_TEXT, (struct pn_stretch){rest.column, columns - 1}, word);
    }
    return pn_stretch_moved_in(rest, columns);
}

/* "neu 10:41 A. Sommer   3 Title: what": the title is cut before what was changed. */
static void add_first(struct pn_builder *builder, const struct pn_nav_context *context, const struct places *places,
                      const struct pn_event *event)
{
    struct pn_arena *arena = builder->arena;
    struct pn_stretch rest = add_word(builder, places->whole, places->new_columns,
                                      event->is_new ? pn_trc(context->catalog, "since the last visit", "new") : "");
    if (places->has_clock) {
        rest = add_word(builder, rest, CLOCK_COLUMNS, pn_event_time(arena, event));
    }
    if (places->has_person) {
        rest = add_word(builder, rest, PERSON_COLUMNS, pn_nav_shown(arena, context, event->entry->who));
    }
    const struct pn_entry_change *change = event->change;
    uint32_t phase = change->known ? pn_subject_phase(context->roadmap, change->subject) : PN_NO_PHASE;
    if (phase != PN_NO_PHASE) {
        rest = add_word(builder, rest, PHASE_COLUMNS, pn_arena_printf(arena, "%u", phase + 1));
    }
    if (!places->has_title) {
        pn_builder_cut(builder, PN_SPAN_TEXT, rest, pn_event_what(arena, context, event));
        return;
    }
    const char *what = pn_arena_printf(arena, ": %s", pn_event_what(arena, context, event));
    unsigned wanted = width_of(what);
    unsigned room = rest.columns > wanted + TITLE_LEAST ? rest.columns - wanted : TITLE_LEAST;
    struct pn_stretch title = {rest.column, room < rest.columns ? room : rest.columns};
    unsigned used = pn_builder_cut(builder, PN_SPAN_TEXT, title, pn_event_title(arena, context, event));
    if (used < rest.columns) {
        pn_builder_cut(builder, PN_SPAN_TEXT, (struct pn_stretch){rest.column + used, rest.columns - used}, what);
    }
}

static void add_second(struct pn_builder *builder, const struct pn_nav_context *context, const struct places *places,
                       const struct pn_event *event)
{
    unsigned before = places->new_columns + (places->has_clock ? (unsigned)CLOCK_COLUMNS : 2);
    pn_builder_cut(builder, PN_SPAN_TEXT, pn_stretch_moved_in(places->whole, before),
                   pn_event_text(builder->arena, context, event));
}

static void begin_line(struct pn_builder *builder, uint32_t row, bool selectable)
{
    struct pn_line *line = pn_builder_line(builder);
    line->row = row;
    line->selectable = selectable;
}

struct pn_lines pn_lines_of_history(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                    const struct pn_history_view *view, const struct pn_history_form *form)
{
    struct places places = places_of(context, view, form);
    uint32_t reach = pn_pane_height(form->pane) + 2; /* a row takes one line at least */
    uint32_t middle = form->selected != PN_NO_ROW ? form->selected : 0;
    struct pn_builder builder;
    pn_builder_init(&builder, arena, 2 * rows.count);
    uint32_t number = 0;
    for (uint32_t i = 0; i < rows.count; i++) {
        const struct pn_row *row = &rows.at[i];
        bool is_near = i + reach >= middle && i <= middle + reach;
        begin_line(&builder, i, pn_row_is_selectable(row));
        if (row->key.kind == PN_ROW_NOTE) {
            pn_builder_wrap(&builder, PN_SPAN_DIM, places.whole, row->title);
        } else if (row->key.kind == PN_ROW_HEADING) {
            if (is_near) {
                struct pn_stretch heading = {0, places.whole.column + places.whole.columns};
                pn_builder_cut(&builder, PN_SPAN_HEADING, heading,
                               pn_event_day(arena, context, view->at[number].entry));
            }
        } else {
            const struct pn_event *event = &view->at[number++];
            if (is_near) {
                add_first(&builder, context, &places, event);
            }
            if (pn_event_has_text(event)) {
                begin_line(&builder, i, true);
                if (is_near) {
                    add_second(&builder, context, &places, event);
                }
            }
        }
    }
    return pn_builder_lines(&builder);
}
