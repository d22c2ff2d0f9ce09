/*
 * The log of a project: for people a paragraph per change, for programs a row or an object.
 */
#include "csv_field.h"
#include "report.h"

#include "phasenav/base/panic.h"
#include "phasenav/project/date.h"

#include <jansson.h>

#include <string.h>

static const char *const part_names[] = {
    [PN_PART_VALUE] = "state",
    [PN_PART_DATE] = "date",
    [PN_PART_OWNER] = "owner",
    [PN_PART_NOTE] = "note",
};

/* --- for people --- */

/* A value as a reader knows it: a state's or a phase's title. */
static const char *shown(struct pn_report *report, const struct pn_log_entry *entry, enum pn_part part,
                         const char *text)
{
    const struct pn_report_request *request = report->request;
    if (text == NULL) {
        return "–";
    }
    if (part == PN_PART_DATE && pn_project_is_date(text)) {
        return pn_project_date_text(&report->arena, request->catalog, text);
    }
    if (part != PN_PART_VALUE || !entry->known) {
        return text;
    }
    if (entry->subject.kind != PN_SUBJECT_PHASE) {
        enum pn_state state;
        return pn_state_from_word(entry->subject.kind, text, &state) ? pn_state_title(request->catalog, state) : text;
    }
    pn_item_id handle = pn_roadmap_find(request->project->roadmap, text);
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(request->project->roadmap, handle)->kind == PN_ITEM_PHASE;
    return is_phase ? pn_text_in(pn_roadmap_item(request->project->roadmap, handle)->title, request->language) : "–";
}

static const char *part_title(const struct pn_report *report, enum pn_part part)
{
    static const char *const titles[] = {
        [PN_PART_DATE] = PN_N_("Date"), [PN_PART_OWNER] = PN_N_("Responsible"), [PN_PART_NOTE] = PN_N_("Note")};
    return pn_tr(report->request->catalog, titles[part]);
}

/* 2026-11-03T09:12:44+01:00 as 2026-11-03 09:12. */
static const char *short_time(struct pn_report *report, const char *time)
{
    enum { TO_THE_MINUTE = 16, DATE = 10 };
    if (strlen(time) < TO_THE_MINUTE || time[DATE] != 'T') {
        return time;
    }
    return pn_arena_printf(&report->arena, "%.10s %.5s", time, time + DATE + 1);
}

static void write_entry(struct pn_report *report, const struct pn_log_entry *entry)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_printf(&text, "%s  %s  %s", short_time(report, entry->time), entry->who,
                     entry->known ? pn_report_title(report, entry->subject) : entry->item);
    const char *arrow = report->request->ascii ? "->" : "→";
    for (int i = 0; i < PN_PART_COUNT; i++) {
        enum pn_part part = (enum pn_part)i;
        if (!entry->touches[part]) {
            continue;
        }
        pn_buffer_append_text(&text, part == PN_PART_VALUE ? ": " : "; ");
        if (part != PN_PART_VALUE) {
            pn_buffer_printf(&text, "%s: ", part_title(report, part));
        }
        pn_buffer_printf(&text, "%s %s %s", shown(report, entry, part, entry->from[part]), arrow,
                         shown(report, entry, part, entry->to[part]));
    }
    if (entry->kind != PN_LOG_CHANGE) {
        pn_buffer_printf(
            &text, " (%s)",
            pn_tr(report->request->catalog, entry->kind == PN_LOG_UNDO ? PN_N_("undone") : PN_N_("done again")));
    }
    pn_report_point(report, pn_arena_strdup(&report->arena, pn_buffer_text(&text)));
    pn_buffer_finish(&text);
}

void pn_log_write_text(struct pn_buffer *buffer, const struct pn_report_request *request)
{
    struct pn_report report;
    pn_report_start(&report, buffer, request, false);
    for (uint32_t i = 0; i < request->project->log_count; i++) {
        write_entry(&report, &request->project->log[i]);
    }
    pn_report_finish(&report);
}

/* --- for programs --- */

static void write_cell(struct pn_buffer *buffer, const char *text, const char *after)
{
    pn_csv_add_field(buffer, text);
    pn_buffer_append_text(buffer, after);
}

void pn_log_write_csv(struct pn_buffer *buffer, const struct pn_report_request *request)
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

void pn_log_write_json(struct pn_buffer *buffer, const struct pn_report_request *request)
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
}

const struct pn_report_format pn_log_formats[] = {
    {.name = "text", .write = pn_log_write_text},
    {.name = "csv", .for_programs = true, .write = pn_log_write_csv},
    {.name = "json", .for_programs = true, .write = pn_log_write_json},
};
const size_t pn_log_format_count = sizeof pn_log_formats / sizeof pn_log_formats[0];
