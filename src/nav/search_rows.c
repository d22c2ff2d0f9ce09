// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a search has found, as rows and lines.
 */
#include "search_rows.h"

#include "builder.h"
#include "layout.h"
#include "rows.h"

#include "phasenav/base/width.h"
#include "phasenav/roadmap/search.h"

#include <string.h>

enum {
    ROWS_MOST = 200, /* nobody reads further: typing on leaves fewer */
    NOTES_MOST = 3,
    GROUPS_MOST = 6,
    HANGING = 2,      /* columns by which a title that goes on, and what stands below it, are moved in */
    PLACE_GAP = 2,    /* columns between a title and its place beside it */
    BESIDE_FROM = 56, /* columns: in fewer, the place stands under the title */
};

struct list {
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    struct pn_row *at;
    uint32_t count;
};

/* The groups of results, in the order of their ranks; what is only similar to the query beside exact hits is one of its
 * own. */
enum group { GROUP_TITLES, GROUP_OWNERS, GROUP_EVIDENCE, GROUP_NOTES, GROUP_TEXTS, GROUP_SIMILAR };

static const char *const titles[] = {
    [GROUP_TITLES] = PN_N_("Titles"), [GROUP_OWNERS] = PN_N_("Responsible"), [GROUP_EVIDENCE] = PN_N_("Evidence"),
    [GROUP_NOTES] = PN_N_("Notes"),   [GROUP_TEXTS] = PN_N_("Texts"),
};

/* Words that only several texts have together come last, wherever the last of them is. */
static enum group group_of(const struct pn_search_results *results, uint32_t result, enum group before)
{
    enum group group = GROUP_TEXTS;
    switch (results->at[result].where) {
    case PN_SEARCH_TITLE:
    case PN_SEARCH_NAME:
    case PN_SEARCH_SYNONYM:
        group = GROUP_TITLES;
        break;
    case PN_SEARCH_OWNER:
        group = GROUP_OWNERS;
        break;
    case PN_SEARCH_EVIDENCE:
        group = GROUP_EVIDENCE;
        break;
    case PN_SEARCH_NOTE:
        group = GROUP_NOTES;
        break;
    case PN_SEARCH_TEXT:
    case PN_SEARCH_QUESTION:
    case PN_SEARCH_CONTEXT:
        break;
    }
    group = results->exact > 0 && result >= results->exact ? GROUP_SIMILAR : group;
    return group > before ? group : before;
}

static void add_note(struct list *list, const char *text)
{
    list->at[list->count++] = (struct pn_row){
        .key = {.kind = PN_ROW_NOTE, .item = PN_NO_ITEM},
        .section = PN_SECTION_RESULTS,
        .title = text,
        .phase = PN_NO_PHASE,
    };
}

static void add_result(struct list *list, const struct pn_search_result *result)
{
    const struct pn_nav_context *context = list->context;
    const struct pn_item *item = pn_roadmap_item(context->roadmap, result->item);
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = result->further == PN_SEARCH_NOT_FURTHER
                   ? (struct pn_row_key){.kind = PN_ROW_RESULT, .item = result->item}
                   : (struct pn_row_key){.kind = PN_ROW_FACT, .item = result->further},
        .section = PN_SECTION_RESULTS,
        .title = pn_text_in(item->title, context->language),
        .item = item,
        .phase = PN_NO_PHASE,
        .hit = result,
    };
    struct pn_subject subject;
    if (context->project != NULL && pn_listed_subject(context->roadmap, row, PN_NO_PHASE, &subject)) {
        row->has_state = true;
        row->state = pn_project_fact(context->project, subject)->state;
    }
}

/* Adds a group's heading, with how many it has. */
static void add_heading(struct list *list, enum group group, const char *also, uint32_t count)
{
    const struct pn_catalog *catalog = list->context->catalog;
    const char *title = group == GROUP_SIMILAR ? pn_arena_printf(list->arena, pn_tr(catalog, "Similar: %s"), also)
                                               : pn_tr(catalog, titles[group]);
    list->at[list->count++] = (struct pn_row){
        .key = {.kind = PN_ROW_HEADING, .item = PN_NO_ITEM},
        .section = PN_SECTION_RESULTS,
        .title = pn_arena_printf(list->arena, "%s (%u)", title, count),
        .phase = PN_NO_PHASE,
    };
}

/* Adds the first of the results, group by group. */
static void add_results(struct list *list, const struct pn_search_results *results)
{
    enum group group = GROUP_TITLES;
    for (uint32_t from = 0, end; from < results->count && from < ROWS_MOST; from = end) {
        group = group_of(results, from, group);
        end = from + 1;
        while (end < results->count && group_of(results, end, group) == group) {
            end++;
        }
        add_heading(list, group, results->also, end - from);
        for (uint32_t i = from; i < end && i < ROWS_MOST; i++) {
            add_result(list, &results->at[i]);
        }
    }
}

/* Adds notes that say why nothing is found, and what to do. */
static void add_reasons(struct list *list, const char *query, uint32_t hidden, const char *workstream)
{
    const struct pn_catalog *catalog = list->context->catalog;
    if (query[strspn(query, " ")] == '\0') {
        add_note(list,
                 pn_tr(catalog, "Type a word, or part of one. Titles, texts, guiding questions, operating models "
                                "and terms are searched, and of a project who is responsible, evidence and notes. "
                                "Case, umlauts and a slip do not matter."));
        return;
    }
    if (hidden > 0) {
        add_note(list, pn_arena_printf(list->arena, pn_tr(catalog, "Nothing found for '%s'."), query));
        add_note(list,
                 pn_arena_printf(
                     list->arena,
                     list->context->spoken
                         ? pn_trn(catalog, "%lu entry does not belong to '%s': w shows all workstreams.",
                                  "%lu entries do not belong to '%s': w shows all workstreams.", hidden)
                         : pn_trn(catalog, "%lu entry does not belong to '%s': Esc, then w shows all workstreams.",
                                  "%lu entries do not belong to '%s': Esc, then w shows all workstreams.", hidden),
                     (unsigned long)hidden, workstream));
    } else {
        add_note(list, pn_arena_printf(list->arena, pn_tr(catalog, "Nothing with '%s', and nothing similar."), query));
        add_note(list, strchr(query, ' ') != NULL
                           ? pn_tr(catalog, "Every word has to occur: try fewer of them, or only their beginnings.")
                           : pn_tr(catalog, "Try another word, or only its beginning."));
    }
}

struct pn_rows pn_rows_of_search(struct pn_arena *arena, const struct pn_nav_context *context, const char *query,
                                 const struct pn_filter *filter)
{
    struct pn_search_results results =
        pn_search_find(arena, context->search, context->language, query, filter, UINT32_MAX);
    struct list list = {.arena = arena, .context = context};
    uint32_t shown = results.count < ROWS_MOST ? results.count : ROWS_MOST;
    list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)shown + GROUPS_MOST + NOTES_MOST);
    if (results.exact == 0 && results.found > 0) {
        add_note(&list, pn_arena_printf(arena, pn_tr(context->catalog, "Nothing with '%s'. Also searched for: %s"),
                                        query, results.also));
    }
    add_results(&list, &results);
    if (results.found == 0) {
        const struct pn_roadmap *roadmap = context->roadmap;
        const char *workstream =
            results.hidden > 0 ? pn_text_in(roadmap->workstreams[filter->workstreams.at[0]].title, context->language)
                               : "";
        add_reasons(&list, query, results.hidden, workstream);
    } else if (results.found > shown) {
        unsigned long more = results.found - shown;
        add_note(&list, pn_arena_printf(arena,
                                        pn_trn(context->catalog, "%lu more: type on, and there will be fewer.",
                                               "%lu more: type on, and there will be fewer.", more),
                                        more));
    }
    return (struct pn_rows){.at = list.at, .count = list.count, .found = results.found, .exact = results.exact};
}

/* The name of a phase as the ribbon writes it where room is scarce. */
static const char *phase_name(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase)
{
    const char *title = pn_text_in(context->roadmap->phases[phase].item.title, context->language);
    return pn_arena_printf(arena, "%u %.*s", phase + 1, (int)strcspn(title, " "), title);
}

const char *pn_place_of_result(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_row *row)
{
    const struct pn_catalog *catalog = context->catalog;
    const struct pn_item *item = row->item;
    if (row->key.kind == PN_ROW_FACT && row->hit->phase != PN_NO_PHASE) {
        return pn_arena_printf(
            arena, item->kind == PN_ITEM_PHASE ? pn_tr(catalog, "Decision, %s") : pn_tr(catalog, "Criterion, %s"),
            phase_name(arena, context, row->hit->phase));
    }
    if (row->hit->phase != PN_NO_PHASE) {
        return pn_arena_printf(arena, pn_tr(catalog, "Guiding question, %s"),
                               phase_name(arena, context, row->hit->phase));
    }
    switch (item->kind) {
    case PN_ITEM_PHASE:
        return pn_arena_printf(arena, pn_tr(catalog, "Phase %u"), item->number + 1);
    case PN_ITEM_MILESTONE:
        return pn_arena_printf(arena, pn_tr(catalog, "Milestone, %s"), phase_name(arena, context, item->phase));
    case PN_ITEM_MODEL:
        return pn_tr(catalog, "Operating model");
    case PN_ITEM_TERM:
        return pn_tr(catalog, "Term");
    case PN_ITEM_CRITERION:
        break;
    }
    const struct pn_criterion *criterion = pn_roadmap_criterion(context->roadmap, item->handle);
    if (pn_criterion_is_cross_phase(context->roadmap, criterion)) {
        return pn_tr(catalog, "Criterion, all phases");
    }
    if (criterion->from == criterion->until) {
        return pn_arena_printf(arena, pn_tr(catalog, "Criterion, %s"), phase_name(arena, context, criterion->from));
    }
    return pn_arena_printf(arena, pn_tr(catalog, "Criterion, phases %u to %u"), criterion->from + 1,
                           criterion->until + 1);
}

/* Whether two results are in the same place, as many that follow each other are: it is then put into words once. */
static bool is_same_place(const struct pn_row *a, const struct pn_row *b)
{
    return a->item->kind == b->item->kind && a->key.kind == b->key.kind && a->item->phase == b->item->phase &&
           a->hit->phase == b->hit->phase && (a->item->kind == PN_ITEM_MILESTONE || a->hit->phase != PN_NO_PHASE);
}

static void begin_line(struct pn_builder *builder, uint32_t row)
{
    struct pn_line *line = pn_builder_line(builder);
    line->row = row;
    line->selectable = true;
}

/* Adds the sentence in which the hit is. */
static void add_sentence(struct pn_builder *builder, const struct pn_nav_context *context,
                         const struct pn_search_result *hit, struct pn_stretch stretch, bool with_label)
{
    if (with_label && hit->label != NULL) {
        const char *label = pn_arena_printf(builder->arena, "%s: ", pn_tr(context->catalog, hit->label));
        pn_builder_span(builder, PN_SPAN_DIM, stretch.column, label, strlen(label));
        stretch = pn_stretch_moved_in(stretch, (unsigned)pn_text_width(label, strlen(label)));
    }
    pn_builder_span(builder, PN_SPAN_EXCERPT, stretch.column, hit->text, strlen(hit->text));
}

/* With a project, adds the sign of the result's state, if it has one. Returns the stretch without the sign's column,
 * which all results leave free.
 */
static struct pn_stretch add_state(struct pn_builder *builder, const struct pn_nav_context *context,
                                   const struct pn_row *result, struct pn_stretch whole)
{
    if (context->project == NULL) {
        return whole;
    }
    if (result->has_state) {
        pn_builder_state(builder, result->state, whole.column);
    }
    return pn_stretch_moved_in(whole, PN_STATE_COLUMNS);
}

static void add_result_lines(struct pn_builder *builder, const struct pn_nav_context *context, struct pn_rows rows,
                             uint32_t row, const char *place, struct pn_stretch whole)
{
    const struct pn_row *result = &rows.at[row];
    unsigned width = (unsigned)pn_text_width(place, strlen(place));
    bool beside = whole.columns >= BESIDE_FROM && width + PLACE_GAP < whole.columns / 2;
    begin_line(builder, row);
    whole = add_state(builder, context, result, whole);
    struct pn_stretch below = pn_stretch_moved_in(whole, HANGING);
    if (beside) {
        struct pn_stretch first = {whole.column, whole.columns - width - PLACE_GAP};
        pn_builder_span(builder, PN_SPAN_DIM, whole.column + whole.columns - width, place, strlen(place));
        pn_builder_wrap_hanging(builder, PN_SPAN_FOUND, first, below, result->title);
    } else {
        pn_builder_wrap_hanging(builder, PN_SPAN_FOUND, whole, below, result->title);
        begin_line(builder, row);
        pn_builder_wrap(builder, PN_SPAN_DIM, below, place);
    }
    if (result->hit->where != PN_SEARCH_TITLE) {
        begin_line(builder, row);
        bool is_told = result->hit->where == PN_SEARCH_SYNONYM || result->key.kind == PN_ROW_FACT;
        add_sentence(builder, context, result->hit, below, beside || is_told);
    }
}

struct pn_lines pn_lines_of_search(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                   struct pn_rect pane, unsigned indent)
{
    struct pn_stretch whole = {indent, pn_layout_text_columns(pane, indent)};
    unsigned out = indent < HANGING ? 0 : HANGING;
    struct pn_stretch outdented = {whole.column - out, whole.columns + out};
    struct pn_builder builder;
    pn_builder_init(&builder, arena, 2 * rows.count);
    const struct pn_row *before = NULL; /* the result, if there is one */
    const char *place = "";
    for (uint32_t i = 0; i < rows.count; i++) {
        if (pn_row_is_selectable(&rows.at[i])) {
            if (before == NULL || !is_same_place(&rows.at[i], before)) {
                place = pn_place_of_result(arena, context, &rows.at[i]);
            }
            before = &rows.at[i];
            builder.words = before->hit->by;
            add_result_lines(&builder, context, rows, i, place, whole);
        } else {
            pn_builder_line(&builder)->row = i;
            bool is_heading = rows.at[i].key.kind == PN_ROW_HEADING;
            pn_builder_wrap(&builder, is_heading ? PN_SPAN_HEADING : PN_SPAN_TEXT, is_heading ? outdented : whole,
                            rows.at[i].title);
        }
    }
    return pn_builder_lines(&builder);
}
