// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "full_path.h"

#include "environment.h"
#include "locale.h"

#include "phasenav/base/text_check.h"

#include <limits.h>
#include <stdbool.h>
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

const char *pn_plain_path(struct pn_arena *arena, const char *path)
{
    char *result = pn_arena_strdup(arena, "");
    for (const char *part = path; *part != '\0';) {
        part += strspn(part, "/");
        size_t length = strcspn(part, "/");
        if (length == 2 && strncmp(part, "..", 2) == 0) {
            char *slash = strrchr(result, '/');
            *(slash != NULL ? slash : result) = '\0';
        } else if (length > 0 && (length > 1 || *part != '.')) {
            result = pn_arena_printf(arena, "%s/%.*s", result, (int)length, part);
        }
        part += length;
    }
    return result;
}

const char *pn_shown_path(struct pn_arena *arena, const char *path)
{
    const char *home = pn_environment("HOME");
    size_t length = home != NULL ? strlen(home) : 0;
    bool is_below = length > 1 && strncmp(path, home, length) == 0 && path[length] == '/';
    const char *shown = is_below ? pn_arena_printf(arena, "~%s", path + length) : path;
    return pn_text_visible(arena, pn_locale_to_utf8(arena, shown));
}
