// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "project_log.h"
#include "csv_field.h"
#include "json_stream.h"

static const char *const part_names[] = {
    [PN_PART_VALUE] = "state", [PN_PART_DATE] = "date",         [PN_PART_DUE] = "due",
    [PN_PART_OWNER] = "owner", [PN_PART_EVIDENCE] = "evidence", [PN_PART_NOTE] = "note",
};

static void write_cell(struct pn_buffer *buffer, const char *text, const char *after)
{
    pn_csv_add_field(buffer, text);
    pn_buffer_append_text(buffer, after);
}

/* A row for each part of one subject. */
static void write_rows(struct pn_buffer *buffer, const struct pn_entry *entry, const struct pn_entry_change *change)
{
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (change->touches[part]) {
            write_cell(buffer, entry->time, ",");
            write_cell(buffer, entry->who, ",");
            write_cell(buffer, change->item, ",");
            write_cell(buffer, pn_entry_kind_word(entry), ",");
            write_cell(buffer, part_names[part], ",");
            write_cell(buffer, change->from[part], ",");
            write_cell(buffer, change->to[part], ",");
            write_cell(buffer, entry->id, "\r\n");
        }
    }
}

size_t pn_log_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    pn_buffer_append_text(buffer, "time,who,item,kind,part,from,to,id\r\n");
    for (size_t i = 0; i < request->history.count; i++) {
        for (size_t j = 0; j < request->history.at[i].count; j++) {
            write_rows(buffer, &request->history.at[i], &request->history.at[i].changes[j]);
        }
        pn_dump_flush(request, buffer);
    }
    return request->history.count;
}

static void put_value(struct pn_json *json, const char *key, const char *text)
{
    if (text != NULL) {
        pn_json_string(json, key, text);
    } else {
        pn_json_null(json, key);
    }
}

/* What an entry has changed of one subject: a record of its own, which a script can choose by its item. Those of one
 * entry stand together and have the same id. */
static void put_change(struct pn_json *json, const struct pn_entry *entry, const struct pn_entry_change *change)
{
    pn_json_open(json, NULL, '{');
    pn_json_string(json, "id", entry->id);
    pn_json_string(json, "time", entry->time);
    pn_json_string(json, "who", entry->who);
    pn_json_string(json, "item", change->item);
    pn_json_string(json, "kind", pn_entry_kind_word(entry));
    pn_json_open(json, "changes", '[');
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (change->touches[part]) {
            pn_json_open(json, NULL, '{');
            pn_json_string(json, "part", part_names[part]);
            put_value(json, "from", change->from[part]);
            put_value(json, "to", change->to[part]);
            pn_json_close(json, '}');
        }
    }
    pn_json_close(json, ']');
    pn_json_close(json, '}');
}

size_t pn_log_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    enum { FORMAT = 1 };
    struct pn_json json = {.buffer = buffer};
    pn_json_open(&json, NULL, '{');
    pn_json_number(&json, "format", FORMAT);
    pn_json_string(&json, "project", request->project->title);
    pn_json_open(&json, "log", '[');
    for (size_t i = 0; i < request->history.count; i++) {
        for (size_t j = 0; j < request->history.at[i].count; j++) {
            put_change(&json, &request->history.at[i], &request->history.at[i].changes[j]);
        }
        pn_dump_flush(request, buffer);
    }
    pn_json_close(&json, ']');
    pn_json_close(&json, '}');
    pn_buffer_append_text(buffer, "\n");
    return request->history.count;
}
