// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What keys change of a project. Each handler wants a change by PN_EFFECT_CHANGE.
 */
#ifndef NAV_PROGRESS_H
#define NAV_PROGRESS_H

#include "screen.h"

#include "phasenav/nav/progress.h"

pn_handler pn_change_phase;
pn_handler pn_change_state;
pn_handler pn_change_back;

/* Puts a model on the project's short list, or takes it off; else says why not. */
unsigned pn_change_short_list(const struct pn_step *step, const struct pn_item *model);
/* Says that the short list is one of operating models, of which none is at hand. */
pn_handler pn_no_model_here;

/* Whether there may be changes; if not, sets the remark that says why. */
bool pn_may_change(const struct pn_step *step);

/* Finds what the row under the cursor is about; false if a project can say nothing about it. */
bool pn_subject_here(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_subject *ret_subject);

/* Likewise. False, with a remark that says why, if that cannot be changed. */
bool pn_subject_to_change(const struct pn_step *step, struct pn_subject *ret_subject);

/* Make an edit, or a new value of a subject, the change that is wanted; return PN_EFFECT_CHANGE. */
unsigned pn_wish(struct pn_nav *nav, struct pn_project_edit edit);
unsigned pn_wish_value(struct pn_nav *nav, struct pn_subject subject, const char *value);

#endif
