// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A growing string of bytes, into which a dump or a message is written before it goes out.
 */
#ifndef PHASENAV_BASE_BUFFER_H
#define PHASENAV_BASE_BUFFER_H

#include "phasenav/base/arena.h"

#include <stddef.h>

/* Storage that the caller provides. `data` is NUL-terminated after the first append, and NULL before. */
struct pn_buffer {
    char *data;
    size_t length; /* bytes, without the closing NUL */
    size_t capacity;
};

void pn_buffer_init(struct pn_buffer *buffer);
void pn_buffer_finish(struct pn_buffer *buffer);

/* The text, in an arena; the buffer is finished. */
char *pn_buffer_settle(struct pn_buffer *buffer, struct pn_arena *arena);

/* Makes the buffer empty, and keeps its memory. */
void pn_buffer_clear(struct pn_buffer *buffer);

/* The text so far: never NULL, "" when nothing was appended. Borrowed until the next change. */
const char *pn_buffer_text(const struct pn_buffer *buffer);

/* Room for `more` bytes behind the text, for a caller that has them written there (by read(2)) and then says by
 * pn_buffer_commit() how many there are. Valid until the next change. */
char *pn_buffer_reserve(struct pn_buffer *buffer, size_t more);
void pn_buffer_commit(struct pn_buffer *buffer, size_t more);

void pn_buffer_append(struct pn_buffer *buffer, const char *bytes, size_t length);
void pn_buffer_append_text(struct pn_buffer *buffer, const char *text);
void pn_buffer_append_repeated(struct pn_buffer *buffer, char byte, size_t count);
void pn_buffer_printf(struct pn_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
