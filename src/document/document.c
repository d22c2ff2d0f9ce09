// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/document.h"

#include <string.h>

const char *pn_block_separator(const struct pn_block *block)
{
    for (uint32_t i = 0; i < block->line_count; i++) {
        for (uint32_t j = 0; j < block->lines[i].count; j++) {
            if (strchr(block->lines[i].at[j].text, ',') != NULL) {
                return "; ";
            }
        }
    }
    return ", ";
}

const char *pn_number_separator(bool ascii)
{
    return ascii ? " - " : " · ";
}
