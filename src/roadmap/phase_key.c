// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phase_key.h"

#include "phasenav/base/fold.h"

char *pn_phase_key(struct pn_arena *arena, const char *text)
{
    char *letters = pn_text_fold_letters(arena, text);
    char *end = letters;
    for (const char *c = letters; *c != '\0'; c++) {
        if (*c != ' ') {
            *end++ = *c;
        }
    }
    *end = '\0';
    return pn_text_fold(arena, letters); /* after the spaces, so that neu-entwickeln and neuentwickeln meet */
}
