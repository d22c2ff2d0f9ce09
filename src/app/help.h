// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * --help and --version.
 */
#ifndef PHASENAV_APP_HELP_H
#define PHASENAV_APP_HELP_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"

/* No line is longer than `width` columns, unless a single word is. */
void pn_help_write(struct pn_buffer *buffer, const struct pn_catalog *catalog, unsigned width);
void pn_help_write_version(struct pn_buffer *buffer, const struct pn_catalog *catalog);

#endif
