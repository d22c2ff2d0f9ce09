/*
 * A change in three steps: what is wanted (also from the log, to undo), whether it may be, and the text that has it.
 * What comes out is read back and compared, so that a file that is written in a way not foreseen here is refused, never
 * spoilt.
 */
#include "phasenav/project/change.h"

#include "fields.h"
#include "log.h"
#include "rest.h"
#include "scalar.h"
#include "splice.h"

#include "phasenav/base/text.h"

#include <assert.h>
#include <string.h>

#define NOWHERE ((struct pn_place){0, 0})

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool pn_project_check_text(const char *what, const char *text, struct pn_diags *diags)
{
    size_t length = strlen(text);
    size_t offset;
    enum pn_text_problem problem = pn_text_check(text, length, &offset);
    if (problem == PN_TEXT_NOT_UTF8) {
        return pn_diag_error(diags, NULL, NOWHERE, "the text of %s is not UTF-8", what);
    }
    if (problem != PN_TEXT_FINE) {
        return pn_diag_error(diags, NULL, NOWHERE,
                             "the text of %s has a control character in it, which no file may have; take it out", what);
    }
    if (text[strspn(text, " \n")] == '\0') {
        return pn_diag_error(diags, NULL, NOWHERE, "the text of %s is empty", what);
    }
    if (length > PN_PROJECT_TEXT_MOST) {
        return pn_diag_error(diags, NULL, NOWHERE, "the text of %s is longer than the %d bytes that there is room for",
                             what, PN_PROJECT_TEXT_MOST);
    }
    return true;
}

/* --- what is wanted --- */

const struct pn_log_entry *pn_project_undoable(const struct pn_project *project, enum pn_log_kind kind, const char *who)
{
    /* Backwards: each undo that is met takes the next change before it away, each redo the next undo. A change that is
     * no redo ends what could be redone. */
    uint32_t undone = 0;
    uint32_t redone = 0;
    for (uint32_t i = project->log_count; i-- > 0;) {
        const struct pn_log_entry *entry = &project->log[i];
        if (strcmp(entry->who, who) != 0) {
            continue;
        }
        if (entry->kind == PN_LOG_REDO) {
            if (kind == PN_LOG_UNDO && undone == 0) {
                return entry;
            }
            if (kind == PN_LOG_UNDO) {
                undone--;
            } else {
                redone++;
            }
        } else if (entry->kind == PN_LOG_UNDO) {
            if (kind == PN_LOG_REDO && redone == 0) {
                return entry;
            }
            if (kind == PN_LOG_REDO) {
                redone--;
            } else {
                undone++;
            }
        } else if (kind == PN_LOG_REDO) {
            return NULL;
        } else if (undone == 0) {
            return entry;
        } else {
            undone--;
        }
    }
    return NULL;
}

/* Whoever changed the subject last. */
static const char *last_hand(const struct pn_project *project, struct pn_subject subject)
{
    for (uint32_t i = project->log_count; i-- > 0;) {
        if (project->log[i].known && pn_subjects_equal(project->log[i].subject, subject)) {
            return project->log[i].who;
        }
    }
    return "?";
}

/* An entry of the log the other way round: of a change to undo it, of an undo to do it again. */
static bool turn_round(const struct pn_project *project, enum pn_log_kind kind, const char *who,
                       struct pn_project_edit *ret_edit, struct pn_diags *diags)
{
    const struct pn_log_entry *entry = pn_project_undoable(project, kind, who);
    if (entry == NULL) {
        return pn_diag_error(diags, NULL, NOWHERE,
                             kind == PN_LOG_UNDO ? PN_N_("you (%s) have made no change that could be undone")
                                                 : PN_N_("you (%s) have undone nothing that could be done again"),
                             who);
    }
    if (!entry->known) {
        return pn_diag_error(diags, NULL, NOWHERE, "the roadmap no longer has '%s', of which the last change was",
                             entry->item);
    }
    *ret_edit = (struct pn_project_edit){.subject = entry->subject};
    for (int part = 0; part < PN_PART_COUNT; part++) {
        ret_edit->sets[part] = entry->touches[part];
        ret_edit->to[part] = entry->from[part];
        if (entry->touches[part] &&
            !same_text(pn_project_part(project, entry->subject, (enum pn_part)part), entry->to[part])) {
            return pn_diag_error(diags, NULL, NOWHERE,
                                 "'%s' has been changed by %s since; change it by hand instead of undoing", entry->item,
                                 last_hand(project, entry->subject));
        }
    }
    return true;
}

/* A state that is set without a date gets today's; one that is open again has none. */
static void complete_date(const struct pn_project *project, const struct pn_change *change,
                          struct pn_project_edit *edit)
{
    if (!edit->sets[PN_PART_VALUE] || edit->sets[PN_PART_DATE] || edit->subject.kind == PN_SUBJECT_PHASE ||
        same_text(edit->to[PN_PART_VALUE], pn_project_part(project, edit->subject, PN_PART_VALUE))) {
        return;
    }
    bool is_open = strcmp(edit->to[PN_PART_VALUE], pn_state_info(PN_STATE_OPEN)->word) == 0;
    edit->sets[PN_PART_DATE] = is_open || change->today != NULL;
    edit->to[PN_PART_DATE] = is_open ? NULL : change->today;
}

/* --- whether it may be --- */

static bool check_value(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit, struct pn_diags *diags)
{
    const char *value = edit->to[PN_PART_VALUE];
    if (edit->subject.kind != PN_SUBJECT_PHASE) {
        enum pn_state state;
        if (pn_state_from_word(edit->subject.kind, value, &state)) {
            return true;
        }
        struct pn_buffer words;
        pn_buffer_init(&words);
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(edit->subject.kind, states);
        for (size_t i = 0; i < count; i++) {
            pn_buffer_printf(&words, "%s%s", i == 0 ? "" : ", ", pn_state_info(states[i])->word);
        }
        pn_diag_error(diags, NULL, NOWHERE, "there is no state '%s' here; there are: %s", value,
                      pn_buffer_text(&words));
        pn_buffer_finish(&words);
        return false;
    }
    pn_item_id handle = pn_roadmap_find(roadmap, value);
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == PN_ITEM_PHASE;
    if (!is_phase && strcmp(value, "none") != 0) {
        return pn_diag_error(diags, NULL, NOWHERE, "there is no phase '%s'; 'phasenav --list phases' shows their ids",
                             value);
    }
    return true;
}

bool pn_project_check_edit(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit, struct pn_diags *diags)
{
    static const char *const names[] = {
        [PN_PART_OWNER] = PN_N_("the owner"),
        [PN_PART_NOTE] = PN_N_("the note"),
    };
    if (edit->sets[PN_PART_VALUE] && !check_value(roadmap, edit, diags)) {
        return false;
    }
    const char *date = edit->to[PN_PART_DATE];
    if (edit->sets[PN_PART_DATE] && date != NULL && !pn_project_is_date(date)) {
        return pn_diag_error(diags, NULL, NOWHERE, "'%s' is no date; write one as in 2026-11-03", date);
    }
    for (int part = PN_PART_OWNER; part <= PN_PART_NOTE; part++) {
        if (edit->sets[part] && edit->to[part] != NULL &&
            !pn_project_check_text(pn_tr(pn_diags_catalog(diags), names[part]), edit->to[part], diags)) {
            return false;
        }
    }
    return true;
}

/* --- the text that has it --- */

/* What changes, as the log's entry has it. False where nothing does. */
static bool compare(const struct pn_project *project, const struct pn_change *change,
                    const struct pn_project_edit *edit, struct pn_log_entry *ret_entry)
{
    bool touches = false;
    *ret_entry = (struct pn_log_entry){.time = change->time, .who = change->who, .known = true, .kind = change->kind};
    ret_entry->subject = edit->subject;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        const char *from = pn_project_part(project, edit->subject, (enum pn_part)part);
        if (edit->sets[part] && !same_text(from, edit->to[part])) {
            ret_entry->touches[part] = true;
            ret_entry->from[part] = from;
            ret_entry->to[part] = edit->to[part];
            touches = true;
        }
    }
    return touches;
}

/* Items go in the roadmap's order, keys in the table's. */
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

enum { MOST_KEYS = 3 };

/* The way from the root to the mapping that holds a subject. */
static unsigned path_of(const struct pn_roadmap *roadmap, struct pn_subject subject, const char **path)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        path[0] = "milestones";
        path[1] = roadmap->milestones[subject.number].item.id;
        return 2;
    case PN_SUBJECT_ROUND:
        path[0] = "rounds";
        path[1] = roadmap->criteria[subject.number].item.id;
        path[2] = roadmap->phases[subject.phase].item.id;
        return 3;
    case PN_SUBJECT_GATE:
        path[0] = "gates";
        path[1] = roadmap->phases[subject.phase].item.id;
        return 2;
    case PN_SUBJECT_PHASE:
        break;
    }
    path[0] = "project";
    return 1;
}

/* A part as YAML, NULL where it goes: a decision or a phase that is none is not written at all. */
static const char *value_of(struct pn_arena *arena, const struct pn_log_entry *entry, enum pn_part part)
{
    const char *text = entry->to[part];
    enum pn_subject_kind kind = entry->subject.kind;
    if (text == NULL ||
        (part == PN_PART_VALUE && kind == PN_SUBJECT_GATE && strcmp(text, pn_state_info(PN_STATE_OPEN)->word) == 0) ||
        (part == PN_PART_VALUE && kind == PN_SUBJECT_PHASE && strcmp(text, "none") == 0)) {
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
                .rank = pn_project_field_rank(pn_project_record_of(kind), name),
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
    for (size_t i = 0; i < count; i++) {
        if (fields[i].value != NULL) {
            pn_buffer_printf(&text, "%s%s: %s", text.length > 1 ? ", " : "", fields[i].key, fields[i].value);
        }
    }
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
        enum pn_project_record kind = pn_project_record_of(entry->subject.kind);
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
    bool fine =
        pn_splice_append(splice, project->root, "log", pn_arena_strdup(splice->arena, pn_buffer_text(&text)), &order);
    pn_buffer_finish(&text);
    return fine;
}

/* The new file says what it should, and of everything else what it said. */
static bool is_as_wanted(const struct pn_project *before, const struct pn_project *after,
                         const struct pn_log_entry *entry)
{
    const char *path[MOST_KEYS];
    const char *keys[PN_PART_COUNT];
    struct pn_touched touched = {.path = path, .keys = keys, .list = "log"};
    touched.length = path_of(before->roadmap, entry->subject, path);
    for (int part = 0; part < PN_PART_COUNT; part++) {
        const char *wanted =
            entry->touches[part] ? entry->to[part] : pn_project_part(before, entry->subject, (enum pn_part)part);
        if (!same_text(pn_project_part(after, entry->subject, (enum pn_part)part), wanted)) {
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

/* NULL where it is not as wanted. */
static struct pn_project *read_back(const struct pn_project *project, const struct pn_log_entry *entry,
                                    const struct pn_buffer *text)
{
    struct pn_source source = {.name = project->source.name, .text = pn_buffer_text(text), .length = text->length};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_project *after = NULL;
    if (pn_project_read(&source, project->roadmap, &after, diags) && !is_as_wanted(project, after, entry)) {
        pn_project_free(after);
        after = NULL;
    }
    pn_diags_free(diags);
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
    if (splice_fact(&splice, project, entry) && splice_log(&splice, project, entry) &&
        pn_splice_finish(&splice, &text)) {
        after = read_back(project, entry, &text);
    }
    if (after == NULL) {
        pn_diag_error(diags, NULL, NOWHERE,
                      "'%s' is written in a way that cannot be changed safely here (a YAML alias, several values on a "
                      "line, or a comment amid them); write it as phasenav-project(5) shows",
                      pn_subject_write(&arena, project->roadmap, entry->subject));
    }
    pn_buffer_finish(&text);
    pn_arena_finish(&arena);
    return after;
}

bool pn_project_change(const struct pn_project *project, const struct pn_change *change, struct pn_project **ret_after,
                       struct pn_changed *ret_changed, struct pn_diags *diags)
{
    if (!project->writable) {
        return pn_diag_error(diags, NULL, NOWHERE,
                             "the project is in a later format than this program knows, and cannot be changed; get a "
                             "newer phasenav");
    }
    struct pn_project_edit edit = change->edit;
    if (change->kind != PN_LOG_CHANGE && !turn_round(project, change->kind, change->who, &edit, diags)) {
        return false;
    }
    if (!pn_project_check_edit(project->roadmap, &edit, diags)) {
        return false;
    }
    if (change->kind == PN_LOG_CHANGE) {
        complete_date(project, change, &edit);
    }
    struct pn_log_entry entry;
    struct pn_changed changed = {.what = edit.subject, .nothing = !compare(project, change, &edit, &entry)};
    struct pn_project *after = changed.nothing ? NULL : edit_text(project, &entry, diags);
    if (after == NULL && !changed.nothing) {
        return false;
    }
    *ret_after = after;
    *ret_changed = changed;
    return true;
}
