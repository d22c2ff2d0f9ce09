// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Text from anywhere as HTML that shows that text and nothing else.
 */
#ifndef PHASENAV_DUMP_HTML_TEXT_H
#define PHASENAV_DUMP_HTML_TEXT_H

#include "phasenav/base/buffer.h"

/* Appends a text, also as the value of an attribute in double quotes. */
void pn_html_add_text(struct pn_buffer *buffer, const char *text);

/* Appends a text of one or more lines, a new line where the text has one. */
void pn_html_add_lines(struct pn_buffer *buffer, const char *text);

#endif
