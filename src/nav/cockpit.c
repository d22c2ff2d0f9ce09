// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What there is to say about a project at its start, in sections.
 */
#include "cockpit.h"

#include "subject_code.h"

#include "phasenav/base/day.h"
#include "phasenav/project/due.h"
#include "phasenav/project/gap.h"
#include "phasenav/project/progress.h"

#include <stdlib.h>
#include <string.h>

enum {
    SOON_DAYS = 14,
    SECTION_SHIFT = 27, /* of a key: above it the section, below it the entry's number */
    NUMBER_MASK = (1 << SECTION_SHIFT) - 1,
};

/* --- keys --- */

struct pn_row_key pn_cockpit_key(enum pn_section section, uint32_t number)
{
    return (struct pn_row_key){.kind = PN_ROW_ENTRY, .item = (uint32_t)section << SECTION_SHIFT | number};
}

static enum pn_section section_of_key(struct pn_row_key key)
{
    return (enum pn_section)(key.item >> SECTION_SHIFT);
}

/* The change with this number, counted from the oldest; NULL: there is none. */
static const struct pn_entry_change *change_at(const struct pn_history *history, uint32_t number)
{
    for (size_t i = 0; i < history->count; i++) {
        if (number < history->at[i].count) {
            return &history->at[i].changes[number];
        }
        number -= (uint32_t)history->at[i].count;
    }
    return NULL;
}

bool pn_cockpit_subject(const struct pn_nav_context *context, struct pn_row_key key, struct pn_subject *ret_subject)
{
    uint32_t number = key.item & NUMBER_MASK;
    if (section_of_key(key) != PN_SECTION_NEWS) {
        *ret_subject = pn_subject_of_code(context->roadmap, number);
        return true;
    }
    const struct pn_entry_change *change = change_at(&context->history, number);
    if (change == NULL || !change->known || change->subject.kind == PN_SUBJECT_PROJECT) {
        return false;
    }
    *ret_subject = change->subject;
    return true;
}

/* --- sections --- */

/* A section that is being collected. */
struct collection {
    const struct pn_nav_context *context;
    struct pn_cockpit_entry *at;
    uint32_t count;
};

static struct collection collect(struct pn_arena *arena, const struct pn_nav_context *context, size_t most)
{
    return (struct collection){.context = context, .at = PN_NEW_ARRAY(arena, struct pn_cockpit_entry, most)};
}

static struct pn_cockpit_entry *add(struct collection *collection, struct pn_subject subject)
{
    struct pn_cockpit_entry *entry = &collection->at[collection->count++];
    *entry =
        (struct pn_cockpit_entry){.subject = subject, .number = pn_subject_code(collection->context->roadmap, subject)};
    return entry;
}

static struct pn_cockpit_section section_of(const struct collection *collection)
{
    return (struct pn_cockpit_section){.at = collection->at, .count = collection->count};
}

/* Dues come by group, the reader's own first; those until SOON have their own before those of others, too. */
static void collect_due(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_cockpit *cockpit)
{
    char until[PN_DAY_SIZE];
    const char *today = context->as_of != NULL ? context->as_of : context->today;
    if (today == NULL || !pn_day_add_days(today, SOON_DAYS, until)) {
        return;
    }
    cockpit->until = pn_arena_strdup(arena, until);
    if (cockpit->is_stopped) {
        return;
    }
    struct pn_dues dues = pn_due_of_project(arena, context->project, today, context->who);
    struct collection overdue = collect(arena, context, dues.in[PN_DUE_OVERDUE]);
    struct collection soon = collect(arena, context, dues.count);
    uint32_t own = 0;
    for (int of_reader = 1; of_reader >= 0; of_reader--) {
        for (uint32_t i = 0; i < dues.count; i++) {
            const struct pn_due *due = &dues.at[i];
            if (due->is_own != (of_reader == 1)) {
                continue;
            }
            if (due->group == PN_DUE_OVERDUE) {
                add(&overdue, due->fact->subject);
            } else if (due->fact->due != NULL && due->days <= SOON_DAYS) {
                add(&soon, due->fact->subject);
                own += due->is_own ? 1 : 0;
            }
        }
    }
    cockpit->sections[PN_SECTION_OVERDUE] = section_of(&overdue);
    cockpit->sections[PN_SECTION_OVERDUE].own = dues.own[PN_DUE_OVERDUE];
    cockpit->sections[PN_SECTION_SOON] = section_of(&soon);
    cockpit->sections[PN_SECTION_SOON].own = own;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static uint32_t count_people(struct pn_arena *arena, const struct collection *news)
{
    const char **names = PN_NEW_ARRAY(arena, const char *, news->count);
    for (uint32_t i = 0; i < news->count; i++) {
        names[i] = news->at[i].entry->who;
    }
    if (news->count > 0) {
        qsort(names, news->count, sizeof *names, compare_names);
    }
    uint32_t people = 0;
    for (uint32_t i = 0; i < news->count; i++) {
        people += i == 0 || strcmp(names[i], names[i - 1]) != 0 ? 1 : 0;
    }
    return people;
}

static uint32_t count_changes(const struct pn_history *history, size_t first)
{
    uint32_t count = 0;
    for (size_t i = first; i < history->count; i++) {
        count += (uint32_t)history->at[i].count;
    }
    return count;
}

/* What others have changed since the reader was here last, the newest first. */
static void collect_news(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_cockpit *cockpit)
{
    const struct pn_history *history = &context->history;
    if (context->last_visit == NULL) {
        return;
    }
    size_t seen = pn_history_seen(*history, context->last_visit);
    uint32_t number = count_changes(history, 0);
    struct collection news = collect(arena, context, count_changes(history, seen));
    for (size_t i = history->count; i > seen; i--) {
        const struct pn_entry *entry = &history->at[i - 1];
        number -= (uint32_t)entry->count;
        for (size_t j = 0; j < entry->count && !pn_owner_is(entry->who, context->who); j++) {
            news.at[news.count++] = (struct pn_cockpit_entry){.subject = entry->changes[j].subject,
                                                              .entry = entry,
                                                              .change = &entry->changes[j],
                                                              .number = number + (uint32_t)j};
        }
    }
    cockpit->sections[PN_SECTION_NEWS] = section_of(&news);
    cockpit->people = count_people(arena, &news);
}

static int compare_days(const void *a, const void *b)
{
    const struct pn_cockpit_entry *left = a;
    const struct pn_cockpit_entry *right = b;
    bool has_day = left->day != NULL && right->day != NULL;
    int order = has_day ? strcmp(left->day, right->day) : (left->day == NULL) - (right->day == NULL);
    return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

/* In whatever phase it was said, by the day until which somebody looks after it. */
static void collect_attention(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_cockpit *cockpit)
{
    const struct pn_project *project = context->project;
    struct collection attention = collect(arena, context, project->fact_count);
    for (uint32_t i = 0; i < project->fact_count; i++) {
        if (project->facts[i].state == PN_STATE_ATTENTION) {
            add(&attention, project->facts[i].subject)->day = project->facts[i].due;
        }
    }
    if (attention.count > 0) {
        qsort(attention.at, attention.count, sizeof *attention.at, compare_days);
    }
    for (uint32_t i = 0; i < attention.count; i++) {
        attention.at[i].day = NULL; /* the row has it of the project */
    }
    cockpit->sections[PN_SECTION_ATTENTION] = section_of(&attention);
}

static void collect_missing(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_cockpit *cockpit)
{
    struct pn_gap gap = pn_gap_of_project(arena, context->project);
    struct collection missing = collect(arena, context, gap.now);
    for (uint32_t i = 0; i < gap.now; i++) {
        add(&missing, gap.at[i].subject);
    }
    cockpit->sections[PN_SECTION_MISSING] = section_of(&missing);
    cockpit->others = gap.must - gap.now;
    cockpit->helps = gap.count - gap.must;
}

/* Those of the present phase; where all of them are reached, those of later ones. */
static void collect_next(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_cockpit *cockpit)
{
    const struct pn_project *project = context->project;
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_items next = pn_progress_next(arena, project, roadmap->milestone_count);
    uint32_t in_phase = 0;
    while (in_phase < next.count && pn_roadmap_item(roadmap, next.at[in_phase])->phase == project->phase) {
        in_phase++;
    }
    uint32_t count = in_phase > 0 ? in_phase : next.count;
    struct collection milestones = collect(arena, context, count);
    for (uint32_t i = 0; i < count; i++) {
        add(&milestones, pn_subject_milestone(roadmap, next.at[i]));
    }
    cockpit->sections[PN_SECTION_NEXT] = section_of(&milestones);
    cockpit->reach = in_phase > 0 ? pn_progress_of_phase(project, project->phase).milestones.all : 0;
}

/* The round at hand, with the day on which the criterion was looked at last. */
static void collect_again(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_cockpit *cockpit)
{
    const struct pn_project *project = context->project;
    struct pn_facts before = pn_progress_looked_at_before(arena, project, project->phase);
    struct collection again = collect(arena, context, before.count);
    for (uint32_t i = 0; i < before.count; i++) {
        struct pn_subject subject = before.at[i]->subject;
        subject.phase = project->phase;
        add(&again, subject)->day = before.at[i]->date;
    }
    cockpit->sections[PN_SECTION_AGAIN] = section_of(&again);
}

struct pn_cockpit pn_cockpit_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_fact *halt = pn_progress_halt(context->project);
    struct pn_cockpit cockpit = {.is_stopped = halt != NULL && halt->state == PN_STATE_STOP};
    collect_due(arena, context, &cockpit);
    collect_news(arena, context, &cockpit);
    collect_attention(arena, context, &cockpit);
    if (context->project->phase != PN_NO_PHASE) {
        collect_missing(arena, context, &cockpit);
        collect_again(arena, context, &cockpit);
    }
    if (!cockpit.is_stopped && context->project->phase != PN_NO_PHASE) {
        collect_next(arena, context, &cockpit);
    }
    return cockpit;
}
