// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The tables of formats.
 */
#include "phasenav/dump/dump.h"

#include "csv.h"
#include "dot.h"
#include "due_calendar.h"
#include "due_records.h"
#include "html.h"
#include "json.h"
#include "markdown.h"
#include "project_log.h"
#include "report_json.h"
#include "text.h"

#include <string.h>

const struct pn_dump_format pn_dump_formats[] = {
    {"text", PN_N_("for people"), false, pn_dump_write_text},
    {"markdown", PN_N_("for wikis: CommonMark with links between the items"), true, pn_dump_write_markdown},
    {"html", PN_N_("for reading and printing: one page without scripts"), true, pn_dump_write_html},
    {"json", PN_N_("for programs"), true, pn_dump_write_json},
    {"csv", PN_N_("for spreadsheets: a row for each milestone and each round"), true, pn_dump_write_csv},
    {"excel", PN_N_("for a German Excel, by a double click: the same table with semicolons"), true,
     pn_dump_write_excel},
    {"dot", PN_N_("for Graphviz: a picture of phases, milestones and groundwork"), true, pn_dump_write_dot},
};
const size_t pn_dump_format_count = sizeof pn_dump_formats / sizeof pn_dump_formats[0];

const struct pn_dump_format pn_report_formats[] = {
    {.name = "text", .write = pn_dump_write_text},
    {.name = "markdown", .for_programs = true, .write = pn_dump_write_markdown},
    {.name = "html", .for_programs = true, .write = pn_dump_write_html},
    {.name = "json", .for_programs = true, .write = pn_report_write_json},
};
const size_t pn_report_format_count = sizeof pn_report_formats / sizeof pn_report_formats[0];

const struct pn_dump_format pn_proposal_formats[] = {
    {.name = "text", .write = pn_dump_write_text},
    {.name = "markdown", .for_programs = true, .write = pn_dump_write_markdown},
    {.name = "html", .for_programs = true, .write = pn_dump_write_html},
};
const size_t pn_proposal_format_count = sizeof pn_proposal_formats / sizeof pn_proposal_formats[0];

const struct pn_dump_format pn_ready_formats[] = {
    {.name = "text", .write = pn_dump_write_text},
    {.name = "json", .for_programs = true, .write = pn_ready_write_json},
};
const size_t pn_ready_format_count = sizeof pn_ready_formats / sizeof pn_ready_formats[0];

const struct pn_dump_format pn_log_formats[] = {
    {.name = "text", .write = pn_dump_write_text},
    {.name = "csv", .for_programs = true, .write = pn_log_write_csv},
    {.name = "excel", .for_programs = true, .write = pn_log_write_excel},
    {.name = "json", .for_programs = true, .write = pn_log_write_json},
};
const size_t pn_log_format_count = sizeof pn_log_formats / sizeof pn_log_formats[0];

const struct pn_dump_format pn_due_formats[] = {
    {.name = "text", .write = pn_dump_write_text},
    {.name = "csv", .for_programs = true, .write = pn_due_write_csv},
    {.name = "excel", .for_programs = true, .write = pn_due_write_excel},
    {.name = "json", .for_programs = true, .write = pn_due_write_json},
    {.name = "ics", .for_programs = true, .write = pn_due_write_ics},
};
const size_t pn_due_format_count = sizeof pn_due_formats / sizeof pn_due_formats[0];

const struct pn_dump_format *pn_dump_find_format(const char *name)
{
    for (size_t i = 0; i < pn_dump_format_count; i++) {
        if (strcmp(pn_dump_formats[i].name, name) == 0) {
            return &pn_dump_formats[i];
        }
    }
    return NULL;
}
