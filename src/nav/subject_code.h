// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Subjects as numbers, for the keys of rows: the same ones whatever changes in the project.
 */
#ifndef NAV_SUBJECT_CODE_H
#define NAV_SUBJECT_CODE_H

#include "phasenav/project/subject.h"

/* Of a milestone, a round or a gate. */
uint32_t pn_subject_code(const struct pn_roadmap *roadmap, struct pn_subject subject);

/* The subject whose code this is. */
struct pn_subject pn_subject_of_code(const struct pn_roadmap *roadmap, uint32_t code);

#endif
