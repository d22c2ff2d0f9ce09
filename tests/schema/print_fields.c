// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The tables of a roadmap's fields and words as text, for the script that holds the JSON Schemas to them. A line has of
 * a field: record, field, whether it is required, type, and what its value describes or refers to, parted by tabs; of a
 * word: `color`, `origin`, `priority` or `link_kind`, and the word.
 */
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
    return 0;
}
