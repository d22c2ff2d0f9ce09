// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
/*
 * What only the form itself asks of its fields.
 */
#ifndef NAV_FORM_FIELDS_H
#define NAV_FORM_FIELDS_H

#include "phasenav/nav/form_fields.h"

/* How many fields the form of a subject has. */
unsigned pn_form_field_count(struct pn_subject subject);

/* Reads what is typed into a field of a day: NULL (nothing is typed), PN_DAY_UNKNOWN or a day, which is written into
 * `day`. False where it is none. */
bool pn_form_read_day(const struct pn_nav_context *context, const struct pn_form_field *field, const char *typed,
                      char day[PN_DAY_SIZE], const char **ret_value);

#endif
