// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A small roadmap, and projects on it from a text, with what is said about them.
 */
#ifndef PHASENAV_TESTS_PROJECT_TEST_H
#define PHASENAV_TESTS_PROJECT_TEST_H

#include "project/apply.h"
#include "project/compare.h"
#include "project/read.h"

#include "phasenav/base/day.h"
#include "phasenav/project/date.h"
#include "phasenav/roadmap/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char project_test_roadmap[] = //
    "format: 1\n"
    "roadmap: {id: small, language: en, title: Small}\n"
    "phases:\n"
    "- {id: idea, title: Idea, milestones: [{id: need, title: Need}, {id: budget, title: Budget, requires: [need]}]}\n"
    "- {id: pilot, title: Pilot, milestones: [{id: running, title: Running, requires: [budget], prepares: "
    "[transfer]},\n"
    "   {id: measured, title: Measured}]}\n"
    "- {id: rollout, title: Rollout, parallel: [transfer], milestones: [{id: operation, title: Operation}]}\n"
    "- {id: transfer, title: Transfer, milestones: [{id: partner, title: Partner, requires: [running]}]}\n"
    "criteria:\n"
    "- {id: acceptance, title: Acceptance, prepares: [transfer]}\n"
    "- {id: privacy, title: Privacy, until: pilot}\n"
    "- {id: costs, title: Costs, from: pilot, helps: [transfer]}\n";

struct project_test {
    struct pn_roadmap *roadmap;
    struct pn_source source;
    struct pn_project *project; /* NULL where the file is not in order */
    struct pn_diags *diags;
    struct pn_buffer messages; /* one line each, without the excerpts */
};

static inline void project_test_say(struct project_test *test)
{
    struct pn_buffer all;
    pn_buffer_init(&all);
    pn_buffer_clear(&test->messages);
    pn_diags_write(test->diags, "phasenav", &all);
    for (const char *line = pn_buffer_text(&all); *line != '\0';) {
        size_t length = strcspn(line, "\n") + 1;
        if (line[strspn(line, " 0123456789")] != '|') {
            pn_buffer_append(&test->messages, line, length);
        }
        line += length;
    }
    pn_buffer_finish(&all);
}

static inline void project_test_load_roadmap(struct project_test *test)
{
    struct pn_source source = {
        .name = "roadmap", .text = project_test_roadmap, .length = sizeof project_test_roadmap - 1};
    struct pn_load_options options = {0};
    *test = (struct project_test){0};
    test->diags = pn_diags_new(NULL);
    pn_buffer_init(&test->messages);
    if (!pn_roadmap_load(&source, &options, &test->roadmap, test->diags)) {
        project_test_say(test);
        fputs(pn_buffer_text(&test->messages), stderr);
        abort();
    }
}

/* Reads another text; the one before is forgotten. */
static inline void project_test_read(struct project_test *test, const char *text, size_t length)
{
    pn_project_free(test->project);
    test->project = NULL;
    pn_diags_free(test->diags);
    test->diags = pn_diags_new(NULL);
    test->source = (struct pn_source){.name = "p.yaml", .text = text, .length = length};
    (void)pn_project_read(&test->source, test->roadmap, &test->project, test->diags);
    project_test_say(test);
}

static inline void project_test_init(struct project_test *test, const char *text)
{
    project_test_load_roadmap(test);
    project_test_read(test, text, strlen(text));
}

static inline void project_test_finish(struct project_test *test)
{
    pn_project_free(test->project);
    pn_roadmap_free(test->roadmap);
    pn_diags_free(test->diags);
    pn_buffer_finish(&test->messages);
}

static inline struct pn_subject project_test_subject(const struct project_test *test, const char *text)
{
    struct pn_subject subject;
    if (!pn_subject_read(test->roadmap, text, &subject, NULL)) {
        fprintf(stderr, "no subject: %s\n", text);
        abort();
    }
    return subject;
}

/* Makes a change; *ret_after is NULL where it changes nothing. False where it cannot be made. */
static inline bool project_test_change(struct project_test *test, const struct pn_change *change,
                                       struct pn_project **ret_after)
{
    struct pn_arena arena;
    struct pn_entry_change made;
    struct pn_mismatch mismatch;
    pn_arena_init(&arena);
    *ret_after = NULL;
    bool fine = pn_project_compare(&arena, test->project, change, &made, &mismatch, test->diags) &&
                (!pn_entry_change_is_any(&made) || pn_project_apply(test->project, &made, ret_after, test->diags));
    pn_arena_finish(&arena);
    return fine;
}

/* Whatever a file says, each of its facts can be asked and shown. */
static inline void project_test_ask_facts(const struct pn_project *project)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (uint32_t i = 0; i < project->fact_count; i++) {
        const struct pn_fact *fact = &project->facts[i];
        bool fine = fact->state < PN_STATE_COUNT && *pn_state_title(NULL, fact->state) != '\0' &&
                    pn_project_part(project, fact->subject, PN_PART_VALUE) != NULL;
        if (fact->date != NULL && strcmp(fact->date, PN_DAY_UNKNOWN) != 0) {
            fine = fine && pn_day_exists(fact->date) && strcmp(pn_day_text(&arena, NULL, fact->date), fact->date) == 0;
        }
        if (!fine) {
            fprintf(stderr, "a fact that cannot be shown: number %u\n", i);
            abort();
        }
    }
    pn_arena_finish(&arena);
}

#endif
