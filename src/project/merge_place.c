// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_place.h"

#include "fields.h"

#include "phasenav/roadmap/find.h"

#include <stdint.h>
#include <string.h>

enum pn_merge_kind pn_merge_kind_below(enum pn_merge_kind kind, const char *key)
{
    static const struct {
        enum pn_merge_kind above;
        const char *key; /* NULL: any */
        enum pn_merge_kind kind;
    } kinds[] = {
        {PN_MERGE_FILE_KEYS, PN_KEY_PROJECT, PN_MERGE_PROJECT},
        {PN_MERGE_FILE_KEYS, PN_KEY_MILESTONES, PN_MERGE_MILESTONES},
        {PN_MERGE_FILE_KEYS, PN_KEY_GATES, PN_MERGE_GATES},
        {PN_MERGE_FILE_KEYS, PN_KEY_ROUNDS, PN_MERGE_CRITERIA},
        {PN_MERGE_PROJECT, PN_KEY_COSTS, PN_MERGE_COSTS},
        {PN_MERGE_MILESTONES, NULL, PN_MERGE_MILESTONE},
        {PN_MERGE_GATES, NULL, PN_MERGE_GATE},
        {PN_MERGE_CRITERIA, NULL, PN_MERGE_PHASES},
        {PN_MERGE_PHASES, NULL, PN_MERGE_ROUND},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].above == kind && (kinds[i].key == NULL || strcmp(kinds[i].key, key) == 0)) {
            return kinds[i].kind;
        }
    }
    return PN_MERGE_UNKNOWN;
}

static enum pn_merge_kind kind_at(const char *const *path, unsigned length)
{
    enum pn_merge_kind kind = PN_MERGE_FILE_KEYS;
    for (unsigned i = 0; i < length; i++) {
        kind = pn_merge_kind_below(kind, path[i]);
    }
    return kind;
}

/* The fields of a kind of mapping; false where its keys are ids, or not known. */
static bool record_of(enum pn_merge_kind kind, enum pn_project_record *ret_record)
{
    static const int records[] = {[PN_MERGE_FILE_KEYS] = PN_PROJECT_RECORD_FILE,
                                  [PN_MERGE_PROJECT] = PN_PROJECT_RECORD_PROJECT,
                                  [PN_MERGE_COSTS] = PN_PROJECT_RECORD_COSTS,
                                  [PN_MERGE_MILESTONES] = -1,
                                  [PN_MERGE_GATES] = -1,
                                  [PN_MERGE_PHASES] = -1,
                                  [PN_MERGE_CRITERIA] = -1,
                                  [PN_MERGE_MILESTONE] = PN_PROJECT_RECORD_MILESTONE,
                                  [PN_MERGE_GATE] = PN_PROJECT_RECORD_GATE,
                                  [PN_MERGE_ROUND] = PN_PROJECT_RECORD_ROUND,
                                  [PN_MERGE_UNKNOWN] = -1};
    *ret_record = records[kind] >= 0 ? (enum pn_project_record)records[kind] : PN_PROJECT_RECORD_FILE;
    return records[kind] >= 0;
}

bool pn_merge_is_known_key(enum pn_merge_kind kind, const char *key)
{
    enum pn_project_record record;
    return record_of(kind, &record) && pn_project_field_rank(record, key) != SIZE_MAX;
}

bool pn_merge_is_set(enum pn_merge_kind kind, const char *key)
{
    bool is_record = kind == PN_MERGE_MILESTONE || kind == PN_MERGE_GATE || kind == PN_MERGE_ROUND;
    return (is_record && strcmp(key, PN_KEY_NOTES) == 0) ||
           (kind == PN_MERGE_PROJECT && strcmp(key, PN_KEY_MODELS) == 0) ||
           (kind == PN_MERGE_FILE_KEYS && strcmp(key, PN_KEY_LOG) == 0);
}

size_t pn_merge_rank(const void *order, unsigned depth, const char *key)
{
    const struct pn_merge_order *of = order;
    enum pn_merge_kind kind = kind_at(of->path, depth);
    enum pn_project_record record;
    if (record_of(kind, &record)) {
        return pn_project_field_rank(record, key);
    }
    if (kind == PN_MERGE_UNKNOWN) {
        return 0; /* what is new comes at the end */
    }
    pn_item_id handle = pn_roadmap_find(of->roadmap, key);
    return handle != PN_NO_ITEM ? pn_roadmap_item(of->roadmap, handle)->number : SIZE_MAX;
}

const char *const *pn_merge_path(struct pn_arena *arena, const char *const *path, unsigned length, const char *key)
{
    const char **below = PN_NEW_ARRAY(arena, const char *, length + 1);
    for (unsigned i = 0; i < length; i++) {
        below[i] = path[i];
    }
    below[length] = key;
    return below;
}

const char *pn_merge_item(struct pn_arena *arena, const char *const *path, unsigned length)
{
    enum pn_merge_kind kind = kind_at(path, length);
    if (kind == PN_MERGE_MILESTONE) {
        return path[1];
    }
    if (kind == PN_MERGE_GATE) {
        return pn_arena_printf(arena, "gate:%s", path[1]);
    }
    if (kind == PN_MERGE_ROUND) {
        return pn_arena_printf(arena, "%s@%s", path[1], path[2]);
    }
    const char *text = length != 0 ? path[0] : "";
    for (unsigned i = 1; i < length; i++) {
        const char *separator = i == 1 && strcmp(path[0], PN_KEY_PROJECT) == 0 ? ":" : ".";
        text = pn_arena_printf(arena, "%s%s%s", text, separator, path[i]);
    }
    return text;
}
