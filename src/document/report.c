// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/report.h"

#include "composer.h"
#include "imprint.h"

#include "phasenav/base/day.h"
#include "phasenav/project/gap.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/sheet.h"

#include <string.h>

enum { NEXT_STEPS = 5 };

static const char *date(struct pn_composer *composer, const char *text)
{
    return pn_project_day_text(&composer->arena, composer->request->catalog, text);
}

static void add_section(struct pn_composer *composer, const char *title)
{
    pn_composer_heading(composer, PN_BLOCK_SECTION, 2, pn_composer_message(composer, title));
}

static void add_text(struct pn_buffer *buffer, const char *separator, const char *text)
{
    size_t length = strlen(text);
    while (length != 0 && (text[length - 1] == '\n' || text[length - 1] == ' ')) {
        length--;
    }
    pn_buffer_printf(buffer, "%s%.*s", separator, (int)length, text);
}

/* Whether something is still to be done here, so that the day matters until which it is promised. */
static bool is_awaited(const struct pn_fact *fact)
{
    return fact->subject.kind == PN_SUBJECT_GATE ? fact->state == PN_STATE_OPEN || fact->state == PN_STATE_POSTPONED
                                                 : pn_state_info(fact->state)->standing != PN_STANDING_DONE;
}

/* "TITLE (DATE, OWNER, due DAY): EVIDENCE; NOTE", without the parts that the fact does not have; of the notes the last
 * one. */
static const char *with_details(struct pn_composer *composer, const char *title, const struct pn_fact *fact)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, title);
    const char *due = fact->due != NULL && is_awaited(fact)
                          ? pn_composer_say(composer, PN_N_("due %s"), date(composer, fact->due))
                          : NULL;
    const char *const details[] = {fact->date != NULL ? date(composer, fact->date) : NULL, fact->owner, due};
    const char *separator = " (";
    for (size_t i = 0; i < sizeof details / sizeof *details; i++) {
        if (details[i] != NULL) {
            pn_buffer_printf(&text, "%s%s", separator, details[i]);
            separator = ", ";
        }
    }
    pn_buffer_append_text(&text, *separator == ',' ? ")" : "");
    if (fact->evidence != NULL) {
        add_text(&text, ": ", fact->evidence);
    }
    if (fact->notes.count != 0) {
        add_text(&text, fact->evidence != NULL ? "; " : ": ", fact->notes.at[fact->notes.count - 1].text);
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
        struct pn_fact shown = *fact;
        shown.date = NULL;
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
    struct pn_gap gap = pn_gap_of_project(&composer->arena, project);
    if (gap.must != 0) {
        pn_composer_paragraph(composer,
                              pn_composer_say(composer, PN_N_("Missing from earlier phases: %u"), (unsigned)gap.must));
    }
    for (uint32_t i = 0; i < gap.must; i++) {
        const struct pn_need *need = &gap.at[i];
        pn_composer_point(composer, pn_composer_say(composer, PN_N_("%s (needed for: %s)"),
                                                    pn_composer_subject(composer, need->subject),
                                                    pn_composer_phase(composer, need->phase)));
    }
}

/* Who waits for a decision that was postponed goes on with what comes next. */
static bool goes_on(const struct pn_project *project)
{
    const struct pn_fact *halt = pn_progress_halt(project);
    return halt == NULL || halt->state == PN_STATE_POSTPONED;
}

void pn_document_of_report(const struct pn_document_request *request, const char *today, const char *as_of,
                           const char *version, pn_document_taker *take, void *context)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    pn_composer_heading(&composer, PN_BLOCK_TITLE, 1, request->project->title);
    pn_composer_paragraph(
        &composer, as_of == NULL ? pn_composer_say(&composer, PN_N_("Progress report of %s"), date(&composer, today))
                                 : pn_composer_say(&composer, PN_N_("Progress report, as of %s; made on %s"),
                                                   date(&composer, as_of), date(&composer, today)));
    const char *halt = pn_project_halt_text(&composer.arena, request->catalog, request->project, request->language);
    if (halt != NULL) {
        pn_composer_paragraph(&composer, halt);
    }
    add_place(&composer);
    add_reached(&composer);
    add_attention(&composer);
    add_gates(&composer);
    if (goes_on(request->project)) {
        add_next(&composer);
    }
    add_section(&composer, PN_N_("Basis of this report"));
    pn_composer_paragraph(&composer,
                          pn_composer_say(&composer, PN_N_("Roadmap: %s (%s, version: %s)"),
                                          pn_text_in(roadmap->title, request->language), roadmap->id, version));
    pn_add_imprint(&composer, 0);
    pn_composer_finish(&composer);
}
