// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Numbers of things in words. Each message is in a call of its own, so that the compiler checks its format.
 */
#include "count.h"

#include "phasenav/base/catalog.h"

uint32_t pn_count_of(const struct pn_nav_context *context, enum pn_counted counted)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    switch (counted) {
    case PN_COUNTED_PHASES:
        return roadmap->phase_count;
    case PN_COUNTED_MILESTONES:
        return roadmap->milestone_count;
    case PN_COUNTED_CRITERIA:
        return roadmap->criterion_count;
    case PN_COUNTED_MODELS:
        return roadmap->model_count;
    case PN_COUNTED_TERMS:
        return roadmap->term_count;
    case PN_COUNTED_SOURCES:
        return roadmap->source_count;
    case PN_COUNTED_PROJECTS:
        return context->project_count;
    case PN_COUNTED_PROJECT:
        return context->project != NULL ? 1 : 0;
    case PN_COUNTED_ROUNDS: /* each phase has other rounds */
    case PN_COUNTED_NOTHING:
        break;
    }
    return 0;
}

const char *pn_count_in_words(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_counted counted,
                              uint32_t count)
{
    unsigned long number = count;
    switch (counted) {
    case PN_COUNTED_PHASES:
        return pn_arena_printf(arena, pn_trn(catalog, "%lu phase", "%lu phases", number), number);
    case PN_COUNTED_MILESTONES:
        return pn_arena_printf(arena, pn_trn(catalog, "%lu milestone", "%lu milestones", number), number);
    case PN_COUNTED_CRITERIA:
        return pn_arena_printf(arena, pn_trn(catalog, "%lu criterion", "%lu criteria", number), number);
    case PN_COUNTED_ROUNDS:
        return pn_arena_printf(
            arena, pn_trn(catalog, "%lu criterion in this round", "%lu criteria in this round", number), number);
    case PN_COUNTED_MODELS:
        return pn_arena_printf(arena, pn_trn(catalog, "%lu operating model", "%lu operating models", number), number);
    case PN_COUNTED_TERMS:
        return pn_arena_printf(arena, pn_trn(catalog, "%lu term", "%lu terms", number), number);
    case PN_COUNTED_PROJECTS:
        return pn_arena_printf(arena, pn_trn(catalog, "%lu project", "%lu projects", number), number);
    case PN_COUNTED_SOURCES:
    case PN_COUNTED_PROJECT:
    case PN_COUNTED_NOTHING:
        break;
    }
    return pn_arena_printf(arena, pn_trn(catalog, "%lu source", "%lu sources", number), number);
}
