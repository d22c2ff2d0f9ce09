#include "project.h"

#include "clock.h"
#include "locale.h"

#include "phasenav/base/text.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

const char *pn_project_default_path(struct pn_arena *arena)
{
    const char *data = variable("XDG_DATA_HOME");
    if (data != NULL && data[0] == '/') { /* the specification has relative ones ignored */
        return pn_arena_printf(arena, "%s/phasenav/project.yaml", data);
    }
    const char *home = variable("HOME");
    return home != NULL ? pn_arena_printf(arena, "%s/.local/share/phasenav/project.yaml", home) : NULL;
}

const char *pn_project_find(struct pn_arena *arena, const struct pn_options *options)
{
    if (options->project != NULL) {
        return options->project;
    }
    const char *path = variable("PHASENAV_PROJECT");
    if (path != NULL) {
        return path;
    }
    struct stat status;
    path = pn_project_default_path(arena);
    return path != NULL && stat(path, &status) == 0 ? path : NULL;
}

const char *pn_project_who(struct pn_arena *arena, const struct pn_options *options)
{
    const char *who = options->who != NULL ? options->who : variable("PHASENAV_WHO");
    if (who == NULL) {
        const struct passwd *user = getpwuid(getuid());
        who = user != NULL && user->pw_name[0] != '\0' ? pn_arena_strdup(arena, user->pw_name) : variable("USER");
    }
    return who != NULL ? pn_text_visible(arena, pn_locale_to_utf8(arena, who)) : "?";
}

static void set_part(struct pn_arena *arena, struct pn_project_edit *edit, enum pn_part part, const char *value)
{
    edit->sets[part] = value != NULL;
    edit->to[part] = value != NULL && *value != '\0' ? pn_locale_to_utf8(arena, value) : NULL;
}

static bool read_set(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_set_option *set,
                     struct pn_project_edit *ret_edit, struct pn_diags *diags)
{
    const char *mark = strchr(set->item, '=');
    const char *item = mark != NULL ? pn_arena_strndup(arena, set->item, (size_t)(mark - set->item)) : set->item;
    if (mark != NULL ? mark[1] == '\0' : set->note == NULL && set->owner == NULL && set->date == NULL) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--set takes ITEM=STATE, not '%s'", set->item);
    }
    struct pn_project_edit edit = {0};
    if (!pn_subject_read(roadmap, item, &edit.subject, diags)) {
        return false;
    }
    set_part(arena, &edit, PN_PART_VALUE, mark != NULL ? mark + 1 : NULL);
    set_part(arena, &edit, PN_PART_NOTE, set->note);
    set_part(arena, &edit, PN_PART_OWNER, set->owner);
    set_part(arena, &edit, PN_PART_DATE, set->date);
    bool has_more = edit.sets[PN_PART_NOTE] || edit.sets[PN_PART_OWNER] || edit.sets[PN_PART_DATE];
    if (edit.subject.kind == PN_SUBJECT_PHASE && has_more) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the phase of a project has no note, owner or date");
    }
    *ret_edit = edit;
    return true;
}

enum pn_status pn_project_set(struct pn_arena *arena, const struct pn_options *options, struct pn_store *store,
                              struct pn_diags *diags)
{
    const char *now = pn_clock_now(arena);
    const char *today = pn_clock_today(arena);
    const char *who = pn_project_who(arena, options);
    struct pn_change *changes = PN_NEW_ARRAY(arena, struct pn_change, options->set_count);
    for (size_t i = 0; i < options->set_count; i++) {
        changes[i] = (struct pn_change){.who = who, .time = now, .today = today};
        if (!read_set(arena, pn_store_project(store)->roadmap, &options->sets[i], &changes[i].edit, diags)) {
            return PN_STATUS_USAGE;
        }
    }
    return pn_store_commit(store, changes, options->set_count, NULL, diags) ? PN_STATUS_DONE : PN_STATUS_FAILED;
}
