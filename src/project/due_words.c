// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/project/due_words.h"

#include "phasenav/base/day.h"

enum { DAYS_OF_A_WEEK = 7, DAYS_OF_A_MONTH = 30 };

const char *pn_due_group_word(enum pn_due_group group)
{
    static const char *const words[PN_DUE_GROUP_COUNT] = {[PN_DUE_OVERDUE] = "overdue",
                                                          [PN_DUE_WEEK] = "week",
                                                          [PN_DUE_MONTH] = "month",
                                                          [PN_DUE_LATER] = "later",
                                                          [PN_DUE_NO_DAY] = "no-day"};
    return words[group];
}

/* The day that is so many days after today, for readers. */
static const char *end_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *today, long days,
                            bool is_short)
{
    char end[PN_DAY_SIZE] = "";
    if (!pn_day_add_days(today, days, end)) {
        return today;
    }
    return is_short ? pn_day_list_text(arena, catalog, end, today) : pn_day_long_text(arena, catalog, end);
}

const char *pn_due_group_title(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_due_group group,
                               const char *today, bool is_short)
{
    switch (group) {
    case PN_DUE_WEEK:
        return pn_arena_printf(arena, pn_tr(catalog, "In 7 days, until %s"),
                               end_text(arena, catalog, today, DAYS_OF_A_WEEK, is_short));
    case PN_DUE_MONTH:
        return pn_arena_printf(arena, pn_tr(catalog, "In 30 days, until %s"),
                               end_text(arena, catalog, today, DAYS_OF_A_MONTH, is_short));
    case PN_DUE_LATER:
        return pn_tr(catalog, "Later");
    case PN_DUE_NO_DAY:
        return pn_tr(catalog, "Without a day");
    case PN_DUE_OVERDUE:
    case PN_DUE_GROUP_COUNT:
        break;
    }
    return pn_tr(catalog, "Overdue");
}

const char *pn_due_group_count(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_dues *dues,
                               enum pn_due_group group)
{
    unsigned count = dues->in[group];
    unsigned own = dues->own[group];
    return own == 0 ? pn_arena_printf(arena, "%u", count)
                    : pn_arena_printf(arena, pn_tr(catalog, "%u, %u of them yours"), count, own);
}

/* A number of days, in the largest unit of which there are two. */
static const char *distance(struct pn_arena *arena, const struct pn_catalog *catalog, unsigned long days, bool is_over)
{
    unsigned long weeks = days / DAYS_OF_A_WEEK;
    unsigned long months = days / DAYS_OF_A_MONTH;
    if (months >= 2) {
        return is_over ? pn_arena_printf(arena, pn_trn(catalog, "for %lu month", "for %lu months", months), months)
                       : pn_arena_printf(arena, pn_trn(catalog, "in %lu month", "in %lu months", months), months);
    }
    if (weeks >= 2) {
        return is_over ? pn_arena_printf(arena, pn_trn(catalog, "for %lu week", "for %lu weeks", weeks), weeks)
                       : pn_arena_printf(arena, pn_trn(catalog, "in %lu week", "in %lu weeks", weeks), weeks);
    }
    return is_over ? pn_arena_printf(arena, pn_trn(catalog, "for %lu day", "for %lu days", days), days)
                   : pn_arena_printf(arena, pn_trn(catalog, "in %lu day", "in %lu days", days), days);
}

const char *pn_due_day_words(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_due *due)
{
    if (due->fact->due == NULL) {
        return NULL;
    }
    bool is_over = due->days < 0;
    const char *words = due->days == 0 ? pn_tr(catalog, "today")
                        : due->days == 1
                            ? pn_tr(catalog, "tomorrow")
                            : distance(arena, catalog, (unsigned long)(is_over ? -due->days : due->days), is_over);
    return pn_arena_printf(arena, "%s (%s)", words, pn_day_text(arena, catalog, due->fact->due));
}

const char *pn_due_title(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_roadmap *roadmap,
                         uint32_t language, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_text_in(roadmap->milestones[subject.number].item.title, language);
    case PN_SUBJECT_ROUND:
        return pn_text_in(roadmap->criteria[subject.number].item.title, language);
    case PN_SUBJECT_GATE:
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_arena_printf(arena, pn_tr(catalog, "Decision at the end of the phase: %s"),
                           pn_text_in(roadmap->phases[subject.phase].item.title, language));
}
