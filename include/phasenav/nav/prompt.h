/*
 * Asking for what a new project needs.
 */
#ifndef PHASENAV_NAV_PROMPT_H
#define PHASENAV_NAV_PROMPT_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* Asks in which file a new project shall be kept (`path` is what is proposed), then what it is called; or only that of
 * one that is kept in `path`. Then comes PN_EFFECT_KEEP, before the change that is wanted. */
void pn_nav_ask_file(struct pn_nav *nav, const char *path);
void pn_nav_ask_title(struct pn_nav *nav, const struct pn_nav_context *context, const char *path,
                      struct pn_arena *scratch);

#endif
