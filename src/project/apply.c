// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A change in three steps: what is wanted (also from the log, to undo), whether it may be, and the text that has it.
 * The text is read back and compared, so that a file that is written in a way not foreseen here is refused, never
 * spoilt.
 */
#include "apply.h"

#include "fields.h"
#include "log.h"
#include "read.h"
#include "rest.h"
#include "scalar.h"
#include "splice.h"
#include "text.h"
#include "undo.h"

#include <string.h>

/* Adds today's date to a state that is set without one; a subject that is set back to OPEN loses its date. */
static void complete_date(const struct pn_project *project, const struct pn_change *change,
                          struct pn_project_edit *edit)
{
    if (!edit->sets[PN_PART_VALUE] || edit->sets[PN_PART_DATE] || edit->subject.kind == PN_SUBJECT_PHASE ||
        pn_texts_equal(edit->to[PN_PART_VALUE], pn_project_part(project, edit->subject, PN_PART_VALUE))) {
        return;
    }
    bool is_open = strcmp(edit->to[PN_PART_VALUE], pn_state_info(PN_STATE_OPEN)->word) == 0;
    edit->sets[PN_PART_DATE] = is_open || change->today != NULL;
    edit->to[PN_PART_DATE] = is_open ? NULL : change->today;
}

/* The log's entry for what the edit changes. False where it changes nothing. */
static bool compare(const struct pn_project *project, const struct pn_change *change,
                    const struct pn_project_edit *edit, struct pn_log_entry *ret_entry)
{
    bool touches = false;
    *ret_entry = (struct pn_log_entry){.time = change->time, .who = change->who, .known = true, .kind = change->kind};
    ret_entry->subject = edit->subject;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        const char *from = pn_project_part(project, edit->subject, (enum pn_part)part);
        if (edit->sets[part] && !pn_texts_equal(from, edit->to[part])) {
            ret_entry->touches[part] = true;
            ret_entry->from[part] = from;
            ret_entry->to[part] = edit->to[part];
            touches = true;
        }
    }
    return touches;
}

/* Items stand in the roadmap's order, keys in the table's. */
static size_t rank_of_item(const struct pn_roadmap *roadmap, const char *id)
{
    pn_item_id handle = pn_roadmap_find(roadmap, id);
    return handle != PN_NO_ITEM ? pn_roadmap_item(roadmap, handle)->number : SIZE_MAX;
}

static size_t rank_in_file(const void *data, unsigned depth, const char *key)
{
    return depth == 0 ? pn_project_field_rank(PN_PROJECT_RECORD_FILE, key) : rank_of_item(data, key);
}

static size_t rank_in_record(const void *data, unsigned depth, const char *key)
{
    (void)depth;
    return pn_project_field_rank(*(const enum pn_project_record *)data, key);
}

enum { MOST_KEYS = 3 }; /* on the way to a subject */

/* The keys that lead from the root to the mapping that holds a subject; returns how many there are. */
static unsigned path_of(const struct pn_roadmap *roadmap, struct pn_subject subject, const char **path)
{
    path[0] = pn_subject_keys(subject.kind).section;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        path[1] = roadmap->milestones[subject.number].item.id;
        return 2;
    case PN_SUBJECT_ROUND:
        path[1] = roadmap->criteria[subject.number].item.id;
        path[2] = roadmap->phases[subject.phase].item.id;
        return 3;
    case PN_SUBJECT_GATE:
        path[1] = roadmap->phases[subject.phase].item.id;
        return 2;
    case PN_SUBJECT_PHASE:
        break;
    }
    return 1;
}

/* A part as YAML; NULL if its key is to be removed, as that of a decision or a phase that is none. */
static const char *value_of(struct pn_arena *arena, const struct pn_log_entry *entry, enum pn_part part)
{
    const char *text = entry->to[part];
    enum pn_subject_kind kind = entry->subject.kind;
    if (text == NULL ||
        (part == PN_PART_VALUE && kind == PN_SUBJECT_GATE && strcmp(text, pn_state_info(PN_STATE_OPEN)->word) == 0) ||
        (part == PN_PART_VALUE && kind == PN_SUBJECT_PHASE && strcmp(text, PN_NO_PHASE_WORD) == 0)) {
        return NULL;
    }
    struct pn_buffer value;
    pn_buffer_init(&value);
    if (part == PN_PART_VALUE || part == PN_PART_DATE) {
        pn_scalar_write_plain(&value, text);
    } else {
        pn_scalar_write(&value, text);
    }
    const char *copy = pn_arena_strdup(arena, pn_buffer_text(&value));
    pn_buffer_finish(&value);
    return copy;
}

static size_t collect_fields(struct pn_arena *arena, const struct pn_log_entry *entry, struct pn_splice_field *fields)
{
    enum pn_subject_kind kind = entry->subject.kind;
    size_t count = 0;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (entry->touches[part]) {
            const char *name = pn_project_part_name(kind, (enum pn_part)part);
            fields[count++] = (struct pn_splice_field){
                .key = name,
                .value = value_of(arena, entry, (enum pn_part)part),
                .rank = pn_project_field_rank(pn_subject_keys(kind).record, name),
            };
        }
    }
    return count;
}

static const struct pn_node *walk_down(const struct pn_node *root, const char *const *path, unsigned length)
{
    const struct pn_node *node = root;
    for (unsigned i = 0; i < length && node != NULL; i++) {
        node = node->kind == PN_NODE_MAPPING ? pn_node_get(node, path[i]) : NULL;
    }
    return node;
}

/* A new mapping in braces of the fields that are set. */
static const char *braces(struct pn_arena *arena, const struct pn_splice_field *fields, size_t count)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "{");
    pn_splice_write_fields(&text, fields, count);
    pn_buffer_append_text(&text, "}");
    const char *copy = pn_arena_strdup(arena, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

static bool splice_fact(struct pn_splice *splice, const struct pn_project *project, const struct pn_log_entry *entry)
{
    const char *path[MOST_KEYS];
    unsigned length = path_of(project->roadmap, entry->subject, path);
    struct pn_splice_field fields[PN_PART_COUNT];
    size_t count = collect_fields(splice->arena, entry, fields);
    const struct pn_node *record = walk_down(project->root, path, length);
    if (record != NULL && record->kind == PN_NODE_MAPPING && record->count != 0) {
        enum pn_project_record kind = pn_subject_keys(entry->subject.kind).record;
        const struct pn_splice_order order = {.rank = rank_in_record, .data = &kind};
        return pn_splice_set_fields(splice, record, fields, count, &order, length);
    }
    const struct pn_splice_order order = {.rank = rank_in_file, .data = project->roadmap};
    return pn_splice_add(splice, project->root, path, length, braces(splice->arena, fields, count), &order);
}

static bool splice_log(struct pn_splice *splice, const struct pn_project *project, const struct pn_log_entry *entry)
{
    struct pn_log_entry named = *entry;
    named.item = pn_subject_write(splice->arena, project->roadmap, entry->subject);
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_log_entry_write(&text, &named);
    const struct pn_splice_order order = {.rank = rank_in_file, .data = project->roadmap};
    bool fine = pn_splice_append(splice, project->root, PN_KEY_LOG,
                                 pn_arena_strdup(splice->arena, pn_buffer_text(&text)), &order);
    pn_buffer_finish(&text);
    return fine;
}

/* The new file says what it should, and about everything else what it said before. */
static bool is_as_wanted(const struct pn_project *before, const struct pn_project *after,
                         const struct pn_log_entry *entry)
{
    const char *path[MOST_KEYS];
    const char *keys[PN_PART_COUNT];
    struct pn_touched touched = {.path = path, .keys = keys, .list = PN_KEY_LOG};
    touched.length = path_of(before->roadmap, entry->subject, path);
    for (int part = 0; part < PN_PART_COUNT; part++) {
        const char *wanted =
            entry->touches[part] ? entry->to[part] : pn_project_part(before, entry->subject, (enum pn_part)part);
        if (!pn_texts_equal(pn_project_part(after, entry->subject, (enum pn_part)part), wanted)) {
            return false;
        }
        if (entry->touches[part]) {
            keys[touched.key_count++] = pn_project_part_name(entry->subject.kind, (enum pn_part)part);
        }
    }
    if (!pn_rest_is_same(before->root, after->root, &touched) || after->log_count != before->log_count + 1) {
        return false;
    }
    const struct pn_log_entry *last = &after->log[after->log_count - 1];
    return last->known && pn_subjects_equal(last->subject, entry->subject);
}

/* Whether a text could be read if a file might have any size. */
static bool is_only_too_large(const struct pn_source *source)
{
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    limits.bytes = SIZE_MAX;
    limits.nodes = SIZE_MAX;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_diags *diags = pn_diags_new(NULL);
    const struct pn_node *root;
    bool is_fine = pn_yaml_parse(&arena, &arena, source, &limits, &root, diags);
    pn_diags_free(diags);
    pn_arena_finish(&arena);
    return is_fine;
}

/* Says which limit a text is over. */
static void say_limit(const struct pn_buffer *text, struct pn_diags *diags)
{
    enum { MEBIBYTE = 1 << 20 };
    const struct pn_yaml_limits *limits = &pn_yaml_default_limits;
    if (text->length > limits->bytes) {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "the project's file would be larger than the %zu MiB that it may have; take old entries out of "
                      "its log",
                      limits->bytes / MEBIBYTE);
    } else {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "the project's file would have more than the %zu texts, lists and mappings that it may have; "
                      "take old entries out of its log",
                      limits->nodes);
    }
}

/* The project of the edited text; NULL if that cannot be read, or does not say what was wanted. If it is only over a
 * limit, that is added to the diags. */
static struct pn_project *read_back(const struct pn_project *project, const struct pn_log_entry *entry,
                                    const struct pn_buffer *text, struct pn_diags *diags)
{
    struct pn_source source = {.name = project->source.name, .text = pn_buffer_text(text), .length = text->length};
    struct pn_diags *of_text = pn_diags_new(NULL);
    struct pn_project *after = NULL;
    if (!pn_project_read(&source, project->roadmap, &after, of_text)) {
        if (is_only_too_large(&source)) {
            say_limit(text, diags);
        }
    } else if (!is_as_wanted(project, after, entry)) {
        pn_project_free(after);
        after = NULL;
    }
    pn_diags_free(of_text);
    return after;
}

static struct pn_project *edit_text(const struct pn_project *project, const struct pn_log_entry *entry,
                                    struct pn_diags *diags)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_splice splice;
    pn_splice_init(&splice, &arena, &project->source);
    struct pn_buffer text;
    pn_buffer_init(&text);
    struct pn_project *after = NULL;
    size_t errors_before = pn_diags_count_errors(diags);
    if (splice_fact(&splice, project, entry) && splice_log(&splice, project, entry) &&
        pn_splice_finish(&splice, &text)) {
        after = read_back(project, entry, &text, diags);
    }
    if (after == NULL && pn_diags_count_errors(diags) == errors_before) {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "'%s' is written in a way that cannot be changed safely here (a YAML alias, several values on a "
                      "line, or a comment amid them); write it as phasenav-project(5) shows",
                      pn_subject_write(&arena, project->roadmap, entry->subject));
    }
    pn_buffer_finish(&text);
    pn_arena_finish(&arena);
    return after;
}

bool pn_project_change(const struct pn_project *project, const struct pn_change *change, struct pn_project **ret_after,
                       struct pn_diags *diags)
{
    if (!project->writable) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "the project is in a later format than this program knows, and cannot be changed; get a "
                             "newer phasenav");
    }
    struct pn_project_edit edit = change->edit;
    if (change->kind != PN_LOG_CHANGE && !pn_undo_edit(project, change->kind, change->who, &edit, diags)) {
        return false;
    }
    if (!pn_project_check_edit(project->roadmap, &edit, diags)) {
        return false;
    }
    if (change->kind == PN_LOG_CHANGE) {
        complete_date(project, change, &edit);
    }
    struct pn_log_entry entry;
    bool changes = compare(project, change, &edit, &entry);
    *ret_after = changes ? edit_text(project, &entry, diags) : NULL;
    return !changes || *ret_after != NULL;
}
