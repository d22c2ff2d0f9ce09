// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "told_change.h"

#include "phasenav/base/day.h"
#include "phasenav/base/width.h"
#include "phasenav/project/account.h"
#include "phasenav/project/entry_words.h"
#include "phasenav/project/sheet.h"
#include "phasenav/project/short_list.h"
#include "phasenav/project/state.h"

#include <string.h>

const char *pn_told_subject(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_subject subject)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_text_in(roadmap->milestones[subject.number].item.title, context->language);
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(arena, pn_tr(context->catalog, "%s, phase %u"),
                               pn_text_in(roadmap->criteria[subject.number].item.title, context->language),
                               subject.phase + 1);
    case PN_SUBJECT_GATE:
        return pn_arena_printf(arena, pn_tr(context->catalog, "Decision at the end of the phase: %s"),
                               pn_text_in(roadmap->phases[subject.phase].item.title, context->language));
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_tr(context->catalog, pn_head_label((enum pn_head)subject.number));
}

static bool is_of_models(const struct pn_entry_change *change)
{
    return change->known && pn_subject_is_head(change->subject, PN_HEAD_MODELS);
}

static const char *title_of_model(struct pn_arena *arena, const struct pn_nav_context *context, const char *id,
                                  size_t length)
{
    const char *text = pn_arena_strndup(arena, id, length);
    pn_item_id handle = pn_roadmap_find(context->roadmap, text);
    return handle != PN_NO_ITEM ? pn_text_in(pn_roadmap_item(context->roadmap, handle)->title, context->language)
                                : text;
}

/* The titles of the models of `list` that `other`, which may be NULL, does not have; NULL where it has all. */
static const char *models_not_in(struct pn_arena *arena, const struct pn_nav_context *context, const char *list,
                                 const char *other)
{
    const char *text = NULL;
    const char *id;
    size_t length;
    while (pn_short_list_next(&list, &id, &length)) {
        const char *title = title_of_model(arena, context, id, length);
        if (!pn_short_list_has(other, pn_arena_strndup(arena, id, length))) {
            text = text == NULL ? title : pn_arena_printf(arena, "%s, %s", text, title);
        }
    }
    return text;
}

/* What has come to the short list, or gone from it; of a change that is taken back, all that is on it now. */
static const char *models_of(struct pn_arena *arena, const struct pn_nav_context *context,
                             const struct pn_entry_change *change, bool is_turn)
{
    const struct pn_catalog *catalog = context->catalog;
    const char *from = change->from[PN_PART_VALUE];
    const char *to = change->to[PN_PART_VALUE];
    const char *came = is_turn ? NULL : models_not_in(arena, context, to, from);
    const char *went = is_turn ? NULL : models_not_in(arena, context, from, to);
    if (came != NULL && went != NULL) {
        return pn_arena_printf(arena, pn_tr(catalog, "added: %s; taken off: %s"), came, went);
    }
    if (came != NULL) {
        return pn_arena_printf(arena, pn_tr(catalog, "added: %s"), came);
    }
    if (went != NULL) {
        return pn_arena_printf(arena, pn_tr(catalog, "taken off: %s"), went);
    }
    const char *all = models_not_in(arena, context, to, NULL);
    return all != NULL ? all : pn_trc(catalog, "text", "none");
}

/* A state or a phase as the reader knows it. */
static const char *value_of(struct pn_arena *arena, const struct pn_nav_context *context,
                            const struct pn_entry_change *change)
{
    const char *word = change->to[PN_PART_VALUE];
    if (word == NULL) {
        return pn_trc(context->catalog, "text", "none");
    }
    const char *value =
        pn_entry_value(arena, context->catalog, context->roadmap, context->language, change, PN_PART_VALUE, word);
    bool is_none = value == NULL && strcmp(word, PN_NO_PHASE_WORD) == 0;
    return value != NULL ? value : is_none ? pn_trc(context->catalog, "phase", "none") : word;
}

/* As much of a text as a message has room for. */
static const char *shortened(struct pn_arena *arena, const char *text)
{
    enum { COLUMNS = 40 };
    size_t line = strcspn(text, "\n");
    size_t length = pn_text_clip(text, line, COLUMNS);
    return text[length] != '\0' ? pn_arena_printf(arena, "%.*s…", (int)length, text) : text;
}

/* A part that is no value, and what it says now. */
static const char *part_of(struct pn_arena *arena, const struct pn_nav_context *context, enum pn_part part,
                           const char *to)
{
    const struct pn_catalog *catalog = context->catalog;
    switch (part) {
    case PN_PART_DATE:
        return to == NULL ? pn_tr(catalog, "no date")
                          : pn_arena_printf(arena, pn_tr(catalog, "date %s"), pn_project_day_text(arena, catalog, to));
    case PN_PART_DUE:
        return to == NULL ? pn_tr(catalog, "not due")
                          : pn_arena_printf(arena, pn_tr(catalog, "due %s"), pn_project_day_text(arena, catalog, to));
    case PN_PART_OWNER:
        return to == NULL ? pn_tr(catalog, "nobody responsible")
                          : pn_arena_printf(arena, pn_tr(catalog, "responsible: %s"), shortened(arena, to));
    case PN_PART_EVIDENCE:
        return to == NULL ? pn_tr(catalog, "no evidence")
                          : pn_arena_printf(arena, pn_tr(catalog, "evidence: %s"), shortened(arena, to));
    case PN_PART_NOTE:
        return to == NULL ? pn_tr(catalog, "note taken out") : pn_tr(catalog, "new note"); /* others may look on */
    case PN_PART_VALUE:
    case PN_PART_COUNT:
        break;
    }
    return "";
}

/* What was changed of a subject: the state, else the rest in words. */
static const char *what_of(struct pn_arena *arena, const struct pn_nav_context *context,
                           const struct pn_entry_change *change)
{
    if (change->known && change->touches[PN_PART_VALUE]) {
        return shortened(arena, value_of(arena, context, change));
    }
    const char *text = "";
    for (int part = PN_PART_DATE; part < PN_PART_COUNT; part++) {
        if (change->touches[part]) {
            const char *one = part_of(arena, context, (enum pn_part)part, change->to[part]);
            text = *text != '\0' ? pn_arena_printf(arena, "%s, %s", text, one) : one;
        }
    }
    return text;
}

/* What has changed, of a change that was taken back or made again: a state is the one that holds now, in words that
 * cannot be taken for the other one. */
static const char *turn_of(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry,
                           const char *what)
{
    const struct pn_catalog *catalog = context->catalog;
    bool is_value = entry->changes[0].known && entry->changes[0].touches[PN_PART_VALUE];
    switch (entry->kind) {
    case PN_ENTRY_UNDO:
        return is_value ? pn_arena_printf(arena, pn_tr(catalog, "undone, now again: %s"), what)
                        : pn_arena_printf(arena, pn_tr(catalog, "undone: %s"), what);
    case PN_ENTRY_REDO:
        return is_value ? pn_arena_printf(arena, pn_tr(catalog, "done again, now: %s"), what)
                        : pn_arena_printf(arena, pn_tr(catalog, "done again: %s"), what);
    case PN_ENTRY_CHANGE:
    case PN_ENTRY_OTHER:
        break;
    }
    return what;
}

const char *pn_told_change(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry,
                           bool is_own)
{
    const char *text = pn_entry_kind_word(entry);
    if (strcmp(text, PN_ENTRY_REPORT_WORD) == 0) {
        text = pn_tr(context->catalog, "report written");
    }
    if (entry->count != 0) {
        const struct pn_entry_change *change = &entry->changes[0];
        const char *title = change->known ? pn_told_subject(arena, context, change->subject) : change->item;
        const char *what = what_of(arena, context, change);
        if (is_of_models(change)) {
            title = pn_tr(context->catalog, "Short list");
            what = models_of(arena, context, change, entry->kind == PN_ENTRY_UNDO || entry->kind == PN_ENTRY_REDO);
        }
        text = pn_arena_printf(arena, "%s – %s", title, turn_of(arena, context, entry, what));
    }
    if (entry->count > 1) {
        unsigned more = (unsigned)entry->count - 1;
        text = pn_arena_printf(arena, pn_trn(context->catalog, "%s, and %u thing more", "%s, and %u things more", more),
                               text, more);
    }
    if (!is_own) {
        text = pn_arena_printf(arena, "%s: %s", entry->who, text);
    }
    return pn_nav_shown(arena, context, text);
}

/* The new state of an item and since when; of other things their new value. */
static const char *saved_value(struct pn_arena *arena, const struct pn_nav_context *context,
                               const struct pn_entry_change *change)
{
    const struct pn_catalog *catalog = context->catalog;
    const char *value = value_of(arena, context, change);
    const char *day = change->touches[PN_PART_DATE] ? change->to[PN_PART_DATE] : NULL;
    if (day == NULL || !pn_day_exists(day)) {
        return value;
    }
    bool is_event = change->subject.kind != PN_SUBJECT_ROUND && strcmp(change->to[PN_PART_VALUE], "started") != 0;
    day = pn_day_text(arena, catalog, day);
    return is_event ? pn_arena_printf(arena, pn_tr(catalog, "%s on %s"), value, day)
                    : pn_arena_printf(arena, pn_tr(catalog, "%s since %s"), value, day);
}

const char *pn_told_saved(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry)
{
    const struct pn_entry_change *change = entry->changes;
    if (entry->count != 1 || !change->known || !change->touches[PN_PART_VALUE] || is_of_models(change)) {
        return pn_arena_printf(arena, pn_tr(context->catalog, "Saved: %s - u takes it back"),
                               pn_told_change(arena, context, entry, true));
    }
    const char *text =
        pn_arena_printf(arena, pn_tr(context->catalog, "Saved: %s, %s - u takes it back"),
                        pn_told_subject(arena, context, change->subject), saved_value(arena, context, change));
    return pn_nav_shown(arena, context, text);
}
