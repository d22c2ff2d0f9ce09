/*
 * Lists for scripts: a line per thing, its id first, fields parted by tabs.
 */
#include "phasenav/dump/dump.h"

#include "phasenav/base/catalog.h"

#include <string.h>

/* A field of a line; what would end the field or the line becomes a blank. */
static void add_field(struct pn_buffer *buffer, const char *text)
{
    pn_buffer_append(buffer, "\t", 1);
    size_t start = buffer->length;
    pn_buffer_append_text(buffer, text != NULL ? text : "");
    for (size_t i = start; i < buffer->length; i++) {
        if (buffer->data[i] == '\t' || buffer->data[i] == '\n') {
            buffer->data[i] = ' ';
        }
    }
}

static void end_line(struct pn_buffer *buffer)
{
    pn_buffer_append(buffer, "\n", 1);
}

static void list_phases(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        pn_buffer_printf(buffer, "%s\t%u", roadmap->phases[i].item.id, i + 1);
        add_field(buffer, pn_text_in(roadmap->phases[i].item.title, language));
        end_line(buffer);
    }
}

static void list_milestones(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_item *item = &roadmap->milestones[i].item;
        pn_buffer_append_text(buffer, item->id);
        add_field(buffer, roadmap->phases[item->phase].item.id);
        add_field(buffer, pn_text_in(item->title, language));
        end_line(buffer);
    }
}

static void list_criteria(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_criterion *criterion = &roadmap->criteria[i];
        pn_buffer_append_text(buffer, criterion->item.id);
        add_field(buffer, roadmap->phases[criterion->from].item.id);
        add_field(buffer, roadmap->phases[criterion->until].item.id);
        add_field(buffer, pn_text_in(criterion->item.title, language));
        end_line(buffer);
    }
}

static void list_labels(struct pn_buffer *buffer, const struct pn_label *labels, uint32_t count, uint32_t language)
{
    for (uint32_t i = 0; i < count; i++) {
        pn_buffer_append_text(buffer, labels[i].id);
        add_field(buffer, pn_text_in(labels[i].title, language));
        end_line(buffer);
    }
}

static void list_workstreams(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    list_labels(buffer, roadmap->workstreams, roadmap->workstream_count, language);
}

static void list_stakeholders(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    list_labels(buffer, roadmap->stakeholders, roadmap->stakeholder_count, language);
}

static void list_item(struct pn_buffer *buffer, const struct pn_item *item, uint32_t language)
{
    pn_buffer_append_text(buffer, item->id);
    add_field(buffer, pn_text_in(item->title, language));
    end_line(buffer);
}

static void list_models(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        list_item(buffer, &roadmap->models[i].item, language);
    }
}

static void list_terms(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->term_count; i++) {
        list_item(buffer, &roadmap->terms[i].item, language);
    }
}

static void list_sources(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->source_count; i++) {
        pn_buffer_append_text(buffer, roadmap->sources[i].id);
        add_field(buffer, pn_text_in(roadmap->sources[i].title, language));
        add_field(buffer, roadmap->sources[i].url);
        end_line(buffer);
    }
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
