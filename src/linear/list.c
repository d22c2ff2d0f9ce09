// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "list.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/day.h"
#include "phasenav/nav/search_rows.h"
#include "phasenav/nav/start_sheet.h"
#include "phasenav/project/due_words.h"
#include "phasenav/project/progress.h"
#include "phasenav/roadmap/search_marks.h"

#include <string.h>

enum { EXCERPT_COLUMNS = 100 }; /* of the sentence around what was searched for */

struct list {
    struct pn_paragraphs *paragraphs;
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    const struct pn_nav *nav;
};

/* How far a day is, and which it is. */
static const char *distance_of(const struct list *list, const char *day)
{
    const struct pn_nav_context *context = list->context;
    const char *today = context->as_of != NULL ? context->as_of : context->today;
    const struct pn_fact fact = {.due = day};
    const struct pn_due due = {.fact = &fact, .days = today != NULL ? pn_day_between(today, day) : 0};
    return pn_due_day_words(list->arena, context->catalog, &due);
}

/* Adds what the screen says beside a title, in its order, with whole days. */
static const char *with_remarks(const struct list *list, const struct pn_row *row, const char *text)
{
    const struct pn_nav_context *context = list->context;
    if (row->key.kind == PN_ROW_MODEL && row->word != NULL) {
        text = pn_arena_printf(list->arena, "%s, %s", text, row->word);
    }
    if (row->has_state) {
        text = pn_arena_printf(list->arena, "%s, %s", text, pn_state_title(context->catalog, row->state));
    }
    if (row->due != NULL && row->key.kind == PN_ROW_DUE) {
        text = pn_arena_printf(list->arena, "%s, %s", text, distance_of(list, row->due));
    } else if (row->due != NULL) {
        text = pn_arena_printf(list->arena, "%s, %s", text,
                               pn_arena_printf(list->arena, pn_trc(context->catalog, "standing", "due %s"),
                                               pn_day_text(list->arena, context->catalog, row->due)));
    }
    if (row->person != NULL) {
        text = pn_arena_printf(list->arena, "%s, %s", text, row->person);
    }
    return text;
}

/* A phase with how many of its milestones are reached. */
static const char *text_of_phase(const struct list *list, const struct pn_row *row)
{
    struct pn_tally milestones = pn_progress_of_phase(list->context->project, row->phase).milestones;
    return pn_arena_printf(list->arena, pn_tr(list->context->catalog, "Phase %u, %s: %u of %u milestones reached"),
                           row->phase + 1, row->title, milestones.done, milestones.all);
}

/* An entry of the cockpit; of a change, who made it and when comes behind what it was. */
static const char *text_of_entry(const struct list *list, const struct pn_row *row)
{
    const struct pn_catalog *catalog = list->context->catalog;
    const char *text = row->title;
    if (row->phase != PN_NO_PHASE) {
        text = pn_arena_printf(list->arena, pn_tr(catalog, "%s, phase %u"), text, row->phase + 1);
    }
    if (row->tail == NULL) {
        return with_remarks(list, row, text);
    }
    text = pn_arena_printf(list->arena, "%s%s", text, row->tail);
    text = row->day != NULL ? pn_arena_printf(list->arena, "%s, %s", text, row->day) : text;
    return row->person != NULL ? pn_arena_printf(list->arena, "%s, %s", text, row->person) : text;
}

/* A phase with the first text of its sheet, by which readers recognise where they are. With a project that is known
 * already, and the title is enough. */
static const char *text_of_start_row(const struct list *list, const struct pn_row *row)
{
    if (list->context->project != NULL || row->key.kind == PN_ROW_SCREEN || row->key.kind == PN_ROW_BEGIN) {
        return row->has_signs ? text_of_phase(list, row) : row->title;
    }
    struct pn_sheet about = pn_sheet_of_start(list->arena, list->context, row);
    bool has_text = about.count > 0 && about.at[0].label == NULL;
    return has_text ? pn_arena_printf(list->arena, "%s: %s", row->title, about.at[0].text) : row->title;
}

static const char *text_of_result(const struct list *list, const struct pn_row *row)
{
    const char *place = pn_place_of_result(list->arena, list->context, row);
    if (row->hit->where == PN_SEARCH_TITLE) {
        return pn_arena_printf(list->arena, "%s – %s", row->title, place);
    }
    if (row->hit->where == PN_SEARCH_SYNONYM) {
        return pn_arena_printf(list->arena, "%s – %s: %s: %s", row->title, place,
                               pn_tr(list->context->catalog, row->hit->label), row->hit->text);
    }
    const char *words = row->hit->by != NULL ? row->hit->by : list->nav->search.text;
    struct pn_excerpt excerpt = pn_search_excerpt(list->arena, words, row->hit->text, EXCERPT_COLUMNS);
    const char *label = row->key.kind == PN_ROW_FACT
                            ? pn_arena_printf(list->arena, "%s: ", pn_tr(list->context->catalog, row->hit->label))
                            : "";
    return pn_arena_printf(list->arena, "%s – %s: %s%s%.*s%s", row->title, place, label, excerpt.cut_before ? "… " : "",
                           (int)excerpt.length, excerpt.text, excerpt.cut_after ? " …" : "");
}

/* In which phases a criterion has a round. */
static const char *span_of(const struct list *list, const struct pn_criterion *criterion)
{
    const struct pn_catalog *catalog = list->context->catalog;
    if (pn_criterion_is_cross_phase(list->context->roadmap, criterion)) {
        return pn_tr(catalog, "in every phase anew");
    }
    return criterion->from == criterion->until
               ? pn_arena_printf(list->arena, pn_tr(catalog, "phase %u"), criterion->from + 1)
               : pn_arena_printf(list->arena, pn_tr(catalog, "phases %u to %u"), criterion->from + 1,
                                 criterion->until + 1);
}

/* A line of the matrix: in which phases a criterion has rounds, and with a project the states that are not open. */
static const char *text_of_criterion(const struct list *list, const struct pn_row *row)
{
    const struct pn_roadmap *roadmap = list->context->roadmap;
    const struct pn_criterion *criterion = pn_roadmap_criterion(roadmap, row->key.item);
    const char *text = pn_arena_printf(list->arena, "%s: %s", row->title, span_of(list, criterion));
    for (uint32_t phase = criterion->from; list->context->project != NULL && phase <= criterion->until; phase++) {
        struct pn_subject round = pn_subject_round(roadmap, criterion->item.handle, phase);
        enum pn_state state = pn_project_fact(list->context->project, round)->state;
        if (state != PN_STATE_OPEN) {
            text = pn_arena_printf(list->arena, pn_tr(list->context->catalog, "%s; phase %u: %s"), text, phase + 1,
                                   pn_state_title(list->context->catalog, state));
        }
    }
    return text;
}

/* Groundwork, and in which phase it is laid. */
static const char *text_of_groundwork(const struct list *list, const struct pn_row *row)
{
    const struct pn_catalog *catalog = list->context->catalog;
    if (row->phase == list->context->roadmap->phase_count) {
        return row->title;
    }
    return row->key.kind == PN_ROW_LAID_IN
               ? pn_arena_printf(list->arena, pn_tr(catalog, "from phase %u, %s"), row->phase + 1, row->title)
               : pn_arena_printf(list->arena, pn_tr(catalog, "%s, phase %u"), row->title, row->phase + 1);
}

static const char *text_of_row(const struct list *list, const struct pn_row *row)
{
    if (row->section == PN_SECTION_GROUNDWORK) {
        return text_of_groundwork(list, row);
    }
    if (row->key.kind == PN_ROW_DUE) {
        return pn_arena_printf(list->arena, pn_tr(list->context->catalog, "%s, phase %u"), row->title, row->phase + 1);
    }
    return row->hit != NULL ? text_of_result(list, row) : row->title;
}

void pn_tell_rows(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame)
{
    struct list list = {
        .paragraphs = paragraphs, .arena = paragraphs->arena, .context = paragraphs->context, .nav = nav};
    for (uint32_t i = 0; i < frame->rows.count; i++) {
        const struct pn_row *row = &frame->rows.at[i];
        if (row->section == PN_SECTION_ATTENTION || row->section == PN_SECTION_MISSING) {
            paragraphs->stop = paragraphs->stop == 0 ? paragraphs->count : paragraphs->stop;
        }
        if (row->key.kind == PN_ROW_HEADING && row->section < PN_SECTION_PHASES) { /* its total is a sentence */
            pn_sayf(paragraphs, "%s.", row->title);
        } else if (row->key.kind == PN_ROW_HEADING) {
            pn_say_label(paragraphs, row->title);
        } else if (row->key.kind == PN_ROW_NOTE) {
            pn_say(paragraphs, row->title);
        } else if (row->key.kind == PN_ROW_ENTRY) {
            pn_offer(paragraphs, text_of_entry(&list, row));
        } else if (nav->position.screen == PN_SCREEN_START) {
            pn_offer(paragraphs, text_of_start_row(&list, row));
        } else if (nav->position.screen == PN_SCREEN_MATRIX) {
            pn_offer(paragraphs, text_of_criterion(&list, row));
        } else {
            pn_offer(paragraphs, with_remarks(&list, row, text_of_row(&list, row)));
        }
    }
}
