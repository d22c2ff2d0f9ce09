/*
 * The table of formats.
 */
#include "formats.h"

#include <string.h>

const struct pn_dump_format pn_dump_formats[] = {
    {"text", PN_N_("for people"), false, pn_dump_write_text},
    {"json", PN_N_("for programs"), true, pn_dump_write_json},
};
const size_t pn_dump_format_count = sizeof pn_dump_formats / sizeof pn_dump_formats[0];

const struct pn_dump_format *pn_dump_find_format(const char *name)
{
    for (size_t i = 0; i < pn_dump_format_count; i++) {
        if (strcmp(pn_dump_formats[i].name, name) == 0) {
            return &pn_dump_formats[i];
        }
    }
    return NULL;
}
