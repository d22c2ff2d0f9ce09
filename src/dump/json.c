// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The JSON format: one object, of one shape for every dump. Keys and ids are the same in every language; a text that
 * the roadmap does not have is left out, a list is always there. A change of shape is another `format`.
 *
 * What a record says is written from the table of fields, so that a new field has its key; what follows from the graph
 * (previous, required_by …) is put between them here.
 */
#include "json.h"
#include "field_value.h"
#include "json_project.h"
#include "json_stream.h"
#include "left_out.h"
#include "selection.h"

#include <assert.h>
#include <string.h>

enum { FORMAT = 2 }; /* 1 had the roadmap's remarks as `notes`, and a single `note` of the project */

struct json_writer {
    const struct pn_dump_request *request;
    const struct pn_roadmap *roadmap;
    struct pn_json json;
};

/* --- the fields of a record --- */

struct fields {
    struct json_writer *writer;
    enum pn_record kind;
    struct pn_field_source source;
    const struct pn_field *next; /* the first that is not written yet */
    const struct pn_field *end;
};

static struct fields fields_of(struct json_writer *writer, enum pn_record kind, const void *record)
{
    size_t count;
    const struct pn_field *first = pn_fields_of(kind, &count);
    return (struct fields){
        .writer = writer,
        .kind = kind,
        .source = {.roadmap = writer->roadmap, .language = writer->request->language, .record = record},
        .next = first,
        .end = first + count,
    };
}

static void put_record(struct json_writer *writer, enum pn_record kind, const void *record);

/* A project's notes are `notes`, so those of the roadmap have another name. */
static const char *key_of(const struct pn_field *field)
{
    return field->type == PN_FIELD_RECORDS && field->detail == PN_RECORD_NOTE ? "remarks" : field->name;
}

/* The links or the notes of an item. */
static void put_parts(struct fields *fields, const struct pn_field *field)
{
    const struct pn_roadmap *roadmap = fields->writer->roadmap;
    const struct pn_indices *parts =
        (const struct pn_indices *)(const void *)((const char *)fields->source.record + field->offset);
    pn_json_open(&fields->writer->json, key_of(field), '[');
    for (uint32_t i = 0; i < parts->count; i++) {
        uint32_t index = parts->at[i];
        const void *part = field->detail == PN_RECORD_LINK ? (const void *)&roadmap->links[index]
                                                           : (const void *)&roadmap->notes[index];
        put_record(fields->writer, (enum pn_record)field->detail, part);
    }
    pn_json_close(&fields->writer->json, ']');
}

static void put_field(struct fields *fields, const struct pn_field *field)
{
    struct pn_json *json = &fields->writer->json;
    uint32_t count = pn_field_count(field, &fields->source);
    if (field->offset == PN_FIELD_NOWHERE || pn_roadmap_leaves_out(PN_LEFT_OUT_OF_JSON, fields->kind, field->name)) {
        return;
    }
    if (field->type == PN_FIELD_RECORDS) {
        put_parts(fields, field);
        return;
    }
    if (!pn_field_is_list(field)) {
        pn_json_string(json, field->name, count != 0 ? pn_field_value(field, &fields->source, 0) : NULL);
        return;
    }
    pn_json_open(json, field->name, '[');
    for (uint32_t i = 0; i < count; i++) {
        pn_json_string(json, NULL, pn_field_value(field, &fields->source, i));
    }
    pn_json_close(json, ']');
}

static void put_rest(struct fields *fields)
{
    for (; fields->next < fields->end; fields->next++) {
        put_field(fields, fields->next);
    }
}

/* Writes the fields that are left, up to the one named `last`. */
static void put_through(struct fields *fields, const char *last)
{
    struct fields part = *fields;
    while (strcmp(fields->next->name, last) != 0) {
        fields->next++;
        assert(fields->next < fields->end);
    }
    part.end = ++fields->next;
    put_rest(&part);
}

static void put_record(struct json_writer *writer, enum pn_record kind, const void *record)
{
    struct fields fields = fields_of(writer, kind, record);
    pn_json_open(&writer->json, NULL, '{');
    put_rest(&fields);
    pn_json_close(&writer->json, '}');
}

/* --- what follows from the graph, and what the project says --- */

static void put_items(struct json_writer *writer, const char *key, struct pn_items items)
{
    pn_json_open(&writer->json, key, '[');
    for (uint32_t i = 0; i < items.count; i++) {
        pn_json_string(&writer->json, NULL, pn_roadmap_item(writer->roadmap, items.at[i])->id);
    }
    pn_json_close(&writer->json, ']');
}

/* Writes the id of a phase; nothing if there is no phase with this index (as PN_NO_PHASE, or before the first). */
static void put_phase_id(struct json_writer *writer, const char *key, uint32_t phase)
{
    pn_json_string(&writer->json, key,
                   phase < writer->roadmap->phase_count ? writer->roadmap->phases[phase].item.id : NULL);
}

/* What the project says about a subject. A gate without a decision has no key for it. A milestone's `evidence` is the
 * roadmap's, what is to show that it is reached; so the project's has another name everywhere. */
static void put_fact(struct json_writer *writer, struct pn_subject subject)
{
    if (writer->request->project == NULL) {
        return;
    }
    const struct pn_fact *fact = pn_project_fact(writer->request->project, subject);
    const char *word = pn_state_info(fact->state)->word;
    if (subject.kind == PN_SUBJECT_GATE) {
        pn_json_string(&writer->json, "decision", fact->state != PN_STATE_OPEN ? word : NULL);
    } else {
        pn_json_string(&writer->json, "state", word);
    }
    pn_json_day(&writer->json, "date", fact->date);
    pn_json_string(&writer->json, "due", fact->due);
    pn_json_string(&writer->json, "owner", fact->owner);
    pn_json_string(&writer->json, "evidence_given", fact->evidence);
    pn_json_notes(&writer->json, &fact->notes);
}

static void end_record(struct json_writer *writer)
{
    pn_json_close(&writer->json, '}');
    pn_dump_flush(writer->request, writer->json.buffer);
}

static void put_milestone(struct json_writer *writer, const struct pn_milestone *milestone)
{
    struct fields fields = fields_of(writer, PN_RECORD_MILESTONE, milestone);
    pn_json_open(&writer->json, NULL, '{');
    put_through(&fields, "requires");
    put_items(writer, "required_by", milestone->item.required_by);
    put_rest(&fields);
    put_fact(writer, pn_subject_milestone(writer->roadmap, milestone->item.handle));
    end_record(writer);
}

static void put_cross_phase(struct json_writer *writer, const struct pn_criterion *criterion)
{
    pn_json_truth(&writer->json, "cross_phase", pn_criterion_is_cross_phase(writer->roadmap, criterion));
}

/* Writes a round in the list of its phase: whose round it is, and what is asked. */
static void put_round(struct json_writer *writer, const struct pn_criterion *criterion, uint32_t phase)
{
    struct pn_round round = {.phase = phase, .question = criterion->questions[phase]};
    struct fields fields = fields_of(writer, PN_RECORD_ROUND, &round);
    fields.next++; /* without "phase", its first field: the list is of that phase */
    pn_json_open(&writer->json, NULL, '{');
    pn_json_string(&writer->json, "criterion", criterion->item.id);
    pn_json_string(&writer->json, "title", pn_text_in(criterion->item.title, writer->request->language));
    put_rest(&fields);
    put_cross_phase(writer, criterion);
    put_fact(writer, pn_subject_round(writer->roadmap, criterion->item.handle, phase));
    end_record(writer);
}

static void put_phase(struct json_writer *writer, const struct pn_selected_phase *selected)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    uint32_t number = selected->phase->item.number;
    struct fields fields = fields_of(writer, PN_RECORD_PHASE, selected->phase);
    pn_json_open(&writer->json, NULL, '{');
    put_through(&fields, "id");
    pn_json_number(&writer->json, "number", number + 1);
    put_through(&fields, "prepare");
    put_phase_id(writer, "previous", number - 1);
    put_phase_id(writer, "next", number + 1);
    put_rest(&fields);
    pn_json_open(&writer->json, "milestones", '[');
    for (uint32_t i = 0; i < selected->milestones.count; i++) {
        put_milestone(writer, pn_roadmap_milestone(roadmap, selected->milestones.at[i]));
    }
    pn_json_close(&writer->json, ']');
    pn_json_open(&writer->json, "rounds", '[');
    for (uint32_t i = 0; i < selected->rounds.count; i++) {
        put_round(writer, pn_roadmap_criterion(roadmap, selected->rounds.at[i]), number);
    }
    pn_json_close(&writer->json, ']');
    put_items(writer, "groundwork", selected->groundwork);
    put_fact(writer, pn_subject_gate(number));
    end_record(writer);
}

static void put_criterion(struct json_writer *writer, const struct pn_criterion *criterion)
{
    struct fields fields = fields_of(writer, PN_RECORD_CRITERION, criterion);
    pn_json_open(&writer->json, NULL, '{');
    put_through(&fields, "until");
    put_cross_phase(writer, criterion);
    put_rest(&fields);
    pn_json_open(&writer->json, "rounds", '[');
    for (uint32_t phase = criterion->from; phase <= criterion->until; phase++) {
        put_record(writer, PN_RECORD_ROUND,
                   &(struct pn_round){.phase = phase, .question = criterion->questions[phase]});
    }
    pn_json_close(&writer->json, ']');
    end_record(writer);
}

/* --- the whole --- */

static void put_roadmap(struct json_writer *writer)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    struct fields fields = fields_of(writer, PN_RECORD_ROADMAP, roadmap);
    pn_json_open(&writer->json, "roadmap", '{');
    put_through(&fields, "title");
    pn_json_string(&writer->json, "language", roadmap->languages[writer->request->language]);
    put_rest(&fields);
    pn_json_close(&writer->json, '}');
}

static void put_project(struct json_writer *writer)
{
    const struct pn_project *project = writer->request->project;
    if (project != NULL) {
        pn_json_open(&writer->json, "project", '{');
        pn_json_string(&writer->json, "title", project->title);
        pn_json_string(&writer->json, "organisation", project->heads[PN_HEAD_ORGANISATION]);
        pn_json_string(&writer->json, "contact", project->heads[PN_HEAD_CONTACT]);
        put_phase_id(writer, "phase", project->phase);
        pn_json_costs(&writer->json, project);
        pn_json_models(&writer->json, project);
        pn_json_close(&writer->json, '}');
    }
}

/* Writes models or terms. */
static void put_things(struct json_writer *writer, const char *key, enum pn_record kind, struct pn_items items)
{
    pn_json_open(&writer->json, key, '[');
    for (uint32_t i = 0; i < items.count; i++) {
        put_record(writer, kind, pn_roadmap_item(writer->roadmap, items.at[i]));
        pn_dump_flush(writer->request, writer->json.buffer);
    }
    pn_json_close(&writer->json, ']');
}

/* Writes records that stand one after the other in the graph. */
static void put_records(struct json_writer *writer, const char *key, enum pn_record kind, const void *records,
                        size_t size, uint32_t count)
{
    pn_json_open(&writer->json, key, '[');
    for (uint32_t i = 0; i < count; i++) {
        put_record(writer, kind, (const char *)records + i * size);
    }
    pn_json_close(&writer->json, ']');
}

static void put_selection(struct json_writer *writer, const struct pn_selection *selection)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    pn_json_open(&writer->json, "phases", '[');
    for (uint32_t i = 0; i < selection->phase_count; i++) {
        put_phase(writer, &selection->phases[i]);
    }
    pn_json_close(&writer->json, ']');
    pn_json_open(&writer->json, "criteria", '[');
    for (uint32_t i = 0; i < selection->criteria.count; i++) {
        put_criterion(writer, pn_roadmap_criterion(roadmap, selection->criteria.at[i]));
    }
    pn_json_close(&writer->json, ']');
    put_things(writer, "models", PN_RECORD_MODEL, selection->models);
    put_things(writer, "terms", PN_RECORD_TERM, selection->terms);
    put_records(writer, "workstreams", PN_RECORD_WORKSTREAM, roadmap->workstreams, sizeof *roadmap->workstreams,
                selection->whole ? roadmap->workstream_count : 0);
    put_records(writer, "stakeholders", PN_RECORD_STAKEHOLDER, roadmap->stakeholders, sizeof *roadmap->stakeholders,
                selection->whole ? roadmap->stakeholder_count : 0);
    put_records(writer, "sources", PN_RECORD_SOURCE, roadmap->sources, sizeof *roadmap->sources,
                selection->whole ? roadmap->source_count : 0);
}

size_t pn_dump_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct json_writer writer = {.request = request, .roadmap = request->roadmap, .json = {.buffer = buffer}};
    struct pn_arena scratch;
    pn_arena_init(&scratch);
    struct pn_selection selection = pn_selection_of(&scratch, request);
    pn_json_open(&writer.json, NULL, '{');
    pn_json_number(&writer.json, "format", FORMAT);
    put_roadmap(&writer);
    put_project(&writer);
    put_selection(&writer, &selection);
    pn_json_close(&writer.json, '}');
    pn_buffer_append_text(buffer, "\n");
    pn_arena_finish(&scratch);
    return pn_selection_size(&selection);
}
