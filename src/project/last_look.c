// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "last_look.h"

const struct pn_fact *pn_progress_last_look(const struct pn_project *project, uint32_t criterion, uint32_t phase)
{
    const struct pn_criterion *of = &project->roadmap->criteria[criterion];
    uint32_t until = phase <= of->until ? phase : of->until + 1;
    for (uint32_t i = until; i > of->from; i--) {
        const struct pn_fact *fact =
            pn_project_fact(project, pn_subject_round(project->roadmap, of->item.handle, i - 1));
        if (fact->state != PN_STATE_OPEN) {
            return fact;
        }
    }
    return NULL;
}
