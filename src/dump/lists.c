// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lists for scripts: a line per thing, its id first, fields parted by tabs.
 */
#include "phasenav/roadmap/terms.h"
#include "phasenav/dump/lists.h"

#include "line.h"
#include "words.h"

#include "phasenav/base/catalog.h"

#include <string.h>

enum { ANY_KIND = -1 };

/* Adds the fields of a line between id and title. */
static void add_place(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, const struct pn_item *item)
{
    const struct pn_criterion *criterion;
    switch (item->kind) {
    case PN_ITEM_PHASE:
        pn_buffer_printf(buffer, "\t%u", item->number + 1);
        break;
    case PN_ITEM_MILESTONE:
        pn_line_add(buffer, roadmap->phases[item->phase].item.id);
        break;
    case PN_ITEM_CRITERION:
        criterion = pn_roadmap_criterion(roadmap, item->handle);
        pn_line_add(buffer, roadmap->phases[criterion->from].item.id);
        pn_line_add(buffer, roadmap->phases[criterion->until].item.id);
        break;
    case PN_ITEM_MODEL:
    case PN_ITEM_TERM:
        break;
    }
}

static void write_item(struct pn_buffer *buffer, const struct pn_dump_request *request, const struct pn_item *item,
                       int kind)
{
    pn_buffer_append_text(buffer, item->id);
    if (kind == ANY_KIND) {
        pn_line_add(buffer, pn_dump_kind(item->kind));
    } else {
        add_place(buffer, request->roadmap, item);
    }
    pn_line_add(buffer, pn_text_in(item->title, request->language));
    pn_line_end(buffer);
}

/* All items, with their kind; or those of one kind, with their place. */
static size_t list_kind(struct pn_buffer *buffer, const struct pn_dump_request *request, int kind)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    size_t lines = 0;
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        const struct pn_item *item = roadmap->items[i];
        if ((kind == ANY_KIND || (int)item->kind == kind) && pn_filter_leaves(&request->filter, roadmap, i)) {
            write_item(buffer, request, item, kind);
            lines++;
        }
    }
    return lines;
}

static size_t list_phases(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_kind(buffer, request, PN_ITEM_PHASE);
}

static size_t list_milestones(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_kind(buffer, request, PN_ITEM_MILESTONE);
}

static size_t list_criteria(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_kind(buffer, request, PN_ITEM_CRITERION);
}

static size_t list_models(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_kind(buffer, request, PN_ITEM_MODEL);
}

static size_t list_terms(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct pn_terms *glossary = pn_terms_new(roadmap);
    struct pn_items terms = pn_terms_sorted(glossary, request->language);
    size_t lines = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        if (pn_filter_leaves(&request->filter, roadmap, terms.at[i])) {
            write_item(buffer, request, pn_roadmap_item(roadmap, terms.at[i]), PN_ITEM_TERM);
            lines++;
        }
    }
    pn_terms_free(glossary);
    return lines;
}

static size_t list_items(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_kind(buffer, request, ANY_KIND);
}

/* Labels, sources and languages carry no workstream and involve nobody, so a filter leaves none of them. */
static size_t list_labels(struct pn_buffer *buffer, const struct pn_dump_request *request,
                          const struct pn_label *labels, uint32_t count)
{
    uint32_t lines = pn_filter_is_empty(&request->filter) ? count : 0;
    for (uint32_t i = 0; i < lines; i++) {
        pn_buffer_append_text(buffer, labels[i].id);
        pn_line_add(buffer, pn_text_in(labels[i].title, request->language));
        pn_line_end(buffer);
    }
    return lines;
}

static size_t list_workstreams(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_labels(buffer, request, request->roadmap->workstreams, request->roadmap->workstream_count);
}

static size_t list_stakeholders(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    return list_labels(buffer, request, request->roadmap->stakeholders, request->roadmap->stakeholder_count);
}

static size_t list_sources(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    uint32_t lines = pn_filter_is_empty(&request->filter) ? request->roadmap->source_count : 0;
    for (uint32_t i = 0; i < lines; i++) {
        const struct pn_roadmap_source *source = &request->roadmap->sources[i];
        pn_buffer_append_text(buffer, source->id);
        pn_line_add(buffer, pn_text_in(source->title, request->language));
        pn_line_add(buffer, source->url);
        pn_line_end(buffer);
    }
    return lines;
}

static size_t list_languages(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    uint32_t lines = pn_filter_is_empty(&request->filter) ? request->roadmap->language_count : 0;
    for (uint32_t i = 0; i < lines; i++) {
        pn_buffer_append_text(buffer, request->roadmap->languages[i]);
        pn_line_end(buffer);
    }
    return lines;
}

const struct pn_dump_list pn_dump_lists[] = {
    {"phases", PN_N_("id, number, title"), list_phases},
    {"milestones", PN_N_("id, phase, title"), list_milestones},
    {"criteria", PN_N_("id, first phase, last phase, title"), list_criteria},
    {"workstreams", PN_N_("id, title"), list_workstreams},
    {"stakeholders", PN_N_("id, title"), list_stakeholders},
    {"models", PN_N_("id, title"), list_models},
    {"terms", PN_N_("id, title"), list_terms},
    {"sources", PN_N_("id, title, address"), list_sources},
    {"languages", PN_N_("code (the roadmap's own comes first)"), list_languages},
    {"items", PN_N_("id, kind, title"), list_items},
};
const size_t pn_dump_list_count = sizeof pn_dump_lists / sizeof pn_dump_lists[0];

const struct pn_dump_list *pn_dump_find_list(const char *name)
{
    for (size_t i = 0; i < pn_dump_list_count; i++) {
        if (strcmp(pn_dump_lists[i].name, name) == 0) {
            return &pn_dump_lists[i];
        }
    }
    return NULL;
}
