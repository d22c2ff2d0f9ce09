// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the reader copies: the entry under the cursor, as the text dump writes it.
 */
#ifndef PHASENAV_APP_COPY_H
#define PHASENAV_APP_COPY_H

#include "phasenav/base/buffer.h"
#include "phasenav/nav/nav.h"

#include <stdbool.h>

/* The entry under the cursor: a phase, a milestone, a criterion … or NULL where there is none. */
const struct pn_item *pn_copy_item(const struct pn_nav *nav, const struct pn_nav_context *context);

/* Appends the entry's text, each paragraph on one line, so that it can be wrapped wherever it is pasted. With `ascii`,
 * the program's own signs are ASCII. */
void pn_copy_write(struct pn_buffer *buffer, const struct pn_nav_context *context, const struct pn_item *item,
                   bool ascii);

#endif
