// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The outline of a document about a roadmap: chapters of phases with groundwork, milestones and criteria, chapters of
 * what belongs to no phase, pages of single items.
 */
#include "phasenav/roadmap/terms.h"
#include "phasenav/document/roadmap.h"

#include "composer.h"
#include "imprint.h"
#include "item_sheet.h"

#include "phasenav/document/number.h"

struct outline {
    struct pn_composer composer;
    const struct pn_document_request *request;
    const struct pn_roadmap *roadmap;
    const struct pn_selection *selection;
    struct pn_items terms; /* of the selection, sorted */
    bool *has_place;       /* by handle: this document has, or will have, a place for the item that links can lead to */
    bool *is_placed;       /* by handle: the place is there */
    unsigned level;        /* of chapters */
    unsigned tables;       /* how many there are so far */
};

/* --- items and their sheets --- */

static void add_item_span(struct outline *outline, enum pn_span_kind kind, const struct pn_item *item,
                          const char *address)
{
    pn_composer_span(&outline->composer,
                     (struct pn_span){.kind = kind,
                                      .number = pn_number_of(&outline->composer.arena, outline->roadmap, item),
                                      .text = pn_text_in(item->title, outline->request->language),
                                      .address = address});
}

static void add_link(struct outline *outline, const struct pn_item *item)
{
    add_item_span(outline, PN_SPAN_ITEM, item, outline->has_place[item->handle] ? item->id : NULL);
}

/* An item may be told of several times, but has one place. */
static void add_place(struct outline *outline, const struct pn_item *item)
{
    add_item_span(outline, PN_SPAN_PLACE, item, outline->is_placed[item->handle] ? NULL : item->id);
    outline->is_placed[item->handle] = true;
}

static void add_item_heading(struct outline *outline, enum pn_block_kind kind, unsigned level,
                             const struct pn_item *item)
{
    pn_composer_add(&outline->composer, kind)->level = level;
    add_place(outline, item);
}

static void add_heading(struct outline *outline, enum pn_block_kind kind, unsigned level, const char *message)
{
    pn_composer_heading(&outline->composer, kind, level, pn_composer_message(&outline->composer, message));
}

static void add_entry(struct outline *outline, const struct pn_sheet_entry *entry)
{
    struct pn_composer *composer = &outline->composer;
    if (entry->kind == PN_SHEET_LINK) {
        add_link(outline, pn_roadmap_item(outline->roadmap, entry->target));
        return;
    }
    if (entry->kind == PN_SHEET_ROUND) {
        add_link(outline, &outline->roadmap->phases[entry->phase].item);
        if (*entry->text == '\0') {
            return;
        }
        pn_composer_words(composer, PN_SPAN_SIGNS, ": ");
    }
    pn_composer_span(composer, (struct pn_span){.kind = entry->address != NULL ? PN_SPAN_WEB : PN_SPAN_TEXT,
                                                .text = entry->text,
                                                .address = entry->address});
}

/* What stands under one label of a sheet. */
static void add_field(struct outline *outline, enum pn_block_kind kind, const struct pn_sheet_entry *entries,
                      uint32_t count)
{
    static const enum pn_value_kind kinds[] = {
        [PN_SHEET_TEXT] = PN_VALUE_TEXT,    [PN_SHEET_NAMES] = PN_VALUE_NAMES,  [PN_SHEET_LINK] = PN_VALUE_LINKS,
        [PN_SHEET_POINT] = PN_VALUE_POINTS, [PN_SHEET_ROUND] = PN_VALUE_POINTS,
    };
    struct pn_block *field = pn_composer_add_field(&outline->composer, kind, entries[0].label, kinds[entries[0].kind]);
    field->table = outline->tables;
    for (uint32_t i = 0; i < count; i++) {
        if (*entries[i].text != '\0' || entries[i].kind == PN_SHEET_ROUND) {
            pn_composer_line(&outline->composer);
            add_entry(outline, &entries[i]);
        }
    }
}

static void add_sheet(struct outline *outline, struct pn_sheet sheet)
{
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (sheet.at[i].label == NULL) {
            pn_composer_add(&outline->composer, PN_BLOCK_PARAGRAPH);
            add_entry(outline, &sheet.at[i]);
        } else {
            add_field(outline, PN_BLOCK_FIELD, &sheet.at[i], pn_sheet_group_end(sheet, i) - i);
        }
    }
}

static struct pn_sheet sheet_of(struct outline *outline, const struct pn_item *item)
{
    return pn_item_sheet(&outline->composer.arena, outline->request, item, item->phase);
}

/* --- a phase --- */

/* The fields of a phase's sheet. Its lists of sentences (pitfalls, what to prepare) close the chapter. */
static void add_opening(struct outline *outline, struct pn_sheet sheet)
{
    outline->tables++;
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        if (sheet.at[i].kind != PN_SHEET_POINT) {
            add_field(outline, PN_BLOCK_PROPERTY, &sheet.at[i], pn_sheet_group_end(sheet, i) - i);
        }
    }
}

/* Milestones are grouped by the phase that they come from. Criteria belong to no single phase and have a group of their
 * own. */
static void add_groundwork(struct outline *outline, struct pn_items groundwork)
{
    if (groundwork.count != 0) {
        add_heading(outline, PN_BLOCK_SECTION, outline->level + 1, PN_N_("Groundwork for this phase"));
    }
    for (uint32_t i = 0; i < groundwork.count; i++) {
        const struct pn_item *item = pn_roadmap_item(outline->roadmap, groundwork.at[i]);
        if (i == 0 || item->phase != pn_roadmap_item(outline->roadmap, groundwork.at[i - 1])->phase) {
            pn_composer_add(&outline->composer, PN_BLOCK_GROUP)->use = PN_USE_WITHOUT_LINKS;
            if (item->phase != PN_NO_PHASE) {
                add_link(outline, &outline->roadmap->phases[item->phase].item);
            } else {
                pn_composer_words(&outline->composer, PN_SPAN_LINE,
                                  pn_composer_message(&outline->composer, PN_N_("Criteria")));
            }
        }
        pn_composer_add(&outline->composer, PN_BLOCK_POINT);
        add_link(outline, item);
    }
}

static void add_milestones(struct outline *outline, struct pn_items milestones)
{
    if (milestones.count != 0) {
        add_heading(outline, PN_BLOCK_SECTION, outline->level + 1, PN_N_("Milestones"));
    }
    outline->tables++;
    for (uint32_t i = 0; i < milestones.count; i++) {
        const struct pn_item *item = pn_roadmap_item(outline->roadmap, milestones.at[i]);
        add_item_heading(outline, PN_BLOCK_ENTRY, outline->level + 2, item);
        add_sheet(outline, sheet_of(outline, item));
    }
}

static void add_workstreams(struct outline *outline, struct pn_indices workstreams)
{
    for (uint32_t i = 0; i < workstreams.count; i++) {
        const struct pn_label *label = &outline->roadmap->workstreams[workstreams.at[i]];
        pn_composer_words(&outline->composer, PN_SPAN_SIGNS, i == 0 ? " (" : ", ");
        pn_composer_span(
            &outline->composer,
            (struct pn_span){.kind = PN_SPAN_LINE, .text = pn_text_in(label->title, outline->request->language)});
    }
    pn_composer_words(&outline->composer, PN_SPAN_SIGNS, workstreams.count != 0 ? ")" : "");
}

/* In a document about the whole roadmap, criteria have a chapter of their own, and the names here link to it. */
static void add_rounds(struct outline *outline, const struct pn_selected_phase *selected)
{
    uint32_t first = pn_roadmap_first_rounds(outline->roadmap, selected->rounds);
    for (uint32_t i = 0; i < selected->rounds.count; i++) {
        struct pn_composer *composer = &outline->composer;
        if (i == 0 || i == first) {
            add_heading(outline, PN_BLOCK_SECTION, outline->level + 1,
                        i < first    ? PN_N_("Criteria to begin with")
                        : first != 0 ? PN_N_("Further criteria")
                                     : PN_N_("Criteria in this round"));
        }
        const struct pn_criterion *criterion = pn_roadmap_criterion(outline->roadmap, selected->rounds.at[i]);
        const char *question =
            pn_item_question(&composer->arena, outline->request, criterion, selected->phase->item.number);
        pn_composer_add(composer, PN_BLOCK_POINT);
        if (outline->selection->all) {
            add_link(outline, &criterion->item);
        } else {
            add_place(outline, &criterion->item);
        }
        add_workstreams(outline, criterion->item.workstreams);
        if (question != NULL) {
            pn_composer_words(composer, PN_SPAN_BREAK, "");
            pn_composer_words(composer, PN_SPAN_TEXT, question);
        }
    }
}

/* A section for each list of sentences in a phase's sheet. */
static void add_points(struct outline *outline, struct pn_sheet sheet)
{
    for (uint32_t i = 0; i < sheet.count; i++) {
        if (sheet.at[i].kind == PN_SHEET_POINT) {
            if (i == 0 || sheet.at[i].label != sheet.at[i - 1].label) {
                add_heading(outline, PN_BLOCK_SECTION, outline->level + 1, sheet.at[i].label);
            }
            pn_composer_add(&outline->composer, PN_BLOCK_POINT);
            add_entry(outline, &sheet.at[i]);
        }
    }
}

static void add_phase(struct outline *outline, const struct pn_selected_phase *selected)
{
    const struct pn_item *item = &selected->phase->item;
    struct pn_sheet sheet = sheet_of(outline, item);
    add_item_heading(outline, PN_BLOCK_CHAPTER, outline->level, item);
    add_opening(outline, sheet);
    add_groundwork(outline, selected->groundwork);
    add_milestones(outline, selected->milestones);
    add_rounds(outline, selected);
    add_points(outline, sheet);
    pn_composer_end_part(&outline->composer);
}

/* --- the whole roadmap, and single items --- */

/* The title, the summary, and links to the phases. */
static void add_title(struct outline *outline)
{
    struct pn_composer *composer = &outline->composer;
    const struct pn_roadmap *roadmap = outline->roadmap;
    const struct pn_selection *selection = outline->selection;
    const char *summary = pn_text_in(roadmap->summary, outline->request->language);
    struct pn_block *title = pn_composer_add(composer, PN_BLOCK_TITLE);
    title->level = 1;
    title->use = selection->whole ? PN_USE_ALWAYS : PN_USE_WITH_LINKS;
    pn_composer_words(composer, PN_SPAN_LINE, pn_text_in(roadmap->title, outline->request->language));
    if (summary != NULL && selection->whole) {
        pn_composer_add(composer, PN_BLOCK_PARAGRAPH);
        pn_composer_words(composer, PN_SPAN_TEXT, summary);
    }
    for (uint32_t i = 0; i < selection->phase_count; i++) {
        pn_composer_add(composer, PN_BLOCK_POINT)->use = PN_USE_WITH_LINKS;
        add_link(outline, &selection->phases[i].phase->item);
    }
}

static void add_items(struct outline *outline, const char *title, struct pn_items items)
{
    if (items.count != 0) {
        add_heading(outline, PN_BLOCK_CHAPTER, outline->level, title);
    }
    for (uint32_t i = 0; i < items.count; i++) {
        const struct pn_item *item = pn_roadmap_item(outline->roadmap, items.at[i]);
        outline->tables++;
        add_item_heading(outline, PN_BLOCK_ENTRY, outline->level + 1, item);
        add_sheet(outline, sheet_of(outline, item));
        pn_composer_end_part(&outline->composer);
    }
}

static void add_sources(struct outline *outline)
{
    const struct pn_roadmap *roadmap = outline->roadmap;
    if (roadmap->source_count != 0) {
        add_heading(outline, PN_BLOCK_CHAPTER, outline->level, PN_N_("Sources"));
    }
    for (uint32_t i = 0; i < roadmap->source_count; i++) {
        pn_composer_add(&outline->composer, PN_BLOCK_POINT);
        pn_composer_span(&outline->composer,
                         (struct pn_span){.kind = PN_SPAN_WEB,
                                          .text = pn_text_in(roadmap->sources[i].title, outline->request->language),
                                          .address = roadmap->sources[i].url});
        pn_composer_words(&outline->composer, PN_SPAN_LINE,
                          pn_imprint_in_brackets(&outline->composer, &roadmap->sources[i]));
    }
}

/* Terms in the order of the alphabet, as the language has it. */
static struct pn_items sorted_terms(struct pn_arena *arena, const struct outline *outline, struct pn_items terms)
{
    if (terms.count == 0) {
        return terms; /* as of a single phase, for which no glossary need be sorted */
    }
    bool *is_wanted = PN_NEW_ARRAY(arena, bool, outline->roadmap->item_count);
    for (uint32_t i = 0; i < terms.count; i++) {
        is_wanted[terms.at[i]] = true;
    }
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, terms.count);
    struct pn_terms *glossary = pn_terms_new(outline->roadmap);
    struct pn_items all = pn_terms_sorted(glossary, outline->request->language);
    uint32_t count = 0;
    for (uint32_t i = 0; i < all.count; i++) {
        if (is_wanted[all.at[i]]) {
            handles[count++] = all.at[i];
        }
    }
    pn_terms_free(glossary);
    return (struct pn_items){.at = handles, .count = count};
}

static void add_roadmap(struct outline *outline)
{
    const struct pn_selection *selection = outline->selection;
    add_title(outline);
    for (uint32_t i = 0; i < selection->phase_count; i++) {
        add_phase(outline, &selection->phases[i]);
    }
    add_items(outline, PN_N_("Criteria"), selection->criteria);
    add_items(outline, PN_N_("Operating models"), selection->models);
    add_items(outline, PN_N_("Terms"), outline->terms);
    if (selection->whole) {
        add_sources(outline);
    }
}

static const char *numbered_phase(struct outline *outline, uint32_t phase)
{
    return pn_arena_printf(&outline->composer.arena, "%u%s%s", phase + 1, pn_number_separator(outline->request->ascii),
                           pn_composer_phase(&outline->composer, phase));
}

/* What the item is, and in which phases: "Milestone of phase 3 · Pilot". */
static const char *description_of(struct outline *outline, const struct pn_item *item)
{
    struct pn_composer *composer = &outline->composer;
    const struct pn_roadmap *roadmap = outline->roadmap;
    const struct pn_criterion *criterion = NULL;
    uint32_t from = item->phase;
    switch (item->kind) {
    case PN_ITEM_PHASE:
        return pn_composer_message(composer, PN_N_("Phase"));
    case PN_ITEM_MODEL:
        return pn_composer_message(composer, PN_N_("Operating model"));
    case PN_ITEM_TERM:
        return pn_composer_message(composer, PN_N_("Term"));
    case PN_ITEM_MILESTONE:
        break;
    case PN_ITEM_CRITERION:
        criterion = pn_roadmap_criterion(roadmap, item->handle);
        from = criterion->from;
        break;
    }
    const char *first = numbered_phase(outline, from);
    if (criterion == NULL) {
        return pn_composer_say(composer, PN_N_("Milestone of phase %s"), first);
    }
    if (pn_criterion_is_cross_phase(roadmap, criterion)) {
        return pn_composer_message(composer, PN_N_("Criterion of every phase"));
    }
    if (criterion->from == criterion->until) {
        return pn_composer_say(composer, PN_N_("Criterion of phase %s"), first);
    }
    return pn_composer_say(composer, PN_N_("Criterion of the phases %s to %s"), first,
                           numbered_phase(outline, criterion->until));
}

/* An item that was asked for by its id: a page of its own, which says what it is and where it belongs. */
static void add_page(struct outline *outline, const struct pn_item *item)
{
    outline->tables++;
    add_item_heading(outline, PN_BLOCK_CHAPTER, outline->level, item);
    pn_composer_add(&outline->composer, PN_BLOCK_PARAGRAPH);
    pn_composer_words(&outline->composer, PN_SPAN_TEXT, description_of(outline, item));
    add_sheet(outline, sheet_of(outline, item));
    pn_composer_end_part(&outline->composer);
}

/* What the roadmap says about itself; with its name where the document does not begin with it. */
static void add_foot(struct outline *outline)
{
    if (!pn_has_imprint(&outline->composer)) {
        return;
    }
    add_heading(outline, PN_BLOCK_CHAPTER, outline->level, PN_N_("About this roadmap"));
    if (!outline->selection->whole) {
        pn_composer_paragraph(&outline->composer, pn_text_in(outline->roadmap->title, outline->request->language));
    }
    pn_add_imprint(&outline->composer, ++outline->tables);
}

static void mark_places(struct outline *outline, struct pn_items items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        outline->has_place[items.at[i]] = true;
    }
}

static void decide_places(struct outline *outline)
{
    const struct pn_selection *selection = outline->selection;
    for (uint32_t i = 0; selection->items.count == 0 && i < selection->phase_count; i++) {
        outline->has_place[selection->phases[i].phase->item.handle] = true;
        mark_places(outline, selection->phases[i].milestones);
        mark_places(outline, selection->phases[i].rounds);
    }
    mark_places(outline, selection->all ? selection->criteria : selection->items);
    mark_places(outline, selection->models);
    mark_places(outline, selection->terms);
}

void pn_document_of_roadmap(const struct pn_document_request *request, const struct pn_selection *selection,
                            pn_document_taker *take, void *context)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct outline outline = {.request = request,
                              .roadmap = roadmap,
                              .selection = selection,
                              .has_place = PN_NEW_ARRAY(&arena, bool, roadmap->item_count),
                              .is_placed = PN_NEW_ARRAY(&arena, bool, roadmap->item_count),
                              .level = selection->all ? 2 : 1};
    pn_composer_init(&outline.composer, request, take, context);
    outline.terms = sorted_terms(&arena, &outline, selection->terms);
    decide_places(&outline);
    if (selection->all && pn_selection_size(selection) != 0) {
        add_roadmap(&outline);
    }
    for (uint32_t i = 0; i < selection->items.count; i++) {
        add_page(&outline, pn_roadmap_item(roadmap, selection->items.at[i]));
    }
    for (uint32_t i = 0; !selection->all && selection->items.count == 0 && i < selection->phase_count; i++) {
        add_phase(&outline, &selection->phases[i]);
    }
    if (pn_selection_size(selection) != 0) {
        add_foot(&outline);
    }
    pn_composer_finish(&outline.composer);
    pn_arena_finish(&arena);
}

size_t pn_selection_size(const struct pn_selection *selection)
{
    return (size_t)selection->phase_count + selection->criteria.count + selection->models.count +
           selection->terms.count;
}
