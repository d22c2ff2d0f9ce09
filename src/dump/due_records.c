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

static void write_row(struct pn_buffer *buffer, struct pn_arena *arena, const struct pn_dump_request *request,
                      const struct pn_due *due)
{
    struct record record = record_of(arena, request, due);
    const char *days = due->fact->due != NULL ? pn_arena_printf(arena, "%ld", due->days) : NULL;
    const char *const cells[] = {record.group, due->fact->due,   NULL,
                                 record.item,  record.phase,     record.title,
                                 record.state, due->fact->owner, due->is_own ? "yes" : "no"};
    enum { DAYS = 2 };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        pn_buffer_append_text(buffer, i == 0 ? "" : ",");
        if (i == DAYS) {
            pn_buffer_append_text(buffer, days != NULL ? days : ""); /* a number: its minus begins no formula */
        } else {
            pn_csv_add_field(buffer, cells[i]);
        }
    }
    pn_buffer_append_text(buffer, "\r\n");
}

size_t pn_due_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    pn_buffer_append_text(buffer, "group,due,days,item,phase,title,state,owner,own\r\n");
    for (uint32_t i = 0; i < request->due.dues.count; i++) {
        write_row(buffer, &arena, request, &request->due.dues.at[i]);
        pn_arena_reset(&arena);
        pn_dump_flush(request, buffer);
    }
    pn_arena_finish(&arena);
    return request->due.dues.count;
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
    if (request->due.of_owner && request->due.owner == NULL) {
        pn_json_null(&json, "owner");
    } else {
        pn_json_string(&json, "owner", request->due.owner);
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
