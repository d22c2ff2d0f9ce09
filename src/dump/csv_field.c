// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "csv_field.h"

#include <stdbool.h>
#include <string.h>

/* Whether a spreadsheet would take the text for a formula. Some also accept the wide forms of these signs, and pass
 * over a tab before them. */
static bool is_like_formula(const char *text)
{
    static const char *const beginnings[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"};
    for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++) {
        if (strncmp(text, beginnings[i], strlen(beginnings[i])) == 0) {
            return true;
        }
    }
    return false;
}

void pn_csv_add_field(struct pn_buffer *buffer, const char *text)
{
    text = text != NULL ? text : "";
    bool quoted = text[strcspn(text, ",\"\r\n")] != '\0';
    pn_buffer_append_text(buffer, quoted ? "\"" : "");
    for (const char *c = text; *c != '\0'; c++) {
        /* German spreadsheets part cells at semicolons, also within quotes that do not begin a line. */
        bool begins_cell = c == text || strchr(";\t\r\n", c[-1]) != NULL;
        pn_buffer_append_text(buffer, begins_cell && is_like_formula(c) ? "'" : "");
        pn_buffer_append_text(buffer, *c == '"' ? "\"" : "");
        pn_buffer_append(buffer, c, 1);
    }
    pn_buffer_append_text(buffer, quoted ? "\"" : "");
}
