// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/project/due.h"

#include "phasenav/base/day.h"
#include "phasenav/base/fold.h"

#include <stdlib.h>
#include <string.h>

enum { WEEK = 7, MONTH = 30 };

static bool names_equal(struct pn_arena *arena, const char *a, const char *b)
{
    return strcmp(pn_text_fold(arena, a), pn_text_fold(arena, b)) == 0;
}

/* The name before the brackets of "M. Keller (Amt 61)", or what stands in them; NULL where there are none. */
static const char *part_of(struct pn_arena *arena, const char *who, bool within)
{
    const char *open = strchr(who, '(');
    const char *end = open != NULL ? strchr(open, ')') : NULL;
    if (end == NULL) {
        return NULL;
    }
    const char *from = within ? open + 1 : who;
    size_t length = within ? (size_t)(end - from) : (size_t)(open - who);
    while (length > 0 && from[length - 1] == ' ') {
        length--;
    }
    return length != 0 ? pn_arena_strndup(arena, from, length) : NULL;
}

bool pn_owner_is(const char *owner, const char *who)
{
    if (owner == NULL || who == NULL) {
        return false;
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *name = part_of(&arena, who, false);
    const char *office = part_of(&arena, who, true);
    bool is_own = names_equal(&arena, owner, who) || (name != NULL && names_equal(&arena, owner, name)) ||
                  (office != NULL && names_equal(&arena, owner, office));
    pn_arena_finish(&arena);
    return is_own;
}

static enum pn_due_group group_of(const struct pn_fact *fact, long days)
{
    return fact->due == NULL ? PN_DUE_NO_DAY
           : days < 0        ? PN_DUE_OVERDUE
           : days <= WEEK    ? PN_DUE_WEEK
           : days <= MONTH   ? PN_DUE_MONTH
                             : PN_DUE_LATER;
}

/* A decision against going on is one, too: nobody waits for it any more. */
static bool is_awaited(const struct pn_fact *fact)
{
    return fact->subject.kind == PN_SUBJECT_GATE ? fact->state == PN_STATE_OPEN || fact->state == PN_STATE_POSTPONED
                                                 : pn_state_info(fact->state)->standing == PN_STANDING_TO_DO;
}

static bool is_promised(const struct pn_fact *fact)
{
    return is_awaited(fact) && (fact->due != NULL || fact->owner != NULL || fact->state == PN_STATE_STARTED);
}

static int compare_numbers(long a, long b)
{
    return (a > b) - (a < b);
}

/* In the walk's order phase by phase: its milestones, its rounds, the decision at its end. */
struct sorted {
    struct pn_due due;
    uint32_t phase;
};

static int compare(const void *a, const void *b)
{
    const struct sorted *left = a;
    const struct sorted *right = b;
    const struct pn_subject *one = &left->due.fact->subject;
    const struct pn_subject *other = &right->due.fact->subject;
    const int orders[] = {
        compare_numbers((long)left->due.group, (long)right->due.group),
        compare_numbers(right->due.is_own, left->due.is_own),
        compare_numbers(left->due.days, right->due.days),
        compare_numbers((long)left->phase, (long)right->phase),
        compare_numbers((long)one->kind, (long)other->kind),
        compare_numbers((long)one->number, (long)other->number),
    };
    size_t i = 0;
    while (i + 1 < sizeof orders / sizeof *orders && orders[i] == 0) {
        i++;
    }
    return orders[i];
}

static void count(struct pn_dues *dues)
{
    for (uint32_t i = 0; i < dues->count; i++) {
        dues->in[dues->at[i].group]++;
        dues->own[dues->at[i].group] += dues->at[i].is_own ? 1 : 0;
    }
}

struct pn_dues pn_due_of_project(struct pn_arena *arena, const struct pn_project *project, const char *today,
                                 const char *who)
{
    struct sorted *sorted = PN_NEW_ARRAY(arena, struct sorted, project->fact_count);
    struct pn_dues dues = {.count = 0};
    for (uint32_t i = 0; i < project->fact_count; i++) {
        const struct pn_fact *fact = &project->facts[i];
        if (is_promised(fact)) {
            long days = fact->due != NULL ? pn_day_between(today, fact->due) : 0;
            sorted[dues.count++] = (struct sorted){.due = {.fact = fact,
                                                           .group = group_of(fact, days),
                                                           .days = days,
                                                           .is_own = pn_owner_is(fact->owner, who)},
                                                   .phase = pn_subject_phase(project->roadmap, fact->subject)};
        }
    }
    qsort(sorted, dues.count, sizeof *sorted, compare);
    struct pn_due *at = PN_NEW_ARRAY(arena, struct pn_due, dues.count);
    for (uint32_t i = 0; i < dues.count; i++) {
        at[i] = sorted[i].due;
    }
    dues.at = at;
    count(&dues);
    return dues;
}

struct pn_dues pn_due_of_owner(struct pn_arena *arena, const struct pn_dues *dues, const char *owner)
{
    struct pn_due *at = PN_NEW_ARRAY(arena, struct pn_due, dues->count);
    struct pn_dues left = {.at = at};
    for (uint32_t i = 0; i < dues->count; i++) {
        const char *has = dues->at[i].fact->owner;
        bool is_wanted = has == NULL || owner == NULL ? has == owner : names_equal(arena, has, owner);
        if (is_wanted) {
            at[left.count++] = dues->at[i];
        }
    }
    count(&left);
    return left;
}

struct pn_dues pn_due_until(struct pn_arena *arena, const struct pn_dues *dues, const char *day)
{
    struct pn_due *at = PN_NEW_ARRAY(arena, struct pn_due, dues->count);
    struct pn_dues left = {.at = at};
    for (uint32_t i = 0; i < dues->count; i++) {
        const char *due = dues->at[i].fact->due;
        if (due != NULL && strcmp(due, day) <= 0) {
            at[left.count++] = dues->at[i];
        }
    }
    count(&left);
    return left;
}

struct name {
    const char *key; /* folded */
    const char *text;
};

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const struct name *)a)->key, ((const struct name *)b)->key);
}

struct pn_owners pn_due_owners(struct pn_arena *arena, const struct pn_dues *dues)
{
    struct name *names = PN_NEW_ARRAY(arena, struct name, dues->count);
    uint32_t name_count = 0;
    for (uint32_t i = 0; i < dues->count; i++) {
        const char *owner = dues->at[i].fact->owner;
        if (owner != NULL) {
            names[name_count++] = (struct name){.key = pn_text_fold(arena, owner), .text = owner};
        }
    }
    qsort(names, name_count, sizeof *names, compare_names);
    const char **at = PN_NEW_ARRAY(arena, const char *, name_count);
    struct pn_owners owners = {.at = at};
    for (uint32_t i = 0; i < name_count; i++) {
        if (i == 0 || compare_names(&names[i - 1], &names[i]) != 0) {
            at[owners.count++] = names[i].text;
        }
    }
    return owners;
}
