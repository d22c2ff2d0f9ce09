/*
 * What the files that read a project's file know of one another.
 */
#ifndef PHASENAV_PROJECT_READ_H
#define PHASENAV_PROJECT_READ_H

#include "phasenav/project/project.h"

struct pn_node;

/* Reads the log into the project. An entry that cannot be read is kept in the file, with a warning. */
void pn_project_read_log(struct pn_project *project, const struct pn_node *list, const struct pn_source *source,
                         struct pn_diags *diags);

#endif
