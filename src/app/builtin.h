// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The shipped roadmap, which is inside the program.
 *
 * It is the graph that compile_roadmap made when the program was built (builtin_graph.c). Where that could not be run,
 * as when cross-compiling, it is the text of the file, to be loaded like any other (builtin_text.c).
 */
#ifndef PHASENAV_APP_BUILTIN_H
#define PHASENAV_APP_BUILTIN_H

#include "phasenav/base/diag.h"
#include "phasenav/roadmap/roadmap.h"

/* The graph, never to be freed; NULL where there is only the text. */
const struct pn_roadmap *pn_builtin_graph(void);

/* The name of the shipped roadmap and the text of its file. Where there is a graph, the text is empty. */
struct pn_source pn_builtin_source(void);

#endif
