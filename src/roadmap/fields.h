// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of known fields, as the loader looks into it.
 */
#ifndef PHASENAV_ROADMAP_FIELDS_PRIVATE_H
#define PHASENAV_ROADMAP_FIELDS_PRIVATE_H

#include "phasenav/roadmap/fields.h"

/* The index of the field of this name, `count` if there is none. Files tend to have the table's order: the search
 * begins at `expected`. */
size_t pn_fields_find(const struct pn_field *fields, size_t count, size_t expected, const char *name);

#endif
