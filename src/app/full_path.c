#include "full_path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *pn_full_path(struct pn_arena *arena, const char *typed)
{
    const char *home = getenv("HOME");
    char here[PATH_MAX];
    typed += strspn(typed, " ");
    if (typed[0] == '~' && typed[1] == '/' && home != NULL && *home != '\0') {
        return pn_arena_printf(arena, "%s%s", home, typed + 1);
    }
    return typed[0] == '/' || getcwd(here, sizeof here) == NULL ? pn_arena_strdup(arena, typed)
                                                                : pn_arena_printf(arena, "%s/%s", here, typed);
}
