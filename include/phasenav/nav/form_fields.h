// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The fields of the form: which there are, what the project says in them, what was typed into them before.
 */
#ifndef PHASENAV_NAV_FORM_FIELDS_H
#define PHASENAV_NAV_FORM_FIELDS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/form.h"

struct pn_form_field {
    struct pn_subject subject;
    enum pn_part part;
    const char *label; /* an English message */
};

/* One of them, counted from 0. The label of a day says since when which state holds. */
struct pn_form_field pn_form_field(const struct pn_nav_context *context, struct pn_subject subject, unsigned field);

bool pn_form_field_is_day(const struct pn_form_field *field);

/* What the project says, as the file has it; NULL: nothing. Of notes nothing: each is a new one. */
const char *pn_form_said_in(const struct pn_nav_context *context, const struct pn_form_field *field);

/* A value of the field as readers see it: a day in their words, a text on one line. "" for NULL. In the arena. */
const char *pn_form_shown(struct pn_arena *arena, const struct pn_nav_context *context,
                          const struct pn_form_field *field, const char *value);

/* Likewise, but a day with its weekday, and in words where there is none: for what was, and what will be. */
const char *pn_form_named(struct pn_arena *arena, const struct pn_nav_context *context,
                          const struct pn_form_field *field, const char *value);

/* What was typed into the field before, and is not saved; NULL: nothing. */
const struct pn_unsaved *pn_form_unsaved(const struct pn_nav_context *context, const struct pn_form_field *field);

#endif
