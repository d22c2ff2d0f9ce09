// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Where the reader is, in the fewest words that cannot be misunderstood.
 */
#include "phasenav/nav/head.h"

#include "count.h"
#include "due_view.h"
#include "history_view.h"
#include "screen_info.h"

#include "phasenav/base/day.h"
#include "phasenav/nav/models.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/short_list.h"

#include <string.h>

struct place {
    struct pn_arena *arena;
    const struct pn_nav *nav;
    const struct pn_nav_context *context;
    const struct pn_frame *frame;
};

/* "3 Pilot": of titles of several words the first. */
static const char *short_phase(const struct place *of, uint32_t phase)
{
    if (phase >= of->context->roadmap->phase_count) {
        return pn_tr(of->context->catalog, "Cross-phase");
    }
    const char *title = pn_text_in(of->context->roadmap->phases[phase].item.title, of->context->language);
    return pn_arena_printf(of->arena, "%u %.*s", phase + 1, (int)strcspn(title, " "), title);
}

/* "3 Pilot: 1 of 6 milestones" */
static const char *phase_with_progress(const struct place *of, uint32_t phase)
{
    const char *name = short_phase(of, phase);
    if (of->context->project == NULL || phase >= of->context->roadmap->phase_count) {
        return name;
    }
    struct pn_tally milestones = pn_progress_of_phase(of->context->project, phase).milestones;
    if (milestones.all == 0) {
        return name;
    }
    return pn_arena_printf(
        of->arena, pn_trn(of->context->catalog, "%s: %u of %u milestone", "%s: %u of %u milestones", milestones.all),
        name, milestones.done, milestones.all);
}

/* The round of a criterion, counted among those that there are; in *ret_short without saying of what. */
static const char *round_place(const struct place *of, const char **ret_short)
{
    const struct pn_position *position = &of->nav->position;
    const struct pn_criterion *criterion = pn_roadmap_criterion(of->context->roadmap, position->row.item);
    if (!pn_criterion_has_round(criterion, position->phase)) {
        return *ret_short = pn_tr(of->context->catalog, "Criterion of all phases");
    }
    unsigned round = position->phase - criterion->from + 1;
    unsigned rounds = criterion->until - criterion->from + 1;
    *ret_short = pn_arena_printf(of->arena, pn_tr(of->context->catalog, "Round %u of %u"), round, rounds);
    return pn_arena_printf(of->arena, pn_tr(of->context->catalog, "Criterion, round %u of %u"), round, rounds);
}

static const char *counted(const struct place *of, const char *title, uint32_t count)
{
    return pn_arena_printf(of->arena, "%s: %u", title, count);
}

/* The matrix counts the criteria that are shown. */
static const char *matrix_place(const struct place *of)
{
    const struct pn_rows *rows = &of->frame->rows;
    uint32_t shown = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        shown += rows->at[i].key.kind == PN_ROW_ROUND ? 1 : 0;
    }
    uint32_t all = of->context->roadmap->criterion_count;
    const struct pn_catalog *catalog = of->context->catalog;
    return shown < all ? pn_arena_printf(of->arena, pn_tr(catalog, "Matrix: %u of %u criteria"), shown, all)
                       : pn_arena_printf(of->arena, pn_tr(catalog, "Matrix: %s"),
                                         pn_count_in_words(of->arena, catalog, PN_COUNTED_CRITERIA, all));
}

/* How many models there are, and how many of them are on the short list, or shown because they are. */
static const char *models_place(const struct place *of, const char *title)
{
    uint32_t all = of->context->roadmap->model_count;
    uint32_t listed = pn_project_listed_count(of->context->project);
    const struct pn_catalog *catalog = of->context->catalog;
    if (listed == 0) {
        return counted(of, title, all);
    }
    return pn_models_only_listed(of->nav, of->context)
               ? pn_arena_printf(of->arena, pn_tr(catalog, "%s: short list, %u of %u"), title, listed, all)
               : pn_arena_printf(of->arena, pn_tr(catalog, "%s: %u, %u on the short list"), title, all, listed);
}

static const char *page_place(const struct place *of, enum pn_screen screen)
{
    const char *title = pn_tr(of->context->catalog, pn_screen_title(screen));
    switch (screen) {
    case PN_SCREEN_MODELS:
        return models_place(of, title);
    case PN_SCREEN_TERMS:
        return counted(of, title, of->context->roadmap->term_count);
    case PN_SCREEN_PROJECTS:
        return counted(of, title, of->context->project_count);
    default:
        return title;
    }
}

/* "3 Pilot, stopped on 2026-11-12"; NULL where the project goes on. */
static const char *stopped_place(const struct place *of)
{
    const struct pn_catalog *catalog = of->context->catalog;
    const struct pn_fact *halt = pn_progress_halt(of->context->project);
    if (halt == NULL || halt->state != PN_STATE_STOP) {
        return NULL;
    }
    bool has_day = halt->date != NULL && pn_day_exists(halt->date);
    return has_day ? pn_arena_printf(of->arena, pn_tr(catalog, "stopped on %s"),
                                     pn_day_text(of->arena, catalog, halt->date))
                   : pn_tr(catalog, "stopped");
}

/* "Due: 6 of 14, responsible: Amt 61" */
static const char *due_place(const struct place *of, const struct pn_due_view *view)
{
    unsigned count = view->list.dues.count;
    const char *title = view->list.of_owner ? pn_arena_printf(of->arena, pn_tr(of->context->catalog, "Due: %u of %u"),
                                                              count, (unsigned)view->list.all)
                                            : pn_arena_printf(of->arena, pn_tr(of->context->catalog, "Due: %u"), count);
    return pn_arena_printf(of->arena, pn_tr(of->context->catalog, "%s, responsible: %s"), title, view->whose);
}

/* "Due, only Amt 61" */
static const char *short_due_place(const struct place *of, const struct pn_due_view *view)
{
    return view->list.of_owner ? pn_arena_printf(of->arena, pn_tr(of->context->catalog, "Due, only %s"), view->whose)
                               : pn_arena_printf(of->arena, pn_tr(of->context->catalog, "Due: %u"), view->list.all);
}

/* "History: 47 entries, 5 new", or of one item "History: 4 of 47 entries" */
static const char *history_place(const struct place *of)
{
    const struct pn_catalog *catalog = of->context->catalog;
    struct pn_history_view view = pn_history_view_of(of->arena, of->nav, of->context);
    if (of->nav->history_item != 0) {
        return pn_arena_printf(of->arena, pn_tr(catalog, "History: %u of %u entries"), view.count, view.all);
    }
    const char *place =
        pn_arena_printf(of->arena, pn_trn(catalog, "History: %u entry", "History: %u entries", view.all), view.all);
    return view.fresh > 0 ? pn_arena_printf(of->arena, pn_tr(catalog, "%s, %u new"), place, view.fresh) : place;
}

/* The place, and in *ret_short its shorter name. */
static const char *place_of(const struct place *of, const char **ret_short)
{
    enum pn_screen screen = pn_nav_screen(of->nav);
    screen = screen == PN_SCREEN_FORM ? of->nav->position.screen : screen; /* it stands over that */
    const struct pn_nav_context *context = of->context;
    const char *place;
    switch (screen) {
    case PN_SCREEN_START:
        if (context->project == NULL) {
            return *ret_short = pn_tr(context->catalog, "no project open");
        }
        *ret_short = short_phase(of, context->project->phase);
        place = stopped_place(of);
        if (place != NULL) {
            return *ret_short = place;
        }
        return context->project->phase == PN_NO_PHASE ? (*ret_short = pn_tr(context->catalog, "in no phase yet"))
                                                      : phase_with_progress(of, context->project->phase);
    case PN_SCREEN_PHASE:
        *ret_short = short_phase(of, of->nav->position.phase);
        place = of->nav->workstream == 0 ? phase_with_progress(of, of->nav->position.phase) : *ret_short;
        break;
    case PN_SCREEN_CRITERION:
        return round_place(of, ret_short);
    case PN_SCREEN_MATRIX:
        *ret_short = pn_tr(context->catalog, "Matrix");
        place = matrix_place(of);
        break;
    case PN_SCREEN_DUE: {
        struct pn_due_view view = pn_due_view_of(of->arena, of->nav, context);
        *ret_short = short_due_place(of, &view);
        return due_place(of, &view);
    }
    case PN_SCREEN_HISTORY:
        place = history_place(of);
        *ret_short = of->nav->history_item != 0 ? place : pn_tr(context->catalog, pn_screen_title(screen));
        return place;
    default:
        place = page_place(of, screen);
        *ret_short = pn_tr(context->catalog, pn_screen_title(screen));
        return place;
    }
    if (of->nav->workstream != 0) { /* a filter is never silent */
        const struct pn_label *workstream = &context->roadmap->workstreams[of->nav->workstream - 1];
        const char *only = pn_arena_printf(of->arena, pn_tr(context->catalog, "only: %s"),
                                           pn_text_in(workstream->title, context->language));
        place = pn_arena_printf(of->arena, "%s, %s", place, only);
        *ret_short = pn_arena_printf(of->arena, "%s, %s", *ret_short, only);
    }
    return place;
}

static const char *restriction_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    if (context->as_of != NULL) {
        return pn_arena_printf(arena, pn_tr(context->catalog, "as of %s, read only"),
                               pn_day_text(arena, context->catalog, context->as_of));
    }
    bool is_closed = context->read_only || context->unwritable;
    return is_closed ? pn_tr(context->catalog, "read only") : "";
}

struct pn_head_words pn_head_words(struct pn_arena *arena, const struct pn_nav *nav,
                                   const struct pn_nav_context *context, const struct pn_frame *frame)
{
    const struct place of = {.arena = arena, .nav = nav, .context = context, .frame = frame};
    const char *title = pn_text_in(context->roadmap->title, context->language);
    struct pn_head_words words = {.title = title, .restriction = restriction_of(arena, context)};
    if (context->project != NULL) {
        words.title = pn_nav_shown(arena, context, context->project->title);
    }
    words.place = place_of(&of, &words.short_place);
    return words;
}
