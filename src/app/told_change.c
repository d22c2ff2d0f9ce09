// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "told_change.h"

#include <string.h>

static const char *title_of(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_subject subject)
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
    case PN_SUBJECT_PHASE:
        break;
    }
    return pn_tr(context->catalog, "Phase of the project");
}

/* A state or a phase as the reader knows it. */
static const char *value_of(const struct pn_nav_context *context, struct pn_subject subject, const char *word)
{
    if (subject.kind != PN_SUBJECT_PHASE) {
        enum pn_state state;
        return pn_state_from_word(subject.kind, word, &state) ? pn_state_title(context->catalog, state) : word;
    }
    pn_item_id handle = pn_roadmap_find(context->roadmap, word);
    if (handle != PN_NO_ITEM) {
        return pn_text_in(pn_roadmap_item(context->roadmap, handle)->title, context->language);
    }
    return strcmp(word, PN_NO_PHASE_WORD) == 0 ? pn_trc(context->catalog, "phase", "none") : word;
}

/* What an entry of the log has changed: the state, else the rest in words. */
static const char *what_of(const struct pn_nav_context *context, const struct pn_log_entry *entry)
{
    if (entry->known && entry->touches[PN_PART_VALUE]) {
        return value_of(context, entry->subject, entry->to[PN_PART_VALUE]);
    }
    return entry->touches[PN_PART_VALUE]   ? pn_tr(context->catalog, "changed")
           : entry->touches[PN_PART_NOTE]  ? pn_tr(context->catalog, "note changed")
           : entry->touches[PN_PART_OWNER] ? pn_tr(context->catalog, "responsible changed")
                                           : pn_tr(context->catalog, "date changed");
}

/* What has changed, of a change that was taken back or made again: a state is the one that holds now, in words that
 * cannot be taken for the other one. */
static const char *turn_of(struct pn_arena *arena, const struct pn_nav_context *context,
                           const struct pn_log_entry *entry, const char *what)
{
    const struct pn_catalog *catalog = context->catalog;
    bool is_value = entry->known && entry->touches[PN_PART_VALUE];
    switch (entry->kind) {
    case PN_LOG_UNDO:
        return is_value ? pn_arena_printf(arena, pn_tr(catalog, "undone, now again: %s"), what)
                        : pn_arena_printf(arena, pn_tr(catalog, "undone: %s"), what);
    case PN_LOG_REDO:
        return is_value ? pn_arena_printf(arena, pn_tr(catalog, "done again, now: %s"), what)
                        : pn_arena_printf(arena, pn_tr(catalog, "done again: %s"), what);
    case PN_LOG_CHANGE:
        break;
    }
    return what;
}

const char *pn_told_change(struct pn_arena *arena, const struct pn_nav_context *context,
                           const struct pn_log_entry *entry, bool is_own)
{
    const char *title = entry->known ? title_of(arena, context, entry->subject) : entry->item;
    const char *text =
        pn_arena_printf(arena, "%s – %s", title, turn_of(arena, context, entry, what_of(context, entry)));
    if (!is_own) {
        text = pn_arena_printf(arena, "%s: %s", entry->who, text);
    }
    return pn_nav_shown(arena, context, text);
}
