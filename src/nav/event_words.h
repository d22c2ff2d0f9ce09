// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * An entry of the history in words.
 */
#ifndef NAV_EVENT_WORDS_H
#define NAV_EVENT_WORDS_H

#include "history_view.h"
#include "phasenav/roadmap/sheet.h"

/* "10:41", or "" where the time is not known. In the arena. */
const char *pn_event_time(struct pn_arena *arena, const struct pn_event *event);

/* The day of an entry, "Fri 2026-11-27", or that it is not known. In the arena. */
const char *pn_event_day(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry);

/* The title of what was changed, and what of it, as in "open, now reached" or "note, due". In the arena. */
const char *pn_event_title(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_event *event);
const char *pn_event_what(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_event *event);

/* Whether there is more to say than the state, and that in one line: the note, what was promised before and is now. */
bool pn_event_has_text(const struct pn_event *event);
const char *pn_event_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_event *event);

/* All of it for readers of lines, in one sentence. In the arena. */
const char *pn_event_sentence(struct pn_arena *arena, const struct pn_nav_context *context,
                              const struct pn_event *event);

/* All of it for the detail. In the arena. */
struct pn_sheet pn_event_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                               const struct pn_event *event);

#endif
