// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a project says of an item, as few lines as can be: the first of them are all that a narrow pane shows.
 */
#include "standing.h"

#include "entry.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/day.h"
#include "phasenav/project/sheet.h"

#include <string.h>

static const char evidence_label[] = PN_N_("Evidence");
static const char earlier_label[] = PN_N_("Earlier notes");

/* The state and since when; of what is done, when that was. */
static const char *state_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_fact *fact)
{
    const char *state = pn_state_title(context->catalog, fact->state);
    if (fact->date == NULL || fact->state == PN_STATE_OPEN) {
        return state;
    }
    if (strcmp(fact->date, PN_DAY_UNKNOWN) == 0) {
        return pn_arena_printf(arena, pn_tr(context->catalog, "%s, date not known"), state);
    }
    const char *day = pn_day_long_text(arena, context->catalog, fact->date);
    if (fact->subject.kind == PN_SUBJECT_GATE) {
        return pn_arena_printf(arena, pn_tr(context->catalog, "%s, decided on %s"), state, day);
    }
    return fact->state == PN_STATE_REACHED ? pn_arena_printf(arena, pn_tr(context->catalog, "%s on %s"), state, day)
                                           : pn_arena_printf(arena, pn_tr(context->catalog, "%s since %s"), state, day);
}

const char *pn_standing_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_fact *fact)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, state_text(arena, context, fact));
    bool is_to_do = pn_state_info(fact->state)->standing == PN_STANDING_TO_DO;
    if (fact->due != NULL && is_to_do) {
        pn_buffer_append_text(&text, ", ");
        pn_buffer_printf(&text, pn_trc(context->catalog, "standing", "due %s"),
                         pn_day_long_text(arena, context->catalog, fact->due));
    }
    if (fact->owner != NULL) {
        pn_buffer_printf(&text, ", %s", pn_nav_shown(arena, context, fact->owner));
    }
    return pn_buffer_settle(&text, arena);
}

const char *pn_note_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_note *note)
{
    const char *text = pn_nav_shown(arena, context, note->text);
    const char *who = note->who != NULL ? pn_nav_shown(arena, context, note->who) : NULL;
    const char *day = pn_day_of_time(arena, note->time);
    day = day != NULL ? pn_day_text(arena, context->catalog, day) : NULL;
    if (who == NULL && day == NULL) {
        return text;
    }
    return pn_arena_printf(arena, "%s%s%s: %s", who != NULL ? who : "", who != NULL && day != NULL ? ", " : "",
                           day != NULL ? day : "", text);
}

struct pn_sheet pn_sheet_with_standing(struct pn_arena *arena, const struct pn_nav_context *context,
                                       struct pn_subject subject, struct pn_sheet sheet)
{
    if (context->project == NULL) {
        return sheet;
    }
    const struct pn_fact *fact = pn_project_fact(context->project, subject);
    struct pn_sheet_entry *entries =
        PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)sheet.count + fact->notes.count + 2);
    uint32_t count = 0;
    entries[count] = pn_entry(PN_SHEET_TEXT, NULL, pn_standing_text(arena, context, fact));
    entries[count++].close = true;
    uint32_t earlier = fact->notes.count > 0 ? fact->notes.count - 1 : 0;
    if (fact->notes.count > 0) {
        entries[count] = pn_entry(PN_SHEET_TEXT, NULL, pn_note_text(arena, context, &fact->notes.at[earlier]));
        entries[count++].close = true;
    }
    if (fact->evidence != NULL) {
        entries[count] = pn_entry(PN_SHEET_TEXT, evidence_label, pn_nav_shown(arena, context, fact->evidence));
        entries[count++].close = true;
    }
    if (sheet.count > 0) {
        memcpy(entries + count, sheet.at, sizeof *entries * sheet.count);
        count += sheet.count;
    }
    for (uint32_t i = 0; i < earlier; i++) {
        entries[count++] = pn_entry(PN_SHEET_POINT, earlier_label, pn_note_text(arena, context, &fact->notes.at[i]));
    }
    return (struct pn_sheet){.at = entries, .count = count};
}
