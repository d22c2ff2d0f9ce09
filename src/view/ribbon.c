// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "ribbon.h"

#include "phasenav/base/width.h"
#include "phasenav/project/progress.h"

#include <string.h>

/* How much of a phase's title is shown. */
enum part { PART_NUMBER, PART_FIRST_WORD, PART_TITLE };

/* What is shown of the open phase, and of the others. The first step needs most room, the last one least. */
static const struct step {
    enum part open;
    enum part others;
    bool now_in_words; /* the project's own phase is marked with a word, else with a sign */
} steps[] = {
    {PART_TITLE, PART_TITLE, true},           {PART_TITLE, PART_FIRST_WORD, true},
    {PART_FIRST_WORD, PART_FIRST_WORD, true}, {PART_FIRST_WORD, PART_FIRST_WORD, false},
    {PART_TITLE, PART_NUMBER, false},         {PART_FIRST_WORD, PART_NUMBER, false},
    {PART_NUMBER, PART_NUMBER, false}, /* only where the numbers have figures behind them */
};

enum { STEP_COUNT = sizeof steps / sizeof *steps };

static const char *phase_name(const struct pn_draw *draw, uint32_t phase, enum part part)
{
    const struct pn_nav_context *context = draw->input->context;
    const char *title = pn_text_in(context->roadmap->phases[phase].item.title, context->language);
    size_t length = part == PART_TITLE ? strlen(title) : part == PART_FIRST_WORD ? strcspn(title, " ") : 0;
    const char *shown = pn_arena_strndup(draw->scratch, title, length);
    return pn_arena_printf(draw->scratch, length > 0 ? "%u %s" : "%u", phase + 1, shown);
}

/* Whether the ribbon says how many milestones of each phase are reached. */
static bool has_figures(const struct pn_draw *draw)
{
    return draw->input->nav->position.screen == PN_SCREEN_START;
}

/* The phase that is in sight in any case: the open one, at the start that of the project. */
static uint32_t open_phase(const struct pn_draw *draw)
{
    const struct pn_nav_context *context = draw->input->context;
    if (!has_figures(draw)) {
        return draw->input->nav->position.phase;
    }
    return context->project->phase != PN_NO_PHASE ? context->project->phase : 0;
}

static const char *with_figures(const struct pn_draw *draw, const char *name, uint32_t phase)
{
    struct pn_tally milestones = pn_progress_of_phase(draw->input->context->project, phase).milestones;
    return pn_arena_printf(draw->scratch, "%s %u/%u", name, milestones.done, milestones.all);
}

static const char *marked_as_own(const struct pn_draw *draw, const char *name, struct step step)
{
    if (step.now_in_words) {
        return pn_arena_printf(draw->scratch, pn_tr(draw->input->context->catalog, "%s, now"), name);
    }
    return pn_arena_printf(draw->scratch, "%s%s", name, draw->glyphs->own_phase);
}

static const char *lane_name(const struct pn_draw *draw, enum part part)
{
    if (part == PART_NUMBER) {
        return draw->glyphs->lane;
    }
    return pn_arena_printf(draw->scratch, "%s %s", draw->glyphs->lane,
                           pn_tr(draw->input->context->catalog, "Cross-phase"));
}

static unsigned width_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

/* A phase in the ribbon. */
struct link {
    const char *joint;
    const char *name; /* with its brackets */
    unsigned width;   /* of joint and name */
    bool open;
};

struct ribbon {
    struct link *links; /* the phases, then the lane if there is one */
    uint32_t count;
    uint32_t open;
    unsigned width;
};

static void name_phase(const struct pn_draw *draw, struct link *link, uint32_t phase, enum part part, struct step step)
{
    const struct pn_project *project = draw->input->context->project;
    link->name = phase_name(draw, phase, part);
    if (has_figures(draw)) {
        link->name = with_figures(draw, link->name, phase);
    } else if (project != NULL && project->phase == phase) {
        link->name = marked_as_own(draw, link->name, step);
    }
}

/* Of so many phases that they cannot all fit, only those near the open one are made: a link has at least one column,
 * and with links on one side that fill the ribbon, it is as wide as it has to be to show that it goes on. */
static struct ribbon make_ribbon(const struct pn_draw *draw, struct step step, bool with_lane, unsigned columns)
{
    const struct pn_roadmap *roadmap = draw->input->context->roadmap;
    struct ribbon ribbon = {.open = open_phase(draw)};
    bool is_nowhere = has_figures(draw) && draw->input->context->project->phase == PN_NO_PHASE;
    ribbon.links = PN_NEW_ARRAY(draw->scratch, struct link, (size_t)roadmap->phase_count + 1);
    ribbon.count = roadmap->phase_count + (with_lane ? 1 : 0);
    uint32_t first = ribbon.open > columns ? ribbon.open - columns : 0;
    uint32_t last = ribbon.count - ribbon.open > columns ? ribbon.open + columns + 1 : ribbon.count;
    for (uint32_t i = first; i < last && i < ribbon.count; i++) {
        struct link *link = &ribbon.links[i];
        link->open = i == ribbon.open && !is_nowhere;
        link->joint = "";
        if (i == roadmap->phase_count) {
            link->name = lane_name(draw, link->open ? step.open : PART_NUMBER);
            link->joint = "  ";
        } else {
            name_phase(draw, link, i, link->open ? step.open : step.others, step);
        }
        if (link->open) {
            link->name = pn_arena_printf(draw->scratch, "[%s]", link->name);
        }
        if (i > 0 && i < roadmap->phase_count) {
            bool parallel = pn_phases_are_parallel(roadmap, i - 1, i);
            link->joint =
                pn_arena_printf(draw->scratch, " %s ", parallel ? draw->glyphs->parallel : draw->glyphs->then);
        }
        link->width = width_of(link->joint) + width_of(link->name);
        ribbon.width += link->width;
    }
    return ribbon;
}

/* Gives longer titles to those of the other phases for which there is room, from the first on. */
static void use_room(const struct pn_draw *draw, struct ribbon *ribbon, struct step step, unsigned columns)
{
    bool has_room = step.others == PART_FIRST_WORD || has_figures(draw);
    enum part longer = step.others == PART_NUMBER ? PART_FIRST_WORD : PART_TITLE;
    for (uint32_t i = 0; i < draw->input->context->roadmap->phase_count && has_room; i++) {
        struct link whole = ribbon->links[i];
        if (whole.open) {
            continue;
        }
        name_phase(draw, &whole, i, longer, step);
        whole.width = width_of(whole.joint) + width_of(whole.name);
        unsigned width = ribbon->width - ribbon->links[i].width + whole.width;
        if (width <= columns) {
            ribbon->links[i] = whole;
            ribbon->width = width;
        }
    }
}

/* The first step that fits. The lane is left out where it does not fit and is not open. */
static struct ribbon fitting_ribbon(const struct pn_draw *draw, unsigned columns)
{
    const struct pn_roadmap *roadmap = draw->input->context->roadmap;
    bool has_lane = pn_roadmap_has_lane(roadmap) && !has_figures(draw);
    bool lane_open = open_phase(draw) == roadmap->phase_count;
    struct ribbon ribbon = {0};
    size_t steps_here = has_figures(draw) ? (size_t)STEP_COUNT : (size_t)STEP_COUNT - 1;
    for (size_t i = 0; i < steps_here; i++) {
        ribbon = make_ribbon(draw, steps[i], has_lane, columns);
        if (ribbon.width > columns && !lane_open) {
            ribbon = make_ribbon(draw, steps[i], false, columns);
        }
        if (ribbon.width <= columns) {
            use_room(draw, &ribbon, steps[i], columns);
            return ribbon;
        }
    }
    return lane_open ? make_ribbon(draw, (struct step){PART_NUMBER, PART_NUMBER, false}, true, columns) : ribbon;
}

/* Where not even the numbers fit: the first phase that is shown, so that the open one is in sight. */
static uint32_t first_shown(const struct ribbon *ribbon, unsigned columns, unsigned ellipsis)
{
    unsigned needed = 2 * ellipsis + 1;
    for (uint32_t i = 0; i <= ribbon->open; i++) {
        needed += ribbon->links[i].width;
    }
    uint32_t first = 0;
    while (first < ribbon->open && needed > columns) {
        needed -= ribbon->links[first].width;
        first++;
    }
    return first;
}

static unsigned draw_links(const struct pn_draw *draw, struct pn_area area, const struct ribbon *ribbon)
{
    unsigned ellipsis = width_of(draw->glyphs->ellipsis);
    bool whole = ribbon->width <= area.columns;
    uint32_t first = whole ? 0 : first_shown(ribbon, area.columns, ellipsis);
    unsigned column = first > 0 ? pn_area_put_text(area, 0, 0, PN_ROLE_DIM, draw->glyphs->ellipsis) : 0;
    for (uint32_t i = first; i < ribbon->count; i++) {
        const struct link *link = &ribbon->links[i];
        if (!whole && i > ribbon->open && column + link->width + 1 + ellipsis > area.columns) {
            return column + 1 + pn_area_put_text(area, 0, column + 1, PN_ROLE_DIM, draw->glyphs->ellipsis);
        }
        column += pn_area_put_text(area, 0, column, PN_ROLE_RULE, link->joint);
        column += pn_area_put_text(area, 0, column, link->open ? PN_ROLE_MARKED : PN_ROLE_NORMAL, link->name);
    }
    return column;
}

void pn_draw_ribbon(const struct pn_draw *draw)
{
    struct pn_rect rule = draw->frame->layout.top_rule;
    if (rule.rows == 0) {
        return;
    }
    struct ribbon ribbon = fitting_ribbon(draw, rule.columns);
    struct pn_area area = pn_draw_area(draw, rule);
    unsigned end = draw_links(draw, area, &ribbon);
    pn_area_put_text(area, 0, end, PN_ROLE_NORMAL, " "); /* the rule goes on behind it */
}
