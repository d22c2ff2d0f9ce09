// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a project says about an item, as part of the item's sheet: the same words on the screen and in a document.
 */
#ifndef PHASENAV_PROJECT_SHEET_H
#define PHASENAV_PROJECT_SHEET_H

#include "phasenav/base/charset.h"
#include "phasenav/project/project.h"
#include "phasenav/roadmap/sheet.h"

/* A day of a project's file for readers: as pn_day_text(), or in words that it is not known. In the arena, or
 * constant. */
const char *pn_project_day_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day);

/* "Do 12.11.2026 10:02" of 2026-11-12T10:02:11+01:00, without the weekday; a text that is no time as it is. In the
 * arena, or borrowed. */
const char *pn_project_time_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *time);

/* Which project is described, and in which words. */
struct pn_project_voice {
    const struct pn_project *project; /* NULL: there is none, and nothing is added */
    const struct pn_catalog *catalog;
    struct pn_charset *charset; /* the project's own texts are fitted to it; NULL: they stay as they are */
};

/* Returns `sheet`, that of a milestone, a round or a phase (whose subject is its gate), with what the project says in
 * front: the state or the decision with its date, who is responsible, the due day, the evidence, and the notes. Texts
 * are in the arena, or the project's.
 */
struct pn_sheet pn_project_sheet(struct pn_arena *arena, const struct pn_project_voice *voice,
                                 struct pn_subject subject, struct pn_sheet sheet);

/* Returns `sheet`, that of an operating model, with an entry in front that says so where it is on the project's short
 * list. In the arena. */
struct pn_sheet pn_project_sheet_of_model(struct pn_arena *arena, const struct pn_project_voice *voice,
                                          const struct pn_item *model, struct pn_sheet sheet);

/* A round's guiding question, then `separator`, then the round's state, date, owner, due day and last note; the
 * question alone where the project says nothing about the round. */
const char *pn_project_question(struct pn_arena *arena, const struct pn_project_voice *voice, struct pn_subject round,
                                const char *question, const char *separator);

/* A sentence about the decision that keeps the project from going on (pn_progress_halt()), in `language` of the
 * roadmap; NULL where there is none. In the arena. */
const char *pn_project_halt_text(struct pn_arena *arena, const struct pn_catalog *catalog,
                                 const struct pn_project *project, uint32_t language);

#endif
