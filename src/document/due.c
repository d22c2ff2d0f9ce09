// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/due.h"

#include "composer.h"

#include "phasenav/base/day.h"
#include "phasenav/project/due_words.h"

/* What was asked for, so that nobody takes a part for the whole. */
static void add_scope(struct pn_composer *composer, const struct pn_due_list *list, const char *today)
{
    const struct pn_catalog *catalog = composer->request->catalog;
    struct pn_arena *arena = &composer->arena;
    unsigned count = list->dues.count;
    const char *day = pn_day_long_text(arena, catalog, today);
    const char *text =
        count == list->all
            ? pn_arena_printf(arena, pn_trn(catalog, "As of %s: %u entry", "As of %s: %u entries", count), day, count)
            : pn_composer_say(composer, PN_N_("As of %s: %u of %u entries"), day, count, (unsigned)list->all);
    if (list->of_owner) {
        text = pn_arena_printf(arena, "%s, %s", text,
                               list->owner != NULL
                                   ? pn_composer_say(composer, PN_N_("only those of %s"), list->owner)
                                   : pn_composer_message(composer, PN_N_("only those that nobody is responsible for")));
    }
    if (list->until != NULL) {
        text = pn_arena_printf(
            arena, "%s, %s", text,
            pn_composer_say(composer, PN_N_("only those until %s"), pn_day_long_text(arena, catalog, list->until)));
    }
    pn_composer_paragraph(composer, text);
}

/* "TITLE (phase 3): started, in 3 days (DAY), OWNER" */
static const char *entry_text(struct pn_composer *composer, const struct pn_due *due)
{
    const struct pn_document_request *request = composer->request;
    struct pn_arena *arena = &composer->arena;
    const struct pn_fact *fact = due->fact;
    const char *title = pn_due_title(arena, request->catalog, request->roadmap, request->language, fact->subject);
    const char *text = pn_composer_say(composer, PN_N_("%s (phase %u): %s"), title,
                                       (unsigned)pn_subject_phase(request->roadmap, fact->subject) + 1,
                                       pn_state_title(request->catalog, fact->state));
    const char *day = pn_due_day_words(arena, request->catalog, due);
    return pn_arena_printf(arena, "%s%s%s, %s", text, day != NULL ? ", " : "", day != NULL ? day : "",
                           fact->owner != NULL ? fact->owner
                                               : pn_composer_message(composer, PN_N_("nobody responsible")));
}

static void add_group(struct pn_composer *composer, const struct pn_dues *dues, enum pn_due_group group,
                      const char *today)
{
    const struct pn_catalog *catalog = composer->request->catalog;
    struct pn_arena *arena = &composer->arena;
    pn_composer_heading(composer, PN_BLOCK_SECTION, 2,
                        pn_arena_printf(arena, "%s: %s", pn_due_group_title(arena, catalog, group, today, false),
                                        pn_due_group_count(arena, catalog, dues, group)));
    for (uint32_t i = 0; i < dues->count; i++) {
        if (dues->at[i].group == group) {
            pn_composer_point(composer, entry_text(composer, &dues->at[i]));
        }
    }
}

void pn_document_of_due(const struct pn_document_request *request, const struct pn_due_list *list, const char *today,
                        pn_document_taker *take, void *context)
{
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    pn_composer_heading(&composer, PN_BLOCK_TITLE, 1,
                        pn_composer_say(&composer, PN_N_("%s: what is due"), request->project->title));
    add_scope(&composer, list, today);
    if (list->all == 0) {
        pn_composer_paragraph(
            &composer, pn_composer_message(&composer, PN_N_("Nothing is promised: no entry has a day or an owner, and "
                                                            "none is begun.")));
    }
    for (int i = 0; i < PN_DUE_GROUP_COUNT; i++) {
        enum pn_due_group group = (enum pn_due_group)i;
        bool is_told = list->dues.in[group] != 0 || (group == PN_DUE_OVERDUE && list->all != 0);
        if (is_told) {
            add_group(&composer, &list->dues, group, today);
        }
    }
    pn_composer_finish(&composer);
}
