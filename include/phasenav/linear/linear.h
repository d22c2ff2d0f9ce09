// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Browsing line by line: the state of navigation told in plain paragraphs with numbered choices, and lines that are
 * typed turned into actions. For screen readers, braille lines, terminals without a cursor and pipes: nothing is drawn.
 *
 * A turn is a line taken, its effects carried out by the caller, and what there is to tell after it. Pure as navigation
 * is: no I/O, no clock, no terminal.
 */
#ifndef PHASENAV_LINEAR_LINEAR_H
#define PHASENAV_LINEAR_LINEAR_H

#include "phasenav/base/buffer.h"
#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"

/* What a turn tells. */
enum pn_telling {
    PN_TELL_NOTHING, /* beyond what the turn has said already */
    PN_TELL_PLACE,   /* the place where the reader is, from its beginning */
    PN_TELL_MORE,    /* the next part of it */
    PN_TELL_ROUND,   /* a criterion in another round: the rest of its page is as it was */
    PN_TELL_HELP,
};

struct pn_linear {
    struct pn_nav nav;
    struct pn_settled *settled; /* its frame, from which it is told */
    unsigned width;             /* columns at which paragraphs are wrapped; 0: nowhere */
    unsigned height;            /* lines that a turn may have, as far as it can be told in parts; 0: any number */
    uint32_t told;              /* paragraphs of the place, or of the help, that are told */
    bool has_more;              /* some paragraphs of it are not told yet */
    bool in_help;               /* `told` counts the help, not the place */
    bool asks_search;           /* the next line is what to search for */
    enum pn_telling telling;    /* what the turn tells in the end */
};

/* Where pn_nav_init() begins; the first turn tells it. The context has to be `spoken`; `settled` has to outlive the
 * state. */
void pn_linear_init(struct pn_linear *linear, const struct pn_nav_context *context, uint32_t phase, unsigned width,
                    struct pn_settled *settled);

/* To be called when the context has changed: what is shown of it is made anew. */
void pn_linear_refresh(struct pn_linear *linear, const struct pn_nav_context *context);

/* Writes a paragraph with what a reader has to know at the beginning. */
void pn_linear_greet(const struct pn_linear *linear, const struct pn_nav_context *context, struct pn_buffer *out,
                     struct pn_arena *scratch);

/*
 * Does what a line asks for; it may hold anything, but no NUL. What there is to say about that goes into `out`. Returns
 * effects (enum pn_effect) for the caller to carry out before it has the turn told.
 */
unsigned pn_linear_take(struct pn_linear *linear, const struct pn_nav_context *context, const char *line,
                        struct pn_buffer *out, struct pn_arena *scratch);

/* Says that a line was not read, because it was too long. */
void pn_linear_refuse(const struct pn_linear *linear, const struct pn_nav_context *context, struct pn_buffer *out,
                      struct pn_arena *scratch);

/* Tells the rest of the turn: the caller's `notice` (NULL: none), then the place, if it is another one, and in the last
 * line what can be typed. */
void pn_linear_tell(struct pn_linear *linear, const struct pn_nav_context *context, const char *notice,
                    struct pn_buffer *out, struct pn_arena *scratch);

#endif
