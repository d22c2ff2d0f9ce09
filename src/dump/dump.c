/*
 * The table of formats.
 */
#include "formats.h"

#include <string.h>

const struct pn_dump_format pn_dump_formats[] = {
    {"text", PN_N_("for people"), false, pn_dump_write_text},
    {"markdown", PN_N_("for wikis: CommonMark with links between the items"), true, pn_dump_write_markdown},
    {"json", PN_N_("for programs"), true, pn_dump_write_json},
    {"csv", PN_N_("for spreadsheets: a row for each milestone and each round"), true, pn_dump_write_csv},
    {"dot", PN_N_("for Graphviz: a picture of phases, milestones and groundwork"), true, pn_dump_write_dot},
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
