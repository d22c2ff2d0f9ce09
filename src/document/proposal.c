// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/proposal.h"

#include "paper_words.h"

#include "phasenav/project/sheet.h"

struct proposal {
    struct pn_composer composer;
    struct pn_account account;
    uint32_t phase;
    const struct pn_fact *gate;
};

static void add_section(struct pn_composer *composer, const char *title)
{
    pn_composer_heading(composer, PN_BLOCK_SECTION, 2, pn_composer_message(composer, title));
}

/* Words and then, behind a blank, a gap. */
static void add_words(struct pn_composer *composer, const char *text)
{
    pn_composer_words(composer, PN_SPAN_LINE, text);
    pn_composer_words(composer, PN_SPAN_SIGNS, " ");
}

static void add_gap(struct pn_composer *composer, const char *what)
{
    pn_composer_gap(composer, pn_composer_message(composer, what));
}

static void start_field(struct pn_composer *composer, const char *label, unsigned table)
{
    pn_composer_add_field(composer, PN_BLOCK_FIELD, label, PN_VALUE_TEXT)->table = table;
    pn_composer_line(composer);
}

static void add_head(struct proposal *proposal, const char *today, const char *as_of)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_fact *gate = proposal->gate;
    pn_composer_heading(composer, PN_BLOCK_TITLE, 1,
                        pn_composer_message(composer, PN_N_("DRAFT: proposal for a decision")));
    start_field(composer, PN_N_("Number"), 1);
    add_gap(composer, PN_N_("the council's office gives it"));
    pn_paper_add_head(composer, 1, PN_HEAD_ORGANISATION, PN_N_("whose project it is"));
    pn_paper_add_head(composer, 1, PN_HEAD_CONTACT, PN_N_("whom to ask"));
    start_field(composer, PN_N_("Day"), 1);
    pn_composer_words(composer, PN_SPAN_LINE,
                      as_of == NULL ? pn_paper_day(composer, today)
                                    : pn_composer_say(composer, PN_N_("%s, as of %s"), pn_paper_day(composer, today),
                                                      pn_paper_day(composer, as_of)));
    start_field(composer, PN_N_("Bodies"), 1);
    add_gap(composer, PN_N_("committee, day"));
    pn_composer_words(composer, PN_SPAN_SIGNS, ", ");
    if (gate->owner != NULL) {
        pn_composer_words(composer, PN_SPAN_LINE, gate->owner);
    } else {
        add_gap(composer, PN_N_("who decides"));
    }
    pn_composer_words(composer, PN_SPAN_SIGNS, ", ");
    if (gate->due != NULL) {
        pn_composer_words(composer, PN_SPAN_LINE, pn_paper_day(composer, gate->due));
    } else {
        add_gap(composer, PN_N_("day"));
    }
    start_field(composer, PN_N_("In public"), 1);
    add_gap(composer, PN_N_("yes or no"));
    add_section(composer, PN_N_("Subject"));
    pn_composer_paragraph(composer, pn_composer_say(composer, PN_N_("%s: decision at the end of %s"),
                                                    composer->request->project->title,
                                                    pn_paper_phase(composer, proposal->phase)));
}

/* --- occasion --- */

/* What was decided at the end of this phase, or the one before, up to now. */
static void add_decision(struct pn_composer *composer, const struct pn_decision *decision)
{
    const char *basis = pn_paper_decision_basis(composer, decision);
    const char *const parts[] = {decision->date != NULL ? pn_paper_day(composer, decision->date) : NULL, basis};
    const char *details = pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts);
    const char *text = pn_composer_say(composer, PN_N_("Phase %u (%s) ended with the decision: %s"),
                                       (unsigned)decision->phase + 1, pn_composer_phase(composer, decision->phase),
                                       pn_state_title(composer->request->catalog, decision->state));
    pn_composer_paragraph(composer, *details != '\0' ? pn_arena_printf(&composer->arena, "%s (%s).", text, details)
                                                     : pn_arena_printf(&composer->arena, "%s.", text));
}

static void add_occasion(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    const struct pn_account *account = &proposal->account;
    bool has_before = proposal->phase == 0;
    add_section(composer, PN_N_("Occasion"));
    for (uint32_t i = 0; i < account->decision_count; i++) {
        const struct pn_decision *decision = &account->decisions[i];
        bool is_before = decision->phase + 1 == proposal->phase;
        if (decision->state != PN_STATE_OPEN && (is_before || decision->phase == proposal->phase)) {
            add_decision(composer, decision);
            has_before = has_before || is_before;
        }
    }
    if (!has_before) {
        pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
        add_words(composer,
                  pn_composer_say(composer, PN_N_("Phase %u (%s) ended with the decision:"), (unsigned)proposal->phase,
                                  pn_composer_phase(composer, proposal->phase - 1)));
        pn_composer_gap(composer, pn_subject_write(&composer->arena, roadmap, pn_subject_gate(proposal->phase - 1)));
    }
    pn_composer_paragraph(composer, pn_composer_say(composer, PN_N_("At the end of %s the question is:"),
                                                    pn_paper_phase(composer, proposal->phase)));
    const char *question = pn_text_in(roadmap->phases[proposal->phase].gate, composer->request->language);
    pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
    if (question != NULL) {
        pn_composer_words(composer, PN_SPAN_TEXT, question);
    } else {
        add_gap(composer, PN_N_("the question; the roadmap has none"));
    }
    for (uint32_t i = 0; i < proposal->gate->notes.count; i++) {
        pn_composer_point(composer, proposal->gate->notes.at[i].text);
    }
}

/* --- where it stands --- */

static void start_group(struct pn_composer *composer, const char *title)
{
    pn_composer_add(composer, PN_BLOCK_GROUP);
    pn_composer_words(composer, PN_SPAN_LINE, title);
}

static const struct pn_fact *fact_of(const struct pn_project *project, uint32_t milestone)
{
    return pn_project_fact(
        project, (struct pn_subject){.kind = PN_SUBJECT_MILESTONE, .number = milestone, .phase = PN_NO_PHASE});
}

static const char *milestone_title(const struct pn_composer *composer, uint32_t milestone)
{
    return pn_text_in(composer->request->roadmap->milestones[milestone].item.title, composer->request->language);
}

static void add_reached(struct pn_composer *composer, uint32_t milestone)
{
    const struct pn_fact *fact = fact_of(composer->request->project, milestone);
    const char *const parts[] = {fact->date != NULL ? pn_paper_day(composer, fact->date) : NULL, fact->owner,
                                 fact->evidence};
    const char *details = pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts);
    pn_composer_add(composer, PN_BLOCK_POINT);
    pn_composer_words(composer, PN_SPAN_LINE, milestone_title(composer, milestone));
    if (*details != '\0') {
        pn_composer_words(composer, PN_SPAN_SIGNS, " ");
        pn_composer_words(composer, PN_SPAN_LINE, pn_arena_printf(&composer->arena, "(%s)", details));
    }
    if (fact->evidence == NULL) {
        pn_composer_words(composer, PN_SPAN_SIGNS, " ");
        add_gap(composer, PN_N_("evidence"));
    }
}

static void add_open(struct pn_composer *composer, uint32_t milestone)
{
    const struct pn_fact *fact = fact_of(composer->request->project, milestone);
    const char *const parts[] = {
        pn_state_title(composer->request->catalog, fact->state),
        fact->due != NULL ? pn_composer_say(composer, PN_N_("due on %s"), pn_paper_day(composer, fact->due))
                          : pn_composer_message(composer, PN_N_("no day")),
        fact->owner != NULL ? fact->owner : pn_composer_message(composer, PN_N_("nobody responsible")),
    };
    const char *text = pn_arena_printf(&composer->arena, "%s: %s", milestone_title(composer, milestone),
                                       pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts));
    const char *note = pn_paper_last_note(fact);
    pn_composer_point(composer, note != NULL ? pn_arena_printf(&composer->arena, "%s. %s", text, note) : text);
}

/* The milestones of the phase that are done, or those that are not. */
static void add_milestones(struct proposal *proposal, enum pn_standing standing)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_phase *phase = &composer->request->roadmap->phases[proposal->phase];
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        uint32_t milestone = phase->first_milestone + i;
        if (pn_state_info(fact_of(composer->request->project, milestone)->state)->standing != standing) {
            continue;
        }
        if (standing == PN_STANDING_DONE) {
            add_reached(composer, milestone);
        } else {
            add_open(composer, milestone);
        }
    }
}

static void add_missing(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_project *project = composer->request->project;
    struct pn_gap gap = pn_gap_of_phase(&composer->arena, project, proposal->phase);
    if (gap.must != 0) {
        start_group(composer,
                    pn_composer_say(composer, PN_N_("Missing from earlier phases (%u):"), (unsigned)gap.must));
    }
    for (uint32_t i = 0; i < gap.must; i++) {
        const struct pn_fact *fact = pn_project_fact(project, gap.at[i].subject);
        const char *const parts[] = {
            pn_state_title(composer->request->catalog, fact->state),
            fact->owner != NULL ? fact->owner : pn_composer_message(composer, PN_N_("nobody responsible")),
            fact->due != NULL ? pn_composer_say(composer, PN_N_("due on %s"), pn_paper_day(composer, fact->due)) : NULL,
        };
        pn_composer_point(composer,
                          pn_arena_printf(&composer->arena, "%s: %s", pn_paper_title(composer, gap.at[i].subject),
                                          pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts)));
    }
}

static void add_attention(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_facts *attention = &proposal->account.attention;
    if (attention->count != 0) {
        start_group(composer, pn_composer_say(composer, PN_N_("Needs attention (%u):"), (unsigned)attention->count));
    }
    for (uint32_t i = 0; i < attention->count; i++) {
        const struct pn_fact *fact = attention->at[i];
        const char *text = pn_paper_title(composer, fact->subject);
        for (uint32_t j = 0; j < fact->notes.count; j++) {
            text = pn_arena_printf(&composer->arena, "%s%s %s", text, j == 0 ? ":" : ";", fact->notes.at[j].text);
        }
        const char *const parts[] = {
            fact->owner != NULL ? fact->owner : pn_composer_message(composer, PN_N_("nobody responsible")),
            fact->due != NULL ? pn_composer_say(composer, PN_N_("until %s"), pn_paper_day(composer, fact->due)) : NULL,
        };
        pn_composer_point(composer,
                          pn_arena_printf(&composer->arena, "%s (%s)", text,
                                          pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts)));
    }
}

static void add_state(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    struct pn_tally tally = pn_progress_of_phase(composer->request->project, proposal->phase).milestones;
    unsigned all = tally.all;
    unsigned done = tally.done;
    add_section(composer, PN_N_("Where it stands"));
    if (done == all) {
        pn_composer_paragraph(composer,
                              pn_composer_say(composer, PN_N_("All %u milestones of the phase are reached:"), all));
    } else if (done != 0) {
        start_group(composer, pn_composer_say(composer, PN_N_("Reached (%u of %u milestones):"), done, all));
    }
    add_milestones(proposal, PN_STANDING_DONE);
    if (done != all) {
        start_group(composer, pn_composer_say(composer, PN_N_("Not reached yet (%u of %u):"), all - done, all));
        add_milestones(proposal, PN_STANDING_TO_DO);
    }
    add_missing(proposal);
    add_attention(proposal);
}

/* What has begun and is to be shown by something that is not there yet. */
static void add_results(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    const struct pn_phase *phase = &roadmap->phases[proposal->phase];
    bool any = false;
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        uint32_t milestone = phase->first_milestone + i;
        const struct pn_fact *fact = fact_of(composer->request->project, milestone);
        const char *wanted = pn_text_in(roadmap->milestones[milestone].evidence, composer->request->language);
        if (fact->state != PN_STATE_STARTED || wanted == NULL) {
            continue;
        }
        if (!any) {
            add_section(composer, PN_N_("Results of the phase"));
        }
        any = true;
        pn_composer_add(composer, PN_BLOCK_POINT);
        add_words(composer, pn_arena_printf(&composer->arena, "%s:", milestone_title(composer, milestone)));
        if (fact->evidence != NULL) {
            pn_composer_words(composer, PN_SPAN_LINE, fact->evidence);
        } else {
            pn_composer_gap(composer, pn_composer_say(composer, PN_N_("evidence; asked for is: %s"), wanted));
        }
    }
}

/* --- what can be decided --- */

static void add_consequences(struct pn_composer *composer, const char *text, const char *what)
{
    add_words(composer, text);
    add_words(composer, pn_composer_message(composer, PN_N_("Consequences:")));
    add_gap(composer, what);
}

static const char *go_on_text(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    uint32_t next = proposal->phase + 1;
    if (next >= roadmap->phase_count) {
        return pn_composer_message(composer, PN_N_("The roadmap ends here; the solution goes on without it."));
    }
    for (uint32_t i = next + 1; i < roadmap->phase_count; i++) {
        if (pn_phases_are_parallel(roadmap, next, i)) {
            return pn_composer_say(composer, PN_N_("The next one begins: %s; at the same time there may be %s."),
                                   pn_paper_phase(composer, next), pn_paper_phase(composer, i));
        }
    }
    return pn_composer_say(composer, PN_N_("The next one begins: %s."), pn_paper_phase(composer, next));
}

static void add_answer(struct proposal *proposal, enum pn_state answer)
{
    struct pn_composer *composer = &proposal->composer;
    const char *funding = composer->request->project->heads[PN_HEAD_FUNDING];
    switch (answer) {
    case PN_STATE_GO_ON:
        add_consequences(composer, go_on_text(proposal), PN_N_("people, costs, contracts"));
        break;
    case PN_STATE_ANOTHER_WAY:
        add_consequences(composer, pn_composer_message(composer, PN_N_("The aim stays, the way changes.")),
                         PN_N_("which way, and what follows from it"));
        break;
    case PN_STATE_POSTPONED:
        add_words(composer, pn_composer_message(composer, PN_N_("There is no decision before")));
        add_gap(composer, PN_N_("day"));
        pn_composer_words(composer, PN_SPAN_SIGNS, ". ");
        if (funding != NULL) {
            add_words(composer, pn_composer_say(composer, PN_N_("To be considered: funding %s."), funding));
        }
        add_words(composer, pn_composer_message(composer, PN_N_("Consequences:")));
        add_gap(composer, PN_N_("what waits until then"));
        break;
    case PN_STATE_STOP:
        add_consequences(
            composer,
            pn_composer_message(composer, PN_N_("The project ends, and the solution is taken out of use in "
                                                "good order. That is a proper result, too.")),
            PN_N_("contracts, removal, what becomes of the data"));
        break;
    default: /* a later answer, of which this program knows the title only */
        add_gap(composer, PN_N_("what it means"));
        break;
    }
}

/* The answers in the order in which they are offered, without a word for one of them. */
static void add_alternatives(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(PN_SUBJECT_GATE, states);
    char letter = 'A';
    add_section(composer, PN_N_("Possible decisions"));
    for (size_t i = 0; i < count; i++) {
        if (states[i] == PN_STATE_OPEN) {
            continue;
        }
        struct pn_block *field = pn_composer_add_field(composer, PN_BLOCK_FIELD, PN_N_("Decision"), PN_VALUE_TEXT);
        field->table = 2;
        field->label = pn_arena_printf(&composer->arena, "%c  %s", letter++,
                                       pn_state_title(composer->request->catalog, states[i]));
        pn_composer_line(composer);
        add_answer(proposal, states[i]);
    }
}

static void add_money(struct pn_composer *composer)
{
    add_section(composer, PN_N_("Costs and funding"));
    pn_paper_add_costs(composer, 3);
    if (composer->request->project->heads[PN_HEAD_MODELS] != NULL) {
        add_section(composer, pn_head_label(PN_HEAD_MODELS));
        (void)pn_paper_add_models(composer);
    }
    add_section(composer, PN_N_("Effects on climate, equality and accessibility"));
    pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
    add_gap(composer, PN_N_("as the municipality's rules ask"));
}

static void add_resolution(struct proposal *proposal)
{
    static const char *const points[] = {PN_N_("one of the decisions above"), PN_N_("who is to do what, until when"),
                                         PN_N_("when there will be a report on it")};
    struct pn_composer *composer = &proposal->composer;
    const struct pn_fact *gate = proposal->gate;
    add_section(composer, PN_N_("Proposed resolution"));
    pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
    if (gate->owner != NULL) {
        pn_composer_words(composer, PN_SPAN_LINE, gate->owner);
    } else {
        add_gap(composer, PN_N_("who decides"));
    }
    pn_composer_words(composer, PN_SPAN_SIGNS, " ");
    add_gap(composer, PN_N_("resolves, declines or postpones"));
    pn_composer_words(composer, PN_SPAN_SIGNS, ":");
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        pn_composer_add(composer, PN_BLOCK_POINT);
        add_gap(composer, points[i]);
    }
}

static void add_count(struct proposal *proposal)
{
    struct pn_composer *composer = &proposal->composer;
    unsigned long count = composer->gap_count;
    add_section(composer, PN_N_("About this draft"));
    pn_composer_paragraph(
        composer,
        pn_arena_printf(&composer->arena,
                        pn_trn(composer->request->catalog,
                               "It has %lu gap in square brackets. What is missing there, the project's file does not "
                               "say, and nothing was invented.",
                               "It has %lu gaps in square brackets. What is missing there, the project's file does not "
                               "say, and nothing was invented.",
                               count),
                        count));
}

size_t pn_document_of_proposal(const struct pn_document_request *request, uint32_t phase, const char *today,
                               const char *as_of, pn_document_taker *take, void *context)
{
    struct proposal proposal = {.phase = phase};
    struct pn_composer *composer = &proposal.composer;
    pn_composer_init(composer, request, take, context);
    proposal.gate = pn_project_fact(request->project, pn_subject_gate(phase));
    proposal.account =
        pn_account_of(&composer->arena, request->project, &request->history, as_of != NULL ? as_of : today);
    add_head(&proposal, today, as_of);
    add_occasion(&proposal);
    add_state(&proposal);
    add_results(&proposal);
    add_alternatives(&proposal);
    add_money(composer);
    add_resolution(&proposal);
    add_count(&proposal);
    size_t gaps = composer->gap_count;
    pn_composer_finish(composer);
    return gaps;
}
