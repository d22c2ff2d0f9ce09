// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "event_words.h"

#include "context.h"
#include "entry.h"

#include "phasenav/base/day.h"
#include "phasenav/project/due_words.h"
#include "phasenav/project/entry_words.h"

#include <string.h>

static const char about_label[] = PN_N_("About");

const char *pn_event_time(struct pn_arena *arena, const struct pn_event *event)
{
    const char *clock = pn_clock_of_time(arena, event->entry->time);
    return clock != NULL ? clock : "";
}

const char *pn_event_day(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry)
{
    const char *day = pn_day_of_time(arena, entry->time);
    return day != NULL ? pn_day_long_text(arena, context->catalog, day) : pn_tr(context->catalog, "date not known");
}

const char *pn_event_title(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_event *event)
{
    const struct pn_entry_change *change = event->change;
    if (!change->known) {
        return pn_nav_shown(arena, context, change->item);
    }
    return change->subject.kind == PN_SUBJECT_PROJECT
               ? pn_tr(context->catalog, pn_head_label((enum pn_head)change->subject.number))
               : pn_due_title(arena, context->catalog, context->roadmap, context->language, change->subject);
}

/* A value before or after, or that there was none. Of several lines the first words are enough where it is short. */
static const char *value_of(struct pn_arena *arena, const struct pn_nav_context *context,
                            const struct pn_entry_change *change, enum pn_part part, const char *text)
{
    const char *value =
        pn_entry_value(arena, context->catalog, context->roadmap, context->language, change, part, text);
    if (value != NULL) {
        return pn_nav_shown(arena, context, value);
    }
    switch (part) {
    case PN_PART_DATE:
    case PN_PART_DUE:
        return pn_tr(context->catalog, "no day");
    case PN_PART_OWNER:
        return pn_trc(context->catalog, "person", "nobody");
    default:
        return pn_trc(context->catalog, "text", "nothing");
    }
}

static const char *from_to(struct pn_arena *arena, const struct pn_nav_context *context,
                           const struct pn_entry_change *change, enum pn_part part)
{
    if (part == PN_PART_NOTE) {
        return change->to[part] != NULL ? pn_nav_shown(arena, context, change->to[part])
                                        : pn_arena_printf(arena, pn_tr(context->catalog, "taken out: %s"),
                                                          value_of(arena, context, change, part, change->from[part]));
    }
    return pn_arena_printf(arena, pn_tr(context->catalog, "until then %s, now %s"),
                           value_of(arena, context, change, part, change->from[part]),
                           value_of(arena, context, change, part, change->to[part]));
}

/* What was taken back or made once more says so. */
static const char *with_kind(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry,
                             const char *what)
{
    switch (entry->kind) {
    case PN_ENTRY_UNDO:
        return pn_arena_printf(arena, pn_tr(context->catalog, "undone: %s"), what);
    case PN_ENTRY_REDO:
        return pn_arena_printf(arena, pn_tr(context->catalog, "done again: %s"), what);
    case PN_ENTRY_OTHER:
        return pn_arena_printf(arena, "%s: %s", pn_nav_shown(arena, context, entry->kind_word), what);
    case PN_ENTRY_CHANGE:
        break;
    }
    return what;
}

static bool is_of_project(const struct pn_entry_change *change)
{
    return change->known && change->subject.kind == PN_SUBJECT_PROJECT;
}

const char *pn_event_what(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_event *event)
{
    const struct pn_entry_change *change = event->change;
    const char *what = "";
    if (change->touches[PN_PART_VALUE] && !is_of_project(change)) {
        what = pn_arena_printf(arena, pn_tr(context->catalog, "%s, now %s"),
                               value_of(arena, context, change, PN_PART_VALUE, change->from[PN_PART_VALUE]),
                               value_of(arena, context, change, PN_PART_VALUE, change->to[PN_PART_VALUE]));
        return with_kind(arena, context, event->entry, what);
    }
    for (int i = PN_PART_VALUE + 1; i < PN_PART_COUNT; i++) {
        if (change->touches[i]) {
            what = pn_arena_printf(arena, "%s%s%s", what, *what != '\0' ? ", " : "",
                                   pn_part_title(context->catalog, (enum pn_part)i));
        }
    }
    return with_kind(arena, context, event->entry, *what != '\0' ? what : pn_tr(context->catalog, "changed"));
}

bool pn_event_has_text(const struct pn_event *event)
{
    bool has_text = is_of_project(event->change);
    for (int i = PN_PART_VALUE + 1; i < PN_PART_COUNT; i++) {
        has_text = has_text || event->change->touches[i];
    }
    return has_text;
}

const char *pn_event_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_event *event)
{
    const struct pn_entry_change *change = event->change;
    unsigned parts = 0;
    for (int i = PN_PART_VALUE; i < PN_PART_COUNT; i++) {
        parts += change->touches[i] && (i != PN_PART_VALUE || is_of_project(change)) ? 1 : 0;
    }
    const char *text = "";
    for (int i = PN_PART_COUNT - 1; i >= PN_PART_VALUE; i--) { /* what somebody has written comes first */
        enum pn_part part = (enum pn_part)i;
        if (!change->touches[part] || (part == PN_PART_VALUE && !is_of_project(change))) {
            continue;
        }
        bool is_plain = parts == 1 || part == PN_PART_NOTE;
        const char *said = change->from[part] != NULL || is_plain /* of several, what is new is enough */
                               ? from_to(arena, context, change, part)
                               : value_of(arena, context, change, part, change->to[part]);
        text = pn_arena_printf(arena, "%s%s%s%s%s", text, *text != '\0' ? "; " : "",
                               is_plain ? "" : pn_part_title(context->catalog, part), is_plain ? "" : ": ", said);
    }
    return pn_nav_one_line(arena, text);
}

const char *pn_event_sentence(struct pn_arena *arena, const struct pn_nav_context *context,
                              const struct pn_event *event)
{
    const struct pn_entry_change *change = event->change;
    uint32_t phase = change->known ? pn_subject_phase(context->roadmap, change->subject) : PN_NO_PHASE;
    const char *place =
        phase != PN_NO_PHASE ? pn_arena_printf(arena, pn_tr(context->catalog, "phase %u"), phase + 1) : NULL;
    const char *text = pn_arena_printf(arena, "%s %s, %s%s%s, %s", pn_event_time(arena, event),
                                       pn_nav_shown(arena, context, event->entry->who), place != NULL ? place : "",
                                       place != NULL ? ", " : "", pn_event_title(arena, context, event),
                                       pn_event_what(arena, context, event));
    if (pn_event_has_text(event)) {
        text = pn_arena_printf(arena, "%s: %s", text, pn_event_text(arena, context, event));
    }
    return event->is_new
               ? pn_arena_printf(arena, "%s, %s", text, pn_trc(context->catalog, "since the last visit", "new"))
               : text;
}

struct pn_sheet pn_event_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                               const struct pn_event *event)
{
    enum { BESIDE_PARTS = 2 };
    const struct pn_entry_change *change = event->change;
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, PN_PART_COUNT + BESIDE_PARTS);
    uint32_t count = 0;
    entries[count] = pn_entry(
        PN_SHEET_TEXT, NULL,
        pn_arena_printf(arena, "%s %s, %s: %s", pn_event_day(arena, context, event->entry), pn_event_time(arena, event),
                        pn_nav_shown(arena, context, event->entry->who), pn_event_what(arena, context, event)));
    entries[count++].close = true;
    for (int i = PN_PART_COUNT - 1; i >= PN_PART_VALUE; i--) {
        enum pn_part part = (enum pn_part)i;
        if (change->touches[part] && (part != PN_PART_VALUE || is_of_project(change))) {
            const char *title = pn_part_title(context->catalog, part);
            entries[count] =
                pn_entry(PN_SHEET_TEXT, NULL,
                         *title != '\0' ? pn_arena_printf(arena, "%s: %s", title, from_to(arena, context, change, part))
                                        : from_to(arena, context, change, part));
            entries[count++].close = true;
        }
    }
    pn_item_id item = change->known ? pn_subject_item(context->roadmap, change->subject) : PN_NO_ITEM;
    if (item != PN_NO_ITEM) {
        const struct pn_item *target = pn_roadmap_item(context->roadmap, item);
        entries[count++] = pn_entry_link(about_label, pn_text_in(target->title, context->language), target,
                                         pn_subject_phase(context->roadmap, change->subject));
    } else {
        entries[count++] = pn_entry(PN_SHEET_TEXT, about_label, pn_event_title(arena, context, event));
    }
    return (struct pn_sheet){.at = entries, .count = count};
}
