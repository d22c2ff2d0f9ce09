// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Every call that the project module makes of the system, and malloc() too, goes through here (the linker's --wrap, in
 * CMakeLists.txt): they are counted, and at a chosen one something happens.
 */
#ifndef PHASENAV_TESTS_FAULT_SHIM_H
#define PHASENAV_TESTS_FAULT_SHIM_H

#include <stdbool.h>
#include <sys/types.h>

enum fault_mode {
    FAULT_OFF,
    FAULT_COUNT,
    FAULT_KILL_BEFORE,
    FAULT_KILL_AFTER, /* a write then has taken only a part */
    FAULT_FAIL,
    FAULT_CUT_SHORT,       /* a write takes only a part */
    FAULT_MADE_BY_ANOTHER, /* somebody else makes the file fault_others_path */
    FAULT_NO_LOCKS,        /* at every call: the file system has none */
};

extern bool fault_is_mounted; /* a file NAME.yaml alone: nothing can take its place */
extern const char *fault_others_path;
extern bool fault_other_made_it;
extern bool fault_counts_memory; /* each allocation is a call, too */

/* From now on, calls are counted; at the one with the number `at`, counted from 1, it happens. `error`: of FAIL. */
void fault_begin(enum fault_mode mode, unsigned at, int error);

/* No longer. Returns how many calls were counted. */
unsigned fault_end(void);

/* At which call it happened, or NULL. */
const char *fault_met(void);

/* Which call was chosen. */
unsigned fault_chosen(void);

/* The file or folder with this number has been synchronised since fault_begin(). */
bool fault_has_synchronised(ino_t inode);

#endif
