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

/* Asks only for the title, of a project that is to be kept in `path`. */
void pn_nav_ask_title(struct pn_nav *nav, const struct pn_nav_context *context, const char *path,
                      struct pn_arena *scratch);

#endif
