// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form: all that a project says about one subject, each in a field that is saved by itself.
 *
 * Navigation knows what stands in the fields and what is typed. It wants a change when a field is left, and stays in
 * the field until app says, by pn_nav_form_reply(), what has come of it.
 */
#ifndef PHASENAV_NAV_FORM_H
#define PHASENAV_NAV_FORM_H

#include "phasenav/base/day.h"
#include "phasenav/nav/edit.h"
#include "phasenav/project/change.h"

#include <stdbool.h>

struct pn_nav;
struct pn_nav_context;
struct pn_overtaken;

enum { PN_FORM_NAME_SIZE = 128, PN_FORM_CLOCK_SIZE = 6 };

/* Where the cursor goes when a field is saved. */
enum pn_form_way { PN_FORM_ON, PN_FORM_BACK };

/* What there is to say about the field that was left last. */
enum pn_form_said {
    PN_FORM_SAID_NOTHING,
    PN_FORM_SAID_SAVED,
    PN_FORM_SAID_TAKEN_AWAY, /* what the project said is no longer there */
    PN_FORM_SAID_THEIRS,     /* what somebody else has written stays */
    PN_FORM_SAID_DROPPED,    /* what was typed is dropped */
};

/* What a field said at some time, as the file has it. */
struct pn_form_text {
    bool is_there;
    bool is_whole; /* false: it is longer than any text that can be typed, and not kept here */
    char text[PN_PROJECT_TEXT_MOST + 1];
};

struct pn_form {
    bool is_open;
    struct pn_subject subject; /* PROJECT: the project as a whole, whichever head it names */
    unsigned field;            /* under the cursor, from 0 */
    bool is_begun;             /* `edit` and `before` are the field's; else it shows what the project says */
    bool is_changed;           /* something was typed that is not saved */
    bool is_offered;           /* what stands in it was typed earlier, and could not be saved */
    struct pn_edit edit;
    struct pn_form_text before; /* what the project said when typing began */
    bool is_saving;             /* the change that is wanted is this field's */
    enum pn_form_way way;       /* then */
    char day[PN_DAY_SIZE];      /* that is wanted */
    unsigned notes_back;        /* so many of the newest notes are scrolled away */
    enum pn_form_said said;
    unsigned said_field;
    char said_at[PN_FORM_CLOCK_SIZE];   /* "08:14"; "": not known */
    char other_note[PN_FORM_NAME_SIZE]; /* who else has written a note meanwhile; "": nobody */
    bool asks;                          /* somebody else has changed the field: what is to become of both texts? */
    unsigned answer;                    /* under the cursor, from 0 */
    struct pn_form_text found;          /* what somebody else has written */
    char found_who[PN_FORM_NAME_SIZE];  /* "": not known */
    char found_at[PN_FORM_CLOCK_SIZE];
};

/* What came of the change that a field wanted. */
struct pn_form_reply {
    bool is_saved;
    const char *clock;                    /* now, as in 08:14 */
    const struct pn_overtaken *overtaken; /* NULL: that is not why it was not saved */
    const char *overtaken_at;             /* as `clock`; NULL: not known */
    const char *other_note;               /* who else has written a note on the subject meanwhile; NULL: nobody */
};

/* Goes on in the form, or asks. After it comes pn_nav_resize(). */
void pn_nav_form_reply(struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_form_reply *reply);

/* What is typed into a field and not saved yet. */
struct pn_typing {
    struct pn_subject subject;
    enum pn_part part;
    const char *text; /* NULL: nothing; else borrowed until the next action */
    bool knows_over;
    const char *over; /* what the project said when that was begun; NULL: nothing. Borrowed likewise */
};

/* What is typed into the field under the cursor; false where no form is open. */
bool pn_nav_form_typing(const struct pn_nav *nav, struct pn_typing *ret_typing);

#endif
