// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "composer.h"

#include <stdarg.h>

void pn_composer_init(struct pn_composer *composer, const struct pn_document_request *request, pn_document_taker *take,
                      void *context)
{
    *composer = (struct pn_composer){.request = request, .take = take, .context = context};
    pn_arena_init(&composer->arena);
}

/* Sets the pointers from blocks to lines and from lines to spans. Until now these arrays moved as they grew. */
static void set_pointers(struct pn_composer *composer)
{
    const struct pn_line *line = composer->lines;
    const struct pn_span *span = composer->spans;
    for (uint32_t i = 0; i < composer->line_count; i++) {
        composer->lines[i].at = span;
        span += composer->lines[i].count;
    }
    for (uint32_t i = 0; i < composer->block_count; i++) {
        composer->blocks[i].lines = line;
        line += composer->blocks[i].line_count;
    }
}

void pn_composer_end_part(struct pn_composer *composer)
{
    set_pointers(composer);
    composer->take(composer->context, &(struct pn_document){.at = composer->blocks, .count = composer->block_count});
    composer->blocks = NULL;
    composer->lines = NULL;
    composer->spans = NULL;
    composer->block_count = composer->line_count = composer->span_count = 0;
    composer->block_capacity = composer->line_capacity = composer->span_capacity = 0;
    pn_arena_reset(&composer->arena);
}

void pn_composer_finish(struct pn_composer *composer)
{
    pn_composer_end_part(composer);
    pn_arena_finish(&composer->arena);
}

static struct pn_block *add_block(struct pn_composer *composer, struct pn_block block)
{
    PN_GROW(&composer->arena, composer->blocks, composer->block_count, composer->block_capacity);
    composer->blocks[composer->block_count] = block;
    return &composer->blocks[composer->block_count++];
}

struct pn_block *pn_composer_add(struct pn_composer *composer, enum pn_block_kind kind)
{
    struct pn_block *block = add_block(composer, (struct pn_block){.kind = kind});
    pn_composer_line(composer);
    return block;
}

struct pn_block *pn_composer_add_field(struct pn_composer *composer, enum pn_block_kind kind, const char *label,
                                       enum pn_value_kind values)
{
    return add_block(composer,
                     (struct pn_block){.kind = kind, .values = values, .label = pn_composer_message(composer, label)});
}

void pn_composer_line(struct pn_composer *composer)
{
    PN_GROW(&composer->arena, composer->lines, composer->line_count, composer->line_capacity);
    composer->lines[composer->line_count++] = (struct pn_line){.count = 0};
    composer->blocks[composer->block_count - 1].line_count++;
}

void pn_composer_span(struct pn_composer *composer, struct pn_span span)
{
    PN_GROW(&composer->arena, composer->spans, composer->span_count, composer->span_capacity);
    composer->spans[composer->span_count++] = span;
    composer->lines[composer->line_count - 1].count++;
}

void pn_composer_words(struct pn_composer *composer, enum pn_span_kind kind, const char *text)
{
    pn_composer_span(composer, (struct pn_span){.kind = kind, .text = text});
}

void pn_composer_heading(struct pn_composer *composer, enum pn_block_kind kind, unsigned level, const char *text)
{
    pn_composer_add(composer, kind)->level = level;
    pn_composer_words(composer, PN_SPAN_LINE, text);
}

void pn_composer_paragraph(struct pn_composer *composer, const char *text)
{
    pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
    pn_composer_words(composer, PN_SPAN_LINE, text);
}

void pn_composer_point(struct pn_composer *composer, const char *text)
{
    pn_composer_add(composer, PN_BLOCK_POINT);
    pn_composer_words(composer, PN_SPAN_LINE, text);
}

void pn_composer_row(struct pn_composer *composer)
{
    (void)add_block(composer, (struct pn_block){.kind = PN_BLOCK_ROW});
}

void pn_composer_cell(struct pn_composer *composer, const char *text)
{
    pn_composer_line(composer);
    if (text != NULL) {
        pn_composer_words(composer, PN_SPAN_LINE, text);
    }
}

void pn_composer_gap(struct pn_composer *composer, const char *what)
{
    composer->gap_count++;
    pn_composer_words(composer, PN_SPAN_GAP, pn_composer_say(composer, PN_N_("[missing: %s]"), what));
}

const char *pn_composer_message(const struct pn_composer *composer, const char *english)
{
    return pn_tr(composer->request->catalog, english);
}

const char *pn_composer_say(struct pn_composer *composer, const char *english, ...)
{
    va_list arguments;
    va_start(arguments, english);
    const char *text = pn_arena_vprintf(&composer->arena, pn_tr(composer->request->catalog, english), arguments);
    va_end(arguments);
    return text;
}

const char *pn_composer_phase(const struct pn_composer *composer, uint32_t phase)
{
    return pn_text_in(composer->request->roadmap->phases[phase].item.title, composer->request->language);
}

const char *pn_composer_subject(struct pn_composer *composer, struct pn_subject subject)
{
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    uint32_t language = composer->request->language;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_text_in(roadmap->milestones[subject.number].item.title, language);
    case PN_SUBJECT_ROUND:
        return pn_composer_say(composer, PN_N_("%s, phase %s"),
                               pn_text_in(roadmap->criteria[subject.number].item.title, language),
                               pn_composer_phase(composer, subject.phase));
    case PN_SUBJECT_GATE:
        return pn_composer_say(composer, PN_N_("Decision at the end of the phase: %s"),
                               pn_composer_phase(composer, subject.phase));
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_composer_message(composer, pn_head_label((enum pn_head)subject.number));
}
