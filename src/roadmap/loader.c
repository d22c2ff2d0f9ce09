// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the stages of loading share: drafts, handles, references, and words for messages.
 */
#include "loader.h"

#include "phasenav/base/nearest.h"

const enum pn_record pn_item_records[PN_ITEM_RECORDS] = {PN_RECORD_PHASE, PN_RECORD_MILESTONE, PN_RECORD_CRITERION,
                                                         PN_RECORD_MODEL, PN_RECORD_TERM};

pn_item_id pn_loader_first(const struct pn_loader *loader, enum pn_record record)
{
    pn_item_id first = 0;
    for (size_t i = 0; i < PN_ITEM_RECORDS && pn_item_records[i] != record; i++) {
        first += loader->drafts[pn_item_records[i]].count;
    }
    return first;
}

const struct pn_draft *pn_loader_draft(const struct pn_loader *loader, pn_item_id handle)
{
    size_t i = 0;
    while (handle >= loader->drafts[pn_item_records[i]].count) {
        handle -= loader->drafts[pn_item_records[i]].count;
        i++;
    }
    return &loader->drafts[pn_item_records[i]].at[handle];
}

const struct pn_node *pn_draft_node(const struct pn_draft *draft, const char *name)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(draft->record, &count);
    size_t field = pn_fields_find(fields, count, 0, name);
    return field < count ? draft->nodes[field] : NULL;
}

const struct pn_node *pn_draft_list(const struct pn_draft *draft, const char *name)
{
    const struct pn_node *node = pn_draft_node(draft, name);
    return node != NULL && node->kind == PN_NODE_SEQUENCE ? node->first : NULL;
}

const char *pn_draft_name(struct pn_loader *loader, const struct pn_draft *draft)
{
    return draft->id != NULL ? pn_loader_quote(loader, draft->id) : "?";
}

bool pn_loader_is_word(const struct pn_node *node)
{
    return node->kind == PN_NODE_SCALAR && !node->faulty && !pn_node_is_null(node) && node->text[0] != '\0';
}

bool pn_loader_find(const struct pn_loader *loader, enum pn_target target, const struct pn_node *node,
                    uint32_t *ret_number)
{
    if (node == NULL || !pn_loader_is_word(node)) {
        return false;
    }
    const struct pn_names *names = target == PN_TARGET_WORKSTREAM    ? &loader->workstream_ids
                                   : target == PN_TARGET_STAKEHOLDER ? &loader->stakeholder_ids
                                   : target == PN_TARGET_SOURCE      ? &loader->source_ids
                                                                     : &loader->item_ids;
    uint64_t number;
    if (!pn_names_get(names, node->text, &number)) {
        return false;
    }
    uint32_t phases = loader->drafts[PN_RECORD_PHASE].count;
    bool fits = true;
    if (target == PN_TARGET_PHASE) {
        fits = number < phases; /* phases come first, so the handle is the index */
    } else if (target == PN_TARGET_MILESTONE) {
        fits = number >= phases && number - phases < loader->drafts[PN_RECORD_MILESTONE].count;
    } else if (target == PN_TARGET_ITEM) {
        fits = number >= phases;
    }
    if (fits) {
        *ret_number = (uint32_t)number;
    }
    return fits;
}

const char *pn_loader_quote(struct pn_loader *loader, const char *text)
{
    return pn_node_quote(&loader->scratch, text);
}

const char *pn_loader_nearest(struct pn_loader *loader, const char *word, const char *const *candidates, size_t count)
{
    if (count > loader->comparisons_left) {
        return NULL;
    }
    loader->comparisons_left -= count;
    size_t nearest = pn_text_nearest(word, candidates, count);
    return nearest != SIZE_MAX ? candidates[nearest] : NULL;
}
