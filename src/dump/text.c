/*
 * The text format: a document that a person likes to read.
 */
#include "formats.h"
#include "item_sheet.h"
#include "selection.h"
#include "sheet_text.h"
#include "words.h"

#include "phasenav/base/text.h"

#include <assert.h>
#include <string.h>

enum {
    INDENT = 2,
    NUMBER_GAP = 2,
};

static struct pn_sheet sheet_of(struct pn_text_dump *dump, const struct pn_item *item, uint32_t phase)
{
    return pn_dump_sheet(&dump->scratch, dump->request, item, phase);
}

static const char *message(const struct pn_text_dump *dump, const char *english)
{
    return pn_tr(dump->request->catalog, english);
}

static void write_section(struct pn_text_dump *dump, const char *title)
{
    pn_page_gap(&dump->page, 1);
    pn_page_write_heading(&dump->page, PN_PAGE_SECTION, title);
}

static void write_chapter(struct pn_text_dump *dump, const char *title)
{
    pn_page_gap(&dump->page, 2);
    pn_page_write_heading(&dump->page, PN_PAGE_CHAPTER, title);
}

/* A phase's sheet in two parts: what opens its chapter, and its points (pitfalls, what to prepare), which close it. */
static void part_sheet(struct pn_text_dump *dump, struct pn_sheet sheet, struct pn_sheet *ret_fields,
                       struct pn_sheet *ret_points)
{
    struct pn_sheet_entry *fields = PN_NEW_ARRAY(&dump->scratch, struct pn_sheet_entry, sheet.count);
    struct pn_sheet_entry *points = PN_NEW_ARRAY(&dump->scratch, struct pn_sheet_entry, sheet.count);
    ret_fields->count = 0;
    ret_points->count = 0;
    for (uint32_t i = 0; i < sheet.count; i++) {
        if (sheet.at[i].kind == PN_SHEET_POINT) {
            points[ret_points->count++] = sheet.at[i];
        } else {
            fields[ret_fields->count++] = sheet.at[i];
        }
    }
    ret_fields->at = fields;
    ret_points->at = points;
}

/* Fields of a paragraph each, with a blank line between: a phase's opening. */
static void write_opening(struct pn_text_dump *dump, struct pn_sheet fields)
{
    unsigned label_columns = pn_text_dump_label_columns(dump, fields);
    for (uint32_t i = 0; i < fields.count;) {
        uint32_t end = pn_sheet_group_end(fields, i);
        pn_page_gap(&dump->page, 1);
        pn_text_dump_sheet(dump, (struct pn_sheet){.at = fields.at + i, .count = end - i}, 0, label_columns);
        i = end;
    }
}

/* Grouped by the phase it comes from; what belongs to no single phase (criteria) has a group of its own. */
static void write_groundwork(struct pn_text_dump *dump, struct pn_items groundwork)
{
    const struct pn_roadmap *roadmap = dump->request->roadmap;
    if (groundwork.count == 0) {
        return;
    }
    write_section(dump, message(dump, PN_N_("Groundwork for this phase")));
    for (uint32_t i = 0; i < groundwork.count; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, groundwork.at[i]);
        uint32_t before = i == 0 ? PN_NO_PHASE : pn_roadmap_item(roadmap, groundwork.at[i - 1])->phase;
        if (i == 0 || item->phase != before) {
            const char *title = item->phase == PN_NO_PHASE
                                    ? message(dump, PN_N_("Criteria"))
                                    : pn_text_dump_numbered(dump, &roadmap->phases[item->phase].item);
            pn_page_write(&dump->page, &(struct pn_page_block){.text = title});
        }
        const char *number = pn_text_dump_number(dump, item);
        if (number == NULL) {
            pn_text_dump_point(dump, INDENT, pn_text_dump_title(dump, item));
        } else {
            unsigned column = INDENT + (unsigned)strlen(number) + NUMBER_GAP;
            pn_page_write(&dump->page, &(struct pn_page_block){.indent = INDENT,
                                                               .column = column,
                                                               .lead = number,
                                                               .text = pn_text_dump_title(dump, item)});
        }
    }
}

static void write_milestones(struct pn_text_dump *dump, struct pn_items milestones)
{
    if (milestones.count == 0) {
        return;
    }
    struct pn_sheet *sheets = PN_NEW_ARRAY(&dump->scratch, struct pn_sheet, milestones.count);
    unsigned label_columns = 0;
    size_t longest = 0;
    for (uint32_t i = 0; i < milestones.count; i++) {
        const struct pn_item *item = pn_roadmap_item(dump->request->roadmap, milestones.at[i]);
        sheets[i] = sheet_of(dump, item, item->phase);
        unsigned columns = pn_text_dump_label_columns(dump, sheets[i]);
        label_columns = columns > label_columns ? columns : label_columns;
        size_t length = strlen(pn_text_dump_number(dump, item));
        longest = length > longest ? length : longest;
    }
    unsigned column = (unsigned)longest + NUMBER_GAP;
    write_section(dump, message(dump, PN_N_("Milestones")));
    for (uint32_t i = 0; i < milestones.count; i++) {
        const struct pn_item *item = pn_roadmap_item(dump->request->roadmap, milestones.at[i]);
        pn_page_gap(&dump->page, 1);
        pn_page_write(&dump->page, &(struct pn_page_block){.column = column,
                                                           .lead = pn_text_dump_number(dump, item),
                                                           .text = pn_text_dump_title(dump, item),
                                                           .bold = true});
        pn_text_dump_sheet(dump, sheets[i], column, label_columns);
    }
}

/* The criterion's name, and behind it its workstreams in their colours. */
static void write_criterion_name(struct pn_text_dump *dump, const struct pn_item *item)
{
    const struct pn_dump_request *request = dump->request;
    struct pn_page_color *colors = PN_NEW_ARRAY(&dump->scratch, struct pn_page_color, item->workstreams.count);
    struct pn_buffer name;
    pn_buffer_init(&name);
    pn_buffer_append_text(&name, pn_text_dump_title(dump, item));
    for (uint32_t i = 0; i < item->workstreams.count; i++) {
        const struct pn_label *workstream = &request->roadmap->workstreams[item->workstreams.at[i]];
        pn_buffer_append_text(&name, i == 0 ? " (" : ", ");
        colors[i].start = name.length;
        pn_buffer_append_text(&name, pn_text_in(workstream->title, request->language));
        colors[i].end = name.length;
        colors[i].color = workstream->color;
    }
    pn_buffer_append_text(&name, item->workstreams.count != 0 ? ")" : "");
    pn_page_write(&dump->page, &(struct pn_page_block){.column = INDENT,
                                                       .lead = pn_page_bullet(&dump->page),
                                                       .text = pn_buffer_text(&name),
                                                       .colors = colors,
                                                       .color_count = item->workstreams.count});
    pn_buffer_finish(&name);
}

static void write_rounds(struct pn_text_dump *dump, const struct pn_dump_phase *selected)
{
    if (selected->rounds.count == 0) {
        return;
    }
    uint32_t phase = selected->phase->item.number;
    write_section(dump, message(dump, PN_N_("Criteria in this round")));
    for (uint32_t i = 0; i < selected->rounds.count; i++) {
        const struct pn_criterion *criterion = pn_roadmap_criterion(dump->request->roadmap, selected->rounds.at[i]);
        const char *question = pn_dump_question(&dump->scratch, dump->request, criterion, phase);
        write_criterion_name(dump, &criterion->item);
        if (question != NULL) {
            pn_page_write(&dump->page, &(struct pn_page_block){.column = INDENT, .text = question});
        }
    }
}

/* A section for each label. */
static void write_points(struct pn_text_dump *dump, struct pn_sheet points)
{
    for (uint32_t i = 0; i < points.count; i++) {
        if (i == 0 || points.at[i].label != points.at[i - 1].label) {
            write_section(dump, message(dump, points.at[i].label));
        }
        pn_text_dump_point(dump, 0, points.at[i].text);
    }
}

static void write_phase(struct pn_text_dump *dump, const struct pn_dump_phase *selected)
{
    const struct pn_phase *phase = selected->phase;
    struct pn_sheet fields;
    struct pn_sheet points;
    part_sheet(dump, sheet_of(dump, &phase->item, phase->item.number), &fields, &points);
    write_chapter(dump, pn_text_dump_numbered(dump, &phase->item));
    write_opening(dump, fields);
    write_groundwork(dump, selected->groundwork);
    write_milestones(dump, selected->milestones);
    write_rounds(dump, selected);
    write_points(dump, points);
}

static void write_item(struct pn_text_dump *dump, const struct pn_item *item)
{
    struct pn_sheet sheet = sheet_of(dump, item, PN_NO_PHASE);
    pn_page_gap(&dump->page, 1);
    pn_page_write(&dump->page, &(struct pn_page_block){.text = pn_text_dump_title(dump, item), .bold = true});
    pn_text_dump_sheet(dump, sheet, INDENT, pn_text_dump_label_columns(dump, sheet));
}

static void write_sources(struct pn_text_dump *dump)
{
    const struct pn_roadmap *roadmap = dump->request->roadmap;
    for (uint32_t i = 0; i < roadmap->source_count; i++) {
        const struct pn_roadmap_source *source = &roadmap->sources[i];
        pn_text_dump_point(dump, 0, pn_text_in(source->title, dump->request->language));
        if (source->url != NULL) {
            pn_page_write(&dump->page, &(struct pn_page_block){.column = INDENT, .text = source->url});
        }
    }
}

static void write_opening_of_roadmap(struct pn_text_dump *dump)
{
    const struct pn_roadmap *roadmap = dump->request->roadmap;
    const char *summary = pn_text_in(roadmap->summary, dump->request->language);
    write_chapter(dump, pn_text_in(roadmap->title, dump->request->language));
    if (summary != NULL) {
        pn_page_write(&dump->page, &(struct pn_page_block){.text = summary});
    }
}

static void write_items(struct pn_text_dump *dump, const char *title, struct pn_items items)
{
    if (items.count != 0) {
        write_chapter(dump, message(dump, title));
    }
    for (uint32_t i = 0; i < items.count; i++) {
        write_item(dump, pn_roadmap_item(dump->request->roadmap, items.at[i]));
    }
}

/* The whole roadmap: all its phases, and what belongs to none. */
static void write_roadmap(struct pn_text_dump *dump, const struct pn_dump_selection *selection)
{
    if (selection->whole) {
        write_opening_of_roadmap(dump);
    }
    for (uint32_t i = 0; i < selection->phase_count; i++) {
        write_phase(dump, &selection->phases[i]);
    }
    write_items(dump, PN_N_("Criteria"), selection->criteria);
    write_items(dump, PN_N_("Operating models"), selection->models);
    write_items(dump, PN_N_("Terms"), selection->terms);
    if (selection->whole && dump->request->roadmap->source_count != 0) {
        write_chapter(dump, message(dump, PN_N_("Sources")));
        write_sources(dump);
    }
}

/* One that was asked for by its id: a page of its own, which says what it is and where it belongs. */
static void write_page(struct pn_text_dump *dump, const struct pn_item *item)
{
    struct pn_sheet sheet = sheet_of(dump, item, item->phase);
    const char *description = pn_dump_description(&dump->scratch, dump->request, item, pn_page_separator(&dump->page));
    write_chapter(dump, pn_text_dump_numbered(dump, item));
    pn_page_write(&dump->page, &(struct pn_page_block){.text = description});
    pn_page_gap(&dump->page, 1);
    pn_text_dump_sheet(dump, sheet, 0, pn_text_dump_label_columns(dump, sheet));
}

static void write_asked(struct pn_text_dump *dump, const struct pn_dump_selection *selection)
{
    for (uint32_t i = 0; i < selection->items.count; i++) {
        write_page(dump, pn_roadmap_item(dump->request->roadmap, selection->items.at[i]));
    }
    for (uint32_t i = 0; selection->items.count == 0 && i < selection->phase_count; i++) {
        write_phase(dump, &selection->phases[i]);
    }
}

size_t pn_dump_write_text(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct pn_text_dump dump = {
        .request = request,
        .page = {.buffer = buffer, .width = request->width, .color = request->color, .ascii = request->ascii}};
    assert(request->width >= PN_DUMP_LEAST_WIDTH);
    pn_arena_init(&dump.scratch);
    struct pn_dump_selection selection = pn_dump_select(&dump.scratch, request);
    if (request->all) {
        write_roadmap(&dump, &selection);
    } else {
        write_asked(&dump, &selection);
    }
    pn_arena_finish(&dump.scratch);
    return pn_dump_selected(&selection);
}
