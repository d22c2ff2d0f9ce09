// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The tables of a roadmap's fields and words, and of a project's fields, as text, for the scripts that hold the JSON
 * Schemas to them. A line has of a roadmap's field: record, field, whether it is required, type, and what its value
 * describes or refers to, parted by tabs; of a word: `color`, `origin`, `priority` or `link_kind`, and the word; of a
 * project's field: `project`, record, field, whether it is required, type, and the formats that have it.
 */
#include "project/fields.h"

#include <stdbool.h>
#include <stdio.h>

#define RECORD(record)
#define FIELD(record, name, required, type, detail, offset)                                                            \
    printf("%s\t%s\t%s\t%s\t%s\n", #record, name, (required) ? "required" : "", #type, #detail);
#define COLOR(name, word) printf("color\t%s\n", word);
#define ORIGIN(name, word) printf("origin\t%s\n", word);
#define PRIORITY(name, word) printf("priority\t%s\n", word);
#define LINK_KIND(name, word) printf("link_kind\t%s\n", word);

int main(void)
{
#include "phasenav/roadmap/words.def"
#include "phasenav/roadmap/fields.def"
#undef FIELD
#define FIELD(record, name, required, type, formats)                                                                   \
    printf("project\t%s\t%s\t%s\t%s\t%s\n", #record, name, (required) ? "required" : "", #type, #formats);
#include "project/fields.def"
    return 0;
}
