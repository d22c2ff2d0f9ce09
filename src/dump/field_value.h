// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a record says in a field of the table of fields, as words and texts.
 */
#ifndef PHASENAV_DUMP_FIELD_VALUE_H
#define PHASENAV_DUMP_FIELD_VALUE_H

#include "phasenav/roadmap/fields.h"

/* A record of the graph: what the field's offset counts from. */
struct pn_field_source {
    const struct pn_roadmap *roadmap;
    uint32_t language;
    const void *record;
};

/* Whether the field has a list of values, which may be empty. */
bool pn_field_is_list(const struct pn_field *field);

/* The number of values: 0 if the graph has them elsewhere, at most 1 if the field is no list. */
uint32_t pn_field_count(const struct pn_field *field, const struct pn_field_source *source);

/* The value with index `i`: a text in the language, an id, or a word. Borrowed from the roadmap. */
const char *pn_field_value(const struct pn_field *field, const struct pn_field_source *source, uint32_t i);

#endif
