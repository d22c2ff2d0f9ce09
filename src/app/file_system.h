// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which file systems tell of all changes.
 */
#ifndef PHASENAV_APP_FILE_SYSTEM_H
#define PHASENAV_APP_FILE_SYSTEM_H

#include <stdbool.h>
#include <stdint.h>

/* Whether the kernel of this computer tells of every change on a file system of this type (f_type of statfs(2)): all of
 * them pass through it. Not where another computer, a hypervisor or a program makes changes, too, and not of a type
 * that is not known. */
bool pn_file_system_tells(uint32_t type);

#endif
