// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 2: ids become drafts, references are resolved, and those to nothing are found.
 */
#include "resolve.h"

#include "wording.h"

#include <string.h>

/* Enters the ids of one kind; numbers begin at `first`. Of two that are the same the first counts. */
static void enter_ids(struct pn_loader *loader, struct pn_names *names, enum pn_record record, uint32_t first)
{
    const struct pn_drafts *drafts = &loader->drafts[record];
    for (uint32_t i = 0; i < drafts->count; i++) {
        const struct pn_draft *draft = &drafts->at[i];
        uint64_t known;
        if (draft->id == NULL || pn_names_add(names, draft->id, first + i, &known)) {
            continue;
        }
        const struct pn_draft *other =
            names == &loader->item_ids ? pn_loader_draft(loader, (pn_item_id)known) : &drafts->at[known];
        if (draft->place.line == other->place.line && draft->place.column == other->place.column) {
            pn_diag_error(loader->diags, loader->source, draft->place,
                          "a YAML alias repeats the id '%s'; write the repeated part out, with another id",
                          pn_draft_name(loader, draft));
            continue;
        }
        /* Criteria may stand before phases; a reader takes the one that comes first in the file for the first. */
        bool in_order = !pn_place_is_before(draft->place, other->place);
        pn_diag_error(loader->diags, loader->source, in_order ? draft->place : other->place,
                      "the id '%s' is used twice; choose another", pn_draft_name(loader, draft));
        pn_diag_note(loader->diags, loader->source, in_order ? other->place : draft->place, "first defined here");
    }
}

/* Lists the ids that a reference to a target could mean, for "did you mean". */
static void collect_candidates(struct pn_loader *loader, enum pn_target target, const enum pn_record *kinds,
                               size_t kind_count)
{
    size_t most = 0;
    for (size_t i = 0; i < kind_count; i++) {
        most += loader->drafts[kinds[i]].count;
    }
    const char **candidates = PN_NEW_ARRAY(&loader->scratch, const char *, most);
    size_t count = 0;
    for (size_t i = 0; i < kind_count; i++) {
        const struct pn_drafts *drafts = &loader->drafts[kinds[i]];
        for (uint32_t j = 0; j < drafts->count; j++) {
            if (drafts->at[j].id != NULL) {
                candidates[count++] = drafts->at[j].id;
            }
        }
        loader->uncertain[target] |= loader->unreadable[kinds[i]];
    }
    loader->candidates[target] = candidates;
    loader->candidate_counts[target] = count;
}

static void check_reference(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node)
{
    enum pn_target target = (enum pn_target)field->detail;
    uint32_t number;
    if (pn_loader_is_word(node) && !pn_loader_find(loader, target, node, &number)) {
        pn_report_no_target(loader, target, field->name, node);
    }
}

static void check_references(struct pn_loader *loader, enum pn_record record)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(record, &count);
    for (size_t i = 0; i < count; i++) {
        bool is_single = fields[i].type == PN_FIELD_REFERENCE;
        if (!is_single && fields[i].type != PN_FIELD_REFERENCES) {
            continue;
        }
        for (uint32_t j = 0; j < loader->drafts[record].count; j++) {
            const struct pn_node *node = loader->drafts[record].at[j].nodes[i];
            if (node != NULL && is_single) {
                check_reference(loader, &fields[i], node);
            } else if (node != NULL && node->kind == PN_NODE_SEQUENCE) {
                for (const struct pn_node *entry = node->first; entry != NULL; entry = entry->next) {
                    check_reference(loader, &fields[i], entry);
                }
            }
        }
    }
}

void pn_loader_resolve(struct pn_loader *loader)
{
    size_t items = 0;
    for (size_t i = 0; i < PN_ITEM_RECORDS; i++) {
        items += loader->drafts[pn_item_records[i]].count;
    }
    /* A section that could not be read has no records within it, either. */
    loader->unreadable[PN_RECORD_MILESTONE] |= loader->unreadable[PN_RECORD_PHASE];
    loader->unreadable[PN_RECORD_SOURCE] |= loader->unreadable[PN_RECORD_ROADMAP];
    pn_names_init(&loader->item_ids, &loader->scratch, items);
    for (size_t i = 0; i < PN_ITEM_RECORDS; i++) {
        enter_ids(loader, &loader->item_ids, pn_item_records[i], pn_loader_first(loader, pn_item_records[i]));
    }
    static const enum pn_record workstream = PN_RECORD_WORKSTREAM;
    static const enum pn_record stakeholder = PN_RECORD_STAKEHOLDER;
    static const enum pn_record source = PN_RECORD_SOURCE;
    pn_names_init(&loader->workstream_ids, &loader->scratch, loader->drafts[workstream].count);
    pn_names_init(&loader->stakeholder_ids, &loader->scratch, loader->drafts[stakeholder].count);
    pn_names_init(&loader->source_ids, &loader->scratch, loader->drafts[source].count);
    enter_ids(loader, &loader->workstream_ids, workstream, 0);
    enter_ids(loader, &loader->stakeholder_ids, stakeholder, 0);
    enter_ids(loader, &loader->source_ids, source, 0);

    collect_candidates(loader, PN_TARGET_WORKSTREAM, &workstream, 1);
    collect_candidates(loader, PN_TARGET_STAKEHOLDER, &stakeholder, 1);
    collect_candidates(loader, PN_TARGET_SOURCE, &source, 1);
    collect_candidates(loader, PN_TARGET_PHASE, &pn_item_records[0], 1);
    collect_candidates(loader, PN_TARGET_MILESTONE, &pn_item_records[1], 1);
    collect_candidates(loader, PN_TARGET_ITEM, &pn_item_records[1], PN_ITEM_RECORDS - 1);
    for (int record = 0; record < PN_RECORD_COUNT; record++) {
        check_references(loader, (enum pn_record)record);
    }
}
