/*
 * The glossary: all terms by the alphabet, and beside them what the one under the cursor means.
 */
#include "screen.h"

#include "position.h"

static struct pn_rows make_rows(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    (void)nav;
    return pn_rows_of_terms(arena, context);
}

static void fill(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                 const struct pn_nav_context *context)
{
    frame->layout = pn_split_layout(arena, nav, context);
    pn_split_made_list(frame, arena, nav, context, make_rows, 0);
    const struct pn_item *term = frame->rows.at[frame->selected].item;
    pn_split_detail(frame, arena, nav, context, term,
                    pn_sheet_of(arena, context->roadmap, term->handle, PN_NO_PHASE, context->language));
}

/* To the first term of the next or the previous letter. */
static unsigned go_to_letter(const struct pn_step *step)
{
    struct pn_frame frame = pn_frame_of(step->scratch, step->nav, step->context);
    uint32_t by = step->action->id == PN_ACTION_NEXT_PHASE ? 1 : UINT32_MAX;
    for (uint32_t row = frame.selected + by; row < frame.rows.count; row += by) {
        if (*frame.rows.at[row].letter != '\0') {
            pn_nav_go_to_row(step->nav, frame.rows.at[row].key);
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

const struct pn_screen_class pn_screen_terms = {.fill = fill, .handlers = handlers};
