/*
 * Lines for scripts: the id first, then fields parted by tabs.
 */
#ifndef PHASENAV_DUMP_LINE_H
#define PHASENAV_DUMP_LINE_H

#include "phasenav/base/buffer.h"

/* A further field of a line, empty if NULL; what would end the field or the line becomes a blank. */
void pn_line_add(struct pn_buffer *buffer, const char *text);

void pn_line_end(struct pn_buffer *buffer);

#endif
