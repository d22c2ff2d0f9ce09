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
#include "phasenav/base/width.h"
#include "phasenav/project/progress.h"

#include <string.h>

/* Each label is one array: entries stand under one label if they have the same pointer. */
static const char label_goal[] = PN_N_("Goal");
static const char label_content[] = PN_N_("Content");
static const char label_next[] = PN_N_("Then");
static const char label_parallel[] = PN_N_("Alongside");

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

const char *pn_advice_of_start(const struct pn_nav_context *context, unsigned columns)
{
    const char *advice = pn_tr(context->catalog, "c at a phase begins a project there; until then nothing is saved.");
    return !context->spoken && !context->read_only && fits(context, advice, columns) ? advice : NULL;
}

struct pn_sheet pn_sheet_of_start(struct pn_arena *arena, const struct pn_nav_context *context,
                                  const struct pn_row *row)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_catalog *catalog = context->catalog;
    struct entries entries = {0};
    if (row->key.kind != PN_ROW_OVERVIEW) {
        entries.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, FIXED_ENTRIES);
        if (row->key.kind == PN_ROW_BEGIN) {
            add(&entries, PN_SHEET_TEXT, NULL,
                pn_tr(catalog, "A project keeps how each milestone and each criterion stands, who is responsible until "
                               "when, and what was noted. Until one is begun, nothing is saved."));
        } else if (row->key.kind == PN_ROW_LANE) {
            add_lane(&entries, arena, context);
        } else {
            add_page(&entries, arena, context, (enum pn_screen)row->key.item);
        }
        return (struct pn_sheet){.at = entries.at, .count = entries.count};
    }
    uint32_t phase = row->phase;
    const struct pn_phase *shown = &roadmap->phases[phase];
    entries.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)FIXED_ENTRIES + shown->parallel.count);
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
