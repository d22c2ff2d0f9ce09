// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "text.h"

#include "phasenav/base/text_check.h"
#include "phasenav/project/change.h"

#include <string.h>

bool pn_project_check_text(const char *what, const char *text, struct pn_diags *diags)
{
    size_t length = strlen(text);
    size_t offset;
    enum pn_text_problem problem = pn_text_check(text, length, &offset);
    if (problem == PN_TEXT_NOT_UTF8) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the text of %s is not UTF-8", what);
    }
    if (problem != PN_TEXT_FINE) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "the text of %s has a control character in it, which no file may have; take it out", what);
    }
    if (text[strspn(text, " \n")] == '\0') {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the text of %s is empty", what);
    }
    if (length > PN_PROJECT_TEXT_MOST) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "the text of %s is longer than the %d bytes that there is room for", what,
                             PN_PROJECT_TEXT_MOST);
    }
    return true;
}
