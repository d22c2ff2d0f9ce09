/*
 * What the start screen says about a phase, so that a reader recognises their own project by it.
 */
#include "phasenav/nav/lines.h"

#include "count.h"
#include "entry.h"

#include "phasenav/base/catalog.h"

/* One address per label: entries with the same one stand under it together. */
static const char label_goal[] = PN_N_("Goal");
static const char label_content[] = PN_N_("Content");
static const char label_next[] = PN_N_("Then");
static const char label_parallel[] = PN_N_("Alongside");

enum { FIXED_ENTRIES = 5 }; /* all but the parallels */

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

static void add_screen(struct entries *entries, struct pn_arena *arena, const struct pn_nav_context *context,
                       enum pn_screen screen)
{
    const struct pn_catalog *catalog = context->catalog;
    const struct pn_roadmap *roadmap = context->roadmap;
    if (screen == PN_SCREEN_MODELS) {
        add(entries, PN_SHEET_TEXT, NULL,
            pn_tr(catalog, "Who runs the solution in the long term? The ways of doing it, each with its advantages "
                           "and drawbacks."));
        add(entries, PN_SHEET_TEXT, label_content,
            pn_count_in_words(arena, catalog, PN_COUNTED_MODELS, roadmap->model_count));
    } else if (screen == PN_SCREEN_TERMS) {
        add(entries, PN_SHEET_TEXT, NULL,
            pn_tr(catalog, "Technical terms and abbreviations, explained in a sentence."));
        add(entries, PN_SHEET_TEXT, label_content,
            pn_count_in_words(arena, catalog, PN_COUNTED_TERMS, roadmap->term_count));
    } else {
        add(entries, PN_SHEET_TEXT, NULL, pn_text_in(roadmap->summary, context->language));
    }
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
            add_screen(&entries, arena, context, (enum pn_screen)row->key.item);
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
