// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is due in a project, for programs: CSV and JSON.
 */
#ifndef PHASENAV_DUMP_DUE_RECORDS_H
#define PHASENAV_DUMP_DUE_RECORDS_H

#include "phasenav/dump/request.h"

/* A row, and an object, for each. They return how many there are. */
size_t pn_due_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_due_write_excel(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_due_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request);

#endif
