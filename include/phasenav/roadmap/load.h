// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the text of a roadmap file to the phase graph, with everything that is wrong said in one go.
 */
#ifndef PHASENAV_ROADMAP_LOAD_H
#define PHASENAV_ROADMAP_LOAD_H

#include "phasenav/roadmap/roadmap.h"
#include "phasenav/yaml/yaml.h"

struct pn_load_options {
    const struct pn_yaml_limits *limits; /* NULL: the default */
};

/* Loads a roadmap. `source` is needed only during the call and by the diags. Returns false, with at least one diag,
 * when anything is wrong; *ret_roadmap is set only on success, and then yours to pn_roadmap_free(). */
bool pn_roadmap_load(const struct pn_source *source, const struct pn_load_options *options,
                     struct pn_roadmap **ret_roadmap, struct pn_diags *diags);

#endif
