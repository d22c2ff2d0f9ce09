// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * One run of the program, from a command line to an exit status.
 */
#ifndef PHASENAV_APP_PROGRAM_H
#define PHASENAV_APP_PROGRAM_H

int pn_program_run(int argc, char *const *argv);

#endif
