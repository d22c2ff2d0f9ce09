// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#ifndef PHASENAV_DUMP_CSV_H
#define PHASENAV_DUMP_CSV_H

#include "phasenav/dump/request.h"

/* As pn_dump_format.write. */
size_t pn_dump_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_dump_write_excel(struct pn_buffer *buffer, const struct pn_dump_request *request);

#endif
