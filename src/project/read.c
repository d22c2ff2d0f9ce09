/*
 * From the text of a project's file to a snapshot. What is wrong is an error; what is only unknown is kept, and a
 * warning.
 */
#include "read.h"

#include "fields.h"

#include "phasenav/base/text.h"
#include "phasenav/yaml/yaml.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"

struct reader {
    const struct pn_source *source; /* what diags point into */
    struct pn_diags *diags;
    struct pn_project *project;
    struct pn_arena *arena;
    struct pn_fact *facts;
    uint32_t fact_capacity;
    bool failed;
};

/* One mapping under `milestones`, `rounds` or `gates`. */
struct section {
    const char *name;
    enum pn_subject_kind kind;
};

static void fail(struct reader *reader)
{
    reader->failed = true;
}

static const char *quote(struct reader *reader, const char *text)
{
    return pn_node_quote(reader->arena, text);
}

/* No value, or a text of blanks: as good as left out. */
static bool is_nothing(const struct pn_node *node)
{
    return node == NULL || pn_node_is_null(node) ||
           (node->kind == PN_NODE_SCALAR && node->text[strspn(node->text, " \n")] == '\0');
}

static void report_unknown_key(struct reader *reader, enum pn_project_record record, const struct pn_node *key)
{
    size_t count;
    const struct pn_project_field *fields = pn_project_fields_of(record, &count);
    const char *names[8];
    for (size_t i = 0; i < count; i++) {
        names[i] = fields[i].name;
    }
    size_t near = reader->project->unknown_count++ < 100 ? pn_text_nearest(key->text, names, count) : SIZE_MAX;
    if (near != SIZE_MAX) {
        pn_diag_warning(reader->diags, reader->source, key->place,
                        "unknown key '%s'; did you mean '%s'? It is kept as it is", quote(reader, key->text),
                        names[near]);
    } else {
        pn_diag_warning(reader->diags, reader->source, key->place, "unknown key '%s'; it is kept as it is",
                        quote(reader, key->text));
    }
}

static void report_wrong_type(struct reader *reader, const struct pn_project_field *field, const struct pn_node *node)
{
    bool is_list = node->kind == PN_NODE_SEQUENCE;
    fail(reader);
    switch (field->type) {
    case PN_PROJECT_FIELD_MAPPING:
        pn_diag_error(reader->diags, reader->source, node->place,
                      is_list ? PN_N_("'%s' takes keys with values, but this is a list")
                              : PN_N_("'%s' takes keys with values, but this is a text"),
                      field->name);
        break;
    case PN_PROJECT_FIELD_LIST:
        pn_diag_error(reader->diags, reader->source, node->place,
                      node->kind == PN_NODE_SCALAR
                          ? PN_N_("'%s' takes a list, but this is a text; begin each entry with '- '")
                          : PN_N_("'%s' takes a list, but this is a mapping; begin each entry with '- '"),
                      field->name);
        break;
    default:
        pn_diag_error(reader->diags, reader->source, node->place,
                      is_list ? PN_N_("'%s' takes a text, but this is a list; put it in quotes")
                              : PN_N_("'%s' takes a text, but this is a mapping; put it in quotes"),
                      field->name);
        break;
    }
}

static bool has_right_type(enum pn_project_field_type type, const struct pn_node *node)
{
    switch (type) {
    case PN_PROJECT_FIELD_MAPPING:
        return node->kind == PN_NODE_MAPPING;
    case PN_PROJECT_FIELD_LIST:
        return node->kind == PN_NODE_SEQUENCE;
    default:
        return node->kind == PN_NODE_SCALAR;
    }
}

static void check_value(struct reader *reader, const struct pn_project_field *field, const struct pn_node *node)
{
    if (field->type == PN_PROJECT_FIELD_ANY) {
        return;
    }
    if (!has_right_type(field->type, node)) {
        report_wrong_type(reader, field, node);
    } else if (field->type == PN_PROJECT_FIELD_DATE && !pn_project_is_date(node->text)) {
        fail(reader);
        pn_diag_error(reader->diags, reader->source, node->place, "'%s' is no date; write one as in 2026-11-03",
                      quote(reader, node->text));
    } else if (field->type == PN_PROJECT_FIELD_FORMAT && strcmp(node->text, "1") != 0) {
        fail(reader);
        pn_diag_error(reader->diags, reader->source, node->place, "'%s' is no format; write 1",
                      quote(reader, node->text));
    }
}

/* Holds a mapping to the table of fields. */
static void check_record(struct reader *reader, enum pn_project_record record, const struct pn_node *node)
{
    for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
        if (!key->faulty && pn_project_field_rank(record, key->text) == SIZE_MAX) {
            report_unknown_key(reader, record, key);
        }
    }
    size_t count;
    const struct pn_project_field *fields = pn_project_fields_of(record, &count);
    for (size_t i = 0; i < count; i++) {
        const struct pn_node *value = pn_node_get(node, fields[i].name);
        if (!is_nothing(value)) {
            if (!value->faulty) {
                check_value(reader, &fields[i], value);
            }
        } else if (fields[i].required) {
            fail(reader);
            pn_diag_error(reader->diags, reader->source, value != NULL ? value->place : node->place,
                          record == PN_PROJECT_RECORD_FILE ? PN_N_("the file lacks the key '%s'; add it")
                                                           : PN_N_("'project' lacks the key '%s'; add it"),
                          fields[i].name);
        }
    }
}

/* The text under a key, NULL where there is none. */
static const char *text_of(const struct pn_node *node, const char *name)
{
    const struct pn_node *value = pn_node_get(node, name);
    return !is_nothing(value) && value->kind == PN_NODE_SCALAR ? value->text : NULL;
}

/* The date of a fact; a word that is none is no date in a later format either, where it is no mistake. */
static const char *date_of(const struct pn_node *node)
{
    const char *text = text_of(node, "date");
    return text != NULL && pn_project_is_date(text) ? text : NULL;
}

static void report_no_state(struct reader *reader, enum pn_subject_kind kind, const struct pn_node *value)
{
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(kind, states);
    struct pn_buffer words;
    pn_buffer_init(&words);
    for (size_t i = kind == PN_SUBJECT_GATE ? 1 : 0; i < count; i++) {
        pn_buffer_printf(&words, "%s%s", words.length == 0 ? "" : ", ", pn_state_info(states[i])->word);
    }
    fail(reader);
    pn_diag_error(reader->diags, reader->source, value->place, "'%s' is not possible here; write one of: %s",
                  quote(reader, value->text), pn_buffer_text(&words));
    pn_buffer_finish(&words);
}

static void add_fact(struct reader *reader, const struct pn_fact *fact)
{
    struct pn_project *project = reader->project;
    PN_GROW(reader->arena, reader->facts, project->fact_count, reader->fact_capacity);
    reader->facts[project->fact_count++] = *fact;
    project->facts = reader->facts;
}

/* What the file says about one subject; `node` may hold nothing yet. */
static void read_fact(struct reader *reader, struct pn_subject subject, const struct pn_node *key)
{
    const struct pn_node *node = key->value;
    struct pn_fact fact = {.subject = subject};
    if (!is_nothing(node)) {
        if (node->kind != PN_NODE_MAPPING) {
            const struct pn_project_field as_field = {.name = key->text, .type = PN_PROJECT_FIELD_MAPPING};
            report_wrong_type(reader, &as_field, node);
            return;
        }
        check_record(reader, pn_project_record_of(subject.kind), node);
        const struct pn_node *value = pn_node_get(node, pn_project_part_name(subject.kind, PN_PART_VALUE));
        if (!is_nothing(value) && value->kind == PN_NODE_SCALAR && !value->faulty &&
            !pn_state_from_word(subject.kind, value->text, &fact.state)) {
            report_no_state(reader, subject.kind, value);
        }
        fact.date = date_of(node);
        fact.owner = text_of(node, "owner");
        fact.note = text_of(node, "note");
    }
    add_fact(reader, &fact);
}

static const struct pn_item *find_item(const struct reader *reader, const char *id, enum pn_item_kind kind)
{
    pn_item_id handle = pn_roadmap_find(reader->project->roadmap, id);
    const struct pn_item *item = handle != PN_NO_ITEM ? pn_roadmap_item(reader->project->roadmap, handle) : NULL;
    return item != NULL && item->kind == kind ? item : NULL;
}

static void read_milestones(struct reader *reader, const struct pn_node *section)
{
    for (const struct pn_node *key = section->first; key != NULL; key = key->next) {
        const struct pn_item *item = find_item(reader, key->text, PN_ITEM_MILESTONE);
        if (item != NULL) {
            read_fact(reader, pn_subject_milestone(reader->project->roadmap, item->handle), key);
        } else if (!key->faulty) {
            reader->project->unknown_count++;
            pn_diag_warning(reader->diags, reader->source, key->place,
                            "the roadmap has no milestone '%s'; what is said about it is kept as it is",
                            quote(reader, key->text));
        }
    }
}

static void report_no_phase(struct reader *reader, const struct pn_node *node)
{
    reader->project->unknown_count++;
    pn_diag_warning(reader->diags, reader->source, node->place,
                    "the roadmap has no phase '%s'; what is said about it is kept as it is", quote(reader, node->text));
}

static void read_rounds_of(struct reader *reader, const struct pn_item *criterion, const struct pn_node *mapping)
{
    const struct pn_roadmap *roadmap = reader->project->roadmap;
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        const struct pn_item *phase = find_item(reader, key->text, PN_ITEM_PHASE);
        if (phase == NULL) {
            report_no_phase(reader, key);
        } else if (!pn_criterion_has_round(&roadmap->criteria[criterion->number], phase->number)) {
            reader->project->unknown_count++;
            pn_diag_warning(reader->diags, reader->source, key->place,
                            "the criterion '%s' has no round in the phase '%s'; what is said about it is kept as it is",
                            criterion->id, phase->id);
        } else {
            read_fact(reader, pn_subject_round(roadmap, criterion->handle, phase->number), key);
        }
    }
}

static void read_rounds(struct reader *reader, const struct pn_node *section)
{
    for (const struct pn_node *key = section->first; key != NULL; key = key->next) {
        const struct pn_item *item = find_item(reader, key->text, PN_ITEM_CRITERION);
        if (item == NULL && !key->faulty) {
            reader->project->unknown_count++;
            pn_diag_warning(reader->diags, reader->source, key->place,
                            "the roadmap has no criterion '%s'; what is said about it is kept as it is",
                            quote(reader, key->text));
        } else if (item != NULL && !is_nothing(key->value)) {
            if (key->value->kind == PN_NODE_MAPPING) {
                read_rounds_of(reader, item, key->value);
            } else {
                const struct pn_project_field as_field = {.name = key->text, .type = PN_PROJECT_FIELD_MAPPING};
                report_wrong_type(reader, &as_field, key->value);
            }
        }
    }
}

static void read_gates(struct reader *reader, const struct pn_node *section)
{
    for (const struct pn_node *key = section->first; key != NULL; key = key->next) {
        const struct pn_item *phase = find_item(reader, key->text, PN_ITEM_PHASE);
        if (phase != NULL) {
            read_fact(reader, pn_subject_gate(phase->number), key);
        } else if (!key->faulty) {
            report_no_phase(reader, key);
        }
    }
}

static void read_head(struct reader *reader, const struct pn_node *node)
{
    struct pn_project *project = reader->project;
    check_record(reader, PN_PROJECT_RECORD_PROJECT, node);
    const char *title = text_of(node, "title");
    project->title = title != NULL ? title : "";
    const struct pn_node *roadmap = pn_node_get(node, "roadmap");
    if (!is_nothing(roadmap) && roadmap->kind == PN_NODE_SCALAR && strcmp(roadmap->text, project->roadmap->id) != 0) {
        fail(reader);
        pn_diag_error(reader->diags, reader->source, roadmap->place,
                      "the project follows the roadmap '%s', but this roadmap is '%s'; name the right one with --file",
                      quote(reader, roadmap->text), project->roadmap->id);
    }
    const struct pn_node *phase = pn_node_get(node, "phase");
    if (is_nothing(phase) || phase->kind != PN_NODE_SCALAR) {
        return;
    }
    const struct pn_item *item = find_item(reader, phase->text, PN_ITEM_PHASE);
    if (item != NULL) {
        project->phase = item->number;
    } else {
        report_no_phase(reader, phase);
    }
}

static const struct pn_node *section_of(const struct pn_node *root, const char *name, enum pn_node_kind kind)
{
    const struct pn_node *section = pn_node_get(root, name);
    return section != NULL && section->kind == kind ? section : NULL;
}

/* The number of a later format, or NULL. */
static const struct pn_node *later_format(const struct pn_node *root)
{
    const struct pn_node *format = pn_node_get(root, "format");
    if (format == NULL || format->kind != PN_NODE_SCALAR || format->faulty) {
        return NULL;
    }
    size_t digits = strspn(format->text, DIGITS);
    bool is_number = digits != 0 && format->text[digits] == '\0' && format->text[0] != '0';
    return is_number && strcmp(format->text, "1") != 0 ? format : NULL;
}

static void read_sections(struct reader *reader, const struct pn_node *root)
{
    static const struct {
        const char *name;
        enum pn_node_kind kind;
        void (*read)(struct reader *reader, const struct pn_node *section);
    } sections[] = {
        {"project", PN_NODE_MAPPING, read_head},
        {"milestones", PN_NODE_MAPPING, read_milestones},
        {"rounds", PN_NODE_MAPPING, read_rounds},
        {"gates", PN_NODE_MAPPING, read_gates},
    };
    check_record(reader, PN_PROJECT_RECORD_FILE, root);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        const struct pn_node *section = section_of(root, sections[i].name, sections[i].kind);
        if (section != NULL) {
            sections[i].read(reader, section);
        }
    }
    const struct pn_node *log = section_of(root, "log", PN_NODE_SEQUENCE);
    if (log != NULL) {
        pn_project_read_log(reader->project, log, reader->source, reader->diags);
    }
}

/* A later format is not held to this one: what is not understood of it is no mistake. */
static void read_later(struct reader *reader, const struct pn_node *root, const struct pn_node *format)
{
    struct pn_diags *diags = reader->diags;
    reader->diags = pn_diags_new(NULL);
    read_sections(reader, root);
    pn_diags_free(reader->diags);
    reader->diags = diags;
    reader->failed = false;
    reader->project->writable = false;
    pn_diag_warning(diags, reader->source, format->place,
                    "format %s is newer than this program, which knows format 1: the project is shown as far as it is "
                    "understood, and cannot be changed; get a newer phasenav",
                    quote(reader, format->text));
}

/* Where to find what is said about a subject. */
static void index_facts(struct pn_project *project)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    uint32_t *milestones = PN_NEW_ARRAY(&project->arena, uint32_t, roadmap->milestone_count);
    uint32_t *rounds = PN_NEW_ARRAY(&project->arena, uint32_t, (size_t)roadmap->criterion_count * roadmap->phase_count);
    uint32_t *gates = PN_NEW_ARRAY(&project->arena, uint32_t, roadmap->phase_count);
    for (uint32_t i = 0; i < project->fact_count; i++) {
        struct pn_subject subject = project->facts[i].subject;
        if (subject.kind == PN_SUBJECT_MILESTONE) {
            milestones[subject.number] = i + 1;
        } else if (subject.kind == PN_SUBJECT_ROUND) {
            rounds[(size_t)subject.number * roadmap->phase_count + subject.phase] = i + 1;
        } else {
            gates[subject.phase] = i + 1;
        }
    }
    project->milestone_facts = milestones;
    project->round_facts = rounds;
    project->gate_facts = gates;
}

static bool read_root(struct reader *reader, const struct pn_node *root)
{
    if (root->kind != PN_NODE_MAPPING) {
        return pn_diag_error(reader->diags, reader->source, root->place,
                             root->kind == PN_NODE_SEQUENCE
                                 ? PN_N_("a project's file begins with keys, as in 'format: 1', but this is a list")
                                 : PN_N_("a project's file begins with keys, as in 'format: 1', but this is a text"));
    }
    const struct pn_node *format = later_format(root);
    if (format != NULL) {
        read_later(reader, root, format);
    } else {
        read_sections(reader, root);
    }
    index_facts(reader->project);
    return !reader->failed;
}

static struct pn_project *new_project(const struct pn_source *source, const struct pn_roadmap *roadmap)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_project *project = PN_NEW(&arena, struct pn_project);
    *project =
        (struct pn_project){.arena = arena, .roadmap = roadmap, .title = "", .phase = PN_NO_PHASE, .writable = true};
    project->source = (struct pn_source){
        .name = pn_arena_strdup(&project->arena, source->name),
        .text = pn_arena_strndup(&project->arena, source->text, source->length),
        .length = source->length,
    };
    return project;
}

bool pn_project_read(const struct pn_source *source, const struct pn_roadmap *roadmap, struct pn_project **ret_project,
                     struct pn_diags *diags)
{
    struct pn_project *project = new_project(source, roadmap);
    source = pn_diags_keep(diags, source); /* a store reads its file again and again, into one buffer */
    struct reader reader = {.source = source, .diags = diags, .project = project, .arena = &project->arena};
    const struct pn_node *root = NULL;
    bool fine = pn_yaml_parse(reader.arena, reader.arena, source, &pn_yaml_default_limits, &root, diags);
    if (root != NULL) {
        project->root = root;
        fine = read_root(&reader, root) && fine;
    }
    if (!fine) {
        pn_project_free(project);
        return false;
    }
    *ret_project = project;
    return true;
}
