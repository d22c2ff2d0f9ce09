// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A page of text: blocks wrapped at a width, with hanging indents, headings, and blank lines where they are due.
 */
#ifndef PHASENAV_DUMP_PAGE_H
#define PHASENAV_DUMP_PAGE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

struct pn_page {
    struct pn_buffer *buffer;
    unsigned width;       /* columns that no line exceeds */
    bool color;           /* escape sequences may be used */
    bool ascii;           /* no signs of our own beyond ASCII */
    bool has_begun;       /* there is a line on it */
    unsigned blank_lines; /* due before the next block */
};

/* A text that begins in `column` on its first line and on every further one. `lead` (a number, a bullet, a label; or
 * NULL) stands before it from `indent` on; one that does not fit there gets a line of its own. */
struct pn_page_block {
    unsigned indent;
    unsigned column;
    const char *lead;
    const char *text;
    bool bold;
};

void pn_page_write(struct pn_page *page, const struct pn_page_block *block);

/* Writes a line as it is, which fits the page. */
void pn_page_write_line(struct pn_page *page, const char *line, bool bold);

/* Leaves at least so many blank lines before the next block, but none at the beginning of a page. */
void pn_page_gap(struct pn_page *page, unsigned lines);

enum pn_page_heading { PN_PAGE_CHAPTER, PN_PAGE_SECTION };

/* Writes a heading with its underline, and leaves a blank line below. */
void pn_page_write_heading(struct pn_page *page, enum pn_page_heading level, const char *text);

/* The sign before a point: "•". */
const char *pn_page_bullet(const struct pn_page *page);

#endif
