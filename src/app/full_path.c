#include "full_path.h"

#include "environment.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

const char *pn_full_path(struct pn_arena *arena, const char *typed)
{
    const char *home = pn_environment("HOME");
    char here[PATH_MAX];
    typed += strspn(typed, " ");
    if (typed[0] == '~' && typed[1] == '/' && home != NULL) {
        return pn_arena_printf(arena, "%s%s", home, typed + 1);
    }
    return typed[0] == '/' || getcwd(here, sizeof here) == NULL ? pn_arena_strdup(arena, typed)
                                                                : pn_arena_printf(arena, "%s/%s", here, typed);
}
