// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_keep.h"

#include "folder.h"
#include "history_file.h"
#include "history_line.h"
#include "store_history.h"

#include "phasenav/base/reason.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* Makes a file of all that this sitting has changed, beside where the history is to be. */
static int write_sitting(const struct pn_store *store, struct pn_arena *arena, const char *path,
                         const char **ret_beside, struct pn_file_identity *ret_identity)
{
    struct pn_buffer lines;
    pn_buffer_init(&lines);
    for (uint32_t i = 0; i < store->sitting.count; i++) {
        pn_history_line_write(&lines, &store->sitting.entries[i]);
        pn_buffer_append_text(&lines, "\n");
    }
    struct pn_source source = {.text = pn_buffer_text(&lines), .length = lines.length};
    int error = pn_file_write_beside(arena, path, &source, -1, ret_beside, ret_identity);
    pn_buffer_finish(&lines);
    return error;
}

/* Takes the history away again, if nobody has written to it. */
static void take_back(const char *path, const struct pn_file_identity *identity)
{
    struct stat status;
    if (stat(path, &status) == 0) {
        struct pn_file_identity now = pn_file_identity_of(&status);
        if (pn_file_is_same(&now, identity)) {
            (void)unlink(path);
        }
    }
}

static int write_history(const struct pn_store *store, struct pn_arena *arena, const char *path,
                         struct pn_file_identity *ret_identity, struct pn_diags *diags)
{
    const char *beside;
    const char *history = pn_history_path(arena, path);
    int error = pn_store_set_history_aside(store, arena, path, diags);
    if (error == 0) {
        error = write_sitting(store, arena, history, &beside, ret_identity);
    }
    return error == 0 ? pn_file_replace(beside, history, true) : error;
}

/* First the history, which means nothing without a project, and then the project. */
static int write_both(struct pn_store *store, struct pn_arena *arena, const char *path, const char *beside,
                      struct pn_diags *diags)
{
    struct stat status;
    struct pn_file_identity history;
    int error = stat(path, &status) == 0 ? EEXIST : errno == ENOENT ? 0 : errno;
    if (error == 0) {
        error = write_history(store, arena, path, &history, diags);
    }
    if (error != 0) {
        (void)unlink(beside);
        return error;
    }
    error = pn_file_replace(beside, path, true);
    if (error != 0) {
        take_back(pn_history_path(arena, path), &history);
    }
    return error;
}

int pn_store_write_all(struct pn_store *store, struct pn_arena *arena, struct pn_diags *diags)
{
    const char *path;
    const char *beside;
    struct pn_file_identity identity;
    int error = pn_file_resolve(arena, store->options.path, &path);
    if (error == 0) {
        error = pn_file_write_beside(arena, path, &store->project->source, -1, &beside, &identity);
    }
    if (error == ENOENT && store->options.make_folder) {
        error = pn_folder_make(path, &store->unsynchronised);
        error = error == 0 ? pn_file_write_beside(arena, path, &store->project->source, -1, &beside, &identity) : error;
    }
    error = error == 0 ? write_both(store, arena, path, beside, diags) : error;
    if (error != 0) {
        return error;
    }
    store->identity = identity;
    int unsynchronised = pn_folder_sync(arena, path);
    unsynchronised = unsynchronised == 0 ? store->unsynchronised : unsynchronised;
    store->unsynchronised = 0;
    if (unsynchronised != 0) {
        pn_diag_warning(diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but a power cut might still undo it: its folder cannot be synchronised: %s",
                        store->options.path, pn_reason(pn_diags_catalog(diags), unsynchronised));
    }
    return 0;
}
