#include "left_out.h"

#include <stddef.h>
#include <string.h>

static const struct {
    enum pn_left_out_of of;
    const char *record;
    const char *name; /* NULL: all of its fields */
    const char *reason;
} left_out[] = {
    {PN_ROADMAP_IN_JSON, "roadmap", "summary", "it introduces the whole to readers"},
    {PN_ROADMAP_IN_JSON, "roadmap", "sources", "the whole has them"},
    {PN_ROADMAP_IN_JSON, "phase", "aliases", "they are for typing; the id says which phase it is"},
    {PN_PROJECT_IN_JSON, "file", "milestones", "each milestone has what is said about it"},
    {PN_PROJECT_IN_JSON, "file", "rounds", "each round has what is said about it"},
    {PN_PROJECT_IN_JSON, "file", "gates", "each phase has what is said about its gate"},
    {PN_PROJECT_IN_JSON, "file", "log", "--log writes it"},
    {PN_PROJECT_IN_JSON, "project", "roadmap", "`roadmap` has the id of the one that it was read with"},
    {PN_PROJECT_IN_JSON, "log", NULL, "--log writes it"},
    {PN_ROADMAP_IN_CSV, "file", NULL, "rows are about milestones and rounds"},
    {PN_ROADMAP_IN_CSV, "roadmap", NULL, "rows are about milestones and rounds"},
    {PN_ROADMAP_IN_CSV, "source", NULL, "rows name sources by their ids"},
    {PN_ROADMAP_IN_CSV, "workstream", NULL, "rows name workstreams by their ids"},
    {PN_ROADMAP_IN_CSV, "stakeholder", NULL, "rows name stakeholders by their ids"},
    {PN_ROADMAP_IN_CSV, "phase", NULL, "rows have their phase's id, number and title"},
    {PN_ROADMAP_IN_CSV, "criterion", "from", "there is a row for each phase of the span"},
    {PN_ROADMAP_IN_CSV, "criterion", "until", "there is a row for each phase of the span"},
    {PN_ROADMAP_IN_CSV, "criterion", "rounds", "there is a row for each phase of the span"},
    {PN_ROADMAP_IN_CSV, "model", NULL, "rows are about milestones and rounds"},
    {PN_ROADMAP_IN_CSV, "term", NULL, "rows are about milestones and rounds"},
    {PN_PROJECT_IN_CSV, "file", NULL, "rows are about milestones and rounds"},
    {PN_PROJECT_IN_CSV, "project", NULL, "rows are about milestones and rounds"},
    {PN_PROJECT_IN_CSV, "gate", NULL, "rows are about milestones and rounds"},
    {PN_PROJECT_IN_CSV, "log", NULL, "--log writes it"},
};

bool pn_is_left_out(enum pn_left_out_of of, const char *record, const char *name)
{
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++) {
        if (left_out[i].of == of && strcmp(left_out[i].record, record) == 0 &&
            (left_out[i].name == NULL || strcmp(left_out[i].name, name) == 0)) {
            return true;
        }
    }
    return false;
}
