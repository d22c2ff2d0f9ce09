/*
 * One entry of the log, as the file writes it.
 */
#ifndef PHASENAV_PROJECT_LOG_H
#define PHASENAV_PROJECT_LOG_H

#include "phasenav/base/buffer.h"
#include "phasenav/project/project.h"

/* Appends an entry as a mapping on one line: {time: …, who: …, item: …, change: … → …, note: [~, …]}. */
void pn_log_entry_write(struct pn_buffer *buffer, const struct pn_log_entry *entry);

#endif
