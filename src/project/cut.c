// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "cut.h"

/* `removed` bytes at `offset` make room for a text. They are sorted by offset; those at the same one stay in the order
 * in which they were made. */
struct pn_cut {
    size_t offset;
    size_t removed;
    const char *inserted;
    struct pn_cut *next;
};

void pn_splice_init(struct pn_splice *splice, struct pn_arena *arena, const struct pn_source *source)
{
    *splice = (struct pn_splice){.arena = arena};
    pn_lined_text_init(&splice->text, arena, source);
}

void pn_splice_cut(struct pn_splice *splice, size_t from, size_t to, const char *inserted)
{
    /* Most edits come in the order of the text: each begins to look behind the one before it. */
    struct pn_cut **place = &splice->cuts;
    if (splice->latest != NULL && splice->latest->offset <= from) {
        place = &splice->latest->next;
    }
    while (*place != NULL && (*place)->offset <= from) {
        place = &(*place)->next;
    }
    struct pn_cut *cut = PN_NEW(splice->arena, struct pn_cut);
    *cut = (struct pn_cut){.offset = from, .removed = to - from, .inserted = inserted, .next = *place};
    *place = cut;
    splice->latest = cut;
}

bool pn_splice_finish(const struct pn_splice *splice, struct pn_buffer *buffer)
{
    size_t done = 0; /* of the text that is edited */
    struct pn_buffer text;
    pn_buffer_init(&text);
    const struct pn_cut *cut = splice->cuts;
    while (cut != NULL && cut->offset >= done) {
        size_t offset = cut->offset;
        pn_buffer_append(&text, splice->text.bytes + done, offset - done);
        done = offset;
        for (; cut != NULL && cut->offset == offset; cut = cut->next) {
            pn_buffer_append_text(&text, cut->inserted);
            done += cut->removed;
        }
    }
    bool fine = cut == NULL;
    if (fine) {
        pn_buffer_append(buffer, pn_buffer_text(&text), text.length);
        pn_buffer_append(buffer, splice->text.bytes + done, splice->text.length - done);
    }
    pn_buffer_finish(&text);
    return fine;
}

void pn_splice_insert_lines(struct pn_splice *splice, size_t offset, const char *lines)
{
    const struct pn_lined_text *text = &splice->text;
    bool open = offset == text->length && offset != 0 && text->bytes[offset - 1] != '\n' &&
                text->bytes[offset - 1] != '\r' && !splice->ended;
    splice->ended = splice->ended || open;
    pn_splice_cut(splice, offset, offset,
                  pn_arena_printf(splice->arena, "%s%s%s", open ? text->newline : "", lines, text->newline));
}
