// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "due_records.h"
#include "csv_field.h"
#include "json_stream.h"

#include "phasenav/project/due_words.h"

/* What both formats have of an entry, as text. Texts live in the arena, or are borrowed. */
struct record {
    const char *group;
    const char *item; /* as --set takes it */
    const char *phase;
    const char *title;
    const char *state;
};

static struct record record_of(struct pn_arena *arena, const struct pn_dump_request *request, const struct pn_due *due)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct pn_subject subject = due->fact->subject;
    return (struct record){
        .group = pn_due_group_word(due->group),
        .item = pn_subject_write(arena, roadmap, subject),
        .phase = roadmap->phases[pn_subject_phase(roadmap, subject)].item.id,
        .title = pn_due_title(arena, request->catalog, roadmap, request->language, subject),
        .state = pn_state_info(due->fact->state)->word,
    };
}

static void write_row(struct pn_csv *csv, struct pn_arena *arena, const struct pn_dump_request *request,
                      const struct pn_due *due)
{
    struct record record = record_of(arena, request, due);
    const char *const cells[] = {record.item,  record.phase,     record.title,
                                 record.state, due->fact->owner, due->is_own ? "yes" : "no"};
    pn_csv_add_field(csv, record.group);
    pn_csv_add_field(csv, due->fact->due);
    if (due->fact->due != NULL) {
        pn_csv_add_number(csv, due->days);
    } else {
        pn_csv_add_field(csv, NULL);
    }
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        pn_csv_add_field(csv, cells[i]);
    }
    pn_csv_end_row(csv);
}

static size_t write_table(struct pn_buffer *buffer, const struct pn_dump_request *request, enum pn_csv_dialect dialect)
{
    struct pn_arena arena;
    struct pn_csv csv;
    pn_arena_init(&arena);
    pn_csv_start(&csv, buffer, dialect, "group,due,days,item,phase,title,state,owner,own");
    for (uint32_t i = 0; i < request->due.dues.count; i++) {
        write_row(&csv, &arena, request, &request->due.dues.at[i]);
        pn_arena_reset(&arena);
        pn_dump_flush(request, buffer);
    }
    pn_arena_finish(&arena);
    return request->due.dues.count;
}

size_t pn_due_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return write_table(buffer, request, PN_CSV_COMMAS);
}

size_t pn_due_write_excel(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return write_table(buffer, request, PN_CSV_EXCEL);
}

static void put_entry(struct pn_json *json, struct pn_arena *arena, const struct pn_dump_request *request,
                      const struct pn_due *due)
{
    struct record record = record_of(arena, request, due);
    pn_json_open(json, NULL, '{');
    pn_json_string(json, "group", record.group);
    if (due->fact->due != NULL) {
        pn_json_string(json, "due", due->fact->due);
        pn_json_number(json, "days", due->days);
    }
    pn_json_string(json, "item", record.item);
    pn_json_string(json, "phase", record.phase);
    pn_json_string(json, "title", record.title);
    pn_json_string(json, "state", record.state);
    pn_json_string(json, "owner", due->fact->owner);
    pn_json_truth(json, "own", due->is_own);
    pn_json_close(json, '}');
}

size_t pn_due_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    enum { FORMAT = 1 };
    struct pn_arena arena;
    struct pn_json json = {.buffer = buffer};
    pn_arena_init(&arena);
    pn_json_open(&json, NULL, '{');
    pn_json_number(&json, "format", FORMAT);
    pn_json_string(&json, "project", request->project->title);
    pn_json_string(&json, "day", request->today);
    if (request->due.of_owner) {
        pn_json_string_or_null(&json, "owner", request->due.owner);
    }
    pn_json_string(&json, "until", request->due.until);
    pn_json_number(&json, "all", request->due.all);
    pn_json_open(&json, "due", '[');
    for (uint32_t i = 0; i < request->due.dues.count; i++) {
        put_entry(&json, &arena, request, &request->due.dues.at[i]);
        pn_arena_reset(&arena);
        pn_dump_flush(request, buffer);
    }
    pn_json_close(&json, ']');
    pn_json_close(&json, '}');
    pn_buffer_append_text(buffer, "\n");
    pn_arena_finish(&arena);
    return request->due.dues.count;
}
