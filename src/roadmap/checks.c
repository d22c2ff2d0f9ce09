/*
 * Stage 4: what a graph can say that makes no sense.
 *
 * The checks read the file's own lists again, for the place of each entry; entries that mean nothing are passed over,
 * since that has been said.
 */
#include "checks.h"

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
        const struct pn_words *words = pn_draft_words(&phases->at[i], "parallel");
        for (uint32_t j = 0; j < words->count; j++) {
            uint32_t number;
            if (pn_word_refers(&words->at[j], &number) && number == i) {
                pn_diag_error(loader->diags, loader->source, words->at[j].place,
                              "phase '%s' is parallel to itself; take it out", phase_name(loader, i));
            }
        }
    }
}

/* Every entry of `parallel` is known. If not, a phase that comes later may be the parallel one. */
static bool parallels_are_known(const struct pn_loader *loader)
{
    const struct pn_drafts *phases = &loader->drafts[PN_RECORD_PHASE];
    for (uint32_t i = 0; i < phases->count; i++) {
        const struct pn_words *words = pn_draft_words(&phases->at[i], "parallel");
        if (!words->is_whole) {
            return false;
        }
        for (uint32_t j = 0; j < words->count; j++) {
            uint32_t number;
            if (!pn_word_refers(&words->at[j], &number)) {
                return false;
            }
        }
    }
    return true;
}

static void check_related(struct pn_loader *loader)
{
    for (pn_item_id i = 0; i < loader->roadmap->item_count; i++) {
        enum pn_record record;
        const struct pn_draft *draft = pn_loader_draft(loader, i, &record);
        if (record == PN_RECORD_PHASE) {
            continue;
        }
        const struct pn_words *words = pn_draft_words(draft, "related");
        for (uint32_t j = 0; j < words->count; j++) {
            uint32_t number;
            if (pn_word_refers(&words->at[j], &number) && number == i) {
                pn_diag_error(loader->diags, loader->source, words->at[j].place,
                              "'%s' is related to itself; take it out", pn_draft_name(loader, draft));
            }
        }
    }
}

bool pn_check_may_require(const struct pn_loader *loader, uint32_t milestone, uint32_t required)
{
    const struct pn_draft *milestones = loader->drafts[PN_RECORD_MILESTONE].at;
    uint32_t phase = milestones[milestone].parent;
    uint32_t other = milestones[required].parent;
    return required != milestone && (other <= phase || pn_phases_are_parallel(loader->roadmap, phase, other));
}

static void check_requires(struct pn_loader *loader)
{
    const struct pn_drafts *milestones = &loader->drafts[PN_RECORD_MILESTONE];
    pn_item_id first = pn_loader_first(loader, PN_RECORD_MILESTONE);
    bool order_known = parallels_are_known(loader);
    for (uint32_t i = 0; i < milestones->count; i++) {
        const struct pn_draft *draft = &milestones->at[i];
        const struct pn_words *words = pn_draft_words(draft, "requires");
        for (uint32_t j = 0; j < words->count; j++) {
            const struct pn_word *word = &words->at[j];
            uint32_t number;
            if (!pn_word_refers(word, &number)) {
                continue;
            }
            uint32_t required = number - first;
            const char *name = pn_draft_name(loader, draft);
            if (required == i) {
                pn_diag_error(loader->diags, loader->source, word->place, "milestone '%s' requires itself; take it out",
                              name);
            } else if (order_known && !pn_check_may_require(loader, i, required)) {
                pn_diag_error(loader->diags, loader->source, word->place,
                              "milestone '%s' requires '%s', which is in a later phase (%s); put it into 'related', "
                              "or move one of them",
                              name, pn_draft_name(loader, &milestones->at[required]),
                              phase_name(loader, milestones->at[required].parent));
            }
        }
    }
}

static void check_prepares(struct pn_loader *loader)
{
    if (!parallels_are_known(loader)) {
        return;
    }
    const struct pn_drafts *milestones = &loader->drafts[PN_RECORD_MILESTONE];
    const struct pn_roadmap *roadmap = loader->roadmap;
    for (uint32_t i = 0; i < milestones->count; i++) {
        uint32_t phase = milestones->at[i].parent;
        const struct pn_words *words = pn_draft_words(&milestones->at[i], "prepares");
        for (uint32_t j = 0; j < words->count; j++) {
            uint32_t number;
            if (pn_word_refers(&words->at[j], &number) && number <= phase &&
                !pn_phases_are_parallel(roadmap, phase, number)) {
                pn_diag_error(loader->diags, loader->source, words->at[j].place,
                              "milestone '%s' prepares '%s', which is not later than its own phase (%s); name a "
                              "later phase, or take it out",
                              pn_draft_name(loader, &milestones->at[i]), phase_name(loader, number),
                              phase_name(loader, phase));
            }
        }
    }
}

/* The phase that a criterion's `from` or `until` names, or the one that stands for leaving it out. False if it names
 * something wrong. */
static bool read_bound(const struct pn_draft *criterion, const char *name, uint32_t otherwise, uint32_t *ret_phase)
{
    const struct pn_words *words = pn_draft_words(criterion, name);
    *ret_phase = otherwise;
    return words->count != 0 ? pn_word_refers(words->at, ret_phase) : words->is_whole;
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
        if (!read_bound(draft, "from", 0, &from)) {
            continue;
        }
        const struct pn_words *prepares = pn_draft_words(draft, "prepares");
        for (uint32_t j = 0; order_known && j < prepares->count; j++) {
            uint32_t number;
            if (pn_word_refers(&prepares->at[j], &number) && number <= from &&
                !pn_phases_are_parallel(loader->roadmap, from, number)) {
                pn_diag_error(loader->diags, loader->source, prepares->at[j].place,
                              "criterion '%s' prepares '%s', which is not later than the phase where it begins (%s); "
                              "name a later phase, or take it out",
                              name, phase_name(loader, number), phase_name(loader, from));
            }
        }
        if (read_bound(draft, "until", last, &until) && from > until) {
            pn_diag_error(loader->diags, loader->source, pn_draft_words(draft, "from")->at[0].place,
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
        const struct pn_words *words = pn_draft_words(&rounds->at[i], "phase");
        uint32_t phase;
        if (words->count == 0 || !pn_word_refers(words->at, &phase)) {
            continue;
        }
        struct pn_place place = words->at[0].place;
        const char *name = pn_draft_name(loader, criterion);
        if (seen[phase].criterion == rounds->at[i].parent + 1) {
            pn_diag_error(loader->diags, loader->source, place, "criterion '%s' has two rounds in '%s'; make them one",
                          name, phase_name(loader, phase));
            pn_diag_note(loader->diags, loader->source,
                         pn_draft_words(&rounds->at[seen[phase].round], "phase")->at[0].place, "the first is here");
            continue;
        }
        seen[phase] = (struct seen){.criterion = rounds->at[i].parent + 1, .round = i};
        uint32_t from;
        uint32_t until;
        if (!read_bound(criterion, "from", 0, &from) || !read_bound(criterion, "until", last, &until) || from > until) {
            continue;
        }
        if (phase < from) {
            pn_diag_error(loader->diags, loader->source, place,
                          "criterion '%s' has a round in '%s', before it begins (%s); take it out, or change 'from'",
                          name, phase_name(loader, phase), phase_name(loader, from));
        } else if (phase > until) {
            pn_diag_error(loader->diags, loader->source, place,
                          "criterion '%s' has a round in '%s', after it ends (%s); take it out, or change 'until'",
                          name, phase_name(loader, phase), phase_name(loader, until));
        }
    }
}

void pn_loader_check(struct pn_loader *loader)
{
    if (loader->roadmap->phase_count == 0) {
        return; /* everything hangs on them */
    }
    static void (*const checks[])(struct pn_loader *) = {
        check_parallel, check_related, check_requires, pn_check_circles,
        check_prepares, check_span,    check_rounds,   pn_check_aliases,
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        checks[i](loader);
    }
}
