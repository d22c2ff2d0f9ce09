// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * CSV as RFC 4180 has it, for spreadsheets: a row for each milestone and each round, lines end with CR LF, fields are
 * quoted where they must be. A list of ids is one field, parted by blanks.
 */
#include "csv_field.h"
#include "field_value.h"
#include "csv.h"
#include "selection.h"
#include "words.h"

#include <string.h>

/* What a row is about. */
struct csv_row {
    const struct pn_dump_request *request;
    const struct pn_roadmap *roadmap;
    uint32_t language;
    const struct pn_phase *phase;
    const struct pn_item *item;
    const struct pn_milestone *milestone; /* or NULL */
    const struct pn_criterion *criterion; /* of a round; or NULL */
    const struct pn_project *project;     /* or NULL */
};

static void add(struct pn_buffer *field, const char *text)
{
    pn_buffer_append_text(field, text != NULL ? text : "");
}

static void add_items(struct pn_buffer *field, const struct csv_row *row, struct pn_items items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        add(field, i != 0 ? " " : "");
        add(field, pn_roadmap_item(row->roadmap, items.at[i])->id);
    }
}

/* What the row's milestone, criterion or round says in the field of this name; nothing if it has no such field. */
static void add_field(struct pn_buffer *text, const struct csv_row *row, const char *name)
{
    struct pn_round round = {.phase = row->phase->item.number};
    const struct {
        enum pn_record kind;
        const void *record;
    } records[] = {{row->milestone != NULL ? PN_RECORD_MILESTONE : PN_RECORD_CRITERION, row->item},
                   {PN_RECORD_ROUND, &round}};
    if (row->criterion != NULL) {
        round.question = row->criterion->questions[round.phase];
    }
    for (size_t i = 0; i < (row->criterion != NULL ? 2 : 1); i++) {
        struct pn_field_source source = {
            .roadmap = row->roadmap, .language = row->language, .record = records[i].record};
        size_t count;
        const struct pn_field *fields = pn_fields_of(records[i].kind, &count);
        for (size_t j = 0; j < count; j++) {
            for (uint32_t k = 0; strcmp(fields[j].name, name) == 0 && k < pn_field_count(&fields[j], &source); k++) {
                add(text, k != 0 ? " " : "");
                add(text, pn_field_value(&fields[j], &source, k));
            }
        }
    }
}

static void add_kind(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, row->milestone != NULL ? pn_dump_kind(PN_ITEM_MILESTONE) : "round");
}

static void add_phase(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, row->phase->item.id);
}

static void add_phase_number(struct pn_buffer *field, const struct csv_row *row)
{
    pn_buffer_printf(field, "%u", row->phase->item.number + 1);
}

static void add_phase_title(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, pn_text_in(row->phase->item.title, row->language));
}

static void add_required_by(struct pn_buffer *field, const struct csv_row *row)
{
    add_items(field, row, row->item->required_by);
}

static void add_cross_phase(struct pn_buffer *field, const struct csv_row *row)
{
    if (row->criterion != NULL) {
        add(field, pn_criterion_is_cross_phase(row->roadmap, row->criterion) ? "true" : "false");
    }
}

/* What the project says about the milestone or the round of the row. */
static const struct pn_fact *fact_of(const struct csv_row *row)
{
    struct pn_subject subject = row->milestone != NULL
                                    ? pn_subject_milestone(row->roadmap, row->item->handle)
                                    : pn_subject_round(row->roadmap, row->item->handle, row->phase->item.number);
    return pn_project_fact(row->project, subject);
}

static void add_state(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, pn_state_info(fact_of(row)->state)->word);
}

static void add_date(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, fact_of(row)->date);
}

static void add_owner(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, fact_of(row)->owner);
}

static void add_due(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, fact_of(row)->due);
}

static void add_evidence_given(struct pn_buffer *field, const struct csv_row *row)
{
    add(field, fact_of(row)->evidence);
}

/* A line for each: "2026-11-12T10:02:11+01:00 mk: TEXT". */
static void add_notes(struct pn_buffer *field, const struct csv_row *row)
{
    const struct pn_notes *notes = &fact_of(row)->notes;
    for (uint32_t i = 0; i < notes->count; i++) {
        const struct pn_note *note = &notes->at[i];
        add(field, i == 0 ? NULL : "\n");
        add(field, note->time);
        add(field, note->time != NULL && note->who != NULL ? " " : NULL);
        add(field, note->who);
        add(field, note->time != NULL || note->who != NULL ? ": " : NULL);
        add(field, note->text);
    }
}

/* The columns, named as the keys of JSON. A new column of the roadmap goes behind its last one, because scripts may
 * count columns. The project's columns come last, and only if there is a project. */
static const struct {
    const char *name;
    void (*add)(struct pn_buffer *field, const struct csv_row *row); /* NULL: what the record says in this field */
} columns[] = {
    {"kind", add_kind},
    {"phase", add_phase},
    {"phase_number", add_phase_number},
    {"phase_title", add_phase_title},
    {"id", NULL},
    {"title", NULL},
    {"text", NULL},
    {"evidence", NULL},
    {"question", NULL},
    {"workstreams", NULL},
    {"stakeholders", NULL},
    {"requires", NULL},
    {"required_by", add_required_by},
    {"prepares", NULL},
    {"related", NULL},
    {"sources", NULL},
    {"origin", NULL},
    {"cross_phase", add_cross_phase},
    {"original", NULL},
    {"helps", NULL},
    {"priority", NULL},
    {"state", add_state},
    {"date", add_date},
    {"owner", add_owner},
    {"notes", add_notes},
    {"due", add_due},
    {"evidence_given", add_evidence_given},
};

enum { PROJECT_COLUMNS = 6, COLUMNS = sizeof columns / sizeof columns[0] - PROJECT_COLUMNS };

static size_t column_count(const struct csv_row *row)
{
    return row->project != NULL ? COLUMNS + PROJECT_COLUMNS : COLUMNS;
}

static void write_row(struct pn_csv *csv, struct pn_buffer *field, const struct csv_row *row)
{
    for (size_t i = 0; i < column_count(row); i++) {
        pn_buffer_clear(field);
        if (columns[i].add != NULL) {
            columns[i].add(field, row);
        } else {
            add_field(field, row, columns[i].name);
        }
        pn_csv_add_field(csv, pn_buffer_text(field));
    }
    pn_csv_end_row(csv);
    pn_dump_flush(row->request, csv->buffer);
}

/* A row for each round of the row's criterion, which was asked for by its id. */
static size_t write_asked_rounds(struct pn_csv *csv, struct pn_buffer *field, struct csv_row row)
{
    for (uint32_t phase = row.criterion->from; phase <= row.criterion->until; phase++) {
        row.phase = &row.roadmap->phases[phase];
        write_row(csv, field, &row);
    }
    return row.criterion->until - row.criterion->from + 1;
}

static size_t write_phase(struct pn_csv *csv, struct pn_buffer *field, struct csv_row row,
                          const struct pn_selected_phase *selected)
{
    row.phase = selected->phase;
    for (uint32_t i = 0; i < selected->milestones.count; i++) {
        row.milestone = pn_roadmap_milestone(row.roadmap, selected->milestones.at[i]);
        row.item = &row.milestone->item;
        write_row(csv, field, &row);
    }
    row.milestone = NULL;
    for (uint32_t i = 0; i < selected->rounds.count; i++) {
        row.criterion = pn_roadmap_criterion(row.roadmap, selected->rounds.at[i]);
        row.item = &row.criterion->item;
        write_row(csv, field, &row);
    }
    return (size_t)selected->milestones.count + selected->rounds.count;
}

/* The names of the columns, parted by commas. In the arena. */
static const char *titles_of(struct pn_arena *arena, const struct csv_row *row)
{
    const char *titles = columns[0].name;
    for (size_t i = 1; i < column_count(row); i++) {
        titles = pn_arena_printf(arena, "%s,%s", titles, columns[i].name);
    }
    return titles;
}

static size_t write_table(struct pn_buffer *buffer, const struct pn_dump_request *request, enum pn_csv_dialect dialect)
{
    struct csv_row row = {
        .request = request, .roadmap = request->roadmap, .language = request->language, .project = request->project};
    struct pn_arena scratch;
    struct pn_buffer field;
    struct pn_csv csv;
    pn_arena_init(&scratch);
    pn_buffer_init(&field);
    struct pn_selection selection = pn_selection_of(&scratch, request);
    size_t rows = 0;
    pn_csv_start(&csv, buffer, dialect, titles_of(&scratch, &row));
    for (uint32_t i = 0; i < selection.phase_count; i++) {
        rows += write_phase(&csv, &field, row, &selection.phases[i]);
    }
    for (uint32_t i = 0; i < selection.items.count; i++) {
        row.item = pn_roadmap_item(request->roadmap, selection.items.at[i]);
        if (row.item->kind == PN_ITEM_CRITERION) {
            row.criterion = pn_roadmap_criterion(request->roadmap, row.item->handle);
            rows += write_asked_rounds(&csv, &field, row);
        }
    }
    pn_buffer_finish(&field);
    pn_arena_finish(&scratch);
    return rows;
}

size_t pn_dump_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return write_table(buffer, request, PN_CSV_COMMAS);
}

size_t pn_dump_write_excel(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return write_table(buffer, request, PN_CSV_EXCEL);
}
