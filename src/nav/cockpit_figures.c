// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Figures that need no words: a sign a milestone, and what is done of what there is.
 */
#include "cockpit_figures.h"

#include "builder.h"
#include "standing.h"

#include "phasenav/base/width.h"
#include "phasenav/project/progress.h"

#include <string.h>

enum { INDENT = 2, GAP = 2 };

/* The lines while they are made. */
struct figures {
    struct pn_builder builder;
    const struct pn_nav_context *context;
    unsigned columns;
};

static unsigned width_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

static void add_heading(struct figures *figures, const char *text)
{
    if (figures->builder.line_count > 0) {
        pn_builder_line(&figures->builder);
    }
    pn_builder_line(&figures->builder);
    pn_builder_cut(&figures->builder, PN_SPAN_HEADING, (struct pn_stretch){0, figures->columns}, text);
}

/* A figure at the right end of a line that has its label already, and `least` columns before it. */
static void add_figure(struct figures *figures, const char *figure, unsigned least)
{
    unsigned width = width_of(figure);
    unsigned column = figures->columns > width ? figures->columns - width : 0;
    if (column >= least) {
        pn_builder_span(&figures->builder, PN_SPAN_TEXT, column, figure, strlen(figure));
    }
}

/* "3 Pilot, now": of titles of several words the first. */
static const char *phase_name(struct figures *figures, uint32_t phase)
{
    const struct pn_nav_context *context = figures->context;
    struct pn_arena *arena = figures->builder.arena;
    const char *title = pn_text_in(context->roadmap->phases[phase].item.title, context->language);
    const char *name = pn_arena_printf(arena, "%u %.*s", phase + 1, (int)strcspn(title, " "), title);
    return context->project->phase == phase ? pn_arena_printf(arena, pn_tr(context->catalog, "%s, now"), name) : name;
}

static void add_signs(struct figures *figures, uint32_t phase, struct pn_stretch stretch)
{
    const struct pn_roadmap *roadmap = figures->context->roadmap;
    const struct pn_phase *of = &roadmap->phases[phase];
    for (uint32_t i = 0; i < of->milestone_count && of->milestone_count <= stretch.columns; i++) {
        struct pn_subject subject =
            pn_subject_milestone(roadmap, roadmap->milestones[of->first_milestone + i].item.handle);
        pn_builder_state(&figures->builder, pn_project_fact(figures->context->project, subject)->state,
                         stretch.column + i);
    }
}

/* "5/6" */
static const char *reached(const struct figures *figures, uint32_t phase)
{
    struct pn_tally tally = pn_progress_of_phase(figures->context->project, phase).milestones;
    return pn_arena_printf(figures->builder.arena, "%u/%u", tally.done, tally.all);
}

static void add_phases(struct figures *figures)
{
    const struct pn_nav_context *context = figures->context;
    unsigned widest = 0;
    unsigned figure = 0;
    unsigned signed_most = 0;
    for (uint32_t i = 0; i < context->roadmap->phase_count; i++) {
        unsigned width = width_of(phase_name(figures, i));
        widest = width > widest ? width : widest;
        width = width_of(reached(figures, i)) + 1;
        figure = width > figure ? width : figure;
        uint32_t milestones = context->roadmap->phases[i].milestone_count;
        signed_most = milestones > signed_most ? milestones : signed_most;
    }
    unsigned room = figures->columns > INDENT + figure ? figures->columns - INDENT - figure : 1;
    unsigned most = signed_most + 1 < room / 2 ? room - signed_most - 1 : room * 2 / 3;
    widest = widest < most ? widest : most;
    struct pn_stretch signs = {INDENT + widest + 1, room > widest + 1 ? room - widest - 1 : 0};
    add_heading(figures, pn_tr(context->catalog, "Milestones reached"));
    for (uint32_t i = 0; i < context->roadmap->phase_count; i++) {
        pn_builder_line(&figures->builder);
        pn_builder_cut(&figures->builder, PN_SPAN_TEXT, (struct pn_stretch){INDENT, widest}, phase_name(figures, i));
        add_signs(figures, i, signs);
        add_figure(figures, reached(figures, i), INDENT + widest + 1);
    }
}

static void add_count(struct figures *figures, const char *label, uint32_t count, uint32_t all)
{
    const struct pn_catalog *catalog = figures->context->catalog;
    const char *figure = pn_arena_printf(figures->builder.arena, pn_trc(catalog, "figure", "%u of %u"), count, all);
    unsigned width = width_of(figure);
    unsigned room = figures->columns > width + INDENT + GAP ? figures->columns - width - INDENT - GAP : 1;
    pn_builder_line(&figures->builder);
    pn_builder_cut(&figures->builder, PN_SPAN_TEXT, (struct pn_stretch){INDENT, room}, label);
    add_figure(figures, figure, INDENT + 1);
}

static uint32_t count_open(const struct pn_nav_context *context, struct pn_items rounds)
{
    uint32_t open = 0;
    for (uint32_t i = 0; i < rounds.count; i++) {
        struct pn_subject round = pn_subject_round(context->roadmap, rounds.at[i], context->project->phase);
        open += pn_project_fact(context->project, round)->state == PN_STATE_OPEN ? 1 : 0;
    }
    return open;
}

static void add_criteria(struct figures *figures)
{
    const struct pn_nav_context *context = figures->context;
    const struct pn_catalog *catalog = context->catalog;
    uint32_t phase = context->project->phase;
    struct pn_items rounds = pn_roadmap_rounds(figures->builder.arena, context->roadmap, phase);
    struct pn_tally tally = pn_progress_of_phase(context->project, phase).rounds;
    if (rounds.count == 0) {
        return;
    }
    add_heading(figures, pn_arena_printf(figures->builder.arena, pn_tr(catalog, "Criteria in phase %u"), phase + 1));
    add_count(figures, pn_trc(catalog, "figure", "met"), tally.done, tally.all);
    add_count(figures, pn_trc(catalog, "figure", "need attention"), tally.in[PN_STATE_ATTENTION], tally.all);
    add_count(figures, pn_trc(catalog, "figure", "open"), tally.in[PN_STATE_OPEN], tally.all);
    rounds.count = pn_roadmap_first_rounds(context->roadmap, rounds);
    if (rounds.count > 0) {
        add_count(figures, pn_trc(catalog, "figure", "first ones open"), count_open(context, rounds), rounds.count);
    }
}

static void add_decision(struct figures *figures)
{
    const struct pn_nav_context *context = figures->context;
    struct pn_arena *arena = figures->builder.arena;
    uint32_t phase = context->project->phase;
    const struct pn_fact *fact = pn_project_fact(context->project, pn_subject_gate(phase));
    add_heading(figures, pn_arena_printf(arena, pn_tr(context->catalog, "Decision, phase %u"), phase + 1));
    pn_builder_line(&figures->builder);
    unsigned room = figures->columns > INDENT ? figures->columns - INDENT : 1;
    pn_builder_wrap(&figures->builder, PN_SPAN_TEXT, (struct pn_stretch){INDENT, room},
                    pn_standing_text(arena, context, fact));
}

struct pn_lines pn_cockpit_figures(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rect pane)
{
    enum { LINES = 24 };
    struct figures figures = {.context = context, .columns = pane.columns > 1 ? pane.columns - 1 : 1};
    pn_builder_init(&figures.builder, arena, LINES);
    add_phases(&figures);
    if (context->project->phase != PN_NO_PHASE) {
        add_criteria(&figures);
        add_decision(&figures);
    }
    return pn_builder_lines(&figures.builder);
}
