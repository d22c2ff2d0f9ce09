/*
 * Text from anywhere as CommonMark that shows that text and nothing else.
 */
#ifndef PHASENAV_DUMP_MARKDOWN_TEXT_H
#define PHASENAV_DUMP_MARKDOWN_TEXT_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>

/* A text within one line: a heading, a link, bold type. Line breaks become blanks, blanks around it go. */
void pn_markdown_add_line(struct pn_buffer *buffer, const char *text);

/* A text of one or more paragraphs, without a line break at its end. Lines after the first are indented by so many
 * blanks, which keeps them in the list that the text stands in. */
void pn_markdown_add_text(struct pn_buffer *buffer, const char *text, unsigned indent);

/* A destination for a link, in angle brackets. */
void pn_markdown_add_address(struct pn_buffer *buffer, const char *url);

#endif
