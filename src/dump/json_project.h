// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What several kinds of JSON say of a project in the same way.
 */
#ifndef PHASENAV_DUMP_JSON_PROJECT_H
#define PHASENAV_DUMP_JSON_PROJECT_H

#include "json_stream.h"

#include "phasenav/project/history.h"
#include "phasenav/project/project.h"

/* What the file says of the costs, as "costs". */
void pn_json_costs(struct pn_json *json, const struct pn_project *project);

/* The ids of the short list, as "models". */
void pn_json_models(struct pn_json *json, const struct pn_project *project);

/* A day; null where it is known that it is not known, nothing where nothing is said. */
void pn_json_day(struct pn_json *json, const char *key, const char *day);

/* What has changed of a subject, part for part up to `parts` of them, as "changes". */
void pn_json_changes(struct pn_json *json, const struct pn_entry_change *change, int parts);

/* Notes, as "notes". */
void pn_json_notes(struct pn_json *json, const struct pn_notes *notes);

#endif
