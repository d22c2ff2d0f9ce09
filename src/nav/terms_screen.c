/*
 * The glossary: all terms by the alphabet, and beside them what the one under the cursor means.
 */
#include "screen.h"

#include "position.h"

static void fill_frame(const struct pn_fill *fill)
{
    const struct pn_nav_context *context = fill->context;
    struct pn_rows rows = pn_rows_of_terms(fill->arena, context);
    pn_split_layout(fill, rows);
    pn_split_list(fill, rows, 0);
    const struct pn_item *term = rows.at[fill->frame->selected].item;
    pn_split_detail(fill, term,
                    pn_sheet_of(fill->arena, context->roadmap, term->handle, PN_NO_PHASE, context->language));
}

/* To the first term of the next or the previous letter. */
static unsigned go_to_letter(const struct pn_step *step)
{
    struct pn_rows rows = step->frame->rows;
    uint32_t by = step->action->id == PN_ACTION_NEXT_PHASE ? 1 : UINT32_MAX;
    for (uint32_t row = step->frame->selected + by; row < rows.count; row += by) {
        if (*rows.at[row].letter != '\0') {
            pn_nav_go_to_row(step->nav, rows.at[row].key);
            break;
        }
    }
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_SPLIT_PAGE_HANDLERS,
    [PN_ACTION_NEXT_PHASE] = go_to_letter,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_letter,
};

const struct pn_screen_class pn_screen_terms = {.fill = fill_frame, .handlers = handlers};
