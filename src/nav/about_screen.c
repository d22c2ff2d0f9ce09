// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * About this roadmap: what it is, what is an addition of our own, and each source with its address and what rests on
 * it.
 */
#include "count.h"
#include "entry.h"
#include "row_list.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/catalog.h"
#include "phasenav/roadmap/imprint.h"

static const char content_label[] = PN_N_("Content");
static const char source_label[] = PN_N_("Source");
static const char address_label[] = PN_N_("Address");
static const char own_label[] = PN_N_("Added");
static const char adapted_label[] = PN_N_("Adapted");
static const char used_label[] = PN_N_("Used by");

struct writer {
    const struct pn_nav_context *context;
    struct pn_arena *arena;
    struct pn_sheet_entry *at;
    uint32_t count;
};

static void add(struct writer *writer, const char *label, const char *text)
{
    writer->at[writer->count++] = pn_entry(PN_SHEET_TEXT, label, text);
}

static void add_sheet(struct writer *writer, struct pn_sheet sheet)
{
    for (uint32_t i = 0; i < sheet.count; i++) {
        writer->at[writer->count++] = sheet.at[i];
    }
}

static void add_link(struct writer *writer, const char *label, const struct pn_item *item)
{
    writer->at[writer->count++] =
        pn_entry_link(label, pn_text_in(item->title, writer->context->language), item, item->phase);
}

static void add_count(struct writer *writer, enum pn_counted counted, uint32_t count)
{
    if (count > 0) {
        add(writer, content_label, pn_count_in_words(writer->arena, writer->context->catalog, counted, count));
    }
}

static void add_summary(struct writer *writer)
{
    const struct pn_roadmap *roadmap = writer->context->roadmap;
    const char *summary = pn_text_in(roadmap->summary, writer->context->language);
    if (summary != NULL) {
        add(writer, NULL, summary);
    }
    add_sheet(writer, pn_imprint_of(writer->arena, roadmap, writer->context->catalog, writer->context->language));
    add_count(writer, PN_COUNTED_PHASES, roadmap->phase_count);
    add_count(writer, PN_COUNTED_MILESTONES, roadmap->milestone_count);
    add_count(writer, PN_COUNTED_CRITERIA, roadmap->criterion_count);
    add_count(writer, PN_COUNTED_MODELS, roadmap->model_count);
    add_count(writer, PN_COUNTED_TERMS, roadmap->term_count);
    add_count(writer, PN_COUNTED_SOURCES, roadmap->source_count);
}

/* A message, and all items of this origin. */
static void add_items(struct writer *writer, const char *message, const char *label, enum pn_origin origin)
{
    const struct pn_roadmap *roadmap = writer->context->roadmap;
    add(writer, NULL, pn_tr(writer->context->catalog, message));
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        if (roadmap->items[i]->origin == origin) {
            add_link(writer, label, roadmap->items[i]);
        }
    }
}

static bool is_among(uint32_t source, struct pn_indices sources)
{
    for (uint32_t i = 0; i < sources.count; i++) {
        if (sources.at[i] == source) {
            return true;
        }
    }
    return false;
}

/* Whether the item itself, one of its notes or one of its links names the source. */
static bool rests_on(const struct pn_roadmap *roadmap, const struct pn_item *item, uint32_t source)
{
    bool rests = is_among(source, item->sources);
    for (uint32_t i = 0; i < item->notes.count && !rests; i++) {
        rests = is_among(source, roadmap->notes[item->notes.at[i]].sources);
    }
    for (uint32_t i = 0; i < item->links.count && !rests; i++) {
        rests = roadmap->links[item->links.at[i]].source == source;
    }
    return rests;
}

static void add_source(struct writer *writer, uint32_t index)
{
    const struct pn_roadmap *roadmap = writer->context->roadmap;
    const struct pn_roadmap_source *source = &roadmap->sources[index];
    add(writer, source_label, pn_text_in(source->title, writer->context->language));
    if (source->url != NULL) {
        add(writer, address_label, source->url);
    }
    add_sheet(writer, pn_imprint_of_source(writer->arena, source, writer->context->catalog));
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        if (rests_on(roadmap, roadmap->items[i], index)) {
            add_link(writer, used_label, roadmap->items[i]);
        }
    }
}

static bool has_items(const struct pn_roadmap *roadmap, enum pn_origin origin)
{
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        if (roadmap->items[i]->origin == origin) {
            return true;
        }
    }
    return false;
}

static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    enum { BESIDE_SOURCES = 4 };
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_catalog *catalog = context->catalog;
    struct pn_row_list list = pn_row_list_of(arena, context, (size_t)roadmap->source_count + BESIDE_SOURCES);
    pn_row_list_add(&list, PN_SECTION_OVERVIEW, PN_ROW_SUMMARY, pn_tr(catalog, "What it is"));
    if (has_items(roadmap, PN_ORIGIN_OWN)) {
        pn_row_list_add(&list, PN_SECTION_OVERVIEW, PN_ROW_OWN, pn_tr(catalog, "Our own additions"));
    }
    if (has_items(roadmap, PN_ORIGIN_ADAPTED)) {
        pn_row_list_add(&list, PN_SECTION_OVERVIEW, PN_ROW_ADAPTED, pn_tr(catalog, "Adapted from the source"));
    }
    if (roadmap->source_count > 0) {
        pn_row_list_add_heading(
            &list, PN_SECTION_SOURCES,
            pn_row_list_counted(&list, pn_tr(catalog, "Sources"), roadmap->source_count, roadmap->source_count));
    }
    for (uint32_t i = 0; i < roadmap->source_count; i++) {
        pn_row_list_add(&list, PN_SECTION_SOURCES, PN_ROW_SOURCE,
                        pn_text_in(roadmap->sources[i].title, context->language))
            ->key.item = i;
    }
    return pn_row_list_rows(&list);
}

static void fill_frame(const struct pn_fill *fill)
{
    enum { BESIDE_ITEMS = 11 }; /* and authors */
    struct pn_rows rows = rows_of(fill->arena, fill->context);
    pn_split_layout_half(fill);
    pn_split_list(fill, rows, 0);
    struct writer writer = {.context = fill->context, .arena = fill->arena};
    writer.at =
        PN_NEW_ARRAY(fill->arena, struct pn_sheet_entry,
                     (size_t)fill->context->roadmap->item_count + fill->context->roadmap->authors.count + BESIDE_ITEMS);
    const struct pn_row_key *row = &rows.at[fill->frame->selected].key;
    if (row->kind == PN_ROW_SOURCE) {
        add_source(&writer, row->item);
    } else if (row->kind == PN_ROW_OWN) {
        add_items(
            &writer,
            PN_N_(
                "The source on which this roadmap rests does not have these; they were added, and are marked as such."),
            own_label, PN_ORIGIN_OWN);
    } else if (row->kind == PN_ROW_ADAPTED) {
        add_items(
            &writer,
            PN_N_("The source has these, too; their wording or their place is ours, and they are marked as such."),
            adapted_label, PN_ORIGIN_ADAPTED);
    } else {
        add_summary(&writer);
    }
    pn_split_detail(fill, NULL, (struct pn_sheet){.at = writer.at, .count = writer.count});
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {PN_SPLIT_PAGE_OPENS_WITH(pn_split_open)};

const struct pn_screen_class pn_screen_about = {.fill = fill_frame, .handlers = handlers};
