// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Arrays of lines and spans that grow in an arena.
 */
#include "builder.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"
#include "phasenav/nav/rows.h"

#include <assert.h>
#include <string.h>

void pn_builder_init(struct pn_builder *builder, struct pn_arena *arena, uint32_t lines)
{
    uint32_t capacity = lines > 16 ? lines : 16;
    *builder = (struct pn_builder){.arena = arena, .line_capacity = capacity, .span_capacity = capacity};
    builder->lines = PN_NEW_ARRAY(arena, struct pn_line, capacity);
    builder->spans = PN_NEW_ARRAY(arena, struct pn_span, capacity);
}

struct pn_line *pn_builder_line(struct pn_builder *builder)
{
    PN_GROW(builder->arena, builder->lines, builder->line_count, builder->line_capacity);
    struct pn_line *line = &builder->lines[builder->line_count++];
    *line = (struct pn_line){.first_span = builder->span_count, .row = PN_NO_ROW};
    return line;
}

void pn_builder_entry_line(struct pn_builder *builder, uint32_t entry, size_t offset)
{
    struct pn_line *line = pn_builder_line(builder);
    line->selectable = true;
    line->place = (struct pn_detail_cursor){.entry = entry, .offset = (uint32_t)offset};
}

void pn_builder_span(struct pn_builder *builder, enum pn_span_kind kind, unsigned column, const char *text,
                     size_t length)
{
    assert(builder->line_count > 0);
    PN_GROW(builder->arena, builder->spans, builder->span_count, builder->span_capacity);
    builder->spans[builder->span_count++] =
        (struct pn_span){.kind = kind, .column = column, .text = text, .length = length, .words = builder->words};
    builder->lines[builder->line_count - 1].span_count++;
}

unsigned pn_builder_cut(struct pn_builder *builder, enum pn_span_kind kind, struct pn_stretch stretch, const char *text)
{
    size_t length = strlen(text);
    unsigned width = (unsigned)pn_text_width(text, length);
    pn_builder_span(builder, kind, stretch.column, text, length);
    builder->spans[builder->span_count - 1].columns = stretch.columns;
    return width < stretch.columns ? width : stretch.columns;
}

void pn_builder_sign(struct pn_builder *builder, enum pn_span_kind kind, unsigned column)
{
    pn_builder_span(builder, kind, column, "", 0);
}

void pn_builder_state(struct pn_builder *builder, enum pn_state state, unsigned column)
{
    pn_builder_sign(builder, PN_SPAN_STATE, column);
    builder->spans[builder->span_count - 1].state = state;
}

struct pn_stretch pn_stretch_moved_in(struct pn_stretch from, unsigned columns)
{
    return (struct pn_stretch){.column = from.column + columns,
                               .columns = from.columns > columns ? from.columns - columns : 1};
}

unsigned pn_builder_wrap(struct pn_builder *builder, enum pn_span_kind kind, struct pn_stretch stretch,
                         const char *text)
{
    return pn_builder_wrap_hanging(builder, kind, stretch, stretch, text);
}

unsigned pn_builder_wrap_hanging(struct pn_builder *builder, enum pn_span_kind kind, struct pn_stretch first,
                                 struct pn_stretch others, const char *text)
{
    size_t length = strlen(text);
    if (length <= first.columns && memchr(text, '\n', length) == NULL) { /* no character has more columns than bytes */
        pn_builder_span(builder, kind, first.column, text, length);
        return first.column + (unsigned)pn_text_width(text, length);
    }
    const struct pn_line begun = builder->lines[builder->line_count - 1];
    struct pn_stretch stretch = first;
    struct pn_text_line piece = {0};
    for (size_t from = 0;;) {
        size_t next = pn_text_wrap_on(text, from, stretch.columns, &piece);
        if (from > 0) {
            struct pn_line *line = pn_builder_line(builder);
            line->selectable = begun.selectable && piece.length > 0;
            line->row = begun.row;
            line->place = (struct pn_detail_cursor){.entry = begun.place.entry, .offset = (uint32_t)piece.start};
        }
        pn_builder_span(builder, kind, stretch.column, text + piece.start, piece.length);
        if (next >= length) {
            return stretch.column + (unsigned)pn_text_width(text + piece.start, piece.length);
        }
        from = next;
        stretch = others;
    }
}

struct pn_lines pn_builder_lines(const struct pn_builder *builder)
{
    return (struct pn_lines){.at = builder->lines, .count = builder->line_count, .spans = builder->spans};
}
