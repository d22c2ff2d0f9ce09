/*
 * What a project says about an item, as part of the item's sheet: the same words on the screen and in a document.
 */
#ifndef PHASENAV_PROJECT_SHEET_H
#define PHASENAV_PROJECT_SHEET_H

#include "phasenav/base/charset.h"
#include "phasenav/project/project.h"
#include "phasenav/roadmap/sheet.h"

/* Of which project, and in which words. */
struct pn_project_voice {
    const struct pn_project *project; /* NULL: there is none, and nothing is said */
    const struct pn_catalog *catalog;
    struct pn_charset *charset; /* that the project's own texts are fitted to; NULL: nothing */
};

/* The sheet of a milestone, a round or a phase (whose subject is its gate) with what the project says before it: how
 * far it is or what was decided, when, who has it, and the note. Its texts live in the arena, or are the project's. */
struct pn_sheet pn_project_sheet(struct pn_arena *arena, const struct pn_project_voice *voice,
                                 struct pn_subject subject, struct pn_sheet sheet);

/* A round's guiding question with the same behind it, parted by `separator`; the question alone where the project has
 * nothing to say. */
const char *pn_project_question(struct pn_arena *arena, const struct pn_project_voice *voice, struct pn_subject round,
                                const char *question, const char *separator);

/* A sentence about the decision that keeps the project from going on (pn_progress_halt()), in `language` of the
 * roadmap; NULL where there is none. In the arena. */
const char *pn_project_halt_text(struct pn_arena *arena, const struct pn_catalog *catalog,
                                 const struct pn_project *project, uint32_t language);

#endif
