// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/buffer.h"

#include "format.h"

#include "phasenav/base/panic.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void pn_buffer_init(struct pn_buffer *buffer)
{
    *buffer = (struct pn_buffer){0};
}

void pn_buffer_finish(struct pn_buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct pn_buffer){0};
}

char *pn_buffer_settle(struct pn_buffer *buffer, struct pn_arena *arena)
{
    char *text = pn_arena_strndup(arena, pn_buffer_text(buffer), buffer->length);
    pn_buffer_finish(buffer);
    return text;
}

void pn_buffer_clear(struct pn_buffer *buffer)
{
    buffer->length = 0;
    if (buffer->data != NULL) {
        buffer->data[0] = '\0';
    }
}

const char *pn_buffer_text(const struct pn_buffer *buffer)
{
    return buffer->data != NULL ? buffer->data : "";
}

char *pn_buffer_reserve(struct pn_buffer *buffer, size_t more)
{
    if (more >= SIZE_MAX / 2 - buffer->length) {
        pn_panic("out of memory");
    }
    size_t needed = buffer->length + more + 1;
    if (needed > buffer->capacity) {
        size_t capacity = buffer->capacity != 0 ? buffer->capacity : 256;
        while (capacity < needed) {
            capacity *= 2;
        }
        char *data = realloc(buffer->data, capacity);
        if (data == NULL) {
            pn_panic("out of memory");
        }
        buffer->data = data;
        buffer->capacity = capacity;
        buffer->data[buffer->length] = '\0'; /* nothing may come of the bytes, as of an empty file's */
    }
    return buffer->data + buffer->length;
}

void pn_buffer_commit(struct pn_buffer *buffer, size_t more)
{
    buffer->length += more;
    buffer->data[buffer->length] = '\0';
}

void pn_buffer_append(struct pn_buffer *buffer, const char *bytes, size_t length)
{
    char *end = pn_buffer_reserve(buffer, length);
    if (length != 0) {
        memcpy(end, bytes, length);
    }
    pn_buffer_commit(buffer, length);
}

void pn_buffer_append_text(struct pn_buffer *buffer, const char *text)
{
    pn_buffer_append(buffer, text, strlen(text));
}

void pn_buffer_append_repeated(struct pn_buffer *buffer, char byte, size_t count)
{
    memset(pn_buffer_reserve(buffer, count), byte, count);
    pn_buffer_commit(buffer, count);
}

void pn_buffer_printf(struct pn_buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t length = pn_format_length(format, arguments);
    (void)vsnprintf(pn_buffer_reserve(buffer, length), length + 1, format, arguments);
    pn_buffer_commit(buffer, length);
    va_end(arguments);
}
