// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "subject_code.h"

/* First the milestones, then the criteria, each with all phases, then the gates. */
uint32_t pn_subject_code(const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return subject.number;
    case PN_SUBJECT_ROUND:
        return roadmap->milestone_count + subject.number * roadmap->phase_count + subject.phase;
    case PN_SUBJECT_GATE:
    case PN_SUBJECT_PROJECT:
        break;
    }
    return roadmap->milestone_count + roadmap->criterion_count * roadmap->phase_count + subject.phase;
}

struct pn_subject pn_subject_of_code(const struct pn_roadmap *roadmap, uint32_t code)
{
    if (code < roadmap->milestone_count) {
        return pn_subject_milestone(roadmap, roadmap->milestones[code].item.handle);
    }
    code -= roadmap->milestone_count;
    if (code < roadmap->criterion_count * roadmap->phase_count) {
        return pn_subject_round(roadmap, roadmap->criteria[code / roadmap->phase_count].item.handle,
                                code % roadmap->phase_count);
    }
    return pn_subject_gate(code - roadmap->criterion_count * roadmap->phase_count);
}
