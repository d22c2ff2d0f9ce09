// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * phasenav: a terminal navigator for a phased roadmap.
 */
#include "output.h"
#include "program.h"

int main(int argc, char **argv)
{
    pn_output_start();
    return pn_program_run(argc, argv);
}
