/*
 * Lists for scripts: a line per thing, its id first, fields parted by tabs.
 */
#include "phasenav/dump/lists.h"

#include "line.h"
#include "words.h"

#include "phasenav/base/catalog.h"

#include <string.h>

static bool is_listed(const struct pn_dump_request *request, const struct pn_item *item)
{
    return pn_filter_leaves(&request->filter, request->roadmap, item->handle);
}

static const char *title_of(const struct pn_dump_request *request, const struct pn_item *item)
{
    return pn_text_in(item->title, request->language);
}

static size_t list_phases(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    size_t lines = 0;
    for (uint32_t i = 0; i < request->roadmap->phase_count; i++) {
        const struct pn_item *item = &request->roadmap->phases[i].item;
        if (is_listed(request, item)) {
            pn_buffer_printf(buffer, "%s\t%u", item->id, i + 1);
            pn_line_add(buffer, title_of(request, item));
            pn_line_end(buffer);
            lines++;
        }
    }
    return lines;
}

static size_t list_milestones(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    size_t lines = 0;
    for (uint32_t i = 0; i < request->roadmap->milestone_count; i++) {
        const struct pn_item *item = &request->roadmap->milestones[i].item;
        if (is_listed(request, item)) {
            pn_buffer_append_text(buffer, item->id);
            pn_line_add(buffer, request->roadmap->phases[item->phase].item.id);
            pn_line_add(buffer, title_of(request, item));
            pn_line_end(buffer);
            lines++;
        }
    }
    return lines;
}

static size_t list_criteria(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    size_t lines = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_criterion *criterion = &roadmap->criteria[i];
        if (is_listed(request, &criterion->item)) {
            pn_buffer_append_text(buffer, criterion->item.id);
            pn_line_add(buffer, roadmap->phases[criterion->from].item.id);
            pn_line_add(buffer, roadmap->phases[criterion->until].item.id);
            pn_line_add(buffer, title_of(request, &criterion->item));
            pn_line_end(buffer);
            lines++;
        }
    }
    return lines;
}

static size_t list_item(struct pn_buffer *buffer, const struct pn_dump_request *request, const struct pn_item *item)
{
    if (!is_listed(request, item)) {
        return 0;
    }
    pn_buffer_append_text(buffer, item->id);
    pn_line_add(buffer, title_of(request, item));
    pn_line_end(buffer);
    return 1;
}

static size_t list_models(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    size_t lines = 0;
    for (uint32_t i = 0; i < request->roadmap->model_count; i++) {
        lines += list_item(buffer, request, &request->roadmap->models[i].item);
    }
    return lines;
}

static size_t list_terms(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    size_t lines = 0;
    for (uint32_t i = 0; i < request->roadmap->term_count; i++) {
        lines += list_item(buffer, request, &request->roadmap->terms[i].item);
    }
    return lines;
}

static size_t list_items(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    size_t lines = 0;
    for (uint32_t i = 0; i < request->roadmap->item_count; i++) {
        const struct pn_item *item = request->roadmap->items[i];
        if (is_listed(request, item)) {
            pn_buffer_append_text(buffer, item->id);
            pn_line_add(buffer, pn_dump_kind(item->kind));
            pn_line_add(buffer, title_of(request, item));
            pn_line_end(buffer);
            lines++;
        }
    }
    return lines;
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
