// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A line of text being typed: what a search is typed into, or a note. The text is UTF-8 without anything that must not
 * reach a terminal; the cursor stands between clusters.
 */
#ifndef PHASENAV_NAV_EDIT_H
#define PHASENAV_NAV_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PN_EDIT_CAPACITY = 4001 }; /* the longest text that a project takes, and its NUL */

/* All zeros is an empty line. */
struct pn_edit {
    char text[PN_EDIT_CAPACITY]; /* NUL-terminated */
    size_t length;
    size_t cursor; /* a byte of the text, or its end */
};

#endif
