// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the text of a project's file to a snapshot. What is wrong is an error; what is only unknown is kept, and a
 * warning.
 */
#include "read.h"

#include "log.h"
#include "notes.h"
#include "record.h"
#include "states.h"
#include "text.h"

#include "phasenav/base/nearest.h"
#include "phasenav/base/day.h"

#include <string.h>

#define DIGITS "0123456789"

/* A day of a fact, or NULL. In a later format something else may stand there, which is no mistake and no date. */
static const char *day_of(const struct pn_node *node, const char *name)
{
    const char *text = pn_record_text(node, name);
    return text != NULL && pn_day_exists(text) ? text : NULL;
}

/* Since when the state holds: `~` says that it is not known, and a key without a value says nothing. */
static const char *date_of(const struct pn_node *node)
{
    const struct pn_node *value = pn_node_get(node, "date");
    bool is_unknown = value != NULL && pn_node_is_null(value) && *value->text != '\0';
    return is_unknown ? PN_DAY_UNKNOWN : day_of(node, "date");
}

static bool read_note(struct pn_reader *reader, const struct pn_node *node, struct pn_note *ret_note)
{
    if (node->kind != PN_NODE_MAPPING) {
        reader->failed = true;
        return pn_diag_error(reader->diags, reader->source, node->place,
                             "a note takes keys with values, as in {text: ...}, but this is none");
    }
    pn_record_check(reader, PN_PROJECT_RECORD_NOTE, node);
    *ret_note = (struct pn_note){
        .time = pn_record_text(node, "time"), .who = pn_record_text(node, "who"), .text = pn_record_text(node, "text")};
    return ret_note->text != NULL;
}

static struct pn_notes read_notes(struct pn_reader *reader, const struct pn_node *list)
{
    struct pn_notes notes = {.count = 0};
    if (pn_record_is_nothing(list) || list->kind != PN_NODE_SEQUENCE) {
        return notes;
    }
    struct pn_note *at = PN_NEW_ARRAY(reader->arena, struct pn_note, list->count);
    for (const struct pn_node *node = list->first; node != NULL; node = node->next) {
        notes.count += read_note(reader, node, &at[notes.count]) ? 1 : 0;
    }
    pn_notes_sort(reader->arena, at, notes.count);
    notes.at = at;
    return notes;
}

/* The one note of format 1, which has no time: read_log() finds it. */
static struct pn_notes read_only_note(struct pn_reader *reader, const struct pn_node *node)
{
    const char *text = pn_record_text(node, "note");
    if (text == NULL) {
        return (struct pn_notes){.count = 0};
    }
    struct pn_note *note = PN_NEW(reader->arena, struct pn_note);
    *note = (struct pn_note){.text = text};
    return (struct pn_notes){.at = note, .count = 1};
}

static void report_no_state(struct pn_reader *reader, enum pn_subject_kind kind, const struct pn_node *value)
{
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(kind, states);
    size_t first = kind == PN_SUBJECT_GATE ? 1 : 0; /* a gate without a decision is not written */
    reader->failed = true;
    pn_diag_error(reader->diags, reader->source, value->place, "'%s' is not possible here; write one of: %s",
                  pn_node_quote(reader->arena, value->text),
                  pn_states_in_words(reader->arena, states + first, count - first));
}

static const struct pn_item *find_item(const struct pn_reader *reader, const char *id, enum pn_item_kind kind)
{
    pn_item_id handle = pn_roadmap_find(reader->project->roadmap, id);
    const struct pn_item *item = handle != PN_NO_ITEM ? pn_roadmap_item(reader->project->roadmap, handle) : NULL;
    return item != NULL && item->kind == kind ? item : NULL;
}

/* Counts something that the roadmap lacks. False where that need not be said. */
static bool is_news(struct pn_reader *reader)
{
    reader->project->unknown_count++;
    return !reader->is_foreign;
}

static void add_fact(struct pn_reader *reader, const struct pn_fact *fact)
{
    struct pn_project *project = reader->project;
    PN_GROW(reader->arena, reader->facts, project->fact_count, reader->fact_capacity);
    reader->facts[project->fact_count++] = *fact;
    project->facts = reader->facts;
}

/* Reads what the file says about one subject; there may be nothing under `key` yet. */
static void read_fact(struct pn_reader *reader, struct pn_subject subject, const struct pn_node *key)
{
    const struct pn_node *node = key->value;
    struct pn_fact fact = {.subject = subject};
    if (!pn_record_is_nothing(node)) {
        if (!pn_record_expect_mapping(reader, key)) {
            return;
        }
        const struct pn_subject_keys keys = pn_subject_keys(subject.kind);
        pn_record_check(reader, keys.record, node);
        const struct pn_node *value = pn_node_get(node, keys.value);
        if (!pn_record_is_nothing(value) && value->kind == PN_NODE_SCALAR && !value->faulty &&
            !pn_state_from_word(subject.kind, value->text, &fact.state)) {
            report_no_state(reader, subject.kind, value);
        }
        fact.date = date_of(node);
        fact.owner = pn_record_text(node, "owner");
        if (reader->format == 1) {
            fact.notes = read_only_note(reader, node);
        } else {
            fact.due = day_of(node, "due");
            fact.evidence = pn_record_text(node, "evidence");
            fact.notes = read_notes(reader, pn_node_get(node, PN_KEY_NOTES));
        }
    }
    add_fact(reader, &fact);
}

static void read_milestones(struct pn_reader *reader, const struct pn_node *section)
{
    for (const struct pn_node *key = section->first; key != NULL; key = key->next) {
        const struct pn_item *item = find_item(reader, key->text, PN_ITEM_MILESTONE);
        if (item != NULL) {
            read_fact(reader, pn_subject_milestone(reader->project->roadmap, item->handle), key);
        } else if (!key->faulty && is_news(reader)) {
            pn_diag_warning(reader->diags, reader->source, key->place,
                            "the roadmap has no milestone '%s'; what is said about it is kept as it is",
                            pn_node_quote(reader->arena, key->text));
        }
    }
}

static void report_no_phase(struct pn_reader *reader, const struct pn_node *node)
{
    if (is_news(reader)) {
        pn_diag_warning(reader->diags, reader->source, node->place,
                        "the roadmap has no phase '%s'; what is said about it is kept as it is",
                        pn_node_quote(reader->arena, node->text));
    }
}

static void read_rounds_of(struct pn_reader *reader, const struct pn_item *criterion, const struct pn_node *mapping)
{
    const struct pn_roadmap *roadmap = reader->project->roadmap;
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        const struct pn_item *phase = find_item(reader, key->text, PN_ITEM_PHASE);
        if (phase == NULL) {
            report_no_phase(reader, key);
        } else if (!pn_criterion_has_round(&roadmap->criteria[criterion->number], phase->number)) {
            if (is_news(reader)) {
                pn_diag_warning(
                    reader->diags, reader->source, key->place,
                    "the criterion '%s' has no round in the phase '%s'; what is said about it is kept as it is",
                    criterion->id, phase->id);
            }
        } else {
            read_fact(reader, pn_subject_round(roadmap, criterion->handle, phase->number), key);
        }
    }
}

static void read_rounds(struct pn_reader *reader, const struct pn_node *section)
{
    for (const struct pn_node *key = section->first; key != NULL; key = key->next) {
        const struct pn_item *item = find_item(reader, key->text, PN_ITEM_CRITERION);
        if (item == NULL && !key->faulty) {
            if (is_news(reader)) {
                pn_diag_warning(reader->diags, reader->source, key->place,
                                "the roadmap has no criterion '%s'; what is said about it is kept as it is",
                                pn_node_quote(reader->arena, key->text));
            }
        } else if (item != NULL && !pn_record_is_nothing(key->value) && pn_record_expect_mapping(reader, key)) {
            read_rounds_of(reader, item, key->value);
        }
    }
}

static void read_gates(struct pn_reader *reader, const struct pn_node *section)
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

/* The ids of the short list with commas between them, as pn_project_part() has them. */
static const char *read_models(struct pn_reader *reader, const struct pn_node *list)
{
    const char *ids = NULL;
    if (pn_record_is_nothing(list) || list->kind != PN_NODE_SEQUENCE) {
        return NULL;
    }
    for (const struct pn_node *node = list->first; node != NULL; node = node->next) {
        if (node->kind != PN_NODE_SCALAR || pn_record_is_nothing(node)) {
            reader->failed = true;
            pn_diag_error(reader->diags, reader->source, node->place, "write the id of an operating model here");
            continue;
        }
        if (find_item(reader, node->text, PN_ITEM_MODEL) == NULL && is_news(reader)) {
            pn_diag_warning(reader->diags, reader->source, node->place,
                            "the roadmap has no operating model '%s'; it stays on the short list",
                            pn_node_quote(reader->arena, node->text));
        }
        ids = ids != NULL ? pn_arena_printf(reader->arena, "%s, %s", ids, node->text) : node->text;
    }
    return ids;
}

static void read_heads(struct pn_reader *reader, const struct pn_node *node)
{
    const struct pn_node *costs = pn_node_get(node, PN_KEY_COSTS);
    const char **heads = reader->project->heads;
    if (reader->format != 1 && !pn_record_is_nothing(costs) && costs->kind == PN_NODE_MAPPING) {
        pn_record_check(reader, PN_PROJECT_RECORD_COSTS, costs);
    }
    for (int head = 0; head < PN_HEAD_COUNT; head++) {
        const struct pn_head_info *info = pn_head_info((enum pn_head)head);
        const struct pn_node *within = info->in_costs ? costs : node;
        bool is_there = head == PN_HEAD_TITLE || reader->format != 1;
        heads[head] = is_there && within != NULL ? pn_record_text(within, info->key) : NULL;
    }
    heads[PN_HEAD_PHASE] = NULL; /* `phase` has it */
    heads[PN_HEAD_MODELS] = reader->format != 1 ? read_models(reader, pn_node_get(node, PN_KEY_MODELS)) : NULL;
}

static void read_head(struct pn_reader *reader, const struct pn_node *node)
{
    struct pn_project *project = reader->project;
    pn_record_check(reader, PN_PROJECT_RECORD_PROJECT, node);
    read_heads(reader, node);
    const char *title = project->heads[PN_HEAD_TITLE];
    project->title = title != NULL ? title : "";
    const struct pn_node *roadmap = pn_node_get(node, "roadmap");
    if (!pn_record_is_nothing(roadmap) && roadmap->kind == PN_NODE_SCALAR &&
        strcmp(roadmap->text, project->roadmap->id) != 0) {
        reader->failed = true;
        reader->is_foreign = true;
        pn_diag_error(reader->diags, reader->source, roadmap->place,
                      "the project follows the roadmap '%s', but this roadmap is '%s'; name the right one with --file",
                      pn_node_quote(reader->arena, roadmap->text), project->roadmap->id);
    }
    const struct pn_node *phase = pn_node_get(node, "phase");
    if (pn_record_is_nothing(phase) || phase->kind != PN_NODE_SCALAR) {
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
    return is_number && (digits > 1 || format->text[0] > '0' + PN_PROJECT_FORMAT) ? format : NULL;
}

static bool is_format_1(const struct pn_node *root)
{
    const struct pn_node *format = pn_node_get(root, "format");
    return format != NULL && format->kind == PN_NODE_SCALAR && strcmp(format->text, "1") == 0;
}

/* Gives the notes of format 1 the time and the person that the log has for them. */
static void date_notes(struct pn_reader *reader)
{
    const struct pn_project *project = reader->project;
    for (size_t i = project->log.count; i-- > 0;) {
        const struct pn_entry_change *change = project->log.at[i].changes;
        const struct pn_fact *fact = change->known && change->subject.kind != PN_SUBJECT_PROJECT
                                         ? pn_project_fact(project, change->subject)
                                         : NULL;
        if (fact != NULL && fact->notes.count == 1 && fact->notes.at->time == NULL && fact->notes.at->who == NULL &&
            pn_texts_equal(fact->notes.at->text, change->to[PN_PART_NOTE])) {
            reader->facts[fact - project->facts].notes.at = &change->note;
        }
    }
}

static void read_sections(struct pn_reader *reader, const struct pn_node *root)
{
    reader->format = is_format_1(root) ? 1 : PN_PROJECT_FORMAT;
    reader->project->format = reader->format;
    static const struct {
        const char *key;
        void (*read)(struct pn_reader *reader, const struct pn_node *section);
    } sections[] = {
        {PN_KEY_PROJECT, read_head},
        {PN_KEY_MILESTONES, read_milestones},
        {PN_KEY_ROUNDS, read_rounds},
        {PN_KEY_GATES, read_gates},
    };
    pn_record_check(reader, PN_PROJECT_RECORD_FILE, root);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        const struct pn_node *section = section_of(root, sections[i].key, PN_NODE_MAPPING);
        if (section != NULL) {
            sections[i].read(reader, section);
        }
    }
    const struct pn_node *log = section_of(root, PN_KEY_LOG, PN_NODE_SEQUENCE);
    if (log != NULL && !reader->is_foreign && reader->format == 1) {
        pn_project_read_log(reader->project, log, reader->source, reader->diags);
    }
}

/* Reads a file of a later format as far as it is understood: what is not is no mistake. */
static void read_later(struct pn_reader *reader, const struct pn_node *root, const struct pn_node *format)
{
    struct pn_diags *diags = reader->diags;
    reader->diags = pn_diags_new(NULL);
    read_sections(reader, root);
    pn_diags_free(reader->diags);
    reader->diags = diags;
    reader->failed = false;
    reader->project->writable = false;
    reader->project->format = PN_PROJECT_FORMAT + 1;
    pn_diag_warning(
        diags, reader->source, format->place,
        "format %s is newer than this program, which knows formats up to 2: the project is shown as far as it is "
        "understood, and cannot be changed; get a newer phasenav",
        pn_node_quote(reader->arena, format->text));
}

/* Makes the tables by which pn_project_fact() finds what is said about a subject. */
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

/* Whether a file has a key that says that a project is meant, or nearly one. */
static bool is_meant_as_project(const struct pn_node *root)
{
    static const char *const name = PN_KEY_PROJECT;
    for (const struct pn_node *key = root->first; key != NULL; key = key->next) {
        if (pn_text_nearest(key->text, &name, 1) != SIZE_MAX) {
            return true;
        }
    }
    return false;
}

/* A file of something else is told to be that, in one line. */
static bool check_kind(struct pn_reader *reader, const struct pn_node *root)
{
    if (is_meant_as_project(root)) {
        return true;
    }
    if (pn_node_get(root, "phases") != NULL) {
        return pn_diag_error(reader->diags, reader->source, root->place,
                             "this is a roadmap, and no project's file; name it with --file");
    }
    const struct pn_node *format = pn_node_get(root, "format");
    if (format != NULL && format->kind == PN_NODE_SCALAR && format->text[strspn(format->text, DIGITS)] == '\0') {
        return true;
    }
    return pn_diag_error(reader->diags, reader->source, root->place,
                         "this is no project's file: it has no key 'project'; phasenav-project(5) says how one is "
                         "written, and has an example");
}

static bool read_root(struct pn_reader *reader, const struct pn_node *root)
{
    if (root->kind != PN_NODE_MAPPING) {
        return pn_diag_error(reader->diags, reader->source, root->place,
                             root->kind == PN_NODE_SEQUENCE
                                 ? PN_N_("a project's file begins with keys, as in 'format: 2', but this is a list")
                                 : PN_N_("a project's file begins with keys, as in 'format: 2', but this is a text"));
    }
    if (!check_kind(reader, root)) {
        return false;
    }
    const struct pn_node *format = later_format(root);
    if (format != NULL) {
        read_later(reader, root, format);
    } else {
        read_sections(reader, root);
    }
    index_facts(reader->project);
    date_notes(reader);
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

const char *pn_project_roadmap_id(struct pn_arena *arena, const struct pn_source *source)
{
    struct pn_diags *diags = pn_diags_new(NULL);
    const struct pn_node *root = NULL;
    const char *id = NULL;
    if (pn_yaml_parse(arena, arena, source, &pn_yaml_default_limits, &root, diags) && root->kind == PN_NODE_MAPPING) {
        const struct pn_node *head = section_of(root, PN_KEY_PROJECT, PN_NODE_MAPPING);
        id = head != NULL ? pn_record_text(head, "roadmap") : NULL;
    }
    pn_diags_free(diags);
    return id;
}

bool pn_project_read(const struct pn_source *source, const struct pn_roadmap *roadmap, struct pn_project **ret_project,
                     struct pn_diags *diags)
{
    struct pn_project *project = new_project(source, roadmap);
    source = pn_diags_keep(diags, source); /* a store reads its file again and again, into one buffer */
    struct pn_reader reader = {.source = source, .diags = diags, .project = project, .arena = &project->arena};
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

void pn_project_free(struct pn_project *project)
{
    if (project != NULL) {
        struct pn_arena arena = project->arena; /* it holds `project` itself */
        pn_arena_finish(&arena);
    }
}
