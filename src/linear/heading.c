// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "heading.h"

#include "choice.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/head.h"

struct heading {
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    const struct pn_nav *nav;
    const struct pn_frame *frame;
};

static const char *title_of(const struct heading *heading, const struct pn_item *item)
{
    return pn_text_in(item->title, heading->context->language);
}

static const char *phase_title(const struct heading *heading, uint32_t phase)
{
    return title_of(heading, &heading->context->roadmap->phases[phase].item);
}

/* The title of what is open, and what kind of thing that is. */
static const char *joined(const struct heading *heading, const char *title, const char *what)
{
    return pn_arena_printf(heading->arena, "%s – %s", title, what);
}

/* The title of a list, and which workstream is shown of it if it is one alone. */
static const char *of_list(const struct heading *heading, const char *title)
{
    const struct pn_nav_context *context = heading->context;
    if (heading->nav->workstream == 0) {
        return title;
    }
    const struct pn_label *workstream = &context->roadmap->workstreams[heading->nav->workstream - 1];
    return joined(heading, title,
                  pn_arena_printf(heading->arena, pn_tr(context->catalog, "only: %s"),
                                  pn_text_in(workstream->title, context->language)));
}

static const char *of_phase(const struct heading *heading)
{
    const struct pn_nav_context *context = heading->context;
    uint32_t phase = heading->nav->position.phase;
    if (phase == context->roadmap->phase_count) {
        return pn_tr(context->catalog, "Cross-phase");
    }
    bool is_here = context->project != NULL && context->project->phase == phase;
    return pn_arena_printf(heading->arena,
                           is_here ? pn_tr(context->catalog, "Phase %u of %u, the project's: %s")
                                   : pn_tr(context->catalog, "Phase %u of %u: %s"),
                           phase + 1, context->roadmap->phase_count, phase_title(heading, phase));
}

static const char *of_milestone(const struct heading *heading, const struct pn_item *item)
{
    const struct pn_phase *phase = &heading->context->roadmap->phases[item->phase];
    const char *what =
        pn_arena_printf(heading->arena, pn_tr(heading->context->catalog, "milestone %u of %u in phase %u, %s"),
                        item->number - phase->first_milestone + 1, phase->milestone_count, item->phase + 1,
                        title_of(heading, &phase->item));
    return joined(heading, title_of(heading, item), what);
}

static const char *of_criterion(const struct heading *heading, const struct pn_item *item)
{
    uint32_t phase = heading->nav->position.phase;
    if (phase >= heading->context->roadmap->phase_count) {
        return joined(heading, title_of(heading, item), pn_tr(heading->context->catalog, "criterion of all phases"));
    }
    return joined(heading, title_of(heading, item),
                  pn_arena_printf(heading->arena, pn_tr(heading->context->catalog, "criterion, round in phase %u, %s"),
                                  phase + 1, phase_title(heading, phase)));
}

static const char *of_groundwork(const struct heading *heading, const struct pn_row *row)
{
    const struct pn_catalog *catalog = heading->context->catalog;
    uint32_t phase = heading->nav->position.phase;
    if (row->phase == heading->context->roadmap->phase_count) {
        return pn_arena_printf(heading->arena, pn_tr(catalog, "Cross-phase groundwork for phase %u, %s"), phase + 1,
                               phase_title(heading, phase));
    }
    return pn_arena_printf(heading->arena, pn_tr(catalog, "Groundwork from phase %u, %s, for phase %u, %s"),
                           row->phase + 1, phase_title(heading, row->phase), phase + 1, phase_title(heading, phase));
}

/* The title of a page, which is the same for all of its entries. */
static const char *of_page(const struct heading *heading)
{
    enum pn_screen screen = heading->nav->position.screen;
    const char *title = pn_tr(heading->context->catalog, pn_screen_title(screen));
    if (screen == PN_SCREEN_DUE || screen == PN_SCREEN_HISTORY) { /* a filter is never silent */
        return pn_head_words(heading->arena, heading->nav, heading->context, heading->frame).place;
    }
    return pn_screen_is_page(screen)
               ? title
               : of_list(heading, title); /* the choice of a workstream leaves pages as they are */
}

static const char *of_search(const struct heading *heading)
{
    uint32_t found = heading->frame->rows.found;
    uint32_t exact = heading->frame->rows.exact;
    if (exact != found) {
        return of_list(heading,
                       pn_arena_printf(heading->arena,
                                       pn_tr(heading->context->catalog, "Search for '%s': %u exact, %u similar"),
                                       heading->nav->search.text, exact, found - exact));
    }
    const char *title = pn_arena_printf(
        heading->arena,
        pn_trn(heading->context->catalog, "Search for '%s': %u result", "Search for '%s': %u results", found),
        heading->nav->search.text, found);
    return of_list(heading, title);
}

static const char *of_entry(const struct heading *heading)
{
    const struct pn_roadmap *roadmap = heading->context->roadmap;
    const struct pn_position *position = &heading->nav->position;
    if (position->screen == PN_SCREEN_CRITERION) {
        return of_criterion(heading, pn_roadmap_item(roadmap, position->row.item));
    }
    const struct pn_row *row = &heading->frame->rows.at[heading->frame->selected];
    if (position->screen != PN_SCREEN_PHASE) {
        return joined(heading, row->title, of_page(heading));
    }
    switch (row->key.kind) {
    case PN_ROW_MILESTONE:
        return of_milestone(heading, row->item);
    case PN_ROW_ROUND:
        return of_criterion(heading, row->item);
    case PN_ROW_LAID_IN:
        return of_groundwork(heading, row);
    default:
        return joined(heading, row->title, of_phase(heading));
    }
}

const char *pn_heading_of(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_nav *nav,
                          const struct pn_frame *frame)
{
    struct heading heading = {.arena = arena, .context = context, .nav = nav, .frame = frame};
    if (pn_place_is_entry(nav)) {
        return of_entry(&heading);
    }
    switch (nav->position.screen) {
    case PN_SCREEN_START:
        return pn_arena_printf(arena, pn_tr(context->catalog, "Start: %s"),
                               pn_text_in(context->roadmap->title, context->language));
    case PN_SCREEN_PHASE:
        return of_list(&heading, of_phase(&heading));
    case PN_SCREEN_SEARCH:
        return of_search(&heading);
    default:
        return of_page(&heading);
    }
}
