// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a project says about an item, for readers.
 */
#include "phasenav/project/sheet.h"

#include "phasenav/base/day.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/short_list.h"

#include <string.h>

static const char label_state[] = PN_N_("Progress");
static const char label_decision[] = PN_N_("Decision");
static const char label_due[] = PN_N_("Due");
static const char label_evidence[] = PN_N_("Evidence");
static const char label_note[] = PN_N_("Note");
static const char label_listed[] = PN_N_("On the project's short list");

const char *pn_project_day_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day)
{
    return strcmp(day, PN_DAY_UNKNOWN) == 0 ? pn_tr(catalog, "date not known") : pn_day_text(arena, catalog, day);
}

const char *pn_project_time_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *time)
{
    enum { TO_THE_MINUTE = 16, DATE = 10 };
    if (strlen(time) < TO_THE_MINUTE || time[DATE] != 'T') {
        return time;
    }
    const char *date = pn_arena_strndup(arena, time, DATE);
    if (pn_day_exists(date)) {
        date = pn_day_text(arena, catalog, date);
    }
    return pn_arena_printf(arena, "%s %.5s", date, time + DATE + 1);
}

/* A text of the project's own, without the line ends that a block in the file leaves at its end. */
static const char *shown(struct pn_arena *arena, const struct pn_project_voice *voice, const char *text)
{
    size_t length = strlen(text);
    size_t kept = length;
    while (kept != 0 && (text[kept - 1] == '\n' || text[kept - 1] == ' ')) {
        kept--;
    }
    text = kept != length ? pn_arena_strndup(arena, text, kept) : text;
    return voice->charset != NULL ? pn_charset_fit(voice->charset, arena, text) : text;
}

/* The state, the date and who is responsible. */
static const char *state_text(struct pn_arena *arena, const struct pn_project_voice *voice, const struct pn_fact *fact)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, pn_state_title(voice->catalog, fact->state));
    if (fact->date != NULL) {
        pn_buffer_printf(&text, ", %s", pn_project_day_text(arena, voice->catalog, fact->date));
    }
    if (fact->owner != NULL) {
        pn_buffer_printf(&text, ", %s", shown(arena, voice, fact->owner));
    }
    return pn_buffer_settle(&text, arena);
}

const char *pn_project_question(struct pn_arena *arena, const struct pn_project_voice *voice, struct pn_subject round,
                                const char *question, const char *separator)
{
    const struct pn_fact *fact = voice->project != NULL ? pn_project_fact(voice->project, round) : NULL;
    if (fact == NULL || (fact->state == PN_STATE_OPEN && fact->notes.count == 0 && fact->owner == NULL &&
                         fact->due == NULL && fact->evidence == NULL)) {
        return question;
    }
    const char *state = state_text(arena, voice, fact);
    if (fact->due != NULL) {
        state = pn_arena_printf(arena, pn_tr(voice->catalog, "%s, due %s"), state,
                                pn_day_text(arena, voice->catalog, fact->due));
    }
    const char *mark = ":";
    if (fact->evidence != NULL) {
        state = pn_arena_printf(arena, "%s: %s", state, shown(arena, voice, fact->evidence));
        mark = ";";
    }
    if (fact->notes.count != 0) {
        state = pn_arena_printf(arena, "%s%s %s", state, mark,
                                shown(arena, voice, fact->notes.at[fact->notes.count - 1].text));
    }
    return *question != '\0' ? pn_arena_printf(arena, "%s%s%s", question, separator, state) : state;
}

static struct pn_sheet_entry entry(const char *label, const char *text)
{
    return (struct pn_sheet_entry){.kind = PN_SHEET_TEXT,
                                   .label = label,
                                   .text = text,
                                   .target = PN_NO_ITEM,
                                   .phase = PN_NO_PHASE,
                                   .source = PN_NO_SOURCE};
}

/* "12.11.2026 10:02, mk: TEXT", without what is not known. */
static const char *note_text(struct pn_arena *arena, const struct pn_project_voice *voice, const struct pn_note *note)
{
    const char *time = note->time != NULL ? pn_project_time_text(arena, voice->catalog, note->time) : "";
    const char *who = note->who != NULL ? shown(arena, voice, note->who) : "";
    const char *text = shown(arena, voice, note->text);
    return *time == '\0' && *who == '\0'
               ? text
               : pn_arena_printf(arena, "%s%s%s: %s", time, *time != '\0' && *who != '\0' ? ", " : "", who, text);
}

struct pn_sheet pn_project_sheet(struct pn_arena *arena, const struct pn_project_voice *voice,
                                 struct pn_subject subject, struct pn_sheet sheet)
{
    if (voice->project == NULL) {
        return sheet;
    }
    const struct pn_fact *fact = pn_project_fact(voice->project, subject);
    struct pn_sheet_entry *entries =
        PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)sheet.count + fact->notes.count + 3);
    uint32_t count = 0;
    entries[count++] =
        entry(subject.kind == PN_SUBJECT_GATE ? label_decision : label_state, state_text(arena, voice, fact));
    if (fact->due != NULL) {
        entries[count++] = entry(label_due, pn_day_text(arena, voice->catalog, fact->due));
    }
    if (fact->evidence != NULL) {
        entries[count++] = entry(label_evidence, shown(arena, voice, fact->evidence));
    }
    for (uint32_t i = 0; i < fact->notes.count; i++) {
        entries[count++] = entry(label_note, note_text(arena, voice, &fact->notes.at[i]));
    }
    if (sheet.count != 0) {
        memcpy(entries + count, sheet.at, sheet.count * sizeof *entries);
    }
    return (struct pn_sheet){.at = entries, .count = count + sheet.count};
}

struct pn_sheet pn_project_sheet_of_model(struct pn_arena *arena, const struct pn_project_voice *voice,
                                          const struct pn_item *model, struct pn_sheet sheet)
{
    if (!pn_project_lists(voice->project, model)) {
        return sheet;
    }
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)sheet.count + 1);
    entries[0] = entry(label_listed, ""); /* the label says it all */
    if (sheet.count != 0) {
        memcpy(entries + 1, sheet.at, sheet.count * sizeof *entries);
    }
    return (struct pn_sheet){.at = entries, .count = sheet.count + 1};
}

const char *pn_project_halt_text(struct pn_arena *arena, const struct pn_catalog *catalog,
                                 const struct pn_project *project, uint32_t language)
{
    const struct pn_fact *halt = pn_progress_halt(project);
    if (halt == NULL) {
        return NULL;
    }
    const char *phase = pn_text_in(project->roadmap->phases[halt->subject.phase].item.title, language);
    switch (halt->state) {
    case PN_STATE_STOP:
        return pn_arena_printf(
            arena, pn_tr(catalog, "The project has been stopped, as decided at the end of the phase %s."), phase);
    case PN_STATE_POSTPONED:
        return pn_arena_printf(arena, pn_tr(catalog, "The decision at the end of the phase %s has been postponed."),
                               phase);
    case PN_STATE_ANOTHER_WAY:
        return pn_arena_printf(
            arena, pn_tr(catalog, "Another way is being tried, as decided at the end of the phase %s."), phase);
    default:
        return pn_arena_printf(arena, pn_tr(catalog, "After the phase %s: %s"), phase,
                               pn_state_title(catalog, halt->state));
    }
}
