/*
 * The functions behind the tables of dump.c.
 */
#ifndef PHASENAV_DUMP_FORMATS_H
#define PHASENAV_DUMP_FORMATS_H

#include "phasenav/dump/dump.h"

size_t pn_dump_write_text(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_dump_write_markdown(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_dump_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_dump_write_csv(struct pn_buffer *buffer, const struct pn_dump_request *request);
size_t pn_dump_write_dot(struct pn_buffer *buffer, const struct pn_dump_request *request);

#endif
