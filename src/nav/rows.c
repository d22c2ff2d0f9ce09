/*
 * Which rows a list has, in which order.
 */
#include "phasenav/base/fold.h"
#include "phasenav/nav/rows.h"

#include "groundwork.h"
#include "position.h"

#include "phasenav/base/text.h"
#include "phasenav/roadmap/terms.h"

#include <assert.h>
#include <string.h>

bool pn_roadmap_has_lane(const struct pn_roadmap *roadmap)
{
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        if (pn_criterion_is_cross_phase(roadmap, &roadmap->criteria[i])) {
            return true;
        }
    }
    return false;
}

/* Rows are counted before they are made, so one array is enough. */
struct list {
    struct pn_row *at;
    uint32_t count;
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    const struct pn_filter *filter;
    uint32_t phase; /* whose list it is */
};

enum { GROUNDWORK_EACH = 8 }; /* as many items are rows of their own */

/* A row that stands for no item, called by a message. */
static struct pn_row *add_other(struct list *list, enum pn_section section, enum pn_row_kind kind, const char *message)
{
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = {.kind = kind, .item = PN_NO_ITEM},
        .section = section,
        .title = *message != '\0' ? pn_tr(list->context->catalog, message) : message,
        .phase = PN_NO_PHASE,
    };
    return row;
}

static void add_heading(struct list *list, enum pn_section section, const char *message)
{
    add_other(list, section, PN_ROW_HEADING, message);
}

static struct pn_row *add_item(struct list *list, enum pn_section section, enum pn_row_kind kind,
                               const struct pn_item *item)
{
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = {.kind = kind, .item = item->handle},
        .section = section,
        .title = pn_text_in(item->title, list->context->language),
        .item = item,
        .phase = PN_NO_PHASE,
    };
    return row;
}

const char *pn_row_filter_note(struct pn_arena *arena, const struct pn_nav_context *context,
                               const struct pn_filter *filter)
{
    const struct pn_label *workstream = &context->roadmap->workstreams[filter->workstreams.at[0]];
    return pn_arena_printf(arena, pn_tr(context->catalog, "Nothing here for '%s'"),
                           pn_text_in(workstream->title, context->language));
}

/* Why nothing follows a heading: the filter leaves none of what is there. */
static void add_note(struct list *list, enum pn_section section)
{
    list->at[list->count++] = (struct pn_row){
        .key = {.kind = PN_ROW_NOTE, .item = PN_NO_ITEM},
        .section = section,
        .title = pn_row_filter_note(list->arena, list->context, list->filter),
        .phase = PN_NO_PHASE,
    };
}

static void add_overview(struct list *list, const struct pn_item *phase)
{
    struct pn_row *row = add_item(list, PN_SECTION_OVERVIEW, PN_ROW_OVERVIEW, phase);
    row->title = pn_tr(list->context->catalog, "About this phase");
}

/* Much groundwork is told phase by phase, so that it leaves the phase's own milestones in sight. */
static void add_phases_of_groundwork(struct list *list, struct pn_items groundwork)
{
    const struct pn_roadmap *roadmap = list->context->roadmap;
    uint32_t *counts = PN_NEW_ARRAY(list->arena, uint32_t, (size_t)roadmap->phase_count + 1);
    for (uint32_t i = 0; i < groundwork.count; i++) {
        counts[pn_item_home(roadmap, pn_roadmap_item(roadmap, groundwork.at[i]))]++;
    }
    for (uint32_t home = 0; home <= roadmap->phase_count; home++) {
        if (counts[home] == 0) {
            continue;
        }
        struct pn_row *row = add_other(list, PN_SECTION_GROUNDWORK, PN_ROW_LAID_IN, PN_N_("Cross-phase"));
        if (home < roadmap->phase_count) {
            row->key.item = roadmap->phases[home].item.handle;
            row->title = pn_text_in(roadmap->phases[home].item.title, list->context->language);
        }
        row->title = pn_arena_printf(list->arena, "%s (%u)", row->title, counts[home]);
        row->phase = home;
    }
}

/* A heading, and what the filter leaves of the items under it. */
static void add_section(struct list *list, enum pn_section section, enum pn_row_kind kind, const char *heading,
                        struct pn_items items)
{
    if (items.count == 0) {
        return;
    }
    const struct pn_roadmap *roadmap = list->context->roadmap;
    add_heading(list, section, heading);
    struct pn_items left = pn_filter_items(list->arena, list->filter, roadmap, items);
    bool many = kind == PN_ROW_GROUNDWORK && left.count > GROUNDWORK_EACH;
    for (uint32_t i = 0; i < left.count && !many; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, left.at[i]);
        struct pn_row *row = add_item(list, section, kind, item);
        row->phase = kind == PN_ROW_GROUNDWORK ? pn_item_home(roadmap, item) : PN_NO_PHASE;
        row->needed_later = kind != PN_ROW_GROUNDWORK && pn_item_is_needed_later(item, list->phase);
    }
    if (many) {
        add_phases_of_groundwork(list, left);
    } else if (left.count == 0) {
        add_note(list, section);
    }
}

static struct pn_items milestones_of(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                     const struct pn_phase *phase)
{
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, phase->milestone_count);
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        handles[i] = roadmap->milestones[phase->first_milestone + i].item.handle;
    }
    return (struct pn_items){.at = handles, .count = phase->milestone_count};
}

struct pn_rows pn_rows_of_phase(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                const struct pn_filter *filter)
{
    enum { BESIDE_ITEMS = 7 }; /* the overview, three headings, a note under each */
    const struct pn_roadmap *roadmap = context->roadmap;
    struct list list = {.arena = arena, .context = context, .filter = filter, .phase = phase};
    bool is_lane = phase == roadmap->phase_count;
    assert(is_lane || phase < roadmap->phase_count);
    struct pn_items rounds = pn_roadmap_rounds(arena, roadmap, is_lane ? PN_NO_PHASE : phase);
    size_t most = (size_t)rounds.count + BESIDE_ITEMS;
    if (is_lane) {
        list.at = PN_NEW_ARRAY(arena, struct pn_row, most);
        add_section(&list, PN_SECTION_CRITERIA, PN_ROW_ROUND, PN_N_("Criteria of all phases"), rounds);
        return (struct pn_rows){.at = list.at, .count = list.count};
    }
    const struct pn_phase *open = &roadmap->phases[phase];
    struct pn_items milestones = milestones_of(arena, roadmap, open);
    most += (size_t)open->groundwork.count + milestones.count;
    list.at = PN_NEW_ARRAY(arena, struct pn_row, most);
    add_overview(&list, &open->item);
    add_section(&list, PN_SECTION_GROUNDWORK, PN_ROW_GROUNDWORK, PN_N_("Groundwork from earlier phases"),
                open->groundwork);
    add_section(&list, PN_SECTION_MILESTONES, PN_ROW_MILESTONE, PN_N_("Milestones"), milestones);
    add_section(&list, PN_SECTION_CRITERIA, PN_ROW_ROUND, PN_N_("Criteria in this round"), rounds);
    return (struct pn_rows){.at = list.at, .count = list.count};
}

bool pn_screen_has_content(const struct pn_roadmap *roadmap, enum pn_screen screen)
{
    return screen == PN_SCREEN_MODELS ? roadmap->model_count > 0 : screen != PN_SCREEN_TERMS || roadmap->term_count > 0;
}

static void add_screen(struct list *list, enum pn_screen screen, const char *message)
{
    if (pn_screen_has_content(list->context->roadmap, screen)) {
        add_other(list, PN_SECTION_SCREENS, PN_ROW_SCREEN, message)->key.item = screen;
    }
}

struct pn_rows pn_rows_of_start(struct pn_arena *arena, const struct pn_nav_context *context)
{
    enum { BESIDE_PHASES = 4 };
    const struct pn_roadmap *roadmap = context->roadmap;
    struct list list = {.context = context, .arena = arena};
    list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)roadmap->phase_count + BESIDE_PHASES);
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        struct pn_row *row = add_item(&list, PN_SECTION_PHASES, PN_ROW_OVERVIEW, &roadmap->phases[i].item);
        row->phase = i;
        if (context->project != NULL && context->project->phase == i) {
            row->title = pn_arena_printf(arena, pn_tr(context->catalog, "%s (now)"), row->title);
        }
    }
    if (pn_roadmap_has_lane(roadmap)) {
        add_other(&list, PN_SECTION_LANE, PN_ROW_LANE, PN_N_("Cross-phase"))->phase = roadmap->phase_count;
    }
    add_screen(&list, PN_SCREEN_MODELS, PN_N_("Operating models"));
    add_screen(&list, PN_SCREEN_TERMS, PN_N_("Glossary"));
    add_screen(&list, PN_SCREEN_ABOUT, PN_N_("About this roadmap"));
    return (struct pn_rows){.at = list.at, .count = list.count};
}

struct pn_rows pn_rows_of_models(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct list list = {.context = context};
    list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)roadmap->model_count + 1);
    if (roadmap->model_count > 1) {
        add_other(&list, PN_SECTION_OVERVIEW, PN_ROW_COMPARISON, PN_N_("All compared"));
    }
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        add_item(&list, PN_SECTION_ENTRIES, PN_ROW_MODEL, &roadmap->models[i].item);
    }
    return (struct pn_rows){.at = list.at, .count = list.count};
}

/* What a title begins with, as the glossary shows it: without case and accents where it is a letter of the alphabet. */
static const char *initial_of(struct pn_arena *arena, const char *title)
{
    enum { TO_UPPER = 'A' - 'a' };
    const char *key = pn_text_fold(arena, title);
    if (*key >= 'a' && *key <= 'z') {
        return pn_arena_printf(arena, "%c", *key + TO_UPPER);
    }
    unsigned width;
    // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): no item is loaded without a title
    size_t length = pn_text_cluster(title, strlen(title), &width);
    return width > 0 ? pn_arena_strndup(arena, title, length) : "";
}

struct pn_rows pn_rows_of_terms(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_items terms = pn_terms_sorted(context->terms, context->language);
    struct list list = {.context = context};
    list.at = PN_NEW_ARRAY(arena, struct pn_row, terms.count);
    const char *last = "";
    for (uint32_t i = 0; i < terms.count; i++) {
        struct pn_row *row = add_item(&list, PN_SECTION_ENTRIES, PN_ROW_TERM, pn_roadmap_item(roadmap, terms.at[i]));
        const char *initial = initial_of(arena, row->title);
        row->letter = strcmp(initial, last) != 0 ? initial : "";
        last = initial;
    }
    return (struct pn_rows){.at = list.at, .count = list.count};
}

static bool has_own_additions(const struct pn_roadmap *roadmap)
{
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        if (roadmap->items[i]->origin == PN_ORIGIN_OWN) {
            return true;
        }
    }
    return false;
}

struct pn_rows pn_rows_of_about(struct pn_arena *arena, const struct pn_nav_context *context)
{
    enum { BESIDE_SOURCES = 3 };
    const struct pn_roadmap *roadmap = context->roadmap;
    struct list list = {.context = context};
    list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)roadmap->source_count + BESIDE_SOURCES);
    add_other(&list, PN_SECTION_OVERVIEW, PN_ROW_SUMMARY, PN_N_("What it is"));
    if (has_own_additions(roadmap)) {
        add_other(&list, PN_SECTION_OVERVIEW, PN_ROW_OWN, PN_N_("Our own additions"));
    }
    if (roadmap->source_count > 0) {
        add_heading(&list, PN_SECTION_SOURCES, PN_N_("Sources"));
    }
    for (uint32_t i = 0; i < roadmap->source_count; i++) {
        struct pn_row *row = add_other(&list, PN_SECTION_SOURCES, PN_ROW_SOURCE, "");
        row->key.item = i;
        row->title = pn_text_in(roadmap->sources[i].title, context->language);
    }
    return (struct pn_rows){.at = list.at, .count = list.count};
}

uint32_t pn_rows_find(struct pn_rows rows, struct pn_row_key key)
{
    for (uint32_t i = 0; i < rows.count && key.kind != PN_ROW_HEADING; i++) {
        if (rows.at[i].key.kind == key.kind && rows.at[i].key.item == key.item) {
            return i;
        }
    }
    return PN_NO_ROW;
}

uint32_t pn_rows_nearest(struct pn_rows rows, struct pn_row_key key)
{
    uint32_t before = PN_NO_ROW;
    uint32_t behind = PN_NO_ROW;
    for (uint32_t i = 0; i < rows.count; i++) { /* handles are in the walk's order */
        const struct pn_row_key *at = &rows.at[i].key;
        if (at->kind != key.kind || at->item == PN_NO_ITEM) {
            continue;
        }
        if (at->item <= key.item && (before == PN_NO_ROW || at->item > rows.at[before].key.item)) {
            before = i;
        } else if (at->item > key.item && (behind == PN_NO_ROW || at->item < rows.at[behind].key.item)) {
            behind = i;
        }
    }
    if (before != PN_NO_ROW || behind != PN_NO_ROW) {
        return before != PN_NO_ROW ? before : behind;
    }
    uint32_t same = pn_rows_find(rows, key); /* what is no item */
    return same != PN_NO_ROW ? same : pn_rows_selectable(rows, 0, 1);
}

bool pn_row_is_selectable(const struct pn_row *row)
{
    return row->key.kind != PN_ROW_HEADING && row->key.kind != PN_ROW_NOTE;
}

uint32_t pn_rows_selectable(struct pn_rows rows, uint32_t row, int step)
{
    /* Stepping below 0 wraps to a huge index, which ends the loop like stepping beyond the last row. */
    while (row < rows.count && !pn_row_is_selectable(&rows.at[row])) {
        row += (uint32_t)step;
    }
    return row < rows.count ? row : PN_NO_ROW;
}

uint32_t pn_rows_first_of(struct pn_rows rows, enum pn_section section)
{
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].section == section && pn_row_is_selectable(&rows.at[i])) {
            return i;
        }
    }
    return PN_NO_ROW;
}

bool pn_listed_subject(const struct pn_roadmap *roadmap, const struct pn_row *row, uint32_t phase,
                       struct pn_subject *ret_subject)
{
    if (row->hit == NULL) {
        return pn_row_subject(roadmap, row->key, phase, ret_subject);
    }
    /* A criterion as a whole has no state. */
    bool is_milestone = row->item->kind == PN_ITEM_MILESTONE;
    struct pn_row_key key = {.kind = is_milestone ? PN_ROW_MILESTONE : PN_ROW_ROUND, .item = row->hit->item};
    return pn_row_subject(roadmap, key, row->hit->phase, ret_subject);
}

bool pn_row_subject(const struct pn_roadmap *roadmap, struct pn_row_key key, uint32_t phase,
                    struct pn_subject *ret_subject)
{
    bool in_phase = phase < roadmap->phase_count;
    bool is_item = key.kind == PN_ROW_MILESTONE || key.kind == PN_ROW_GROUNDWORK || key.kind == PN_ROW_ROUND;
    if (key.kind == PN_ROW_OVERVIEW && in_phase) {
        *ret_subject = pn_subject_gate(phase);
        return true;
    }
    if (!is_item || key.item == PN_NO_ITEM) {
        return false;
    }
    const struct pn_item *item = pn_roadmap_item(roadmap, key.item);
    if (item->kind == PN_ITEM_MILESTONE) {
        *ret_subject = pn_subject_milestone(roadmap, item->handle);
        return true;
    }
    if (key.kind != PN_ROW_ROUND || !in_phase ||
        !pn_criterion_has_round(pn_roadmap_criterion(roadmap, item->handle), phase)) {
        return false;
    }
    *ret_subject = pn_subject_round(roadmap, item->handle, phase);
    return true;
}
