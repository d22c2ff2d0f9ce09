// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is due, in words: the same ones on the screen, line by line and in a document.
 */
#ifndef PHASENAV_PROJECT_DUE_WORDS_H
#define PHASENAV_PROJECT_DUE_WORDS_H

#include "phasenav/project/due.h"

/* The word that scripts have for a group; never translated. */
const char *pn_due_group_word(enum pn_due_group group);

/* The title of a group, as in "Overdue" or "In 7 days, until Sat 2026-12-05"; `is_short`: the day as in lists. In the
 * arena, or constant. */
const char *pn_due_group_title(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_due_group group,
                               const char *today, bool is_short);

/* How many there are in a group and, where there are any, how many of them are the reader's own, as in
 * "3, 1 of them yours". In the arena. */
const char *pn_due_group_count(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_dues *dues,
                               enum pn_due_group group);

/* How far away the day is, and which it is, as in "for 3 days (2026-11-25)" or "in 2 weeks (2026-12-15)"; NULL where
 * there is no day. In the arena. */
const char *pn_due_day_words(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_due *due);

/* What is due: the title of the milestone, the criterion, or what a decision is called. In the arena, or borrowed. */
const char *pn_due_title(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_roadmap *roadmap,
                         uint32_t language, struct pn_subject subject);

#endif
