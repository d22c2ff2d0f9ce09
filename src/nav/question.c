// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Questions after a change. The change is saved already: no answer, and none at all, takes anything of it away.
 */
#include "phasenav/nav/question.h"

#include "count.h"

#include "phasenav/project/progress.h"

#include <string.h>

/* --- what is asked --- */

static bool is_unsaid(const struct pn_project *project, struct pn_subject subject)
{
    const struct pn_fact *fact = pn_project_fact(project, subject);
    return fact->state == PN_STATE_OPEN && fact->date == NULL;
}

/* How many milestones and decisions of the phases before one have no state. */
static void count_unsaid(const struct pn_project *project, uint32_t phase, uint32_t *ret_milestones,
                         uint32_t *ret_gates)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    *ret_milestones = 0;
    *ret_gates = 0;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_item *item = &roadmap->milestones[i].item;
        bool is_before = item->phase < phase && !pn_phases_are_parallel(roadmap, item->phase, phase);
        *ret_milestones += is_before && is_unsaid(project, pn_subject_milestone(roadmap, item->handle)) ? 1 : 0;
    }
    for (uint32_t i = 0; i < phase; i++) {
        bool is_before = !pn_phases_are_parallel(roadmap, i, phase);
        *ret_gates += is_before && is_unsaid(project, pn_subject_gate(i)) ? 1 : 0;
    }
}

/* Whether the project says nothing at all of the phases before one. */
static bool is_past_unsaid(const struct pn_project *project, uint32_t phase)
{
    for (uint32_t i = 0; i < project->fact_count; i++) {
        const struct pn_fact *fact = &project->facts[i];
        if (fact->state != PN_STATE_OPEN && pn_subject_phase(project->roadmap, fact->subject) < phase) {
            return false;
        }
    }
    uint32_t milestones;
    uint32_t gates;
    count_unsaid(project, phase, &milestones, &gates);
    return milestones + gates > 0;
}

static void ask(struct pn_nav *nav, enum pn_prompt prompt, uint32_t phase)
{
    nav->prompt = prompt;
    nav->choice = 0;
    nav->asked = phase;
}

static void ask_after_decision(struct pn_nav *nav, const struct pn_nav_context *context, uint32_t phase)
{
    const struct pn_project *project = context->project;
    enum pn_state decision = pn_project_fact(project, pn_subject_gate(phase))->state;
    if (decision == PN_STATE_ANOTHER_WAY || decision == PN_STATE_POSTPONED) {
        nav->remark = PN_REMARK_WHAT_FOLLOWS;
    } else if (decision == PN_STATE_GO_ON && project->phase == phase && phase + 1 < context->roadmap->phase_count) {
        ask(nav, PN_PROMPT_NEXT, phase);
    }
}

void pn_nav_ask_after(struct pn_nav *nav, const struct pn_nav_context *context)
{
    const struct pn_project *project = context->project;
    struct pn_subject subject = nav->wish.subject;
    bool is_of_past = nav->wishes_past;
    nav->wishes_past = false;
    if (nav->wish_kind != PN_ENTRY_CHANGE || is_of_past || !nav->wish.sets[PN_PART_VALUE] ||
        nav->prompt != PN_PROMPT_NONE || nav->form.is_open) {
        return;
    }
    if (subject.kind == PN_SUBJECT_GATE) {
        ask_after_decision(nav, context, subject.phase);
    } else if (pn_subject_is_head(subject, PN_HEAD_PHASE) && project->phase != PN_NO_PHASE &&
               is_past_unsaid(project, project->phase)) {
        ask(nav, PN_PROMPT_PAST, project->phase);
    }
}

/* --- in words --- */

/* "3 Pilot" */
static const char *phase_name(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase)
{
    return pn_arena_printf(arena, "%u %s", phase + 1,
                           pn_text_in(context->roadmap->phases[phase].item.title, context->language));
}

static struct pn_question question_of_past(struct pn_arena *arena, const struct pn_nav *nav,
                                           const struct pn_nav_context *context)
{
    const struct pn_catalog *catalog = context->catalog;
    uint32_t milestones;
    uint32_t gates;
    count_unsaid(context->project, nav->asked, &milestones, &gates);
    struct pn_question question = {.answer_count = PN_PAST_NOTHING + 1};
    question.notes[question.note_count++] =
        pn_arena_printf(arena, pn_tr(catalog, "%s and %s before it have no state yet."),
                        pn_count_in_words(arena, catalog, PN_COUNTED_MILESTONES, milestones),
                        pn_arena_printf(arena, pn_trn(catalog, "%u decision", "%u decisions", gates), gates));
    question.notes[question.note_count++] =
        pn_tr(catalog, "u takes any answer back as one step; what has a state already stays.");
    question.text = pn_arena_printf(arena, pn_tr(catalog, "What about the phases before %s?"),
                                    phase_name(arena, context, nav->asked));
    question.answers[PN_PAST_TAKE].text = pn_tr(catalog, "take them over");
    question.answers[PN_PAST_TAKE].about =
        pn_tr(catalog, "as reached and to go on, date not known; criteria stay open");
    question.answers[PN_PAST_GO_THROUGH].text = pn_tr(catalog, "go through them");
    question.answers[PN_PAST_GO_THROUGH].about = pn_tr(catalog, "open the first phase and say each state yourself");
    question.answers[PN_PAST_NOTHING].text = pn_tr(catalog, "nothing");
    question.answers[PN_PAST_NOTHING].about = pn_tr(catalog, "all stays open; the start shows it as missing");
    return question;
}

/* "Transferability tested, started, Office 61" */
static const char *note_of_milestone(struct pn_arena *arena, const struct pn_nav_context *context,
                                     const struct pn_milestone *milestone)
{
    const struct pn_fact *fact =
        pn_project_fact(context->project, pn_subject_milestone(context->roadmap, milestone->item.handle));
    const char *owner = fact->owner != NULL ? pn_nav_shown(arena, context, fact->owner) : NULL;
    return pn_arena_printf(arena, "- %s, %s%s%s", pn_text_in(milestone->item.title, context->language),
                           pn_state_title(context->catalog, fact->state), owner != NULL ? ", " : "",
                           owner != NULL ? owner : "");
}

/* Adds which milestones are not reached, in the lines that there are. */
static void add_open_milestones(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                struct pn_question *question)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_phase *of = &roadmap->phases[phase];
    struct pn_tally tally = pn_progress_of_phase(context->project, phase).milestones;
    uint32_t open = tally.all - tally.done;
    if (open == 0) {
        return;
    }
    question->notes[question->note_count++] = pn_arena_printf(
        arena, pn_tr(context->catalog, "Not reached: %u of %u milestones; they count as missing later."), open,
        tally.all);
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        const struct pn_milestone *milestone = &roadmap->milestones[of->first_milestone + i];
        struct pn_subject subject = pn_subject_milestone(roadmap, milestone->item.handle);
        enum pn_state state = pn_project_fact(context->project, subject)->state;
        bool has_room = question->note_count < PN_QUESTION_NOTES - 1 || open == 1;
        if (pn_state_info(state)->standing != PN_STANDING_TO_DO) {
            continue;
        }
        if (!has_room) {
            question->notes[question->note_count++] =
                pn_arena_printf(arena, pn_trn(context->catalog, "and %u more", "and %u more", open), open);
            return;
        }
        question->notes[question->note_count++] = note_of_milestone(arena, context, milestone);
        open--;
    }
}

/* The phases into which the project may go after one: the next, and those that may run at the same time. */
static uint32_t next_phases(const struct pn_roadmap *roadmap, uint32_t phase, uint32_t *ret_phases)
{
    uint32_t count = 0;
    ret_phases[count++] = phase + 1;
    for (uint32_t i = phase + 2; i < roadmap->phase_count && count < PN_QUESTION_ANSWERS - 1; i++) {
        if (pn_phases_are_parallel(roadmap, phase + 1, i)) {
            ret_phases[count++] = i;
        }
    }
    return count;
}

static struct pn_question question_of_next(struct pn_arena *arena, const struct pn_nav *nav,
                                           const struct pn_nav_context *context)
{
    const struct pn_catalog *catalog = context->catalog;
    uint32_t phases[PN_QUESTION_ANSWERS];
    uint32_t count = next_phases(context->roadmap, nav->asked, phases);
    struct pn_question question = {.text = pn_tr(catalog, "Does the project go into the next phase now?"),
                                   .answer_count = count + 1};
    add_open_milestones(arena, context, nav->asked, &question);
    for (uint32_t i = 0; i < count; i++) {
        question.answers[i].phase = phases[i];
        question.answers[i].text =
            pn_arena_printf(arena, pn_tr(catalog, "yes, %s"), phase_name(arena, context, phases[i]));
    }
    if (count > 1) {
        question.answers[0].about = pn_arena_printf(arena, pn_tr(catalog, "%s can run at the same time"),
                                                    phase_name(arena, context, phases[1]));
    }
    question.answers[count].phase = PN_NO_PHASE;
    question.answers[count].text = pn_tr(catalog, "not yet");
    question.answers[count].about =
        pn_arena_printf(arena, pn_tr(catalog, "the project stays in %s"), phase_name(arena, context, nav->asked));
    return question;
}

/* As many phases as there are digits; in any other one, the action that says so begins a project. */
static uint32_t first_phases(const struct pn_roadmap *roadmap)
{
    return roadmap->phase_count < PN_QUESTION_ANSWERS ? roadmap->phase_count : (uint32_t)PN_QUESTION_ANSWERS;
}

static struct pn_question question_of_begin(const struct pn_nav_context *context)
{
    struct pn_question question = {.text = pn_tr(context->catalog, "In which phase is the project?"),
                                   .answer_count = first_phases(context->roadmap)};
    for (uint32_t i = 0; i < question.answer_count; i++) {
        question.answers[i].phase = i;
        question.answers[i].text = pn_text_in(context->roadmap->phases[i].item.title, context->language);
    }
    return question;
}

struct pn_question pn_question_of(struct pn_arena *arena, const struct pn_nav *nav,
                                  const struct pn_nav_context *context)
{
    return nav->prompt == PN_PROMPT_PAST    ? question_of_past(arena, nav, context)
           : nav->prompt == PN_PROMPT_BEGIN ? question_of_begin(context)
                                            : question_of_next(arena, nav, context);
}

/* --- wishes --- */

/* Whatever day it was, it is not known. */
static struct pn_project_edit unknown_day(struct pn_subject subject, enum pn_state state)
{
    struct pn_project_edit edit = {.subject = subject};
    edit.sets[PN_PART_VALUE] = true;
    edit.to[PN_PART_VALUE] = pn_state_info(state)->word;
    edit.sets[PN_PART_DATE] = true;
    edit.to[PN_PART_DATE] = PN_DAY_UNKNOWN;
    return edit;
}

const struct pn_project_edit *pn_nav_wishes(struct pn_arena *arena, const struct pn_nav *nav,
                                            const struct pn_nav_context *context, size_t *ret_count)
{
    *ret_count = 1;
    if (!nav->wishes_past) {
        return &nav->wish;
    }
    const struct pn_project *project = context->project;
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_project_edit *edits =
        PN_NEW_ARRAY(arena, struct pn_project_edit, (size_t)roadmap->milestone_count + roadmap->phase_count + 1);
    size_t count = 0;
    for (uint32_t phase = 0; phase < nav->asked; phase++) {
        const struct pn_phase *of = &roadmap->phases[phase];
        if (pn_phases_are_parallel(roadmap, phase, nav->asked)) {
            continue;
        }
        for (uint32_t i = 0; i < of->milestone_count; i++) {
            struct pn_subject subject =
                pn_subject_milestone(roadmap, roadmap->milestones[of->first_milestone + i].item.handle);
            if (is_unsaid(project, subject)) {
                edits[count++] = unknown_day(subject, PN_STATE_REACHED);
            }
        }
        if (is_unsaid(project, pn_subject_gate(phase))) {
            edits[count++] = unknown_day(pn_subject_gate(phase), PN_STATE_GO_ON);
        }
    }
    *ret_count = count;
    return edits;
}
