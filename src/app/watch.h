// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Being told that a project's file may have changed, so that nobody has to look for it again and again.
 *
 * By inotify the kernel tells of changes that pass through it. What is watched are the file and its history; the
 * folders that they, and the links to them, have their names in; and all folders and links on the way there, any of
 * which may be replaced.
 */
#ifndef PHASENAV_APP_WATCH_H
#define PHASENAV_APP_WATCH_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PN_WATCH_MOST_PLACES = 64, PN_WATCH_MOST_NAMES = 16 };

struct pn_watch {
    bool (*tells)(uint32_t type); /* pn_file_system_tells(), or a test's; NULL: nothing is ever watched */
    int fd;                       /* of inotify; -1: none is open */
    bool is_told;                 /* of every change of the file that was followed last */
    bool is_deaf;                 /* the file system that it is on does not tell, or has been unmounted */
    const char *path;             /* that was followed last; NULL: none */
    struct pn_watch_place {
        int number; /* inotify's */
        uint32_t mask;
    } places[PN_WATCH_MOST_PLACES];
    size_t place_count;
    const char *names[PN_WATCH_MOST_NAMES]; /* of files and links, in the folders that are watched */
    size_t name_count;
    struct pn_arena arena; /* of the path and the names */
};

/* `tells` says of a file system's type (f_type of statfs(2)) whether all changes on it are told; NULL: of none. */
void pn_watch_init(struct pn_watch *watch, bool (*tells)(uint32_t type));
void pn_watch_finish(struct pn_watch *watch);

/*
 * Watches what leads to a file, which need not be there (NULL: to none), as it is now. Returns whether all that changes
 * from now on is told; what has changed before has to be looked for after the call. Where it returns false (the folder
 * is not there, the file system does not tell, inotify has reached its limits or is none) the caller has to look again
 * and again, and may call this each time.
 *
 * The call is cheap, and has to be made anew after each change: another file may have the name now.
 */
bool pn_watch_follow(struct pn_watch *watch, const char *path);

/* Can be read when there is something to take. -1 where the last pn_watch_follow() returned false. */
int pn_watch_descriptor(const struct pn_watch *watch);

/* Takes what has been told. Returns whether any of it may have to do with the file. */
bool pn_watch_take(struct pn_watch *watch);

#endif
