#include "phasenav/document/number.h"

const char *pn_number_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item)
{
    if (item->kind == PN_ITEM_PHASE) {
        return pn_arena_printf(arena, "%u", item->number + 1);
    }
    if (item->kind == PN_ITEM_MILESTONE) {
        const struct pn_phase *phase = &roadmap->phases[item->phase];
        return pn_arena_printf(arena, "%u.%u", item->phase + 1, item->number - phase->first_milestone + 1);
    }
    return NULL;
}
