// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "csv_field.h"

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

void pn_csv_start(struct pn_csv *csv, struct pn_buffer *buffer, enum pn_csv_dialect dialect, const char *titles)
{
    *csv = (struct pn_csv){.buffer = buffer, .separator = dialect == PN_CSV_EXCEL ? ';' : ','};
    if (dialect == PN_CSV_EXCEL) {
        pn_buffer_append_text(buffer, "\xEF\xBB\xBF");
    }
    for (; *titles != '\0'; titles++) {
        pn_buffer_append(buffer, *titles == ',' ? &csv->separator : titles, 1);
    }
    pn_csv_end_row(csv);
}

static void begin_field(struct pn_csv *csv)
{
    if (csv->in_row) {
        pn_buffer_append(csv->buffer, &csv->separator, 1);
    }
    csv->in_row = true;
}

void pn_csv_add_field(struct pn_csv *csv, const char *text)
{
    const char special[] = {csv->separator, '"', '\r', '\n', '\0'};
    struct pn_buffer *buffer = csv->buffer;
    begin_field(csv);
    text = text != NULL ? text : "";
    bool quoted = text[strcspn(text, special)] != '\0';
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

void pn_csv_add_number(struct pn_csv *csv, long number)
{
    begin_field(csv);
    pn_buffer_printf(csv->buffer, "%ld", number);
}

void pn_csv_end_row(struct pn_csv *csv)
{
    pn_buffer_append_text(csv->buffer, "\r\n");
    csv->in_row = false;
}
