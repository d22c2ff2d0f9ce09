// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The exit statuses of the program.
 */
#ifndef PHASENAV_APP_APP_H
#define PHASENAV_APP_APP_H

#include "phasenav/base/diag.h"

enum pn_status {
    PN_STATUS_DONE = 0,
    PN_STATUS_FAILED = 1, /* the roadmap, the terminal or the output */
    PN_STATUS_USAGE = 2,  /* the command line is wrong */
};

#endif
