/*
 * The JSON format: one object, of one shape for every dump. Keys and ids are the same in every language; a text that
 * the roadmap does not have is left out, a list is always there. A change of shape is another `format`.
 */
#include "json.h"
#include "selection.h"
#include "words.h"

#include "phasenav/base/panic.h"

#include <jansson.h>

enum { FORMAT = 1, INDENT = 2 };

struct json_writer {
    const struct pn_roadmap *roadmap;
    const struct pn_project *project; /* or NULL */
    uint32_t language;
};

/* jansson reports no memory, and text that is not UTF-8, by NULL; the loader lets no such text in. */
static json_t *made(json_t *value)
{
    if (value == NULL) {
        pn_panic("out of memory");
    }
    return value;
}

/* The functions below take over `value`. */
static void set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, made(value)) != 0) {
        pn_panic("out of memory");
    }
}

static void append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, made(value)) != 0) {
        pn_panic("out of memory");
    }
}

static void set_string(json_t *object, const char *key, const char *text)
{
    if (text != NULL) {
        set(object, key, json_string(text));
    }
}

static void set_text(const struct json_writer *writer, json_t *object, const char *key, struct pn_text text)
{
    set_string(object, key, pn_text_in(text, writer->language));
}

static void set_texts(const struct json_writer *writer, json_t *object, const char *key, struct pn_texts texts)
{
    json_t *array = made(json_array());
    for (uint32_t i = 0; i < texts.count; i++) {
        append(array, json_string(pn_text_in(texts.at[i], writer->language)));
    }
    set(object, key, array);
}

static void set_items(const struct json_writer *writer, json_t *object, const char *key, struct pn_items items)
{
    json_t *array = made(json_array());
    for (uint32_t i = 0; i < items.count; i++) {
        append(array, json_string(pn_roadmap_item(writer->roadmap, items.at[i])->id));
    }
    set(object, key, array);
}

static void set_phases(const struct json_writer *writer, json_t *object, const char *key, struct pn_indices phases)
{
    json_t *array = made(json_array());
    for (uint32_t i = 0; i < phases.count; i++) {
        append(array, json_string(writer->roadmap->phases[phases.at[i]].item.id));
    }
    set(object, key, array);
}

static void set_labels(json_t *object, const char *key, struct pn_indices indices, const struct pn_label *labels)
{
    json_t *array = made(json_array());
    for (uint32_t i = 0; i < indices.count; i++) {
        append(array, json_string(labels[indices.at[i]].id));
    }
    set(object, key, array);
}

static void set_sources(const struct json_writer *writer, json_t *object, struct pn_indices sources)
{
    json_t *array = made(json_array());
    for (uint32_t i = 0; i < sources.count; i++) {
        append(array, json_string(writer->roadmap->sources[sources.at[i]].id));
    }
    set(object, "sources", array);
}

static json_t *new_item(const struct json_writer *writer, const struct pn_item *item)
{
    json_t *object = made(json_object());
    set_string(object, "id", item->id);
    set_text(writer, object, "title", item->title);
    set_text(writer, object, "text", item->text);
    return object;
}

/* What an object ends with, of whatever kind it is. */
static void set_references(const struct json_writer *writer, json_t *object, const struct pn_item *item)
{
    set_items(writer, object, "related", item->related);
    set_sources(writer, object, item->sources);
    set_string(object, "origin", pn_dump_origin(item->origin));
}

static void set_involved(const struct json_writer *writer, json_t *object, const struct pn_item *item)
{
    set_labels(object, "workstreams", item->workstreams, writer->roadmap->workstreams);
    set_labels(object, "stakeholders", item->stakeholders, writer->roadmap->stakeholders);
}

/* What a project says; a gate without a decision has none. */
static void set_fact(const struct json_writer *writer, json_t *object, struct pn_subject subject)
{
    if (writer->project == NULL) {
        return;
    }
    const struct pn_fact *fact = pn_project_fact(writer->project, subject);
    const char *word = pn_state_info(fact->state)->word;
    if (subject.kind == PN_SUBJECT_GATE) {
        set_string(object, "decision", fact->state != PN_STATE_OPEN ? word : NULL);
    } else {
        set_string(object, "state", word);
    }
    set_string(object, "date", fact->date);
    set_string(object, "owner", fact->owner);
    set_string(object, "note", fact->note);
}

static json_t *milestone_object(const struct json_writer *writer, const struct pn_milestone *milestone)
{
    const struct pn_item *item = &milestone->item;
    json_t *object = new_item(writer, item);
    set_text(writer, object, "evidence", milestone->evidence);
    set_involved(writer, object, item);
    set_items(writer, object, "requires", item->requires);
    set_items(writer, object, "required_by", item->required_by);
    set_phases(writer, object, "prepares", item->prepares);
    set_references(writer, object, item);
    set_fact(writer, object, pn_subject_milestone(writer->roadmap, item->handle));
    return object;
}

static json_t *round_object(const struct json_writer *writer, const struct pn_criterion *criterion, uint32_t phase)
{
    json_t *object = made(json_object());
    set_string(object, "criterion", criterion->item.id);
    set_text(writer, object, "title", criterion->item.title);
    set_text(writer, object, "question", criterion->questions[phase]);
    set(object, "cross_phase", json_boolean(pn_criterion_is_cross_phase(writer->roadmap, criterion)));
    set_fact(writer, object, pn_subject_round(writer->roadmap, criterion->item.handle, phase));
    return object;
}

static json_t *phase_object(const struct json_writer *writer, const struct pn_selected_phase *selected)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    const struct pn_phase *phase = selected->phase;
    uint32_t number = phase->item.number;
    json_t *object = made(json_object());
    set_string(object, "id", phase->item.id);
    set(object, "number", json_integer((json_int_t)number + 1));
    set_text(writer, object, "title", phase->item.title);
    set_text(writer, object, "situation", phase->situation);
    set_text(writer, object, "goal", phase->goal);
    set_text(writer, object, "gate", phase->gate);
    set_texts(writer, object, "pitfalls", phase->pitfalls);
    set_texts(writer, object, "prepare", phase->prepare);
    set_string(object, "previous", number > 0 ? roadmap->phases[number - 1].item.id : NULL);
    set_string(object, "next", number + 1 < roadmap->phase_count ? roadmap->phases[number + 1].item.id : NULL);
    set_phases(writer, object, "parallel", phase->parallel);

    json_t *milestones = made(json_array());
    for (uint32_t i = 0; i < selected->milestones.count; i++) {
        append(milestones, milestone_object(writer, pn_roadmap_milestone(roadmap, selected->milestones.at[i])));
    }
    set(object, "milestones", milestones);

    json_t *rounds = made(json_array());
    for (uint32_t i = 0; i < selected->rounds.count; i++) {
        append(rounds, round_object(writer, pn_roadmap_criterion(roadmap, selected->rounds.at[i]), number));
    }
    set(object, "rounds", rounds);
    set_items(writer, object, "groundwork", selected->groundwork);
    set_fact(writer, object, pn_subject_gate(number));
    return object;
}

static json_t *criterion_object(const struct json_writer *writer, const struct pn_criterion *criterion)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    const struct pn_item *item = &criterion->item;
    json_t *object = new_item(writer, item);
    set_string(object, "from", roadmap->phases[criterion->from].item.id);
    set_string(object, "until", roadmap->phases[criterion->until].item.id);
    set(object, "cross_phase", json_boolean(pn_criterion_is_cross_phase(roadmap, criterion)));
    set_involved(writer, object, item);
    set_phases(writer, object, "prepares", item->prepares);
    set_references(writer, object, item);

    json_t *rounds = made(json_array());
    for (uint32_t phase = criterion->from; phase <= criterion->until; phase++) {
        json_t *round = made(json_object());
        set_string(round, "phase", roadmap->phases[phase].item.id);
        set_text(writer, round, "question", criterion->questions[phase]);
        append(rounds, round);
    }
    set(object, "rounds", rounds);
    return object;
}

static json_t *model_object(const struct json_writer *writer, const struct pn_model *model)
{
    json_t *object = new_item(writer, &model->item);
    set_texts(writer, object, "pros", model->pros);
    set_texts(writer, object, "cons", model->cons);
    set_references(writer, object, &model->item);
    return object;
}

static json_t *term_object(const struct json_writer *writer, const struct pn_term *term)
{
    json_t *object = new_item(writer, &term->item);
    set_references(writer, object, &term->item);
    return object;
}

static json_t *label_object(const struct json_writer *writer, const struct pn_label *label)
{
    static const char *const colors[] = {
        [PN_COLOR_DEFAULT] = NULL,    [PN_COLOR_RED] = "red",   [PN_COLOR_GREEN] = "green",
        [PN_COLOR_YELLOW] = "yellow", [PN_COLOR_BLUE] = "blue", [PN_COLOR_MAGENTA] = "magenta",
        [PN_COLOR_CYAN] = "cyan"};
    json_t *object = made(json_object());
    set_string(object, "id", label->id);
    set_text(writer, object, "title", label->title);
    set_string(object, "color", colors[label->color]);
    return object;
}

static json_t *source_object(const struct json_writer *writer, const struct pn_roadmap_source *source)
{
    json_t *object = made(json_object());
    set_string(object, "id", source->id);
    set_text(writer, object, "title", source->title);
    set_string(object, "url", source->url);
    return object;
}

static json_t *roadmap_object(const struct json_writer *writer)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    json_t *object = made(json_object());
    set_string(object, "id", roadmap->id);
    set_text(writer, object, "title", roadmap->title);
    set_string(object, "language", roadmap->languages[writer->language]);
    return object;
}

static json_t *project_object(const struct json_writer *writer)
{
    const struct pn_project *project = writer->project;
    json_t *object = made(json_object());
    set_string(object, "title", project->title);
    if (project->phase != PN_NO_PHASE) {
        set_string(object, "phase", writer->roadmap->phases[project->phase].item.id);
    }
    return object;
}

static void set_phase_objects(const struct json_writer *writer, json_t *top, const struct pn_selection *selection)
{
    json_t *phases = made(json_array());
    for (uint32_t i = 0; i < selection->phase_count; i++) {
        append(phases, phase_object(writer, &selection->phases[i]));
    }
    set(top, "phases", phases);
}

static void set_objects(const struct json_writer *writer, json_t *top, const char *key, struct pn_items items)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    json_t *objects = made(json_array());
    for (uint32_t i = 0; i < items.count; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, items.at[i]);
        append(objects, item->kind == PN_ITEM_CRITERION
                            ? criterion_object(writer, pn_roadmap_criterion(roadmap, item->handle))
                        : item->kind == PN_ITEM_MODEL ? model_object(writer, pn_roadmap_model(roadmap, item->handle))
                                                      : term_object(writer, &roadmap->terms[item->number]));
    }
    set(top, key, objects);
}

static void set_label_objects(const struct json_writer *writer, json_t *top, const char *key,
                              const struct pn_label *labels, uint32_t count)
{
    json_t *objects = made(json_array());
    for (uint32_t i = 0; i < count; i++) {
        append(objects, label_object(writer, &labels[i]));
    }
    set(top, key, objects);
}

static void set_source_objects(const struct json_writer *writer, json_t *top, uint32_t count)
{
    json_t *objects = made(json_array());
    for (uint32_t i = 0; i < count; i++) {
        append(objects, source_object(writer, &writer->roadmap->sources[i]));
    }
    set(top, "sources", objects);
}

static int append_bytes(const char *bytes, size_t length, void *buffer)
{
    pn_buffer_append(buffer, bytes, length);
    return 0;
}

size_t pn_dump_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct json_writer writer = {.roadmap = roadmap, .project = request->project, .language = request->language};
    struct pn_arena scratch;
    pn_arena_init(&scratch);
    struct pn_selection selection = pn_selection_of(&scratch, request);
    json_t *top = made(json_object());
    set(top, "format", json_integer(FORMAT));
    set(top, "roadmap", roadmap_object(&writer));
    if (request->project != NULL) {
        set(top, "project", project_object(&writer));
    }
    set_phase_objects(&writer, top, &selection);
    set_objects(&writer, top, "criteria", selection.criteria);
    set_objects(&writer, top, "models", selection.models);
    set_objects(&writer, top, "terms", selection.terms);
    set_label_objects(&writer, top, "workstreams", roadmap->workstreams,
                      selection.whole ? roadmap->workstream_count : 0);
    set_label_objects(&writer, top, "stakeholders", roadmap->stakeholders,
                      selection.whole ? roadmap->stakeholder_count : 0);
    set_source_objects(&writer, top, selection.whole ? roadmap->source_count : 0);
    if (json_dump_callback(top, append_bytes, buffer, JSON_INDENT(INDENT) | JSON_PRESERVE_ORDER) != 0) {
        pn_panic("out of memory");
    }
    pn_buffer_append(buffer, "\n", 1);
    json_decref(top);
    pn_arena_finish(&scratch);
    return pn_selection_size(&selection);
}
