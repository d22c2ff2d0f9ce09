// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A text as a YAML scalar on one line, so that reading it gives the same text.
 */
#ifndef PHASENAV_PROJECT_SCALAR_H
#define PHASENAV_PROJECT_SCALAR_H

#include "phasenav/base/buffer.h"

/* Appends the text, in quotes unless every YAML reader takes it for that text without; NULL is `~`. The result may
 * stand in blocks and in brackets, and in a file that a shell takes for a script: behind a key it is no command. */
void pn_scalar_write(struct pn_buffer *buffer, const char *text);

/* For dates, times and ids, which other readers may take for more than a text: appends it in quotes only if this
 * program would not read it back without. */
void pn_scalar_write_plain(struct pn_buffer *buffer, const char *text);

#endif
