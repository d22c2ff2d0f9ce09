// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The interactive program without a screen: lines from standard input, lines to standard output.
 */
#ifndef PHASENAV_APP_LINEAR_H
#define PHASENAV_APP_LINEAR_H

#include "app.h"
#include "browse.h"

struct pn_options;

/* Browses until the reader quits or the input ends. The command line says how wide what is told may be. */
enum pn_status pn_browse_linear(const struct pn_browse_options *options, const struct pn_options *command_line,
                                struct pn_diags *diags);

#endif
