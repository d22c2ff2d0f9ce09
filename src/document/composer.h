// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Makes documents: blocks with lines, lines with spans, each added to the last one.
 */
#ifndef PHASENAV_DOCUMENT_COMPOSER_H
#define PHASENAV_DOCUMENT_COMPOSER_H

#include "phasenav/document/document.h"

struct pn_composer {
    const struct pn_document_request *request;
    struct pn_arena arena; /* of the part: its texts may live here, too */
    struct pn_block *blocks;
    struct pn_line *lines;
    struct pn_span *spans;
    uint32_t block_count;
    uint32_t line_count;
    uint32_t span_count;
    uint32_t block_capacity;
    uint32_t line_capacity;
    uint32_t span_capacity;
    uint32_t gap_count; /* of all parts */
    pn_document_taker *take;
    void *context;
};

void pn_composer_init(struct pn_composer *composer, const struct pn_document_request *request, pn_document_taker *take,
                      void *context);

/* Hands the blocks so far to `take` and begins the next part. */
void pn_composer_end_part(struct pn_composer *composer);

/* Ends the last part and frees everything. */
void pn_composer_finish(struct pn_composer *composer);

/* A new block with a first line, which is still empty. Borrowed until the next block. */
struct pn_block *pn_composer_add(struct pn_composer *composer, enum pn_block_kind kind);

/* A new field or property without a line. `label` is an English message. */
struct pn_block *pn_composer_add_field(struct pn_composer *composer, enum pn_block_kind kind, const char *label,
                                       enum pn_value_kind values);

/* A new line, still empty, of the last block. */
void pn_composer_line(struct pn_composer *composer);

/* Adds a span to the last line. */
void pn_composer_span(struct pn_composer *composer, struct pn_span span);
void pn_composer_words(struct pn_composer *composer, enum pn_span_kind kind, const char *text);

/* A new block whose one line consists of `text`. */
void pn_composer_heading(struct pn_composer *composer, enum pn_block_kind kind, unsigned level, const char *text);
void pn_composer_paragraph(struct pn_composer *composer, const char *text);
void pn_composer_point(struct pn_composer *composer, const char *text);

/* A new row of a table without a cell; each pn_composer_line() is one. */
void pn_composer_row(struct pn_composer *composer);

/* A new cell of the last row, with words (NULL: none yet). */
void pn_composer_cell(struct pn_composer *composer, const char *text);

/* A gap in the last line: what is missing there, in words for who has to write it in. */
void pn_composer_gap(struct pn_composer *composer, const char *what);

/* A message in the reader's language, the second with its arguments put in. In the arena, or borrowed. */
const char *pn_composer_message(const struct pn_composer *composer, const char *english);
const char *pn_composer_say(struct pn_composer *composer, const char *english, ...)
    __attribute__((format(printf, 2, 3)));

/* The title of a phase. */
const char *pn_composer_phase(const struct pn_composer *composer, uint32_t phase);

/* What a subject is called in a sentence: the title of a milestone; of a round "TITLE, phase PHASE"; of a gate
 * "Decision at the end of the phase: PHASE". In the arena, or borrowed. */
const char *pn_composer_subject(struct pn_composer *composer, struct pn_subject subject);

#endif
