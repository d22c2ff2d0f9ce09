// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "place.h"

#include "choice.h"
#include "compare.h"
#include "detail.h"
#include "heading.h"
#include "list.h"

void pn_tell_place(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame)
{
    pn_say(paragraphs, pn_heading_of(paragraphs->arena, paragraphs->context, nav, frame));
    if (pn_place_is_entry(nav)) {
        pn_tell_sheet(paragraphs, nav, frame->sheet);
        return;
    }
    if (nav->position.screen == PN_SCREEN_START) {
        pn_say(paragraphs, frame->question);
        if (frame->place != NULL) {
            pn_say(paragraphs, frame->place);
        }
    }
    pn_tell_rows(paragraphs, nav, frame);
    pn_offer_comparison(paragraphs, nav, frame);
}
