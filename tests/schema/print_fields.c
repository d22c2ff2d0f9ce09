/*
 * The tables of a roadmap's fields and words as text, for the script that holds the JSON Schemas to them. A line has of
 * a field: record, field, whether it is required, type, and what its value describes or refers to, parted by tabs; of a
 * word: `color` or `origin`, and the word.
 */
#include <stdbool.h>
#include <stdio.h>

#define RECORD(record)
#define FIELD(record, name, required, type, detail, offset)                                                            \
    printf("%s\t%s\t%s\t%s\t%s\n", #record, name, (required) ? "required" : "", #type, #detail);
#define COLOR(name, word) printf("color\t%s\n", word);
#define ORIGIN(name, word) printf("origin\t%s\n", word);

int main(void)
{
#include "phasenav/roadmap/words.def"
#include "phasenav/roadmap/fields.def"
    return 0;
}
