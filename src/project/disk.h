// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is on the disk is there after a power cut.
 */
#ifndef PHASENAV_PROJECT_DISK_H
#define PHASENAV_PROJECT_DISK_H

/* Has what was written to an open file or folder put on the disk. Returns 0 or an errno. Some file systems have nothing
 * to synchronise and say so: that is no error. */
int pn_disk_synchronise(int descriptor);

#endif
