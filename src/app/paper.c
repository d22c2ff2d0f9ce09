// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "paper.h"

#include "clock.h"
#include "locale.h"
#include "phases.h"
#include "project.h"

#include "phasenav/base/nearest.h"
#include "phasenav/base/text_check.h"
#include "phasenav/project/account.h"
#include "phasenav/project/date.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

/* What the steps below need of the command line, and what they complete. */
struct chooser {
    struct pn_arena *arena;
    const struct pn_options *options;
    const struct pn_store *store;
    struct pn_dump_request *request;
    struct pn_diags *diags;
};

/* The phase that a word of the command line means. */
static enum pn_status choose_phase(const struct chooser *chooser, const char *word)
{
    struct pn_dump_request *request = chooser->request;
    struct pn_indices phases;
    if (!pn_phases_choose(chooser->arena, request->roadmap, request->language, &word, 1, &phases, chooser->diags)) {
        return PN_STATUS_USAGE;
    }
    request->phase = phases.at[0];
    return PN_STATUS_DONE;
}

static enum pn_status read_history(const struct chooser *chooser)
{
    return pn_store_history(chooser->store, chooser->arena, &chooser->request->history, chooser->diags)
               ? PN_STATUS_DONE
               : PN_STATUS_FAILED;
}

static enum pn_status choose_proposal(const struct chooser *chooser)
{
    const struct pn_option_words *named = &chooser->options->phases;
    uint32_t own = chooser->request->project->phase;
    enum pn_status status = PN_STATUS_DONE;
    if (named->count != 0) {
        status = choose_phase(chooser, named->at[0]);
    } else if (own == PN_NO_PHASE) {
        pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                      "the project is in no phase yet; name the one that is to be decided on: --proposal PHASE");
        status = PN_STATUS_USAGE;
    } else {
        chooser->request->phase = own;
    }
    return status == PN_STATUS_DONE ? read_history(chooser) : status;
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

/* Leaves what came after the last report of an earlier day. */
static enum pn_status skip_to_last_report(const struct chooser *chooser)
{
    const struct pn_dump_request *request = chooser->request;
    struct pn_history *history = &chooser->request->history;
    size_t skipped = pn_history_last_report(history, request->as_of != NULL ? request->as_of : request->today);
    if (skipped == 0) {
        pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                      "the history knows of no report before today; --since DAY takes any day");
        return PN_STATUS_FAILED;
    }
    *history = (struct pn_history){.at = history->at + skipped, .count = history->count - skipped};
    return PN_STATUS_DONE;
}

static enum pn_status choose_log(const struct chooser *chooser)
{
    struct pn_history *history = &chooser->request->history;
    const char *value = chooser->options->since;
    bool of_report = value != NULL && strcasecmp(value, "last-report") == 0;
    const char *since = value != NULL && !of_report ? read_day(chooser, value) : NULL;
    if (value != NULL && !of_report && since == NULL) {
        return PN_STATUS_USAGE;
    }
    if (read_history(chooser) != PN_STATUS_DONE) {
        return PN_STATUS_FAILED;
    }
    if (of_report) {
        return skip_to_last_report(chooser);
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
        return choose_phase(&chooser, options->ready);
    case PN_TASK_LOG:
        request->paper = PN_PAPER_LOG;
        return choose_log(&chooser);
    case PN_TASK_DUE:
        request->paper = PN_PAPER_DUE;
        return choose_due(&chooser);
    case PN_TASK_PROPOSAL:
        request->paper = PN_PAPER_PROPOSAL;
        return choose_proposal(&chooser);
    default:
        request->paper = PN_PAPER_REPORT;
        return read_history(&chooser);
    }
}

/* The paper is out: nobody waits long for a file that another process keeps locked. */
static bool is_patient(void *context, unsigned waited_ms)
{
    enum { MOST_MS = 1000 };
    (void)context;
    return waited_ms < MOST_MS;
}

void pn_paper_note(struct pn_arena *arena, const struct pn_options *options, struct pn_store *store,
                   const struct pn_dump_request *request)
{
    const struct pn_history *history = &request->history;
    const struct pn_entry *last = history->count != 0 ? &history->at[history->count - 1] : NULL;
    bool is_there = last != NULL && strcmp(pn_entry_kind_word(last), PN_ENTRY_REPORT_WORD) == 0 &&
                    strncmp(last->time, request->today, strlen(request->today)) == 0;
    bool is_for_people = strcmp(options->format->name, "json") != 0; /* a script may ask every hour */
    if (request->paper == PN_PAPER_REPORT && is_for_people && !is_there) {
        pn_store_set_waiter(store, (struct pn_store_waiter){.goes_on = is_patient});
        (void)pn_store_note_event(store, PN_ENTRY_REPORT_WORD, pn_project_who(arena, options->who),
                                  pn_clock_now(arena));
    }
}
