// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of the keys that a project's file may have.
 */
#ifndef PHASENAV_PROJECT_FIELDS_H
#define PHASENAV_PROJECT_FIELDS_H

#include "phasenav/project/subject.h"
#include "phasenav/roadmap/fields.h"

enum pn_project_record {
    PN_PROJECT_RECORD_FILE,
    PN_PROJECT_RECORD_PROJECT,
    PN_PROJECT_RECORD_COSTS,
    PN_PROJECT_RECORD_MILESTONE,
    PN_PROJECT_RECORD_ROUND,
    PN_PROJECT_RECORD_GATE,
    PN_PROJECT_RECORD_NOTE,
    PN_PROJECT_RECORD_LOG,
};

enum pn_project_field_type {
    PN_PROJECT_FIELD_FORMAT,
    PN_PROJECT_FIELD_MAPPING,
    PN_PROJECT_FIELD_LIST,
    PN_PROJECT_FIELD_TEXT,
    PN_PROJECT_FIELD_STATE,
    PN_PROJECT_FIELD_DATE, /* ~ where it is known that the day is not known */
    PN_PROJECT_FIELD_TIME,
    PN_PROJECT_FIELD_ANY, /* of the log, which is history: nothing in it keeps a file from being read */
};

enum { PN_PROJECT_FORMAT = 2 }; /* in which projects are written */

struct pn_project_field {
    enum pn_project_record record;
    const char *name;
    bool required;
    enum pn_project_field_type type;
    unsigned formats; /* bits 1 << format: those that have it */
};

/* The fields of one kind of record in all formats, in the manual's order. */
const struct pn_project_field *pn_project_fields_of(enum pn_project_record record, size_t *ret_count);

/* The place of a field in that order; SIZE_MAX where the record has no such field. */
size_t pn_project_field_rank(enum pn_project_record record, const char *name);

/* Keys of the file. */
#define PN_KEY_PROJECT "project"
#define PN_KEY_MILESTONES "milestones"
#define PN_KEY_ROUNDS "rounds"
#define PN_KEY_GATES "gates"
#define PN_KEY_LOG "log"
#define PN_KEY_COSTS "costs"
#define PN_KEY_MODELS "models"
#define PN_KEY_NOTES "notes"

/* Where the file says something about a subject of this kind. */
struct pn_subject_keys {
    const char *section;           /* the key of the file, PN_KEY_… */
    enum pn_project_record record; /* of a subject */
    const char *value;             /* the key of PN_PART_VALUE in that record */
};

struct pn_subject_keys pn_subject_keys(enum pn_subject_kind kind);

/* The key of a part in the record of a subject of any kind but PROJECT. */
const char *pn_project_part_name(enum pn_subject_kind kind, enum pn_part part);

/* Where the file says what is said about the project as a whole. */
struct pn_head_info {
    const char *word; /* behind `project:` */
    const char *key;
    bool in_costs;
    const char *label; /* an English message */
};

const struct pn_head_info *pn_head_info(enum pn_head head);

/* All keys that a project's file may have, in the order of the manual, as pn_roadmap_fields() has those of a roadmap.
 * The records are called "file", "project", "costs", "milestone", "round", "gate", "note", "log". */
const struct pn_field_info *pn_project_fields(size_t *ret_count);

#endif
