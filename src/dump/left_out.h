/*
 * Fields of a roadmap's and of a project's file that a format for programs does not have. Every other field has its key
 * in JSON, and its column in CSV: a test holds them to it.
 */
#ifndef PHASENAV_DUMP_LEFT_OUT_H
#define PHASENAV_DUMP_LEFT_OUT_H

#include <stdbool.h>

enum pn_left_out_of {
    PN_ROADMAP_IN_JSON,
    PN_ROADMAP_IN_CSV,
    PN_PROJECT_IN_JSON,
    PN_PROJECT_IN_CSV,
};

/* `record` and `name` are those of struct pn_field_info. */
bool pn_is_left_out(enum pn_left_out_of of, const char *record, const char *name);

#endif
