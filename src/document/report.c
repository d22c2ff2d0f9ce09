// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/report.h"

#include "composer.h"
#include "imprint.h"

#include "phasenav/base/day.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/sheet.h"

#include <string.h>

enum { NEXT_STEPS = 5 };

static const char *date(struct pn_composer *composer, const char *text)
{
    return pn_day_text(&composer->arena, composer->request->catalog, text);
}

static void add_section(struct pn_composer *composer, const char *title)
{
    pn_composer_heading(composer, PN_BLOCK_SECTION, 2, pn_composer_message(composer, title));
}

/* "TITLE (DATE, OWNER): NOTE", without the parts that the fact does not have. */
static const char *with_details(struct pn_composer *composer, const char *title, const struct pn_fact *fact)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, title);
    if (fact->date != NULL || fact->owner != NULL) {
        pn_buffer_printf(&text, " (%s%s%s)", fact->date != NULL ? date(composer, fact->date) : "",
                         fact->date != NULL && fact->owner != NULL ? ", " : "", fact->owner != NULL ? fact->owner : "");
    }
    if (fact->note != NULL) {
        size_t length = strlen(fact->note);
        while (length != 0 && (fact->note[length - 1] == '\n' || fact->note[length - 1] == ' ')) {
            length--;
        }
        pn_buffer_printf(&text, ": %.*s", (int)length, fact->note);
    }
    const char *copy = pn_arena_strdup(&composer->arena, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

static void add_place(struct pn_composer *composer)
{
    const struct pn_project *project = composer->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    add_section(composer, PN_N_("Where the project is"));
    if (project->phase == PN_NO_PHASE) {
        pn_composer_paragraph(composer,
                              pn_composer_message(composer, PN_N_("The current phase has not been set yet.")));
    } else {
        pn_composer_paragraph(composer, pn_composer_say(composer, PN_N_("The project is in phase %u of %u: %s."),
                                                        (unsigned)project->phase + 1, (unsigned)roadmap->phase_count,
                                                        pn_composer_phase(composer, project->phase)));
    }
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        struct pn_progress progress = pn_progress_of_phase(project, i);
        pn_composer_point(composer,
                          pn_composer_say(composer, PN_N_("%s: %u of %u milestones reached, %u of %u criteria met"),
                                          pn_composer_phase(composer, i), (unsigned)progress.milestones.done,
                                          (unsigned)progress.milestones.all, (unsigned)progress.rounds.done,
                                          (unsigned)progress.rounds.all));
    }
}

static void add_reached(struct pn_composer *composer)
{
    const struct pn_project *project = composer->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    add_section(composer, PN_N_("Reached milestones"));
    uint32_t phase = PN_NO_PHASE;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_item *item = &roadmap->milestones[i].item;
        struct pn_subject subject = pn_subject_milestone(roadmap, item->handle);
        const struct pn_fact *fact = pn_project_fact(project, subject);
        if (pn_state_info(fact->state)->standing != PN_STANDING_DONE) {
            continue;
        }
        if (item->phase != phase) {
            phase = item->phase;
            pn_composer_heading(composer, PN_BLOCK_SUBSECTION, 3, pn_composer_phase(composer, phase));
        }
        pn_composer_point(composer, with_details(composer, pn_composer_subject(composer, subject), fact));
    }
    if (phase == PN_NO_PHASE) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("No milestone has been reached yet.")));
    }
}

/* Criteria that needed attention when they were last looked at, in the project's phase or before. */
static void add_attention(struct pn_composer *composer)
{
    const struct pn_project *project = composer->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    uint32_t until = project->phase != PN_NO_PHASE ? project->phase + 1 : roadmap->phase_count;
    bool any = false;
    add_section(composer, PN_N_("Criteria that need attention"));
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_fact *fact = pn_progress_last_look(project, i, until);
        if (fact != NULL && fact->state == PN_STATE_ATTENTION) {
            pn_composer_point(composer, with_details(composer, pn_composer_subject(composer, fact->subject), fact));
            any = true;
        }
    }
    if (!any) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("At present, none.")));
    }
    if (project->phase != PN_NO_PHASE) {
        uint32_t open = pn_progress_rounds(&composer->arena, project, project->phase, PN_STATE_OPEN).count;
        if (open != 0) {
            pn_composer_paragraph(
                composer, pn_arena_printf(&composer->arena,
                                          pn_trn(composer->request->catalog,
                                                 "%u criterion has not been looked at in this phase yet.",
                                                 "%u criteria have not been looked at in this phase yet.", open),
                                          (unsigned)open));
        }
    }
}

static void add_gates(struct pn_composer *composer)
{
    const struct pn_project *project = composer->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    bool any = false;
    add_section(composer, PN_N_("Decisions at the end of a phase"));
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        const struct pn_fact *fact = pn_project_fact(project, pn_subject_gate(i));
        if (fact->state == PN_STATE_OPEN) {
            continue;
        }
        any = true;
        const char *title = pn_composer_say(composer, PN_N_("After the phase %s: %s"), pn_composer_phase(composer, i),
                                            pn_state_title(composer->request->catalog, fact->state));
        pn_composer_point(composer, with_details(composer, title, fact));
    }
    if (!any) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("No decision has been recorded yet.")));
    }
}

static void add_next(struct pn_composer *composer)
{
    const struct pn_project *project = composer->request->project;
    add_section(composer, PN_N_("Next steps"));
    struct pn_items next = pn_progress_next(&composer->arena, project, NEXT_STEPS);
    for (uint32_t i = 0; i < next.count; i++) {
        struct pn_subject subject = pn_subject_milestone(project->roadmap, next.at[i]);
        const struct pn_fact *fact = pn_project_fact(project, subject);
        struct pn_fact shown = {.owner = fact->owner, .note = fact->note};
        const char *title = pn_composer_subject(composer, subject);
        if (fact->state != PN_STATE_OPEN) {
            title = pn_arena_printf(&composer->arena, "%s – %s", title,
                                    pn_state_title(composer->request->catalog, fact->state));
        }
        pn_composer_point(composer, with_details(composer, title, &shown));
    }
    if (next.count == 0) {
        pn_composer_paragraph(composer,
                              pn_composer_message(composer, PN_N_("All milestones from here on are reached.")));
    }
    struct pn_needs missing = pn_progress_missing_groundwork(&composer->arena, project);
    bool any = false;
    for (uint32_t i = 0; i < missing.count; i++) {
        const struct pn_need *need = &missing.at[i];
        if (project->roadmap->milestones[need->subject.number].item.phase == project->phase) {
            continue; /* milestones of the current phase are next steps, now or soon */
        }
        if (!any) {
            pn_composer_paragraph(
                composer, pn_composer_message(composer, PN_N_("Groundwork of earlier phases that is still missing:")));
            any = true;
        }
        pn_composer_point(composer, pn_composer_say(composer, PN_N_("%s (needed for: %s)"),
                                                    pn_composer_subject(composer, need->subject),
                                                    pn_composer_phase(composer, need->phase)));
    }
}

void pn_document_of_report(const struct pn_document_request *request, const char *today, const char *version,
                           pn_document_taker *take, void *context)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    pn_composer_heading(&composer, PN_BLOCK_TITLE, 1, request->project->title);
    pn_composer_paragraph(&composer,
                          pn_composer_say(&composer, PN_N_("Progress report of %s"), date(&composer, today)));
    const char *halt = pn_project_halt_text(&composer.arena, request->catalog, request->project, request->language);
    if (halt != NULL) {
        pn_composer_paragraph(&composer, halt);
    }
    add_place(&composer);
    add_reached(&composer);
    add_attention(&composer);
    add_gates(&composer);
    if (halt == NULL) {
        add_next(&composer);
    }
    add_section(&composer, PN_N_("Basis of this report"));
    pn_composer_paragraph(&composer,
                          pn_composer_say(&composer, PN_N_("Roadmap: %s (%s, version: %s)"),
                                          pn_text_in(roadmap->title, request->language), roadmap->id, version));
    pn_add_imprint(&composer, 0);
    pn_composer_finish(&composer);
}
