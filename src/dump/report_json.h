// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The report, and what a phase lacks, for programs: the same account that the documents tell in words.
 */
#ifndef PHASENAV_DUMP_REPORT_JSON_H
#define PHASENAV_DUMP_REPORT_JSON_H

#include "phasenav/dump/request.h"

/* Returns 0: what nobody has said is a key left out, and no gap that somebody has to fill. */
size_t pn_report_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request);

/* Returns how much is missing. */
size_t pn_ready_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request);

#endif
