// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The sheet of an item: its texts, names and links as one list, in the reader's order.
 */
#include "sheet_private.h"

#include "imprint_private.h"

#include "phasenav/base/day.h"

#include <stddef.h>

/* One address per label: entries that follow each other with the same one belong together. */
static const char evidence_label[] = PN_N_("Reached when");
static const char workstreams_label[] = PN_N_("Workstreams");
static const char stakeholders_label[] = PN_N_("Stakeholders");
static const char requires_label[] = PN_N_("Requires");
static const char required_by_label[] = PN_N_("Required by");
static const char prepares_label[] = PN_N_("Prepares");
static const char helps_label[] = PN_N_("Makes easier");
static const char related_label[] = PN_N_("See also");
static const char sources_label[] = PN_N_("Sources");
static const char notes_label[] = PN_N_("By place and day");
static const char links_label[] = PN_N_("To open and to use");
static const char first_label[] = PN_N_("One to begin with");
static const char original_label[] = PN_N_("In the original");
static const char adapted_label[] = PN_N_("From the source; wording or place is ours");
static const char own_label[] = PN_N_("Our own addition");
static const char question_label[] = PN_N_("Guiding question in this phase");
static const char other_rounds_label[] = PN_N_("In the other phases");
static const char all_rounds_label[] = PN_N_("From phase to phase");
static const char situation_label[] = PN_N_("Situation");
static const char goal_label[] = PN_N_("Goal");
static const char gate_label[] = PN_N_("Before you go on");
static const char pitfalls_label[] = PN_N_("Pitfalls");
static const char prepare_label[] = PN_N_("To prepare for later");
static const char parallel_label[] = PN_N_("Runs in parallel with");
static const char pros_label[] = PN_N_("Advantages");
static const char cons_label[] = PN_N_("Drawbacks");

struct sheet_writer {
    struct pn_arena *arena;
    const struct pn_roadmap *roadmap;
    uint32_t phase; /* in which the item is seen, or PN_NO_PHASE */
    uint32_t language;
    const struct pn_catalog *catalog;
    bool is_short; /* neither names nor links */
    struct pn_sheet_entry *entries;
    uint32_t count;
    uint32_t capacity;
};

static struct pn_sheet_entry *add(struct sheet_writer *writer, enum pn_sheet_kind kind, const char *label,
                                  const char *text)
{
    PN_GROW(writer->arena, writer->entries, writer->count, writer->capacity);
    struct pn_sheet_entry *entry = &writer->entries[writer->count++];
    *entry = (struct pn_sheet_entry){
        .kind = kind, .label = label, .text = text, .target = PN_NO_ITEM, .phase = PN_NO_PHASE, .source = PN_NO_SOURCE};
    return entry;
}

static void add_text(struct sheet_writer *writer, const char *label, struct pn_text text)
{
    const char *content = pn_text_in(text, writer->language);
    if (content != NULL) {
        add(writer, PN_SHEET_TEXT, label, content);
    }
}

static void add_points(struct sheet_writer *writer, const char *label, struct pn_texts texts)
{
    for (uint32_t i = 0; i < texts.count; i++) {
        const char *content = pn_text_in(texts.at[i], writer->language);
        if (content != NULL) {
            add(writer, PN_SHEET_POINT, label, content);
        }
    }
}

static void add_labels(struct sheet_writer *writer, const char *label, struct pn_indices indices,
                       const struct pn_label *labels)
{
    for (uint32_t i = 0; i < indices.count; i++) {
        const struct pn_label *named = &labels[indices.at[i]];
        add(writer, PN_SHEET_NAMES, label, pn_text_in(named->title, writer->language))->color = named->color;
    }
}

static void add_sources(struct sheet_writer *writer, struct pn_indices sources)
{
    for (uint32_t i = 0; i < sources.count; i++) {
        const struct pn_roadmap_source *source = &writer->roadmap->sources[sources.at[i]];
        const char *title = pn_source_title(writer->arena, writer->roadmap, source, writer->catalog, writer->language);
        add(writer, PN_SHEET_NAMES, sources_label, title)->source = sources.at[i];
    }
}

/* The phase that a link leads to: a milestone's own; for a criterion the one at hand, as long as it has a round there.
 */
static uint32_t phase_to_open(const struct sheet_writer *writer, const struct pn_item *target)
{
    if (target->kind != PN_ITEM_CRITERION) {
        return target->phase;
    }
    const struct pn_criterion *criterion = pn_roadmap_criterion(writer->roadmap, target->handle);
    if (writer->phase == PN_NO_PHASE) {
        return pn_criterion_is_cross_phase(writer->roadmap, criterion) ? PN_NO_PHASE : criterion->from;
    }
    return pn_criterion_has_round(criterion, writer->phase) ? writer->phase : criterion->from;
}

static void add_link(struct sheet_writer *writer, const char *label, const struct pn_item *target)
{
    struct pn_sheet_entry *entry = add(writer, PN_SHEET_LINK, label, pn_text_in(target->title, writer->language));
    entry->target = target->handle;
    entry->phase = phase_to_open(writer, target);
}

static void add_items(struct sheet_writer *writer, const char *label, struct pn_items items)
{
    for (uint32_t i = 0; i < items.count; i++) {
        add_link(writer, label, pn_roadmap_item(writer->roadmap, items.at[i]));
    }
}

static void add_phases(struct sheet_writer *writer, const char *label, struct pn_indices phases)
{
    for (uint32_t i = 0; i < phases.count; i++) {
        add_link(writer, label, &writer->roadmap->phases[phases.at[i]].item);
    }
}

static void add_origin(struct sheet_writer *writer, const struct pn_item *item)
{
    const char *label = item->origin == PN_ORIGIN_OWN       ? own_label
                        : item->origin == PN_ORIGIN_ADAPTED ? adapted_label
                                                            : NULL;
    if (label != NULL) {
        add(writer, PN_SHEET_TEXT, label, ""); /* the label says it all */
    }
}

/* A note with its place and day before it: "Bavaria, as of 2026-11-28: …", and its sources behind it. */
static const char *note_text(struct sheet_writer *writer, const struct pn_roadmap_note *note)
{
    struct pn_arena *arena = writer->arena;
    const struct pn_catalog *catalog = writer->catalog;
    const char *text = pn_text_in(note->text, writer->language);
    const char *where = pn_text_in(note->where, writer->language);
    const char *day = note->as_of != NULL ? pn_day_text(arena, catalog, note->as_of) : NULL;
    if (where != NULL && day != NULL) {
        /* TRANSLATORS: a place, a day, and what is so there and then. */
        text = pn_arena_printf(arena, pn_tr(catalog, "%s, as of %s: %s"), where, day, text);
    } else if (day != NULL) {
        text = pn_arena_printf(arena, pn_tr(catalog, "As of %s: %s"), day, text);
    } else if (where != NULL) {
        text = pn_arena_printf(arena, "%s: %s", where, text);
    }
    for (uint32_t i = 0; i < note->sources.count; i++) {
        const char *title = pn_source_title(arena, writer->roadmap, &writer->roadmap->sources[note->sources.at[i]],
                                            catalog, writer->language);
        text = pn_arena_printf(arena, i == 0 ? "%s (%s" : "%s; %s", text, title);
    }
    return note->sources.count != 0 ? pn_arena_printf(arena, "%s)", text) : text;
}

static void add_notes(struct sheet_writer *writer, struct pn_indices notes)
{
    for (uint32_t i = 0; i < notes.count; i++) {
        const struct pn_roadmap_note *note = &writer->roadmap->notes[notes.at[i]];
        add(writer, PN_SHEET_POINT, notes_label,
            writer->is_short ? pn_text_in(note->text, writer->language) : note_text(writer, note));
    }
}

/* A link with what it leads to before it, and its source behind it: "Template: Charter (Guide)". */
static const char *link_text(struct sheet_writer *writer, const struct pn_web_link *link)
{
    static const char *const kinds[] = {[PN_LINK_UNSTATED] = NULL,
                                        [PN_LINK_TEMPLATE] = PN_N_("Template"),
                                        [PN_LINK_EXAMPLE] = PN_N_("Example"),
                                        [PN_LINK_LAW] = PN_N_("Law"),
                                        [PN_LINK_TOOL] = PN_N_("Tool")};
    struct pn_arena *arena = writer->arena;
    const char *text = pn_text_in(link->title, writer->language);
    if (kinds[link->kind] != NULL) {
        text = pn_arena_printf(arena, "%s: %s", pn_tr(writer->catalog, kinds[link->kind]), text);
    }
    if (link->source != PN_NO_SOURCE) {
        text = pn_arena_printf(arena, "%s (%s)", text,
                               pn_source_title(arena, writer->roadmap, &writer->roadmap->sources[link->source],
                                               writer->catalog, writer->language));
    }
    return text;
}

static void add_links(struct sheet_writer *writer, struct pn_indices links)
{
    for (uint32_t i = 0; i < links.count; i++) {
        const struct pn_web_link *link = &writer->roadmap->links[links.at[i]];
        const char *text = writer->is_short ? pn_text_in(link->title, writer->language) : link_text(writer, link);
        add(writer, PN_SHEET_POINT, links_label, text)->address = link->url;
    }
}

/* What the source calls it, and how near to the source it is. */
static void add_descent(struct sheet_writer *writer, const struct pn_item *item)
{
    add_text(writer, original_label, item->original);
    if (!writer->is_short) {
        add_origin(writer, item);
    }
}

static void add_relations(struct sheet_writer *writer, const struct pn_item *item)
{
    add_labels(writer, workstreams_label, item->workstreams, writer->roadmap->workstreams);
    add_labels(writer, stakeholders_label, item->stakeholders, writer->roadmap->stakeholders);
    add_items(writer, requires_label, item->requires);
    add_items(writer, required_by_label, item->required_by);
    add_phases(writer, prepares_label, item->prepares);
    add_phases(writer, helps_label, item->helps);
    add_items(writer, related_label, item->related);
    add_sources(writer, item->sources);
}

/* What an item ends with, of whatever kind it is: the lists that its kind does not know are empty. */
static void add_surroundings(struct sheet_writer *writer, const struct pn_item *item)
{
    add_notes(writer, item->notes);
    add_links(writer, item->links);
    if (!writer->is_short) {
        add_relations(writer, item);
    }
    add_descent(writer, item);
}

static void add_phase(struct sheet_writer *writer, const struct pn_phase *phase)
{
    add_text(writer, situation_label, phase->situation);
    add_text(writer, goal_label, phase->goal);
    add_text(writer, gate_label, phase->gate);
    add_points(writer, pitfalls_label, phase->pitfalls);
    add_points(writer, prepare_label, phase->prepare);
    add_notes(writer, phase->item.notes);
    add_links(writer, phase->item.links);
    if (!writer->is_short) {
        add_phases(writer, parallel_label, phase->parallel);
    }
    add_descent(writer, &phase->item);
}

static void add_milestone(struct sheet_writer *writer, const struct pn_milestone *milestone)
{
    add_text(writer, NULL, milestone->item.text);
    add_text(writer, evidence_label, milestone->evidence);
    add_surroundings(writer, &milestone->item);
}

static void add_criterion(struct sheet_writer *writer, const struct pn_criterion *criterion)
{
    bool in_round = writer->phase != PN_NO_PHASE && pn_criterion_has_round(criterion, writer->phase);
    if (in_round) {
        add_text(writer, question_label, criterion->questions[writer->phase]);
    }
    add_text(writer, NULL, criterion->item.text);
    if (criterion->priority == PN_PRIORITY_FIRST && !writer->is_short) {
        add(writer, PN_SHEET_TEXT, first_label, ""); /* the label says it all */
    }
    add_surroundings(writer, &criterion->item);
    for (uint32_t phase = criterion->from; phase <= criterion->until; phase++) {
        if (in_round && phase == writer->phase) {
            continue;
        }
        const char *question = pn_text_in(criterion->questions[phase], writer->language);
        struct pn_sheet_entry *entry = add(writer, PN_SHEET_ROUND, in_round ? other_rounds_label : all_rounds_label,
                                           question != NULL ? question : "");
        entry->target = criterion->item.handle;
        entry->phase = phase;
    }
}

static void add_model(struct sheet_writer *writer, const struct pn_model *model)
{
    add_text(writer, NULL, model->item.text);
    add_points(writer, pros_label, model->pros);
    add_points(writer, cons_label, model->cons);
    add_surroundings(writer, &model->item);
}

static struct pn_sheet sheet_by(struct sheet_writer writer, pn_item_id handle)
{
    const struct pn_roadmap *roadmap = writer.roadmap;
    const struct pn_item *item = pn_roadmap_item(roadmap, handle);
    switch (item->kind) {
    case PN_ITEM_PHASE:
        add_phase(&writer, &roadmap->phases[item->number]);
        break;
    case PN_ITEM_MILESTONE:
        add_milestone(&writer, pn_roadmap_milestone(roadmap, handle));
        break;
    case PN_ITEM_CRITERION:
        add_criterion(&writer, pn_roadmap_criterion(roadmap, handle));
        break;
    case PN_ITEM_MODEL:
        add_model(&writer, &roadmap->models[pn_roadmap_item(roadmap, handle)->number]);
        break;
    case PN_ITEM_TERM:
        add_text(&writer, NULL, item->text);
        add_surroundings(&writer, item);
        break;
    }
    return (struct pn_sheet){.at = writer.entries, .count = writer.count};
}

struct pn_sheet pn_sheet_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, pn_item_id handle, uint32_t phase,
                            uint32_t language, const struct pn_catalog *catalog)
{
    return sheet_by(
        (struct sheet_writer){
            .arena = arena, .roadmap = roadmap, .phase = phase, .language = language, .catalog = catalog},
        handle);
}

struct pn_sheet pn_sheet_of_sentences(struct pn_arena *arena, const struct pn_roadmap *roadmap, pn_item_id handle,
                                      uint32_t language)
{
    return sheet_by(
        (struct sheet_writer){
            .arena = arena, .roadmap = roadmap, .phase = PN_NO_PHASE, .language = language, .is_short = true},
        handle);
}

uint32_t pn_sheet_group_end(struct pn_sheet sheet, uint32_t first)
{
    uint32_t end = first + 1;
    while (sheet.at[first].label != NULL && end < sheet.count && sheet.at[end].label == sheet.at[first].label) {
        end++;
    }
    return end;
}
