// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "conflict.h"

#include <string.h>

enum { MARK_LENGTH = 7 };

/* Whether a line is a mark made of this character: alone, or with a blank and a name behind it. */
static bool is_mark(const char *line, char character)
{
    size_t length = 0;
    while (length < MARK_LENGTH && line[length] == character) {
        length++;
    }
    return length == MARK_LENGTH && strchr(" \r\n", line[length]) != NULL;
}

static bool report(const struct pn_source *source, struct pn_place place, struct pn_diags *diags)
{
    pn_diag_error(diags, source, place,
                  "a conflict of version control (git) is open here; keep one of the two versions, or both where "
                  "neither replaces the other (notes, entries of a log), and take out the lines with '<<<<<<<', "
                  "'=======' and '>>>>>>>'; as git's merge driver, 'phasenav --merge' leaves such marks only where two "
                  "copies of a project truly differ (see phasenav-project(5))");
    return true;
}

bool pn_yaml_report_conflicts(const struct pn_source *source, const struct pn_yaml_input *input, struct pn_diags *diags)
{
    bool found = false;
    bool is_open = false; /* it was reported where it begins */
    struct pn_place place = {1, 1};
    for (const char *line = input->text; *line != '\0'; place.line++) {
        bool begins = is_mark(line, '<');
        bool goes_on = !begins && is_mark(line, '|');
        bool ends = !begins && !goes_on && is_mark(line, '>');
        if (begins || ((goes_on || ends) && !is_open)) {
            found = report(source, place, diags);
        }
        is_open = (is_open || begins || goes_on) && !ends;
        line += strcspn(line, "\r\n");
        line += line[0] == '\r' && line[1] == '\n' ? 2 : *line != '\0' ? 1 : 0;
    }
    return found;
}

bool pn_yaml_report_conflict_at(const struct pn_source *source, const struct pn_yaml_input *input, yaml_mark_t mark,
                                struct pn_diags *diags)
{
    mark.column = 0;
    return is_mark(input->text + pn_yaml_byte_at(input, mark), '=') && report(source, pn_yaml_place(mark), diags);
}
