// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "project.h"

#include "clock.h"
#include "environment.h"
#include "locale.h"
#include "phases.h"
#include "recent.h"

#include "phasenav/base/text_check.h"
#include "phasenav/project/date.h"

#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *pn_project_default_path(struct pn_arena *arena)
{
    const char *data = pn_environment("XDG_DATA_HOME");
    if (data != NULL && data[0] == '/') { /* relative ones are ignored, as the specification says */
        return pn_arena_printf(arena, "%s/phasenav/project.yaml", data);
    }
    const char *home = pn_environment("HOME");
    return home != NULL ? pn_arena_printf(arena, "%s/.local/share/phasenav/project.yaml", home) : NULL;
}

bool pn_project_is_there(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0;
}

struct pn_project_paths pn_project_find(struct pn_arena *arena, const struct pn_options *options)
{
    struct pn_project_paths paths = {.at = PN_NEW_ARRAY(arena, const char *, PN_RECENT_MOST + 1)};
    const char *named = options->project != NULL ? options->project : pn_environment("PHASENAV_PROJECT");
    if (named != NULL) {
        paths.at[paths.count++] = named;
        paths.named = true;
        return paths;
    }
    struct pn_recent recent = {.count = 0};
    if (options->task == PN_TASK_BROWSE) {
        recent = pn_recent_read(arena);
    }
    for (uint32_t i = 0; i < recent.count; i++) {
        paths.at[paths.count++] = recent.at[i].path;
    }
    const char *own = pn_project_default_path(arena);
    if (own != NULL && pn_project_is_there(own)) {
        paths.at[paths.count++] = own;
    }
    return paths;
}

const char *pn_project_who(struct pn_arena *arena, const char *named)
{
    const char *who = named != NULL ? named : pn_environment("PHASENAV_WHO");
    if (who == NULL) {
        const struct passwd *user = getpwuid(getuid());
        who = user != NULL && user->pw_name[0] != '\0' ? pn_arena_strdup(arena, user->pw_name) : pn_environment("USER");
    }
    return who != NULL ? pn_text_visible(arena, pn_locale_to_utf8(arena, who)) : "?";
}

static void set_part(struct pn_arena *arena, struct pn_project_edit *edit, enum pn_part part, const char *value)
{
    edit->sets[part] = value != NULL;
    edit->to[part] = value != NULL && *value != '\0' ? pn_locale_to_utf8(arena, value) : NULL;
}

/* Puts a day, as people type it, into the one form that the file has. */
static bool set_day(struct pn_arena *arena, struct pn_project_edit *edit, enum pn_part part, const char *value,
                    struct pn_diags *diags)
{
    char date[PN_PROJECT_DATE_SIZE] = "";
    const char *typed = value != NULL ? pn_locale_to_utf8(arena, value) : "";
    if (part == PN_PART_DATE && strcmp(typed, PN_DAY_UNKNOWN) == 0) {
        set_part(arena, edit, part, value);
        return true;
    }
    if (*typed != '\0' && !pn_project_read_date(typed, pn_clock_today(arena), date)) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is no date; write 2026-11-03, 3 Nov, yesterday or +2w",
                             pn_text_visible(arena, typed));
    }
    set_part(arena, edit, part, value != NULL ? pn_arena_strdup(arena, date) : NULL);
    return true;
}

/* Reads what --set says. Problems name the phases in `language` of the roadmap. */
struct set_reader {
    struct pn_arena *arena;
    const struct pn_roadmap *roadmap;
    uint32_t language;
    struct pn_diags *diags;
};

/* The id of the phase that a word of the command line means. NULL, with a diag, if it means none. */
static const char *phase_id(const struct set_reader *reader, const char *word)
{
    struct pn_indices phases;
    if (!pn_phases_choose(reader->arena, reader->roadmap, reader->language, &word, 1, &phases, reader->diags)) {
        return NULL;
    }
    return reader->roadmap->phases[phases.at[0]].item.id;
}

static bool read_subject(const struct set_reader *reader, const char *text, struct pn_subject *ret_subject)
{
    const char *word = pn_subject_phase_word(text);
    if (word != NULL) {
        const char *id = phase_id(reader, word);
        if (id == NULL) {
            return false;
        }
        text = pn_arena_printf(reader->arena, "%.*s%s", (int)(word - text), text, id);
    }
    return pn_subject_read(reader->roadmap, text, ret_subject, reader->diags);
}

/* Ids as they were typed, parted by commas or blanks, with ", " between them, as the file is read. */
static const char *id_list(struct pn_arena *arena, const char *typed)
{
    const char *ids = NULL;
    for (const char *at = typed + strspn(typed, ", "); *at != '\0'; at += strspn(at, ", ")) {
        size_t length = strcspn(at, ", ");
        ids = pn_arena_printf(arena, "%s%s%.*s", ids != NULL ? ids : "", ids != NULL ? ", " : "", (int)length, at);
        at += length;
    }
    return ids != NULL ? ids : "";
}

/* The value as the file has it: a phase's id for the phase of the project, ids for its short list, else `value` itself.
 */
static const char *read_value(const struct set_reader *reader, struct pn_subject subject, const char *value)
{
    if (pn_subject_is_head(subject, PN_HEAD_MODELS)) {
        return id_list(reader->arena, value);
    }
    bool is_phase = pn_subject_is_head(subject, PN_HEAD_PHASE) && strcmp(value, PN_NO_PHASE_WORD) != 0;
    return is_phase ? phase_id(reader, value) : value;
}

static bool read_set(const struct set_reader *reader, const struct pn_set_option *set, struct pn_project_edit *ret_edit)
{
    struct pn_arena *arena = reader->arena;
    struct pn_diags *diags = reader->diags;
    const char *mark = strchr(set->item, '=');
    const char *item = mark != NULL ? pn_arena_strndup(arena, set->item, (size_t)(mark - set->item)) : set->item;
    bool has_part =
        set->note != NULL || set->owner != NULL || set->due != NULL || set->evidence != NULL || set->date != NULL;
    struct pn_project_edit edit = {0};
    if ((mark != NULL || has_part) && !read_subject(reader, item, &edit.subject)) {
        return false;
    }
    bool is_emptied = mark != NULL && mark[1] == '\0' && edit.subject.kind != PN_SUBJECT_PROJECT;
    if ((mark == NULL && !has_part) || is_emptied) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--set takes ITEM=STATE, not '%s'", set->item);
    }
    const char *value = mark != NULL ? read_value(reader, edit.subject, mark + 1) : NULL;
    if (mark != NULL && value == NULL) {
        return false;
    }
    set_part(arena, &edit, PN_PART_VALUE, value);
    set_part(arena, &edit, PN_PART_NOTE, set->note);
    set_part(arena, &edit, PN_PART_OWNER, set->owner);
    set_part(arena, &edit, PN_PART_EVIDENCE, set->evidence);
    if (!set_day(arena, &edit, PN_PART_DATE, set->date, diags) ||
        !set_day(arena, &edit, PN_PART_DUE, set->due, diags)) {
        return false;
    }
    *ret_edit = edit;
    return pn_project_check_edit(reader->roadmap, &edit, diags);
}

enum pn_status pn_project_set(struct pn_arena *arena, const struct pn_options *options, struct pn_store *store,
                              uint32_t language, struct pn_diags *diags)
{
    const struct set_reader reader = {
        .arena = arena, .roadmap = pn_store_project(store)->roadmap, .language = language, .diags = diags};
    const char *now = pn_clock_now(arena);
    const char *today = pn_clock_today(arena);
    const char *who = pn_project_who(arena, options->who);
    struct pn_change *changes = PN_NEW_ARRAY(arena, struct pn_change, options->set_count);
    for (size_t i = 0; i < options->set_count; i++) {
        changes[i] = (struct pn_change){.who = who, .time = now, .today = today};
        if (!read_set(&reader, &options->sets[i], &changes[i].edit)) {
            return PN_STATUS_USAGE;
        }
    }
    return pn_store_commit(store, changes, options->set_count, NULL, diags) ? PN_STATUS_DONE : PN_STATUS_FAILED;
}
