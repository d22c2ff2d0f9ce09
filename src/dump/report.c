/*
 * The report for the council: one or two pages, in whole sentences, of what the project's file says.
 */
#include "report.h"

#include "phasenav/project/date.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/sheet.h"

#include <stdarg.h>
#include <string.h>

enum { NEXT_STEPS = 5 };

static const char *message(const struct pn_report *report, const char *english)
{
    return pn_tr(report->request->catalog, english);
}

/* A message with what belongs into it. */
static const char *say(struct pn_report *report, const char *english, ...) __attribute__((format(printf, 2, 3)));

static const char *say(struct pn_report *report, const char *english, ...)
{
    va_list arguments;
    va_start(arguments, english);
    const char *text = pn_arena_vprintf(&report->arena, pn_tr(report->request->catalog, english), arguments);
    va_end(arguments);
    return text;
}

static const char *date(struct pn_report *report, const char *text)
{
    return pn_project_date_text(&report->arena, report->request->catalog, text);
}

/* "Title (date, owner). Note", as far as there is something. */
static const char *with_details(struct pn_report *report, const char *title, const struct pn_fact *fact)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, title);
    if (fact->date != NULL || fact->owner != NULL) {
        pn_buffer_printf(&text, " (%s%s%s)", fact->date != NULL ? date(report, fact->date) : "",
                         fact->date != NULL && fact->owner != NULL ? ", " : "", fact->owner != NULL ? fact->owner : "");
    }
    if (fact->note != NULL) {
        size_t length = strlen(fact->note);
        while (length != 0 && (fact->note[length - 1] == '\n' || fact->note[length - 1] == ' ')) {
            length--;
        }
        pn_buffer_printf(&text, ": %.*s", (int)length, fact->note);
    }
    const char *copy = pn_arena_strdup(&report->arena, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

static void write_place(struct pn_report *report)
{
    const struct pn_project *project = report->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    pn_report_heading(report, 2, message(report, PN_N_("Where the project is")));
    if (project->phase == PN_NO_PHASE) {
        pn_report_paragraph(report, message(report, PN_N_("The current phase has not been set yet.")));
    } else {
        pn_report_paragraph(report,
                            say(report, PN_N_("The project is in phase %u of %u: %s."), (unsigned)project->phase + 1,
                                (unsigned)roadmap->phase_count, pn_report_phase(report, project->phase)));
    }
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        struct pn_progress progress = pn_progress_of_phase(project, i);
        pn_report_point(report, say(report, PN_N_("%s: %u of %u milestones reached, %u of %u criteria met"),
                                    pn_report_phase(report, i), (unsigned)progress.milestones.done,
                                    (unsigned)progress.milestones.all, (unsigned)progress.rounds.done,
                                    (unsigned)progress.rounds.all));
    }
}

static void write_reached(struct pn_report *report)
{
    const struct pn_project *project = report->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    pn_report_heading(report, 2, message(report, PN_N_("Reached milestones")));
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
            pn_report_paragraph(report, pn_report_phase(report, phase));
        }
        pn_report_point(report, with_details(report, pn_report_title(report, subject), fact));
    }
    if (phase == PN_NO_PHASE) {
        pn_report_paragraph(report, message(report, PN_N_("No milestone has been reached yet.")));
    }
}

/* Where a criterion was looked at last, the project's phase included, it needed attention. */
static void write_attention(struct pn_report *report)
{
    const struct pn_project *project = report->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    uint32_t until = project->phase != PN_NO_PHASE ? project->phase + 1 : roadmap->phase_count;
    bool any = false;
    pn_report_heading(report, 2, message(report, PN_N_("Criteria that need attention")));
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_fact *fact = pn_progress_last_look(project, i, until);
        if (fact != NULL && fact->state == PN_STATE_ATTENTION) {
            pn_report_point(report, with_details(report, pn_report_title(report, fact->subject), fact));
            any = true;
        }
    }
    if (!any) {
        pn_report_paragraph(report, message(report, PN_N_("At present, none.")));
    }
    if (project->phase != PN_NO_PHASE) {
        uint32_t open = pn_progress_rounds(&report->arena, project, project->phase, PN_STATE_OPEN).count;
        if (open != 0) {
            pn_report_paragraph(report,
                                pn_arena_printf(&report->arena,
                                                pn_trn(report->request->catalog,
                                                       "%u criterion has not been looked at in this phase yet.",
                                                       "%u criteria have not been looked at in this phase yet.", open),
                                                (unsigned)open));
        }
    }
}

static void write_gates(struct pn_report *report)
{
    const struct pn_project *project = report->request->project;
    const struct pn_roadmap *roadmap = project->roadmap;
    bool any = false;
    pn_report_heading(report, 2, message(report, PN_N_("Decisions at the end of a phase")));
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        const struct pn_fact *fact = pn_project_fact(project, pn_subject_gate(i));
        if (fact->state == PN_STATE_OPEN) {
            continue;
        }
        any = true;
        const char *title = say(report, PN_N_("After the phase %s: %s"), pn_report_phase(report, i),
                                pn_state_title(report->request->catalog, fact->state));
        pn_report_point(report, with_details(report, title, fact));
    }
    if (!any) {
        pn_report_paragraph(report, message(report, PN_N_("No decision has been recorded yet.")));
    }
}

static void write_next(struct pn_report *report)
{
    const struct pn_project *project = report->request->project;
    pn_report_heading(report, 2, message(report, PN_N_("Next steps")));
    struct pn_items next = pn_progress_next(&report->arena, project, NEXT_STEPS);
    for (uint32_t i = 0; i < next.count; i++) {
        struct pn_subject subject = pn_subject_milestone(project->roadmap, next.at[i]);
        const struct pn_fact *fact = pn_project_fact(project, subject);
        struct pn_fact shown = {.owner = fact->owner, .note = fact->note};
        const char *title = pn_report_title(report, subject);
        if (fact->state != PN_STATE_OPEN) {
            title = pn_arena_printf(&report->arena, "%s – %s", title,
                                    pn_state_title(report->request->catalog, fact->state));
        }
        pn_report_point(report, with_details(report, title, &shown));
    }
    if (next.count == 0) {
        pn_report_paragraph(report, message(report, PN_N_("All milestones from here on are reached.")));
    }
    struct pn_needs missing = pn_progress_missing_groundwork(&report->arena, project);
    bool any = false;
    for (uint32_t i = 0; i < missing.count; i++) {
        const struct pn_need *need = &missing.at[i];
        if (project->roadmap->milestones[need->subject.number].item.phase == project->phase) {
            continue; /* it is among the next steps, or soon will be */
        }
        if (!any) {
            pn_report_paragraph(report, message(report, PN_N_("Groundwork of earlier phases that is still missing:")));
            any = true;
        }
        pn_report_point(report, say(report, PN_N_("%s (needed for: %s)"), pn_report_title(report, need->subject),
                                    pn_report_phase(report, need->phase)));
    }
}

static void write_report(struct pn_report *report)
{
    const struct pn_report_request *request = report->request;
    const struct pn_roadmap *roadmap = request->project->roadmap;
    pn_report_heading(report, 1, request->project->title);
    pn_report_paragraph(report, say(report, PN_N_("Progress report of %s"), date(report, request->today)));
    const char *halt = pn_project_halt_text(&report->arena, request->catalog, request->project, request->language);
    if (halt != NULL) {
        pn_report_paragraph(report, halt);
    }
    write_place(report);
    write_reached(report);
    write_attention(report);
    write_gates(report);
    if (halt == NULL) {
        write_next(report);
    }
    pn_report_heading(report, 2, message(report, PN_N_("Basis of this report")));
    pn_report_paragraph(report, say(report, PN_N_("Roadmap: %s (%s, version: %s)"),
                                    pn_text_in(roadmap->title, request->language), roadmap->id, request->version));
}

static void write_in(struct pn_buffer *buffer, const struct pn_report_request *request, bool markdown)
{
    struct pn_report report;
    pn_report_start(&report, buffer, request, markdown);
    write_report(&report);
    pn_report_finish(&report);
}

void pn_report_write_text(struct pn_buffer *buffer, const struct pn_report_request *request)
{
    write_in(buffer, request, false);
}

void pn_report_write_markdown(struct pn_buffer *buffer, const struct pn_report_request *request)
{
    write_in(buffer, request, true);
}

const struct pn_report_format pn_report_formats[] = {
    {.name = "text", .write = pn_report_write_text},
    {.name = "markdown", .for_programs = true, .write = pn_report_write_markdown},
};
const size_t pn_report_format_count = sizeof pn_report_formats / sizeof pn_report_formats[0];

static const char *reason_of(const struct pn_report *report, const struct pn_need *need)
{
    switch (need->reason) {
    case PN_NEED_GATE:
        return message(report, PN_N_("there is no decision to go on"));
    case PN_NEED_BEFORE:
        return message(report, PN_N_("milestone of the phase before"));
    case PN_NEED_REQUIRED:
        return message(report, PN_N_("required by a milestone of the phase"));
    case PN_NEED_GROUNDWORK:
        break;
    }
    return message(report, PN_N_("groundwork for the phase"));
}

bool pn_report_write_ready(struct pn_buffer *buffer, const struct pn_report_request *request)
{
    struct pn_report report;
    pn_report_start(&report, buffer, request, false);
    struct pn_needs missing = pn_progress_missing(&report.arena, request->project, request->phase);
    const char *phase = pn_report_phase(&report, request->phase);
    if (missing.count == 0) {
        pn_report_paragraph(&report, say(&report,
                                         PN_N_("%s: everything that the phase asks for is "
                                               "there."),
                                         phase));
    } else {
        pn_report_paragraph(&report, say(&report, PN_N_("%s: still missing"), phase));
    }
    for (uint32_t i = 0; i < missing.count; i++) {
        pn_report_point(
            &report,
            pn_arena_printf(&report.arena, "%s – %s (%s)", pn_report_title(&report, missing.at[i].subject),
                            reason_of(&report, &missing.at[i]),
                            pn_subject_write(&report.arena, request->project->roadmap, missing.at[i].subject)));
    }
    pn_report_finish(&report);
    return missing.count == 0;
}
