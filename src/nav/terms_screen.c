// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The glossary: all terms by the alphabet, and beside them what the one under the cursor means.
 */
#include "row_list.h"
#include "split.h"
#include "trail.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/width.h"

#include <string.h>

/* The initial of a title, as the glossary shows it: a letter of the alphabet without case and accents, else the
 * character itself. */
static const char *initial_of(struct pn_arena *arena, const char *title)
{
    enum { TO_UPPER = 'A' - 'a' };
    const char *key = pn_text_fold(arena, title);
    if (*key >= 'a' && *key <= 'z') {
        return pn_arena_printf(arena, "%c", *key + TO_UPPER);
    }
    unsigned width;
    // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): no item is loaded without a title
    size_t length = pn_text_cluster(title, strlen(title), &width);
    return width > 0 ? pn_arena_strndup(arena, title, length) : "";
}

static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    struct pn_items terms = pn_terms_sorted(context->terms, context->language);
    struct pn_row_list list = pn_row_list_of(arena, context, terms.count);
    const char *last = "";
    for (uint32_t i = 0; i < terms.count; i++) {
        struct pn_row *row = pn_row_list_add_item(&list, PN_SECTION_ENTRIES, PN_ROW_TERM,
                                                  pn_roadmap_item(context->roadmap, terms.at[i]));
        const char *initial = initial_of(arena, row->title);
        row->letter = strcmp(initial, last) != 0 ? initial : "";
        last = initial;
    }
    return pn_row_list_rows(&list);
}

static void fill_frame(const struct pn_fill *fill)
{
    const struct pn_nav_context *context = fill->context;
    struct pn_rows rows = rows_of(fill->arena, context);
    pn_split_layout_half(fill);
    pn_split_list(fill, rows, 0);
    const struct pn_item *term = rows.at[fill->frame->selected].item;
    pn_split_detail(
        fill, term,
        pn_sheet_of(fill->arena, context->roadmap, term->handle, PN_NO_PHASE, context->language, context->catalog));
}

/* Goes to the first term of the next or the previous letter. */
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
    PN_SPLIT_PAGE_OPENS_WITH(pn_split_open),
    [PN_ACTION_NEXT_PHASE] = go_to_letter,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_letter,
};

const struct pn_screen_class pn_screen_terms = {.fill = fill_frame, .handlers = handlers};
