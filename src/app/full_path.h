/*
 * A file's name as it is typed into the program.
 */
#ifndef APP_FULL_PATH_H
#define APP_FULL_PATH_H

#include "phasenav/base/arena.h"

/* No shell has read it: ~/ is the home folder, and what does not begin with / is in the folder at hand. In the arena.
 */
const char *pn_full_path(struct pn_arena *arena, const char *typed);

/* A path that was given to the program: what does not begin with / is in the working directory. In the arena. */
const char *pn_absolute_path(struct pn_arena *arena, const char *path);

#endif
