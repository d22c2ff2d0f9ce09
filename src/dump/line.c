// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Fields and their ends.
 */
#include "line.h"

void pn_line_add(struct pn_buffer *buffer, const char *text)
{
    pn_buffer_append(buffer, "\t", 1);
    size_t start = buffer->length;
    pn_buffer_append_text(buffer, text != NULL ? text : "");
    for (size_t i = start; i < buffer->length; i++) {
        if (buffer->data[i] == '\t' || buffer->data[i] == '\n') {
            buffer->data[i] = ' ';
        }
    }
}

void pn_line_end(struct pn_buffer *buffer)
{
    pn_buffer_append(buffer, "\n", 1);
}
