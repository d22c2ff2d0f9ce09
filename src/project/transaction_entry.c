// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "transaction_entry.h"

#include "folder.h"
#include "history_line.h"
#include "history_pile.h"
#include "pending.h"
#include "store_history.h"

#include "phasenav/base/reason.h"
#include "phasenav/yaml/node.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const char *history_path(struct pn_transaction *transaction)
{
    return pn_history_path(&transaction->arena, transaction->path);
}

static enum pn_attempt fail(struct pn_transaction *transaction, int error)
{
    if (error == ESTALE) {
        return PN_ATTEMPT_AGAIN;
    }
    if (error == EFBIG) {
        pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                      "'%s' was not saved: '%s' is no history, or its last line is longer than any that phasenav "
                      "writes; put it right, or out of the way",
                      transaction->store->options.path, history_path(transaction));
        return PN_ATTEMPT_FAILED;
    }
    pn_diag_error(transaction->diags, NULL, PN_NO_PLACE, "'%s' was not saved, because of its history '%s': %s",
                  transaction->store->options.path, history_path(transaction),
                  pn_reason(pn_diags_catalog(transaction->diags), error));
    return PN_ATTEMPT_FAILED;
}

/* --- what a killed save has left --- */

/* The entry that is pending has come to be, or not: then it is taken away. */
static int settle(struct pn_transaction *transaction, const struct pn_buffer *pending)
{
    struct pn_entry entry;
    bool is_entry = pn_history_line_read(&transaction->arena, transaction->store->options.roadmap,
                                         pn_buffer_text(pending), pending->length, &entry);
    if (is_entry && pn_pending_holds(transaction->base, &entry)) {
        return pn_history_finish_pending(transaction->history, &transaction->history_end);
    }
    int error = pn_history_cut_pending(transaction->history, &transaction->history_end);
    if (error == 0 && !is_entry) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "the history '%s' ended in the middle of an entry, which was taken out: %s",
                        history_path(transaction), pn_node_quote(&transaction->arena, pn_buffer_text(pending)));
    } else if (error == 0) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "a change of %s by %s had not been saved when the program ended; it was taken out of the "
                        "history '%s'",
                        entry.count != 0 ? entry.changes[0].item : "?", entry.who, history_path(transaction));
    }
    return error;
}

/* Where no history can be made or written, because its folder or itself is closed to this person, the project is saved
 * without: what somebody has typed comes first. The log of format 1 would be lost, though. */
static bool goes_without(struct pn_transaction *transaction, int error)
{
    if (transaction->base->format == 1 || !pn_file_can_be_written_in_place(error)) {
        return false;
    }
    transaction->why_no_history = error;
    transaction->history = -1;
    return true;
}

enum pn_attempt pn_transaction_open_history(struct pn_transaction *transaction)
{
    bool is_created;
    int error = pn_history_open(history_path(transaction), false, -1, &transaction->history, &is_created);
    if (error != 0) {
        transaction->history = -1;
        return error == ENOENT || goes_without(transaction, error) ? PN_ATTEMPT_DONE : fail(transaction, error);
    }
    struct pn_buffer pending;
    pn_buffer_init(&pending);
    error = pn_history_find_end(transaction->history, &transaction->history_end, &pending);
    if (error == 0 && pending.length != 0 && !transaction->is_unlocked) {
        error = settle(transaction, &pending);
    }
    pn_buffer_finish(&pending);
    return error == 0 ? PN_ATTEMPT_DONE : fail(transaction, error);
}

/* --- the log of format 1 --- */

/* Keeps the file of format 1 as NAME.yaml.1, or under the next number that is free. */
static int keep_old_file(struct pn_transaction *transaction)
{
    enum { NUMBERS_MOST = 1000 };
    int error = EEXIST;
    for (int i = 1; error == EEXIST && i < NUMBERS_MOST; i++) {
        const char *path = pn_arena_printf(&transaction->arena, "%s.%d", transaction->path, i);
        struct pn_buffer other;
        struct pn_file_identity identity;
        enum pn_inplace_rest rest;
        int descriptor;
        pn_buffer_init(&other);
        error = pn_file_open(path, false, &descriptor);
        if (error == 0) {
            error = pn_file_read(descriptor, &other, &identity, &rest);
            close(descriptor);
            bool is_same = error == 0 && other.length == transaction->before.length &&
                           memcmp(other.data, transaction->before.data, other.length) == 0;
            error = error == 0 && !is_same ? EEXIST : error;
        } else if (error == ENOENT) {
            struct pn_source old = {.text = pn_buffer_text(&transaction->before), .length = transaction->before.length};
            const char *beside;
            error =
                pn_file_write_companion(&transaction->arena, path, &old, transaction->descriptor, &beside, &identity);
            error = error == 0 ? pn_file_replace(beside, path, true) : error;
        }
        pn_buffer_finish(&other);
    }
    return error;
}

/* The rank of an entry among those before it that say just the same, by the id that rank 0 gives. */
static const char *migrated_id(struct pn_transaction *transaction, const struct pn_history_pile *pile,
                               const struct pn_entry *entry)
{
    const char *id;
    unsigned rank = 0;
    do {
        id = pn_history_migrated_id(&transaction->arena, entry, rank++);
    } while (pn_history_pile_find(pile, id) != NULL);
    return id;
}

/* The lines of the log, then those of a history that is there already and has others, then the entry. */
static int write_migrated(struct pn_transaction *transaction, struct pn_buffer *text)
{
    struct pn_history_pile pile;
    const struct pn_history *log = &transaction->base->log;
    int error = 0;
    pn_history_pile_init(&pile, &transaction->arena, transaction->store->options.roadmap);
    for (size_t i = 0; i < log->count; i++) {
        struct pn_entry entry = log->at[i];
        entry.id = migrated_id(transaction, &pile, &entry);
        (void)pn_history_pile_add(&pile, &entry);
        pn_history_line_write(text, &entry);
        pn_buffer_append_text(text, "\n");
    }
    if (transaction->history != -1) {
        struct pn_history_lines lines;
        struct pn_history_line line;
        pn_history_lines_init(&lines, transaction->history, 0);
        while (error == 0 && pn_history_lines_next(&lines, &line)) {
            struct pn_entry entry;
            error = line.is_cut ? EFBIG : 0; /* none of ours */
            bool is_entry = pn_history_line_read(&transaction->arena, transaction->store->options.roadmap, line.text,
                                                 line.length, &entry);
            if (line.is_whole && (!is_entry || pn_history_pile_add(&pile, &entry))) {
                pn_buffer_append(text, line.text, line.length);
                pn_buffer_append_text(text, "\n");
            }
        }
        error = error != 0 ? error : lines.error;
        pn_history_lines_finish(&lines);
    }
    transaction->history_end = (struct pn_history_end){.lines = text->length};
    pn_history_line_write(text, &transaction->entry);
    transaction->history_end.pending = text->length - transaction->history_end.lines;
    pn_history_pile_finish(&pile);
    return error;
}

/* As long as the project's file is of format 1, nobody reads the history. So it may be written whole. */
static int write_first_history(struct pn_transaction *transaction)
{
    const char *path = history_path(transaction);
    const char *beside;
    struct pn_file_identity identity;
    struct pn_buffer text;
    pn_buffer_init(&text);
    int error = write_migrated(transaction, &text);
    if (error == 0) {
        error = keep_old_file(transaction);
    }
    struct pn_source source = {.text = pn_buffer_text(&text), .length = text.length};
    if (error == 0) {
        error =
            pn_file_write_companion(&transaction->arena, path, &source, transaction->descriptor, &beside, &identity);
    }
    if (error == 0) {
        error = pn_file_replace(beside, path, false);
    }
    pn_buffer_finish(&text);
    if (error == 0) {
        if (transaction->history != -1) {
            close(transaction->history);
            transaction->history = -1;
        }
        bool is_created;
        error = pn_history_open(path, false, -1, &transaction->history, &is_created);
    }
    if (error == 0) {
        (void)pn_folder_sync(&transaction->arena, transaction->path); /* what it cannot do, is told at the end */
    }
    return error;
}

/* --- the entry --- */

static int append_entry(struct pn_transaction *transaction)
{
    struct pn_buffer line;
    pn_buffer_init(&line);
    pn_history_line_write(&line, &transaction->entry);
    int error =
        pn_history_append_pending(transaction->history, &transaction->history_end, pn_buffer_text(&line), line.length);
    pn_buffer_finish(&line);
    return error;
}

enum pn_attempt pn_transaction_write_entry(struct pn_transaction *transaction)
{
    int error = 0;
    if (transaction->base->format == 1) {
        error = write_first_history(transaction);
        transaction->is_pending = error == 0;
        transaction->is_history_new = true;
        return error == 0 ? PN_ATTEMPT_DONE : fail(transaction, error);
    }
    if (transaction->why_no_history != 0) {
        return PN_ATTEMPT_DONE;
    }
    if (transaction->history == -1) {
        error = pn_history_open(history_path(transaction), true, transaction->descriptor, &transaction->history,
                                &transaction->is_history_new);
        transaction->history_end = (struct pn_history_end){.lines = 0};
        if (error != 0) {
            transaction->history = -1;
            return goes_without(transaction, error) ? PN_ATTEMPT_DONE : fail(transaction, error);
        }
        (void)pn_folder_sync(&transaction->arena, transaction->path);
    }
    if (transaction->is_unlocked) {
        return PN_ATTEMPT_DONE; /* another one's pending line could not be told from ours: it is appended whole */
    }
    error = append_entry(transaction);
    transaction->is_pending = error == 0;
    return error == 0 ? PN_ATTEMPT_DONE : fail(transaction, error);
}

/* Once is enough for a sitting. */
static void tell_no_history(struct pn_transaction *transaction)
{
    struct pn_store *store = transaction->store;
    if (transaction->why_no_history != 0 && !store->told_no_history) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "'%s' is saved, but who changed what cannot be kept in '%s': %s", store->options.path,
                        history_path(transaction),
                        pn_reason(pn_diags_catalog(transaction->diags), transaction->why_no_history));
        store->told_no_history = true;
    }
}

/* Behind whatever others append meanwhile. */
static void append_whole(struct pn_transaction *transaction)
{
    struct pn_buffer line;
    pn_buffer_init(&line);
    pn_history_line_write(&line, &transaction->entry);
    int error = pn_history_append_line(history_path(transaction), transaction->history, &line);
    pn_buffer_finish(&line);
    if (error != 0) {
        pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but its history '%s' lacks this change: %s", transaction->store->options.path,
                        history_path(transaction), pn_reason(pn_diags_catalog(transaction->diags), error));
    }
}

void pn_transaction_finish_entry(struct pn_transaction *transaction)
{
    tell_no_history(transaction);
    if (transaction->history != -1 && transaction->history_end.lines != transaction->store->seen.end) {
        (void)pn_store_take_news(transaction->store, transaction->history);
    }
    if (transaction->is_unlocked && !transaction->is_pending && transaction->history != -1) {
        append_whole(transaction);
    }
    if (transaction->is_pending) {
        transaction->is_pending = false;
        int error = pn_history_finish_pending(transaction->history, &transaction->history_end);
        if (error != 0) {
            pn_diag_warning(transaction->diags, NULL, PN_NO_PLACE,
                            "'%s' was saved, but the end of its history '%s' is not in order until the next change: %s",
                            transaction->store->options.path, history_path(transaction),
                            pn_reason(pn_diags_catalog(transaction->diags), error));
        }
    }
}

void pn_transaction_drop_entry(struct pn_transaction *transaction)
{
    if (transaction->is_pending) {
        transaction->is_pending = false;
        (void)pn_history_cut_pending(transaction->history, &transaction->history_end); /* else the next save does */
    }
}
