// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The decision at the end of a phase. It is said where the answer itself stands, so that the milestone which asks for
 * the decision to be prepared is not taken for it.
 */
#include "gate_sheet.h"

#include "entry.h"
#include "standing.h"

#include "phasenav/base/buffer.h"
#include "phasenav/project/progress.h"

#include <string.h>

static const char open_label[] = PN_N_("Not reached yet");
static const char notes_label[] = PN_N_("Notes");
static const char folded_label[] = PN_N_("Further criteria");

/* The four answers in one line. */
static const char *answers_text(struct pn_arena *arena, const struct pn_nav_context *context)
{
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(PN_SUBJECT_GATE, states);
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < count; i++) {
        if (states[i] != PN_STATE_OPEN) {
            pn_buffer_printf(&text, "%s%s", text.length > 0 ? ", " : "", pn_state_title(context->catalog, states[i]));
        }
    }
    const char *kept =
        pn_arena_printf(arena, pn_tr(context->catalog, "Answers: %s. Each is a proper one."), pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return kept;
}

/* How much of what the phase is to reach is not reached. */
static const char *shortfall_text(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase)
{
    const struct pn_catalog *catalog = context->catalog;
    struct pn_tally milestones = pn_progress_of_phase(context->project, phase).milestones;
    if (milestones.all == 0) {
        return NULL;
    }
    if (milestones.done == milestones.all) {
        return pn_tr(catalog, "All milestones of the phase are reached.");
    }
    return pn_arena_printf(arena,
                           pn_tr(catalog, "%u of %u milestones are not reached. It may be decided all the same; the "
                                          "report then says so."),
                           milestones.all - milestones.done, milestones.all);
}

static uint32_t add_open_milestones(struct pn_sheet_entry *entries, const struct pn_nav_context *context,
                                    uint32_t phase)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_phase *of = &roadmap->phases[phase];
    uint32_t count = 0;
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        const struct pn_item *item = &roadmap->milestones[of->first_milestone + i].item;
        enum pn_state state = pn_project_fact(context->project, pn_subject_milestone(roadmap, item->handle))->state;
        if (pn_state_info(state)->standing == PN_STANDING_TO_DO) {
            entries[count++] = pn_entry_link(open_label, pn_text_in(item->title, context->language), item, phase);
        }
    }
    return count;
}

/* Which decision it is, and with a project how it stands. */
static const char *headline(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                            const struct pn_fact *fact)
{
    const char *title = pn_text_in(context->roadmap->phases[phase].item.title, context->language);
    title = pn_arena_printf(arena, pn_tr(context->catalog, "Decision at the end of phase %u, %s"), phase + 1, title);
    return fact != NULL ? pn_arena_printf(arena, "%s: %s", title, pn_standing_text(arena, context, fact)) : title;
}

struct pn_sheet pn_sheet_of_gate(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase)
{
    enum { TEXTS = 6 };
    const struct pn_phase *of = &context->roadmap->phases[phase];
    const struct pn_fact *fact =
        context->project != NULL ? pn_project_fact(context->project, pn_subject_gate(phase)) : NULL;
    uint32_t notes = fact != NULL ? fact->notes.count : 0;
    struct pn_sheet_entry *entries =
        PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)of->milestone_count + notes + TEXTS);
    uint32_t count = 0;
    entries[count++] = pn_entry(PN_SHEET_TEXT, NULL, headline(arena, context, phase, fact));
    const char *texts[] = {
        pn_text_in(of->gate, context->language), answers_text(arena, context),
        fact != NULL ? shortfall_text(arena, context, phase) : NULL,
        fact != NULL && fact->evidence != NULL ? pn_nav_shown(arena, context, fact->evidence) : NULL,
        pn_tr(context->catalog, "What was decided stands here; the milestones say what there is to decide upon.")};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (texts[i] != NULL) {
            entries[count] = pn_entry(PN_SHEET_TEXT, NULL, texts[i]);
            entries[count++].close = true;
        }
    }
    for (uint32_t i = 0; i < notes; i++) {
        entries[count++] = pn_entry(PN_SHEET_POINT, notes_label, pn_note_text(arena, context, &fact->notes.at[i]));
    }
    if (fact != NULL) {
        count += add_open_milestones(entries + count, context, phase);
    }
    return (struct pn_sheet){.at = entries, .count = count};
}

struct pn_sheet pn_sheet_of_fold(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                 const struct pn_filter *filter)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_items left = pn_filter_items(arena, filter, roadmap, pn_roadmap_rounds(arena, roadmap, phase));
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, left.count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < left.count; i++) {
        const struct pn_criterion *criterion = pn_roadmap_criterion(roadmap, left.at[i]);
        if (criterion->priority != PN_PRIORITY_FIRST) {
            entries[count++] = pn_entry_link(folded_label, pn_text_in(criterion->item.title, context->language),
                                             &criterion->item, phase);
        }
    }
    return (struct pn_sheet){.at = entries, .count = count};
}
