// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "full_path.h"

#include "environment.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

const char *pn_full_path(struct pn_arena *arena, const char *typed)
{
    const char *home = pn_environment("HOME");
    typed += strspn(typed, " ");
    if (typed[0] == '~' && typed[1] == '/' && home != NULL) {
        return pn_arena_printf(arena, "%s%s", home, typed + 1);
    }
    return pn_absolute_path(arena, typed);
}

const char *pn_absolute_path(struct pn_arena *arena, const char *path)
{
    char here[PATH_MAX];
    return path[0] == '/' || getcwd(here, sizeof here) == NULL ? pn_arena_strdup(arena, path)
                                                               : pn_arena_printf(arena, "%s/%s", here, path);
}
