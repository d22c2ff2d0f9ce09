/*
 * The table of known fields, as the loader looks into it.
 */
#ifndef PHASENAV_ROADMAP_FIELDS_PRIVATE_H
#define PHASENAV_ROADMAP_FIELDS_PRIVATE_H

#include "phasenav/roadmap/fields.h"

/* The index of the field of this name, `count` if there is none. Files tend to have the table's order: the search
 * begins at `expected`. */
size_t pn_fields_find(const struct pn_field *fields, size_t count, size_t expected, const char *name);

/* What a word of an enumeration means: its number, or -1. */
int pn_color_from_word(const char *word);
int pn_origin_from_word(const char *word);

/* The table of known fields, in the order of the manual. */
const struct pn_field_info *pn_roadmap_fields(size_t *ret_count);

#endif
