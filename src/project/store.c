// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project and its file: opening, changing, and looking for what others have changed.
 */
#include "store_base.h"

#include "as_of.h"
#include "folder.h"
#include "history_line.h"
#include "read.h"
#include "scalar.h"
#include "store_history.h"
#include "store_keep.h"
#include "text.h"
#include "transaction.h"

#include "phasenav/yaml/node.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MOST_ATTEMPTS = 10000 }; /* an attempt is repeated only because somebody else has saved in between */

const char *pn_store_default_title(struct pn_arena *arena, const char *path)
{
    const char *name = path != NULL ? path : "";
    const char *slash = strrchr(name, '/');
    name = slash != NULL ? slash + 1 : name;
    const char *dot = strrchr(name, '.');
    size_t length = dot != NULL && dot != name ? (size_t)(dot - name) : strlen(name);
    char *title = pn_arena_strndup(arena, name, length);
    struct pn_diags *diags = pn_diags_new(NULL);
    bool fine = pn_project_check_text("", title, diags);
    pn_diags_free(diags);
    return fine ? title : "phasenav";
}

/* The project about which nothing is said yet. Lines are short, and there is one for each fact. */
static void write_new(const struct pn_store *store, struct pn_buffer *text)
{
    pn_buffer_clear(text);
    pn_buffer_append_text(text, "# A project of phasenav; phasenav-project(5) describes this file.\n"
                                "format: 2\n"
                                "project:\n"
                                "  title: ");
    pn_scalar_write(text, store->options.title);
    pn_buffer_append_text(text, "\n  roadmap: ");
    pn_scalar_write(text, store->options.roadmap->id);
    pn_buffer_append_text(text, "\n");
}

static void take_project(struct pn_store *store, struct pn_project *project)
{
    pn_project_free(store->project);
    store->project = project;
}

static int read_open_file(struct pn_store *store, int descriptor, struct pn_file_identity *ret_identity)
{
    enum pn_inplace_rest rest;
    int error = pn_file_read(descriptor, &store->text, ret_identity, &rest);
    store->is_settled = error == 0 && rest == PN_INPLACE_NOTHING;
    clock_gettime(CLOCK_REALTIME, &store->read_at);
    return error;
}

/* Reads the file into the store's text, without a lock. */
static int read_file(struct pn_store *store, struct pn_file_identity *ret_identity)
{
    int descriptor;
    pn_buffer_clear(&store->text);
    int error = pn_file_open(store->options.path, false, &descriptor);
    if (error == 0) {
        error = read_open_file(store, descriptor, ret_identity);
        close(descriptor);
    }
    return error;
}

static bool cannot_read(struct pn_store *store, int error, struct pn_diags *diags)
{
    const char *path = store->options.path;
    return pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", path,
                         pn_store_reason(&store->arena, diags, path, error));
}

/* If the project follows another roadmap, says that in place of all that is wrong with it here. */
static void pass_over_foreign(struct pn_store *store, size_t problems_before, struct pn_diags *diags)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_source source = pn_store_source(store, &store->text);
    const char *id = pn_project_roadmap_id(&arena, &source);
    if (id != NULL && strcmp(id, store->options.roadmap->id) != 0) {
        pn_diags_take_back(diags, problems_before);
        pn_diag_warning(diags, NULL, PN_NO_PLACE,
                        "the project '%s' is passed over: it follows the roadmap '%s', and this is '%s'",
                        store->options.path, pn_node_quote(&arena, id), store->options.roadmap->id);
    }
    pn_arena_finish(&arena);
}

/* The project becomes what it was at the end of the day that the options name. */
static bool go_back(struct pn_store *store, struct pn_diags *diags)
{
    struct pn_arena arena;
    struct pn_history history;
    pn_arena_init(&arena);
    bool fine = pn_store_read_history(store, &arena, &history, diags);
    if (fine) {
        store->lacks_past = history.count == 0;
        take_project(store, pn_project_as_of(store->project, &history, store->options.as_of));
        store->options.read_only = true;
    }
    pn_arena_finish(&arena);
    return fine;
}

bool pn_store_lacks_past(const struct pn_store *store)
{
    return store->lacks_past;
}

static bool open_file(struct pn_store *store, struct pn_diags *diags)
{
    size_t problems_before = pn_diags_count(diags);
    int error = store->options.path != NULL ? read_file(store, &store->identity) : ENOENT;
    if (error != 0 && error != ENOENT) {
        return cannot_read(store, error, diags);
    }
    store->has_file = error == 0;
    store->is_new = !store->has_file || pn_store_is_blank(&store->text);
    if (store->is_new) {
        write_new(store, &store->text);
    }
    bool is_read = pn_store_parse(store, &store->text, &store->project, diags);
    if (!is_read && store->options.is_unasked) {
        pass_over_foreign(store, problems_before, diags);
    }
    if (is_read) {
        pn_store_see_history(store);
    }
    return is_read && (store->options.as_of == NULL || go_back(store, diags));
}

struct pn_store *pn_store_open(const struct pn_store_options *options, struct pn_diags *diags)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_store *store = PN_NEW(&arena, struct pn_store);
    store->arena = arena;
    store->options = *options;
    if (options->path != NULL) {
        store->options.path = pn_arena_strdup(&store->arena, options->path);
    }
    store->options.title = options->title != NULL ? pn_arena_strdup(&store->arena, options->title)
                                                  : pn_store_default_title(&store->arena, options->path);
    store->options.as_of = options->as_of != NULL ? pn_arena_strdup(&store->arena, options->as_of) : NULL;
    pn_buffer_init(&store->text);
    pn_arena_init(&store->news_arena);
    if (!open_file(store, diags)) {
        pn_store_close(store);
        return NULL;
    }
    return store;
}

void pn_store_close(struct pn_store *store)
{
    if (store != NULL) {
        struct pn_arena arena = store->arena; /* it holds `store` itself */
        pn_project_free(store->project);
        pn_buffer_finish(&store->text);
        pn_arena_finish(&store->news_arena);
        pn_arena_finish(&arena);
    }
}

const struct pn_project *pn_store_project(const struct pn_store *store)
{
    return store->project;
}

void pn_store_set_title(struct pn_store *store, const char *title)
{
    if (!store->is_new) {
        return;
    }
    store->options.title = pn_arena_strdup(&store->arena, title);
    write_new(store, &store->text);
    struct pn_project *project;
    struct pn_diags *diags = pn_diags_new(NULL);
    if (pn_store_parse(store, &store->text, &project, diags)) {
        take_project(store, project);
    }
    pn_diags_free(diags);
}

void pn_store_set_waiter(struct pn_store *store, struct pn_store_waiter waiter)
{
    store->waiter = waiter;
}

bool pn_store_has_path(const struct pn_store *store)
{
    return store->options.path != NULL;
}

bool pn_store_has_file(const struct pn_store *store)
{
    return store->has_file;
}

bool pn_store_is_new(const struct pn_store *store)
{
    return store->is_new;
}

bool pn_store_may_write(const struct pn_store *store, struct pn_diags *diags)
{
    const char *path = store->options.path;
    if (path == NULL) {
        return true;
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *target;
    const char *folder = NULL;
    int error = pn_file_resolve(&arena, path, &target);
    if (error == 0) {
        error = pn_file_obstacle(&arena, target, store->has_file, &folder);
    }
    bool is_to_come = error == ENOENT && (store->has_file || store->options.make_folder);
    if (error == 0 || is_to_come) {
        error = 0;
    } else if (folder == NULL) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' cannot be changed: %s", path,
                      pn_store_reason(&arena, diags, target, error));
    } else if (error == ENOENT) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' cannot be saved: its folder is not there", path);
    } else {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' cannot be saved: no file can be made in '%s': %s", path, folder,
                      pn_store_reason(&arena, diags, target, error));
    }
    pn_arena_finish(&arena);
    return error == 0;
}

/* From here on, the store has the project that the transaction led to. */
static void take_result(struct pn_store *store, struct pn_transaction *transaction)
{
    if (transaction->project != NULL) {
        take_project(store, transaction->project);
        transaction->project = NULL;
        clock_gettime(CLOCK_REALTIME, &store->read_at);
        store->is_settled = transaction->unsettled == 0;
    }
    store->has_file = store->options.path != NULL && (transaction->anything || transaction->descriptor != -1);
    store->is_new = store->is_new && !transaction->anything && transaction->is_blank;
    store->identity = transaction->identity;
    store->told_error = 0;
    if (transaction->anything) {
        pn_sitting_add(&store->arena, &store->sitting, &transaction->entry);
        pn_store_see_history(store);
    }
}

/* Attempts a transaction until nobody comes in between. */
static bool carry_out(struct pn_transaction *transaction)
{
    enum pn_attempt attempt = PN_ATTEMPT_AGAIN;
    for (int i = 0; i < MOST_ATTEMPTS && attempt == PN_ATTEMPT_AGAIN; i++) {
        pn_transaction_start(transaction);
        attempt = pn_transaction_try(transaction);
        if (attempt == PN_ATTEMPT_DONE) {
            take_result(transaction->store, transaction);
        }
        pn_transaction_finish(transaction);
    }
    if (attempt == PN_ATTEMPT_AGAIN) {
        return pn_transaction_not_saved(transaction, EBUSY);
    }
    return attempt == PN_ATTEMPT_DONE;
}

bool pn_store_commit(struct pn_store *store, const struct pn_change *changes, size_t count, bool *ret_changed,
                     struct pn_diags *diags)
{
    if (store->options.as_of != NULL) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "nothing is changed of a project as it was");
    }
    if (store->options.read_only) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "nothing is changed, as --read-only asks");
    }
    struct pn_transaction transaction = {.store = store, .changes = changes, .count = count, .diags = diags};
    pn_arena_reset(&store->news_arena);
    store->news = (struct pn_history){.count = 0};
    bool is_saved = carry_out(&transaction);
    if (is_saved && ret_changed != NULL) {
        *ret_changed = transaction.anything;
    }
    return is_saved;
}

bool pn_store_note_event(struct pn_store *store, const char *word, const char *who, const char *time)
{
    if (store->options.path == NULL || store->options.read_only || !store->project->writable) {
        return false;
    }
    struct pn_diags *untold = pn_diags_new(NULL);
    struct pn_transaction transaction = {.store = store, .diags = untold};
    enum pn_attempt attempt = PN_ATTEMPT_AGAIN;
    for (int i = 0; i < MOST_ATTEMPTS && attempt == PN_ATTEMPT_AGAIN; i++) {
        pn_transaction_start(&transaction);
        const struct pn_entry entry = {.id = pn_history_new_id(&transaction.arena),
                                       .time = time,
                                       .who = who,
                                       .kind = PN_ENTRY_OTHER,
                                       .kind_word = word};
        attempt = pn_transaction_note(&transaction, &entry);
        pn_transaction_finish(&transaction);
    }
    pn_diags_free(untold);
    if (attempt == PN_ATTEMPT_DONE) {
        pn_store_see_history(store);
    }
    return attempt == PN_ATTEMPT_DONE;
}

/* Puts another title into the text of a project that began with write_new(): its beginning is still the same. */
static void retitle(struct pn_store *store, const char *title)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    write_new(store, &text);
    const struct pn_source *source = &store->project->source;
    if (source->length >= text.length && memcmp(source->text, text.data, text.length) == 0) {
        size_t head = text.length;
        store->options.title = pn_arena_strdup(&store->arena, title);
        write_new(store, &text);
        pn_buffer_append(&text, source->text + head, source->length - head);
        struct pn_project *project;
        struct pn_diags *diags = pn_diags_new(NULL);
        if (pn_store_parse(store, &text, &project, diags)) {
            take_project(store, project);
        }
        pn_diags_free(diags);
    }
    pn_buffer_finish(&text);
}

bool pn_store_keep_in(struct pn_store *store, const char *path, bool make_folder, const char *title,
                      struct pn_diags *diags)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    store->options.path = pn_arena_strdup(&store->arena, path);
    store->options.make_folder = make_folder;
    retitle(store, title);
    int error = pn_store_write_all(store, &arena, diags);
    if (error != 0) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' was not saved: %s", path,
                      pn_store_reason(&arena, diags, path, error));
        store->options.path = NULL;
    } else {
        store->has_file = true;
        store->is_new = false;
        pn_store_see_history(store);
    }
    pn_arena_finish(&arena);
    return error == 0;
}

const struct pn_overtaken *pn_store_overtaken(const struct pn_store *store)
{
    return store->is_overtaken ? &store->overtaken : NULL;
}

const struct pn_entry *pn_store_last_entry(const struct pn_store *store)
{
    return store->sitting.count != 0 ? &store->sitting.entries[store->sitting.count - 1] : NULL;
}

bool pn_store_history(const struct pn_store *store, struct pn_arena *arena, struct pn_history *ret_history,
                      struct pn_diags *diags)
{
    bool is_read = pn_store_read_history(store, arena, ret_history, diags);
    if (is_read && store->options.as_of != NULL) {
        *ret_history = pn_history_until(arena, ret_history, store->options.as_of);
    }
    return is_read;
}

struct pn_history pn_store_news(const struct pn_store *store)
{
    return store->news;
}

/* --- what others do --- */

static enum pn_store_news tell_trouble(struct pn_store *store, int error, struct pn_diags *diags)
{
    if (store->told_error == error) {
        return PN_STORE_SAME;
    }
    store->told_error = error;
    if (error == ENOENT) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is gone; the next change writes it anew", store->options.path);
    } else {
        cannot_read(store, error, diags);
    }
    return PN_STORE_TROUBLE;
}

/* A file in which there is nothing: still a new project, or one that somebody has emptied. */
static enum pn_store_news take_blank(const struct pn_store *store, struct pn_diags *diags)
{
    if (store->is_new) {
        return PN_STORE_SAME;
    }
    pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is empty now; the next change writes it anew", store->options.path);
    return PN_STORE_TROUBLE;
}

enum pn_store_news pn_store_poll(struct pn_store *store, struct pn_diags *diags)
{
    if (store->options.path == NULL || store->options.as_of != NULL) {
        return PN_STORE_SAME;
    }
    /* Opened, not only looked at: a file server then has to say what is new. */
    int descriptor;
    int error = pn_file_open(store->options.path, false, &descriptor);
    if (error == ENOENT && !store->has_file) {
        return PN_STORE_SAME;
    }
    if (error != 0) {
        return tell_trouble(store, error, diags);
    }
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        error = errno;
        close(descriptor);
        return tell_trouble(store, error, diags);
    }
    struct pn_file_identity identity = pn_file_identity_of(&status);
    if (store->has_file && pn_file_is_same(&identity, &store->identity)) {
        close(descriptor);
        store->told_error = 0;
        return pn_store_take_news(store, -1) ? PN_STORE_CHANGED : PN_STORE_SAME;
    }
    error = read_open_file(store, descriptor, &identity);
    close(descriptor);
    if (error != 0) {
        return tell_trouble(store, error, diags);
    }
    store->identity = identity; /* also where it cannot be read: the same trouble is not told twice */
    store->has_file = true;
    store->told_error = 0;
    if (pn_store_is_blank(&store->text)) {
        return take_blank(store, diags);
    }
    store->is_new = false;
    struct pn_project *project;
    if (!pn_store_parse(store, &store->text, &project, diags)) {
        return PN_STORE_TROUBLE;
    }
    take_project(store, project);
    (void)pn_store_take_news(store, -1); /* behind the project, which says whether a pending entry has come to be */
    return PN_STORE_CHANGED;
}
