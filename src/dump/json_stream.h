// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * JSON written as it comes: objects and arrays are opened and closed, values are put into them. Laid out as jansson
 * lays it out, which sees to the single values.
 */
#ifndef PHASENAV_DUMP_JSON_STREAM_H
#define PHASENAV_DUMP_JSON_STREAM_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

/* Storage that the caller provides: { .buffer = ... } is a document that begins. */
struct pn_json {
    struct pn_buffer *buffer;
    unsigned depth; /* of objects and arrays that are open */
    bool has_value; /* the innermost of them has one already */
};

/* `key` is NULL in an array, and for the whole. Each takes an object ('{') or an array ('[') that is closed by its end
 * (by '}' or ']'). */
void pn_json_open(struct pn_json *json, const char *key, char bracket);
void pn_json_close(struct pn_json *json, char bracket);

/* A string; with NULL nothing, not even the key, is written. */
void pn_json_string(struct pn_json *json, const char *key, const char *text);
void pn_json_null(struct pn_json *json, const char *key);
void pn_json_string_or_null(struct pn_json *json, const char *key, const char *text);
void pn_json_number(struct pn_json *json, const char *key, int64_t number);
void pn_json_truth(struct pn_json *json, const char *key, bool truth);

#endif
