// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "left_out.h"

#include <stddef.h>
#include <string.h>

/* In both tables, a name that is NULL stands for all fields of the record. */
static const struct {
    enum pn_left_out_of format;
    enum pn_record record;
    const char *name;
    const char *reason;
} of_roadmap[] = {
    {PN_LEFT_OUT_OF_JSON, PN_RECORD_ROADMAP, "summary", "it introduces the whole to readers"},
    {PN_LEFT_OUT_OF_JSON, PN_RECORD_ROADMAP, "sources", "the whole has them"},
    {PN_LEFT_OUT_OF_JSON, PN_RECORD_PHASE, "aliases", "they are for typing; the id says which phase it is"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_FILE, NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_ROADMAP, NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_SOURCE, NULL, "rows name sources by their ids"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_WORKSTREAM, NULL, "rows name workstreams by their ids"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_STAKEHOLDER, NULL, "rows name stakeholders by their ids"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_PHASE, NULL, "rows have their phase's id, number and title"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_CRITERION, "from", "there is a row for each phase of the span"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_CRITERION, "until", "there is a row for each phase of the span"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_CRITERION, "rounds", "there is a row for each phase of the span"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_MILESTONE, "links", "a field has no room for a list of records"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_MILESTONE, "notes", "a field has no room for a list of records"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_CRITERION, "links", "a field has no room for a list of records"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_CRITERION, "notes", "a field has no room for a list of records"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_MILESTONE, "synonyms", "they are for searching"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_CRITERION, "synonyms", "they are for searching"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_LINK, NULL, "a field has no room for a list of records"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_NOTE, NULL, "a field has no room for a list of records"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_MODEL, NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, PN_RECORD_TERM, NULL, "rows are about milestones and rounds"},
};

static const struct {
    enum pn_left_out_of format;
    const char *record;
    const char *name;
    const char *reason;
} of_project[] = {
    {PN_LEFT_OUT_OF_JSON, "file", "milestones", "each milestone has what is said about it"},
    {PN_LEFT_OUT_OF_JSON, "file", "rounds", "each round has what is said about it"},
    {PN_LEFT_OUT_OF_JSON, "file", "gates", "each phase has what is said about its gate"},
    {PN_LEFT_OUT_OF_JSON, "file", "log", "--log writes it"},
    {PN_LEFT_OUT_OF_JSON, "project", "roadmap", "`roadmap` has the id of the one that it was read with"},
    {PN_LEFT_OUT_OF_JSON, "milestone", "note", "of format 1: it is among the notes"},
    {PN_LEFT_OUT_OF_JSON, "round", "note", "of format 1: it is among the notes"},
    {PN_LEFT_OUT_OF_JSON, "gate", "note", "of format 1: it is among the notes"},
    {PN_LEFT_OUT_OF_JSON, "log", NULL, "--log writes it"},
    {PN_LEFT_OUT_OF_CSV, "file", NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, "project", NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, "costs", NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, "milestone", "note", "of format 1: it is among the notes"},
    {PN_LEFT_OUT_OF_CSV, "round", "note", "of format 1: it is among the notes"},
    {PN_LEFT_OUT_OF_CSV, "note", NULL, "each note is a line of its row's notes"},
    {PN_LEFT_OUT_OF_CSV, "gate", NULL, "rows are about milestones and rounds"},
    {PN_LEFT_OUT_OF_CSV, "log", NULL, "--log writes it"},
};

static bool is_name(const char *row, const char *name)
{
    return row == NULL || strcmp(row, name) == 0;
}

bool pn_roadmap_leaves_out(enum pn_left_out_of format, enum pn_record record, const char *name)
{
    for (size_t i = 0; i < sizeof of_roadmap / sizeof *of_roadmap; i++) {
        if (of_roadmap[i].format == format && of_roadmap[i].record == record && is_name(of_roadmap[i].name, name)) {
            return true;
        }
    }
    return false;
}

bool pn_project_leaves_out(enum pn_left_out_of format, const char *record, const char *name)
{
    for (size_t i = 0; i < sizeof of_project / sizeof *of_project; i++) {
        if (of_project[i].format == format && strcmp(of_project[i].record, record) == 0 &&
            is_name(of_project[i].name, name)) {
            return true;
        }
    }
    return false;
}
