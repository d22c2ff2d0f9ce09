// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "report_state.h"

#include "phasenav/project/sheet.h"

/* --- the light --- */

static const char *overdue_text(struct pn_composer *composer, const struct pn_signal *signal)
{
    if (signal->overdue == 0) {
        return NULL;
    }
    const char *age =
        signal->longest > PN_LIGHT_OVERDUE_DAYS
            ? pn_arena_printf(&composer->arena,
                              pn_trn(composer->request->catalog, "the longest for %lu day", "the longest for %lu days",
                                     (unsigned long)signal->longest),
                              (unsigned long)signal->longest)
            : pn_composer_say(composer, PN_N_("none of them for more than %d days"), PN_LIGHT_OVERDUE_DAYS);
    return pn_arena_printf(&composer->arena, "%s, %s",
                           pn_arena_printf(&composer->arena,
                                           pn_trn(composer->request->catalog, "%lu entry is overdue",
                                                  "%lu entries are overdue", (unsigned long)signal->overdue),
                                           (unsigned long)signal->overdue),
                           age);
}

static const char *reasons_of(struct pn_composer *composer, const struct pn_signal *signal)
{
    const char *const reasons[] = {
        signal->silent > PN_LIGHT_SILENT_DAYS
            ? pn_arena_printf(&composer->arena,
                              pn_trn(composer->request->catalog, "nothing was changed for %lu day",
                                     "nothing was changed for %lu days", (unsigned long)signal->silent),
                              (unsigned long)signal->silent)
            : NULL,
        overdue_text(composer, signal),
        signal->attention != 0
            ? pn_arena_printf(&composer->arena,
                              pn_trn(composer->request->catalog, "%lu criterion needs attention",
                                     "%lu criteria need attention", (unsigned long)signal->attention),
                              (unsigned long)signal->attention)
            : NULL,
        signal->missing != 0
            ? pn_arena_printf(&composer->arena,
                              pn_trn(composer->request->catalog, "%lu thing is missing that the project needs by now",
                                     "%lu things are missing that the project needs by now",
                                     (unsigned long)signal->missing),
                              (unsigned long)signal->missing)
            : NULL,
    };
    const char *text = pn_paper_join(composer, "; ", reasons, sizeof reasons / sizeof *reasons);
    return *text != '\0' ? pn_composer_say(composer, PN_N_("Reason: %s."), text)
                         : pn_composer_message(composer, PN_N_("Nothing is overdue, needs attention or is missing."));
}

void pn_report_add_light(struct pn_report *report)
{
    static const char *const words[PN_LIGHT_COUNT] = {[PN_LIGHT_GREEN] = PN_NC_("light", "GREEN"),
                                                      [PN_LIGHT_YELLOW] = PN_NC_("light", "YELLOW"),
                                                      [PN_LIGHT_RED] = PN_NC_("light", "RED"),
                                                      [PN_LIGHT_NONE] = PN_NC_("light", "none")};
    struct pn_composer *composer = &report->composer;
    const struct pn_signal *signal = &report->account.signal;
    pn_composer_heading(composer, PN_BLOCK_SECTION, 2,
                        pn_composer_say(composer, PN_N_("Traffic light: %s"),
                                        pn_trc(composer->request->catalog, "light", words[signal->light])));
    if (signal->light == PN_LIGHT_NONE) {
        pn_composer_paragraph(
            composer,
            pn_composer_message(composer, PN_N_("The project was stopped; nobody has to wait for it any more.")));
        return;
    }
    pn_composer_paragraph(composer, reasons_of(composer, signal));
    pn_composer_paragraph(
        composer,
        pn_composer_say(composer,
                        PN_N_("Rule: red if something is overdue for more than %d days or nothing was changed "
                              "for more than %d days; yellow if something is overdue, needs attention or is "
                              "missing; else green."),
                        PN_LIGHT_OVERDUE_DAYS, PN_LIGHT_SILENT_DAYS));
}

/* --- where it stands --- */

/* How the rounds of a phase stand: those of the criteria to begin with, if the roadmap says which these are. */
static struct pn_tally tally_of_rounds(const struct pn_project *project, uint32_t phase, bool *ret_of_first)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    struct pn_tally all = {0};
    struct pn_tally first = {0};
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_criterion *criterion = &roadmap->criteria[i];
        if (!pn_criterion_has_round(criterion, phase)) {
            continue;
        }
        enum pn_state state = pn_project_fact(project, pn_subject_round(roadmap, criterion->item.handle, phase))->state;
        struct pn_tally *const tallies[] = {&all, criterion->priority == PN_PRIORITY_FIRST ? &first : NULL};
        for (size_t j = 0; j < 2 && tallies[j] != NULL; j++) {
            tallies[j]->all += pn_state_info(state)->standing != PN_STANDING_OUT;
            tallies[j]->in[state]++;
        }
    }
    *ret_of_first = first.all != 0;
    return *ret_of_first ? first : all;
}

static const char *milestones_text(struct pn_composer *composer, uint32_t phase)
{
    struct pn_tally tally = pn_progress_of_phase(composer->request->project, phase).milestones;
    uint32_t started = tally.in[PN_STATE_STARTED];
    const char *text = pn_arena_printf(&composer->arena,
                                       pn_trn(composer->request->catalog, "%u of %u milestones is reached",
                                              "%u of %u milestones are reached", tally.done),
                                       (unsigned)tally.done, (unsigned)tally.all);
    return started == 0 ? pn_arena_printf(&composer->arena, "%s.", text)
                        : pn_arena_printf(&composer->arena, "%s, %s.", text,
                                          pn_arena_printf(&composer->arena,
                                                          pn_trn(composer->request->catalog, "%lu has begun",
                                                                 "%lu have begun", (unsigned long)started),
                                                          (unsigned long)started));
}

static const char *criteria_text(struct pn_composer *composer, uint32_t phase)
{
    bool of_first;
    struct pn_tally tally = tally_of_rounds(composer->request->project, phase, &of_first);
    uint32_t met = tally.in[PN_STATE_MET];
    uint32_t attention = tally.in[PN_STATE_ATTENTION];
    if (tally.all == 0) {
        return NULL;
    }
    if (met + attention == 0) {
        return pn_composer_say(composer,
                               of_first ? PN_N_("Criteria to begin with: %u, none of them looked at yet.")
                                        : PN_N_("Criteria: %u, none of them looked at yet."),
                               (unsigned)tally.all);
    }
    return pn_composer_say(
        composer,
        of_first ? PN_N_("Criteria to begin with: %u, of these looked at %u (met %u, attention needed %u).")
                 : PN_N_("Criteria: %u, of these looked at %u (met %u, attention needed %u)."),
        (unsigned)tally.all, (unsigned)(met + attention), (unsigned)met, (unsigned)attention);
}

void pn_report_add_place(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_project *project = composer->request->project;
    pn_report_section(report, pn_composer_message(composer, PN_N_("Where the project is")));
    if (project->phase == PN_NO_PHASE) {
        pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
        pn_composer_words(composer, PN_SPAN_LINE,
                          pn_composer_message(composer, PN_N_("The current phase has not been set yet.")));
        pn_composer_words(composer, PN_SPAN_SIGNS, " ");
        pn_composer_gap(composer, "project:phase");
        return;
    }
    const char *const sentences[] = {
        pn_composer_say(composer, PN_N_("The project is in phase %u of %u: %s."), (unsigned)project->phase + 1,
                        (unsigned)project->roadmap->phase_count, pn_composer_phase(composer, project->phase)),
        milestones_text(composer, project->phase),
        criteria_text(composer, project->phase),
    };
    pn_composer_paragraph(composer, pn_paper_join(composer, " ", sentences, sizeof sentences / sizeof *sentences));
}
