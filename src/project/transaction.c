// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Open and lock, read again, change; then write beside and rename, or write in place where nothing else would leave
 * everybody the access that they have.
 */
#include "transaction.h"

#include "folder.h"
#include "read.h"
#include "store_history.h"
#include "transaction_changes.h"
#include "transaction_entry.h"

#include "phasenav/base/reason.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *reason(const struct pn_transaction *transaction, int error)
{
    return pn_reason(pn_diags_catalog(transaction->diags), error);
}

bool pn_transaction_not_saved(const struct pn_transaction *transaction, int error)
{
    const char *path = transaction->store->options.path;
    struct pn_arena arena; /* that of the transaction may be finished */
    pn_arena_init(&arena);
    pn_diag_error(transaction->diags, NULL, PN_NO_PLACE, "'%s' was not saved: %s", path,
                  pn_store_reason(&arena, transaction->diags, path, error));
    pn_arena_finish(&arena);
    return false;
}

static enum pn_attempt fail(const struct pn_transaction *transaction, int error)
{
    pn_transaction_not_saved(transaction, error);
    return PN_ATTEMPT_FAILED;
}

static enum pn_attempt report_lock(struct pn_transaction *transaction, int error, pid_t holder)
{
    if (error == ESTALE) {
        return PN_ATTEMPT_AGAIN;
    }
    if (error != EAGAIN) {
        return fail(transaction, error);
    }
    pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                  "'%s' was not saved: process %ld keeps the file locked; end that process, or try again later",
                  transaction->store->options.path, (long)holder);
    return PN_ATTEMPT_FAILED;
}

/* The store has read this very file, and so long after it was written that nobody can have written it again at what a
 * file system takes for the same time. */
static bool has_read_it(const struct pn_transaction *transaction, const struct stat *status)
{
    enum { COARSEST_TIME_S = 3 };
    const struct pn_store *store = transaction->store;
    struct pn_file_identity now = pn_file_identity_of(status);
    return store->has_file && !store->is_new && store->is_settled && pn_file_is_same(&store->identity, &now) &&
           store->read_at.tv_sec - now.modified.tv_sec > COARSEST_TIME_S;
}

/* Reads the locked file, and brings it in order where a write of it was killed. */
static int read_locked(struct pn_transaction *transaction)
{
    enum pn_inplace_rest rest;
    struct stat now;
    if (fstat(transaction->descriptor, &now) != 0) {
        return errno;
    }
    if (has_read_it(transaction, &now)) {
        const struct pn_source *text = &transaction->store->project->source;
        transaction->base = transaction->store->project;
        transaction->identity = pn_file_identity_of(&now);
        pn_buffer_append(&transaction->before, text->text, text->length);
        return 0;
    }
    int error = pn_file_read(transaction->descriptor, &transaction->before, &transaction->identity, &rest);
    if (error != 0 || rest == PN_INPLACE_NOTHING) {
        return error;
    }
    transaction->unsettled =
        transaction->is_unlocked ? ENOLCK : pn_inplace_settle(transaction->descriptor, rest, &transaction->before);
    struct stat status;
    if (fstat(transaction->descriptor, &status) != 0) {
        return errno;
    }
    transaction->identity = pn_file_identity_of(&status);
    return 0;
}

/* Opens, locks and reads the file as it is now, with what others have saved. */
static enum pn_attempt open_locked(struct pn_transaction *transaction)
{
    struct pn_store *store = transaction->store;
    int error = pn_file_resolve(&transaction->arena, store->options.path, &transaction->path);
    if (error == 0) {
        error = pn_file_open(transaction->path, true, &transaction->descriptor);
    }
    if (error == ENOENT) {
        transaction->descriptor = -1;
        return PN_ATTEMPT_DONE;
    }
    if (error != 0) {
        return fail(transaction, error);
    }
    pid_t holder;
    error = pn_file_lock(transaction->descriptor, transaction->path, &store->waiter, &holder);
    transaction->is_unlocked = error == ENOLCK;
    if (error != 0 && error != ENOLCK) {
        return report_lock(transaction, error, holder);
    }
    error = read_locked(transaction);
    if (error != 0) {
        return fail(transaction, error);
    }
    transaction->old_length = transaction->before.length;
    return PN_ATTEMPT_DONE;
}

/* --- what the changes come to --- */

/* What the file says: read now, unless the store has that already. */
static bool take_base(struct pn_transaction *transaction)
{
    size_t problems = pn_diags_count(transaction->diags);
    if (transaction->base != NULL) {
        return true;
    }
    if (!pn_store_parse(transaction->store, &transaction->before, &transaction->project, transaction->diags)) {
        return false;
    }
    transaction->base = transaction->project;
    pn_diags_take_back(transaction->diags, problems); /* the warnings were told when the file was opened */
    return true;
}

/* --- writing it --- */

/* Somebody who uses no locks (an editor, git) has changed the file meanwhile. */
static bool is_overtaken(const struct pn_transaction *transaction)
{
    struct stat status;
    if (stat(transaction->path, &status) != 0) {
        return transaction->descriptor != -1;
    }
    struct pn_file_identity identity = pn_file_identity_of(&status);
    return transaction->descriptor == -1 || !pn_file_is_same(&identity, &transaction->identity);
}

static enum pn_attempt write_in_place(struct pn_transaction *transaction, int why)
{
    if (is_overtaken(transaction)) {
        return PN_ATTEMPT_AGAIN;
    }
    if (transaction->is_unlocked) {
        pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                      "'%s' was not saved: its file system has no locks, so that it would have to be replaced by "
                      "another file in the folder '%s'; but that is not possible: %s",
                      transaction->store->options.path, pn_folder_of(&transaction->arena, transaction->path),
                      reason(transaction, why));
        return PN_ATTEMPT_FAILED;
    }
    int untidy = 0;
    int error = transaction->unsettled;
    if (error == 0) {
        error =
            pn_inplace_write(transaction->descriptor, transaction->old_length, &transaction->project->source, &untidy);
    }
    if (error != 0) {
        return fail(transaction, error);
    }
    if (untidy != 0) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but only phasenav can read it until the next change: %s",
                        transaction->store->options.path, reason(transaction, untidy));
    }
    struct stat status = {0}; /* if it cannot be had, the next look reads the file again */
    (void)fstat(transaction->descriptor, &status);
    transaction->identity = pn_file_identity_of(&status);
    transaction->is_in_place = true;
    return PN_ATTEMPT_DONE;
}

/* No file can be made, or the one that was made cannot get its name. */
static enum pn_attempt report_no_file(const struct pn_transaction *transaction, int error)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *folder = pn_folder_of(&arena, transaction->path);
    bool is_folder = error == EACCES || error == EPERM || error == EROFS;
    if (error == ENOENT) {
        pn_diag_error(transaction->diags, NULL, PN_NO_PLACE, "'%s' was not saved: its folder is not there",
                      transaction->store->options.path);
    } else if (is_folder && pn_folder_closed(&arena, transaction->path) == NULL) {
        pn_diag_error(transaction->diags, NULL, PN_NO_PLACE, "'%s' was not saved: no file can be made in '%s': %s",
                      transaction->store->options.path, folder, reason(transaction, error));
    } else {
        pn_transaction_not_saved(transaction, error);
    }
    pn_arena_finish(&arena);
    return PN_ATTEMPT_FAILED;
}

static enum pn_attempt write_file(struct pn_transaction *transaction, const struct pn_source *text)
{
    const char *beside;
    struct pn_file_identity identity;
    bool is_new = transaction->descriptor == -1;
    int error =
        pn_file_write_beside(&transaction->arena, transaction->path, text, transaction->descriptor, &beside, &identity);
    if (error == ENOENT && is_new && transaction->store->options.make_folder) {
        transaction->store->options.make_folder = false;
        error = pn_folder_make(transaction->path, &transaction->store->unsynchronised);
        if (error == 0) {
            return PN_ATTEMPT_AGAIN;
        }
    }
    if (error == 0 && !is_new && is_overtaken(transaction)) {
        (void)unlink(beside);
        return PN_ATTEMPT_AGAIN;
    }
    if (error == 0) {
        error = pn_file_replace(beside, transaction->path, is_new);
    }
    if (error == EEXIST && is_new) {
        return PN_ATTEMPT_AGAIN; /* somebody else was first */
    }
    if (!is_new && pn_file_can_be_written_in_place(error)) {
        return write_in_place(transaction, error);
    }
    if (error != 0) {
        return report_no_file(transaction, error);
    }
    transaction->identity = identity;
    return PN_ATTEMPT_DONE;
}

static void sync_folder(struct pn_transaction *transaction)
{
    int error = pn_folder_sync(&transaction->arena, transaction->path);
    if (error == 0) {
        error = transaction->store->unsynchronised;
    }
    transaction->store->unsynchronised = 0;
    if (error != 0) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but a power cut might still undo it: its folder cannot be synchronised: %s",
                        transaction->store->options.path, reason(transaction, error));
    }
}

static void tell_unlocked(struct pn_transaction *transaction)
{
    struct pn_store *store = transaction->store;
    if (transaction->is_unlocked && !store->told_unlocked) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but its file system has no locks: two who save in the same instant may lose a "
                        "change",
                        store->options.path);
        store->told_unlocked = true;
    }
}

/* The text to start from where no file says anything: the one that was read last, or that of a new project. */
static void recall_text(struct pn_transaction *transaction)
{
    const struct pn_source *last = &transaction->store->project->source;
    pn_buffer_clear(&transaction->before);
    pn_buffer_append(&transaction->before, last->text, last->length);
}

/* A file that says what the store has read last, or what a new project says; the change is then made in it. */
static enum pn_attempt make_file(struct pn_transaction *transaction)
{
    struct pn_source text = pn_store_source(transaction->store, &transaction->before);
    int error =
        pn_store_set_history_aside(transaction->store, &transaction->arena, transaction->path, transaction->diags);
    if (error != 0) {
        return fail(transaction, error);
    }
    enum pn_attempt attempt = write_file(transaction, &text);
    return attempt == PN_ATTEMPT_DONE ? PN_ATTEMPT_AGAIN : attempt;
}

static enum pn_attempt write_both(struct pn_transaction *transaction)
{
    if (transaction->descriptor == -1) {
        return make_file(transaction);
    }
    enum pn_attempt attempt = pn_transaction_write_entry(transaction);
    if (attempt == PN_ATTEMPT_DONE) {
        attempt = write_file(transaction, &transaction->project->source);
        if (attempt != PN_ATTEMPT_DONE) {
            pn_transaction_drop_entry(transaction);
        }
    }
    if (attempt == PN_ATTEMPT_DONE && (!transaction->is_in_place || transaction->is_history_new)) {
        sync_folder(transaction);
    }
    if (attempt == PN_ATTEMPT_DONE) {
        pn_transaction_finish_entry(transaction);
        tell_unlocked(transaction);
    }
    return attempt;
}

enum pn_attempt pn_transaction_try(struct pn_transaction *transaction)
{
    enum pn_attempt attempt = PN_ATTEMPT_DONE;
    bool has_path = transaction->store->options.path != NULL;
    if (has_path) {
        attempt = open_locked(transaction);
    }
    if (attempt != PN_ATTEMPT_DONE) {
        return attempt;
    }
    transaction->is_blank = transaction->base == NULL && pn_store_is_blank(&transaction->before);
    if (transaction->is_blank) {
        recall_text(transaction);
    }
    if (!take_base(transaction)) {
        return PN_ATTEMPT_FAILED;
    }
    if (has_path && transaction->descriptor != -1) {
        attempt = pn_transaction_open_history(transaction);
    }
    if (attempt != PN_ATTEMPT_DONE) {
        return attempt;
    }
    if (!pn_transaction_make_entry(transaction)) {
        return PN_ATTEMPT_FAILED;
    }
    /* Else there is no file, or it said so already. */
    return has_path && transaction->anything ? write_both(transaction) : PN_ATTEMPT_DONE;
}

enum pn_attempt pn_transaction_note(struct pn_transaction *transaction, const struct pn_entry *entry)
{
    enum pn_attempt attempt = open_locked(transaction);
    if (attempt != PN_ATTEMPT_DONE) {
        return attempt;
    }
    if (transaction->descriptor == -1 || !take_base(transaction) || transaction->base->format == 1) {
        return PN_ATTEMPT_FAILED; /* whose log is no history yet: only a change makes one of it */
    }
    attempt = pn_transaction_open_history(transaction);
    if (attempt == PN_ATTEMPT_DONE && transaction->history == -1) {
        return PN_ATTEMPT_FAILED;
    }
    transaction->entry = *entry;
    if (attempt == PN_ATTEMPT_DONE) {
        attempt = pn_transaction_write_entry(transaction);
    }
    if (attempt == PN_ATTEMPT_DONE) {
        pn_transaction_finish_entry(transaction);
    }
    return attempt;
}

void pn_transaction_start(struct pn_transaction *transaction)
{
    *transaction = (struct pn_transaction){.store = transaction->store,
                                           .changes = transaction->changes,
                                           .count = transaction->count,
                                           .diags = transaction->diags,
                                           .descriptor = -1,
                                           .history = -1};
    pn_arena_init(&transaction->arena);
    pn_buffer_init(&transaction->before);
}

void pn_transaction_finish(struct pn_transaction *transaction)
{
    if (transaction->history != -1) {
        close(transaction->history);
    }
    if (transaction->descriptor != -1) {
        close(transaction->descriptor); /* and the lock goes */
    }
    pn_project_free(transaction->project);
    pn_project_free(transaction->first);
    pn_buffer_finish(&transaction->before);
    pn_arena_finish(&transaction->arena);
}
