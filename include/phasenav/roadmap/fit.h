// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A roadmap for a screen or a page that cannot show all of Unicode.
 */
#ifndef PHASENAV_ROADMAP_FIT_H
#define PHASENAV_ROADMAP_FIT_H

#include "phasenav/base/charset.h"
#include "phasenav/roadmap/roadmap.h"

/* A copy in which every text is fitted to the character set (pn_charset_fit()); ids and aliases, which are typed, stay
 * as they are. It borrows from the original all that is not changed. Yours to pn_roadmap_free(). */
struct pn_roadmap *pn_roadmap_fit(const struct pn_roadmap *roadmap, struct pn_charset *charset);

#endif
