// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/log.h"

#include "composer.h"

#include "phasenav/base/day.h"

#include <string.h>

/* A value of the log in words for a reader: the title of a state or a phase, or a date. "–" where there is none. */
static const char *shown(struct pn_composer *composer, const struct pn_log_entry *entry, enum pn_part part,
                         const char *text)
{
    const struct pn_document_request *request = composer->request;
    if (text == NULL) {
        return "–";
    }
    if (part == PN_PART_DATE && pn_day_exists(text)) {
        return pn_day_text(&composer->arena, request->catalog, text);
    }
    if (part != PN_PART_VALUE || !entry->known) {
        return text;
    }
    if (entry->subject.kind != PN_SUBJECT_PHASE) {
        enum pn_state state;
        return pn_state_from_word(entry->subject.kind, text, &state) ? pn_state_title(request->catalog, state) : text;
    }
    pn_item_id handle = pn_roadmap_find(request->roadmap, text);
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(request->roadmap, handle)->kind == PN_ITEM_PHASE;
    return is_phase ? pn_text_in(pn_roadmap_item(request->roadmap, handle)->title, request->language) : "–";
}

static const char *part_title(const struct pn_composer *composer, enum pn_part part)
{
    static const char *const titles[] = {
        [PN_PART_DATE] = PN_N_("Date"), [PN_PART_OWNER] = PN_N_("Responsible"), [PN_PART_NOTE] = PN_N_("Note")};
    return pn_composer_message(composer, titles[part]);
}

/* The date as the language writes it, and "09:12", for "2026-11-03T09:12:44+01:00". */
static const char *short_time(struct pn_composer *composer, const char *time)
{
    enum { TO_THE_MINUTE = 16, DATE = 10 };
    if (strlen(time) < TO_THE_MINUTE || time[DATE] != 'T') {
        return time;
    }
    const char *date = pn_arena_strndup(&composer->arena, time, DATE);
    if (pn_day_exists(date)) {
        date = pn_day_text(&composer->arena, composer->request->catalog, date);
    }
    return pn_arena_printf(&composer->arena, "%s %.5s", date, time + DATE + 1);
}

static void add_entry(struct pn_composer *composer, const struct pn_log_entry *entry)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_printf(&text, "%s  %s  %s", short_time(composer, entry->time), entry->who,
                     entry->known ? pn_composer_subject(composer, entry->subject) : entry->item);
    const char *arrow = composer->request->ascii ? "->" : "→";
    for (int i = 0; i < PN_PART_COUNT; i++) {
        enum pn_part part = (enum pn_part)i;
        if (!entry->touches[part]) {
            continue;
        }
        pn_buffer_append_text(&text, part == PN_PART_VALUE ? ": " : "; ");
        if (part != PN_PART_VALUE) {
            pn_buffer_printf(&text, "%s: ", part_title(composer, part));
        }
        pn_buffer_printf(&text, "%s %s %s", shown(composer, entry, part, entry->from[part]), arrow,
                         shown(composer, entry, part, entry->to[part]));
    }
    if (entry->kind != PN_LOG_CHANGE) {
        pn_buffer_printf(
            &text, " (%s)",
            pn_composer_message(composer, entry->kind == PN_LOG_UNDO ? PN_N_("undone") : PN_N_("done again")));
    }
    pn_composer_point(composer, pn_arena_strdup(&composer->arena, pn_buffer_text(&text)));
    pn_buffer_finish(&text);
}

void pn_document_of_log(const struct pn_document_request *request, pn_document_taker *take, void *context)
{
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    for (uint32_t i = 0; i < request->project->log_count; i++) {
        add_entry(&composer, &request->project->log[i]);
        pn_composer_end_part(&composer);
    }
    pn_composer_finish(&composer);
}
