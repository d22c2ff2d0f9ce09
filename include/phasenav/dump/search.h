// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a search finds, for scripts.
 */
#ifndef PHASENAV_DUMP_SEARCH_H
#define PHASENAV_DUMP_SEARCH_H

#include "phasenav/dump/request.h"

/* Lists the items that contain all words of `query`, and what the project says of them, as the search screen finds
 * them, the best match first: a line for each, tab-separated: id, kind, phase (of a milestone, of the round that asks
 * the question, or of what the project speaks of), title, and the passage around the words where they are not in the
 * title. Behind those comes what is similar to the query: its last column begins with that word, a colon, and by which
 * words it is found. Returns how many lines are not of these. */
size_t pn_dump_write_search(struct pn_buffer *buffer, const struct pn_dump_request *request, const char *query);

#endif
