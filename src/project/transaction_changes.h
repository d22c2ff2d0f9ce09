// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the changes of a transaction come to: the project that they lead to, and the entry of the history.
 */
#ifndef PHASENAV_PROJECT_TRANSACTION_CHANGES_H
#define PHASENAV_PROJECT_TRANSACTION_CHANGES_H

#include "transaction.h"

/* Makes all changes one after the other, each in the text that the one before it led to; or turns back what this
 * sitting has changed. False with a diag where one of them cannot be made. */
bool pn_transaction_make_entry(struct pn_transaction *transaction);

#endif
