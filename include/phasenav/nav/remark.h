// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What there is to say about an action whose outcome cannot be seen: why nothing came of it, or what did.
 */
#ifndef PHASENAV_NAV_REMARK_H
#define PHASENAV_NAV_REMARK_H

#include "phasenav/base/arena.h"
#include "phasenav/base/catalog.h"

enum pn_remark {
    PN_REMARK_NONE,
    PN_REMARK_READ_ONLY,    /* the program was started with --read-only */
    PN_REMARK_UNWRITABLE,   /* the project's file cannot be written */
    PN_REMARK_UNCHANGED,    /* the reader left a prompt without an answer */
    PN_REMARK_SHELVED,      /* the reader left a field without saving what was typed: it will be offered again */
    PN_REMARK_PICK,         /* a key was pressed that does not choose an answer */
    PN_REMARK_NO_DATE,      /* the text typed is not a date */
    PN_REMARK_WHAT_FOLLOWS, /* it was decided to go another way, or later */
    PN_REMARK_NO_TITLE,     /* the text typed is empty */
    PN_REMARK_ANSWER,       /* a key was pressed that means nothing in a prompt that is typed into */
    PN_REMARK_CHOOSE,       /* a key was pressed that is no digit of a choice */
    PN_REMARK_FULL,         /* the text cannot get longer */
    PN_REMARK_NO_PROJECT,
    PN_REMARK_NO_SUBJECT,  /* the row under the cursor has no state */
    PN_REMARK_NO_MODEL,    /* no operating model is under the cursor */
    PN_REMARK_NONE_LISTED, /* the project's short list is empty */
    PN_REMARK_NO_PHASE_OPEN,
    PN_REMARK_NO_SUCH_PHASE,
    PN_REMARK_NO_SUCH_PAGE,
    PN_REMARK_NO_OTHER_PROJECT,
    PN_REMARK_NO_WORKSTREAMS,
    PN_REMARK_NO_OWNERS,
    PN_REMARK_NO_FURTHER,
    PN_REMARK_NO_WAY_BACK,
    PN_REMARK_NOT_GONE_BACK,
    PN_REMARK_ONE_AREA,
    PN_REMARK_NO_LINK,
    PN_REMARK_NOTHING_TO_OPEN,
    PN_REMARK_NOTHING_TO_CLOSE,
    PN_REMARK_OPEN_ALREADY,
};

/* The remark in the reader's language. `about` is what was answered (NO_DATE), else the key
 * that was pressed, as the reader calls it. In the arena. */
const char *pn_remark_text(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_remark remark,
                           const char *about);

#endif
