// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "head.h"

#include "phasenav/base/width.h"
#include "phasenav/nav/head.h"
#include "phasenav/view/keymap.h"

#include <string.h>

enum {
    TITLE_LEAST = 14, /* columns to which the project's title is cut before anything else gives way */
    TITLE_USEFUL = 6, /* fewer of them say nothing */
    NOTES = 3,
};

static unsigned width_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

static unsigned smaller(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* What may stand at the right end, the fullest first; the last one has to be there. */
static void notes_of(const struct pn_draw *draw, const char *restriction, const char *ret_notes[NOTES])
{
    const struct pn_nav_context *context = draw->input->context;
    const char *gap = *restriction != '\0' ? "  " : "";
    const char *key = pn_keymap_name(draw->scratch, context->catalog, PN_ACTION_HELP, draw->input->unicode);
    const char *help =
        pn_arena_printf(draw->scratch, "%s%s%s=%s", restriction, gap, key, pn_tr(context->catalog, "Help"));
    ret_notes[0] =
        pn_arena_printf(draw->scratch, "%s%s%s  %s=%s", restriction, gap,
                        context->roadmap->languages[context->language], key, pn_tr(context->catalog, "Help"));
    ret_notes[1] = help;
    ret_notes[2] = restriction;
}

/* Draws what was chosen: the title gets what the others leave. */
static void draw_chosen(const struct pn_draw *draw, const char *title, const char *place, const char *note)
{
    struct pn_rect head = draw->frame->layout.head;
    struct pn_area area = pn_draw_area(draw, head);
    unsigned note_width = width_of(note);
    unsigned room = note_width > 0 && note_width < head.columns ? head.columns - note_width - 1 : head.columns;
    unsigned joint = *place != '\0' ? 3 : 0;
    unsigned place_width = width_of(place);
    unsigned column = 0;
    if (room >= place_width + joint + smaller(width_of(title), TITLE_USEFUL)) {
        struct pn_draw_place whole = {.columns = room - place_width - joint};
        column = pn_draw_cut(draw, area, whole, PN_ROLE_TITLE, title, strlen(title));
        if (joint > 0) {
            pn_area_put_text(area, 0, column + 1, PN_ROLE_NORMAL, draw->glyphs->separator);
            column += joint;
        }
    }
    struct pn_draw_place rest = {.column = column, .columns = room > column ? room - column : 0};
    pn_draw_cut(draw, area, rest, PN_ROLE_TITLE, place, strlen(place));
    if (note_width > 0 && note_width < head.columns) {
        pn_area_put_text(area, 0, head.columns - note_width, PN_ROLE_DIM, note);
    }
}

void pn_draw_head(const struct pn_draw *draw)
{
    struct pn_head_words words = pn_head_words(draw->scratch, draw->input->nav, draw->input->context, draw->frame);
    const char *places[] = {words.place, words.short_place};
    const char *notes[NOTES];
    notes_of(draw, words.restriction, notes);
    unsigned columns = draw->frame->layout.head.columns;
    unsigned title = width_of(words.title);
    for (unsigned least = 0; least < 2; least++) { /* first the whole title is tried */
        unsigned wanted = least == 0 ? title : smaller(title, TITLE_LEAST);
        for (size_t note = 0; note < NOTES; note++) {
            for (size_t place = 0; place < 2; place++) {
                bool is_last = least == 1 && note == NOTES - 1 && place == 1;
                bool gives_way = least == 0 && (note > 0 || place > 0); /* before the title is cut, nothing goes */
                unsigned needed = wanted + 3 + width_of(places[place]) + 1 + width_of(notes[note]);
                if (is_last || (!gives_way && needed <= columns)) {
                    draw_chosen(draw, words.title, places[place], notes[note]);
                    return;
                }
            }
        }
    }
}
