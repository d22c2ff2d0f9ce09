// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Any bytes at all as a project's file: no crash, no leak, no stall; and what can be read can be changed, or is refused
 * whole. What a change makes is read again, says what it should, and keeps all lines that it is not about.
 */
#include "changed_text.h"

#include "project/modernise.h"

#include "phasenav/base/text_check.h"
#include "phasenav/project/progress.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void ask(const struct pn_project *project)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (uint32_t i = 0; i < project->roadmap->phase_count; i++) {
        (void)pn_progress_of_phase(project, i);
        (void)pn_progress_looked_at_before(&arena, project, i);
    }
    (void)pn_progress_next(&arena, project, 5);
    (void)pn_progress_halt(project);
    project_test_ask_facts(project);
    for (uint32_t i = 0; i < project->fact_count; i++) {
        const struct pn_notes *notes = &project->facts[i].notes;
        for (uint32_t j = 0; j < notes->count; j++) {
            size_t offset;
            require(pn_text_check(notes->at[j].text, strlen(notes->at[j].text), &offset) == PN_TEXT_FINE);
        }
    }
    pn_arena_finish(&arena);
}

/* A project of format 1 becomes one of the present format that says the same, or is refused. */
static void modernise(struct project_test *test)
{
    struct pn_project *after;
    if (test->project->format != 1 || !pn_project_migrate(test->project, &after, test->diags)) {
        return;
    }
    require(after->format == 2 && after->log.count == 0 && after->fact_count == test->project->fact_count);
    for (uint32_t i = 0; i < after->fact_count; i++) {
        const struct pn_fact *now = &after->facts[i];
        for (int part = 0; part < PN_PART_COUNT; part++) { /* of the note, the text of the last one */
            const char *old = pn_project_part(test->project, now->subject, (enum pn_part)part);
            const char *new = pn_project_part(after, now->subject, (enum pn_part)part);
            require((old == NULL) == (new == NULL) && (old == NULL || strcmp(old, new) == 0));
        }
    }
    pn_project_free(test->project);
    test->project = after;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct project_test test;
    if (test.roadmap == NULL) {
        project_test_load_roadmap(&test);
    }
    struct pn_buffer text; /* a copy, so that reading past its end is seen */
    pn_buffer_init(&text);
    pn_buffer_append(&text, (const char *)data, size);
    project_test_read(&test, pn_buffer_text(&text), size);
    if (test.project != NULL) {
        ask(test.project);
        modernise(&test);
        for (size_t i = 0; i < 6 && i + 4 <= size; i++) {
            (void)changed_text_try(&test, data + size - 4 - i);
        }
    }
    pn_project_free(test.project);
    test.project = NULL;
    pn_diags_free(test.diags);
    test.diags = pn_diags_new(NULL); /* nothing points into the text any more */
    pn_buffer_finish(&text);
    return 0;
}
