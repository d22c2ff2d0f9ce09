// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking for what a new project needs.
 */
#ifndef PHASENAV_NAV_PROMPT_H
#define PHASENAV_NAV_PROMPT_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* Asks in which file to keep a new project, proposing `path`, and then for its title. When both are answered,
 * pn_nav_update() returns PN_EFFECT_KEEP. */
void pn_nav_ask_file(struct pn_nav *nav, const char *path);

/* Asks for the file once more, as it could not be made; the title stays as it was typed. */
void pn_nav_ask_file_again(struct pn_nav *nav, const char *path);

/* Asks whether to keep a project that is in no file, before the reader quits. Who wants to keep it is asked for the
 * file, `path` being proposed, and the title; then pn_nav_update() returns PN_EFFECT_KEEP | PN_EFFECT_QUIT. */
void pn_nav_ask_leave(struct pn_nav *nav, const char *path);

/* Asks only for the title, of a project that is to be kept in `path`. */
void pn_nav_ask_title(struct pn_nav *nav, const struct pn_nav_context *context, const char *path,
                      struct pn_arena *scratch);

#endif
