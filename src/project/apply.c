// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A change as edits of the text, which is read back and compared, so that a file that is written in a way not foreseen
 * here is refused, never spoilt.
 */
#include "apply.h"

#include "compare.h"
#include "fields.h"
#include "list.h"
#include "notes.h"
#include "read.h"
#include "read_back.h"
#include "record.h"
#include "rest.h"
#include "scalar.h"
#include "splice.h"
#include "text.h"

#include <string.h>

/* Where keys stand among their siblings: items in the roadmap's order, all others in that of the table. */
struct ranks {
    const struct pn_roadmap *roadmap;
    enum pn_project_record record; /* that holds what is said about a subject */
    unsigned depth;                /* of the keys of that record */
};

static size_t rank_of(const void *data, unsigned depth, const char *key)
{
    const struct ranks *ranks = data;
    if (depth == ranks->depth) {
        return pn_project_field_rank(ranks->record, key);
    }
    if (depth == 0) {
        return pn_project_field_rank(PN_PROJECT_RECORD_FILE, key);
    }
    if (ranks->record == PN_PROJECT_RECORD_COSTS) {
        return pn_project_field_rank(PN_PROJECT_RECORD_PROJECT, key);
    }
    pn_item_id handle = pn_roadmap_find(ranks->roadmap, key);
    return handle != PN_NO_ITEM ? pn_roadmap_item(ranks->roadmap, handle)->number : SIZE_MAX;
}

enum { MOST_KEYS = 4 }; /* on the way to a subject, and to its notes */

/* The keys that lead from the root to the mapping that holds a subject; returns how many there are. */
static unsigned path_of(const struct pn_roadmap *roadmap, struct pn_subject subject, const char **path)
{
    path[0] = pn_subject_keys(subject.kind).section;
    path[1] = PN_KEY_COSTS;
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
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_head_info((enum pn_head)subject.number)->in_costs ? 2 : 1;
}

static enum pn_project_record record_of(struct pn_subject subject)
{
    bool is_costs = subject.kind == PN_SUBJECT_PROJECT && pn_head_info((enum pn_head)subject.number)->in_costs;
    return is_costs ? PN_PROJECT_RECORD_COSTS : pn_subject_keys(subject.kind).record;
}

static const char *key_of(struct pn_subject subject, enum pn_part part)
{
    return subject.kind == PN_SUBJECT_PROJECT ? pn_head_info((enum pn_head)subject.number)->key
                                              : pn_project_part_name(subject.kind, part);
}

/* A part as YAML; NULL if its key is to be removed, as that of a decision or a phase that is none. */
static const char *value_of(struct pn_arena *arena, const struct pn_entry_change *change, enum pn_part part)
{
    const char *text = change->to[part];
    bool is_value = part == PN_PART_VALUE;
    bool is_state = is_value && change->subject.kind != PN_SUBJECT_PROJECT;
    bool is_phase = is_value && pn_subject_is_head(change->subject, PN_HEAD_PHASE);
    bool is_models = is_value && pn_subject_is_head(change->subject, PN_HEAD_MODELS);
    if (text == NULL ||
        (is_state && change->subject.kind == PN_SUBJECT_GATE &&
         strcmp(text, pn_state_info(PN_STATE_OPEN)->word) == 0) ||
        (is_phase && strcmp(text, PN_NO_PHASE_WORD) == 0)) {
        return NULL;
    }
    if (part == PN_PART_DATE && strcmp(text, PN_DAY_UNKNOWN) == 0) {
        return text;
    }
    struct pn_buffer value;
    pn_buffer_init(&value);
    if (is_models) {
        pn_buffer_printf(&value, "[%s]", text); /* ids of the roadmap */
    } else if (is_state || is_phase || part == PN_PART_DATE || part == PN_PART_DUE) {
        pn_scalar_write_plain(&value, text);
    } else {
        pn_scalar_write(&value, text);
    }
    return pn_buffer_settle(&value, arena);
}

/* The parts but the note. */
static size_t collect_fields(struct pn_arena *arena, const struct pn_entry_change *change,
                             struct pn_splice_field *fields)
{
    size_t count = 0;
    for (int i = 0; i < PN_PART_NOTE; i++) {
        enum pn_part part = (enum pn_part)i;
        if (change->touches[part]) {
            const char *name = key_of(change->subject, part);
            fields[count++] = (struct pn_splice_field){
                .key = name,
                .value = value_of(arena, change, part),
                .rank = pn_project_field_rank(record_of(change->subject), name),
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

static bool splice_fields(struct pn_splice *splice, const struct pn_project *project,
                          const struct pn_entry_change *change)
{
    const char *path[MOST_KEYS];
    unsigned length = path_of(project->roadmap, change->subject, path);
    struct pn_splice_field fields[PN_PART_COUNT];
    size_t count = collect_fields(splice->arena, change, fields);
    const struct pn_node *record = walk_down(project->root, path, length);
    const struct ranks ranks = {project->roadmap, record_of(change->subject), length};
    const struct pn_splice_order order = {.rank = rank_of, .data = &ranks};
    if (record != NULL && record->kind == PN_NODE_MAPPING && record->count != 0) {
        return pn_splice_set_fields(splice, record, fields, count, &order, length);
    }
    return pn_splice_add(splice, project->root, path, length, pn_splice_braces(splice->arena, fields, count), &order);
}

static const char *note_text(struct pn_arena *arena, const struct pn_note *note)
{
    const struct pn_splice_field fields[] = {
        {.key = "time", .value = note->time},
        {.key = "who", .value = note->who},
        {.key = "text", .value = note->text},
    };
    struct pn_buffer text;
    const char *separator = "{";
    pn_buffer_init(&text);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (fields[i].value != NULL) {
            pn_buffer_printf(&text, "%s%s: ", separator, fields[i].key);
            if (i == 0) {
                pn_scalar_write_plain(&text, fields[i].value);
            } else {
                pn_scalar_write(&text, fields[i].value);
            }
            separator = ", ";
        }
    }
    pn_buffer_append_text(&text, "}");
    return pn_buffer_settle(&text, arena);
}

/* The place in the file's list of the last note that is this one; SIZE_MAX where there is none. */
static size_t note_place(const struct pn_node *list, const struct pn_note *note)
{
    size_t place = 0;
    size_t found = SIZE_MAX;
    for (const struct pn_node *node = list->first; node != NULL; node = node->next, place++) {
        if (node->kind == PN_NODE_MAPPING) {
            const struct pn_note other = {.time = pn_record_text(node, "time"),
                                          .who = pn_record_text(node, "who"),
                                          .text = pn_record_text(node, "text")};
            found = pn_notes_equal(&other, note) ? place : found;
        }
    }
    return found;
}

static bool splice_note(struct pn_splice *splice, const struct pn_project *project,
                        const struct pn_entry_change *change)
{
    const char *path[MOST_KEYS];
    unsigned length = path_of(project->roadmap, change->subject, path);
    path[length] = PN_KEY_NOTES;
    const struct ranks ranks = {project->roadmap, record_of(change->subject), length};
    const struct pn_splice_order order = {.rank = rank_of, .data = &ranks};
    if (change->to[PN_PART_NOTE] != NULL) {
        return pn_splice_append(splice, project->root, path, length + 1, note_text(splice->arena, &change->note),
                                &order);
    }
    const struct pn_node *list = walk_down(project->root, path, length + 1);
    if (list == NULL || list->kind != PN_NODE_SEQUENCE) {
        return false;
    }
    if (list->count > 1) {
        size_t place = note_place(list, &change->note);
        return place != SIZE_MAX && pn_splice_remove_entry(splice, list, place);
    }
    const struct pn_splice_field none = {.key = PN_KEY_NOTES, .rank = rank_of(&ranks, length, PN_KEY_NOTES)};
    return pn_splice_set_fields(splice, walk_down(project->root, path, length), &none, 1, &order, length);
}

/* All other notes are those of before, in their order. */
static bool has_other_notes(const struct pn_project *before, const struct pn_project *after,
                            const struct pn_entry_change *change)
{
    bool comes = change->to[PN_PART_NOTE] != NULL;
    const struct pn_notes *more = &pn_project_fact(comes ? after : before, change->subject)->notes;
    const struct pn_notes *fewer = &pn_project_fact(comes ? before : after, change->subject)->notes;
    uint32_t odd = pn_notes_find(more, &change->note);
    bool fine = odd != UINT32_MAX && more->count == fewer->count + 1;
    for (uint32_t i = 0; fine && i < fewer->count; i++) {
        fine = pn_notes_equal(&fewer->at[i], &more->at[i < odd ? i : i + 1]);
    }
    return fine;
}

/* The new file says what it should, and about everything else what it said before. */
static bool is_as_wanted(const struct pn_project *before, const struct pn_project *after,
                         const struct pn_entry_change *change)
{
    const char *path[MOST_KEYS];
    const char *keys[PN_PART_COUNT];
    struct pn_touched touched = {.path = path, .keys = keys};
    touched.length = path_of(before->roadmap, change->subject, path);
    for (int i = 0; i < PN_PART_COUNT; i++) {
        enum pn_part part = (enum pn_part)i;
        if (change->touches[part]) {
            keys[touched.key_count++] = key_of(change->subject, part);
        }
        const char *wanted = change->touches[part] ? change->to[part] : pn_project_part(before, change->subject, part);
        if (part != PN_PART_NOTE && !pn_texts_equal(pn_project_part(after, change->subject, part), wanted)) {
            return false;
        }
    }
    return pn_rest_is_same(before->root, after->root, &touched) &&
           (!change->touches[PN_PART_NOTE] || has_other_notes(before, after, change));
}

static struct pn_project *edit_text(const struct pn_project *project, const struct pn_entry_change *change,
                                    bool (*make)(struct pn_splice *splice, const struct pn_project *project,
                                                 const struct pn_entry_change *change),
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
    if (make(&splice, project, change) && pn_splice_finish(&splice, &text)) {
        after = pn_project_read_back(project, &text, diags);
    }
    if (after != NULL && !is_as_wanted(project, after, change)) {
        pn_project_free(after);
        after = NULL;
    }
    if (after == NULL && pn_diags_count_errors(diags) == errors_before) {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "'%s' is written in a way that cannot be changed safely here (a YAML alias, several values on a "
                      "line, or a comment amid them); write it as phasenav-project(5) shows",
                      change->item);
    }
    pn_buffer_finish(&text);
    pn_arena_finish(&arena);
    return after;
}

/* The change without its note, or the note alone. */
static struct pn_entry_change part_of(const struct pn_entry_change *change, bool note)
{
    struct pn_entry_change part = *change;
    for (int i = 0; i < PN_PART_COUNT; i++) {
        part.touches[i] = change->touches[i] && (i == PN_PART_NOTE) == note;
    }
    return part;
}

/* A note is put in behind the rest, for it may need lines where the rest was on one. */
bool pn_project_apply(const struct pn_project *project, const struct pn_entry_change *change,
                      struct pn_project **ret_after, struct pn_diags *diags)
{
    const struct pn_entry_change fields = part_of(change, false);
    const struct pn_entry_change note = part_of(change, true);
    struct pn_project *after = NULL;
    if (pn_entry_change_is_any(&fields)) {
        after = edit_text(project, &fields, splice_fields, diags);
        if (after == NULL) {
            return false;
        }
    }
    if (pn_entry_change_is_any(&note)) {
        struct pn_project *between = after;
        after = edit_text(between != NULL ? between : project, &note, splice_note, diags);
        pn_project_free(between);
    }
    *ret_after = after;
    return after != NULL;
}
