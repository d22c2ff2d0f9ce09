// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Mappings of a project's file, held to the table of fields (fields.def).
 */
#ifndef PHASENAV_PROJECT_RECORD_H
#define PHASENAV_PROJECT_RECORD_H

#include "fields.h"

#include "phasenav/project/project.h"
#include "phasenav/yaml/yaml.h"

/* A file while it is read. */
struct pn_reader {
    const struct pn_source *source; /* what diags point into */
    struct pn_diags *diags;
    struct pn_project *project;
    struct pn_arena *arena; /* of the project */
    struct pn_fact *facts;
    uint32_t fact_capacity;
    unsigned format; /* by which the file is read: 1 or 2 */
    bool failed;     /* something is wrong: there will be no project */
    bool is_foreign; /* the project follows another roadmap: that this one lacks its items is no news */
};

/* No value, or a text of blanks: as good as left out. */
bool pn_record_is_nothing(const struct pn_node *node);

/* Adds what is wrong with the keys of a mapping and their values to the diags, and a warning for each unknown key. */
void pn_record_check(struct pn_reader *reader, enum pn_project_record record, const struct pn_node *node);

/* The value of a key has to be a mapping; else false, with a diag. */
bool pn_record_expect_mapping(struct pn_reader *reader, const struct pn_node *key);

/* The text under a key of a mapping; NULL where there is none, or only blanks. */
const char *pn_record_text(const struct pn_node *node, const char *name);

#endif
