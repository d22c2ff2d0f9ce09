// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Each field of the tables has its key in JSON and its column in CSV, or is left out for a reason (left_out.c).
 *
 * The roadmap is made from the table of fields, so that a new field is in it at once.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "dump/left_out.h"
#include "project/fields.h"
#include "project/read.h"
#include "roadmap_from_text.h"

#include "phasenav/dump/dump.h"
#include "phasenav/roadmap/fields.h"

#include <jansson.h>

/* --- a roadmap with every field --- */

static const char *const record_names[] = {
    [PN_RECORD_FILE] = "file",
    [PN_RECORD_ROADMAP] = "roadmap",
    [PN_RECORD_SOURCE] = "source",
    [PN_RECORD_WORKSTREAM] = "workstream",
    [PN_RECORD_STAKEHOLDER] = "stakeholder",
    [PN_RECORD_PHASE] = "phase",
    [PN_RECORD_MILESTONE] = "milestone",
    [PN_RECORD_CRITERION] = "criterion",
    [PN_RECORD_ROUND] = "round",
    [PN_RECORD_MODEL] = "model",
    [PN_RECORD_TERM] = "term",
    [PN_RECORD_LINK] = "link",
    [PN_RECORD_NOTE] = "note",
};

static void write_value(struct pn_buffer *yaml, enum pn_record record, const struct pn_field *field);

/* The texts of a record differ from those of all others. */
static void text_of(enum pn_record record, const struct pn_field *field, char *text, size_t size)
{
    snprintf(text, size, "%s of the %s", field->name, record_names[record]);
}

static void write_fields(struct pn_buffer *yaml, enum pn_record kind)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(kind, &count);
    for (size_t i = 0; i < count; i++) {
        pn_buffer_printf(yaml, "%s\"%s\": ", i == 0 ? "{" : ", ", fields[i].name);
        write_value(yaml, kind, &fields[i]);
    }
    pn_buffer_append_text(yaml, "}");
}

/* Of phases there are one before and one after, for what has to refer to such. */
static void write_records(struct pn_buffer *yaml, enum pn_record kind)
{
    bool is_phase = kind == PN_RECORD_PHASE;
    pn_buffer_append_text(yaml, is_phase ? "[{id: before, title: b, milestones: [{id: early, title: e}]}, " : "[");
    write_fields(yaml, kind);
    pn_buffer_append_text(yaml, is_phase ? ", {id: after, title: a}]" : "]");
}

static const char *name_of(enum pn_target target)
{
    static const char *const names[] = {
        [PN_TARGET_WORKSTREAM] = "the-workstream", [PN_TARGET_STAKEHOLDER] = "the-stakeholder",
        [PN_TARGET_SOURCE] = "the-source",         [PN_TARGET_PHASE] = "after",
        [PN_TARGET_MILESTONE] = "early",           [PN_TARGET_ITEM] = "early",
    };
    return names[target];
}

static void write_value(struct pn_buffer *yaml, enum pn_record record, const struct pn_field *field)
{
    char text[80];
    text_of(record, field, text, sizeof text);
    switch (field->type) {
    case PN_FIELD_FORMAT:
        pn_buffer_append_text(yaml, "1");
        break;
    case PN_FIELD_ID:
        pn_buffer_printf(yaml, "the-%s", record_names[record]);
        break;
    case PN_FIELD_OWN_LANGUAGE:
    case PN_FIELD_LANGUAGE:
        pn_buffer_append_text(yaml, "de");
        break;
    case PN_FIELD_TEXT:
    case PN_FIELD_QUESTIONS:
        pn_buffer_append_text(yaml, text);
        break;
    case PN_FIELD_TEXTS:
        pn_buffer_printf(yaml, "[%s]", text);
        break;
    case PN_FIELD_WORDS:
        pn_buffer_append_text(yaml, "[word]");
        break;
    case PN_FIELD_URL:
        pn_buffer_append_text(yaml, "'https://example.org/'");
        break;
    case PN_FIELD_DAY:
        pn_buffer_append_text(yaml, "2026-11-03");
        break;
    case PN_FIELD_COLOR:
        pn_buffer_append_text(yaml, "red");
        break;
    case PN_FIELD_ORIGIN:
        pn_buffer_append_text(yaml, "own");
        break;
    case PN_FIELD_LINK_KIND:
        pn_buffer_append_text(yaml, "law");
        break;
    case PN_FIELD_PRIORITY:
        pn_buffer_append_text(yaml, "first");
        break;
    case PN_FIELD_RECORD:
        write_fields(yaml, (enum pn_record)field->detail);
        break;
    case PN_FIELD_RECORDS:
        write_records(yaml, (enum pn_record)field->detail);
        break;
    case PN_FIELD_REFERENCE:
        pn_buffer_append_text(yaml,
                              field->detail == PN_TARGET_PHASE ? "the-phase" : name_of((enum pn_target)field->detail));
        break;
    case PN_FIELD_REFERENCES:
        pn_buffer_printf(yaml, "[%s]", name_of((enum pn_target)field->detail));
        break;
    }
}

/* --- and a project that says everything that it can --- */

#define PARTS                                                                                                          \
    "date: 2026-01-02, due: 2026-02-01, owner: o, evidence: e, "                                                       \
    "notes: [{time: '2026-01-03T09:12:44+01:00', who: w, text: n}]"

static const char project_text[] =
    "format: 2\n"
    "project: {title: P, organisation: o, contact: c, roadmap: the-roadmap, phase: the-phase,\n"
    "  costs: {once: o, yearly: y, funding: f, afterwards: a, budget: b}, models: [the-model]}\n"
    "milestones: {the-milestone: {state: started, " PARTS "}}\n"
    "rounds: {the-criterion: {the-phase: {state: met, " PARTS "}}}\n"
    "gates: {the-phase: {decision: go-on, " PARTS "}}\n";

/* The log of format 1 is in its file. */
static const char old_text[] =
    "format: 1\n"
    "project: {title: P, roadmap: the-roadmap}\n"
    "log: [{time: '2026-11-03T09:12:44+01:00', who: w, item: the-milestone, change: open → started,\n"
    "  date: [null, 2026-01-02], owner: [null, o], note: [null, n]}]\n";

struct fixture {
    struct pn_roadmap *roadmap;
    struct pn_project *project;
    struct pn_buffer csv;
    json_t *json;
    json_t *log;
};

static json_t *json_of(const struct pn_dump_format *formats, size_t count, const struct pn_dump_request *request)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(formats[i].name, "json") == 0) {
            formats[i].write(&text, request);
        }
    }
    json_t *json = json_loads(pn_buffer_text(&text), 0, NULL);
    assert_non_null(json);
    pn_buffer_finish(&text);
    return json;
}

static struct pn_project *project_from(const char *text, const struct pn_roadmap *roadmap)
{
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_source source = {.name = "project", .text = text, .length = strlen(text)};
    struct pn_project *project;
    assert_true(pn_project_read(&source, roadmap, &project, diags));
    assert_int_equal(project->unknown_count, 0);
    pn_diags_free(diags);
    return project;
}

static int set_up(void **state)
{
    static struct fixture fixture;
    struct pn_buffer yaml;
    pn_buffer_init(&yaml);
    write_fields(&yaml, PN_RECORD_FILE);
    fixture.roadmap = roadmap_from_text(pn_buffer_text(&yaml));
    pn_buffer_finish(&yaml);

    fixture.project = project_from(project_text, fixture.roadmap);
    struct pn_dump_request request = {.roadmap = fixture.roadmap, .project = fixture.project, .all = true};
    pn_buffer_init(&fixture.csv);
    pn_dump_find_format("csv")->write(&fixture.csv, &request);
    fixture.json = json_of(pn_dump_formats, pn_dump_format_count, &request);
    struct pn_project *old = project_from(old_text, fixture.roadmap);
    request.project = old;
    request.history = old->log;
    request.paper = PN_PAPER_LOG;
    fixture.log = json_of(pn_log_formats, pn_log_format_count, &request);
    pn_project_free(old);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    json_decref(fixture->log);
    json_decref(fixture->json);
    pn_buffer_finish(&fixture->csv);
    pn_project_free(fixture->project);
    pn_roadmap_free(fixture->roadmap);
    return 0;
}

/* --- where JSON has a record --- */

static json_t *first(json_t *object, const char *key)
{
    return json_array_get(json_object_get(object, key), 0);
}

static json_t *phase_of(json_t *top)
{
    return json_array_get(json_object_get(top, "phases"), 1);
}

static json_t *object_of(json_t *top, const char *where)
{
    const struct {
        const char *where;
        json_t *object;
    } objects[] = {
        {"file", top},
        {"roadmap", json_object_get(top, "roadmap")},
        {"source", first(top, "sources")},
        {"workstream", first(top, "workstreams")},
        {"stakeholder", first(top, "stakeholders")},
        {"phase", phase_of(top)},
        {"milestone", first(phase_of(top), "milestones")},
        {"criterion", first(top, "criteria")},
        {"round", first(first(top, "criteria"), "rounds")},
        {"model", first(top, "models")},
        {"term", first(top, "terms")},
        {"link", first(first(top, "terms"), "links")},
        {"note", first(first(top, "terms"), "remarks")},
    };
    for (size_t i = 0; i < sizeof objects / sizeof *objects; i++) {
        if (strcmp(objects[i].where, where) == 0) {
            assert_non_null(objects[i].object);
            return objects[i].object;
        }
    }
    fail_msg("where JSON has the record '%s' is not said here", where);
    return NULL;
}

static json_t *object_of_project(json_t *top, const char *where)
{
    if (strcmp(where, "project") == 0) {
        return json_object_get(top, "project");
    }
    if (strcmp(where, "round") == 0) {
        return first(phase_of(top), "rounds");
    }
    if (strcmp(where, "costs") == 0) {
        return json_object_get(json_object_get(top, "project"), "costs");
    }
    if (strcmp(where, "note") == 0) {
        return first(first(phase_of(top), "milestones"), "notes");
    }
    return object_of(top, strcmp(where, "gate") == 0 ? "phase" : where);
}

static void expect_one_of(bool is_there, bool is_left_out, const char *where, const char *name, const char *format)
{
    if (is_there == is_left_out) {
        fail_msg("%s has %s.%s, and a reason not to have it: %d, %d; it should be one of them", format, where, name,
                 is_there, is_left_out);
    }
}

/* Notes of the roadmap are its remarks in JSON, where `notes` are the project's. */
static const char *key_of(const struct pn_field *field)
{
    return strcmp(field->name, "notes") == 0 ? "remarks" : field->name;
}

/* --- the tests --- */

static void fields_of_a_roadmap_are_in_json(void **state)
{
    struct fixture *fixture = *state;
    for (int kind = 0; kind < PN_RECORD_COUNT; kind++) {
        size_t count;
        const struct pn_field *fields = pn_fields_of((enum pn_record)kind, &count);
        json_t *object = object_of(fixture->json, record_names[kind]);
        for (size_t i = 0; i < count; i++) {
            json_t *value = json_object_get(object, key_of(&fields[i]));
            expect_one_of(value != NULL,
                          pn_roadmap_leaves_out(PN_LEFT_OUT_OF_JSON, (enum pn_record)kind, fields[i].name),
                          record_names[kind], fields[i].name, "JSON");
            if (value != NULL && fields[i].type == PN_FIELD_TEXT) {
                char text[80];
                text_of((enum pn_record)kind, &fields[i], text, sizeof text);
                assert_string_equal(json_string_value(value), text);
            }
        }
    }
}

/* A round is in its criterion, and in its phase. */
static void fields_of_a_round_are_in_its_phase_too(void **state)
{
    struct fixture *fixture = *state;
    json_t *round = first(phase_of(fixture->json), "rounds");
    size_t count;
    const struct pn_field *fields = pn_fields_of(PN_RECORD_ROUND, &count);
    for (size_t i = 0; i < count; i++) {
        bool is_phase = strcmp(fields[i].name, "phase") == 0;
        expect_one_of(json_object_get(round, fields[i].name) != NULL, is_phase, "round", fields[i].name, "JSON");
    }
}

static bool is_column(const struct fixture *fixture, const char *name)
{
    char header[1000];
    char wanted[80];
    const char *csv = pn_buffer_text(&fixture->csv);
    snprintf(header, sizeof header, ",%.*s,", (int)strcspn(csv, "\r"), csv);
    snprintf(wanted, sizeof wanted, ",%s,", name);
    return strstr(header, wanted) != NULL;
}

static void fields_of_a_roadmap_are_in_csv(void **state)
{
    struct fixture *fixture = *state;
    for (int kind = 0; kind < PN_RECORD_COUNT; kind++) {
        size_t count;
        const struct pn_field *fields = pn_fields_of((enum pn_record)kind, &count);
        for (size_t i = 0; i < count; i++) {
            const struct pn_field *field = &fields[i];
            bool has_rows = kind == PN_RECORD_MILESTONE || kind == PN_RECORD_CRITERION || kind == PN_RECORD_ROUND;
            expect_one_of(has_rows && is_column(fixture, key_of(field)),
                          pn_roadmap_leaves_out(PN_LEFT_OUT_OF_CSV, (enum pn_record)kind, field->name),
                          record_names[kind], field->name, "CSV");
            if (has_rows && field->type == PN_FIELD_TEXT) {
                char text[80];
                text_of((enum pn_record)kind, field, text, sizeof text);
                assert_non_null(strstr(pn_buffer_text(&fixture->csv), text));
            }
        }
    }
}

/* What shows that a milestone is reached is `evidence_given`, beside the roadmap's `evidence`. */
static void fields_of_a_project_are_in_json_and_csv(void **state)
{
    struct fixture *fixture = *state;
    size_t count;
    const struct pn_field_info *fields = pn_project_fields(&count);
    for (size_t i = 0; i < count; i++) {
        const char *where = fields[i].where;
        const char *name = strcmp(fields[i].name, "evidence") == 0 ? "evidence_given" : fields[i].name;
        bool has_object = strcmp(where, "log") != 0;
        bool has_rows = strcmp(where, "milestone") == 0 || strcmp(where, "round") == 0;
        expect_one_of(has_object && json_object_get(object_of_project(fixture->json, where), name) != NULL,
                      pn_project_leaves_out(PN_LEFT_OUT_OF_JSON, where, name), where, name, "JSON");
        expect_one_of(has_rows && is_column(fixture, name), pn_project_leaves_out(PN_LEFT_OUT_OF_CSV, where, name),
                      where, name, "CSV");
    }
}

/* What a change was about is one of its parts there. */
static void fields_of_the_log_are_in_its_json(void **state)
{
    struct fixture *fixture = *state;
    json_t *entry = first(fixture->log, "log");
    size_t count;
    const struct pn_field_info *fields = pn_project_fields(&count);
    for (size_t i = 0; i < count; i++) {
        const char *part = strcmp(fields[i].name, "change") == 0 ? "state" : fields[i].name;
        bool found = json_object_get(entry, fields[i].name) != NULL;
        size_t number;
        json_t *change;
        json_array_foreach(json_object_get(entry, "changes"), number, change)
        {
            found |= strcmp(json_string_value(json_object_get(change, "part")), part) == 0;
        }
        expect_one_of(found || strcmp(fields[i].where, "log") != 0, false, "log", fields[i].name, "JSON");
    }
}

int test_fields(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_of_a_roadmap_are_in_json),   cmocka_unit_test(fields_of_a_round_are_in_its_phase_too),
        cmocka_unit_test(fields_of_a_roadmap_are_in_csv),    cmocka_unit_test(fields_of_a_project_are_in_json_and_csv),
        cmocka_unit_test(fields_of_the_log_are_in_its_json),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
