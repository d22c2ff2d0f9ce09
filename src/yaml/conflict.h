// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The marks that version control leaves in a file that two people changed at the same place.
 */
#ifndef PHASENAV_YAML_CONFLICT_H
#define PHASENAV_YAML_CONFLICT_H

#include "characters.h"

/* Reports each conflict that is still open. Returns whether there is one: the file is then no YAML, or two files in
 * one. */
bool pn_yaml_report_conflicts(const struct pn_source *source, const struct pn_yaml_input *input,
                              struct pn_diags *diags);

/* Reports a conflict at a line of which the other marks were taken out already: `=======` alone. That may be the
 * underline of a heading in a text, so it counts only where the file cannot be read. Returns whether it is one. */
bool pn_yaml_report_conflict_at(const struct pn_source *source, const struct pn_yaml_input *input, yaml_mark_t mark,
                                struct pn_diags *diags);

#endif
