// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Variables of the environment.
 */
#ifndef PHASENAV_APP_ENVIRONMENT_H
#define PHASENAV_APP_ENVIRONMENT_H

/* The value of a variable; NULL if it is not set, or is empty. */
const char *pn_environment(const char *name);

#endif
