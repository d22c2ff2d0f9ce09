// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Bytes to a file descriptor, all of them or a reason why not.
 */
#ifndef PHASENAV_APP_OUTPUT_H
#define PHASENAV_APP_OUTPUT_H

#include <stddef.h>

/* To be called first of all. The next file to be opened would get the number of a standard descriptor that the parent
 * has closed; that descriptor is opened so that it fails as a closed one does. A closed pipe, and a file that may not
 * grow further, become errors instead of ending the process. */
void pn_output_start(void);

/* Writes everything; returns 0 or an errno. */
int pn_output_write(int descriptor, const char *bytes, size_t length);

/* Closes standard output and returns 0 or the errno of what could not be written after all. */
int pn_output_close(void);

#endif
