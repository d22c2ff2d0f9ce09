/*
 * Sheets on a page: paragraphs, and fields with their labels in a column of their own.
 */
#ifndef PHASENAV_DUMP_SHEET_TEXT_H
#define PHASENAV_DUMP_SHEET_TEXT_H

#include "page.h"

#include "phasenav/base/catalog.h"
#include "phasenav/dump/dump.h"
#include "phasenav/roadmap/sheet.h"

/* What the text format's functions share. */
struct pn_text_dump {
    const struct pn_dump_request *request;
    struct pn_page page;
    struct pn_arena scratch;
};

/* Columns that the labels' column of a sheet takes, 0 where it has none. Sheets that stand below each other look best
 * with the widest of theirs. */
unsigned pn_text_dump_label_columns(const struct pn_text_dump *dump, struct pn_sheet sheet);

void pn_text_dump_sheet(struct pn_text_dump *dump, struct pn_sheet sheet, unsigned indent, unsigned label_columns);

/* As in words.h. */
const char *pn_text_dump_number(struct pn_text_dump *dump, const struct pn_item *item);
const char *pn_text_dump_numbered(struct pn_text_dump *dump, const struct pn_item *item);

/* The item's title in the language asked for. */
const char *pn_text_dump_title(const struct pn_text_dump *dump, const struct pn_item *item);

/* A text behind a bullet. */
void pn_text_dump_point(struct pn_text_dump *dump, unsigned indent, const char *text);

#endif
