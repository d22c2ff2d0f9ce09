/*
 * From what somebody typed to what they meant.
 */
#ifndef PHASENAV_ROADMAP_FIND_H
#define PHASENAV_ROADMAP_FIND_H

#include "phasenav/roadmap/roadmap.h"

enum pn_found {
    PN_FOUND,
    PN_FOUND_NOTHING,
    PN_FOUND_SEVERAL,
};

struct pn_phase_match {
    enum pn_found found;
    uint32_t phase;          /* PN_FOUND: the phase. PN_FOUND_NOTHING: the nearest, or PN_NO_PHASE */
    const uint32_t *several; /* PN_FOUND_SEVERAL: the phases that begin like this, in order; in the arena */
    uint32_t several_count;
};

/*
 * A phase by its id, an alias, its number from 1, its title in any language, or an unambiguous beginning of one of
 * these; tried in this order, without regard to case, umlauts, hyphens and spaces.
 */
struct pn_phase_match pn_roadmap_find_phase(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *word);

/* What a word that is no id most likely meant: an item of one of `kinds` (bits 1 << enum pn_item_kind) by its id or its
 * title in any language, PN_NO_ITEM where none is near; a workstream or a stakeholder (`labels`) by the same,
 * UINT32_MAX where none is. */
pn_item_id pn_roadmap_nearest_item(struct pn_arena *arena, const struct pn_roadmap *roadmap, unsigned kinds,
                                   const char *word);
uint32_t pn_roadmap_nearest_label(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                  const struct pn_label *labels, uint32_t count, const char *word);

#endif
