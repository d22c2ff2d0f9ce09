// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The lines of an open history, one by one, with no more than one in memory: from its beginning, or what has come since
 * it was read last.
 */
#ifndef PHASENAV_PROJECT_HISTORY_LINES_H
#define PHASENAV_PROJECT_HISTORY_LINES_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pn_history_line {
    const char *text; /* without its line break; borrowed until the next one is read */
    size_t length;
    uint32_t number; /* from 1, from where the reading began */
    bool is_whole;   /* a line break follows; else it is the last one, and pending */
    bool is_cut;     /* it is longer than any of ours: this is not all of it */
};

/* Storage that the caller provides. */
struct pn_history_lines {
    int descriptor;
    int error;  /* 0, or the errno that reading ended with */
    size_t end; /* in the file: behind the last whole line that was read */
    size_t next_read;
    struct pn_buffer bytes; /* of the file, up to next_read */
    size_t start;           /* in `bytes`: of the next line */
    uint32_t number;
    bool is_at_end; /* what comes behind a line that was not whole is of that line */
};

/* Begins at a byte of the file at which a line begins. */
void pn_history_lines_init(struct pn_history_lines *lines, int descriptor, size_t from);
void pn_history_lines_finish(struct pn_history_lines *lines);

/* False at the end, or where lines->error is set. */
bool pn_history_lines_next(struct pn_history_lines *lines, struct pn_history_line *ret_line);

#endif
