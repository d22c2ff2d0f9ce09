// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "lines.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

/* Reads more bytes, or sets `has_ended`. Returns false, with errno, if that fails. */
static bool fill(struct pn_line_reader *reader)
{
    for (;;) {
        ssize_t got = read(reader->descriptor, reader->bytes, sizeof reader->bytes);
        if (got >= 0) {
            reader->from = 0;
            reader->end = (size_t)got;
            reader->has_ended = got == 0;
            return true;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK) { /* another program has made the pipe non-blocking */
            struct pollfd ready = {.fd = reader->descriptor, .events = POLLIN};
            (void)poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
}

static void append(struct pn_buffer *line, const char *bytes, size_t length)
{
    static const char instead_of_nul = '\x1a';
    for (size_t i = 0; i < length; i++) {
        pn_buffer_append(line, bytes[i] != '\0' ? &bytes[i] : &instead_of_nul, 1);
    }
}

enum pn_line_got pn_line_next(struct pn_line_reader *reader, struct pn_buffer *line)
{
    pn_buffer_clear(line);
    bool fits = true;
    bool has_any = false;
    for (;;) {
        if (reader->from == reader->end) {
            if (!reader->has_ended && !fill(reader)) {
                return PN_LINE_FAILED;
            }
            if (reader->has_ended) {
                return !has_any ? PN_LINE_ENDED : fits ? PN_LINE_READ : PN_LINE_TOO_LONG;
            }
        }
        const char *start = reader->bytes + reader->from;
        size_t length = reader->end - reader->from;
        const char *end = memchr(start, '\n', length);
        length = end != NULL ? (size_t)(end - start) : length;
        has_any = true;
        fits = fits && line->length + length < PN_LINE_MOST;
        if (fits) {
            append(line, start, length);
        }
        reader->from += length + (end != NULL ? 1 : 0);
        if (end != NULL) {
            return fits ? PN_LINE_READ : PN_LINE_TOO_LONG;
        }
    }
}
