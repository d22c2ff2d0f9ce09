/*
 * The Markdown format: CommonMark for a wiki. Headings carry anchors by the items' ids, and what links to an item of
 * the same document is a link; lines are not wrapped, as wikis do that.
 */
#include "formats.h"
#include "item_sheet.h"
#include "markdown_text.h"
#include "selection.h"
#include "words.h"

#include "phasenav/roadmap/sheet.h"

struct markdown_writer {
    struct pn_buffer *buffer;
    const struct pn_dump_request *request;
    const struct pn_roadmap *roadmap;
    struct pn_dump_selection selection;
    bool *has_anchor; /* by handle: it will have one in this document */
    bool *is_written; /* its anchor is there */
    unsigned level;   /* of the headings of phases and pages */
    struct pn_arena scratch;
};

enum { INDENT = 2 };

static void add(struct markdown_writer *writer, const char *text)
{
    pn_buffer_append_text(writer->buffer, text);
}

static const char *message(const struct markdown_writer *writer, const char *english)
{
    return pn_tr(writer->request->catalog, english);
}

static const char *title_of(struct markdown_writer *writer, const struct pn_item *item)
{
    return pn_dump_numbered(&writer->scratch, writer->request, item, " · ");
}

/* An item's place, where links lead: once in a document. */
static void add_anchor(struct markdown_writer *writer, const struct pn_item *item)
{
    if (!writer->is_written[item->handle]) {
        writer->is_written[item->handle] = true;
        pn_buffer_printf(writer->buffer, "<a id=\"%s\"></a>", item->id);
    }
}

/* A blank line, unless the document begins here. */
static void begin_block(struct markdown_writer *writer)
{
    add(writer, writer->buffer->length != 0 ? "\n" : "");
}

static void begin_heading(struct markdown_writer *writer, unsigned level)
{
    begin_block(writer);
    pn_buffer_append_repeated(writer->buffer, '#', level);
    add(writer, " ");
}

static void write_heading(struct markdown_writer *writer, unsigned level, const char *title)
{
    begin_heading(writer, level);
    pn_markdown_add_line(writer->buffer, title);
    add(writer, "\n");
}

static void write_item_heading(struct markdown_writer *writer, unsigned level, const struct pn_item *item)
{
    begin_heading(writer, level);
    add_anchor(writer, item);
    pn_markdown_add_line(writer->buffer, title_of(writer, item));
    add(writer, "\n");
}

static void write_paragraph(struct markdown_writer *writer, const char *text)
{
    begin_block(writer);
    pn_markdown_add_text(writer->buffer, text, 0);
    add(writer, "\n");
}

/* The item's title, as a link where this document has the item. */
static void add_link(struct markdown_writer *writer, const struct pn_item *item)
{
    bool is_link = writer->has_anchor[item->handle];
    add(writer, is_link ? "[" : "");
    pn_markdown_add_line(writer->buffer, title_of(writer, item));
    if (is_link) {
        pn_buffer_printf(writer->buffer, "](#%s)", item->id);
    }
}

static void begin_point(struct markdown_writer *writer, unsigned indent)
{
    pn_buffer_append_repeated(writer->buffer, ' ', indent);
    add(writer, "- ");
}

static void add_label(struct markdown_writer *writer, const char *label)
{
    add(writer, "**");
    pn_markdown_add_line(writer->buffer, message(writer, label));
}

static void add_round(struct markdown_writer *writer, const struct pn_sheet_entry *entry, unsigned indent)
{
    add_link(writer, &writer->roadmap->phases[entry->phase].item);
    if (*entry->text != '\0') {
        add(writer, ": ");
        pn_markdown_add_text(writer->buffer, entry->text, indent);
    }
}

static void add_entry(struct markdown_writer *writer, const struct pn_sheet_entry *entry, unsigned indent)
{
    if (entry->kind == PN_SHEET_LINK) {
        add_link(writer, pn_roadmap_item(writer->roadmap, entry->target));
    } else if (entry->kind == PN_SHEET_ROUND) {
        add_round(writer, entry, indent);
    } else {
        pn_markdown_add_text(writer->buffer, entry->text, indent);
    }
}

/* Side by side, to the end of the line. */
static void add_entries(struct markdown_writer *writer, const struct pn_sheet_entry *entries, uint32_t count,
                        unsigned indent)
{
    for (uint32_t i = 0; i < count; i++) {
        add(writer, i == 0 ? " " : pn_dump_separator(entries, count));
        add_entry(writer, &entries[i], indent);
    }
    add(writer, "\n");
}

static bool is_beside_label(const struct pn_sheet_entry *entries, uint32_t count)
{
    return entries[0].kind == PN_SHEET_NAMES || entries[0].kind == PN_SHEET_TEXT ||
           (entries[0].kind == PN_SHEET_LINK && count == 1);
}

/* What stands under one label, as a point: beside it what is short or a text, else as points below. */
static void write_field(struct markdown_writer *writer, const struct pn_sheet_entry *entries, uint32_t count)
{
    begin_point(writer, 0);
    add_label(writer, entries[0].label);
    if (count == 1 && *entries[0].text == '\0') {
        add(writer, "**\n"); /* the label says it all */
        return;
    }
    add(writer, ":**");
    if (!is_beside_label(entries, count)) {
        add(writer, "\n");
        for (uint32_t i = 0; i < count; i++) {
            begin_point(writer, INDENT);
            add_entry(writer, &entries[i], INDENT + INDENT);
            add(writer, "\n");
        }
        return;
    }
    add_entries(writer, entries, count, INDENT);
}

static struct pn_sheet sheet_of(struct markdown_writer *writer, const struct pn_item *item, uint32_t phase)
{
    return pn_dump_sheet(&writer->scratch, writer->request, item, phase);
}

static void write_sheet(struct markdown_writer *writer, struct pn_sheet sheet)
{
    bool in_list = false;
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (sheet.at[i].label == NULL) {
            write_paragraph(writer, sheet.at[i].text);
        } else {
            add(writer, in_list ? "" : "\n");
            write_field(writer, &sheet.at[i], pn_sheet_group_end(sheet, i) - i);
        }
        in_list = sheet.at[i].label != NULL;
    }
}

/* A milestone, or an item that belongs to no phase, under a heading of its own. */
static void write_item(struct markdown_writer *writer, unsigned level, const struct pn_item *item)
{
    write_item_heading(writer, level, item);
    write_sheet(writer, sheet_of(writer, item, item->phase));
}

/* Fields of a phase are paragraphs that begin with their label. Its lists of sentences come last: write_points(). */
static void write_phase_texts(struct markdown_writer *writer, struct pn_sheet sheet)
{
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (sheet.at[i].kind == PN_SHEET_POINT) {
            continue;
        }
        begin_block(writer);
        add_label(writer, sheet.at[i].label);
        add(writer, ":**");
        add_entries(writer, &sheet.at[i], pn_sheet_group_end(sheet, i) - i, 0);
    }
}

static void write_points(struct markdown_writer *writer, struct pn_sheet sheet)
{
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (sheet.at[i].kind != PN_SHEET_POINT) {
            continue;
        }
        uint32_t end = pn_sheet_group_end(sheet, i);
        write_heading(writer, writer->level + 1, message(writer, sheet.at[i].label));
        begin_block(writer);
        for (uint32_t j = i; j < end; j++) {
            begin_point(writer, 0);
            add_entry(writer, &sheet.at[j], INDENT);
            add(writer, "\n");
        }
    }
}

static void write_groundwork(struct markdown_writer *writer, struct pn_items groundwork)
{
    if (groundwork.count == 0) {
        return;
    }
    write_heading(writer, writer->level + 1, message(writer, "Groundwork for this phase"));
    begin_block(writer);
    for (uint32_t i = 0; i < groundwork.count; i++) {
        begin_point(writer, 0);
        add_link(writer, pn_roadmap_item(writer->roadmap, groundwork.at[i]));
        add(writer, "\n");
    }
}

static void write_milestones(struct markdown_writer *writer, struct pn_items milestones)
{
    if (milestones.count == 0) {
        return;
    }
    write_heading(writer, writer->level + 1, message(writer, "Milestones"));
    for (uint32_t i = 0; i < milestones.count; i++) {
        write_item(writer, writer->level + 2, pn_roadmap_item(writer->roadmap, milestones.at[i]));
    }
}

/* In a dump of the whole roadmap, criteria have a chapter to which the name links; else their place is here. */
static void add_criterion_name(struct markdown_writer *writer, const struct pn_item *item)
{
    if (writer->request->all) {
        add_link(writer, item);
    } else {
        add_anchor(writer, item);
        add(writer, "**");
        pn_markdown_add_line(writer->buffer, title_of(writer, item));
        add(writer, "**");
    }
    for (uint32_t i = 0; i < item->workstreams.count; i++) {
        const struct pn_label *workstream = &writer->roadmap->workstreams[item->workstreams.at[i]];
        add(writer, i == 0 ? " (" : ", ");
        pn_markdown_add_line(writer->buffer, pn_text_in(workstream->title, writer->request->language));
    }
    add(writer, item->workstreams.count != 0 ? ")" : "");
}

static void write_rounds(struct markdown_writer *writer, const struct pn_dump_phase *selected)
{
    if (selected->rounds.count == 0) {
        return;
    }
    write_heading(writer, writer->level + 1, message(writer, "Criteria in this round"));
    begin_block(writer);
    for (uint32_t i = 0; i < selected->rounds.count; i++) {
        const struct pn_criterion *criterion = pn_roadmap_criterion(writer->roadmap, selected->rounds.at[i]);
        const char *question =
            pn_dump_question(&writer->scratch, writer->request, criterion, selected->phase->item.number);
        begin_point(writer, 0);
        add_criterion_name(writer, &criterion->item);
        if (question != NULL) {
            add(writer, "\\\n  "); /* a line of its own */
            pn_markdown_add_text(writer->buffer, question, INDENT);
        }
        add(writer, "\n");
    }
}

static void write_phase(struct markdown_writer *writer, const struct pn_dump_phase *selected)
{
    const struct pn_item *item = &selected->phase->item;
    struct pn_sheet sheet = sheet_of(writer, item, item->number);
    write_item_heading(writer, writer->level, item);
    write_phase_texts(writer, sheet);
    write_groundwork(writer, selected->groundwork);
    write_milestones(writer, selected->milestones);
    write_rounds(writer, selected);
    write_points(writer, sheet);
}

static void write_chapter(struct markdown_writer *writer, const char *title, struct pn_items items)
{
    if (items.count != 0) {
        write_heading(writer, writer->level, message(writer, title));
    }
    for (uint32_t i = 0; i < items.count; i++) {
        write_item(writer, writer->level + 1, pn_roadmap_item(writer->roadmap, items.at[i]));
    }
}

static void write_sources(struct markdown_writer *writer)
{
    write_heading(writer, writer->level, message(writer, "Sources"));
    begin_block(writer);
    for (uint32_t i = 0; i < writer->roadmap->source_count; i++) {
        const struct pn_roadmap_source *source = &writer->roadmap->sources[i];
        begin_point(writer, 0);
        add(writer, source->url != NULL ? "[" : "");
        pn_markdown_add_line(writer->buffer, pn_text_in(source->title, writer->request->language));
        if (source->url != NULL) {
            add(writer, "](");
            pn_markdown_add_address(writer->buffer, source->url);
            add(writer, ")");
        }
        add(writer, "\n");
    }
}

/* The phases, for a reader who looks for one. */
static void write_contents(struct markdown_writer *writer)
{
    begin_block(writer);
    for (uint32_t i = 0; i < writer->selection.phase_count; i++) {
        begin_point(writer, 0);
        add_link(writer, &writer->selection.phases[i].phase->item);
        add(writer, "\n");
    }
}

static void write_roadmap(struct markdown_writer *writer)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    const struct pn_dump_selection *selection = &writer->selection;
    const char *summary = pn_text_in(roadmap->summary, writer->request->language);
    write_heading(writer, 1, pn_text_in(roadmap->title, writer->request->language));
    if (summary != NULL && selection->whole) {
        write_paragraph(writer, summary);
    }
    write_contents(writer);
    for (uint32_t i = 0; i < selection->phase_count; i++) {
        write_phase(writer, &selection->phases[i]);
    }
    write_chapter(writer, "Criteria", selection->criteria);
    write_chapter(writer, "Operating models", selection->models);
    write_chapter(writer, "Terms", selection->terms);
    if (selection->whole && roadmap->source_count != 0) {
        write_sources(writer);
    }
}

/* One that was asked for by its id. */
static void write_page(struct markdown_writer *writer, const struct pn_item *item)
{
    write_item_heading(writer, writer->level, item);
    write_paragraph(writer, pn_dump_description(&writer->scratch, writer->request, item, " · "));
    write_sheet(writer, sheet_of(writer, item, item->phase));
}

static void mark_anchors(struct markdown_writer *writer, struct pn_items items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        writer->has_anchor[items.at[i]] = true;
    }
}

static void decide_anchors(struct markdown_writer *writer)
{
    const struct pn_dump_selection *selection = &writer->selection;
    for (uint32_t i = 0; selection->items.count == 0 && i < selection->phase_count; i++) {
        writer->has_anchor[selection->phases[i].phase->item.handle] = true;
        mark_anchors(writer, selection->phases[i].milestones);
        mark_anchors(writer, selection->phases[i].rounds);
    }
    mark_anchors(writer, writer->request->all ? selection->criteria : selection->items);
    mark_anchors(writer, selection->models);
    mark_anchors(writer, selection->terms);
}

size_t pn_dump_write_markdown(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct markdown_writer writer = {
        .buffer = buffer, .request = request, .roadmap = roadmap, .level = request->all ? 2 : 1};
    pn_arena_init(&writer.scratch);
    writer.selection = pn_dump_select(&writer.scratch, request);
    writer.has_anchor = PN_NEW_ARRAY(&writer.scratch, bool, roadmap->item_count);
    writer.is_written = PN_NEW_ARRAY(&writer.scratch, bool, roadmap->item_count);
    size_t selected = pn_dump_selected(&writer.selection);
    decide_anchors(&writer);
    if (request->all && selected != 0) {
        write_roadmap(&writer);
    } else if (writer.selection.items.count != 0) {
        for (uint32_t i = 0; i < writer.selection.items.count; i++) {
            write_page(&writer, pn_roadmap_item(roadmap, writer.selection.items.at[i]));
        }
    } else {
        for (uint32_t i = 0; i < writer.selection.phase_count; i++) {
            write_phase(&writer, &writer.selection.phases[i]);
        }
    }
    pn_arena_finish(&writer.scratch);
    return selected;
}
