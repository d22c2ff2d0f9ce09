// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/log.h"

#include "composer.h"

#include "phasenav/base/day.h"
#include "phasenav/project/sheet.h"

#include <string.h>

/* A value of the log in words for a reader: the title of a state or a phase, or a date. "–" where there is none. */
static const char *shown(struct pn_composer *composer, const struct pn_entry_change *change, enum pn_part part,
                         const char *text)
{
    const struct pn_document_request *request = composer->request;
    if (text == NULL) {
        return "–";
    }
    if ((part == PN_PART_DATE || part == PN_PART_DUE) && (pn_day_exists(text) || strcmp(text, PN_DAY_UNKNOWN) == 0)) {
        return pn_project_day_text(&composer->arena, request->catalog, text);
    }
    if (part != PN_PART_VALUE || !change->known) {
        return text;
    }
    if (change->subject.kind != PN_SUBJECT_PROJECT) {
        enum pn_state state;
        return pn_state_from_word(change->subject.kind, text, &state) ? pn_state_title(request->catalog, state) : text;
    }
    if (!pn_subject_is_head(change->subject, PN_HEAD_PHASE)) {
        return text;
    }
    pn_item_id handle = pn_roadmap_find(request->roadmap, text);
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(request->roadmap, handle)->kind == PN_ITEM_PHASE;
    return is_phase ? pn_text_in(pn_roadmap_item(request->roadmap, handle)->title, request->language) : "–";
}

static const char *part_title(const struct pn_composer *composer, enum pn_part part)
{
    static const char *const titles[PN_PART_COUNT] = {[PN_PART_DATE] = PN_N_("Date"),
                                                      [PN_PART_DUE] = PN_N_("Due"),
                                                      [PN_PART_OWNER] = PN_N_("Responsible"),
                                                      [PN_PART_EVIDENCE] = PN_N_("Evidence"),
                                                      [PN_PART_NOTE] = PN_N_("Note")};
    return pn_composer_message(composer, titles[part]);
}

static void add_parts(struct pn_composer *composer, struct pn_buffer *text, const struct pn_entry_change *change)
{
    const char *arrow = composer->request->ascii ? "->" : "→";
    const char *before = change->touches[PN_PART_VALUE] ? ": " : " – ";
    for (int i = 0; i < PN_PART_COUNT; i++) {
        enum pn_part part = (enum pn_part)i;
        if (!change->touches[part]) {
            continue;
        }
        pn_buffer_append_text(text, before);
        before = "; ";
        if (part != PN_PART_VALUE) {
            pn_buffer_printf(text, "%s: ", part_title(composer, part));
        }
        if (part == PN_PART_NOTE && change->from[part] == NULL) {
            pn_buffer_append_text(text, change->to[part]);
            continue;
        }
        pn_buffer_printf(text, "%s %s %s", shown(composer, change, part, change->from[part]), arrow,
                         shown(composer, change, part, change->to[part]));
    }
}

/* A point for what an entry has changed of one subject. */
static void add_change(struct pn_composer *composer, const struct pn_entry *entry, const struct pn_entry_change *change)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_printf(&text, "%s  %s  %s",
                     pn_project_time_text(&composer->arena, composer->request->catalog, entry->time), entry->who,
                     change->known ? pn_composer_subject(composer, change->subject) : change->item);
    add_parts(composer, &text, change);
    if (entry->kind == PN_ENTRY_UNDO || entry->kind == PN_ENTRY_REDO) {
        pn_buffer_printf(
            &text, " (%s)",
            pn_composer_message(composer, entry->kind == PN_ENTRY_UNDO ? PN_N_("undone") : PN_N_("done again")));
    }
    pn_composer_point(composer, pn_arena_strdup(&composer->arena, pn_buffer_text(&text)));
    pn_buffer_finish(&text);
}

void pn_document_of_log(const struct pn_document_request *request, pn_document_taker *take, void *context)
{
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    for (size_t i = 0; i < request->history.count; i++) {
        const struct pn_entry *entry = &request->history.at[i];
        for (size_t j = 0; j < entry->count; j++) {
            add_change(&composer, entry, &entry->changes[j]);
        }
        pn_composer_end_part(&composer);
    }
    pn_composer_finish(&composer);
}
