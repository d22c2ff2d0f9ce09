// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "fields.h"

#include <assert.h>
#include <string.h>

#define NONE 0
#define NOWHERE PN_FIELD_NOWHERE

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* An array for each kind of record: FILE_fields and so on. */
#define RECORD(record) static const struct pn_field record##_fields[] = {
#define FIELD(record, name, required, type, detail, offset) {name, required, PN_FIELD_##type, detail, offset},
#define END(record)                                                                                                    \
    }                                                                                                                  \
    ;                                                                                                                  \
    static_assert(COUNT(record##_fields) <= PN_MOST_FIELDS, "a bit for each field fits into a word");
#include "phasenav/roadmap/fields.def"

static const struct {
    const struct pn_field *at;
    size_t count;
} records[PN_RECORD_COUNT] = {
#define RECORD(record) [PN_RECORD_##record] = {record##_fields, COUNT(record##_fields)},
#define FIELD(record, name, required, type, detail, offset)
#include "phasenav/roadmap/fields.def"
};

const struct pn_field *pn_fields_of(enum pn_record record, size_t *ret_count)
{
    *ret_count = records[record].count;
    return records[record].at;
}

size_t pn_fields_find(const struct pn_field *fields, size_t count, size_t expected, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        size_t field = expected + i < count ? expected + i : expected + i - count;
        if (strcmp(fields[field].name, name) == 0) {
            return field;
        }
    }
    return count;
}
