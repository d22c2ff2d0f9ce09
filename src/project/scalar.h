/*
 * A text as a YAML scalar on one line, so that reading it gives the same text.
 */
#ifndef PHASENAV_PROJECT_SCALAR_H
#define PHASENAV_PROJECT_SCALAR_H

#include "phasenav/base/buffer.h"

/* Bare where every YAML reader takes it for that text, else in quotes; NULL is `~`. Holds in blocks and in brackets. */
void pn_scalar_write(struct pn_buffer *buffer, const char *text);

/* For dates, times and ids, which other readers may take for more than a text: bare where this program reads it back.
 */
void pn_scalar_write_plain(struct pn_buffer *buffer, const char *text);

#endif
