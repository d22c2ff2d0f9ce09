// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "state_folder.h"

#include "environment.h"

#include <stddef.h>
#include <sys/stat.h>

const char *pn_state_folder(struct pn_arena *arena)
{
    const char *state = pn_environment("XDG_STATE_HOME");
    const char *home = pn_environment("HOME");
    if (state != NULL && *state == '/') { /* relative ones are ignored, as the specification says */
        return pn_arena_printf(arena, "%s/phasenav", state);
    }
    return home != NULL && *home == '/' ? pn_arena_printf(arena, "%s/.local/state/phasenav", home) : NULL;
}

void pn_state_folder_make(struct pn_arena *arena)
{
    enum { OWN = 0700 };
    const char *state = pn_environment("XDG_STATE_HOME");
    const char *home = pn_environment("HOME");
    if (state != NULL && *state == '/') {
        (void)mkdir(state, OWN);
    } else if (home != NULL && *home == '/') {
        (void)mkdir(pn_arena_printf(arena, "%s/.local", home), OWN);
        (void)mkdir(pn_arena_printf(arena, "%s/.local/state", home), OWN);
    }
    const char *folder = pn_state_folder(arena);
    if (folder != NULL) {
        (void)mkdir(folder, OWN);
    }
}
