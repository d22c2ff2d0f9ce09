// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines from a file descriptor: a terminal or a pipe.
 */
#ifndef PHASENAV_APP_LINES_H
#define PHASENAV_APP_LINES_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>
#include <stddef.h>

enum { PN_LINE_MOST = 4096 }; /* bytes; nobody types a longer line */

enum pn_line_got {
    PN_LINE_READ,
    PN_LINE_TOO_LONG, /* the line was read, and thrown away */
    PN_LINE_ENDED,    /* the input has no more lines */
    PN_LINE_FAILED,   /* with errno */
};

struct pn_line_reader {
    int descriptor;
    size_t from; /* bytes that have not been handed out yet: [from, end) */
    size_t end;
    bool has_ended;
    char bytes[PN_LINE_MOST];
};

/* Waits for a line, which becomes the buffer's text, without its line break (the last line may have none). A NUL in the
 * line becomes another control character. */
enum pn_line_got pn_line_next(struct pn_line_reader *reader, struct pn_buffer *line);

#endif
