// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "fields.h"

#include "phasenav/base/catalog.h"

#include <assert.h>
#include <string.h>

enum { ONE = 1u << 1, TWO = 1u << 2, EVERY = ONE | TWO };

static const struct pn_project_field fields[] = {
#define FIELD(record, name, required, type, formats)                                                                   \
    {PN_PROJECT_RECORD_##record, name, required, PN_PROJECT_FIELD_##type, formats},
#include "fields.def"
#undef FIELD
};

enum { FIELD_COUNT = sizeof fields / sizeof *fields };

#define WHERE_FILE "file"
#define WHERE_PROJECT "project"
#define WHERE_COSTS "costs"
#define WHERE_MILESTONE "milestone"
#define WHERE_ROUND "round"
#define WHERE_GATE "gate"
#define WHERE_NOTE "note"
#define WHERE_LOG "log"

static const struct pn_field_info infos[] = {
#define FIELD(record, name, required, type, formats) {WHERE_##record, name, required},
#include "fields.def"
#undef FIELD
};

const struct pn_field_info *pn_project_fields(size_t *ret_count)
{
    *ret_count = FIELD_COUNT;
    return infos;
}

const struct pn_project_field *pn_project_fields_of(enum pn_project_record record, size_t *ret_count)
{
    size_t first = 0;
    while (fields[first].record != record) {
        first++;
        assert(first < FIELD_COUNT);
    }
    size_t end = first;
    while (end < FIELD_COUNT && fields[end].record == record) {
        end++;
    }
    *ret_count = end - first;
    return &fields[first];
}

size_t pn_project_field_rank(enum pn_project_record record, const char *name)
{
    size_t count;
    const struct pn_project_field *of_record = pn_project_fields_of(record, &count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(of_record[i].name, name) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

struct pn_subject_keys pn_subject_keys(enum pn_subject_kind kind)
{
    switch (kind) {
    case PN_SUBJECT_MILESTONE:
        return (struct pn_subject_keys){PN_KEY_MILESTONES, PN_PROJECT_RECORD_MILESTONE, "state"};
    case PN_SUBJECT_ROUND:
        return (struct pn_subject_keys){PN_KEY_ROUNDS, PN_PROJECT_RECORD_ROUND, "state"};
    case PN_SUBJECT_GATE:
        return (struct pn_subject_keys){PN_KEY_GATES, PN_PROJECT_RECORD_GATE, "decision"};
    case PN_SUBJECT_PROJECT:
        break;
    }
    return (struct pn_subject_keys){PN_KEY_PROJECT, PN_PROJECT_RECORD_PROJECT, NULL};
}

const char *pn_project_part_name(enum pn_subject_kind kind, enum pn_part part)
{
    static const char *const names[PN_PART_COUNT] = {[PN_PART_DATE] = "date",
                                                     [PN_PART_DUE] = "due",
                                                     [PN_PART_OWNER] = "owner",
                                                     [PN_PART_EVIDENCE] = "evidence",
                                                     [PN_PART_NOTE] = PN_KEY_NOTES};
    return part == PN_PART_VALUE ? pn_subject_keys(kind).value : names[part];
}

static const struct pn_head_info heads[PN_HEAD_COUNT] = {
#define HEAD(name, word, key, in_costs, label) {word, key, in_costs, label},
#include "phasenav/project/heads.def"
#undef HEAD
};

const struct pn_head_info *pn_head_info(enum pn_head head)
{
    return &heads[head];
}
