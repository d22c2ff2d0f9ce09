// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "json_stream.h"

#include "phasenav/base/panic.h"

#include <inttypes.h>
#include <jansson.h>

enum { INDENT = 2 };

static void begin_line(struct pn_json *json)
{
    pn_buffer_append_text(json->buffer, "\n");
    pn_buffer_append_repeated(json->buffer, ' ', (size_t)INDENT * json->depth);
}

static int append_bytes(const char *bytes, size_t length, void *buffer)
{
    pn_buffer_append(buffer, bytes, length);
    return 0;
}

/* jansson reports no memory, and text that is not UTF-8, by NULL; the loader lets no such text in. */
static void append_string(struct pn_json *json, const char *text)
{
    json_t *value = json_string(text);
    if (value == NULL || json_dump_callback(value, append_bytes, json->buffer, JSON_ENCODE_ANY) != 0) {
        pn_panic("out of memory");
    }
    json_decref(value);
}

/* Writes all that stands before a value: comma, line break, indent and key. */
static void begin_value(struct pn_json *json, const char *key)
{
    pn_buffer_append_text(json->buffer, json->has_value ? "," : "");
    if (json->depth != 0) {
        begin_line(json);
    }
    if (key != NULL) {
        append_string(json, key);
        pn_buffer_append_text(json->buffer, ": ");
    }
    json->has_value = true;
}

void pn_json_open(struct pn_json *json, const char *key, char bracket)
{
    begin_value(json, key);
    pn_buffer_append(json->buffer, &bracket, 1);
    json->depth++;
    json->has_value = false;
}

void pn_json_close(struct pn_json *json, char bracket)
{
    json->depth--;
    if (json->has_value) {
        begin_line(json);
    }
    pn_buffer_append(json->buffer, &bracket, 1);
    json->has_value = true;
}

void pn_json_string(struct pn_json *json, const char *key, const char *text)
{
    if (text != NULL) {
        begin_value(json, key);
        append_string(json, text);
    }
}

void pn_json_null(struct pn_json *json, const char *key)
{
    begin_value(json, key);
    pn_buffer_append_text(json->buffer, "null");
}

void pn_json_string_or_null(struct pn_json *json, const char *key, const char *text)
{
    if (text != NULL) {
        pn_json_string(json, key, text);
    } else {
        pn_json_null(json, key);
    }
}

void pn_json_number(struct pn_json *json, const char *key, int64_t number)
{
    begin_value(json, key);
    pn_buffer_printf(json->buffer, "%" PRId64, number);
}

void pn_json_truth(struct pn_json *json, const char *key, bool truth)
{
    begin_value(json, key);
    pn_buffer_append_text(json->buffer, truth ? "true" : "false");
}
