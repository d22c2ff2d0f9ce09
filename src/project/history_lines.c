// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "history_lines.h"

#include "history_line.h"

#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { READ_AT_ONCE = 64 * 1024 };

void pn_history_lines_init(struct pn_history_lines *lines, int descriptor, size_t from)
{
    *lines = (struct pn_history_lines){.descriptor = descriptor, .end = from, .next_read = from};
    pn_buffer_init(&lines->bytes);
}

void pn_history_lines_finish(struct pn_history_lines *lines)
{
    pn_buffer_finish(&lines->bytes);
}

/* Leaves only the bytes from `start` on, and reads on. False at the end. */
static bool read_more(struct pn_history_lines *lines)
{
    struct pn_buffer *bytes = &lines->bytes;
    if (lines->start != 0) {
        bytes->length -= lines->start;
        memmove(bytes->data, bytes->data + lines->start, bytes->length);
        lines->start = 0;
    }
    ssize_t got;
    do {
        got = pread(lines->descriptor, pn_buffer_reserve(bytes, READ_AT_ONCE), READ_AT_ONCE, (off_t)lines->next_read);
    } while (got == -1 && errno == EINTR);
    if (got <= 0) {
        lines->error = got < 0 ? errno : 0;
        return false;
    }
    pn_buffer_commit(bytes, (size_t)got);
    lines->next_read += (size_t)got;
    return true;
}

bool pn_history_lines_next(struct pn_history_lines *lines, struct pn_history_line *ret_line)
{
    struct pn_buffer *bytes = &lines->bytes;
    const char *end = NULL;
    size_t searched = lines->start;
    if (lines->is_at_end) {
        return false;
    }
    for (;;) {
        size_t rest = bytes->length - searched;
        end = rest != 0 ? memchr(bytes->data + searched, '\n', rest) : NULL;
        if (end != NULL) {
            break;
        }
        if (bytes->length - lines->start > PN_HISTORY_LINE_MOST) {
            bytes->length = lines->start + PN_HISTORY_LINE_MOST + 1; /* enough to see that it is too long */
        }
        searched = bytes->length - lines->start; /* read_more() moves the line to the front */
        if (!read_more(lines)) {
            break;
        }
    }
    size_t length = end != NULL ? (size_t)(end - bytes->data) - lines->start : bytes->length;
    if (lines->error != 0 || (end == NULL && length == 0)) {
        return false;
    }
    *ret_line = (struct pn_history_line){
        .text = bytes->data + lines->start,
        .length = length,
        .number = ++lines->number,
        .is_whole = end != NULL,
        .is_cut = length > PN_HISTORY_LINE_MOST,
    };
    lines->start += length + (end != NULL);
    lines->is_at_end = end == NULL;
    if (end != NULL) {
        lines->end = lines->next_read - (bytes->length - lines->start);
    }
    return true;
}
