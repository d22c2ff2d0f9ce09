// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
/*
 * What a search can find in a project: who is responsible, the evidence and the notes of its facts.
 */
#ifndef PHASENAV_PROJECT_FINDABLE_H
#define PHASENAV_PROJECT_FINDABLE_H

#include "phasenav/project/project.h"
#include "phasenav/roadmap/search.h"

struct pn_findable {
    const struct pn_search_result *at;
    uint32_t count;
};

/* The texts for pn_search_set_further(); their numbers `further` are indices of the project's facts. What a fact is
 * about is its context, in a language of the roadmap, so that both can be searched for together. In the arena. */
struct pn_findable pn_project_findable(struct pn_arena *arena, const struct pn_project *project, uint32_t language);

#endif
