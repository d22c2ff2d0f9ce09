// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The help, which covers whatever is open: a page without a cursor, scrolled by lines.
 */
#include "help_lines.h"
#include "layout.h"
#include "prompt_form.h"
#include "screen.h"

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    pn_screen_layout(fill, PN_LAYOUT_PAGE, (struct pn_layout_wishes){0});
    frame->layout.detail_indent = 0;
    frame->detail = pn_lines_of_help(fill->arena, fill->context, frame->layout.detail);
}

static unsigned open(const struct pn_step *step)
{
    step->nav->help_open = true;
    step->nav->help_top = 0;
    return PN_EFFECT_NONE;
}

static unsigned scroll(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    unsigned page = pn_pane_height(step->frame->layout.detail);
    unsigned end = step->frame->detail.count; /* settling puts back what is too far */
    switch (step->action->id) {
    case PN_ACTION_UP:
        nav->help_top -= nav->help_top > 0 ? 1 : 0;
        break;
    case PN_ACTION_DOWN:
        nav->help_top++;
        break;
    case PN_ACTION_PAGE_UP:
        nav->help_top -= nav->help_top > page ? page : nav->help_top;
        break;
    case PN_ACTION_PAGE_DOWN:
        nav->help_top += page;
        break;
    case PN_ACTION_FIRST:
        nav->help_top = 0;
        break;
    default:
        nav->help_top = end;
        break;
    }
    return PN_EFFECT_NONE;
}

static unsigned close(const struct pn_step *step)
{
    step->nav->help_open = false;
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(scroll),    [PN_ACTION_HELP] = close, [PN_ACTION_CLOSE] = close,
    [PN_ACTION_BACK] = close, [PN_ACTION_QUIT] = close,
};

const struct pn_screen_class pn_screen_help = {.fill = fill_frame, .handlers = handlers, .open = open};
