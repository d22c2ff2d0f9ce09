// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The text of a file of drafts.
 */
#ifndef APP_DRAFT_FILE_H
#define APP_DRAFT_FILE_H

#include "phasenav/base/buffer.h"
#include "phasenav/nav/context.h"

/* Whose drafts they are. */
struct pn_draft_owner {
    const char *project; /* its path */
    const char *who;
};

void pn_draft_file_write(struct pn_buffer *text, const struct pn_roadmap *roadmap, const struct pn_draft_owner *owner,
                         const struct pn_unsaved *drafts);

/* Reads such a text; what the roadmap does not have is left out. The drafts live in the arena, the first of the text
 * last. False where it is none, or belongs to others. */
bool pn_draft_file_read(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_draft_owner *owner,
                        const char *text, size_t length, const struct pn_unsaved **ret_drafts);

#endif
