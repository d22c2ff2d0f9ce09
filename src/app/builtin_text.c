// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "builtin.h"

/* embed.cmake makes the file that defines these. */
extern const unsigned char pn_embedded_builtin_roadmap[];
extern const size_t pn_embedded_builtin_roadmap_size;

const struct pn_roadmap *pn_builtin_graph(void)
{
    return NULL;
}

struct pn_source pn_builtin_source(void)
{
    return (struct pn_source){
        .name = "<built-in>",
        .text = (const char *)pn_embedded_builtin_roadmap,
        .length = pn_embedded_builtin_roadmap_size,
    };
}
