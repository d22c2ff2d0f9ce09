// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The rows of the start screen of a project: a heading for each section, and as many of its entries as there is room
 * for.
 */
#include "cockpit_rows.h"

#include "cockpit.h"
#include "row_list.h"
#include "screen_info.h"
#include "start_sheet.h"

#include "phasenav/base/day.h"
#include "phasenav/base/width.h"
#include "phasenav/project/due_words.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/sheet.h"

#include <string.h>

enum {
    LEAST_ENTRIES = 2,  /* that are shown however low the list is */
    SPOKEN_ENTRIES = 6, /* of each section, told line by line */
    AGAIN_ENTRIES = 5,  /* to be looked at again: they come behind those that there is room for */
};

/* The rows while they are made. */
struct making {
    struct pn_row_list list;
    const struct pn_cockpit *cockpit;
    unsigned columns; /* for a heading */
    uint32_t shown[PN_COCKPIT_SECTIONS];
};

/* --- how many entries each section shows --- */

/* The headings of the questions always stand: what is missing there is an answer, too. */
static bool has_heading(const struct pn_cockpit *cockpit, enum pn_section section)
{
    bool is_question = section == PN_SECTION_OVERDUE || section == PN_SECTION_SOON || section == PN_SECTION_NEWS ||
                       section == PN_SECTION_MISSING;
    return is_question || cockpit->sections[section].count > 0;
}

/* Deals out rows in turn, so that many entries of one section push those of no other one out of sight. */
static void deal(struct making *making, unsigned rows)
{
    static const enum pn_section turn[] = {PN_SECTION_OVERDUE, PN_SECTION_MISSING,   PN_SECTION_SOON,
                                           PN_SECTION_NEWS,    PN_SECTION_ATTENTION, PN_SECTION_NEXT};
    enum { TURNS = sizeof turn / sizeof *turn };
    const struct pn_cockpit *cockpit = making->cockpit;
    unsigned taken = making->list.count; /* by the notes above */
    for (size_t i = 0; i < TURNS; i++) {
        taken += has_heading(cockpit, turn[i]) ? 1 : 0;
    }
    unsigned room = rows > taken + LEAST_ENTRIES ? rows - taken : (unsigned)LEAST_ENTRIES;
    bool goes_on = true;
    while (room > 0 && goes_on) {
        goes_on = false;
        for (size_t i = 0; i < TURNS && room > 0; i++) {
            if (making->shown[turn[i]] < cockpit->sections[turn[i]].count) {
                making->shown[turn[i]]++;
                room--;
                goes_on = true;
            }
        }
    }
    unsigned more = room > AGAIN_ENTRIES + 1 ? room - 1 : (unsigned)AGAIN_ENTRIES;
    uint32_t again = cockpit->sections[PN_SECTION_AGAIN].count;
    making->shown[PN_SECTION_AGAIN] = again < more ? again : more;
}

static void show_some_of_each(struct making *making)
{
    for (size_t i = 0; i < PN_COCKPIT_SECTIONS; i++) {
        uint32_t count = making->cockpit->sections[i].count;
        making->shown[i] = count < SPOKEN_ENTRIES ? count : (uint32_t)SPOKEN_ENTRIES;
    }
}

/* --- headings --- */

/* A heading in parts, of which the longer ones give way where there is no room. */
struct heading {
    const char *full;
    const char *brief;
    const char *own; /* "" where there is nothing to say */
    const char *own_brief;
    const char *whose;
    const char *here;
};

/* What stands in the brackets of the reader's name: by that, most of it is theirs. */
static const char *office_of_reader(const struct making *making)
{
    const char *who = making->list.context->who;
    const char *office = who != NULL ? strchr(who, '(') : NULL;
    return office != NULL ? pn_arena_printf(making->list.arena, " %s", office) : "";
}

static void say_own(const struct making *making, struct heading *heading, uint32_t own)
{
    const struct pn_catalog *catalog = making->list.context->catalog;
    struct pn_arena *arena = making->list.arena;
    if (own > 0) {
        heading->own = pn_arena_printf(arena, pn_tr(catalog, ", %u of them yours"), own);
        heading->own_brief = pn_arena_printf(arena, pn_tr(catalog, ", %u yours"), own);
    }
}

static void head_overdue(const struct making *making, struct heading *heading)
{
    const struct pn_catalog *catalog = making->list.context->catalog;
    const struct pn_cockpit_section *section = &making->cockpit->sections[PN_SECTION_OVERDUE];
    heading->brief = section->count > 0
                         ? pn_arena_printf(making->list.arena, pn_tr(catalog, "Overdue: %u"), section->count)
                         : pn_tr(catalog, "Overdue: nothing");
    heading->full =
        making->cockpit->is_stopped ? pn_tr(catalog, "Overdue: nothing, as the project is stopped") : heading->brief;
    say_own(making, heading, section->own);
    if (section->own > 0) {
        heading->whose = pn_nav_shown(making->list.arena, making->list.context, office_of_reader(making));
    }
}

static void head_soon(const struct making *making, struct heading *heading)
{
    const struct pn_nav_context *context = making->list.context;
    struct pn_arena *arena = making->list.arena;
    const struct pn_cockpit_section *section = &making->cockpit->sections[PN_SECTION_SOON];
    const char *until = making->cockpit->until != NULL
                            ? pn_day_list_text(arena, context->catalog, making->cockpit->until, context->today)
                            : "?";
    heading->full = section->count > 0
                        ? pn_arena_printf(arena, pn_tr(context->catalog, "Due until %s: %u"), until, section->count)
                        : pn_arena_printf(arena, pn_tr(context->catalog, "Due until %s: nothing"), until);
    say_own(making, heading, section->own);
}

static void head_news(const struct making *making, struct heading *heading)
{
    const struct pn_nav_context *context = making->list.context;
    const struct pn_catalog *catalog = context->catalog;
    struct pn_arena *arena = making->list.arena;
    const char *visit = context->last_visit;
    const char *clock = pn_clock_of_time(arena, visit);
    uint32_t count = making->cockpit->sections[PN_SECTION_NEWS].count;
    if (clock == NULL) {
        heading->full = pn_tr(catalog, "New: this is your first visit");
        return;
    }
    const char *day = pn_day_of_time(arena, visit);
    day = day != NULL ? pn_day_list_text(arena, catalog, day, context->today)
                      : pn_arena_strndup(arena, visit, PN_DAY_LENGTH);
    const char *time = pn_arena_printf(arena, "%s, %s", day, clock);
    if (count == 0) {
        heading->full = pn_arena_printf(arena, pn_tr(catalog, "New since %s: nothing"), time);
        heading->brief = pn_arena_printf(arena, pn_tr(catalog, "New since %s: nothing"), day);
        return;
    }
    uint32_t people = making->cockpit->people;
    const char *changes = pn_arena_printf(arena, pn_trn(catalog, "%u change", "%u changes", count), count);
    const char *by = pn_arena_printf(arena, pn_trn(catalog, "by %u person", "by %u people", people), people);
    heading->full =
        pn_arena_printf(arena, pn_tr(catalog, "New since %s: %s"), time, pn_arena_printf(arena, "%s %s", changes, by));
    heading->brief =
        pn_arena_printf(arena, pn_tr(catalog, "New since %s: %s"), day, pn_arena_printf(arena, "%u", count));
}

static void head_missing(const struct making *making, struct heading *heading)
{
    const struct pn_nav_context *context = making->list.context;
    const struct pn_catalog *catalog = context->catalog;
    struct pn_arena *arena = making->list.arena;
    const struct pn_cockpit *cockpit = making->cockpit;
    if (context->project->phase == PN_NO_PHASE) {
        heading->full = pn_tr(catalog, "Missing: the project is in no phase yet");
        return;
    }
    unsigned phase = context->project->phase + 1;
    uint32_t count = cockpit->sections[PN_SECTION_MISSING].count;
    heading->brief = count > 0 ? pn_arena_printf(arena, pn_tr(catalog, "Missing for phase %u: %u"), phase, count)
                               : pn_arena_printf(arena, pn_tr(catalog, "Missing for phase %u: nothing"), phase);
    heading->full = heading->brief;
    if (cockpit->others > 0) {
        heading->full =
            pn_arena_printf(arena, pn_tr(catalog, "%s, for other phases %u"), heading->full, cockpit->others);
    }
    if (cockpit->helps > 0) {
        heading->full = pn_arena_printf(arena, pn_tr(catalog, "%s, and %u would help"), heading->full, cockpit->helps);
    }
}

static void head_next(const struct making *making, struct heading *heading)
{
    const struct pn_catalog *catalog = making->list.context->catalog;
    struct pn_arena *arena = making->list.arena;
    unsigned count = making->cockpit->sections[PN_SECTION_NEXT].count;
    unsigned reach = making->cockpit->reach;
    heading->full = reach > 0 ? pn_arena_printf(arena, pn_tr(catalog, "Next milestones: %u of %u left"), count, reach)
                              : pn_arena_printf(arena, pn_tr(catalog, "Next milestones: %u in later phases"), count);
}

static bool fits(const struct making *making, const char *text)
{
    return making->list.context->spoken || pn_text_width(text, strlen(text)) <= making->columns;
}

/* The fullest text of a heading that fits. */
static const char *fitting(const struct making *making, const struct heading *heading)
{
    const struct {
        const char *text;
        const char *own;
        const char *whose;
    } steps[] = {
        {heading->full, heading->own, heading->whose},
        {heading->full, heading->own, ""},
        {heading->brief, heading->own, ""},
        {heading->brief, heading->own_brief, ""},
        {heading->brief, "", ""},
    };
    enum { STEPS = sizeof steps / sizeof *steps };
    const char *text = "";
    for (size_t i = 0; i < STEPS; i++) {
        text =
            pn_arena_printf(making->list.arena, "%s%s%s%s", steps[i].text, steps[i].own, steps[i].whose, heading->here);
        if (fits(making, text)) {
            return text;
        }
    }
    return text;
}

/* A heading opens all of its list. Line by line a letter does so, and only entries have numbers. */
static void add_heading(struct making *making, enum pn_section section)
{
    static void (*const heads[])(const struct making *making, struct heading *heading) = {
        [PN_SECTION_OVERDUE] = head_overdue, [PN_SECTION_SOON] = head_soon, [PN_SECTION_NEWS] = head_news,
        [PN_SECTION_MISSING] = head_missing, [PN_SECTION_NEXT] = head_next,
    };
    enum { HEADS = sizeof heads / sizeof *heads };
    struct pn_row_list *list = &making->list;
    uint32_t count = making->cockpit->sections[section].count;
    struct heading heading = {.own = "", .own_brief = "", .whose = "", .here = ""};
    if ((size_t)section < HEADS && heads[section] != NULL) {
        heads[section](making, &heading);
    } else {
        heading.full =
            section == PN_SECTION_ATTENTION
                ? pn_arena_printf(list->arena, pn_tr(list->context->catalog, "Needs attention: %u"), count)
                : pn_arena_printf(list->arena, pn_tr(list->context->catalog, "To be looked at again: %u"), count);
    }
    heading.brief = heading.brief != NULL ? heading.brief : heading.full;
    bool is_cut = making->shown[section] < count;
    if (is_cut && making->shown[section] > 0) {
        heading.here = pn_arena_printf(list->arena, pn_tr(list->context->catalog, ", here %u"), making->shown[section]);
    }
    bool is_link = !list->context->spoken;
    struct pn_row *row =
        pn_row_list_add(list, section, is_link ? PN_ROW_SECTION : PN_ROW_HEADING, fitting(making, &heading));
    row->key.item = is_link ? (uint32_t)section : PN_NO_ITEM;
}

/* --- entries --- */

static const char *what_changed(const struct making *making, const struct pn_cockpit_entry *entry)
{
    static const char *const parts[PN_PART_COUNT] = {
        [PN_PART_VALUE] = PN_NC_("change", "progress"),    [PN_PART_DATE] = PN_NC_("change", "date"),
        [PN_PART_DUE] = PN_NC_("change", "due day"),       [PN_PART_OWNER] = PN_NC_("change", "responsible"),
        [PN_PART_EVIDENCE] = PN_NC_("change", "evidence"), [PN_PART_NOTE] = PN_NC_("change", "note")};
    const struct pn_catalog *catalog = making->list.context->catalog;
    const struct pn_entry_change *change = entry->change;
    int part = PN_PART_VALUE;
    while (part < PN_PART_NOTE && !change->touches[part]) {
        part++;
    }
    enum pn_state state;
    bool is_state = part == PN_PART_VALUE && change->known && change->to[part] != NULL &&
                    pn_state_from_word(change->subject.kind, change->to[part], &state);
    const char *what = is_state ? pn_state_short_title(catalog, state) : pn_trc(catalog, "change", parts[part]);
    what = entry->entry->kind == PN_ENTRY_UNDO ? pn_trc(catalog, "change", "undone") : what;
    return pn_arena_printf(making->list.arena, ": %s", what);
}

/* Who changed what, and when, in the place of who has promised it until when. */
static void tell_change(struct making *making, struct pn_row *row, const struct pn_cockpit_entry *entry)
{
    const struct pn_nav_context *context = making->list.context;
    struct pn_arena *arena = making->list.arena;
    const char *day = pn_day_of_time(arena, entry->entry->time);
    row->due = NULL;
    row->day = day == NULL       ? NULL
               : context->spoken ? pn_day_long_text(arena, context->catalog, day)
                                 : pn_day_list_text(arena, context->catalog, day, context->today);
    row->person = pn_nav_shown(arena, context, entry->entry->who);
    row->tail = what_changed(making, entry);
}

static const char *title_of(struct making *making, const struct pn_cockpit_entry *entry)
{
    const struct pn_nav_context *context = making->list.context;
    if (entry->change != NULL && !entry->change->known) {
        return pn_nav_shown(making->list.arena, context, entry->change->item);
    }
    if (entry->subject.kind == PN_SUBJECT_PROJECT) {
        return pn_tr(context->catalog, pn_head_label((enum pn_head)entry->subject.number));
    }
    return pn_due_title(making->list.arena, context->catalog, context->roadmap, context->language, entry->subject);
}

/* What is missing without a day or an owner says so: that is why it is missing. */
static void say_what_lacks(const struct making *making, struct pn_row *row)
{
    const struct pn_catalog *catalog = making->list.context->catalog;
    row->day = row->day == NULL ? pn_tr(catalog, "no day") : row->day;
    row->person = row->person == NULL ? pn_tr(catalog, "nobody") : row->person;
}

static void add_entry(struct making *making, enum pn_section section, const struct pn_cockpit_entry *entry)
{
    struct pn_row_list *list = &making->list;
    const struct pn_nav_context *context = list->context;
    struct pn_row *row = pn_row_list_add(list, section, PN_ROW_ENTRY, title_of(making, entry));
    row->key = pn_cockpit_key(section, entry->number);
    bool is_known = entry->change == NULL || entry->change->known;
    if (is_known && entry->subject.kind != PN_SUBJECT_PROJECT) {
        row->phase = pn_subject_phase(context->roadmap, entry->subject);
        pn_row_list_tell(list, row, entry->subject);
    }
    if (entry->change == NULL && entry->subject.kind == PN_SUBJECT_GATE) {
        pn_row_list_call_gate(list, row);
    }
    if (entry->change != NULL) {
        tell_change(making, row, entry);
    } else if (section == PN_SECTION_AGAIN) { /* when it was looked at last, if that is known */
        bool is_known_day = entry->day != NULL && pn_day_exists(entry->day);
        row->due = NULL;
        row->day = is_known_day ? pn_day_list_text(list->arena, context->catalog, entry->day, context->today) : NULL;
    }
    if (section == PN_SECTION_MISSING) {
        say_what_lacks(making, row);
    }
}

static void add_section(struct making *making, enum pn_section section)
{
    if (has_heading(making->cockpit, section)) {
        add_heading(making, section);
        for (uint32_t i = 0; i < making->shown[section]; i++) {
            add_entry(making, section, &making->cockpit->sections[section].at[i]);
        }
    }
}

/* --- phases and pages --- */

static void add_phases(struct making *making)
{
    struct pn_row_list *list = &making->list;
    const struct pn_nav_context *context = list->context;
    const struct pn_roadmap *roadmap = context->roadmap;
    pn_row_list_add_heading(list, PN_SECTION_PHASES,
                            pn_arena_printf(list->arena, pn_tr(context->catalog, "Phases: %u"), roadmap->phase_count));
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        struct pn_row *row = pn_row_list_add_item(list, PN_SECTION_PHASES, PN_ROW_OVERVIEW, &roadmap->phases[i].item);
        struct pn_tally milestones = pn_progress_of_phase(context->project, i).milestones;
        row->phase = i;
        row->has_signs = true;
        row->day = pn_arena_printf(list->arena, "%u/%u", milestones.done, milestones.all);
        if (context->project->phase == i) {
            row->title = pn_arena_printf(list->arena, pn_tr(context->catalog, "%s (now)"), row->title);
        }
    }
    if (pn_roadmap_has_lane(roadmap)) {
        pn_row_list_add(list, PN_SECTION_PHASES, PN_ROW_LANE, pn_tr(context->catalog, "Cross-phase"))->phase =
            roadmap->phase_count;
    }
}

static void add_page(struct pn_row_list *list, enum pn_screen screen)
{
    const char *title = pn_tr(list->context->catalog, pn_screen_title(screen));
    pn_row_list_add(list, PN_SECTION_SCREENS, PN_ROW_SCREEN, title)->key.item = screen;
}

static void add_pages(struct making *making)
{
    struct pn_row_list *list = &making->list;
    const struct pn_nav_context *context = list->context;
    pn_row_list_add_heading(list, PN_SECTION_SCREENS, pn_tr(context->catalog, "Look up"));
    if (context->roadmap->criterion_count > 0) {
        add_page(list, PN_SCREEN_MATRIX);
    }
    for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
        if (pn_screen_is_page(screen) && pn_screen_has_content(context, screen)) {
            add_page(list, screen);
        }
    }
    const char *place = context->spoken ? NULL : pn_place_of_project(list->arena, context, making->columns);
    if (place != NULL) {
        pn_row_list_add(list, PN_SECTION_SCREENS, PN_ROW_NOTE, place);
    }
}

/* Why the project does not go on, and why nothing can be changed, if that is so. */
static void add_notes(struct making *making)
{
    struct pn_row_list *list = &making->list;
    const struct pn_nav_context *context = list->context;
    const char *halt = pn_project_halt_text(list->arena, context->catalog, context->project, context->language);
    if (context->unwritable) {
        pn_row_list_add(list, PN_SECTION_OVERDUE, PN_ROW_NOTE,
                        pn_tr(context->catalog, "Nothing can be changed: the project's file cannot be written."));
    }
    if (halt != NULL) {
        pn_row_list_add(list, PN_SECTION_OVERDUE, PN_ROW_NOTE, halt);
    }
}

struct pn_rows pn_rows_of_cockpit(struct pn_arena *arena, const struct pn_nav_context *context, unsigned columns,
                                  unsigned rows)
{
    enum { BESIDE_ENTRIES = 2 + PN_COCKPIT_SECTIONS + 3 + PN_SCREEN_COUNT }; /* notes, headings, the lane, pages */
    struct pn_cockpit cockpit = pn_cockpit_of(arena, context);
    struct making making = {.cockpit = &cockpit, .columns = columns};
    making.list = pn_row_list_of(arena, context,
                                 (size_t)BESIDE_ENTRIES + context->roadmap->phase_count + 2 * (size_t)rows +
                                     LEAST_ENTRIES + AGAIN_ENTRIES + (size_t)SPOKEN_ENTRIES * PN_COCKPIT_SECTIONS);
    bool is_nowhere = context->project->phase == PN_NO_PHASE; /* then that is asked first */
    add_notes(&making);
    if (is_nowhere) {
        add_phases(&making);
    }
    if (context->spoken) {
        show_some_of_each(&making);
    } else {
        deal(&making, rows);
    }
    for (int section = 0; section < PN_COCKPIT_SECTIONS; section++) {
        add_section(&making, (enum pn_section)section);
    }
    if (!is_nowhere) {
        add_phases(&making);
    }
    add_pages(&making);
    return pn_row_list_table(&making.list, PN_COLUMN_DAY | PN_COLUMN_PERSON);
}
