// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#ifndef PHASENAV_DOCUMENT_REPORT_CHANGES_H
#define PHASENAV_DOCUMENT_REPORT_CHANGES_H

#include "report_parts.h"

/* What has changed since the last report; nothing where there is no history that could say it. */
void pn_report_add_changes(struct pn_report *report);

#endif
