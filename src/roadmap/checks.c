// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 4: links that contradict one another or the order of the phases.
 *
 * The checks read the lists of the file again, for the place of each entry. Entries that refer to nothing are skipped:
 * stage 2 has reported them.
 */
#include "checks.h"

#include "aliases.h"
#include "circle.h"

static const struct pn_draft *phase_draft(const struct pn_loader *loader, uint32_t phase)
{
    return &loader->drafts[PN_RECORD_PHASE].at[phase];
}

static const char *phase_name(struct pn_loader *loader, uint32_t phase)
{
    return pn_draft_name(loader, phase_draft(loader, phase));
}

static void check_parallel(struct pn_loader *loader)
{
    const struct pn_drafts *phases = &loader->drafts[PN_RECORD_PHASE];
    for (uint32_t i = 0; i < phases->count; i++) {
        for (const struct pn_node *entry = pn_draft_list(&phases->at[i], "parallel"); entry != NULL;
             entry = entry->next) {
            uint32_t number;
            if (pn_loader_find(loader, PN_TARGET_PHASE, entry, &number) && number == i) {
                pn_diag_error(loader->diags, loader->source, entry->place,
                              "phase '%s' is parallel to itself; take it out", phase_name(loader, i));
            }
        }
    }
}

/* Whether every entry of `parallel` refers to a phase. If not, a later phase may be meant to be parallel. */
static bool parallels_are_known(const struct pn_loader *loader)
{
    const struct pn_drafts *phases = &loader->drafts[PN_RECORD_PHASE];
    for (uint32_t i = 0; i < phases->count; i++) {
        const struct pn_node *list = pn_draft_node(&phases->at[i], "parallel");
        if (list == NULL) {
            continue;
        }
        if (list->kind != PN_NODE_SEQUENCE) {
            return false;
        }
        for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next) {
            uint32_t number;
            if (!pn_loader_find(loader, PN_TARGET_PHASE, entry, &number)) {
                return false;
            }
        }
    }
    return true;
}

static void check_related(struct pn_loader *loader)
{
    for (pn_item_id i = 0; i < loader->roadmap->item_count; i++) {
        const struct pn_draft *draft = pn_loader_draft(loader, i);
        if (draft->record == PN_RECORD_PHASE) {
            continue;
        }
        for (const struct pn_node *entry = pn_draft_list(draft, "related"); entry != NULL; entry = entry->next) {
            uint32_t number;
            if (pn_loader_find(loader, PN_TARGET_ITEM, entry, &number) && number == i) {
                pn_diag_error(loader->diags, loader->source, entry->place, "'%s' is related to itself; take it out",
                              pn_draft_name(loader, draft));
            }
        }
    }
}

static void check_requires(struct pn_loader *loader)
{
    const struct pn_drafts *milestones = &loader->drafts[PN_RECORD_MILESTONE];
    pn_item_id first = pn_loader_first(loader, PN_RECORD_MILESTONE);
    bool order_known = parallels_are_known(loader);
    for (uint32_t i = 0; i < milestones->count; i++) {
        const struct pn_draft *draft = &milestones->at[i];
        for (const struct pn_node *entry = pn_draft_list(draft, "requires"); entry != NULL; entry = entry->next) {
            uint32_t number;
            if (!pn_loader_find(loader, PN_TARGET_MILESTONE, entry, &number)) {
                continue;
            }
            uint32_t required = number - first;
            const char *name = pn_draft_name(loader, draft);
            if (required == i) {
                pn_diag_error(loader->diags, loader->source, entry->place,
                              "milestone '%s' requires itself; take it out", name);
            } else if (order_known && !pn_check_may_require(loader, i, required)) {
                pn_diag_error(loader->diags, loader->source, entry->place,
                              "milestone '%s' requires '%s', which is in a later phase (%s); put it into 'related', "
                              "or move one of them",
                              name, pn_draft_name(loader, &milestones->at[required]),
                              phase_name(loader, milestones->at[required].parent));
            }
        }
    }
}

/* Reports each phase that a milestone or criterion names in `prepares` (or `helps`), but that is neither later than the
 * phase where it begins nor parallel to that. */
static void check_later(struct pn_loader *loader, const struct pn_draft *draft, bool helps, uint32_t phase)
{
    for (const struct pn_node *entry = pn_draft_list(draft, helps ? "helps" : "prepares"); entry != NULL;
         entry = entry->next) {
        uint32_t number;
        if (pn_loader_find(loader, PN_TARGET_PHASE, entry, &number) && number <= phase &&
            !pn_phases_are_parallel(loader->roadmap, phase, number)) {
            bool is_milestone = draft->record == PN_RECORD_MILESTONE;
            pn_diag_error(
                loader->diags, loader->source, entry->place,
                is_milestone && helps
                    ? PN_N_("milestone '%s' helps '%s', which is not later than its own phase (%s); name a later "
                            "phase, or take it out")
                : is_milestone
                    ? PN_N_("milestone '%s' prepares '%s', which is not later than its own phase (%s); name a later "
                            "phase, or take it out")
                : helps ? PN_N_("criterion '%s' helps '%s', which is not later than the phase where it begins (%s); "
                                "name a later phase, or take it out")
                        : PN_N_("criterion '%s' prepares '%s', which is not later than the phase where it begins "
                                "(%s); name a later phase, or take it out"),
                pn_draft_name(loader, draft), phase_name(loader, number), phase_name(loader, phase));
        }
    }
}

static void check_prepares(struct pn_loader *loader)
{
    const struct pn_drafts *milestones = &loader->drafts[PN_RECORD_MILESTONE];
    if (!parallels_are_known(loader)) {
        return;
    }
    for (uint32_t i = 0; i < milestones->count; i++) {
        check_later(loader, &milestones->at[i], false, milestones->at[i].parent);
        check_later(loader, &milestones->at[i], true, milestones->at[i].parent);
    }
}

/* The phase that a criterion's `from` or `until` names, `otherwise` where it is left out. False if it names no phase.
 */
static bool read_bound(const struct pn_loader *loader, const struct pn_draft *criterion, const char *name,
                       uint32_t otherwise, uint32_t *ret_phase)
{
    const struct pn_node *node = pn_draft_node(criterion, name);
    *ret_phase = otherwise;
    return node == NULL || pn_loader_find(loader, PN_TARGET_PHASE, node, ret_phase);
}

static void check_span(struct pn_loader *loader)
{
    const struct pn_drafts *criteria = &loader->drafts[PN_RECORD_CRITERION];
    uint32_t last = loader->roadmap->phase_count - 1;
    bool order_known = parallels_are_known(loader);
    for (uint32_t i = 0; i < criteria->count; i++) {
        const struct pn_draft *draft = &criteria->at[i];
        const char *name = pn_draft_name(loader, draft);
        uint32_t from;
        uint32_t until;
        if (!read_bound(loader, draft, "from", 0, &from)) {
            continue;
        }
        if (order_known) {
            check_later(loader, draft, false, from);
            check_later(loader, draft, true, from);
        }
        if (read_bound(loader, draft, "until", last, &until) && from > until) {
            pn_diag_error(loader->diags, loader->source, pn_draft_node(draft, "from")->place,
                          "criterion '%s' begins in '%s', which comes after its end in '%s'; swap 'from' and 'until'",
                          name, phase_name(loader, from), phase_name(loader, until));
        }
    }
}

/* Rounds stand in the drafts by criterion, so that `seen` need not be cleared between two criteria. */
static void check_rounds(struct pn_loader *loader)
{
    const struct pn_drafts *rounds = &loader->drafts[PN_RECORD_ROUND];
    uint32_t last = loader->roadmap->phase_count - 1;
    struct seen {
        uint32_t criterion; /* + 1 */
        uint32_t round;
    } *seen = PN_NEW_ARRAY(&loader->scratch, struct seen, loader->roadmap->phase_count);
    for (uint32_t i = 0; i < rounds->count; i++) {
        const struct pn_draft *criterion = &loader->drafts[PN_RECORD_CRITERION].at[rounds->at[i].parent];
        const struct pn_node *node = pn_draft_node(&rounds->at[i], "phase");
        uint32_t phase;
        if (!pn_loader_find(loader, PN_TARGET_PHASE, node, &phase)) {
            continue;
        }
        const char *name = pn_draft_name(loader, criterion);
        if (seen[phase].criterion == rounds->at[i].parent + 1) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "criterion '%s' has two rounds in '%s'; make them one", name, phase_name(loader, phase));
            pn_diag_note(loader->diags, loader->source, pn_draft_node(&rounds->at[seen[phase].round], "phase")->place,
                         "the first is here");
            continue;
        }
        seen[phase] = (struct seen){.criterion = rounds->at[i].parent + 1, .round = i};
        uint32_t from;
        uint32_t until;
        if (!read_bound(loader, criterion, "from", 0, &from) || !read_bound(loader, criterion, "until", last, &until) ||
            from > until) {
            continue;
        }
        if (phase < from) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "criterion '%s' has a round in '%s', before it begins (%s); take it out, or change 'from'",
                          name, phase_name(loader, phase), phase_name(loader, from));
        } else if (phase > until) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "criterion '%s' has a round in '%s', after it ends (%s); take it out, or change 'until'",
                          name, phase_name(loader, phase), phase_name(loader, until));
        }
    }
}

void pn_loader_check(struct pn_loader *loader)
{
    if (loader->roadmap->phase_count == 0) {
        return; /* each check needs phases */
    }
    static void (*const checks[])(struct pn_loader *) = {
        check_parallel, check_related, check_requires, pn_check_circles,
        check_prepares, check_span,    check_rounds,   pn_check_aliases,
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        checks[i](loader);
    }
}
