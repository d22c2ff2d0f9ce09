// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "paper.h"

#include "clock.h"
#include "locale.h"
#include "phases.h"
#include "project.h"

#include "phasenav/base/nearest.h"
#include "phasenav/base/text_check.h"
#include "phasenav/project/date.h"

#include <stdint.h>
#include <strings.h>

/* What the steps below need of the command line, and what they complete. */
struct chooser {
    struct pn_arena *arena;
    const struct pn_options *options;
    const struct pn_store *store;
    struct pn_dump_request *request;
    struct pn_diags *diags;
};

static enum pn_status choose_ready(const struct chooser *chooser)
{
    struct pn_dump_request *request = chooser->request;
    struct pn_indices phases;
    if (!pn_phases_choose(chooser->arena, request->roadmap, request->language, &chooser->options->ready, 1, &phases,
                          chooser->diags)) {
        return PN_STATUS_USAGE;
    }
    request->ready = phases.at[0];
    return PN_STATUS_DONE;
}

/* The day that somebody has typed; NULL with a diag where it is none. */
static const char *read_day(const struct chooser *chooser, const char *value)
{
    char day[PN_PROJECT_DATE_SIZE] = "";
    const char *typed = pn_locale_to_utf8(chooser->arena, value);
    if (!pn_project_read_date(typed, pn_clock_today(chooser->arena), day)) {
        pn_diag_error(chooser->diags, NULL, PN_NO_PLACE, "'%s' is no date; write 2026-11-03, 3 Nov, yesterday or +2w",
                      pn_text_visible(chooser->arena, typed));
        return NULL;
    }
    return pn_arena_strdup(chooser->arena, day);
}

static enum pn_status choose_log(const struct chooser *chooser)
{
    struct pn_history *history = &chooser->request->history;
    const char *value = chooser->options->since;
    if (value != NULL && strcasecmp(value, "last-report") == 0) {
        pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                      "--since takes a day: this version does not note in the history when a report was written");
        return PN_STATUS_USAGE;
    }
    const char *since = value != NULL ? read_day(chooser, value) : NULL;
    if (value != NULL && since == NULL) {
        return PN_STATUS_USAGE;
    }
    if (!pn_store_history(chooser->store, chooser->arena, history, chooser->diags)) {
        return PN_STATUS_FAILED;
    }
    if (since != NULL) {
        *history = pn_history_since(*history, since);
        if (history->count == 0) {
            pn_diag_warning(chooser->diags, NULL, PN_NO_PLACE, "nothing was changed since %s",
                            pn_day_text(chooser->arena, chooser->request->catalog, since));
        }
    }
    return PN_STATUS_DONE;
}

/* Nothing is left, though there are owners: that may be right, or a slip. */
static void note_no_owner(const struct chooser *chooser, const struct pn_dues *dues, const char *owner)
{
    struct pn_owners owners = pn_due_owners(chooser->arena, dues);
    size_t nearest = pn_text_nearest(owner, owners.at, owners.count);
    if (nearest == SIZE_MAX) {
        pn_diag_warning(chooser->diags, NULL, PN_NO_PLACE, "nothing is promised by '%s'", owner);
    } else {
        pn_diag_warning(chooser->diags, NULL, PN_NO_PLACE, "nothing is promised by '%s'; did you mean '%s'?", owner,
                        owners.at[nearest]);
    }
}

static enum pn_status choose_due(const struct chooser *chooser)
{
    const struct pn_options *options = chooser->options;
    struct pn_arena *arena = chooser->arena;
    struct pn_dump_request *request = chooser->request;
    request->stamp = pn_clock_stamp(arena);
    if (request->as_of != NULL) { /* what was overdue then */
        request->today = request->as_of;
    }
    struct pn_dues all =
        pn_due_of_project(arena, request->project, request->today, pn_project_who(arena, options->who));
    struct pn_due_list list = {.dues = all, .all = all.count};
    if (options->owner != NULL) {
        list.of_owner = true;
        list.owner = *options->owner != '\0' ? pn_text_visible(arena, pn_locale_to_utf8(arena, options->owner)) : NULL;
        list.dues = pn_due_of_owner(arena, &all, list.owner);
        if (list.dues.count == 0 && list.owner != NULL) {
            note_no_owner(chooser, &all, list.owner);
        }
    }
    if (options->until != NULL) {
        list.until = read_day(chooser, options->until);
        if (list.until == NULL) {
            return PN_STATUS_USAGE;
        }
        list.dues = pn_due_until(arena, &list.dues, list.until);
    }
    request->due = list;
    return PN_STATUS_DONE;
}

enum pn_status pn_paper_choose(struct pn_arena *arena, const struct pn_options *options, const struct pn_store *store,
                               struct pn_dump_request *request, struct pn_diags *diags)
{
    const struct chooser chooser = {
        .arena = arena, .options = options, .store = store, .request = request, .diags = diags};
    switch (options->task) {
    case PN_TASK_READY:
        request->paper = PN_PAPER_READY;
        return choose_ready(&chooser);
    case PN_TASK_LOG:
        request->paper = PN_PAPER_LOG;
        return choose_log(&chooser);
    case PN_TASK_DUE:
        request->paper = PN_PAPER_DUE;
        return choose_due(&chooser);
    default:
        request->paper = PN_PAPER_REPORT;
        return PN_STATUS_DONE;
    }
}
