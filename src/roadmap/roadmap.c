// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking a roadmap.
 */
#include "phasenav/roadmap/roadmap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void pn_roadmap_free(struct pn_roadmap *roadmap)
{
    if (roadmap != NULL) {
        struct pn_arena arena = roadmap->arena; /* it holds `roadmap` itself */
        pn_arena_finish(&arena);
    }
}

/* Bytes of a language code without its last part: `zh-Hant` of `zh-Hant-TW`; 0 where there is only one. */
static size_t shorten(const char *code, size_t length)
{
    while (length != 0 && code[length - 1] != '-' && code[length - 1] != '_') {
        length--;
    }
    return length != 0 ? length - 1 : 0;
}

/* The code begins with `length` bytes of the wanted one, and ends there or goes on with another part. */
static bool matches(const char *code, const char *wanted, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool separates = wanted[i] == '_' && code[i] == '-';
        if (code[i] == '\0' || (!separates && strncasecmp(&code[i], &wanted[i], 1) != 0)) {
            return false;
        }
    }
    return code[length] == '\0' || code[length] == '-';
}

uint32_t pn_roadmap_language(const struct pn_roadmap *roadmap, const char *language, bool *ret_found)
{
    uint32_t found = UINT32_MAX;
    for (size_t length = strcspn(language, ".@"); length != 0 && found == UINT32_MAX;
         length = shorten(language, length)) {
        for (uint32_t i = 0; i < roadmap->language_count; i++) {
            if (!matches(roadmap->languages[i], language, length)) {
                continue;
            }
            /* `pt` is as good as `pt-BR` for who asks for `pt`, but exactly `pt` is better. */
            if (found == UINT32_MAX || roadmap->languages[i][length] == '\0') {
                found = i;
            }
        }
    }
    if (ret_found != NULL) {
        *ret_found = found != UINT32_MAX;
    }
    return found != UINT32_MAX ? found : 0;
}

static int compare_id(const void *id, const void *item)
{
    return strcmp(id, (*(const struct pn_item *const *)item)->id);
}

pn_item_id pn_roadmap_find(const struct pn_roadmap *roadmap, const char *id)
{
    const struct pn_item *const *found = bsearch(id, roadmap->by_id, roadmap->item_count, sizeof(void *), compare_id);
    return found != NULL ? (*found)->handle : PN_NO_ITEM;
}

const struct pn_item *pn_roadmap_item(const struct pn_roadmap *roadmap, pn_item_id handle)
{
    assert(handle < roadmap->item_count);
    return roadmap->items[handle];
}

const struct pn_milestone *pn_roadmap_milestone(const struct pn_roadmap *roadmap, pn_item_id handle)
{
    const struct pn_item *item = pn_roadmap_item(roadmap, handle);
    assert(item->kind == PN_ITEM_MILESTONE);
    return &roadmap->milestones[item->number];
}

const struct pn_criterion *pn_roadmap_criterion(const struct pn_roadmap *roadmap, pn_item_id handle)
{
    const struct pn_item *item = pn_roadmap_item(roadmap, handle);
    assert(item->kind == PN_ITEM_CRITERION);
    return &roadmap->criteria[item->number];
}

bool pn_criterion_has_round(const struct pn_criterion *criterion, uint32_t phase)
{
    return criterion->from <= phase && phase <= criterion->until;
}

bool pn_criterion_is_cross_phase(const struct pn_roadmap *roadmap, const struct pn_criterion *criterion)
{
    return roadmap->phase_count > 1 && criterion->from == 0 && criterion->until == roadmap->phase_count - 1;
}

/* Adds to `handles` the criteria with a round in the phase that have this priority. */
static uint32_t add_rounds(const struct pn_roadmap *roadmap, uint32_t phase, enum pn_priority priority,
                           pn_item_id *handles, uint32_t count)
{
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_criterion *criterion = &roadmap->criteria[i];
        if (criterion->priority == priority && (phase == PN_NO_PHASE ? pn_criterion_is_cross_phase(roadmap, criterion)
                                                                     : pn_criterion_has_round(criterion, phase))) {
            handles[count++] = criterion->item.handle;
        }
    }
    return count;
}

struct pn_items pn_roadmap_rounds(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t phase)
{
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, roadmap->criterion_count);
    uint32_t count = add_rounds(roadmap, phase, PN_PRIORITY_FIRST, handles, 0);
    count = add_rounds(roadmap, phase, PN_PRIORITY_UNSTATED, handles, count);
    return (struct pn_items){.at = handles, .count = count};
}

uint32_t pn_roadmap_first_rounds(const struct pn_roadmap *roadmap, struct pn_items rounds)
{
    uint32_t count = 0;
    while (count < rounds.count && pn_roadmap_criterion(roadmap, rounds.at[count])->priority == PN_PRIORITY_FIRST) {
        count++;
    }
    return count;
}

bool pn_roadmap_has_lane(const struct pn_roadmap *roadmap)
{
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        if (pn_criterion_is_cross_phase(roadmap, &roadmap->criteria[i])) {
            return true;
        }
    }
    return false;
}

uint32_t pn_item_home(const struct pn_roadmap *roadmap, const struct pn_item *item)
{
    if (item->kind != PN_ITEM_CRITERION) {
        assert(item->phase < roadmap->phase_count);
        return item->phase;
    }
    const struct pn_criterion *criterion = pn_roadmap_criterion(roadmap, item->handle);
    return pn_criterion_is_cross_phase(roadmap, criterion) ? roadmap->phase_count : criterion->from;
}

bool pn_phases_are_parallel(const struct pn_roadmap *roadmap, uint32_t a, uint32_t b)
{
    const struct pn_indices *list = &roadmap->phases[a].parallel; /* sorted */
    uint32_t low = 0;
    uint32_t high = list->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (list->at[middle] < b) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < list->count && list->at[low] == b;
}
