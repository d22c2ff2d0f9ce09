// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A list in a text: the file writes it so, and a change replaces it as a whole.
 */
#include "phasenav/project/short_list.h"

#include <string.h>

bool pn_short_list_next(const char **at, const char **ret_id, size_t *ret_length)
{
    static const char between[] = ", ";
    if (*at == NULL) {
        return false;
    }
    *at += strspn(*at, between);
    *ret_id = *at;
    *ret_length = strcspn(*at, between);
    *at += *ret_length;
    return *ret_length > 0;
}

static bool is_id(const char *text, size_t length, const char *id)
{
    return strlen(id) == length && memcmp(text, id, length) == 0;
}

bool pn_short_list_has(const char *list, const char *id)
{
    const char *found;
    size_t length;
    while (pn_short_list_next(&list, &found, &length)) {
        if (is_id(found, length, id)) {
            return true;
        }
    }
    return false;
}

const char *pn_short_list_turned(struct pn_arena *arena, const char *list, const char *id)
{
    bool is_there = pn_short_list_has(list, id);
    const char *turned = NULL;
    const char *found;
    size_t length;
    while (pn_short_list_next(&list, &found, &length)) {
        if (!is_id(found, length, id)) {
            turned = turned == NULL ? pn_arena_strndup(arena, found, length)
                                    : pn_arena_printf(arena, "%s, %.*s", turned, (int)length, found);
        }
    }
    if (is_there) {
        return turned;
    }
    return turned == NULL ? id : pn_arena_printf(arena, "%s, %s", turned, id);
}

bool pn_project_lists(const struct pn_project *project, const struct pn_item *model)
{
    return project != NULL && pn_short_list_has(project->heads[PN_HEAD_MODELS], model->id);
}

uint32_t pn_project_listed_count(const struct pn_project *project)
{
    uint32_t count = 0;
    for (uint32_t i = 0; project != NULL && i < project->roadmap->model_count; i++) {
        count += pn_project_lists(project, &project->roadmap->models[i].item) ? 1 : 0;
    }
    return count;
}
