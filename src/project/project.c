// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking a snapshot.
 */
#include "phasenav/project/project.h"

static uint32_t fact_index(const struct pn_project *project, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return project->milestone_facts[subject.number];
    case PN_SUBJECT_ROUND:
        return project->round_facts[(size_t)subject.number * project->roadmap->phase_count + subject.phase];
    case PN_SUBJECT_GATE:
        return project->gate_facts[subject.phase];
    case PN_SUBJECT_PROJECT:
        break;
    }
    return 0;
}

const struct pn_fact *pn_project_fact(const struct pn_project *project, struct pn_subject subject)
{
    static const struct pn_fact nothing_said = {.state = PN_STATE_OPEN};
    uint32_t index = fact_index(project, subject);
    return index != 0 ? &project->facts[index - 1] : &nothing_said;
}

const char *pn_project_part(const struct pn_project *project, struct pn_subject subject, enum pn_part part)
{
    if (subject.kind == PN_SUBJECT_PROJECT) {
        return part != PN_PART_VALUE                         ? NULL
               : !pn_subject_is_head(subject, PN_HEAD_PHASE) ? project->heads[subject.number]
               : project->phase != PN_NO_PHASE               ? project->roadmap->phases[project->phase].item.id
                                                             : PN_NO_PHASE_WORD;
    }
    const struct pn_fact *fact = pn_project_fact(project, subject);
    switch (part) {
    case PN_PART_VALUE:
        return pn_state_info(fact->state)->word;
    case PN_PART_DATE:
        return fact->date;
    case PN_PART_DUE:
        return fact->due;
    case PN_PART_OWNER:
        return fact->owner;
    case PN_PART_EVIDENCE:
        return fact->evidence;
    case PN_PART_NOTE:
        return fact->notes.count != 0 ? fact->notes.at[fact->notes.count - 1].text : NULL;
    case PN_PART_COUNT:
        break;
    }
    return NULL;
}
