/*
 * Bytes to a file descriptor, all of them or a reason why not.
 */
#ifndef PHASENAV_APP_OUTPUT_H
#define PHASENAV_APP_OUTPUT_H

#include <stddef.h>

/* To be called first of all. A standard descriptor that the parent closed would be given to the next file that is
 * opened; it is made one that fails as a closed one does. A closed pipe, and
 * a file that may not grow further, become errors instead of the end. */
void pn_output_start(void);

/* Writes everything; returns 0 or an errno. */
int pn_output_write(int descriptor, const char *bytes, size_t length);

/* Closes standard output and returns 0 or the errno of what could not be written after all. */
int pn_output_close(void);

#endif
