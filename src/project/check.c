// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/project/check.h"

static enum pn_standing standing_of(const struct pn_project *project, const struct pn_item *milestone)
{
    struct pn_subject subject = pn_subject_milestone(project->roadmap, milestone->handle);
    return pn_state_info(pn_project_fact(project, subject)->state)->standing;
}

void pn_project_check(const struct pn_project *project, struct pn_diags *diags)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_item *milestone = &roadmap->milestones[i].item;
        if (standing_of(project, milestone) != PN_STANDING_DONE) {
            continue;
        }
        for (uint32_t j = 0; j < milestone->requires.count; j++) {
            const struct pn_item *required = pn_roadmap_item(roadmap, milestone->requires.at[j]);
            if (standing_of(project, required) == PN_STANDING_TO_DO) {
                pn_diag_warning(diags, NULL, PN_NO_PLACE, "'%s' is reached, but '%s', which it requires, is not",
                                milestone->id, required->id);
            }
        }
    }
}
