/*
 * The table of known fields as text, for the script that holds the JSON Schema to it: record, field, whether it is
 * required, type, and what its value describes or refers to, parted by tabs.
 */
#include <stdbool.h>
#include <stdio.h>

#define RECORD(record)
#define FIELD(record, name, required, type, detail, offset)                                                            \
    printf("%s\t%s\t%s\t%s\t%s\n", #record, name, (required) ? "required" : "", #type, #detail);

int main(void)
{
#include "roadmap/fields.def"
    return 0;
}
