// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of states as text, for the script that holds the schemas to it: word and kinds, parted by a tab.
 */
#include <stdio.h>

#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role) printf("%s\t%s\n", word, #kinds);

int main(void)
{
#include "phasenav/project/states.def"
    return 0;
}
