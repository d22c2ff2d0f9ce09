// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Text from anywhere as CommonMark that shows that text and nothing else.
 */
#ifndef PHASENAV_DUMP_MARKDOWN_TEXT_H
#define PHASENAV_DUMP_MARKDOWN_TEXT_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>

/* Appends a text that has to stay on one line (a heading, a link, bold type): line breaks become blanks, and blanks
 * around it are dropped. */
void pn_markdown_add_line(struct pn_buffer *buffer, const char *text);

/* Appends a text of one or more paragraphs, without a line break at its end. Lines after the first are indented by so
 * many blanks, so that they stay in the point of a list that the text is in. */
void pn_markdown_add_text(struct pn_buffer *buffer, const char *text, unsigned indent);

/* Appends the destination of a link, in angle brackets. */
void pn_markdown_add_address(struct pn_buffer *buffer, const char *url);

#endif
