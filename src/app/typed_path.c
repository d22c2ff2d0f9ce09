// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "typed_path.h"

#include "environment.h"
#include "full_path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool pn_typed_path_has_ending(const char *path)
{
    size_t length = strlen(path);
    size_t ending = strlen(PN_TYPED_ENDING);
    return length > ending && path[length - ending - 1] != '/' && strcmp(path + length - ending, PN_TYPED_ENDING) == 0;
}

static const char *folder_of(struct pn_arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? "." : pn_arena_strndup(arena, path, slash == path ? 1 : (size_t)(slash - path));
}

/* Below the folder, and in no hidden one there. "/" is nobody's folder. */
static bool is_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return length > 1 && strncmp(path, folder, length) == 0 && path[length] == '/' &&
           strstr(path + length, "/.") == NULL;
}

/* The same path without links; NULL where there is none. */
static const char *real(struct pn_arena *arena, const char *path)
{
    char found[PATH_MAX];
    return realpath(path, found) != NULL ? pn_arena_strdup(arena, found) : NULL;
}

struct roots {
    const char *folders[3]; /* NULL where there is none */
};

static bool is_below_one(const struct roots *roots, const char *path)
{
    bool is_below_any = false;
    for (size_t i = 0; i < sizeof roots->folders / sizeof *roots->folders; i++) {
        is_below_any = is_below_any || (roots->folders[i] != NULL && is_below(path, roots->folders[i]));
    }
    return is_below_any;
}

/* What the path leads to is below one of the folders, too. What is not there yet leads to nothing: its folder counts,
 * where there is one. */
static bool leads_below_one(struct pn_arena *arena, const struct roots *roots, const char *path)
{
    struct roots real_roots = {{NULL}};
    for (size_t i = 0; i < sizeof roots->folders / sizeof *roots->folders; i++) {
        real_roots.folders[i] = roots->folders[i] != NULL ? real(arena, roots->folders[i]) : NULL;
    }
    struct stat status;
    if (lstat(path, &status) == 0) {
        const char *file = real(arena, path);
        return file != NULL && pn_typed_path_has_ending(file) && is_below_one(&real_roots, file);
    }
    const char *folder = real(arena, folder_of(arena, path));
    return folder == NULL || is_below_one(&real_roots, pn_arena_printf(arena, "%s/x", folder));
}

bool pn_typed_path_check(struct pn_arena *arena, const char *path, const char *proposed, struct pn_diags *diags)
{
    if (proposed != NULL && strcmp(path, proposed) == 0) {
        return true;
    }
    if (!pn_typed_path_has_ending(path)) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' cannot be a project's file: its name has to end in %s",
                             path, PN_TYPED_ENDING);
    }
    char here[PATH_MAX];
    const char *home = pn_environment("HOME");
    const struct roots roots = {{
        home != NULL && home[0] == '/' ? pn_plain_path(arena, home) : NULL,
        getcwd(here, sizeof here),
        proposed != NULL ? pn_plain_path(arena, folder_of(arena, proposed)) : NULL,
    }};
    const char *plain = pn_plain_path(arena, path);
    if (!is_below_one(&roots, plain) || !leads_below_one(arena, &roots, plain)) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "'%s' cannot be a project's file here: it has to be below the home folder or the working "
                             "directory and in no hidden folder; for other places start phasenav with --project FILE",
                             path);
    }
    return true;
}
