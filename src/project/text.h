// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Texts of people that go into a project's file.
 */
#ifndef PHASENAV_PROJECT_TEXT_H
#define PHASENAV_PROJECT_TEXT_H

#include "phasenav/base/diag.h"

#include <stdbool.h>
#include <string.h>

/* Both may be NULL, which is equal to NULL only. */
static inline bool pn_texts_equal(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* A text may go into a file if it is UTF-8 without control characters, not empty, and not longer than
 * PN_PROJECT_TEXT_MOST; else false, with a diag. `what` is how that calls it ("--note"). */
bool pn_project_check_text(const char *what, const char *text, struct pn_diags *diags);

#endif
