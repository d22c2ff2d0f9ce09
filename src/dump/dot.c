// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A picture for Graphviz: phases from left to right as boxes, their milestones in them, an arrow from a milestone to
 * what requires it, and a dashed one from groundwork to the phase that it is for; the criteria among it are one box, or
 * there would be more arrows than anybody can follow. An item that was asked for by itself stands amid what it is
 * linked with.
 *
 * What the picture needs beside what was asked for (a requirement in another phase) is there too, drawn in grey.
 */
#include "dot.h"
#include "selection.h"

#include "phasenav/base/wrap.h"
#include "phasenav/document/number.h"

#include <string.h>

enum { LABEL_COLUMNS = 24 };

enum presence {
    ABSENT,
    BESIDE, /* drawn in grey, because something that was asked for is linked with it */
    ASKED,  /* drawn in full */
};

struct dot_writer {
    struct pn_buffer *buffer;
    const struct pn_dump_request *request;
    const struct pn_roadmap *roadmap;
    struct pn_selection selection;
    enum presence *presence; /* by handle; a phase is drawn also for one of its milestones */
    struct pn_arena scratch;
};

static void show(struct dot_writer *writer, pn_item_id item, enum presence presence)
{
    if (writer->presence[item] < presence) {
        writer->presence[item] = presence;
    }
}

/* Draws an item in grey, unless the filter leaves it out. Phases are always drawn: their boxes hold the milestones. */
static void show_beside(struct dot_writer *writer, pn_item_id item)
{
    if (pn_roadmap_item(writer->roadmap, item)->kind == PN_ITEM_PHASE ||
        pn_filter_leaves(&writer->request->filter, writer->roadmap, item)) {
        show(writer, item, BESIDE);
    }
}

static void show_all_beside(struct dot_writer *writer, struct pn_items items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        show_beside(writer, items.at[i]);
    }
}

static void show_neighbours(struct dot_writer *writer, const struct pn_item *item)
{
    show_all_beside(writer, item->requires);
    show_all_beside(writer, item->required_by);
    show_all_beside(writer, item->related);
    for (uint32_t i = 0; i < item->prepares.count; i++) {
        show_beside(writer, writer->roadmap->phases[item->prepares.at[i]].item.handle);
    }
}

static void show_phase(struct dot_writer *writer, const struct pn_selected_phase *selected)
{
    show(writer, selected->phase->item.handle, ASKED);
    for (uint32_t i = 0; i < selected->milestones.count; i++) {
        show(writer, selected->milestones.at[i], ASKED);
        show_all_beside(writer, pn_roadmap_item(writer->roadmap, selected->milestones.at[i])->requires);
    }
    for (uint32_t i = 0; i < selected->groundwork.count; i++) {
        if (pn_roadmap_item(writer->roadmap, selected->groundwork.at[i])->kind == PN_ITEM_MILESTONE) {
            show_beside(writer, selected->groundwork.at[i]);
        }
    }
}

static void decide_presence(struct dot_writer *writer)
{
    const struct pn_selection *selection = &writer->selection;
    for (uint32_t i = 0; i < selection->items.count; i++) {
        show(writer, selection->items.at[i], ASKED);
        show_neighbours(writer, pn_roadmap_item(writer->roadmap, selection->items.at[i]));
    }
    for (uint32_t i = 0; selection->items.count == 0 && i < selection->phase_count; i++) {
        show_phase(writer, &selection->phases[i]);
    }
}

static void add(struct dot_writer *writer, const char *text)
{
    pn_buffer_append_text(writer->buffer, text);
}

/* Text for a string in double quotes, in which Graphviz knows escapes (\\n) and entities (&amp;). */
static void add_escaped_bytes(struct dot_writer *writer, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        switch (text[i]) {
        case '"':
            add(writer, "\\\"");
            break;
        case '\\':
            add(writer, "\\\\");
            break;
        case '&':
            add(writer, "&amp;");
            break;
        case '\n':
            add(writer, " ");
            break;
        default:
            pn_buffer_append(writer->buffer, &text[i], 1);
        }
    }
}

static void add_escaped(struct dot_writer *writer, const char *text)
{
    add_escaped_bytes(writer, text, strlen(text));
}

/* A label, wrapped so that its box stays narrow. */
static void add_label(struct dot_writer *writer, const char *text)
{
    size_t from = 0;
    add(writer, "label=\"");
    do {
        struct pn_text_line line;
        add(writer, from != 0 ? "\\n" : "");
        from = pn_text_wrap(text, from, LABEL_COLUMNS, &line);
        add_escaped_bytes(writer, text + line.start, line.length);
    } while (text[from] != '\0');
    add(writer, "\"");
}

static const char *label_of(struct dot_writer *writer, const struct pn_item *item)
{
    const char *number = pn_number_of(&writer->scratch, writer->roadmap, item);
    const char *title = pn_text_in(item->title, writer->request->language);
    return number == NULL ? title : pn_arena_printf(&writer->scratch, "%s %s", number, title);
}

static void write_node(struct dot_writer *writer, const char *indent, const struct pn_item *item)
{
    pn_buffer_printf(writer->buffer, "%s\"%s\" [", indent, item->id);
    add_label(writer, label_of(writer, item));
    if (item->kind != PN_ITEM_MILESTONE) {
        add(writer, ", shape=ellipse");
    }
    if (writer->presence[item->handle] == BESIDE) {
        add(writer, ", color=gray60, fontcolor=gray40");
    }
    add(writer, "];\n");
}

/* A phase is a box around its milestones. Graphviz draws arrows between nodes only, so the box holds an invisible node
 * with the phase's id, at which the arrows to the phase end. */
static void write_phase(struct dot_writer *writer, const struct pn_phase *phase)
{
    bool is_empty = true;
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        is_empty &= writer->presence[writer->roadmap->milestones[phase->first_milestone + i].item.handle] == ABSENT;
    }
    if (is_empty && writer->presence[phase->item.handle] == ABSENT) {
        return;
    }
    pn_buffer_printf(writer->buffer, "  subgraph \"cluster_%s\" {\n    ", phase->item.id);
    add_label(writer, label_of(writer, &phase->item));
    add(writer, "; color=gray80; bgcolor=gray95;\n");
    pn_buffer_printf(writer->buffer, "    \"%s\" [style=invis, shape=point, width=0];\n", phase->item.id);
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        const struct pn_item *item = &writer->roadmap->milestones[phase->first_milestone + i].item;
        if (writer->presence[item->handle] != ABSENT) {
            write_node(writer, "    ", item);
        }
    }
    add(writer, "  }\n");
}

/* An arrow is drawn if both its ends are in the picture and one of them was asked for. */
static bool is_arrow_drawn(const struct dot_writer *writer, pn_item_id from, pn_item_id to)
{
    enum presence a = writer->presence[from];
    enum presence b = writer->presence[to];
    return a != ABSENT && b != ABSENT && (a == ASKED || b == ASKED);
}

static void write_groundwork_arrow(struct dot_writer *writer, const char *from, const char *phase)
{
    pn_buffer_printf(writer->buffer, "  \"%s\" -> \"%s\" [style=dashed, color=gray50, lhead=\"cluster_%s\"];\n", from,
                     phase, phase);
}

static void write_arrows(struct dot_writer *writer, const struct pn_item *item)
{
    for (uint32_t i = 0; i < item->requires.count; i++) {
        if (is_arrow_drawn(writer, item->requires.at[i], item->handle)) {
            pn_buffer_printf(writer->buffer, "  \"%s\" -> \"%s\";\n",
                             pn_roadmap_item(writer->roadmap, item->requires.at[i])->id, item->id);
        }
    }
    for (uint32_t i = 0; i < item->prepares.count; i++) {
        const struct pn_item *phase = &writer->roadmap->phases[item->prepares.at[i]].item;
        if (is_arrow_drawn(writer, item->handle, phase->handle)) {
            write_groundwork_arrow(writer, item->id, phase->id);
        }
    }
}

/* One box for all criteria among a phase's groundwork. Its name has a slash, which no id has. */
static void write_criteria_box(struct dot_writer *writer, const struct pn_selected_phase *selected)
{
    const char *name = pn_arena_printf(&writer->scratch, "%s/criteria", selected->phase->item.id);
    bool any = false;
    for (uint32_t i = 0; i < selected->groundwork.count; i++) {
        const struct pn_item *item = pn_roadmap_item(writer->roadmap, selected->groundwork.at[i]);
        if (item->kind != PN_ITEM_CRITERION) {
            continue;
        }
        if (!any) {
            pn_buffer_printf(writer->buffer, "  \"%s\" [shape=note, style=solid, color=gray60, label=\"", name);
            add_escaped(writer, pn_tr(writer->request->catalog, "Criteria"));
            add(writer, "\\l");
        }
        any = true;
        add(writer, "• ");
        add_escaped(writer, pn_text_in(item->title, writer->request->language));
        add(writer, "\\l");
    }
    if (any) {
        add(writer, "\"];\n");
        write_groundwork_arrow(writer, name, selected->phase->item.id);
    }
}

/* Links without a direction, of an item that was asked for. A link between two such items is drawn once. */
static void write_related(struct dot_writer *writer, const struct pn_item *item)
{
    for (uint32_t i = 0; i < item->related.count; i++) {
        pn_item_id other = item->related.at[i];
        bool drawn_from_there = other < item->handle && writer->presence[other] == ASKED;
        if (writer->presence[other] != ABSENT && !drawn_from_there) {
            pn_buffer_printf(writer->buffer, "  \"%s\" -> \"%s\" [style=dotted, dir=none];\n", item->id,
                             pn_roadmap_item(writer->roadmap, other)->id);
        }
    }
}

static void write_head(struct dot_writer *writer)
{
    const struct pn_roadmap *roadmap = writer->roadmap;
    const struct pn_catalog *catalog = writer->request->catalog;
    add(writer, "digraph \"");
    add(writer, roadmap->id);
    add(writer, "\" {\n  graph [rankdir=LR, compound=true, fontname=\"sans-serif\", labelloc=t, label=\"");
    add_escaped(writer, pn_text_in(roadmap->title, writer->request->language));
    add(writer, "\\n");
    add_escaped(writer, pn_tr(catalog, "solid: is required for; dashed: is groundwork for"));
    add(writer, "\"];\n"
                "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];\n");
}

size_t pn_dump_write_dot(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct dot_writer writer = {.buffer = buffer, .request = request, .roadmap = request->roadmap};
    const struct pn_roadmap *roadmap = request->roadmap;
    pn_arena_init(&writer.scratch);
    writer.selection = pn_selection_of(&writer.scratch, request);
    writer.presence = PN_NEW_ARRAY(&writer.scratch, enum presence, roadmap->item_count);
    decide_presence(&writer);
    write_head(&writer);
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        write_phase(&writer, &roadmap->phases[i]);
    }
    for (pn_item_id i = 0; i < roadmap->item_count; i++) {
        const struct pn_item *item = roadmap->items[i];
        if (writer.presence[i] != ABSENT && item->kind != PN_ITEM_PHASE && item->kind != PN_ITEM_MILESTONE) {
            write_node(&writer, "  ", item);
        }
    }
    for (pn_item_id i = 0; i < roadmap->item_count; i++) {
        if (writer.presence[i] != ABSENT) {
            write_arrows(&writer, roadmap->items[i]);
        }
    }
    for (uint32_t i = 0; writer.selection.items.count == 0 && i < writer.selection.phase_count; i++) {
        write_criteria_box(&writer, &writer.selection.phases[i]);
    }
    for (uint32_t i = 0; i < writer.selection.items.count; i++) {
        write_related(&writer, pn_roadmap_item(roadmap, writer.selection.items.at[i]));
    }
    add(&writer, "}\n");
    pn_arena_finish(&writer.scratch);
    return pn_selection_size(&writer.selection);
}
