// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of known fields: what a roadmap's file may say, and where the graph has it.
 */
#ifndef PHASENAV_ROADMAP_FIELDS_H
#define PHASENAV_ROADMAP_FIELDS_H

#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

/* What a mapping of the file describes: PN_RECORD_FILE, PN_RECORD_ROADMAP and so on. */
enum pn_record {
#define RECORD(record) PN_RECORD_##record,
#define FIELD(record, name, required, type, detail, offset)
#include "phasenav/roadmap/fields.def"
    PN_RECORD_COUNT,
};

/* Most fields that a kind of record may have; a set of fields fits into a uint32_t. */
enum { PN_MOST_FIELDS = 32 };

enum pn_field_type {
    PN_FIELD_FORMAT,
    PN_FIELD_ID,
    PN_FIELD_OWN_LANGUAGE, /* one of the roadmap's languages, and the first of them */
    PN_FIELD_LANGUAGE,     /* const char * */
    PN_FIELD_TEXT,         /* struct pn_text */
    PN_FIELD_TEXTS,        /* struct pn_texts */
    PN_FIELD_QUESTIONS,    /* struct pn_text; of several in a list, each is a paragraph of it */
    PN_FIELD_WORDS,
    PN_FIELD_URL,       /* const char * */
    PN_FIELD_DAY,       /* const char * */
    PN_FIELD_COLOR,     /* enum pn_color */
    PN_FIELD_ORIGIN,    /* enum pn_origin */
    PN_FIELD_LINK_KIND, /* enum pn_link_kind */
    PN_FIELD_PRIORITY,  /* enum pn_priority */
    PN_FIELD_RECORD,
    PN_FIELD_RECORDS,    /* struct pn_indices, of records that the roadmap has in a list of their own */
    PN_FIELD_REFERENCE,  /* uint32_t */
    PN_FIELD_REFERENCES, /* struct pn_indices, or struct pn_items for milestones and items */
};

/* What a reference may name. */
enum pn_target {
    PN_TARGET_WORKSTREAM,
    PN_TARGET_STAKEHOLDER,
    PN_TARGET_SOURCE,
    PN_TARGET_PHASE,
    PN_TARGET_MILESTONE,
    PN_TARGET_ITEM, /* all items but phases */
    PN_TARGET_COUNT,
};

#define PN_FIELD_NOWHERE SIZE_MAX

struct pn_field {
    const char *name;
    bool required;
    enum pn_field_type type;
    int detail;
    size_t offset; /* in the structure of the record; NOWHERE where the graph has it elsewhere */
};

/* A round as the file has it; the graph keeps only the question, in its criterion. */
struct pn_round {
    uint32_t phase;
    struct pn_text question; /* or several, each a paragraph */
};

/* The fields of one kind of record, in the manual's order. */
const struct pn_field *pn_fields_of(enum pn_record record, size_t *ret_count);

/* A row of a table of known fields, for the test that holds the manual to it. */
struct pn_field_info {
    const char *where; /* "file", "roadmap", "phase", "milestone", "criterion", "round", … */
    const char *name;
    bool required;
};

#endif
