// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A report while it is written.
 */
#ifndef PHASENAV_DOCUMENT_REPORT_PARTS_H
#define PHASENAV_DOCUMENT_REPORT_PARTS_H

#include "paper_words.h"

struct pn_report {
    struct pn_composer composer;
    struct pn_account account;
    unsigned section;       /* the number of the last one */
    unsigned overdue_where; /* the section that tells what is overdue: in full, and later ones only name it */
};

/* A numbered heading; `title` is in the reader's language. */
void pn_report_section(struct pn_report *report, const char *title);

#endif
