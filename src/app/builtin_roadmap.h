// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The graph that compile_roadmap makes of data/roadmap.yaml, in a file of this name in the build's folder.
 */
#ifndef PHASENAV_APP_BUILTIN_ROADMAP_H
#define PHASENAV_APP_BUILTIN_ROADMAP_H

#include "phasenav/roadmap/roadmap.h"

extern const struct pn_roadmap pn_builtin_roadmap;

#endif
