// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "project_log.h"
#include "csv_field.h"
#include "json_project.h"

/* A row for each part of one subject. */
static void write_rows(struct pn_csv *csv, const struct pn_entry *entry, const struct pn_entry_change *change)
{
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (change->touches[part]) {
            const char *const cells[] = {entry->time,
                                         entry->who,
                                         change->item,
                                         pn_entry_kind_word(entry),
                                         pn_part_word((enum pn_part)part),
                                         change->from[part],
                                         change->to[part],
                                         entry->id};
            for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
                pn_csv_add_field(csv, cells[i]);
            }
            pn_csv_end_row(csv);
        }
    }
}

static size_t write_table(struct pn_buffer *buffer, const struct pn_dump_request *request, enum pn_csv_dialect dialect)
{
    struct pn_csv csv;
    pn_csv_start(&csv, buffer, dialect, "time,who,item,kind,part,from,to,id");
    for (size_t i = 0; i < request->history.count; i++) {
        for (size_t j = 0; j < request->history.at[i].count; j++) {
            write_rows(&csv, &request->history.at[i], &request->history.at[i].changes[j]);
        }
        pn_dump_flush(request, buffer);
    }
    return request->history.count;
}

size_t pn_log_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return write_table(buffer, request, PN_CSV_COMMAS);
}

size_t pn_log_write_excel(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return write_table(buffer, request, PN_CSV_EXCEL);
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
    pn_json_changes(json, change, PN_PART_COUNT);
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
