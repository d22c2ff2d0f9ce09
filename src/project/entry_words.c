// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/project/entry_words.h"

#include "phasenav/base/day.h"
#include "phasenav/project/sheet.h"
#include "phasenav/project/state.h"

#include <string.h>

const char *pn_part_title(const struct pn_catalog *catalog, enum pn_part part)
{
    static const char *const titles[PN_PART_COUNT] = {[PN_PART_DATE] = PN_N_("Date"),
                                                      [PN_PART_DUE] = PN_N_("Due"),
                                                      [PN_PART_OWNER] = PN_N_("Responsible"),
                                                      [PN_PART_EVIDENCE] = PN_N_("Evidence"),
                                                      [PN_PART_NOTE] = PN_N_("Note")};
    return titles[part] != NULL ? pn_tr(catalog, titles[part]) : "";
}

const char *pn_entry_value(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_roadmap *roadmap,
                           uint32_t language, const struct pn_entry_change *change, enum pn_part part, const char *text)
{
    if (text == NULL) {
        return NULL;
    }
    if ((part == PN_PART_DATE || part == PN_PART_DUE) && (pn_day_exists(text) || strcmp(text, PN_DAY_UNKNOWN) == 0)) {
        return pn_project_day_text(arena, catalog, text);
    }
    if (part != PN_PART_VALUE || !change->known) {
        return text;
    }
    if (change->subject.kind != PN_SUBJECT_PROJECT) {
        enum pn_state state;
        return pn_state_from_word(change->subject.kind, text, &state) ? pn_state_title(catalog, state) : text;
    }
    if (!pn_subject_is_head(change->subject, PN_HEAD_PHASE)) {
        return text;
    }
    pn_item_id handle = pn_roadmap_find(roadmap, text);
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == PN_ITEM_PHASE;
    return is_phase ? pn_text_in(pn_roadmap_item(roadmap, handle)->title, language) : NULL;
}
