/*
 * A file's name as it is typed into the program.
 */
#ifndef APP_FULL_PATH_H
#define APP_FULL_PATH_H

#include "phasenav/base/arena.h"

/* No shell has read it: ~/ is the home folder, and what does not begin with / is in the folder at hand. In the arena.
 */
const char *pn_full_path(struct pn_arena *arena, const char *typed);

#endif
