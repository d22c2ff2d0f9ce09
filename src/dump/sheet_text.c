/*
 * Sheets on a page. What there is to say, and in which order, is the sheet's business; here it becomes lines.
 */
#include "sheet_text.h"
#include "words.h"

#include "phasenav/base/text.h"

#include <string.h>

enum {
    ALIGNED_FROM = 44,   /* columns: below, every label stands on a line of its own */
    LABEL_GAP = 2,       /* between a label and its field */
    LABEL_PART = 3,      /* the labels' column is at most a third of the page; longer ones stand above their field */
    OWN_LINE_INDENT = 2, /* of a field below its label */
    BULLET_COLUMNS = 2,
};

static const char *label_of(const struct pn_text_dump *dump, const struct pn_sheet_entry *entry)
{
    return pn_tr(dump->request->catalog, entry->label);
}

/* Sentences go below their label: beside it they would be narrow columns of text. */
static bool goes_beside_label(const struct pn_sheet_entry *entry)
{
    bool sentences = entry->kind == PN_SHEET_POINT || entry->kind == PN_SHEET_ROUND;
    return entry->label != NULL && !sentences && *entry->text != '\0';
}

unsigned pn_text_dump_label_columns(const struct pn_text_dump *dump, struct pn_sheet sheet)
{
    unsigned width = dump->page.width;
    unsigned widest = 0;
    for (uint32_t i = 0; width >= ALIGNED_FROM && i < sheet.count; i++) {
        if (goes_beside_label(&sheet.at[i])) {
            const char *label = label_of(dump, &sheet.at[i]);
            unsigned columns = (unsigned)pn_text_width(label, strlen(label)) + LABEL_GAP;
            if (columns > widest && columns <= width / LABEL_PART) {
                widest = columns;
            }
        }
    }
    return widest;
}

const char *pn_text_dump_title(const struct pn_text_dump *dump, const struct pn_item *item)
{
    return pn_text_in(item->title, dump->request->language);
}

const char *pn_text_dump_number(struct pn_text_dump *dump, const struct pn_item *item)
{
    return pn_dump_number(&dump->scratch, dump->request->roadmap, item);
}

const char *pn_text_dump_numbered(struct pn_text_dump *dump, const struct pn_item *item)
{
    return pn_dump_numbered(&dump->scratch, dump->request, item, pn_page_separator(&dump->page));
}

void pn_text_dump_point(struct pn_text_dump *dump, unsigned indent, const char *text)
{
    pn_page_write(&dump->page, &(struct pn_page_block){.indent = indent,
                                                       .column = indent + BULLET_COLUMNS,
                                                       .lead = pn_page_bullet(&dump->page),
                                                       .text = text});
}

/* Names in one text, each with its colour. */
static const char *join_names(struct pn_text_dump *dump, const struct pn_sheet_entry *entries, uint32_t count,
                              struct pn_page_color *colors)
{
    const char *separator = pn_dump_separator(entries, count);
    struct pn_buffer joined;
    pn_buffer_init(&joined);
    for (uint32_t i = 0; i < count; i++) {
        pn_buffer_append_text(&joined, i == 0 ? "" : separator);
        colors[i].start = joined.length;
        pn_buffer_append_text(&joined, entries[i].text);
        colors[i].end = joined.length;
        colors[i].color = entries[i].color;
    }
    const char *text = pn_arena_strdup(&dump->scratch, pn_buffer_text(&joined));
    pn_buffer_finish(&joined);
    return text;
}

/* Short names run on in lines; long ones (titles of sources) get a line each, where they would be hard to tell apart.
 */
static void write_names(struct pn_text_dump *dump, const struct pn_sheet_entry *entries, uint32_t count,
                        struct pn_page_block block)
{
    struct pn_page_color *colors = PN_NEW_ARRAY(&dump->scratch, struct pn_page_color, count);
    size_t columns = dump->page.width > block.column ? dump->page.width - block.column : 1;
    size_t widest = 0;
    for (uint32_t i = 0; i < count; i++) {
        size_t width = pn_text_width(entries[i].text, strlen(entries[i].text));
        widest = width > widest ? width : widest;
    }
    block.text = join_names(dump, entries, count, colors);
    block.colors = colors;
    block.color_count = count;
    if (widest <= columns / 2 || pn_text_width(block.text, strlen(block.text)) <= columns) {
        pn_page_write(&dump->page, &block);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        block.text = entries[i].text;
        block.colors = &(struct pn_page_color){.end = strlen(block.text), .color = entries[i].color};
        block.color_count = 1;
        pn_page_write(&dump->page, &block);
        block.lead = NULL;
    }
}

static void write_round(struct pn_text_dump *dump, const struct pn_sheet_entry *entry, unsigned indent)
{
    const struct pn_item *phase = &dump->request->roadmap->phases[entry->phase].item;
    const char *title = pn_text_dump_title(dump, phase);
    const char *number = pn_text_dump_number(dump, phase);
    const char *text = *entry->text == '\0' ? title : pn_arena_printf(&dump->scratch, "%s: %s", title, entry->text);
    unsigned column = indent + (unsigned)strlen(number) + LABEL_GAP;
    pn_page_write(&dump->page,
                  &(struct pn_page_block){.indent = indent, .column = column, .lead = number, .text = text});
}

/* The label, beside the field to come or on a line of its own; returns what of it is still to be written. */
static const char *place_label(struct pn_text_dump *dump, const struct pn_sheet_entry *entry, unsigned indent,
                               unsigned label_columns)
{
    const char *label = label_of(dump, entry);
    if (goes_beside_label(entry) && pn_text_width(label, strlen(label)) + LABEL_GAP <= label_columns) {
        return label;
    }
    pn_page_write(&dump->page, &(struct pn_page_block){.column = indent, .text = label});
    return NULL;
}

static void write_fields(struct pn_text_dump *dump, const struct pn_sheet_entry *entries, uint32_t count,
                         unsigned indent, unsigned label_columns)
{
    struct pn_page_block block = {.indent = indent};
    block.lead = place_label(dump, entries, indent, label_columns);
    block.column = indent + (goes_beside_label(entries) && label_columns != 0 ? label_columns : OWN_LINE_INDENT);
    if (entries[0].kind == PN_SHEET_NAMES) {
        write_names(dump, entries, count, block);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        const struct pn_sheet_entry *entry = &entries[i];
        if (entry->kind == PN_SHEET_POINT) {
            pn_text_dump_point(dump, block.column, entry->text);
        } else if (entry->kind == PN_SHEET_ROUND) {
            write_round(dump, entry, block.column);
        } else if (*entry->text != '\0') {
            block.text = entry->kind == PN_SHEET_LINK
                             ? pn_text_dump_numbered(dump, pn_roadmap_item(dump->request->roadmap, entry->target))
                             : entry->text;
            pn_page_write(&dump->page, &block);
            block.lead = NULL;
        }
    }
}

void pn_text_dump_sheet(struct pn_text_dump *dump, struct pn_sheet sheet, unsigned indent, unsigned label_columns)
{
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (sheet.at[i].label == NULL) {
            pn_page_gap(&dump->page, i != 0 ? 1 : 0);
            pn_page_write(&dump->page, &(struct pn_page_block){.column = indent, .text = sheet.at[i].text});
            pn_page_gap(&dump->page, 1);
        } else {
            write_fields(dump, &sheet.at[i], pn_sheet_group_end(sheet, i) - i, indent, label_columns);
        }
    }
}
