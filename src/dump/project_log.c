// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "project_log.h"
#include "csv_field.h"
#include "json_stream.h"

static const char *const part_names[] = {
    [PN_PART_VALUE] = "state",
    [PN_PART_DATE] = "date",
    [PN_PART_OWNER] = "owner",
    [PN_PART_NOTE] = "note",
};

static void write_cell(struct pn_buffer *buffer, const char *text, const char *after)
{
    pn_csv_add_field(buffer, text);
    pn_buffer_append_text(buffer, after);
}

size_t pn_log_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    pn_buffer_append_text(buffer, "time,who,item,kind,part,from,to\r\n");
    for (uint32_t i = 0; i < request->project->log_count; i++) {
        const struct pn_log_entry *entry = &request->project->log[i];
        for (int part = 0; part < PN_PART_COUNT; part++) {
            if (entry->touches[part]) {
                write_cell(buffer, entry->time, ",");
                write_cell(buffer, entry->who, ",");
                write_cell(buffer, entry->item, ",");
                write_cell(buffer, pn_log_kind_word(entry->kind), ",");
                write_cell(buffer, part_names[part], ",");
                write_cell(buffer, entry->from[part], ",");
                write_cell(buffer, entry->to[part], "\r\n");
            }
        }
    }
    return request->project->log_count;
}

static void put_value(struct pn_json *json, const char *key, const char *text)
{
    if (text != NULL) {
        pn_json_string(json, key, text);
    } else {
        pn_json_null(json, key);
    }
}

static void put_entry(struct pn_json *json, const struct pn_log_entry *entry)
{
    pn_json_open(json, NULL, '{');
    pn_json_string(json, "time", entry->time);
    pn_json_string(json, "who", entry->who);
    pn_json_string(json, "item", entry->item);
    pn_json_string(json, "kind", pn_log_kind_word(entry->kind));
    pn_json_open(json, "changes", '[');
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (entry->touches[part]) {
            pn_json_open(json, NULL, '{');
            pn_json_string(json, "part", part_names[part]);
            put_value(json, "from", entry->from[part]);
            put_value(json, "to", entry->to[part]);
            pn_json_close(json, '}');
        }
    }
    pn_json_close(json, ']');
    pn_json_close(json, '}');
}

size_t pn_log_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    enum { FORMAT = 1 };
    const struct pn_project *project = request->project;
    struct pn_json json = {.buffer = buffer};
    pn_json_open(&json, NULL, '{');
    pn_json_number(&json, "format", FORMAT);
    pn_json_string(&json, "project", project->title);
    pn_json_open(&json, "log", '[');
    for (uint32_t i = 0; i < project->log_count; i++) {
        put_entry(&json, &project->log[i]);
        pn_dump_flush(request, buffer);
    }
    pn_json_close(&json, ']');
    pn_json_close(&json, '}');
    pn_buffer_append_text(buffer, "\n");
    return project->log_count;
}
