/*
 * Numbers, kinds and places of items.
 */
#include "words.h"

#include <string.h>

const char *pn_dump_number(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item)
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

const char *pn_dump_numbered(struct pn_arena *arena, const struct pn_dump_request *request, const struct pn_item *item,
                             const char *separator)
{
    const char *number = pn_dump_number(arena, request->roadmap, item);
    const char *title = pn_text_in(item->title, request->language);
    return number == NULL ? title : pn_arena_printf(arena, "%s%s%s", number, separator, title);
}

const char *pn_dump_description(struct pn_arena *arena, const struct pn_dump_request *request,
                                const struct pn_item *item, const char *separator)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    const struct pn_catalog *catalog = request->catalog;
    if (item->kind == PN_ITEM_MODEL) {
        return pn_tr(catalog, "Operating model");
    }
    if (item->kind == PN_ITEM_TERM) {
        return pn_tr(catalog, "Term");
    }
    if (item->kind == PN_ITEM_PHASE) {
        return pn_tr(catalog, "Phase");
    }
    if (item->kind == PN_ITEM_MILESTONE) {
        return pn_arena_printf(arena, pn_tr(catalog, "Milestone of phase %s"),
                               pn_dump_numbered(arena, request, &roadmap->phases[item->phase].item, separator));
    }
    const struct pn_criterion *criterion = pn_roadmap_criterion(roadmap, item->handle);
    const char *from = pn_dump_numbered(arena, request, &roadmap->phases[criterion->from].item, separator);
    if (pn_criterion_is_cross_phase(roadmap, criterion)) {
        return pn_tr(catalog, "Criterion of every phase");
    }
    if (criterion->from == criterion->until) {
        return pn_arena_printf(arena, pn_tr(catalog, "Criterion of phase %s"), from);
    }
    return pn_arena_printf(arena, pn_tr(catalog, "Criterion of the phases %s to %s"), from,
                           pn_dump_numbered(arena, request, &roadmap->phases[criterion->until].item, separator));
}

const char *pn_dump_separator(const struct pn_sheet_entry *entries, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (strchr(entries[i].text, ',') != NULL) {
            return "; ";
        }
    }
    return ", ";
}

const char *pn_dump_kind(enum pn_item_kind kind)
{
    static const char *const names[] = {[PN_ITEM_PHASE] = "phase",
                                        [PN_ITEM_MILESTONE] = "milestone",
                                        [PN_ITEM_CRITERION] = "criterion",
                                        [PN_ITEM_MODEL] = "model",
                                        [PN_ITEM_TERM] = "term"};
    return names[kind];
}

const char *pn_dump_origin(enum pn_origin origin)
{
    static const char *const names[] = {
        [PN_ORIGIN_UNSTATED] = NULL, [PN_ORIGIN_ROADMAP] = "roadmap", [PN_ORIGIN_OWN] = "own"};
    return names[origin];
}
