// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log of a project for programs.
 */
#ifndef PHASENAV_DUMP_PROJECT_LOG_H
#define PHASENAV_DUMP_PROJECT_LOG_H

#include "phasenav/dump/request.h"

/* A row for each part of a change; an object for each change. They return how many changes there are. */
size_t pn_log_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_log_write_excel(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_log_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request);

#endif
