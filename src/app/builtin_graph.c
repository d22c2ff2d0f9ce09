#include "builtin.h"

/* Made by compile_roadmap. */
extern const struct pn_roadmap pn_builtin_roadmap;

const struct pn_roadmap *pn_builtin_graph(void)
{
    return &pn_builtin_roadmap;
}

struct pn_source pn_builtin_source(void)
{
    return (struct pn_source){.name = "<built-in>", .text = ""};
}
