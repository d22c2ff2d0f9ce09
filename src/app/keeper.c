#include "keeper.h"

#include "clock.h"
#include "full_path.h"
#include "project.h"

#include "phasenav/nav/prompt.h"

#include <string.h>

enum { POLL_MS = 1000 }; /* readers see changes of others within two seconds */

static void show(struct pn_keeper *keeper, struct pn_nav_context *context)
{
    context->project = keeper->store != NULL ? pn_store_project(keeper->store) : NULL;
    context->today = keeper->store != NULL ? pn_clock_today(&keeper->arena) : NULL;
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

void pn_keeper_start(struct pn_keeper *keeper, const struct pn_browse_options *options, struct pn_nav_context *context,
                     struct pn_buffer *notice)
{
    *keeper = (struct pn_keeper){
        .options = options, .store = options->store, .next_poll = pn_clock_ms() + POLL_MS, .notice = notice};
    pn_arena_init(&keeper->arena);
    show(keeper, context);
    if (context->project != NULL && !context->project->writable) {
        say(keeper, pn_tr(context->catalog, "The project is in a later format and cannot be changed here"));
    }
}

void pn_keeper_finish(struct pn_keeper *keeper)
{
    if (keeper->owned) {
        pn_store_close(keeper->store);
    }
    pn_arena_finish(&keeper->arena);
}

/* Says a message that was made to stand behind the program's name, and gives it a capital letter. */
static void say_sentence(struct pn_keeper *keeper, const char *text)
{
    bool is_small = *text >= 'a' && *text <= 'z';
    say(keeper, is_small ? pn_arena_printf(&keeper->arena, "%c%s", *text - 'a' + 'A', text + 1) : text);
}

/* Says only the first of the problems; --check lists them all. */
static void say_problem(struct pn_keeper *keeper, const struct pn_diags *diags)
{
    const char *problem = pn_diags_first(diags, &keeper->arena);
    say_sentence(keeper, problem != NULL ? problem : "");
}

static const char *title_of(struct pn_keeper *keeper, const struct pn_nav_context *context, struct pn_subject subject)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_text_in(roadmap->milestones[subject.number].item.title, context->language);
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(&keeper->arena, pn_tr(context->catalog, "%s, phase %u"),
                               pn_text_in(roadmap->criteria[subject.number].item.title, context->language),
                               subject.phase + 1);
    case PN_SUBJECT_GATE:
        return pn_arena_printf(&keeper->arena, pn_tr(context->catalog, "Decision at the end of the phase: %s"),
                               pn_text_in(roadmap->phases[subject.phase].item.title, context->language));
    case PN_SUBJECT_PHASE:
        break;
    }
    return pn_tr(context->catalog, "Phase of the project");
}

/* The title of a state or a phase that the file names by `word`. */
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

/* What an entry of the log has changed: the title of the new state, else which other part. */
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

/* For an undo or a redo, says that it is one. If it set a state, `what` is the one that holds now, and the words say
 * so. */
static const char *turn_of(struct pn_keeper *keeper, const struct pn_nav_context *context,
                           const struct pn_log_entry *entry, const char *what)
{
    const struct pn_catalog *catalog = context->catalog;
    bool is_value = entry->known && entry->touches[PN_PART_VALUE];
    switch (entry->kind) {
    case PN_LOG_UNDO:
        return is_value ? pn_arena_printf(&keeper->arena, pn_tr(catalog, "undone, now again: %s"), what)
                        : pn_arena_printf(&keeper->arena, pn_tr(catalog, "undone: %s"), what);
    case PN_LOG_REDO:
        return is_value ? pn_arena_printf(&keeper->arena, pn_tr(catalog, "done again, now: %s"), what)
                        : pn_arena_printf(&keeper->arena, pn_tr(catalog, "done again: %s"), what);
    case PN_LOG_CHANGE:
        break;
    }
    return what;
}

/* Says an entry of the log as in "mk: Pilot run – reached"; the reader's own has no name before it. */
static void say_entry(struct pn_keeper *keeper, const struct pn_nav_context *context, const struct pn_log_entry *entry,
                      bool is_own)
{
    const char *title = entry->known ? title_of(keeper, context, entry->subject) : entry->item;
    const char *text =
        pn_arena_printf(&keeper->arena, "%s – %s", title, turn_of(keeper, context, entry, what_of(context, entry)));
    if (!is_own) {
        text = pn_arena_printf(&keeper->arena, "%s: %s", entry->who, text);
    }
    say(keeper, pn_nav_shown(&keeper->arena, context, text));
}

static void say_last_entry(struct pn_keeper *keeper, const struct pn_nav_context *context, bool is_own)
{
    const struct pn_project *project = pn_store_project(keeper->store);
    if (project->log_count != 0) {
        say_entry(keeper, context, &project->log[project->log_count - 1], is_own);
    }
}

static void commit(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context)
{
    struct pn_diags *diags = pn_diags_new(context->catalog);
    const struct pn_change change = {
        .kind = nav->wish_kind,
        .edit = nav->wish,
        .who = pn_project_who(&keeper->arena, keeper->options->who),
        .time = pn_clock_now(&keeper->arena),
        .today = pn_clock_today(&keeper->arena),
    };
    bool was_unlocked = pn_store_is_unlocked(keeper->store);
    bool changed = true;
    pn_store_set_waiter(keeper->store, keeper->waiter);
    bool saved = pn_store_commit(keeper->store, &change, 1, &changed, diags);
    if (!saved || pn_diags_count(diags) != 0) {
        say_problem(keeper, diags);
    } else if (pn_store_is_unlocked(keeper->store) && !was_unlocked) {
        say(keeper,
            pn_tr(context->catalog, "Saved; but this file system has no locks: two who save in the same instant "
                                    "may lose a change"));
    } else if (keeper->options->tells_changes && !changed) {
        say(keeper, pn_tr(context->catalog, "It was so already: nothing has changed"));
    } else if (change.kind != PN_LOG_CHANGE || keeper->options->tells_changes) {
        say_last_entry(keeper, context, keeper->options->tells_changes);
    }
    pn_diags_free(diags);
    show(keeper, context);
}

static bool is_default(const struct pn_keeper *keeper, const char *path)
{
    return keeper->options->new_path != NULL && strcmp(path, keeper->options->new_path) == 0;
}

/* Quotes a word for a shell if it needs that. An apostrophe ends what is in quotes, so each is put outside of them. */
static const char *shell_word(struct pn_arena *arena, const char *word)
{
    static const char harmless[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+";
    if (word[strspn(word, harmless)] == '\0') {
        return word;
    }
    const char *quoted = "'";
    for (size_t length; *word != '\0'; word += length) {
        length = *word == '\'' ? 1 : strcspn(word, "'");
        quoted = *word == '\'' ? pn_arena_printf(arena, "%s'\\''", quoted)
                               : pn_arena_printf(arena, "%s%.*s", quoted, (int)length, word);
    }
    return pn_arena_printf(arena, "%s'", quoted);
}

/* Says where the project is kept, and, if phasenav would not look there by itself, the command that opens it again. */
static void say_place(struct pn_keeper *keeper, const struct pn_nav_context *context, const char *path)
{
    if (is_default(keeper, path)) {
        say(keeper, pn_arena_printf(&keeper->arena, pn_tr(context->catalog, "The project is kept in %s"), path));
    } else {
        say(keeper,
            pn_arena_printf(&keeper->arena,
                            pn_tr(context->catalog, "The project is kept; open it again with: phasenav --project %s"),
                            shell_word(&keeper->arena, path)));
    }
}

/* Creates a missing folder only for the path that was proposed: a missing folder in a path that was typed is likely a
 * slip. */
static bool open_store(struct pn_keeper *keeper, const struct pn_nav_context *context, const char *path)
{
    struct pn_diags *diags = pn_diags_new(context->catalog);
    struct pn_store_options options = {.path = path, .roadmap = context->roadmap};
    options.make_folder = path != NULL && is_default(keeper, path);
    keeper->store = pn_store_open(&options, diags);
    keeper->owned = keeper->store != NULL;
    if (keeper->store == NULL) {
        say_problem(keeper, diags);
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
    bool is_new = keeper->store != NULL && !pn_store_has_file(keeper->store) && !keeper->titled;
    if (keeper->store != NULL && (!is_new || keeper->options->read_only)) {
        commit(keeper, nav, context);
    } else if (is_new) {
        pn_nav_ask_title(nav, context, pn_store_project(keeper->store)->source.name, &keeper->arena);
    } else if (keeper->options->read_only) {
        say_sentence(keeper, pn_tr(context->catalog, "nothing is changed, as --read-only asks"));
        show(keeper, context);
    } else {
        pn_nav_ask_file(nav, keeper->options->new_path != NULL ? keeper->options->new_path : "");
    }
}

/* Asks for the file again after it could not be created, with the path that was typed. */
static void ask_again(struct pn_keeper *keeper, struct pn_nav *nav)
{
    const char *typed = pn_arena_strdup(&keeper->arena, nav->answers[PN_PROMPT_FILE].text);
    if (keeper->owned) {
        pn_store_close(keeper->store);
        keeper->store = NULL;
        keeper->owned = false;
    }
    keeper->titled = false;
    pn_nav_ask_file(nav, typed);
}

void pn_keeper_keep(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context)
{
    const char *typed = nav->answers[PN_PROMPT_FILE].text;
    const char *title = nav->answers[PN_PROMPT_TITLE].text;
    bool is_new = keeper->store == NULL;
    bool in_file = typed[strspn(typed, " ")] != '\0';
    keeper->titled = true;
    if (is_new && !open_store(keeper, context, in_file ? pn_full_path(&keeper->arena, typed) : NULL)) {
        ask_again(keeper, nav);
    } else {
        pn_store_set_title(keeper->store, title);
        commit(keeper, nav, context);
        if (is_new && in_file && !pn_store_has_file(keeper->store)) {
            ask_again(keeper, nav);
        }
    }
    show(keeper, context);
}

bool pn_keeper_poll(struct pn_keeper *keeper, struct pn_nav_context *context)
{
    if (keeper->store == NULL) {
        return false;
    }
    keeper->next_poll = pn_clock_ms() + POLL_MS;
    pn_arena_reset(&keeper->arena); /* the notice does not use this arena */
    struct pn_diags *diags = pn_diags_new(context->catalog);
    uint32_t known = pn_store_project(keeper->store)->log_count;
    enum pn_store_news news = pn_store_poll(keeper->store, diags);
    if (news == PN_STORE_TROUBLE) {
        say_problem(keeper, diags);
    } else if (news == PN_STORE_CHANGED && pn_store_project(keeper->store)->log_count > known) {
        say_last_entry(keeper, context, false);
    } else if (news == PN_STORE_CHANGED) {
        say(keeper, pn_tr(context->catalog, "The project's file has been changed"));
    }
    pn_diags_free(diags);
    context->today = pn_clock_today(&keeper->arena);
    if (news == PN_STORE_SAME) {
        return false;
    }
    show(keeper, context);
    return true;
}

int pn_keeper_timeout(const struct pn_keeper *keeper)
{
    if (keeper->store == NULL) {
        return -1;
    }
    int64_t left = keeper->next_poll - pn_clock_ms();
    return left > 0 ? (int)left : 0;
}
