// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form's lines: what it is about, its fields, the earlier notes above the new one; or the question what is to
 * become of a field that two have changed. Where there are few rows, first the blank ones and what the item asks for
 * give way, then the pane scrolls.
 */
#include "form_lines.h"

#include "builder.h"
#include "form_fields.h"
#include "phasenav/nav/form_question.h"
#include "layout.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"
#include "phasenav/project/sheet.h"
#include "phasenav/project/state.h"

#include <string.h>

enum {
    WIDE = 56,        /* columns of a pane: with fewer, labels stand above their fields */
    INDENT = 2,       /* of labels and notes, behind the marker */
    NARROW_VALUE = 4, /* column of what stands below its label */
    VALUE_LEAST = 16, /* column of what stands behind its label, at least */
    GAP = 1,          /* columns between a label and what stands behind it, at least */
    WORD_GAP = 2,     /* columns between a note's time, its writer and its text */
    DAYS_GAP = 3,     /* columns between what a day was and what it will be */
    DAY_COLUMNS = 21, /* of the field of a day */
    REASON_LINES = 2, /* of what the item asks for */
    WHO_MOST = 16,    /* columns of a note's writer */
    ANSWER_GAP = 4,   /* columns between an answer and what it does */
};

/* How much there is room for. */
enum density { ALL, NO_BLANKS, ONE_NOTE };

struct form_builder {
    struct pn_builder lines;
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    const struct pn_form *form;
    unsigned columns;
    bool is_wide;
    unsigned value; /* column */
    enum density density;
    struct pn_form_frame *frame;
};

static unsigned width_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

static void put(struct form_builder *builder, enum pn_span_kind kind, unsigned column, const char *text)
{
    pn_builder_span(&builder->lines, kind, column, text, strlen(text));
}

/* Puts as much of a text as fits, with a sign where there is more. Returns the column behind it. */
static unsigned put_clipped(struct form_builder *builder, enum pn_span_kind kind, unsigned column, const char *text,
                            unsigned columns)
{
    enum { SIGN = 3 }; /* columns of the longest one */
    size_t length = strlen(text);
    if (pn_text_width(text, length) <= columns) {
        pn_builder_span(&builder->lines, kind, column, text, length);
        return column + width_of(text);
    }
    size_t kept = pn_text_clip(text, length, columns > SIGN ? columns - SIGN : 0);
    unsigned end = column + (unsigned)pn_text_width(text, kept);
    pn_builder_span(&builder->lines, kind, column, text, kept);
    pn_builder_sign(&builder->lines, PN_SPAN_ELLIPSIS, end);
    return end + 1;
}

static void blank(struct form_builder *builder)
{
    if (builder->density == ALL) {
        pn_builder_line(&builder->lines);
    }
}

/* Wraps a text into at most `most` lines, the first of which is begun. */
static void put_wrapped(struct form_builder *builder, enum pn_span_kind kind, unsigned column, const char *text,
                        unsigned most)
{
    unsigned columns = builder->columns > column + 1 ? builder->columns - column - 1 : 1;
    size_t length = strlen(text);
    struct pn_text_line piece = {0};
    size_t from = 0;
    for (unsigned line = 0;; line++) {
        size_t next = pn_text_wrap_on(text, from, columns, &piece);
        if (line > 0) {
            pn_builder_line(&builder->lines);
        }
        if (line + 1 == most && next < length) {
            put_clipped(builder, kind, column, text + piece.start, columns);
            return;
        }
        pn_builder_span(&builder->lines, kind, column, text + piece.start, piece.length);
        if (next >= length) {
            return;
        }
        from = next;
    }
}

/* --- what it is about --- */

static const char *title_of(const struct form_builder *builder)
{
    const struct pn_roadmap *roadmap = builder->context->roadmap;
    struct pn_subject subject = builder->form->subject;
    struct pn_text title = {0};
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        title = roadmap->milestones[subject.number].item.title;
        break;
    case PN_SUBJECT_ROUND:
        title = roadmap->criteria[subject.number].item.title;
        break;
    case PN_SUBJECT_GATE:
        title = roadmap->phases[subject.phase].item.title;
        break;
    case PN_SUBJECT_PROJECT:
        return pn_nav_shown(builder->arena, builder->context, builder->context->project->title);
    }
    return pn_text_in(title, builder->context->language);
}

static const char *kind_of(const struct form_builder *builder)
{
    struct pn_subject subject = builder->form->subject;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_tr(builder->context->catalog, "Milestone");
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(builder->arena, pn_tr(builder->context->catalog, "Criterion in phase %u"),
                               subject.phase + 1);
    case PN_SUBJECT_GATE:
        return pn_tr(builder->context->catalog, "Decision at the end of the phase");
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_tr(builder->context->catalog, "Project");
}

/* The title, what it is, and how it stands; on one line if there is room. */
static void put_title(struct form_builder *builder)
{
    const struct pn_form *form = builder->form;
    const struct pn_project *project = builder->context->project;
    const char *title = title_of(builder);
    const char *kind = kind_of(builder);
    const char *state = "";
    if (form->subject.kind != PN_SUBJECT_PROJECT) {
        state = pn_state_title(builder->context->catalog,
                               project != NULL ? pn_project_fact(project, form->subject)->state : PN_STATE_OPEN);
    }
    unsigned needed = width_of(kind) + (*state != '\0' ? width_of(state) + 3 : 0);
    unsigned column = width_of(title) + 3;
    pn_builder_line(&builder->lines);
    if (column + needed >= builder->columns) {
        put_wrapped(builder, PN_SPAN_TITLE, 0, title, builder->density == ALL ? 2 : 1);
        if (builder->density == ONE_NOTE) {
            return;
        }
        pn_builder_line(&builder->lines);
        column = INDENT;
    } else {
        put(builder, PN_SPAN_TITLE, 0, title);
        pn_builder_sign(&builder->lines, PN_SPAN_SEPARATOR, column - 2);
    }
    put_clipped(builder, PN_SPAN_TEXT, column, kind, builder->columns - column);
    column += width_of(kind) + 1;
    if (*state != '\0' && column + 2 < builder->columns) {
        pn_builder_sign(&builder->lines, PN_SPAN_SEPARATOR, column);
        put_clipped(builder, PN_SPAN_TEXT, column + 2, state, builder->columns - column - 2);
    }
}

/* What the roadmap asks for: when a milestone is reached, a guiding question, the question at a phase's end. */
static void put_reason(struct form_builder *builder)
{
    const struct pn_roadmap *roadmap = builder->context->roadmap;
    struct pn_subject subject = builder->form->subject;
    struct pn_text text = {0};
    const char *label = pn_tr(builder->context->catalog, "Question");
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        text = roadmap->milestones[subject.number].evidence;
        label = pn_tr(builder->context->catalog, "Reached when");
        break;
    case PN_SUBJECT_ROUND:
        text = roadmap->criteria[subject.number].questions[subject.phase];
        break;
    case PN_SUBJECT_GATE:
        text = roadmap->phases[subject.phase].gate;
        break;
    case PN_SUBJECT_PROJECT:
        break;
    }
    const char *words = pn_text_in(text, builder->context->language);
    if (words == NULL || builder->density != ALL) {
        return;
    }
    pn_builder_line(&builder->lines);
    put(builder, PN_SPAN_LABEL, 0, label);
    unsigned column = builder->value;
    if (!builder->is_wide || width_of(label) + 1 >= column) {
        pn_builder_line(&builder->lines);
        column = INDENT;
    }
    put_wrapped(builder, PN_SPAN_TEXT, column, words, REASON_LINES);
}

/* --- the fields --- */

/* "begun 08:15", or the day before that. */
static const char *begun_text(const struct form_builder *builder, const struct pn_unsaved *unsaved)
{
    const struct pn_nav_context *context = builder->context;
    const char *clock = pn_clock_of_time(builder->arena, unsaved->time);
    if (clock == NULL) {
        return pn_tr(context->catalog, "not saved");
    }
    const char *day = pn_day_of_time(builder->arena, unsaved->time);
    bool is_today = day != NULL && context->today != NULL && strcmp(day, context->today) == 0;
    const char *when =
        is_today || day == NULL
            ? clock
            : pn_arena_printf(builder->arena, "%s %s",
                              pn_day_list_text(builder->arena, context->catalog, day, context->today), clock);
    return pn_arena_printf(builder->arena, pn_tr(context->catalog, "not saved, begun %s"), when);
}

/* What the day was, and what it will be when the field is left, of what is typed: "was: …", "will be: …". */
static void was_and_will(const struct form_builder *builder, const struct pn_form_field *field, const char *days[2])
{
    const struct pn_form *form = builder->form;
    const char *was =
        pn_form_named(builder->arena, builder->context, field, form->before.is_there ? form->before.text : NULL);
    char day[PN_DAY_SIZE];
    const char *value;
    struct pn_edit typed = form->edit;
    while (typed.length > 0 && typed.text[typed.length - 1] == ' ') {
        typed.text[--typed.length] = '\0';
    }
    const char *will = pn_form_read_day(builder->context, field, typed.text, day, &value)
                           ? pn_form_named(builder->arena, builder->context, field, value)
                           : pn_tr(builder->context->catalog, "not a day yet");
    days[0] = pn_arena_printf(builder->arena, pn_tr(builder->context->catalog, "was: %s"), was);
    days[1] = pn_arena_printf(builder->arena, pn_tr(builder->context->catalog, "will be: %s"), will);
}

/* A note that is typed, wrapped; of a long one the lines up to the one with the cursor. */
static void put_typed_note(struct form_builder *builder, unsigned room)
{
    enum { LINES_MOST = 6 };
    const struct pn_edit *edit = &builder->form->edit;
    struct pn_text_line pieces[LINES_MOST];
    struct pn_text_line piece = {0};
    unsigned count = 0;   /* of lines so far */
    unsigned with = 0;    /* the one with the cursor */
    bool is_past = false; /* the cursor's line is among the pieces */
    size_t next = 0;
    for (size_t from = 0; !is_past || count % LINES_MOST != 0; from = next) {
        next = pn_text_wrap_on(edit->text, from, room, &piece);
        if (is_past && count >= LINES_MOST) {
            break; /* further lines would push out the first of those that are shown */
        }
        pieces[count % LINES_MOST] = piece;
        if (!is_past && (edit->cursor < next || next >= edit->length)) {
            is_past = true;
            with = count;
        }
        count++;
        if (next >= edit->length) {
            break;
        }
    }
    unsigned first = count > LINES_MOST ? count - (unsigned)LINES_MOST : 0;
    builder->frame->typed_first = builder->lines.line_count - 1;
    for (unsigned line = first; line < count; line++) {
        const struct pn_text_line *shown = &pieces[line % LINES_MOST];
        if (line > first) {
            pn_builder_line(&builder->lines);
        }
        pn_builder_span(&builder->lines, PN_SPAN_TEXT, builder->value, edit->text + shown->start, shown->length);
        if (line == with) {
            size_t width =
                edit->cursor > shown->start ? pn_text_width(edit->text + shown->start, edit->cursor - shown->start) : 0;
            builder->frame->cursor_line = builder->lines.line_count - 1;
            builder->frame->edit_column = builder->value + (unsigned)(width < room ? width : room);
        }
    }
    builder->frame->typed_end = builder->lines.line_count;
    builder->frame->edit_columns = room;
    builder->frame->typed_column = builder->value;
}

/* A field: its label, and behind or below it what stands in it. */
static void put_field(struct form_builder *builder, unsigned number)
{
    const struct pn_form *form = builder->form;
    struct pn_form_field field = pn_form_field(builder->context, form->subject, number);
    bool is_current = number == form->field && !form->asks;
    bool is_day = pn_form_field_is_day(&field);
    bool is_typed_now = number == form->field && (form->asks || (form->is_begun && !form->is_offered));
    const struct pn_unsaved *unsaved = is_typed_now ? NULL : pn_form_unsaved(builder->context, &field);
    const char *said = pn_form_said_in(builder->context, &field);
    const char *shown =
        unsaved != NULL && !is_current ? unsaved->text : pn_form_shown(builder->arena, builder->context, &field, said);
    if (is_current) {
        builder->frame->first = builder->lines.line_count;
    }
    pn_builder_line(&builder->lines);
    put_clipped(builder, PN_SPAN_TEXT, INDENT, pn_tr(builder->context->catalog, field.label),
                builder->columns - INDENT - 1);
    if (!builder->is_wide) {
        pn_builder_line(&builder->lines);
    }
    unsigned room = builder->columns > builder->value + 1 ? builder->columns - builder->value - 1 : 1;
    bool has_days = is_current && is_day && form->is_changed;
    const char *days[2] = {"", ""};
    if (has_days) {
        was_and_will(builder, &field, days);
    }
    unsigned days_columns = width_of(days[0]) + DAYS_GAP + width_of(days[1]);
    bool has_days_behind = has_days && builder->is_wide && DAY_COLUMNS + 1 + days_columns <= room;
    if (is_current && form->is_begun && field.part == PN_PART_NOTE) {
        put_typed_note(builder, room);
    } else if (is_current && form->is_begun) {
        builder->frame->edit_line = builder->lines.line_count - 1;
        builder->frame->edit_column = builder->value;
        builder->frame->edit_columns = is_day && DAY_COLUMNS < room ? (unsigned)DAY_COLUMNS : room;
    } else {
        const char *fitted = pn_nav_shown(builder->arena, builder->context, shown);
        unsigned end = put_clipped(builder, PN_SPAN_TEXT, builder->value, fitted, room);
        if (is_current) {
            builder->frame->cursor_line = builder->lines.line_count - 1;
            builder->frame->edit_column = is_day ? builder->value : end;
        }
    }
    if (has_days_behind) {
        unsigned column = builder->value + DAY_COLUMNS + 1;
        put(builder, PN_SPAN_TEXT, column, days[0]);
        put(builder, PN_SPAN_TEXT, column + width_of(days[0]) + DAYS_GAP, days[1]);
    }
    if (is_current) {
        builder->frame->end = builder->lines.line_count;
    }
    for (size_t i = 0; has_days && !has_days_behind && i < 2; i++) {
        pn_builder_line(&builder->lines);
        put_clipped(builder, PN_SPAN_DIM, builder->value, days[i], room);
    }
    if (unsaved != NULL) {
        pn_builder_line(&builder->lines);
        put_clipped(builder, PN_SPAN_DIM, builder->value, begun_text(builder, unsaved), room);
    }
    if (is_current) {
        builder->frame->shown_end = builder->lines.line_count;
    }
}

/* The column behind the longest label. */
static unsigned value_column(const struct form_builder *builder)
{
    if (!builder->is_wide) {
        return NARROW_VALUE;
    }
    unsigned column = VALUE_LEAST;
    unsigned count = pn_form_field_count(builder->form->subject);
    for (unsigned i = 0; i < count; i++) {
        struct pn_form_field field = pn_form_field(builder->context, builder->form->subject, i);
        unsigned end = INDENT + width_of(pn_tr(builder->context->catalog, field.label)) + GAP;
        column = end > column ? end : column;
    }
    return column < builder->columns / 2 ? column : builder->columns / 2;
}

/* --- notes --- */

static const char *note_time(const struct form_builder *builder, const struct pn_note *note)
{
    const char *day = pn_day_of_time(builder->arena, note->time);
    if (day == NULL) {
        return "";
    }
    const char *shown = pn_day_list_text(builder->arena, builder->context->catalog, day, builder->context->today);
    const char *clock = pn_clock_of_time(builder->arena, note->time);
    return clock != NULL ? pn_arena_printf(builder->arena, "%s %s", shown, clock) : shown;
}

/* Where the writers and the texts of notes begin. */
struct note_columns {
    unsigned who;
    unsigned text;
};

static struct note_columns note_columns(const struct form_builder *builder, struct pn_notes notes)
{
    unsigned time = 0;
    unsigned who = 0;
    for (uint32_t i = 0; i < notes.count; i++) {
        unsigned width = width_of(note_time(builder, &notes.at[i]));
        time = width > time ? width : time;
        width = notes.at[i].who != NULL ? width_of(pn_nav_shown(builder->arena, builder->context, notes.at[i].who)) : 0;
        who = width > who ? width : who;
    }
    struct note_columns columns = {.who = INDENT + time + (time > 0 ? WORD_GAP : 0)};
    columns.text = columns.who + (who < WHO_MOST ? who : (unsigned)WHO_MOST) + (who > 0 ? WORD_GAP + 1 : 0);
    return columns;
}

static void put_note(struct form_builder *builder, const struct pn_note *note, struct note_columns columns,
                     unsigned most)
{
    const char *time = note_time(builder, note);
    const char *who = note->who != NULL ? pn_nav_shown(builder->arena, builder->context, note->who) : "";
    struct pn_form_field field = {.part = PN_PART_NOTE};
    const char *text = pn_nav_shown(builder->arena, builder->context,
                                    pn_form_shown(builder->arena, builder->context, &field, note->text));
    pn_builder_line(&builder->lines);
    if (builder->is_wide && columns.text < builder->columns / 2) {
        put(builder, PN_SPAN_DIM, INDENT, time);
        put_clipped(builder, PN_SPAN_TEXT, columns.who, who, WHO_MOST);
        put_wrapped(builder, PN_SPAN_TEXT, columns.text, text, most);
        return;
    }
    const char *head = *time != '\0' && *who != '\0' ? pn_arena_printf(builder->arena, "%s, %s", time, who)
                                                     : pn_arena_printf(builder->arena, "%s%s", time, who);
    if (*head == '\0' || most == 1) { /* what was written says more than who wrote it when */
        put_wrapped(builder, PN_SPAN_TEXT, NARROW_VALUE, text, most);
        return;
    }
    put_clipped(builder, PN_SPAN_DIM, INDENT, head, builder->columns - INDENT - 1);
    pn_builder_line(&builder->lines);
    put_wrapped(builder, PN_SPAN_TEXT, NARROW_VALUE, text, most - 1);
}

/* How many lines a note takes, at most so many. */
static unsigned lines_of_note(const struct form_builder *builder, const struct pn_note *note,
                              struct note_columns columns, unsigned most)
{
    struct form_builder trial = *builder;
    pn_builder_init(&trial.lines, builder->arena, most);
    put_note(&trial, note, columns, most);
    return trial.lines.line_count;
}

/* The heading, and the last notes for which there is room. */
static void put_notes(struct form_builder *builder, unsigned room)
{
    enum { LINES_MOST = 8 };
    const struct pn_form *form = builder->form;
    const struct pn_catalog *catalog = builder->context->catalog;
    struct pn_notes notes = {0};
    if (builder->context->project != NULL) {
        notes = pn_project_fact(builder->context->project, form->subject)->notes;
    }
    uint32_t back = form->notes_back < notes.count ? form->notes_back : notes.count;
    uint32_t end = notes.count - back;
    uint32_t first = end;
    struct note_columns columns = {0};
    unsigned most = room < LINES_MOST ? room : (unsigned)LINES_MOST;
    if (room > 0 && end > 0) {
        uint32_t measured = end > room ? end - room : 0;
        columns = note_columns(builder, (struct pn_notes){notes.at + measured, end - measured});
        unsigned left = room;
        while (first > 0) {
            unsigned lines = lines_of_note(builder, &notes.at[first - 1], columns, most);
            if (lines > left) {
                break;
            }
            left -= lines;
            first--;
        }
    }
    const char *heading =
        notes.count > 0 ? pn_arena_printf(builder->arena, pn_tr(catalog, "Notes (%lu)"), (unsigned long)notes.count)
                        : pn_tr(catalog, "Notes (none)");
    pn_builder_line(&builder->lines);
    put(builder, PN_SPAN_HEADING, 0, heading);
    if (first > 0 && room > 0) {
        const char *before =
            pn_arena_printf(builder->arena, pn_tr(catalog, "%lu before these, PgUp"), (unsigned long)first);
        put(builder, PN_SPAN_DIM, width_of(heading) + WORD_GAP + 1, before);
    }
    builder->frame->notes_shown = end - first;
    builder->frame->notes_before = first;
    for (uint32_t i = first; i < end; i++) {
        put_note(builder, &notes.at[i], columns, most);
    }
}

/* --- the question --- */

static void put_version(struct form_builder *builder, const char *who, const char *text)
{
    pn_builder_line(&builder->lines);
    put_clipped(builder, PN_SPAN_LABEL, INDENT, who, builder->value - INDENT - 1);
    put_wrapped(builder, PN_SPAN_TEXT, builder->value, pn_nav_shown(builder->arena, builder->context, text),
                REASON_LINES);
}

/* The column of what the answers do, behind the longest of them; 0: there is no room for that on their lines. */
static unsigned means_column(const struct form_builder *builder, const enum pn_form_answer *answers, unsigned count)
{
    unsigned name = 0;
    unsigned means = 0;
    for (unsigned i = 0; i < count; i++) {
        unsigned width = width_of(pn_form_answer_name(builder->arena, builder->form, builder->context, answers[i]));
        name = width > name ? width : name;
        width = width_of(pn_form_answer_means(builder->arena, builder->form, builder->context, answers[i]));
        means = width > means ? width : means;
    }
    unsigned column = INDENT + name + ANSWER_GAP;
    return column + means < builder->columns ? column : 0;
}

static void put_answer(struct form_builder *builder, enum pn_form_answer answer, unsigned column, bool is_current)
{
    const char *name = pn_form_answer_name(builder->arena, builder->form, builder->context, answer);
    const char *means = pn_form_answer_means(builder->arena, builder->form, builder->context, answer);
    if (is_current) {
        builder->frame->first = builder->lines.line_count;
        builder->frame->cursor_line = builder->lines.line_count;
        builder->frame->edit_column = 0;
    }
    pn_builder_line(&builder->lines);
    if (column > 0) {
        put(builder, PN_SPAN_TEXT, INDENT, name);
        put(builder, PN_SPAN_TEXT, column, means);
    } else {
        put_wrapped(builder, PN_SPAN_TEXT, INDENT, name, 2);
        pn_builder_line(&builder->lines);
        put_wrapped(builder, PN_SPAN_TEXT, NARROW_VALUE, means, 2);
    }
    if (is_current) {
        builder->frame->end = builder->lines.line_count;
        builder->frame->shown_end = builder->frame->end;
    }
}

static void put_question(struct form_builder *builder)
{
    const struct pn_form *form = builder->form;
    struct pn_arena *arena = builder->arena;
    const struct pn_nav_context *context = builder->context;
    struct pn_form_field field = pn_form_field(context, form->subject, form->field);
    unsigned value = builder->value;
    pn_builder_line(&builder->lines);
    put_wrapped(builder, PN_SPAN_HEADING, 0, pn_form_question(arena, form, context), 3);
    blank(builder);
    builder->value = builder->is_wide ? value : (unsigned)VALUE_LEAST - INDENT;
    const char *who = *form->found_who != '\0' ? pn_nav_shown(arena, context, form->found_who)
                                               : pn_tr(builder->context->catalog, "now");
    if (builder->density != ONE_NOTE) {
        put_version(builder, pn_tr(builder->context->catalog, "before"),
                    pn_form_named(arena, context, &field, form->before.is_there ? form->before.text : NULL));
    }
    put_version(builder, who, pn_form_named(arena, context, &field, form->found.is_there ? form->found.text : NULL));
    put_version(builder, pn_tr(builder->context->catalog, "you"),
                pn_form_named(arena, context, &field, pn_form_mine(arena, form, context)));
    builder->value = value;
    blank(builder);
    enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
    unsigned count = pn_form_answers(form, context, answers);
    unsigned column = means_column(builder, answers, count);
    for (unsigned i = 0; i < count; i++) {
        put_answer(builder, answers[i], column, i == form->answer);
    }
}

/* --- all of it --- */

/* Makes the lines, with so many for the notes. */
static void put_all(struct form_builder *builder, unsigned notes)
{
    const struct pn_form *form = builder->form;
    unsigned count = pn_form_field_count(form->subject);
    bool has_notes = form->subject.kind != PN_SUBJECT_PROJECT;
    builder->value = value_column(builder);
    put_title(builder);
    if (form->asks) {
        if (builder->density == ALL) {
            put_reason(builder);
            blank(builder);
            for (unsigned i = 0; i < (has_notes ? count - 1 : 0); i++) {
                put_field(builder, i);
            }
        }
        builder->frame->question_line = builder->lines.line_count;
        blank(builder);
        put_question(builder);
        return;
    }
    put_reason(builder);
    blank(builder);
    for (unsigned i = 0; i < (has_notes ? count - 1 : count); i++) {
        put_field(builder, i);
    }
    if (has_notes) {
        blank(builder);
        put_notes(builder, notes);
        put_field(builder, count - 1);
    }
}

static struct form_builder begin(const struct pn_fill *fill, enum density density)
{
    struct form_builder builder = {.arena = fill->arena,
                                   .context = fill->context,
                                   .form = &fill->nav->form,
                                   .columns = fill->frame->layout.detail.columns,
                                   .density = density,
                                   .frame = &fill->frame->form};
    enum { LINES = 24 };
    builder.is_wide = builder.columns >= WIDE;
    *builder.frame =
        (struct pn_form_frame){.edit_line = PN_NO_LINE, .cursor_line = PN_NO_LINE, .question_line = PN_NO_LINE};
    pn_builder_init(&builder.lines, fill->arena, LINES);
    return builder;
}

void pn_lines_of_form(const struct pn_fill *fill)
{
    unsigned height = pn_pane_height(fill->frame->layout.detail);
    struct form_builder builder;
    for (enum density density = ALL; density <= ONE_NOTE; density++) {
        unsigned notes = density == ONE_NOTE ? 2 : 0;
        builder = begin(fill, density);
        put_all(&builder, notes);
        unsigned count = builder.lines.line_count;
        if (count <= height) {
            if (height > count && density != ONE_NOTE) { /* what is left is for the notes */
                builder = begin(fill, density);
                put_all(&builder, height - count);
            }
            break;
        }
    }
    struct pn_frame *frame = fill->frame;
    frame->detail = pn_builder_lines(&builder.lines);
    uint32_t taken = frame->form.shown_end - frame->form.first;
    uint32_t above = height > taken ? (height - taken) / 2 : 0;
    uint32_t most = frame->detail.count > height ? frame->detail.count - height : 0;
    uint32_t top = frame->form.first > above ? frame->form.first - above : 0;
    frame->form.top = top < most ? top : most;
}
