// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log in a project's file: its entries, read and written.
 */
#ifndef PHASENAV_PROJECT_LOG_FILE_H
#define PHASENAV_PROJECT_LOG_FILE_H

#include "phasenav/base/buffer.h"
#include "phasenav/project/project.h"

struct pn_node;

/* Reads the log into the project. An entry that cannot be read is kept in the file, with a warning. */
void pn_project_read_log(struct pn_project *project, const struct pn_node *list, const struct pn_source *source,
                         struct pn_diags *diags);

/* Appends an entry as a mapping on one line: {time: …, who: …, item: …, change: … → …, note: [~, …]}. */
void pn_log_entry_write(struct pn_buffer *buffer, const struct pn_log_entry *entry);

#endif
