/*
 * The transaction: open and lock, read again, change, write beside, rename.
 */
#include "phasenav/project/store.h"

#include "apply.h"
#include "file.h"
#include "read.h"
#include "scalar.h"
#include "text.h"

#include "phasenav/base/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_ATTEMPTS = 10000 }; /* an attempt is repeated only because somebody else has saved in between */

struct pn_store {
    struct pn_arena arena;
    struct pn_store_options options; /* its texts are in the arena */
    struct pn_project *project;
    bool has_file;
    struct pn_store_waiter waiter;
    bool unlocked;
    int unsynchronised;               /* of folders that were made for the file, to be told with it; 0: none */
    struct pn_file_identity identity; /* of the file when it was read */
    int told_error;                   /* of the trouble that was told last, 0: none */
    struct pn_buffer text;            /* of the last read */
};

/* One attempt at a transaction. */
struct transaction {
    struct pn_store *store;
    const struct pn_change *changes;
    size_t count;
    struct pn_diags *diags;
    struct pn_arena arena;
    const char *path;        /* behind all links */
    int descriptor;          /* -1: there is no file yet */
    struct pn_buffer before; /* the file's text as it stands */
    struct pn_file_identity identity;
    struct stat status;
    struct pn_project *project; /* what it comes to */
    bool anything;              /* there is something to write */
};

static const char *reason(const struct pn_diags *diags, int error)
{
    return pn_reason(pn_diags_catalog(diags), error);
}

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

static struct pn_source source_of(const struct pn_store *store, const struct pn_buffer *text)
{
    return (struct pn_source){.name = store->options.path != NULL ? store->options.path : "-",
                              .text = pn_buffer_text(text),
                              .length = text->length};
}

/* The project about which nothing is said yet. Lines are short, and there is one for each fact. */
static void write_new(const struct pn_store *store, struct pn_buffer *text)
{
    pn_buffer_clear(text);
    pn_buffer_append_text(text, "# A project of phasenav; phasenav-project(5) describes this file.\n"
                                "format: 1\n"
                                "project:\n"
                                "  title: ");
    pn_scalar_write(text, store->options.title);
    pn_buffer_append_text(text, "\n  roadmap: ");
    pn_scalar_write(text, store->options.roadmap->id);
    pn_buffer_append_text(text, "\n");
}

static bool parse(const struct pn_store *store, const struct pn_buffer *text, struct pn_project **ret_project,
                  struct pn_diags *diags)
{
    struct pn_source source = source_of(store, text);
    return pn_project_read(&source, store->options.roadmap, ret_project, diags);
}

static void take_project(struct pn_store *store, struct pn_project *project)
{
    pn_project_free(store->project);
    store->project = project;
}

/* Reads the file into the store's text, without a lock. */
static int read_file(struct pn_store *store, struct pn_file_identity *ret_identity)
{
    int descriptor;
    pn_buffer_clear(&store->text);
    int error = pn_file_open(store->options.path, false, &descriptor);
    if (error == 0) {
        error = pn_file_read(descriptor, &store->text, ret_identity);
        close(descriptor);
    }
    return error;
}

static bool open_file(struct pn_store *store, struct pn_diags *diags)
{
    int error = store->options.path != NULL ? read_file(store, &store->identity) : ENOENT;
    if (error != 0 && error != ENOENT) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", store->options.path,
                             reason(diags, error));
    }
    store->has_file = error == 0;
    if (!store->has_file) {
        write_new(store, &store->text);
    }
    return parse(store, &store->text, &store->project, diags);
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
    pn_buffer_init(&store->text);
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
        pn_arena_finish(&arena);
    }
}

const struct pn_project *pn_store_project(const struct pn_store *store)
{
    return store->project;
}

void pn_store_set_title(struct pn_store *store, const char *title)
{
    if (store->has_file) {
        return;
    }
    store->options.title = pn_arena_strdup(&store->arena, title);
    write_new(store, &store->text);
    struct pn_project *project;
    struct pn_diags *diags = pn_diags_new(NULL);
    if (parse(store, &store->text, &project, diags)) {
        take_project(store, project);
    }
    pn_diags_free(diags);
}

void pn_store_set_waiter(struct pn_store *store, struct pn_store_waiter waiter)
{
    store->waiter = waiter;
}

bool pn_store_has_file(const struct pn_store *store)
{
    return store->has_file;
}

bool pn_store_is_unlocked(const struct pn_store *store)
{
    return store->unlocked;
}

/* --- the transaction --- */

static bool not_saved(const struct transaction *transaction, int error)
{
    return pn_diag_error(transaction->diags, NULL, PN_NO_PLACE, "'%s' was not saved: %s",
                         transaction->store->options.path, reason(transaction->diags, error));
}

enum attempt { DONE, AGAIN, FAILED };

static enum attempt report_lock(struct transaction *transaction, int error, pid_t holder)
{
    if (error == ESTALE) {
        return AGAIN;
    }
    if (error != EAGAIN) {
        not_saved(transaction, error);
    } else {
        pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                      "'%s' was not saved: process %ld keeps the file locked; end that process, or try again later",
                      transaction->store->options.path, (long)holder);
    }
    return FAILED;
}

/* Opens, locks and reads the file as it is now, with what others have saved. */
static enum attempt open_locked(struct transaction *transaction)
{
    struct pn_store *store = transaction->store;
    int error = pn_file_resolve(&transaction->arena, store->options.path, &transaction->path);
    if (error == 0) {
        error = pn_file_open(transaction->path, true, &transaction->descriptor);
    }
    if (error == ENOENT) {
        transaction->descriptor = -1;
        return DONE;
    }
    if (error != 0) {
        not_saved(transaction, error);
        return FAILED;
    }
    pid_t holder;
    error = pn_file_lock(transaction->descriptor, transaction->path, &store->waiter, &holder);
    store->unlocked = error == ENOLCK;
    if (error != 0 && error != ENOLCK) {
        return report_lock(transaction, error, holder);
    }
    error = pn_file_read(transaction->descriptor, &transaction->before, &transaction->identity);
    if (error == 0 && fstat(transaction->descriptor, &transaction->status) != 0) {
        error = errno;
    }
    if (error != 0) {
        not_saved(transaction, error);
        return FAILED;
    }
    return DONE;
}

/* Makes all changes one after the other, each in the text that the one before it led to. */
static bool make_changes(struct transaction *transaction)
{
    struct pn_store *store = transaction->store;
    size_t problems = pn_diags_count(transaction->diags);
    if (!parse(store, &transaction->before, &transaction->project, transaction->diags)) {
        return false;
    }
    pn_diags_take_back(transaction->diags, problems); /* the warnings were told when the file was opened */
    for (size_t i = 0; i < transaction->count; i++) {
        struct pn_project *after;
        if (!pn_project_change(transaction->project, &transaction->changes[i], &after, transaction->diags)) {
            return false;
        }
        if (after != NULL) {
            pn_project_free(transaction->project);
            transaction->project = after;
            transaction->anything = true;
        }
    }
    return true;
}

/* Somebody who uses no locks (an editor, git) has changed the file meanwhile. */
static bool is_overtaken(const struct transaction *transaction)
{
    struct stat status;
    if (stat(transaction->path, &status) != 0) {
        return transaction->descriptor != -1;
    }
    struct pn_file_identity identity = pn_file_identity_of(&status);
    return transaction->descriptor == -1 || !pn_file_is_same(&identity, &transaction->identity);
}

static enum attempt write_file(struct transaction *transaction)
{
    const char *beside;
    struct pn_file_identity identity;
    bool is_new = transaction->descriptor == -1;
    int error = pn_file_write_beside(&transaction->arena, transaction->path, &transaction->project->source,
                                     is_new ? NULL : &transaction->status, &beside, &identity);
    if (error == ENOENT && is_new && transaction->store->options.make_folder) {
        transaction->store->options.make_folder = false;
        error = pn_file_make_folder(transaction->path, &transaction->store->unsynchronised);
        if (error == 0) {
            return AGAIN;
        }
    }
    if (error == ENOENT) {
        pn_diag_error(transaction->diags, NULL, PN_NO_PLACE, "'%s' was not saved: its folder is not there",
                      transaction->store->options.path);
        return FAILED;
    }
    if (error == 0 && !is_new && is_overtaken(transaction)) {
        (void)unlink(beside);
        return AGAIN;
    }
    if (error == 0) {
        error = pn_file_replace(beside, transaction->path, is_new);
    }
    if (error == EEXIST && is_new) {
        return AGAIN; /* somebody else was first */
    }
    if (error != 0) {
        not_saved(transaction, error);
        return FAILED;
    }
    transaction->identity = identity;
    return DONE;
}

static void sync_folder(struct transaction *transaction)
{
    int error = pn_file_sync_folder(&transaction->arena, transaction->path);
    if (error == 0) {
        error = transaction->store->unsynchronised;
    }
    transaction->store->unsynchronised = 0;
    if (error != 0) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but a power cut might still undo it: its folder cannot be synchronised: %s",
                        transaction->store->options.path, reason(transaction->diags, error));
    }
}

/* The text to start from where there is no file: the one that was read last, or that of a new project. */
static void recall_text(struct transaction *transaction)
{
    struct pn_store *store = transaction->store;
    const struct pn_source *last = &store->project->source;
    pn_buffer_clear(&transaction->before);
    pn_buffer_append(&transaction->before, last->text, last->length);
}

static enum attempt try_once(struct transaction *transaction)
{
    struct pn_store *store = transaction->store;
    if (store->options.path == NULL) {
        recall_text(transaction);
        return make_changes(transaction) ? DONE : FAILED;
    }
    enum attempt attempt = open_locked(transaction);
    if (attempt != DONE) {
        return attempt;
    }
    if (transaction->descriptor == -1) {
        recall_text(transaction);
    }
    if (!make_changes(transaction)) {
        return FAILED;
    }
    if (!transaction->anything) {
        return DONE; /* it was so already */
    }
    attempt = write_file(transaction);
    if (attempt == DONE) {
        sync_folder(transaction);
    }
    return attempt;
}

static void start(struct transaction *transaction)
{
    pn_arena_init(&transaction->arena);
    pn_buffer_init(&transaction->before);
    transaction->descriptor = -1;
    transaction->project = NULL;
    transaction->anything = false;
}

static void finish(struct transaction *transaction)
{
    if (transaction->descriptor != -1) {
        close(transaction->descriptor); /* and the lock goes */
    }
    pn_project_free(transaction->project);
    pn_buffer_finish(&transaction->before);
    pn_arena_finish(&transaction->arena);
}

/* From here on, the store has the project that the transaction led to. */
static void take_result(struct transaction *transaction)
{
    struct pn_store *store = transaction->store;
    take_project(store, transaction->project);
    transaction->project = NULL;
    store->has_file = store->options.path != NULL && (transaction->anything || transaction->descriptor != -1);
    store->identity = transaction->identity;
    store->told_error = 0;
}

bool pn_store_commit(struct pn_store *store, const struct pn_change *changes, size_t count, bool *ret_changed,
                     struct pn_diags *diags)
{
    if (store->options.read_only) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "nothing is changed, as --read-only asks");
    }
    struct transaction transaction = {.store = store, .changes = changes, .count = count, .diags = diags};
    enum attempt attempt = AGAIN;
    for (int i = 0; i < MOST_ATTEMPTS && attempt == AGAIN; i++) {
        start(&transaction);
        attempt = try_once(&transaction);
        if (attempt == DONE) {
            take_result(&transaction);
        }
        finish(&transaction);
    }
    if (attempt == AGAIN) {
        return not_saved(&transaction, EBUSY);
    }
    if (attempt == DONE && ret_changed != NULL) {
        *ret_changed = transaction.anything;
    }
    return attempt == DONE;
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
        pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", store->options.path, reason(diags, error));
    }
    return PN_STORE_TROUBLE;
}

enum pn_store_news pn_store_poll(struct pn_store *store, struct pn_diags *diags)
{
    if (store->options.path == NULL) {
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
        return PN_STORE_SAME;
    }
    pn_buffer_clear(&store->text);
    error = pn_file_read(descriptor, &store->text, &identity);
    close(descriptor);
    if (error != 0) {
        return tell_trouble(store, error, diags);
    }
    store->identity = identity; /* also where it cannot be read: the same trouble is not told twice */
    store->has_file = true;
    store->told_error = 0;
    struct pn_project *project;
    if (!parse(store, &store->text, &project, diags)) {
        return PN_STORE_TROUBLE;
    }
    take_project(store, project);
    return PN_STORE_CHANGED;
}
