// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is written is there whole, or is said not to be; what is on the disk is there after a power cut. Each function
 * returns 0 or an errno.
 */
#ifndef PHASENAV_PROJECT_DISK_H
#define PHASENAV_PROJECT_DISK_H

#include <stddef.h>

/* Writes all bytes at a place of an open file. What a failure leaves there is for the caller to cut off. */
int pn_disk_write(int descriptor, const char *bytes, size_t length, size_t offset);

/* Cuts an open file to a length, and synchronises it. */
int pn_disk_cut(int descriptor, size_t length);

/* Has what was written to an open file or folder put on the disk. Some file systems have nothing to synchronise and say
 * so: that is no error. */
int pn_disk_synchronise(int descriptor);

#endif
