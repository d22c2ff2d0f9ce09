// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "builtin.h"

#include "builtin_roadmap.h"

const struct pn_roadmap *pn_builtin_graph(void)
{
    return &pn_builtin_roadmap;
}

struct pn_source pn_builtin_source(void)
{
    return (struct pn_source){.name = "<built-in>", .text = ""};
}
