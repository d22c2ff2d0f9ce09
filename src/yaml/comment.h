// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Texts that end sooner than their author meant, since YAML takes the rest for a comment.
 */
#ifndef PHASENAV_YAML_COMMENT_H
#define PHASENAV_YAML_COMMENT_H

#include "characters.h"

/* Whether the file can have such a text at all: most have none, and then no scalar needs to be looked at. */
bool pn_yaml_may_cut_texts(const struct pn_yaml_input *input);

/* Warns of a plain scalar behind which a word with '#' follows, as in `Room 61 #3`; a comment has a blank behind its
 * '#'. Marks must not go back from call to call. */
void pn_yaml_check_comment(struct pn_yaml_cursor *cursor, const yaml_event_t *event, const struct pn_source *source,
                           struct pn_diags *diags);

#endif
