// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Why the system refused, in the reader's language: strerror() follows the process's locale, messages do not.
 */
#ifndef PHASENAV_BASE_REASON_H
#define PHASENAV_BASE_REASON_H

#include "phasenav/base/catalog.h"

/* The reason that an errno stands for. Borrowed from the catalogue, or until the next call. */
const char *pn_reason(const struct pn_catalog *catalog, int error);

#endif
