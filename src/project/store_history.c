// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_history.h"

#include "history_file.h"
#include "history_pile.h"
#include "pending.h"
#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Opens the history to read it. Without a project it means nothing. */
static int open_history(const struct pn_store *store, struct pn_arena *arena, int *ret_descriptor)
{
    const char *path;
    int error = store->has_file ? pn_file_resolve(arena, store->options.path, &path) : ENOENT;
    return error != 0 ? error : pn_file_open(pn_history_path(arena, path), false, ret_descriptor);
}

static bool identify(int descriptor, struct pn_file_identity *ret_identity)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        return false;
    }
    *ret_identity = pn_file_identity_of(&status);
    return true;
}

int pn_store_set_history_aside(const struct pn_store *store, struct pn_arena *arena, const char *path,
                               struct pn_diags *diags)
{
    const char *history = pn_history_path(arena, path);
    const char *kept;
    struct stat status;
    /* In this order: whoever is making the project right now makes its history last. */
    if (!store->is_new || stat(history, &status) != 0 || stat(path, &status) == 0 || errno != ENOENT) {
        return 0;
    }
    int error = pn_history_set_aside(arena, history, &kept);
    if (error == 0 && kept != NULL) {
        pn_diag_warning(diags, NULL, PN_NO_PLACE, "there was a history '%s' without its project; it is called '%s' now",
                        history, kept);
    }
    return error;
}

void pn_store_see_history(struct pn_store *store)
{
    struct pn_arena arena;
    struct pn_buffer pending;
    pn_arena_init(&arena);
    pn_buffer_init(&pending);
    int descriptor;
    store->seen = (struct pn_seen_history){.is_there = false};
    if (open_history(store, &arena, &descriptor) == 0) {
        struct pn_history_end end;
        store->seen.is_there =
            identify(descriptor, &store->seen.identity) && pn_history_find_end(descriptor, &end, &pending) == 0;
        store->seen.end = store->seen.is_there ? end.lines : 0;
        close(descriptor);
    }
    pn_buffer_finish(&pending);
    pn_arena_finish(&arena);
}

/* Takes an entry out of the news that was told before. */
static void leave_out(struct pn_store *store, const char *id)
{
    struct pn_entry *left = PN_NEW_ARRAY(&store->news_arena, struct pn_entry, store->news.count);
    size_t count = 0;
    for (size_t i = 0; i < store->news.count; i++) {
        if (strcmp(store->news.at[i].id, id) != 0) {
            left[count++] = store->news.at[i];
        }
    }
    store->news = (struct pn_history){.at = left, .count = count};
}

/* Reads what is behind the end that was seen. An entry that is pending is news if the project says it already: whoever
 * writes it has come to changing the project's file. */
static void read_news(struct pn_store *store, int descriptor)
{
    struct pn_history_pile pile;
    struct pn_diags *diags = pn_diags_new(NULL); /* what cannot be read is told by who reads all of it */
    struct pn_entry pending = {.id = NULL};
    size_t end = store->seen.end;
    pn_history_pile_init(&pile, &store->news_arena, store->options.roadmap);
    if (pn_history_pile_read(&pile, descriptor, store->seen.end, "", &pending, &end, diags) == 0) {
        bool holds = pending.id != NULL && pn_pending_holds(store->project, &pending);
        if (holds) {
            (void)pn_history_pile_add(&pile, &pending);
        }
        store->news = pn_history_pile_sorted(&pile);
        size_t known = store->project->format == 1 ? store->project->log.count : 0; /* it has them in its file */
        known = known < store->news.count ? known : store->news.count;
        store->news.at += known;
        store->news.count -= known;
        leave_out(store, store->seen.pending);
        (void)snprintf(store->seen.pending, sizeof store->seen.pending, "%s", holds ? pending.id : "");
    }
    store->seen.end = end;
    pn_history_pile_finish(&pile);
    pn_diags_free(diags);
}

static void look_into(struct pn_store *store, int descriptor)
{
    struct pn_file_identity now;
    if (!identify(descriptor, &now)) {
        return;
    }
    struct pn_file_identity seen = store->seen.identity;
    seen.size = (off_t)store->seen.end; /* what was pending behind it may have been cut off */
    bool has_grown = !store->seen.is_there || pn_history_has_only_grown(&seen, &now);
    if (!has_grown) {
        pn_store_see_history(store); /* another file: which of its entries are new cannot be known */
    } else if (!store->seen.is_there || store->seen.end != (size_t)now.size ||
               !pn_file_is_same(&store->seen.identity, &now)) {
        store->seen.is_there = true;
        store->seen.identity = now;
        read_news(store, descriptor);
    }
}

bool pn_store_take_news(struct pn_store *store, int descriptor)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    pn_arena_finish(&store->news_arena); /* a reset would keep the room that the most of them took */
    store->news = (struct pn_history){.count = 0};
    int opened = -1;
    if (descriptor == -1 && open_history(store, &arena, &opened) == 0) {
        descriptor = opened;
    }
    if (descriptor != -1) {
        look_into(store, descriptor);
    }
    if (opened != -1) {
        close(opened);
    }
    pn_arena_finish(&arena);
    return store->news.count != 0;
}

static void add_all(struct pn_history_pile *pile, const struct pn_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        (void)pn_history_pile_add(pile, &entries[i]);
    }
}

/* The log of format 1, whose entries have no ids. */
static struct pn_history copy_log(struct pn_arena *arena, const struct pn_history *log)
{
    struct pn_sitting copies = {.count = 0};
    for (size_t i = 0; i < log->count; i++) {
        pn_sitting_add(arena, &copies, &log->at[i]);
    }
    return (struct pn_history){.at = copies.entries, .count = copies.count};
}

bool pn_store_read_history(const struct pn_store *store, struct pn_arena *arena, struct pn_history *ret_history,
                           struct pn_diags *diags)
{
    if (store->project->format == 1) {
        *ret_history = copy_log(arena, &store->project->log);
        return true;
    }
    struct pn_history_pile pile;
    int descriptor;
    pn_history_pile_init(&pile, arena, store->options.roadmap);
    int error = open_history(store, arena, &descriptor);
    if (error == ENOENT) {
        error = 0;
    } else if (error == 0) {
        const char *name = pn_history_path(arena, store->options.path);
        struct pn_entry pending;
        error = pn_history_pile_read(&pile, descriptor, 0, name, &pending, NULL, diags);
        if (error == 0 && pending.id != NULL && pn_pending_holds(store->project, &pending)) {
            (void)pn_history_pile_add(&pile, &pending); /* a save that was killed when all but its end was done */
        }
        close(descriptor);
    }
    if (error != 0) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", pn_history_path(arena, store->options.path),
                      pn_store_reason(arena, diags, store->options.path, error));
    } else {
        if (store->options.path == NULL) {
            add_all(&pile, store->sitting.entries, store->sitting.count);
        }
        *ret_history = pn_history_pile_sorted(&pile);
    }
    pn_history_pile_finish(&pile);
    return error == 0;
}

const char *pn_store_last_hand(const struct pn_store *store, struct pn_arena *arena, struct pn_subject subject,
                               enum pn_part part, const char *value)
{
    struct pn_history history = {.count = 0};
    struct pn_diags *diags = pn_diags_new(NULL);
    (void)pn_store_read_history(store, arena, &history, diags);
    pn_diags_free(diags);
    const struct pn_entry_change *change;
    const struct pn_entry *last = pn_history_last(&history, subject, part, &change);
    return last != NULL && pn_texts_equal(change->to[part], value) ? last->who : NULL;
}
