// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 3: the records, and the links between them, from both ends.
 *
 * A file with problems gets a graph, too, for the checks: references to nothing are left out.
 */
#include "link.h"

#include <stdlib.h>
#include <string.h>

/* Tells which numbers are in a list already, for lists that are made one after the other. */
struct collector {
    uint32_t *seen; /* by number: the last list that it was put into */
    uint32_t list;  /* that is being made, counted from 1 */
};

struct edge {
    uint32_t from;
    uint32_t to;
};

struct edges {
    struct edge *at;
    size_t count;
};

static bool is_new(struct collector *collector, uint32_t number)
{
    if (collector->seen[number] == collector->list) {
        return false;
    }
    collector->seen[number] = collector->list;
    return true;
}

/* For each node, the ends of the edges that begin there, in the edges' order, each once. The lists live in the roadmap.
 */
static struct pn_indices *group(struct pn_loader *loader, struct collector *collector, const struct edges *edges,
                                uint32_t node_count)
{
    struct pn_indices *groups = PN_NEW_ARRAY(&loader->scratch, struct pn_indices, node_count);
    size_t *starts = PN_NEW_ARRAY(&loader->scratch, size_t, (size_t)node_count + 1);
    uint32_t *sorted = PN_NEW_ARRAY(&loader->scratch, uint32_t, edges->count);
    for (size_t i = 0; i < edges->count; i++) {
        starts[edges->at[i].from + 1]++;
    }
    for (uint32_t node = 0; node < node_count; node++) {
        starts[node + 1] += starts[node];
    }
    for (size_t i = 0; i < edges->count; i++) {
        sorted[starts[edges->at[i].from]++] = edges->at[i].to;
    }
    /* starts[node] is now where the list of node + 1 starts. */
    for (uint32_t node = 0; node < node_count; node++) {
        size_t start = node != 0 ? starts[node - 1] : 0;
        if (starts[node] == start) {
            continue;
        }
        uint32_t *ends = PN_NEW_ARRAY(loader->arena, uint32_t, starts[node] - start);
        uint32_t count = 0;
        collector->list++;
        for (size_t i = start; i < starts[node]; i++) {
            if (is_new(collector, sorted[i])) {
                ends[count++] = sorted[i];
            }
        }
        groups[node] = (struct pn_indices){.at = ends, .count = count};
    }
    return groups;
}

/* What the entries of a list refer to, each once, in the list's order. */
static struct pn_indices read_references(struct pn_loader *loader, struct collector *collector, enum pn_target target,
                                         const struct pn_node *list)
{
    uint32_t *numbers = PN_NEW_ARRAY(loader->arena, uint32_t, list->count);
    uint32_t count = 0;
    collector->list++;
    for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next) {
        uint32_t number;
        if (pn_loader_find(loader, target, entry, &number) && is_new(collector, number)) {
            numbers[count++] = number;
        }
    }
    return (struct pn_indices){.at = numbers, .count = count};
}

/* Fills the fields of a record that refer to other records. */
static void link_record(struct pn_loader *loader, struct collector *collector, enum pn_record kind,
                        const struct pn_draft *draft, void *record)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(kind, &count);
    for (size_t i = 0; i < count; i++) {
        const struct pn_field *field = &fields[i];
        const struct pn_node *node = draft->nodes[i];
        if (node == NULL || field->offset == PN_FIELD_NOWHERE) {
            continue;
        }
        void *member = (char *)record + field->offset;
        enum pn_target target = (enum pn_target)field->detail;
        uint32_t number;
        if (field->type == PN_FIELD_REFERENCE) {
            if (pn_loader_find(loader, target, node, &number)) {
                *(uint32_t *)member = number;
            }
        } else if (field->type == PN_FIELD_REFERENCES && node->kind == PN_NODE_SEQUENCE) {
            struct pn_indices list = read_references(loader, collector, target, node);
            if (target == PN_TARGET_MILESTONE || target == PN_TARGET_ITEM) {
                *(struct pn_items *)member = (struct pn_items){.at = list.at, .count = list.count};
            } else {
                *(struct pn_indices *)member = list;
            }
        }
    }
}

static void *new_records(struct pn_loader *loader, enum pn_record kind, size_t size, uint32_t *ret_count)
{
    uint32_t count = loader->drafts[kind].count;
    void *records = pn_arena_alloc(loader->arena, count, size, alignof(max_align_t));
    loader->records[kind] = (struct pn_records){.at = records, .size = size};
    *ret_count = count;
    return records;
}

/* Makes the items of one kind: records of `size` bytes, each beginning with its struct pn_item. */
static void *link_items(struct pn_loader *loader, struct collector *collector, enum pn_record kind,
                        enum pn_item_kind item_kind, struct pn_item **items, size_t size, uint32_t *ret_count)
{
    char *records = new_records(loader, kind, size, ret_count);
    pn_item_id first = pn_loader_first(loader, kind);
    for (uint32_t i = 0; i < *ret_count; i++) {
        const struct pn_draft *draft = &loader->drafts[kind].at[i];
        struct pn_item *item = (struct pn_item *)(void *)(records + i * size);
        *item = (struct pn_item){.kind = item_kind,
                                 .handle = first + i,
                                 .number = i,
                                 .phase = kind == PN_RECORD_PHASE       ? i
                                          : kind == PN_RECORD_MILESTONE ? draft->parent
                                                                        : PN_NO_PHASE,
                                 .place = draft->place};
        if (kind == PN_RECORD_CRITERION) {
            struct pn_criterion *criterion = (struct pn_criterion *)item;
            criterion->until = loader->drafts[PN_RECORD_PHASE].count - 1;
        }
        link_record(loader, collector, kind, draft, item);
        items[first + i] = item;
    }
    return records;
}

/* The links or notes of all items: records of `size` bytes. Their drafts stand together by item, which gets their
 * numbers in the member at `offset`. */
static void *link_parts(struct pn_loader *loader, struct collector *collector, enum pn_record kind, size_t offset,
                        size_t size, uint32_t *ret_count)
{
    char *records = new_records(loader, kind, size, ret_count);
    uint32_t *numbers = PN_NEW_ARRAY(loader->arena, uint32_t, *ret_count);
    for (uint32_t i = 0; i < *ret_count; i++) {
        const struct pn_draft *draft = &loader->drafts[kind].at[i];
        const struct pn_records *items = &loader->records[draft->parent_record];
        struct pn_indices *of_item =
            (struct pn_indices *)(void *)((char *)items->at + draft->parent * items->size + offset);
        if (kind == PN_RECORD_LINK) {
            ((struct pn_web_link *)(void *)records)[i].source = PN_NO_SOURCE;
        }
        link_record(loader, collector, kind, draft, records + i * size);
        numbers[i] = i;
        if (of_item->count == 0) {
            of_item->at = &numbers[i];
        }
        of_item->count++;
    }
    return records;
}

static void give_milestones(const struct pn_loader *loader, struct pn_phase *phases)
{
    const struct pn_drafts *milestones = &loader->drafts[PN_RECORD_MILESTONE];
    for (uint32_t i = 0; i < milestones->count; i++) {
        phases[milestones->at[i].parent].milestone_count++;
    }
    uint32_t first = 0;
    for (uint32_t i = 0; i < loader->drafts[PN_RECORD_PHASE].count; i++) {
        phases[i].first_milestone = first;
        first += phases[i].milestone_count;
    }
}

/* The edges of `related`, and behind them their reverse; or, if not `related`, the reverse of those of `requires`. */
static struct edges edges_of(struct pn_loader *loader, struct pn_item *const *items, uint32_t count, bool related)
{
    size_t most = 0;
    for (uint32_t i = 0; i < count; i++) {
        most += related ? (size_t)items[i]->related.count * 2 : items[i]->requires.count;
    }
    struct edges edges = {.at = PN_NEW_ARRAY(&loader->scratch, struct edge, most)};
    for (uint32_t i = 0; i < count; i++) {
        const struct pn_items *list = related ? &items[i]->related : &items[i]->requires;
        for (uint32_t j = 0; j < list->count; j++) {
            edges.at[edges.count++] =
                related ? (struct edge){.from = i, .to = list->at[j]} : (struct edge){.from = list->at[j], .to = i};
        }
    }
    for (size_t i = 0, forward = edges.count; related && i < forward; i++) {
        edges.at[edges.count++] = (struct edge){.from = edges.at[i].to, .to = edges.at[i].from};
    }
    return edges;
}

static struct pn_items as_items(struct pn_indices indices)
{
    return (struct pn_items){.at = indices.at, .count = indices.count};
}

/* Fills `required_by`, and makes `related` symmetric. */
static void link_back(struct pn_loader *loader, struct collector *collector, struct pn_item **items, uint32_t count)
{
    struct edges required = edges_of(loader, items, count, false);
    const struct pn_indices *required_by = group(loader, collector, &required, count);
    struct edges related = edges_of(loader, items, count, true);
    const struct pn_indices *related_to = group(loader, collector, &related, count);
    for (uint32_t i = 0; i < count; i++) {
        items[i]->required_by = as_items(required_by[i]);
        items[i]->related = as_items(related_to[i]);
    }
}

static void link_groundwork(struct pn_loader *loader, struct collector *collector, struct pn_item **items,
                            uint32_t item_count, struct pn_phase *phases, uint32_t phase_count)
{
    struct edges edges = {0};
    size_t most = 0;
    for (uint32_t i = 0; i < item_count; i++) {
        most += items[i]->prepares.count;
    }
    edges.at = PN_NEW_ARRAY(&loader->scratch, struct edge, most);
    for (uint32_t i = 0; i < item_count; i++) { /* handles are in the walk's order: milestones, then criteria */
        for (uint32_t j = 0; j < items[i]->prepares.count; j++) {
            edges.at[edges.count++] = (struct edge){.from = items[i]->prepares.at[j], .to = i};
        }
    }
    const struct pn_indices *groundwork = group(loader, collector, &edges, phase_count);
    for (uint32_t i = 0; i < phase_count; i++) {
        phases[i].groundwork = as_items(groundwork[i]);
    }
}

/* Makes `parallel` symmetric, and sorts it: grouping twice by the end of an edge sorts the other ends. */
static void link_parallels(struct pn_loader *loader, struct collector *collector, struct pn_phase *phases,
                           uint32_t count)
{
    struct edges edges = {0};
    size_t most = 0;
    for (uint32_t i = 0; i < count; i++) {
        most += (size_t)phases[i].parallel.count * 2;
    }
    edges.at = PN_NEW_ARRAY(&loader->scratch, struct edge, most);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < phases[i].parallel.count; j++) {
            uint32_t other = phases[i].parallel.at[j];
            if (other != i) {
                edges.at[edges.count++] = (struct edge){.from = i, .to = other};
                edges.at[edges.count++] = (struct edge){.from = other, .to = i};
            }
        }
    }
    const struct pn_indices *unsorted = group(loader, collector, &edges, count);
    edges.count = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < unsorted[i].count; j++) {
            edges.at[edges.count++] = (struct edge){.from = unsorted[i].at[j], .to = i};
        }
    }
    const struct pn_indices *sorted = group(loader, collector, &edges, count);
    for (uint32_t i = 0; i < count; i++) {
        phases[i].parallel = sorted[i];
    }
}

void pn_loader_link(struct pn_loader *loader)
{
    struct pn_roadmap *roadmap = loader->roadmap;
    loader->records[PN_RECORD_ROADMAP] = (struct pn_records){.at = roadmap, .size = sizeof *roadmap};
    uint32_t item_count = pn_loader_first(loader, PN_RECORD_TERM) + loader->drafts[PN_RECORD_TERM].count;
    size_t numbers = (size_t)item_count + loader->drafts[PN_RECORD_WORKSTREAM].count +
                     loader->drafts[PN_RECORD_STAKEHOLDER].count + loader->drafts[PN_RECORD_SOURCE].count;
    struct collector collector = {.seen = PN_NEW_ARRAY(&loader->scratch, uint32_t, numbers)};
    struct pn_item **items = PN_NEW_ARRAY(loader->arena, struct pn_item *, item_count);

    roadmap->workstreams =
        new_records(loader, PN_RECORD_WORKSTREAM, sizeof(struct pn_label), &roadmap->workstream_count);
    roadmap->stakeholders =
        new_records(loader, PN_RECORD_STAKEHOLDER, sizeof(struct pn_label), &roadmap->stakeholder_count);
    roadmap->sources = new_records(loader, PN_RECORD_SOURCE, sizeof(struct pn_roadmap_source), &roadmap->source_count);
    struct pn_phase *phases = link_items(loader, &collector, PN_RECORD_PHASE, PN_ITEM_PHASE, items,
                                         sizeof(struct pn_phase), &roadmap->phase_count);
    roadmap->phases = phases;
    roadmap->milestones = link_items(loader, &collector, PN_RECORD_MILESTONE, PN_ITEM_MILESTONE, items,
                                     sizeof(struct pn_milestone), &roadmap->milestone_count);
    roadmap->criteria = link_items(loader, &collector, PN_RECORD_CRITERION, PN_ITEM_CRITERION, items,
                                   sizeof(struct pn_criterion), &roadmap->criterion_count);
    roadmap->models = link_items(loader, &collector, PN_RECORD_MODEL, PN_ITEM_MODEL, items, sizeof(struct pn_model),
                                 &roadmap->model_count);
    roadmap->terms = link_items(loader, &collector, PN_RECORD_TERM, PN_ITEM_TERM, items, sizeof(struct pn_term),
                                &roadmap->term_count);
    roadmap->links = link_parts(loader, &collector, PN_RECORD_LINK, offsetof(struct pn_item, links),
                                sizeof(struct pn_web_link), &roadmap->link_count);
    roadmap->notes = link_parts(loader, &collector, PN_RECORD_NOTE, offsetof(struct pn_item, notes),
                                sizeof(struct pn_roadmap_note), &roadmap->note_count);
    roadmap->items = (const struct pn_item *const *)items;
    roadmap->item_count = item_count;

    give_milestones(loader, phases);
    link_back(loader, &collector, items, item_count);
    link_groundwork(loader, &collector, items, item_count, phases, roadmap->phase_count);
    link_parallels(loader, &collector, phases, roadmap->phase_count);
}
