#include "project_log.h"
#include "csv_field.h"

#include "phasenav/base/panic.h"

#include <jansson.h>

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

static json_t *made(json_t *value)
{
    if (value == NULL) {
        pn_panic("out of memory");
    }
    return value;
}

static json_t *string_or_null(const char *text)
{
    return made(text != NULL ? json_string(text) : json_null());
}

static json_t *entry_object(const struct pn_log_entry *entry)
{
    json_t *changes = made(json_array());
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (entry->touches[part]) {
            json_array_append_new(
                changes, made(json_pack("{s:s, s:o, s:o}", "part", part_names[part], "from",
                                        string_or_null(entry->from[part]), "to", string_or_null(entry->to[part]))));
        }
    }
    return made(json_pack("{s:s, s:s, s:s, s:s, s:o}", "time", entry->time, "who", entry->who, "item", entry->item,
                          "kind", pn_log_kind_word(entry->kind), "changes", changes));
}

static int append_bytes(const char *bytes, size_t length, void *buffer)
{
    pn_buffer_append(buffer, bytes, length);
    return 0;
}

size_t pn_log_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    enum { FORMAT = 1, INDENT = 2 };
    json_t *entries = made(json_array());
    for (uint32_t i = 0; i < request->project->log_count; i++) {
        json_array_append_new(entries, entry_object(&request->project->log[i]));
    }
    json_t *top =
        made(json_pack("{s:i, s:s, s:o}", "format", FORMAT, "project", request->project->title, "log", entries));
    if (json_dump_callback(top, append_bytes, buffer, JSON_INDENT(INDENT) | JSON_PRESERVE_ORDER) != 0) {
        pn_panic("out of memory");
    }
    pn_buffer_append_text(buffer, "\n");
    json_decref(top);
    return request->project->log_count;
}
