/*
 * What the project of a context says.
 */
#ifndef NAV_CONTEXT_H
#define NAV_CONTEXT_H

#include "phasenav/nav/context.h"
#include "phasenav/project/sheet.h"

/* What the project of a context, if it has one, says of things (project/sheet.h). */
struct pn_project_voice pn_nav_voice(const struct pn_nav_context *context);

#endif
