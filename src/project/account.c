// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The light, the decisions, and when the last report was.
 */
#include "phasenav/project/account.h"

#include "account_changes.h"
#include "last_look.h"

#include "phasenav/base/day.h"

#include <string.h>

const char *pn_light_word(enum pn_light light)
{
    static const char *const words[PN_LIGHT_COUNT] = {
        [PN_LIGHT_GREEN] = "green", [PN_LIGHT_YELLOW] = "yellow", [PN_LIGHT_RED] = "red", [PN_LIGHT_NONE] = "none"};
    return words[light];
}

static bool is_report(const struct pn_entry *entry)
{
    return entry->kind == PN_ENTRY_OTHER && strcmp(entry->kind_word, PN_ENTRY_REPORT_WORD) == 0;
}

static bool is_before(const struct pn_entry *entry, const char *day)
{
    return strlen(entry->time) >= PN_DAY_LENGTH && strncmp(entry->time, day, PN_DAY_LENGTH) < 0;
}

size_t pn_history_last_report(const struct pn_history *history, const char *day)
{
    size_t last = history->count;
    while (last > 0 && !(is_report(&history->at[last - 1]) && is_before(&history->at[last - 1], day))) {
        last--;
    }
    return last;
}

/* A day may have several: the same report as text and for the printer. */
static uint32_t count_reports(const struct pn_history *history, const char *day)
{
    uint32_t count = 0;
    const char *last = "";
    for (size_t i = 0; i < history->count; i++) {
        const struct pn_entry *entry = &history->at[i];
        if (is_report(entry) && is_before(entry, day)) {
            count += strncmp(last, entry->time, PN_DAY_LENGTH) != 0;
            last = entry->time;
        }
    }
    return count;
}

/* --- the light --- */

static long days_of_silence(struct pn_arena *arena, const struct pn_history *history, const char *day)
{
    size_t last = history->count;
    while (last > 0 && history->at[last - 1].count == 0) {
        last--;
    }
    const char *changed = last != 0 ? pn_day_of_time(arena, history->at[last - 1].time) : NULL;
    return changed != NULL ? pn_day_between(changed, day) : -1;
}

static struct pn_signal signal_of(struct pn_arena *arena, const struct pn_project *project,
                                  const struct pn_history *history, const struct pn_account *account)
{
    const struct pn_fact *halt = pn_progress_halt(project);
    const struct pn_dues *dues = &account->dues;
    struct pn_signal signal = {
        .overdue = dues->in[PN_DUE_OVERDUE],
        .attention = account->attention.count,
        .missing = account->gap.must,
        .silent = days_of_silence(arena, history, account->day),
    };
    for (uint32_t i = 0; i < dues->count; i++) {
        signal.longest = -dues->at[i].days > signal.longest ? -dues->at[i].days : signal.longest;
    }
    if (halt != NULL && halt->state == PN_STATE_STOP) {
        signal.light = PN_LIGHT_NONE;
    } else if (signal.longest > PN_LIGHT_OVERDUE_DAYS || signal.silent > PN_LIGHT_SILENT_DAYS) {
        signal.light = PN_LIGHT_RED;
    } else if (signal.overdue != 0 || signal.attention != 0 || signal.missing != 0) {
        signal.light = PN_LIGHT_YELLOW;
    }
    return signal;
}

/* Criteria that needed attention when they were last looked at, in the project's phase or before. */
static struct pn_facts attention_of(struct pn_arena *arena, const struct pn_project *project)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    const struct pn_fact **at = PN_NEW_ARRAY(arena, const struct pn_fact *, roadmap->criterion_count);
    uint32_t until = project->phase != PN_NO_PHASE ? project->phase + 1 : roadmap->phase_count;
    uint32_t count = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_fact *fact = pn_progress_last_look(project, i, until);
        if (fact != NULL && fact->state == PN_STATE_ATTENTION) {
            at[count++] = fact;
        }
    }
    return (struct pn_facts){.at = at, .count = count};
}

/* --- decisions --- */

struct decisions {
    struct pn_arena *arena;
    struct pn_decision *at;
    uint32_t count;
    uint32_t capacity;
};

static void add_decision(struct decisions *decisions, struct pn_decision decision)
{
    PN_GROW(decisions->arena, decisions->at, decisions->count, decisions->capacity);
    decisions->at[decisions->count++] = decision;
}

static const char *part_after(const struct pn_entry_change *change, enum pn_part part, const char *before)
{
    return change->touches[part] ? change->to[part] : before;
}

/* Goes through what the history says of one gate; `from` is the first of its decisions. One that was taken back was
 * none. */
static void follow(struct decisions *decisions, const struct pn_entry *entry, const struct pn_entry_change *change,
                   uint32_t from)
{
    const struct pn_decision *last = decisions->count > from ? &decisions->at[decisions->count - 1] : NULL;
    struct pn_decision now = last != NULL ? *last : (struct pn_decision){.phase = change->subject.phase};
    const char *word = change->touches[PN_PART_VALUE] ? change->to[PN_PART_VALUE] : NULL;
    bool is_decision = word != NULL && pn_state_from_word(PN_SUBJECT_GATE, word, &now.state);
    now.is_former = true;
    now.date = part_after(change, PN_PART_DATE, now.date);
    now.owner = part_after(change, PN_PART_OWNER, now.owner);
    now.evidence = part_after(change, PN_PART_EVIDENCE, now.evidence);
    if (change->touches[PN_PART_VALUE] && entry->kind == PN_ENTRY_UNDO && last != NULL) {
        decisions->count--;
    } else if (is_decision && entry->kind != PN_ENTRY_UNDO) {
        add_decision(decisions, now);
    } else if (!change->touches[PN_PART_VALUE] && last != NULL) {
        decisions->at[decisions->count - 1] = now;
    }
}

static void add_decisions_of(struct decisions *decisions, const struct pn_project *project,
                             const struct pn_history *history, uint32_t phase)
{
    uint32_t from = decisions->count;
    for (size_t i = 0; i < history->count; i++) {
        for (size_t j = 0; j < history->at[i].count; j++) {
            const struct pn_entry_change *change = &history->at[i].changes[j];
            if (change->known && pn_subjects_equal(change->subject, pn_subject_gate(phase))) {
                follow(decisions, &history->at[i], change, from);
            }
        }
    }
    const struct pn_fact *fact = pn_project_fact(project, pn_subject_gate(phase));
    bool is_behind = project->phase != PN_NO_PHASE && phase < project->phase;
    if (decisions->count > from && decisions->at[decisions->count - 1].state == fact->state) {
        decisions->count--; /* it is the one that the project tells itself */
    }
    uint32_t kept = from;
    for (uint32_t i = from; i < decisions->count; i++) {
        if (decisions->at[i].state != PN_STATE_OPEN) {
            decisions->at[kept++] = decisions->at[i];
        }
    }
    decisions->count = kept;
    if (fact->state != PN_STATE_OPEN || is_behind) {
        add_decision(decisions, (struct pn_decision){.phase = phase,
                                                     .state = fact->state,
                                                     .date = fact->date,
                                                     .owner = fact->owner,
                                                     .evidence = fact->evidence});
    }
}

static void take_decisions(struct pn_arena *arena, const struct pn_project *project, const struct pn_history *history,
                           struct pn_account *account)
{
    struct decisions decisions = {.arena = arena};
    for (uint32_t i = 0; i < project->roadmap->phase_count; i++) {
        add_decisions_of(&decisions, project, history, i);
    }
    account->decisions = decisions.at;
    account->decision_count = decisions.count;
}

/* --- the whole --- */

struct pn_account pn_account_of(struct pn_arena *arena, const struct pn_project *project,
                                const struct pn_history *history, const char *day)
{
    char since[PN_DAY_SIZE] = "";
    size_t last = pn_history_last_report(history, day);
    struct pn_account account = {
        .day = day,
        .number = history->count != 0 ? count_reports(history, day) + 1 : 0,
        .dues = pn_due_of_project(arena, project, day, NULL),
        .gap = pn_gap_of_project(arena, project),
        .attention = attention_of(arena, project),
        .entry_count = history->count,
    };
    if (last != 0) {
        account.last_report = pn_arena_strndup(arena, history->at[last - 1].time, PN_DAY_LENGTH);
    } else {
        (void)pn_day_add_days(day, -PN_LIGHT_SILENT_DAYS, since);
    }
    account.since = last != 0 ? account.last_report : pn_arena_strdup(arena, since);
    struct pn_history news = last != 0 ? (struct pn_history){.at = history->at + last, .count = history->count - last}
                                       : pn_history_since(*history, account.since);
    account.signal = signal_of(arena, project, history, &account);
    take_decisions(arena, project, history, &account);
    account.changes = pn_net_changes(arena, &news, &account.change_count);
    return account;
}
