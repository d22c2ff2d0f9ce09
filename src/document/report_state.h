// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#ifndef PHASENAV_DOCUMENT_REPORT_STATE_H
#define PHASENAV_DOCUMENT_REPORT_STATE_H

#include "report_parts.h"

/* The light with its reasons and its rule. */
void pn_report_add_light(struct pn_report *report);

/* The phase, its milestones, and the criteria to begin with. */
void pn_report_add_place(struct pn_report *report);

#endif
