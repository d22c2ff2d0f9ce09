// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "comment.h"

#include <string.h>

bool pn_yaml_may_cut_texts(const struct pn_yaml_input *input)
{
    for (const char *at = input->text; (at = strstr(at, " #")) != NULL; at += 2) {
        if (strchr(" #\t\r\n", at[2]) == NULL) { /* which also finds the NUL at the end */
            return true;
        }
    }
    return false;
}

void pn_yaml_check_comment(struct pn_yaml_cursor *cursor, const yaml_event_t *event, const struct pn_source *source,
                           struct pn_diags *diags)
{
    if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE) {
        return;
    }
    size_t end = pn_yaml_go_to(cursor, event->end_mark);
    const char *rest = cursor->input->text + end;
    size_t blanks = strspn(rest, " ");
    if (blanks != 0 && rest[blanks] == '#' && strchr(" #\t\r\n", rest[blanks + 1]) == NULL) {
        struct pn_place place = pn_yaml_place(event->end_mark);
        place.column += (uint32_t)blanks;
        pn_diag_warning(
            diags, source, place,
            "the text ends before this '#', and the rest is a comment; if it belongs to the text, put all of "
            "it in quotes");
    }
}
