/*
 * Stage 1 while a file is being read: each record of a long list becomes its draft as soon as it is complete.
 */
#include "loader.h"

#include <string.h>

/* The kinds that a file may have thousands of. What is within them comes with them. */
static bool is_taken(enum pn_record record)
{
    return record == PN_RECORD_MILESTONE || record == PN_RECORD_CRITERION || record == PN_RECORD_MODEL ||
           record == PN_RECORD_TERM;
}

/* The kind of record that the path leads to; PN_RECORD_FILE where it leads to none. */
static enum pn_record record_at(const struct pn_yaml_step *path, size_t length)
{
    enum pn_record record = PN_RECORD_FILE;
    for (size_t step = 0; step < length; step++) {
        size_t count;
        const struct pn_field *fields = pn_fields_of(record, &count);
        size_t i = pn_fields_find(fields, count, 0, path[step].key);
        if (i == count || fields[i].type != PN_FIELD_RECORDS) {
            return PN_RECORD_FILE;
        }
        record = (enum pn_record)fields[i].detail;
    }
    return record;
}

static bool wants(void *context, const struct pn_yaml_step *path, size_t length)
{
    (void)context;
    return is_taken(record_at(path, length));
}

static bool take(void *context, const struct pn_yaml_step *path, size_t length, const struct pn_node *entry)
{
    struct pn_loader *loader = context;
    /* The record around it is no draft yet; where all is well, its number will be that of its entry. */
    uint32_t parent = length > 1 ? path[length - 2].entry : 0;
    pn_loader_read_record(loader, record_at(path, length), entry, parent);
    return pn_diags_count(loader->diags) == 0;
}

bool pn_loader_stream(struct pn_loader *loader, const struct pn_yaml_bytes *bytes, const struct pn_yaml_limits *limits)
{
    struct pn_yaml_taker taker = {.context = loader, .wants = wants, .take = take};
    const struct pn_node *root;
    return pn_yaml_stream(&loader->scratch, loader->arena, bytes, limits, &taker, &root) &&
           pn_loader_read(loader, root);
}
