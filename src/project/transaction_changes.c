// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "transaction_changes.h"

#include "apply.h"
#include "compare.h"
#include "history_line.h"
#include "modernise.h"
#include "read.h"
#include "store_history.h"

/* From here on, the result is this project. */
static void take_after(struct pn_transaction *transaction, struct pn_project *after)
{
    if (transaction->base != transaction->project) {
        pn_project_free(transaction->project);
    } else {
        transaction->first = transaction->project;
    }
    transaction->project = after;
}

static const struct pn_project *present(const struct pn_transaction *transaction)
{
    return transaction->project != NULL ? transaction->project : transaction->base;
}

static bool migrate(struct pn_transaction *transaction)
{
    struct pn_project *after;
    if (present(transaction)->format != 1) {
        return true;
    }
    if (!pn_project_migrate(present(transaction), &after, transaction->diags)) {
        return false;
    }
    take_after(transaction, after);
    return true;
}

static bool report_overtaken(struct pn_transaction *transaction, struct pn_subject subject, enum pn_part part,
                             const char *found)
{
    struct pn_store *store = transaction->store;
    struct pn_arena *arena = &store->news_arena;
    store->is_overtaken = true;
    store->overtaken = (struct pn_overtaken){.subject = subject, .part = part};
    store->overtaken.found = found != NULL ? pn_arena_strdup(arena, found) : NULL;
    store->overtaken.who = pn_store_last_hand(store, arena, subject, part, found);
    const char *item = pn_subject_write(&transaction->arena, store->options.roadmap, subject);
    return store->overtaken.who != NULL ? pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                                                        "'%s' has been changed by %s since", item, store->overtaken.who)
                                        : pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                                                        "'%s' has been changed by somebody else since", item);
}

/* Applies a change, and adds it to the entry. */
static bool apply(struct pn_transaction *transaction, const struct pn_entry_change *change)
{
    struct pn_project *after;
    if (!pn_entry_change_is_any(change)) {
        return true;
    }
    struct pn_entry_change copy = pn_entry_change_copy(&transaction->arena, change); /* it may be of what is freed */
    if (!migrate(transaction) || !pn_project_apply(present(transaction), &copy, &after, transaction->diags)) {
        return false;
    }
    take_after(transaction, after);
    transaction->made[transaction->entry.count++] = copy;
    transaction->anything = true;
    return true;
}

static bool make_changes(struct pn_transaction *transaction)
{
    for (size_t i = 0; i < transaction->count; i++) {
        struct pn_entry_change change;
        struct pn_mismatch mismatch;
        if (!pn_project_compare(&transaction->arena, present(transaction), &transaction->changes[i], &change, &mismatch,
                                transaction->diags)) {
            return mismatch.is_any && report_overtaken(transaction, mismatch.subject, mismatch.part, mismatch.found);
        }
        if (!apply(transaction, &change)) {
            return false;
        }
    }
    return true;
}

/* A part that the project no longer says as the change has left it. */
static enum pn_part changed_part(const struct pn_project *project, const struct pn_entry_change *change)
{
    enum pn_part part = PN_PART_VALUE;
    while (part < PN_PART_NOTE) {
        struct pn_entry_change alone = *change;
        for (int other = 0; other < PN_PART_COUNT; other++) {
            alone.touches[other] = alone.touches[other] && other == (int)part;
        }
        if (!pn_project_says(project, &alone)) {
            break;
        }
        part++;
    }
    return part;
}

/* Takes back, from the last to the first, what an entry of this sitting has changed. */
static bool turn_back(struct pn_transaction *transaction, enum pn_entry_kind kind)
{
    const struct pn_entry *entry = pn_sitting_find(&transaction->store->sitting, kind);
    if (entry == NULL) {
        return pn_diag_error(transaction->diags, NULL, PN_NO_PLACE,
                             kind == PN_ENTRY_UNDO
                                 ? PN_N_("since the start nothing has been changed here that could be undone")
                                 : PN_N_("since the start nothing has been undone here that could be done again"));
    }
    transaction->entry.of = kind == PN_ENTRY_REDO ? entry->of : entry->id;
    for (size_t i = entry->count; i-- > 0;) {
        const struct pn_entry_change *change = &entry->changes[i];
        struct pn_entry_change inverse;
        if (!pn_project_invert(present(transaction), change, &inverse)) {
            enum pn_part part = changed_part(present(transaction), change);
            return report_overtaken(transaction, change->subject, part,
                                    pn_project_part(present(transaction), change->subject, part));
        }
        if (!apply(transaction, &inverse)) {
            return false;
        }
    }
    return true;
}

/* Makes all changes one after the other, each in the text that the one before it led to. */
bool pn_transaction_make_entry(struct pn_transaction *transaction)
{
    const struct pn_change *first = transaction->changes;
    size_t most = transaction->count;
    if (first->kind != PN_ENTRY_CHANGE) {
        const struct pn_entry *turned = pn_sitting_find(&transaction->store->sitting, first->kind);
        most = turned != NULL ? turned->count : 0;
    }
    transaction->made = PN_NEW_ARRAY(&transaction->arena, struct pn_entry_change, most);
    transaction->entry = (struct pn_entry){.id = pn_history_new_id(&transaction->arena),
                                           .time = first->time,
                                           .who = first->who,
                                           .kind = first->kind,
                                           .changes = transaction->made};
    transaction->store->is_overtaken = false;
    return first->kind == PN_ENTRY_CHANGE ? make_changes(transaction) : turn_back(transaction, first->kind);
}
