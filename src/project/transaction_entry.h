// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history's part of a transaction: the entry is pending at its end while the project's file is changed.
 */
#ifndef PHASENAV_PROJECT_TRANSACTION_ENTRY_H
#define PHASENAV_PROJECT_TRANSACTION_ENTRY_H

#include "transaction.h"

/* Opens the history, if there is one, and settles what a killed save has left at its end. */
enum pn_attempt pn_transaction_open_history(struct pn_transaction *transaction);

/* Puts the entry, pending, at the end of the history. Of a project in format 1, with its log before it. */
enum pn_attempt pn_transaction_write_entry(struct pn_transaction *transaction);

/* Makes the pending entry a whole one. */
void pn_transaction_finish_entry(struct pn_transaction *transaction);

/* Takes the pending entry away. */
void pn_transaction_drop_entry(struct pn_transaction *transaction);

#endif
