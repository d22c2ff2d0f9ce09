// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is due in a project as a calendar, as RFC 5545 (iCalendar) has it: an event of a whole day for each.
 */
#ifndef PHASENAV_DUMP_DUE_CALENDAR_H
#define PHASENAV_DUMP_DUE_CALENDAR_H

#include "phasenav/dump/request.h"

/* What has no day has no event. Returns how many events there are. */
size_t pn_due_write_ics(struct pn_buffer *buffer, const struct pn_dump_request *request);

#endif
