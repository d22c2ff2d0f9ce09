// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Any bytes at all as a project's file: no crash, no leak, no stall; and what can be read can be changed, or is refused
 * whole. What a change makes is read again, says what it should, and keeps all lines that it is not about.
 */
#include "../unit/project/project_test.h"

#include "phasenav/base/text_check.h"
#include "phasenav/project/progress.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static const char *const notes[] = {"n",          "a: b # c",      "two\nlines", "'\"\\",
                                    "- [x], {y}", "\xef\xbb\xbfx", "null",       "ü\xc2\xa0"};

static size_t count_of(const char *text, char wanted)
{
    size_t count = 0;
    for (const char *c = text != NULL ? text : ""; *c != '\0'; c++) {
        count += *c == wanted;
    }
    return count;
}

/* No '#' goes but with a value that has it: comments stay. A phase that the roadmap does not have may have one, too. */
static void require_comments(const struct pn_project *before, const struct pn_project *after, struct pn_subject subject)
{
    size_t of_values = 0;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        of_values += count_of(pn_project_part(before, subject, (enum pn_part)part), '#');
    }
    require(subject.kind == PN_SUBJECT_PHASE ||
            count_of(after->source.text, '#') + of_values >= count_of(before->source.text, '#'));
}

static void ask(const struct pn_project *project)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (uint32_t i = 0; i < project->roadmap->phase_count; i++) {
        (void)pn_progress_of_phase(project, i);
        (void)pn_progress_missing(&arena, project, i);
        (void)pn_progress_looked_at_before(&arena, project, i);
    }
    (void)pn_progress_next(&arena, project, 5);
    (void)pn_progress_missing_groundwork(&arena, project);
    project_test_ask_facts(project);
    for (uint32_t i = 0; i < project->fact_count; i++) {
        size_t offset;
        const char *note = project->facts[i].note;
        require(note == NULL || pn_text_check(note, strlen(note), &offset) == PN_TEXT_FINE);
    }
    pn_arena_finish(&arena);
}

/* The changes are chosen by the bytes, too. */
static void change(struct project_test *test, uint8_t choice)
{
    static const char *const items[] = {"need",           "running",   "acceptance@pilot",
                                        "costs@transfer", "gate:idea", "project:phase"};
    struct pn_change wanted = {.who = "w", .time = "t", .today = "2026-11-03"};
    wanted.kind = choice % 5 == 4 ? PN_LOG_UNDO : PN_LOG_CHANGE;
    struct pn_project_edit *edit = &wanted.edit;
    edit->subject = project_test_subject(test, items[choice % (sizeof items / sizeof *items)]);
    enum pn_state states[PN_STATE_COUNT];
    bool is_phase = edit->subject.kind == PN_SUBJECT_PHASE;
    size_t count = is_phase ? 0 : pn_states_of(edit->subject.kind, states);
    edit->sets[PN_PART_VALUE] = true;
    edit->to[PN_PART_VALUE] = is_phase ? "rollout" : pn_state_info(states[choice / 7 % count])->word;
    edit->sets[PN_PART_NOTE] = !is_phase && choice % 3 != 0;
    edit->to[PN_PART_NOTE] = choice % 3 == 1 ? NULL : notes[choice / 11 % (sizeof notes / sizeof *notes)];
    struct pn_project *after;
    if (!pn_project_change(test->project, &wanted, &after, test->diags) || after == NULL) {
        return;
    }
    require(after->log_count == test->project->log_count + 1);
    require(wanted.kind == PN_LOG_UNDO ||
            strcmp(pn_project_part(after, edit->subject, PN_PART_VALUE), edit->to[PN_PART_VALUE]) == 0);
    /* A note that was a block of lines may become one line; nothing else loses any. */
    const char *note = test->project->source.text;
    require(strpbrk(note, "|>") != NULL || count_of(after->source.text, '\n') + 4 >= count_of(note, '\n'));
    require_comments(test->project, after, after->log[after->log_count - 1].subject);
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
        for (size_t i = 0; i < 6 && i < size; i++) {
            change(&test, data[size - 1 - i]);
        }
    }
    pn_project_free(test.project);
    test.project = NULL;
    pn_diags_free(test.diags);
    test.diags = pn_diags_new(NULL); /* nothing points into the text any more */
    pn_buffer_finish(&text);
    return 0;
}
