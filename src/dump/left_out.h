// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Fields of a roadmap's and of a project's file that a format for programs does not have. Every other field has its key
 * in JSON, and its column in CSV: a test holds them to it.
 */
#ifndef PHASENAV_DUMP_LEFT_OUT_H
#define PHASENAV_DUMP_LEFT_OUT_H

#include "phasenav/roadmap/fields.h"

#include <stdbool.h>

enum pn_left_out_of {
    PN_LEFT_OUT_OF_JSON,
    PN_LEFT_OUT_OF_CSV,
};

/* Whether the format does not have a field of a roadmap's file. */
bool pn_roadmap_leaves_out(enum pn_left_out_of format, enum pn_record record, const char *name);

/* Whether the format does not have a field of a project's file; the record is named as in struct pn_field_info. */
bool pn_project_leaves_out(enum pn_left_out_of format, const char *record, const char *name);

#endif
