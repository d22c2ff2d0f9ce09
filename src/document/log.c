// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/log.h"

#include "composer.h"

#include "phasenav/base/day.h"
#include "phasenav/project/account.h"
#include "phasenav/project/entry_words.h"
#include "phasenav/project/sheet.h"

#include <string.h>

/* A value of the log in words for a reader: the title of a state or a phase, or a date. "–" where there is none. */
static const char *shown(struct pn_composer *composer, const struct pn_entry_change *change, enum pn_part part,
                         const char *text)
{
    const struct pn_document_request *request = composer->request;
    const char *value =
        pn_entry_value(&composer->arena, request->catalog, request->roadmap, request->language, change, part, text);
    return value != NULL ? value : "–";
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
            pn_buffer_printf(text, "%s: ", pn_part_title(composer->request->catalog, part));
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

/* What was done and changed nothing. */
static void add_event(struct pn_composer *composer, const struct pn_entry *entry)
{
    bool is_report = strcmp(pn_entry_kind_word(entry), PN_ENTRY_REPORT_WORD) == 0;
    pn_composer_point(
        composer, pn_arena_printf(
                      &composer->arena, "%s  %s  %s",
                      pn_project_time_text(&composer->arena, composer->request->catalog, entry->time), entry->who,
                      is_report ? pn_composer_message(composer, PN_N_("report written")) : pn_entry_kind_word(entry)));
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
        if (entry->count == 0) {
            add_event(&composer, entry);
        }
        pn_composer_end_part(&composer);
    }
    pn_composer_finish(&composer);
}
