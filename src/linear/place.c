#include "place.h"

#include "phasenav/nav/start_sheet.h"

bool pn_place_is_entry(const struct pn_nav *nav)
{
    return nav->position.pane == PN_PANE_DETAIL;
}

bool pn_entry_is_choice(const struct pn_sheet_entry *entry)
{
    return entry->target != PN_NO_ITEM || entry->source != PN_NO_SOURCE;
}

bool pn_choice_of_number(const struct pn_nav *nav, const struct pn_frame *frame, uint32_t number, uint32_t *ret_choice)
{
    bool is_entry = pn_place_is_entry(nav);
    uint32_t count = is_entry ? frame->sheet.count : frame->rows.count;
    for (uint32_t i = 0; i < count; i++) {
        bool is_choice = is_entry ? pn_entry_is_choice(&frame->sheet.at[i]) : pn_row_is_selectable(&frame->rows.at[i]);
        number -= is_choice ? 1 : 0;
        if (is_choice && number == 0) {
            *ret_choice = i;
            return true;
        }
    }
    return false;
}

void pn_tell_place(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame)
{
    pn_say(paragraphs, pn_heading_of(paragraphs->arena, paragraphs->context, nav, frame));
    if (pn_place_is_entry(nav)) {
        pn_tell_sheet(paragraphs, nav, frame->sheet);
        return;
    }
    if (nav->position.screen == PN_SCREEN_START) {
        pn_say(paragraphs, frame->question);
        pn_tell_sheet(paragraphs, nav, pn_sheet_of_outlook(paragraphs->arena, paragraphs->context));
    }
    pn_tell_rows(paragraphs, nav, frame);
}
