// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The report, section by section. A section without entries is left out, unless that is the news.
 */
#include "phasenav/document/report.h"

#include "imprint.h"
#include "report_changes.h"
#include "report_state.h"

#include "phasenav/project/sheet.h"

enum { NEXT_MOST = 12 }; /* milestones of the phase that nobody has promised are shown up to so many steps */

static const char *see_overdue(struct pn_report *report)
{
    return pn_composer_say(&report->composer, PN_N_("see %u"), report->overdue_where);
}

static bool is_overdue(const struct pn_report *report, struct pn_subject subject)
{
    const struct pn_dues *dues = &report->account.dues;
    uint32_t i = 0;
    while (i < dues->in[PN_DUE_OVERDUE] && !pn_subjects_equal(dues->at[i].fact->subject, subject)) {
        i++;
    }
    return report->overdue_where != 0 && i < dues->in[PN_DUE_OVERDUE]; /* 0: what is overdue is not told */
}

/* --- head --- */

static void add_head(struct pn_report *report, const char *today, const char *as_of)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_account *account = &report->account;
    pn_composer_heading(composer, PN_BLOCK_TITLE, 1, composer->request->project->title);
    if (as_of != NULL) {
        pn_composer_paragraph(composer, pn_composer_say(composer, PN_N_("Progress report, as of %s; made on %s"),
                                                        pn_paper_day(composer, as_of), pn_paper_day(composer, today)));
    } else if (account->number != 0) {
        pn_composer_paragraph(composer, pn_composer_say(composer, PN_N_("Progress report no. %u of %s"),
                                                        (unsigned)account->number, pn_paper_day(composer, today)));
    } else {
        pn_composer_paragraph(composer,
                              pn_composer_say(composer, PN_N_("Progress report of %s"), pn_paper_day(composer, today)));
    }
    const char *halt = pn_project_halt_text(&composer->arena, composer->request->catalog, composer->request->project,
                                            composer->request->language);
    if (halt != NULL) {
        pn_composer_paragraph(composer, halt);
    }
    pn_paper_add_head(composer, 1, PN_HEAD_ORGANISATION, PN_N_("whose project it is"));
    pn_paper_add_head(composer, 1, PN_HEAD_CONTACT, PN_N_("whom to ask"));
    if (account->last_report != NULL) {
        pn_composer_add_field(composer, PN_BLOCK_FIELD, PN_N_("Last report"), PN_VALUE_TEXT)->table = 1;
        pn_composer_line(composer);
        pn_composer_words(composer, PN_SPAN_LINE, pn_paper_day(composer, account->last_report));
    }
}

/* --- decisions --- */

/* How many milestones of a phase are open though the decision was to go on. */
static uint32_t open_milestones(const struct pn_project *project, const struct pn_decision *decision)
{
    struct pn_tally tally = pn_progress_of_phase(project, decision->phase).milestones;
    bool counts = decision->state == PN_STATE_GO_ON && !decision->is_former;
    return counts ? tally.all - tally.done : 0;
}

static void add_decision(struct pn_report *report, const struct pn_decision *decision)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_catalog *catalog = composer->request->catalog;
    uint32_t open = open_milestones(composer->request->project, decision);
    unsigned number = decision->phase + 1;
    const char *of = pn_composer_phase(composer, decision->phase);
    pn_composer_row(composer);
    pn_composer_cell(composer, decision->date != NULL ? pn_paper_day(composer, decision->date) : NULL);
    if (decision->date == NULL) {
        pn_composer_gap(composer, pn_composer_message(composer, PN_N_("day")));
    }
    if (decision->state == PN_STATE_OPEN) {
        pn_composer_cell(composer, pn_composer_say(composer, PN_N_("Phase %u (%s): "), number, of));
        pn_composer_gap(composer, pn_composer_say(composer, PN_N_("the decision; %s"),
                                                  pn_subject_write(&composer->arena, composer->request->roadmap,
                                                                   pn_subject_gate(decision->phase))));
    } else {
        const char *text =
            pn_composer_say(composer, PN_N_("Phase %u (%s): %s"), number, of, pn_state_title(catalog, decision->state));
        pn_composer_cell(composer, open == 0
                                       ? text
                                       : pn_arena_printf(&composer->arena,
                                                         pn_trn(catalog, "%s; %u milestone was open and still is",
                                                                "%s; %u milestones were open and still are", open),
                                                         text, (unsigned)open));
    }
    const char *basis = pn_paper_decision_basis(composer, decision);
    pn_composer_cell(composer, *basis != '\0' ? basis : NULL);
    if (*basis == '\0') {
        pn_composer_gap(composer, pn_composer_message(composer, PN_N_("body, evidence")));
    }
}

static void add_row_head(struct pn_composer *composer, const char *first, const char *second, const char *third)
{
    pn_composer_row(composer);
    pn_composer_cell(composer, pn_composer_message(composer, first));
    pn_composer_cell(composer, pn_composer_message(composer, second));
    pn_composer_cell(composer, pn_composer_message(composer, third));
}

static void add_decisions(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_account *account = &report->account;
    pn_report_section(report, pn_composer_message(composer, PN_N_("Decisions at the end of a phase")));
    if (account->decision_count == 0) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("No decision has been recorded yet.")));
        return;
    }
    add_row_head(composer, PN_N_("Day"), PN_N_("Decision"), PN_N_("Body, evidence"));
    for (uint32_t i = 0; i < account->decision_count; i++) {
        add_decision(report, &account->decisions[i]);
    }
}

/* --- what is promised --- */

/* DUE, WHAT, RESPONSIBLE. */
static void add_step(struct pn_composer *composer, const struct pn_fact *fact, bool with_note)
{
    const char *title = pn_paper_title(composer, fact->subject);
    const char *note = with_note ? pn_paper_last_note(fact) : NULL;
    pn_composer_row(composer);
    pn_composer_cell(composer, fact->due != NULL ? pn_paper_day(composer, fact->due) : NULL);
    if (fact->due == NULL) {
        pn_composer_gap(composer, pn_composer_message(composer, PN_N_("day")));
    }
    pn_composer_cell(composer, note != NULL ? pn_arena_printf(&composer->arena, "%s: %s", title, note) : title);
    pn_composer_cell(composer, fact->owner);
    if (fact->owner == NULL) {
        pn_composer_gap(composer, pn_composer_message(composer, PN_N_("who")));
    }
}

static void add_overdue(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_dues *dues = &report->account.dues;
    uint32_t count = dues->in[PN_DUE_OVERDUE];
    pn_report_section(report, pn_composer_say(composer, PN_N_("Overdue (%u)"), (unsigned)count));
    report->overdue_where = report->section;
    if (count == 0) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("Nothing is overdue.")));
        return;
    }
    add_row_head(composer, PN_N_("Due"), PN_N_("What"), PN_N_("Responsible"));
    for (uint32_t i = 0; i < count; i++) {
        add_step(composer, dues->at[i].fact, true);
    }
}

static bool is_promised(const struct pn_dues *dues, struct pn_subject subject)
{
    uint32_t i = 0;
    while (i < dues->count && !pn_subjects_equal(dues->at[i].fact->subject, subject)) {
        i++;
    }
    return i < dues->count;
}

/* What is promised from today on, then the milestones of the phase that nobody has promised. */
static void add_next(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_project *project = composer->request->project;
    const struct pn_dues *dues = &report->account.dues;
    struct pn_items next = pn_progress_next(&composer->arena, project, NEXT_MOST);
    uint32_t steps = 0;
    pn_report_section(report, pn_composer_message(composer, PN_N_("Next steps")));
    for (uint32_t i = dues->in[PN_DUE_OVERDUE]; i < dues->count; i++) {
        if (steps++ == 0) {
            add_row_head(composer, PN_N_("Due"), PN_N_("What"), PN_N_("Responsible"));
        }
        add_step(composer, dues->at[i].fact, false);
    }
    for (uint32_t i = 0; i < next.count && steps < NEXT_MOST; i++) {
        struct pn_subject subject = pn_subject_milestone(project->roadmap, next.at[i]);
        bool is_of_phase =
            project->phase == PN_NO_PHASE || pn_subject_phase(project->roadmap, subject) == project->phase;
        if (!is_of_phase || is_promised(dues, subject)) {
            continue;
        }
        if (steps++ == 0) {
            add_row_head(composer, PN_N_("Due"), PN_N_("What"), PN_N_("Responsible"));
        }
        struct pn_fact shown = *pn_project_fact(project, subject);
        shown.subject = subject;
        add_step(composer, &shown, false);
    }
    if (steps == 0) {
        pn_composer_paragraph(composer,
                              pn_composer_message(composer, PN_N_("All milestones from here on are reached.")));
    }
}

/* --- what is missing, what needs attention --- */

static const char *owner_and_day(struct pn_composer *composer, const struct pn_fact *fact)
{
    const char *const parts[] = {
        fact->owner != NULL ? fact->owner : pn_composer_message(composer, PN_N_("nobody responsible")),
        fact->due != NULL ? pn_composer_say(composer, PN_N_("until %s"), pn_paper_day(composer, fact->due)) : NULL};
    return pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts);
}

static void add_needs(struct pn_report *report, uint32_t from, uint32_t end)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_project *project = composer->request->project;
    for (uint32_t i = from; i < end; i++) {
        const struct pn_need *need = &report->account.gap.at[i];
        const struct pn_fact *fact = pn_project_fact(project, need->subject);
        const char *rest = is_overdue(report, need->subject) ? see_overdue(report) : owner_and_day(composer, fact);
        pn_composer_point(composer, pn_composer_say(composer, PN_N_("%s: %s, needed for phase %u; %s"),
                                                    pn_paper_title(composer, need->subject),
                                                    pn_state_title(composer->request->catalog, fact->state),
                                                    (unsigned)need->phase + 1, rest));
    }
}

/* What the present phase needs, as its screen and the start screen count it; apart, what other ones do. */
static void add_missing(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_gap *gap = &report->account.gap;
    pn_report_section(report, pn_composer_say(composer, PN_N_("What is missing by now (%u)"), (unsigned)gap->now));
    if (gap->must == 0) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("Nothing is missing.")));
    }
    add_needs(report, 0, gap->now);
    if (gap->must > gap->now) {
        pn_composer_paragraph(composer, pn_composer_say(composer, PN_N_("Missing for other phases: %u"),
                                                        (unsigned)(gap->must - gap->now)));
        add_needs(report, gap->now, gap->must);
    }
}

static void add_risks(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_facts *attention = &report->account.attention;
    pn_report_section(report,
                      pn_composer_say(composer, PN_N_("Risks: what needs attention (%u)"), (unsigned)attention->count));
    if (attention->count == 0) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("Nothing needs attention.")));
    }
    for (uint32_t i = 0; i < attention->count; i++) {
        const struct pn_fact *fact = attention->at[i];
        bool is_told = is_overdue(report, fact->subject);
        const char *const parts[] = {
            fact->date != NULL ? pn_composer_say(composer, PN_N_("since %s"), pn_paper_day(composer, fact->date))
                               : NULL,
            is_told ? see_overdue(report) : owner_and_day(composer, fact),
        };
        const char *details = pn_paper_join(composer, "; ", parts, sizeof parts / sizeof *parts);
        const char *note = is_told ? NULL : pn_paper_last_note(fact);
        pn_composer_point(composer, note != NULL
                                        ? pn_arena_printf(&composer->arena, "%s: %s (%s)",
                                                          pn_paper_title(composer, fact->subject), note, details)
                                        : pn_arena_printf(&composer->arena, "%s: %s",
                                                          pn_paper_title(composer, fact->subject), details));
    }
}

/* --- the rest --- */

static void add_money_and_models(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    pn_report_section(report, pn_composer_message(composer, PN_N_("Costs and funding")));
    pn_paper_add_costs(composer, 2);
    if (composer->request->project->heads[PN_HEAD_MODELS] != NULL) {
        pn_report_section(report, pn_composer_message(composer, pn_head_label(PN_HEAD_MODELS)));
        (void)pn_paper_add_models(composer);
    }
}

static void add_basis(struct pn_report *report, const char *version)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    size_t entries = report->account.entry_count;
    pn_composer_heading(composer, PN_BLOCK_SECTION, 2, pn_composer_message(composer, PN_N_("Basis of this report")));
    const char *text = pn_composer_say(composer, PN_N_("Roadmap: %s (%s, version: %s)"),
                                       pn_text_in(roadmap->title, composer->request->language), roadmap->id, version);
    if (entries != 0) {
        text = pn_arena_printf(&composer->arena,
                               pn_trn(composer->request->catalog, "%s; the project's file and its history, %lu entry",
                                      "%s; the project's file and its history, %lu entries", entries),
                               text, (unsigned long)entries);
    }
    pn_composer_paragraph(composer, text);
    pn_add_imprint(composer, 0);
}

static bool is_stopped(const struct pn_project *project)
{
    const struct pn_fact *halt = pn_progress_halt(project);
    return halt != NULL && halt->state == PN_STATE_STOP;
}

/* Who waits for a decision that was postponed goes on with what comes next. */
static bool goes_on(const struct pn_project *project)
{
    const struct pn_fact *halt = pn_progress_halt(project);
    return halt == NULL || halt->state == PN_STATE_POSTPONED;
}

size_t pn_document_of_report(const struct pn_document_request *request, const char *today, const char *as_of,
                             const char *version, pn_document_taker *take, void *context)
{
    struct pn_report report = {.section = 0};
    pn_composer_init(&report.composer, request, take, context);
    report.account =
        pn_account_of(&report.composer.arena, request->project, &request->history, as_of != NULL ? as_of : today);
    add_head(&report, today, as_of);
    pn_report_add_light(&report);
    pn_report_add_place(&report);
    add_decisions(&report);
    pn_report_add_changes(&report);
    if (!is_stopped(request->project)) {
        add_overdue(&report);
    }
    if (goes_on(request->project)) {
        add_missing(&report);
    }
    add_risks(&report);
    add_money_and_models(&report);
    if (goes_on(request->project)) {
        add_next(&report);
    }
    add_basis(&report, version);
    size_t gaps = report.composer.gap_count;
    pn_composer_finish(&report.composer);
    return gaps;
}
