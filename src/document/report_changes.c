// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What has changed: a point for each subject, in the words that say what it comes to.
 */
#include "report_changes.h"

#include "phasenav/base/day.h"
#include "phasenav/project/entry_words.h"

#include <string.h>

enum { CHANGES_MOST = 12 }; /* so many fit the first page */

static const char *day_or_text(struct pn_composer *composer, const char *day)
{
    return pn_day_exists(day) || strcmp(day, PN_DAY_UNKNOWN) == 0 ? pn_paper_day(composer, day) : day;
}

/* A state, or what the project's head says now. */
static const char *value_text(struct pn_composer *composer, const struct pn_entry_change *change)
{
    const struct pn_document_request *request = composer->request;
    const char *word = change->to[PN_PART_VALUE];
    if (word == NULL) {
        return pn_composer_message(composer, PN_N_("nothing is said any more"));
    }
    const char *value = pn_entry_value(&composer->arena, request->catalog, request->roadmap, request->language, change,
                                       PN_PART_VALUE, word);
    return value != NULL ? value : word;
}

static const char *owner_and_due(struct pn_composer *composer, const struct pn_entry_change *change)
{
    bool owns = change->touches[PN_PART_OWNER];
    bool waits = change->touches[PN_PART_DUE];
    const char *owner = change->to[PN_PART_OWNER];
    const char *due = change->to[PN_PART_DUE] != NULL ? day_or_text(composer, change->to[PN_PART_DUE]) : NULL;
    const char *before = change->from[PN_PART_DUE] != NULL ? day_or_text(composer, change->from[PN_PART_DUE]) : NULL;
    if (owns && waits && owner != NULL && due != NULL) {
        return pn_composer_say(composer, PN_N_("promised by %s until %s"), owner, due);
    }
    const char *const parts[] = {
        !owns           ? NULL
        : owner != NULL ? pn_composer_say(composer, PN_N_("now responsible: %s"), owner)
                        : pn_composer_message(composer, PN_N_("nobody is responsible any more")),
        !waits           ? NULL
        : due == NULL    ? pn_composer_message(composer, PN_N_("no longer promised until a day"))
        : before != NULL ? pn_composer_say(composer, PN_N_("now due on %s instead of %s"), due, before)
                         : pn_composer_say(composer, PN_N_("now due on %s"), due),
    };
    return pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts);
}

static const char *notes_text(struct pn_composer *composer, const struct pn_notes *notes)
{
    const char *text = "";
    for (uint32_t i = 0; i < notes->count; i++) {
        text = pn_arena_printf(&composer->arena, "%s%s%s", text, i != 0 ? "; " : "", notes->at[i].text);
    }
    return text;
}

/* The day of a state that changed on that day needs no words of its own. */
static const char *date_text(struct pn_composer *composer, const struct pn_net_change *net)
{
    const struct pn_entry_change *change = &net->change;
    const char *date = change->to[PN_PART_DATE];
    bool is_told = change->touches[PN_PART_DATE] && date != NULL && strcmp(date, PN_DAY_UNKNOWN) != 0 &&
                   (!change->touches[PN_PART_VALUE] || strncmp(date, net->time, strlen(date)) != 0);
    return is_told ? pn_composer_say(composer, PN_N_("since %s"), day_or_text(composer, date)) : NULL;
}

static void add_change(struct pn_composer *composer, const struct pn_net_change *net)
{
    const struct pn_entry_change *change = &net->change;
    const char *const state[] = {change->touches[PN_PART_VALUE] ? value_text(composer, change) : NULL,
                                 date_text(composer, net)};
    const char *const parts[] = {
        pn_paper_join(composer, ", ", state, sizeof state / sizeof *state),
        change->touches[PN_PART_EVIDENCE] && change->to[PN_PART_EVIDENCE] != NULL
            ? pn_composer_say(composer, PN_N_("evidence: %s"), change->to[PN_PART_EVIDENCE])
            : NULL,
        owner_and_due(composer, change),
        notes_text(composer, &net->notes),
    };
    const char *what = pn_paper_join(composer, "; ", parts, sizeof parts / sizeof *parts);
    const char *time = pn_arena_strndup(&composer->arena, net->time, strnlen(net->time, PN_DAY_LENGTH));
    pn_composer_point(composer,
                      pn_arena_printf(&composer->arena, "%s: %s (%s, %s)",
                                      change->known ? pn_paper_title(composer, change->subject) : change->item,
                                      *what != '\0' ? what : pn_composer_message(composer, PN_N_("taken back")),
                                      day_or_text(composer, time), net->who));
}

void pn_report_add_changes(struct pn_report *report)
{
    struct pn_composer *composer = &report->composer;
    const struct pn_account *account = &report->account;
    if (account->entry_count == 0) {
        return; /* there is no history that could say it */
    }
    pn_report_section(
        report, account->last_report != NULL
                    ? pn_composer_say(composer, PN_N_("What has changed since the report of %s"),
                                      pn_paper_day(composer, account->since))
                    : pn_composer_say(composer, PN_N_("What has changed in the last %d days"), PN_LIGHT_SILENT_DAYS));
    if (account->change_count == 0) {
        pn_composer_paragraph(composer, pn_composer_message(composer, PN_N_("Nothing.")));
    }
    for (uint32_t i = 0; i < account->change_count && i < CHANGES_MOST; i++) {
        add_change(composer, &account->changes[i]);
    }
    if (account->change_count > CHANGES_MOST) {
        uint32_t more = account->change_count - CHANGES_MOST;
        pn_composer_paragraph(
            composer, pn_arena_printf(&composer->arena,
                                      pn_trn(composer->request->catalog, "%lu further change; the history has it.",
                                             "%lu further changes; the history has them.", more),
                                      (unsigned long)more));
    }
}
