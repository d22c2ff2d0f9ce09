// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A document: headings, paragraphs, lists and fields, made of words and links. It says what a paper consists of; how a
 * heading or a field looks is the business of the format that writes it.
 *
 * Documents are made in parts, so that a large one is never in memory as a whole.
 */
#ifndef PHASENAV_DOCUMENT_DOCUMENT_H
#define PHASENAV_DOCUMENT_DOCUMENT_H

#include "phasenav/base/catalog.h"
#include "phasenav/project/project.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

/* A stretch of words within a line. */
enum pn_span_kind {
    PN_SPAN_LINE,  /* words of one line: a format that fills lines itself makes blanks of line breaks */
    PN_SPAN_TEXT,  /* sentences, maybe of several lines and paragraphs */
    PN_SPAN_ITEM,  /* an item, by number and title; a link to its place, if this document has one */
    PN_SPAN_PLACE, /* an item where it is at home, in bold type unless it is a heading: links lead here */
    PN_SPAN_WEB,   /* a title, and an address on the web if there is one */
    PN_SPAN_SIGNS, /* punctuation of our own, with the blanks around it */
    PN_SPAN_BREAK, /* what follows begins a new line */
    PN_SPAN_GAP,   /* in square brackets: what nobody has said, and somebody has to write in */
};

struct pn_span {
    enum pn_span_kind kind;
    const char *text;    /* never NULL */
    const char *number;  /* ITEM, PLACE: "3.2", or NULL */
    const char *address; /* ITEM: the id to link to; PLACE: the id that links lead to; WEB: the address. NULL: none */
};

struct pn_line {
    const struct pn_span *at;
    uint32_t count;
};

/* The kinds up to ENTRY are headings. */
enum pn_block_kind {
    PN_BLOCK_TITLE, /* of the whole document */
    PN_BLOCK_CHAPTER,
    PN_BLOCK_SECTION,
    PN_BLOCK_SUBSECTION,
    PN_BLOCK_ENTRY, /* an item that has fields, within a section or a chapter */
    PN_BLOCK_PARAGRAPH,
    PN_BLOCK_GROUP,    /* what the points that follow have in common; still the same list */
    PN_BLOCK_POINT,    /* points without a paragraph or a heading between them are one list */
    PN_BLOCK_FIELD,    /* a label with values; fields without a paragraph or a heading between them belong together */
    PN_BLOCK_PROPERTY, /* a field that is a paragraph of its own */
    PN_BLOCK_ROW, /* of a table; its lines are the cells. Rows without another block between them are one table, and
                   * the first one has the titles of the columns. The second column has the most room */
};

/* What the lines of a field or a property are. */
enum pn_value_kind {
    PN_VALUE_TEXT,
    PN_VALUE_NAMES, /* short: side by side as long as they fit */
    PN_VALUE_LINKS, /* one item each */
    PN_VALUE_POINTS /* sentences, each a point of a list */
};

/* Which formats have a use for a block. */
enum pn_block_use {
    PN_USE_ALWAYS,
    PN_USE_WITH_LINKS,    /* only where links can be followed, and headings be told apart by their level */
    PN_USE_WITHOUT_LINKS, /* only on a page that is read from top to bottom */
};

struct pn_block {
    enum pn_block_kind kind;
    enum pn_block_use use;
    enum pn_value_kind values; /* FIELD, PROPERTY */
    unsigned level;            /* headings: 1 for the highest of the document */
    unsigned table;            /* FIELD, PROPERTY: those of one table may have their labels in one column */
    const char *label;         /* FIELD, PROPERTY: in the reader's language */
    const struct pn_line *lines;
    uint32_t line_count; /* FIELD, PROPERTY: a line for each value, none where the label says it all; ROW: for each
                          * cell; else 1 */
};

/* A part of a document, or all of it. Where it ends, nothing that follows has to be lined up with it. */
struct pn_document {
    const struct pn_block *at;
    uint32_t count;
};

/* Takes the next part of a document, which is valid during the call only. */
typedef void pn_document_taker(void *context, const struct pn_document *part);

/* What a document is about, and in which words. */
struct pn_document_request {
    const struct pn_roadmap *roadmap;
    const struct pn_project *project; /* NULL: none; documents about a project need it */
    struct pn_history history;        /* of the project, for documents about it */
    uint32_t language;                /* of the roadmap */
    const struct pn_catalog *catalog; /* of labels and sentences */
    bool ascii;                       /* no signs beyond ASCII of our own */
};

/* What parts the values of a field that stand in one line: a comma, or where one of them has a comma a semicolon. */
const char *pn_block_separator(const struct pn_block *block);

/* What stands between an item's number and its title. */
const char *pn_number_separator(bool ascii);

#endif
