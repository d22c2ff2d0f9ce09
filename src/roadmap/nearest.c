// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/roadmap/nearest.h"

#include "phasenav/base/nearest.h"

/* A thing's names lie together: its id, then its title in every language. */
struct candidates {
    const struct pn_roadmap *roadmap;
    const char **names;
    size_t count;
};

static struct candidates start(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t things)
{
    size_t names = (size_t)things * (1 + roadmap->language_count);
    return (struct candidates){.roadmap = roadmap, .names = PN_NEW_ARRAY(arena, const char *, names)};
}

static void add(struct candidates *candidates, const char *id, struct pn_text title)
{
    candidates->names[candidates->count++] = id;
    for (uint32_t i = 0; i < candidates->roadmap->language_count; i++) {
        candidates->names[candidates->count++] = pn_text_in(title, i);
    }
}

static uint32_t choose(const struct candidates *candidates, const char *word)
{
    size_t found = pn_text_nearest(word, candidates->names, candidates->count);
    return found != SIZE_MAX ? (uint32_t)(found / (1 + candidates->roadmap->language_count)) : UINT32_MAX;
}

pn_item_id pn_roadmap_nearest_item(struct pn_arena *arena, const struct pn_roadmap *roadmap, unsigned kinds,
                                   const char *word)
{
    struct candidates candidates = start(arena, roadmap, roadmap->item_count);
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, roadmap->item_count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        const struct pn_item *item = roadmap->items[i];
        if ((kinds & 1u << item->kind) != 0) {
            add(&candidates, item->id, item->title);
            handles[count++] = item->handle;
        }
    }
    uint32_t found = choose(&candidates, word);
    return found != UINT32_MAX ? handles[found] : PN_NO_ITEM;
}

uint32_t pn_roadmap_nearest_label(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                  const struct pn_label *labels, uint32_t count, const char *word)
{
    struct candidates candidates = start(arena, roadmap, count);
    for (uint32_t i = 0; i < count; i++) {
        add(&candidates, labels[i].id, labels[i].title);
    }
    return choose(&candidates, word);
}
