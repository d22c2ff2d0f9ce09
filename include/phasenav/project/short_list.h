// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The operating models on a project's short list: ids with commas between them, as `heads[PN_HEAD_MODELS]` of a project
 * has them and as PN_PART_VALUE sets them. NULL is the empty list.
 */
#ifndef PHASENAV_PROJECT_SHORT_LIST_H
#define PHASENAV_PROJECT_SHORT_LIST_H

#include "phasenav/base/arena.h"
#include "phasenav/project/project.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Takes the next id from *at, which begins as the list: *ret_length bytes at *ret_id. False where there is no more. */
bool pn_short_list_next(const char **at, const char **ret_id, size_t *ret_length);

bool pn_short_list_has(const char *list, const char *id);

/* The list with `id` at its end, or without it where it was there; NULL where nothing is left. In the arena, or `id`
 * itself. */
const char *pn_short_list_turned(struct pn_arena *arena, const char *list, const char *id);

/* Whether the project, which may be NULL, has the model on its short list; and how many of the roadmap's models it has
 * there. */
bool pn_project_lists(const struct pn_project *project, const struct pn_item *model);
uint32_t pn_project_listed_count(const struct pn_project *project);

#endif
