// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "keeper.h"

#include "clock.h"
#include "full_path.h"
#include "project.h"
#include "recent.h"
#include "shell_word.h"
#include "told_change.h"
#include "typed_path.h"

#include "phasenav/base/day.h"
#include "phasenav/nav/prompt.h"
#include "phasenav/nav/question.h"
#include "phasenav/project/date.h"
#include "phasenav/project/sheet.h"

#include <stdio.h>
#include <string.h>

/* Where nothing is told, readers see changes of others within two seconds. Where changes are told, they see them within
 * 200 ms; a change is several steps, and is looked at when all of them are likely to have been made. */
enum { POLL_MS = 1000, GATHER_MS = 20 };

static void show(struct pn_keeper *keeper, struct pn_nav_context *context)
{
    keeper->version++;
    context->project = keeper->store != NULL ? pn_store_project(keeper->store) : NULL;
    context->today = pn_clock_today(&keeper->arena);
}

/* Puts a message, fitted to the locale, into the notice. A screen has one line for it, so it replaces the last one;
 * line by line it becomes a further paragraph. */
static void say(struct pn_keeper *keeper, const char *text)
{
    if (!keeper->options->tells_changes) {
        pn_buffer_clear(keeper->notice);
    } else if (keeper->notice->length > 0) {
        pn_buffer_append_text(keeper->notice, "\n\n");
    }
    pn_buffer_append_text(keeper->notice, pn_charset_fit(keeper->options->charset, &keeper->arena, text));
}

void pn_keeper_say(struct pn_keeper *keeper, const char *text)
{
    bool is_small = *text >= 'a' && *text <= 'z';
    say(keeper, is_small ? pn_arena_printf(&keeper->arena, "%c%s", *text - 'a' + 'A', text + 1) : text);
}

/* The first of the problems; the rest is --check's business. `more` may be added to it. */
static void say_problem(struct pn_keeper *keeper, const struct pn_diags *diags, const char *more)
{
    const char *problem = pn_diags_first(diags, &keeper->arena);
    problem = problem != NULL ? problem : "";
    pn_keeper_say(keeper, *more != '\0' ? pn_arena_printf(&keeper->arena, "%s. %s", problem, more) : problem);
}

/* Whether the file can be written at all; says so where that is news. Returns whether it is. */
static bool look_for_obstacle(struct pn_keeper *keeper, struct pn_nav_context *context)
{
    if (keeper->options->read_only || keeper->store == NULL) {
        return false;
    }
    struct pn_diags *diags = pn_diags_new(context->catalog);
    bool was_unwritable = context->unwritable;
    context->unwritable = !pn_store_may_write(keeper->store, diags);
    bool is_news = context->unwritable != was_unwritable;
    if (is_news && context->unwritable) {
        say_problem(keeper, diags, "");
    } else if (is_news) {
        say(keeper, pn_tr(context->catalog, "The project's file can be written again"));
    }
    pn_diags_free(diags);
    return is_news;
}

/* That something was typed and not saved, of what, and how it is had back. */
static void say_what_was_left(struct pn_keeper *keeper, const struct pn_nav_context *context)
{
    const struct pn_unsaved *left = context->unsaved;
    const char *title = pn_told_subject(&keeper->arena, context, left->subject);
    const char *when = left->time != NULL && *left->time != '\0'
                           ? pn_project_time_text(&keeper->arena, context->catalog, left->time)
                           : "?";
    bool is_project = left->subject.kind == PN_SUBJECT_PROJECT;
    say(keeper,
        pn_arena_printf(&keeper->arena,
                        is_project ? pn_tr(context->catalog, "Begun and not saved (%s): %s. e on the start screen "
                                                             "offers it again.")
                                   : pn_tr(context->catalog, "Begun and not saved (%s): %s. e at this entry offers it "
                                                             "again."),
                        when, title));
}

void pn_keeper_start(struct pn_keeper *keeper, const struct pn_browse_options *options, struct pn_nav_context *context,
                     struct pn_buffer *notice)
{
    *keeper =
        (struct pn_keeper){.options = options, .store = options->store, .last_poll = pn_clock_ms(), .notice = notice};
    keeper->next_poll = keeper->last_poll + POLL_MS;
    pn_watch_init(&keeper->watch, NULL);
    pn_arena_init(&keeper->arena);
    const char *path = options->store != NULL && pn_store_has_path(options->store)
                           ? pn_store_project(options->store)->source.name
                           : NULL;
    pn_drafts_start(&keeper->drafts, options->roadmap, path, pn_project_who(&keeper->arena, options->who),
                    !options->read_only);
    context->unsaved = pn_drafts_all(&keeper->drafts);
    show(keeper, context);
    (void)look_for_obstacle(keeper, context);
    if (keeper->options->as_of != NULL) {
        say(keeper, pn_arena_printf(&keeper->arena,
                                    pn_tr(context->catalog, "The project as it was on %s; nothing can be changed"),
                                    pn_day_text(&keeper->arena, context->catalog, keeper->options->as_of)));
    } else if (context->project != NULL && !context->project->writable) {
        say(keeper, pn_tr(context->catalog, "The project is in a later format and cannot be changed here"));
    } else if (context->unsaved != NULL && !options->read_only && !context->unwritable) {
        say_what_was_left(keeper, context);
    }
}

void pn_keeper_finish(struct pn_keeper *keeper)
{
    if (keeper->owned) {
        pn_store_close(keeper->store);
    }
    pn_drafts_finish(&keeper->drafts);
    pn_watch_finish(&keeper->watch);
    pn_arena_finish(&keeper->arena);
}

/* --- forms --- */

static void show_drafts(struct pn_keeper *keeper, struct pn_nav_context *context)
{
    context->unsaved = pn_drafts_all(&keeper->drafts);
}

void pn_keeper_take_typing(struct pn_keeper *keeper, const struct pn_nav *nav, struct pn_nav_context *context)
{
    struct pn_typing typing;
    if (!pn_nav_form_typing(nav, &typing)) {
        return;
    }
    if (typing.text != NULL && *typing.text != '\0') {
        pn_drafts_put(&keeper->drafts, &typing, pn_clock_now(&keeper->arena));
    } else {
        pn_drafts_drop(&keeper->drafts, typing.subject, typing.part);
    }
    show_drafts(keeper, context);
}

void pn_keeper_forget(struct pn_keeper *keeper, const struct pn_nav *nav, struct pn_nav_context *context)
{
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (nav->wish.sets[part]) {
            pn_drafts_drop(&keeper->drafts, nav->wish.subject, (enum pn_part)part);
        }
    }
    show_drafts(keeper, context);
}

/* "08:15" of a time of the history. */
static const char *clock_of(struct pn_arena *arena, const char *time)
{
    const char *clock = pn_clock_of_time(arena, time);
    return clock != NULL ? clock : "";
}

/* Notes when others have changed what, for the question that a form may ask of it later. */
static void note_seen(struct pn_keeper *keeper)
{
    struct pn_history news = pn_store_news(keeper->store);
    for (size_t i = 0; i < news.count; i++) {
        for (size_t j = 0; j < news.at[i].count; j++) {
            const struct pn_entry_change *change = &news.at[i].changes[j];
            for (int part = 0; change->known && part < PN_PART_COUNT; part++) {
                if (change->touches[part]) {
                    unsigned at = keeper->seen_count++ % PN_KEEPER_SEEN;
                    keeper->seen[at].subject = change->subject;
                    keeper->seen[at].part = (enum pn_part)part;
                    (void)snprintf(keeper->seen[at].at, sizeof keeper->seen[at].at, "%s",
                                   clock_of(&keeper->arena, news.at[i].time));
                }
            }
        }
    }
}

/* When somebody else has changed a part last; NULL: not known. */
static const char *seen_at(const struct pn_keeper *keeper, struct pn_subject subject, enum pn_part part)
{
    unsigned kept = keeper->seen_count < PN_KEEPER_SEEN ? keeper->seen_count : (unsigned)PN_KEEPER_SEEN;
    for (unsigned i = 1; i <= kept; i++) {
        unsigned at = (keeper->seen_count - i) % PN_KEEPER_SEEN;
        if (keeper->seen[at].part == part && pn_subjects_equal(keeper->seen[at].subject, subject)) {
            return keeper->seen[at].at;
        }
    }
    return NULL;
}

/* What others have changed: the last of it. */
static void say_news(struct pn_keeper *keeper, const struct pn_nav_context *context)
{
    note_seen(keeper);
    struct pn_history news = pn_store_news(keeper->store);
    if (news.count != 0) {
        say(keeper, pn_told_change(&keeper->arena, context, &news.at[news.count - 1], false));
    } else {
        say(keeper, pn_tr(context->catalog, "The project's file has been changed"));
    }
}

/* Reads what the others have changed, so that the form can say when; the store's own words last only until then. */
static struct pn_overtaken copy_overtaken(struct pn_keeper *keeper)
{
    struct pn_overtaken copy = *pn_store_overtaken(keeper->store);
    copy.found = copy.found != NULL ? pn_arena_strdup(&keeper->arena, copy.found) : NULL;
    copy.who = copy.who != NULL ? pn_arena_strdup(&keeper->arena, copy.who) : NULL;
    struct pn_diags *diags = pn_diags_new(NULL); /* the next poll tells of trouble */
    (void)pn_store_poll(keeper->store, diags);
    pn_diags_free(diags);
    note_seen(keeper);
    return copy;
}

/* Tells the form what has come of its change. */
static void reply_to_form(struct pn_keeper *keeper, struct pn_nav *nav, const struct pn_nav_context *context,
                          const struct pn_change *change, bool saved)
{
    struct pn_form_reply reply = {.is_saved = saved, .clock = clock_of(&keeper->arena, change->time)};
    struct pn_overtaken overtaken;
    note_seen(keeper);
    if (!saved && pn_store_overtaken(keeper->store) != NULL) {
        overtaken = copy_overtaken(keeper);
        reply.overtaken = &overtaken;
        reply.overtaken_at = seen_at(keeper, overtaken.subject, overtaken.part);
    }
    if (saved && change->edit.sets[PN_PART_NOTE]) {
        struct pn_history news = pn_store_news(keeper->store);
        const struct pn_entry_change *note;
        const struct pn_entry *entry = pn_history_last(&news, change->edit.subject, PN_PART_NOTE, &note);
        reply.other_note = entry != NULL ? entry->who : NULL;
    }
    if (reply.other_note != NULL && keeper->options->tells_changes) {
        say(keeper, pn_arena_printf(&keeper->arena, pn_tr(context->catalog, "%s has written a note meanwhile, too"),
                                    reply.other_note));
    }
    pn_nav_form_reply(nav, context, &reply);
}

/* --- changes --- */

/* What there is to say of a change that was made. */
static void say_saved(struct pn_keeper *keeper, const struct pn_nav_context *context, enum pn_entry_kind kind,
                      bool changed)
{
    if (!changed) {
        say(keeper, pn_tr(context->catalog, "It was so already: nothing has changed"));
        return;
    }
    const struct pn_entry *entry = pn_store_last_entry(keeper->store);
    if (entry == NULL) {
        return;
    }
    bool names_key = kind == PN_ENTRY_CHANGE && !keeper->options->tells_changes;
    say(keeper, names_key ? pn_told_saved(&keeper->arena, context, entry)
                          : pn_told_change(&keeper->arena, context, entry, true));
}

/* What the reader wishes, as one change. */
static const struct pn_change *changes_of(struct pn_keeper *keeper, const struct pn_nav *nav,
                                          const struct pn_nav_context *context, size_t *ret_count)
{
    const struct pn_project_edit *edits = pn_nav_wishes(&keeper->arena, nav, context, ret_count);
    struct pn_change *changes = PN_NEW_ARRAY(&keeper->arena, struct pn_change, *ret_count);
    for (size_t i = 0; i < *ret_count; i++) {
        changes[i] = (struct pn_change){
            .kind = nav->wish_kind,
            .edit = edits[i],
            .who = pn_project_who(&keeper->arena, keeper->options->who),
            .time = pn_clock_now(&keeper->arena),
            .today = pn_clock_today(&keeper->arena),
        };
    }
    return changes;
}

/* Where a new project is kept has been said, which is of more use on a screen than that it is saved: `is_placed`. */
static void commit(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context, bool is_placed)
{
    struct pn_diags *diags = pn_diags_new(context->catalog);
    size_t count;
    const struct pn_change *changes = changes_of(keeper, nav, context, &count);
    const struct pn_change change = changes[0];
    bool changed = true;
    pn_store_set_waiter(keeper->store, keeper->waiter);
    bool saved = pn_store_commit(keeper->store, changes, count, &changed, diags);
    bool is_of_form = nav->form.is_open && nav->form.is_saving && change.kind == PN_ENTRY_CHANGE;
    bool is_asked = is_of_form && !saved && pn_store_overtaken(keeper->store) != NULL;
    if (saved && is_of_form) {
        pn_keeper_forget(keeper, nav, context);
    }
    if (!is_asked && (!saved || pn_diags_count(diags) != 0)) {
        say_problem(keeper, diags,
                    is_of_form && !saved
                        ? pn_tr(context->catalog, "What was typed stands in its field still, and is not lost")
                        : "");
    } else if (saved && ((!is_of_form && !is_placed) || keeper->options->tells_changes)) {
        say_saved(keeper, context, change.kind, changed);
    }
    pn_diags_free(diags);
    keeper->next_poll = 0; /* the file has been replaced */
    if (is_of_form) {
        show(keeper, context);
        reply_to_form(keeper, nav, context, &change, saved);
    }
    show(keeper, context);
    if (saved) {
        pn_nav_ask_after(nav, context);
    }
}

static bool is_default(const struct pn_keeper *keeper, const char *path)
{
    return keeper->options->new_path != NULL && strcmp(path, keeper->options->new_path) == 0;
}

/* Where the project is now; and how to come back to it, where plain phasenav does not. */
static void say_place(struct pn_keeper *keeper, const struct pn_nav_context *context, const char *path)
{
    if (is_default(keeper, path) || keeper->options->reopens) {
        say(keeper, pn_arena_printf(&keeper->arena, pn_tr(context->catalog, "The project is kept in %s"), path));
    } else {
        say(keeper,
            pn_arena_printf(&keeper->arena,
                            pn_tr(context->catalog, "The project is kept; open it again with: phasenav --project %s"),
                            pn_shell_word(&keeper->arena, keeper->options->charset, path)));
    }
}

/* Creates a missing folder only for the path that was proposed: a missing folder in a path that was typed is likely a
 * slip. */
static bool open_store(struct pn_keeper *keeper, const struct pn_nav_context *context, const char *path)
{
    struct pn_diags *diags = pn_diags_new(context->catalog);
    struct pn_store_options options = {.path = path, .roadmap = context->roadmap};
    options.make_folder = path != NULL && is_default(keeper, path);
    bool may_be = path == NULL || pn_typed_path_check(&keeper->arena, path, keeper->options->new_path, diags);
    keeper->store = may_be ? pn_store_open(&options, diags) : NULL;
    keeper->owned = keeper->store != NULL;
    if (keeper->store == NULL) {
        say_problem(keeper, diags, "");
    } else if (path != NULL) {
        say_place(keeper, context, path);
    } else {
        say(keeper, pn_tr(context->catalog, "The project is kept until you quit, and no longer"));
    }
    pn_diags_free(diags);
    return keeper->store != NULL;
}

void pn_keeper_change(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context)
{
    bool is_new = keeper->store != NULL && pn_store_is_new(keeper->store) && !keeper->titled;
    if (keeper->store != NULL && (!is_new || keeper->options->read_only)) {
        commit(keeper, nav, context, false);
    } else if (is_new) {
        pn_nav_ask_title(nav, context, pn_store_project(keeper->store)->source.name, &keeper->arena);
    } else if (keeper->options->read_only) {
        pn_keeper_say(keeper, pn_tr(context->catalog, "nothing is changed, as --read-only asks"));
        show(keeper, context);
    } else {
        pn_nav_ask_file(nav, keeper->options->new_path != NULL ? keeper->options->new_path : "");
    }
}

/* The file is asked for again, with what was typed; a name without its ending gets it. */
static void ask_for_file_again(struct pn_keeper *keeper, struct pn_nav *nav)
{
    const char *typed = pn_arena_strdup(&keeper->arena, nav->answers[PN_PROMPT_FILE].text);
    bool is_proposed = is_default(keeper, typed);
    if (!pn_typed_path_has_ending(typed) && !is_proposed) {
        typed = pn_arena_printf(&keeper->arena, "%s" PN_TYPED_ENDING, typed);
    }
    pn_nav_ask_file_again(nav, typed);
}

/* A file that could not be made: there is no project yet. */
static void ask_again(struct pn_keeper *keeper, struct pn_nav *nav)
{
    if (keeper->owned) {
        pn_store_close(keeper->store);
        keeper->store = NULL;
        keeper->owned = false;
    }
    keeper->titled = false;
    ask_for_file_again(keeper, nav);
}

/* A project that was in memory only goes into a file. */
static void move_into_file(struct pn_keeper *keeper, struct pn_nav *nav, const struct pn_nav_context *context,
                           const char *path)
{
    struct pn_diags *diags = pn_diags_new(context->catalog);
    bool may_be = pn_typed_path_check(&keeper->arena, path, keeper->options->new_path, diags);
    const char *title = nav->answers[PN_PROMPT_TITLE].text;
    if (!may_be || !pn_store_keep_in(keeper->store, path, is_default(keeper, path), title, diags)) {
        say_problem(keeper, diags, "");
        ask_for_file_again(keeper, nav);
    }
    keeper->next_poll = 0;
    pn_diags_free(diags);
}

void pn_keeper_keep(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context)
{
    const char *typed = nav->answers[PN_PROMPT_FILE].text;
    const char *title = nav->answers[PN_PROMPT_TITLE].text;
    bool is_new = keeper->store == NULL;
    bool is_of_form = nav->form.is_saving;
    bool in_file = typed[strspn(typed, " ")] != '\0';
    const char *path = in_file ? pn_full_path(&keeper->arena, typed) : NULL;
    keeper->titled = true;
    if (nav->leaving && !is_new && in_file) {
        move_into_file(keeper, nav, context, path);
    } else if (is_new && !open_store(keeper, context, path)) {
        ask_again(keeper, nav);
    } else {
        pn_store_set_title(keeper->store, title);
        commit(keeper, nav, context, is_new);
        if (is_new && in_file && pn_store_is_new(keeper->store)) {
            ask_again(keeper, nav);
        }
    }
    nav->form.is_saving = nav->prompt != PN_PROMPT_NONE && is_of_form;
    if (keeper->store != NULL && pn_store_has_path(keeper->store)) {
        pn_drafts_move(&keeper->drafts, pn_store_project(keeper->store)->source.name);
    }
    show(keeper, context);
}

bool pn_keeper_would_lose(const struct pn_keeper *keeper)
{
    return keeper->store != NULL && !pn_store_has_path(keeper->store) && pn_store_last_entry(keeper->store) != NULL;
}

bool pn_keeper_may_quit(struct pn_keeper *keeper, struct pn_nav *nav)
{
    if (nav->prompt != PN_PROMPT_NONE) {
        return false; /* what was to be kept is asked for again */
    }
    if (pn_keeper_would_lose(keeper)) {
        const char *path = keeper->options->new_path;
        pn_nav_ask_leave(nav, path != NULL ? path : "");
        return false;
    }
    return true;
}

const char *pn_keeper_last_words(struct pn_keeper *keeper, const struct pn_nav_context *context)
{
    const struct pn_catalog *catalog = context->catalog;
    if (pn_keeper_would_lose(keeper)) {
        return pn_tr(catalog, "The project was kept in no file, and is gone.");
    }
    if (keeper->store == NULL || !pn_store_has_file(keeper->store)) {
        return NULL;
    }
    const char *path = pn_absolute_path(&keeper->arena, pn_store_project(keeper->store)->source.name);
    if (keeper->options->reopens && pn_recent_is_first(&keeper->arena, pn_plain_path(&keeper->arena, path))) {
        return pn_arena_printf(&keeper->arena, pn_tr(catalog, "The project is kept in %s; phasenav opens it again."),
                               pn_shown_path(&keeper->arena, path));
    }
    return pn_arena_printf(&keeper->arena,
                           pn_tr(catalog, "The project is kept; open it again with: phasenav --project %s"),
                           pn_shell_word(&keeper->arena, keeper->options->charset, path));
}

/* Takes what has been told. It is looked at a little later, and nothing else that is told has to wake anybody before.
 */
static void take_told(struct pn_keeper *keeper)
{
    if (!keeper->is_told && pn_watch_take(&keeper->watch)) {
        keeper->is_told = true;
        int64_t then = pn_clock_ms() + GATHER_MS;
        keeper->next_poll = then < keeper->next_poll ? then : keeper->next_poll;
    }
}

/* Has itself told of what changes from now on. Whatever was told until now, the look that follows will see. */
static void watch_file(struct pn_keeper *keeper)
{
    bool has_path = pn_store_has_path(keeper->store);
    (void)pn_watch_take(&keeper->watch);
    bool is_all_told = pn_watch_follow(&keeper->watch, has_path ? pn_store_project(keeper->store)->source.name : NULL);
    keeper->is_told = false;
    keeper->last_poll = pn_clock_ms();
    keeper->next_poll = keeper->last_poll + (is_all_told || !has_path ? pn_clock_ms_to_next_day() : POLL_MS);
    take_told(keeper); /* mostly that places are not watched any more */
}

bool pn_keeper_poll(struct pn_keeper *keeper, struct pn_nav_context *context)
{
    if (keeper->store == NULL) {
        return false;
    }
    watch_file(keeper);
    char day[PN_PROJECT_DATE_SIZE];
    (void)snprintf(day, sizeof day, "%s", context->today);
    pn_arena_reset(&keeper->arena); /* the message has its own memory */
    struct pn_diags *diags = pn_diags_new(context->catalog);
    enum pn_store_news news = pn_store_poll(keeper->store, diags);
    if (news == PN_STORE_TROUBLE) {
        say_problem(keeper, diags, "");
    } else if (news == PN_STORE_CHANGED) {
        say_news(keeper, context);
    }
    pn_diags_free(diags);
    context->today = pn_clock_today(&keeper->arena);
    bool is_news = look_for_obstacle(keeper, context);
    if (news == PN_STORE_SAME && !is_news) {
        return strcmp(day, context->today) != 0;
    }
    show(keeper, context);
    return true;
}

void pn_keeper_watch(struct pn_keeper *keeper, bool (*tells)(uint32_t type))
{
    pn_watch_finish(&keeper->watch);
    pn_watch_init(&keeper->watch, tells);
    keeper->next_poll = 0;
}

int pn_keeper_timeout(const struct pn_keeper *keeper)
{
    if (keeper->store == NULL) {
        return -1;
    }
    int64_t left = keeper->next_poll - pn_clock_ms();
    return left > 0 ? (int)left : 0;
}

int pn_keeper_descriptor(const struct pn_keeper *keeper)
{
    return keeper->store == NULL || keeper->is_told ? -1 : pn_watch_descriptor(&keeper->watch);
}

bool pn_keeper_is_due(struct pn_keeper *keeper, bool active)
{
    if (keeper->store == NULL) {
        return false;
    }
    take_told(keeper);
    int64_t now = pn_clock_ms();
    return now >= keeper->next_poll || (active && !keeper->is_told && now - keeper->last_poll >= POLL_MS);
}
