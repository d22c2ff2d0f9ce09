// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "report_parts.h"

void pn_report_section(struct pn_report *report, const char *title)
{
    pn_composer_heading(&report->composer, PN_BLOCK_SECTION, 2,
                        pn_arena_printf(&report->composer.arena, "%u  %s", ++report->section, title));
}
