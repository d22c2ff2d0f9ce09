// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the start screen says about a phase, so that a reader recognises their own project by it.
 */
#include "start_sheet.h"

#include "count.h"
#include "entry.h"
#include "screen_info.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/day.h"
#include "phasenav/base/width.h"
#include "phasenav/project/gap.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/sheet.h"

#include <string.h>

/* Each label is one array: entries stand under one label if they have the same pointer. */
static const char label_goal[] = PN_N_("Goal");
static const char label_content[] = PN_N_("Content");
static const char label_next[] = PN_N_("Then");
static const char label_parallel[] = PN_N_("Alongside");

static const char label_progress[] = PN_N_("Progress");
static const char label_decision[] = PN_N_("Decision");
static const char label_next_milestones[] = PN_N_("Next milestones");
static const char label_open[] = PN_N_("Still open");
static const char label_again[] = PN_N_("To be looked at again");
static const char label_missing[] = PN_N_("Missing groundwork");

enum { OUTLOOK = 5 };       /* the most entries of a kind */
enum { FIXED_ENTRIES = 5 }; /* all entries but the parallels */

struct entries {
    struct pn_sheet_entry *at;
    uint32_t count;
};

static void add(struct entries *entries, enum pn_sheet_kind kind, const char *label, const char *text)
{
    if (text != NULL) {
        entries->at[entries->count++] = pn_entry(kind, label, text);
    }
}

static void add_lane(struct entries *entries, struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_catalog *catalog = context->catalog;
    uint32_t count = pn_roadmap_rounds(arena, context->roadmap, PN_NO_PHASE).count;
    add(entries, PN_SHEET_TEXT, NULL,
        pn_tr(catalog, "What is never settled once and for all: these criteria are taken up again in every phase, "
                       "each time with a guiding question of its own."));
    add(entries, PN_SHEET_TEXT, label_content, pn_count_in_words(arena, catalog, PN_COUNTED_CRITERIA, count));
}

static void add_page(struct entries *entries, struct pn_arena *arena, const struct pn_nav_context *context,
                     enum pn_screen screen)
{
    const struct pn_screen_info *page = pn_screen_info(screen);
    const char *summary = pn_text_in(context->roadmap->summary, context->language);
    add(entries, PN_SHEET_TEXT, NULL, *page->about != '\0' ? pn_tr(context->catalog, page->about) : summary);
    if (page->counted != PN_COUNTED_NOTHING && page->counted != PN_COUNTED_PROJECT) {
        add(entries, PN_SHEET_TEXT, label_content,
            pn_count_in_words(arena, context->catalog, page->counted, pn_count_of(context, page->counted)));
    }
}

/* Puts a bar of ten signs, filled by the part that is done, before the words for it. */
static const char *with_bar(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t done, uint32_t all,
                            const char *words)
{
    enum { SIGNS = 10 };
    if (context->spoken) {
        return words;
    }
    int filled = all != 0 ? (int)((uint64_t)done * SIGNS / all) : 0;
    return pn_arena_printf(arena, "[%.*s%.*s] %s", filled, "##########", SIGNS - filled, "----------", words);
}

static void add_progress(struct entries *entries, struct pn_arena *arena, const struct pn_nav_context *context,
                         uint32_t phase)
{
    struct pn_progress progress = pn_progress_of_phase(context->project, phase);
    if (progress.milestones.all != 0) {
        add(entries, PN_SHEET_TEXT, label_progress,
            with_bar(arena, context, progress.milestones.done, progress.milestones.all,
                     pn_arena_printf(arena, pn_tr(context->catalog, "%u of %u milestones reached"),
                                     (unsigned)progress.milestones.done, (unsigned)progress.milestones.all)));
    }
    if (progress.rounds.all != 0) {
        add(entries, PN_SHEET_TEXT, label_progress,
            with_bar(arena, context, progress.rounds.done, progress.rounds.all,
                     pn_arena_printf(arena, pn_tr(context->catalog, "%u of %u criteria met"),
                                     (unsigned)progress.rounds.done, (unsigned)progress.rounds.all)));
    }
    uint32_t attention = progress.rounds.in[PN_STATE_ATTENTION];
    if (attention != 0) {
        add(entries, PN_SHEET_TEXT, label_progress,
            pn_arena_printf(
                arena,
                pn_trn(context->catalog, "%u criterion needs attention", "%u criteria need attention", attention),
                (unsigned)attention));
    }
}

/* When a criterion was looked at last, as in "Accessibility (last in: Concept, 7 weeks ago)". */
static const char *last_look(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_fact *fact)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const char *title = pn_text_in(roadmap->criteria[fact->subject.number].item.title, context->language);
    const char *phase = pn_text_in(roadmap->phases[fact->subject.phase].item.title, context->language);
    bool is_dated = fact->date != NULL && pn_day_exists(fact->date);
    long days = is_dated && context->today != NULL ? pn_day_between(fact->date, context->today) : -1;
    if (days < 0) {
        return pn_arena_printf(arena, pn_tr(context->catalog, "%s (last in: %s)"), title, phase);
    }
    enum { WEEK = 7, DAYS_UNTIL = 14 };
    if (days < DAYS_UNTIL) {
        return pn_arena_printf(arena,
                               pn_trn(context->catalog, "%s (last in: %s, %ld day ago)",
                                      "%s (last in: %s, %ld days ago)", (unsigned long)days),
                               title, phase, days);
    }
    return pn_arena_printf(arena,
                           pn_trn(context->catalog, "%s (last in: %s, %ld week ago)", "%s (last in: %s, %ld weeks ago)",
                                  (unsigned long)(days / WEEK)),
                           title, phase, days / WEEK);
}

/* What is missing, by its title. */
static const char *need_title(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_subject subject)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_text_in(roadmap->milestones[subject.number].item.title, context->language);
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(arena, pn_tr(context->catalog, "%s, phase %u"),
                               pn_text_in(roadmap->criteria[subject.number].item.title, context->language),
                               (unsigned)subject.phase + 1);
    case PN_SUBJECT_GATE:
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_arena_printf(arena, pn_tr(context->catalog, "Decision at the end of the phase: %s"),
                           pn_text_in(roadmap->phases[subject.phase].item.title, context->language));
}

/* Adds what is next in the project's phase, what comes round again, and what is missing. */
static void add_outlook(struct entries *entries, struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_project *project = context->project;
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_items next = pn_progress_next(arena, project, OUTLOOK);
    for (uint32_t i = 0; i < next.count; i++) {
        add(entries, PN_SHEET_POINT, label_next_milestones,
            pn_text_in(pn_roadmap_item(roadmap, next.at[i])->title, context->language));
    }
    uint32_t open = pn_progress_rounds(arena, project, project->phase, PN_STATE_OPEN).count;
    if (open != 0) {
        add(entries, PN_SHEET_TEXT, label_open,
            pn_arena_printf(arena,
                            pn_trn(context->catalog, "%u criterion has not been looked at in this phase yet.",
                                   "%u criteria have not been looked at in this phase yet.", open),
                            (unsigned)open));
    }
    struct pn_facts before = pn_progress_looked_at_before(arena, project, project->phase);
    for (uint32_t i = 0; i < before.count && i < OUTLOOK; i++) {
        add(entries, PN_SHEET_POINT, label_again, last_look(arena, context, before.at[i]));
    }
    struct pn_gap gap = pn_gap_of_project(arena, project);
    for (uint32_t i = 0; i < gap.must && i < OUTLOOK; i++) {
        add(entries, PN_SHEET_POINT, label_missing, need_title(arena, context, gap.at[i].subject));
    }
}

static void add_project(struct entries *entries, struct pn_arena *arena, const struct pn_nav_context *context,
                        uint32_t phase)
{
    if (context->project == NULL) {
        return;
    }
    const char *halt = phase == context->project->phase
                           ? pn_project_halt_text(arena, context->catalog, context->project, context->language)
                           : NULL;
    if (halt != NULL) { /* and what would come next does not */
        add(entries, PN_SHEET_TEXT, label_decision, halt);
    }
    add_progress(entries, arena, context, phase);
    if (phase == context->project->phase && halt == NULL) {
        add_outlook(entries, arena, context);
    }
}

static size_t most_of_project(const struct pn_nav_context *context)
{
    enum { OF_PROGRESS = 5 };
    return context->project != NULL ? OF_PROGRESS + 3 * OUTLOOK : 0;
}

struct pn_sheet pn_sheet_of_outlook(struct pn_arena *arena, const struct pn_nav_context *context)
{
    struct entries entries = {0};
    if (context->project != NULL && context->project->phase != PN_NO_PHASE) {
        entries.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, most_of_project(context));
        add_project(&entries, arena, context, context->project->phase);
    }
    return (struct pn_sheet){.at = entries.at, .count = entries.count};
}

const char *pn_question_of_start(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_project *project = context->project;
    if (project == NULL) {
        return pn_tr(context->catalog, "Which phase is your solution in?");
    }
    const char *title = pn_nav_shown(arena, context, project->title);
    if (project->phase == PN_NO_PHASE) {
        return pn_arena_printf(
            arena,
            context->spoken ? pn_tr(context->catalog, "%s: which phase is it in? Open that phase, then c says so.")
                            : pn_tr(context->catalog, "%s: which phase is it in? c says so."),
            title);
    }
    const struct pn_fact *halt = pn_progress_halt(project);
    const char *phase = pn_text_in(context->roadmap->phases[project->phase].item.title, context->language);
    bool stopped = halt != NULL && halt->state == PN_STATE_STOP;
    bool seeks_way = halt != NULL && halt->state == PN_STATE_ANOTHER_WAY;
    return pn_arena_printf(arena,
                           stopped     ? pn_tr(context->catalog, "%s: stopped, in phase %u, %s")
                           : seeks_way ? pn_tr(context->catalog, "%s: looking for another way, in phase %u, %s")
                                       : pn_tr(context->catalog, "%s: in phase %u, %s"),
                           title, (unsigned)project->phase + 1, phase);
}

static bool fits(const struct pn_nav_context *context, const char *line, unsigned columns)
{
    return context->spoken || pn_text_width(line, strlen(line)) <= columns;
}

const char *pn_place_of_project(struct pn_arena *arena, const struct pn_nav_context *context, unsigned columns)
{
    if (context->place == NULL) {
        return NULL;
    }
    const char *place = pn_nav_shown(arena, context, context->place);
    const char *line = pn_arena_printf(arena, pn_tr(context->catalog, "Project: %s (A opens another)"), place);
    if (context->project_count == 0 || !fits(context, line, columns)) {
        line = pn_arena_printf(arena, pn_tr(context->catalog, "Project: %s"), place);
    }
    const char *cut = pn_nav_shown(arena, context, "…");
    while (*place != '\0' && !fits(context, line, columns)) {
        unsigned width;
        place += pn_text_cluster(place, strlen(place), &width);
        line =
            pn_arena_printf(arena, pn_tr(context->catalog, "Project: %s"), pn_arena_printf(arena, "%s%s", cut, place));
    }
    return line;
}

struct pn_sheet pn_sheet_of_start(struct pn_arena *arena, const struct pn_nav_context *context,
                                  const struct pn_row *row)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_catalog *catalog = context->catalog;
    struct entries entries = {0};
    if (row->key.kind != PN_ROW_OVERVIEW) {
        entries.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, FIXED_ENTRIES);
        if (row->key.kind == PN_ROW_LANE) {
            add_lane(&entries, arena, context);
        } else {
            add_page(&entries, arena, context, (enum pn_screen)row->key.item);
        }
        return (struct pn_sheet){.at = entries.at, .count = entries.count};
    }
    uint32_t phase = row->phase;
    const struct pn_phase *shown = &roadmap->phases[phase];
    entries.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry,
                              (size_t)FIXED_ENTRIES + shown->parallel.count + most_of_project(context));
    add_project(&entries, arena, context, phase);
    add(&entries, PN_SHEET_TEXT, NULL, pn_text_in(shown->situation, context->language));
    add(&entries, PN_SHEET_TEXT, label_goal, pn_text_in(shown->goal, context->language));
    uint32_t milestones = shown->milestone_count;
    if (milestones > 0) {
        add(&entries, PN_SHEET_TEXT, label_content,
            pn_count_in_words(arena, catalog, PN_COUNTED_MILESTONES, milestones));
    }
    uint32_t rounds = pn_roadmap_rounds(arena, roadmap, phase).count;
    if (rounds > 0) {
        add(&entries, PN_SHEET_TEXT, label_content, pn_count_in_words(arena, catalog, PN_COUNTED_ROUNDS, rounds));
    }
    if (phase + 1 < roadmap->phase_count) {
        add(&entries, PN_SHEET_TEXT, label_next, pn_text_in(roadmap->phases[phase + 1].item.title, context->language));
    }
    for (uint32_t i = 0; i < shown->parallel.count; i++) {
        const struct pn_item *other = &roadmap->phases[shown->parallel.at[i]].item;
        add(&entries, PN_SHEET_NAMES, label_parallel, pn_text_in(other->title, context->language));
    }
    return (struct pn_sheet){.at = entries.at, .count = entries.count};
}
