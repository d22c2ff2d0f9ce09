// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The project of a context, as it is shown.
 */
#include "context.h"

const char *pn_nav_shown(struct pn_arena *arena, const struct pn_nav_context *context, const char *text)
{
    return context->charset != NULL ? pn_charset_fit(context->charset, arena, text) : text;
}

const char *pn_nav_one_line(struct pn_arena *arena, const char *text)
{
    char *line = pn_arena_strdup(arena, text);
    for (char *c = line; *c != '\0'; c++) {
        if (*c == '\n') {
            *c = ' ';
        }
    }
    return line;
}

struct pn_project_voice pn_nav_voice(const struct pn_nav_context *context)
{
    return (struct pn_project_voice){
        .project = context->project, .catalog = context->catalog, .charset = context->charset};
}
