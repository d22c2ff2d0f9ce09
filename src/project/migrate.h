// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the text of a project in format 1 to the same in format 2.
 */
#ifndef PHASENAV_PROJECT_MIGRATE_H
#define PHASENAV_PROJECT_MIGRATE_H

#include "phasenav/base/buffer.h"
#include "phasenav/project/history.h"
#include "phasenav/yaml/yaml.h"

/* What the file does not say of its notes, since the log does. */
struct pn_migrate {
    /* When and by whom the note of a record was written; members that are NULL are not known, `text` is not asked for.
     * `path` is the keys that lead to the record: {"rounds", "privacy", "pilot"}. It may be of no item that there is.
     */
    struct pn_note (*note)(const void *data, const char *const *path, unsigned length);
    const void *data;
};

/*
 * Appends the text in format 2. The note of each record becomes the first of its notes, in its place; the log goes, and
 * comments among it stay. Everything else is byte for byte what it was. False, with nothing appended, where the file is
 * written in a way that cannot be edited (splice.h): a record that is an alias too, or has both `note` and `notes`. The
 * result was read back and compared. `root` is the tree of `source`; the arena gets what is needed on the way.
 */
bool pn_migrate_text(struct pn_arena *arena, const struct pn_migrate *facts, const struct pn_node *root,
                     const struct pn_source *source, struct pn_buffer *ret_text);

#endif
