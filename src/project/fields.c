// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "fields.h"

#include <assert.h>
#include <string.h>

static const struct pn_project_field fields[] = {
#define FIELD(record, name, required, type) {PN_PROJECT_RECORD_##record, name, required, PN_PROJECT_FIELD_##type},
#include "fields.def"
#undef FIELD
};

enum { FIELD_COUNT = sizeof fields / sizeof *fields };

#define WHERE_FILE "file"
#define WHERE_PROJECT "project"
#define WHERE_MILESTONE "milestone"
#define WHERE_ROUND "round"
#define WHERE_GATE "gate"
#define WHERE_LOG "log"

static const struct pn_field_info infos[] = {
#define FIELD(record, name, required, type) {WHERE_##record, name, required},
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
    case PN_SUBJECT_PHASE:
        break;
    }
    return (struct pn_subject_keys){PN_KEY_PROJECT, PN_PROJECT_RECORD_PROJECT, "phase"};
}

const char *pn_project_part_name(enum pn_subject_kind kind, enum pn_part part)
{
    switch (part) {
    case PN_PART_DATE:
        return "date";
    case PN_PART_OWNER:
        return "owner";
    case PN_PART_NOTE:
        return "note";
    case PN_PART_VALUE:
    case PN_PART_COUNT:
        break;
    }
    return pn_subject_keys(kind).value;
}
