/*
 * The table of the keys that a project's file may have.
 */
#ifndef PHASENAV_PROJECT_FIELDS_H
#define PHASENAV_PROJECT_FIELDS_H

#include "phasenav/project/project.h"

enum pn_project_record {
    PN_PROJECT_RECORD_FILE,
    PN_PROJECT_RECORD_PROJECT,
    PN_PROJECT_RECORD_MILESTONE,
    PN_PROJECT_RECORD_ROUND,
    PN_PROJECT_RECORD_GATE,
    PN_PROJECT_RECORD_LOG,
};

enum pn_project_field_type {
    PN_PROJECT_FIELD_FORMAT,
    PN_PROJECT_FIELD_MAPPING,
    PN_PROJECT_FIELD_LIST,
    PN_PROJECT_FIELD_TEXT,
    PN_PROJECT_FIELD_STATE,
    PN_PROJECT_FIELD_DATE,
    PN_PROJECT_FIELD_ANY, /* of the log, which is history: nothing in it keeps a file from being read */
};

struct pn_project_field {
    enum pn_project_record record;
    const char *name;
    bool required;
    enum pn_project_field_type type;
};

/* The fields of one kind of record, in the manual's order. */
const struct pn_project_field *pn_project_fields_of(enum pn_project_record record, size_t *ret_count);

/* The place of a field in that order; SIZE_MAX where the record has no such field. */
size_t pn_project_field_rank(enum pn_project_record record, const char *name);

/* The record that holds what is said about a subject, and the name of one of its parts there. */
enum pn_project_record pn_project_record_of(enum pn_subject_kind kind);
const char *pn_project_part_name(enum pn_subject_kind kind, enum pn_part part);

#endif
