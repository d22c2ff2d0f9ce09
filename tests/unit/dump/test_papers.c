// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What documents say, in the formats for readers and as a picture: sentences that no golden output has.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project/read.h"
#include "roadmap_from_text.h"

#include "phasenav/dump/dump.h"

#include <stdlib.h>

static const char roadmap_text[] =
    "format: 1\n"
    "roadmap: {id: r, title: \"Two\\nlines\"}\n"
    "phases:\n"
    "  - {id: p1, title: One, milestones: [{id: a, title: A}, {id: b, title: B, prepares: [p3]}]}\n"
    "  - {id: p2, title: Two, milestones: [{id: c, title: C}]}\n"
    "  - {id: p3, title: Three, milestones: [{id: d, title: D, requires: [a]}]}\n"
    "criteria:\n"
    "  - {id: every, title: E}\n"
    "  - {id: some, title: S, from: p2}\n"
    "  - {id: single, title: L, from: p2, until: p2}\n";

static const char project_text[] =
    "format: 1\n"
    "project: {title: 'P #1', phase: p1}\n"
    "milestones: {c: {state: started, note: '~~x~~ $y$ {z}'}}\n"
    "gates: {p2: {decision: another-way}}\n"
    "log:\n"
    "  - {time: '2026-11-03T09:12:44+01:00', who: w, item: c, change: open → started}\n"
    "  - {time: '2026-11-03T09:13:44+01:00', who: w, item: c, change: started → open, kind: undo}\n"
    "  - {time: '2026-11-03T09:14:44+01:00', who: w, item: c, change: open → started, kind: redo}\n";

struct fixture {
    struct pn_roadmap *roadmap;
    struct pn_project *project;
    struct pn_buffer text;
    struct pn_dump_request request;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture.roadmap = roadmap_from_text(roadmap_text);
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_source source = {.name = "project", .text = project_text, .length = strlen(project_text)};
    assert_true(pn_project_read(&source, fixture.roadmap, &fixture.project, diags));
    pn_diags_free(diags);
    pn_buffer_init(&fixture.text);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    pn_buffer_finish(&fixture->text);
    pn_project_free(fixture->project);
    pn_roadmap_free(fixture->roadmap);
    return 0;
}

static int begin(void **state)
{
    struct fixture *fixture = *state;
    pn_buffer_clear(&fixture->text);
    fixture->request = (struct pn_dump_request){.roadmap = fixture->roadmap,
                                                .project = fixture->project,
                                                .history = fixture->project->log,
                                                .today = "2026-11-28",
                                                .version = "a_b",
                                                .width = 76};
    return 0;
}

static size_t write_in(struct fixture *fixture, const char *format)
{
    return pn_dump_find_format(format)->write(&fixture->text, &fixture->request);
}

static void expect(const struct fixture *fixture, const char *wanted)
{
    if (strstr(pn_buffer_text(&fixture->text), wanted) == NULL) {
        fail_msg("'%s' is not in:\n%s", wanted, pn_buffer_text(&fixture->text));
    }
}

static void ready_has_four_reasons(void **state)
{
    struct fixture *fixture = *state;
    fixture->request.paper = PN_PAPER_READY;
    fixture->request.phase = 2;
    assert_int_equal(write_in(fixture, "text"), 4);
    assert_string_equal(pn_buffer_text(&fixture->text),
                        "Three: still missing: 4\n"
                        "• Decision at the end of the phase: Two – there is no decision to go on\n"
                        "  (gate:p2)\n"
                        "• A – required by a milestone of the phase (a)\n"
                        "• B – groundwork for the phase (b)\n"
                        "• C – milestone of the phase before (c)\n");
}

static void ready_says_when_nothing_is_missing(void **state)
{
    struct fixture *fixture = *state;
    fixture->request.paper = PN_PAPER_READY;
    fixture->request.phase = 0;
    assert_int_equal(write_in(fixture, "text"), 0);
    expect(fixture, "One: everything that the phase asks for is there.\n");
}

static void the_log_tells_undone_from_done(void **state)
{
    struct fixture *fixture = *state;
    fixture->request.paper = PN_PAPER_LOG;
    fixture->request.ascii = true;
    assert_int_equal(write_in(fixture, "text"), 3);
    assert_string_equal(pn_buffer_text(&fixture->text), "- 2026-11-03 09:12  w  C: open -> started\n"
                                                        "- 2026-11-03 09:13  w  C: started -> open (undone)\n"
                                                        "- 2026-11-03 09:14  w  C: open -> started (done again)\n");
}

/* A report may be put into a wiki, as a roadmap may: what wikis take for markup is escaped. */
static void a_report_in_markdown_is_escaped(void **state)
{
    struct fixture *fixture = *state;
    fixture->request.paper = PN_PAPER_REPORT;
    assert_int_equal(write_in(fixture, "markdown"), 9); /* gaps */
    expect(fixture, "# P \\#1\n\nProgress report no. 1 of ");
    expect(fixture, "version: a\\_b); ");
    fixture->request.paper = PN_PAPER_ROADMAP;
    fixture->request.all = true;
    write_in(fixture, "markdown");
    expect(fixture, "\\~\\~x\\~\\~ \\$y\\$ \\{z\\}\n");
}

static void a_page_says_what_the_item_is(void **state)
{
    static const struct {
        const char *id;
        const char *wanted;
    } pages[] = {
        {"every", "Criterion of every phase\n"},
        {"some", "Criterion of the phases 2 · Two to 3 · Three\n"},
        {"single", "Criterion of phase 2 · Two\n"},
        {"d", "Milestone of phase 3 · Three\n"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        pn_item_id item = pn_roadmap_find(fixture->roadmap, pages[i].id);
        fixture->request.items = (struct pn_items){.at = &item, .count = 1};
        pn_buffer_clear(&fixture->text);
        assert_int_equal(write_in(fixture, "text"), 1);
        expect(fixture, pages[i].wanted);
    }
}

/* A label says it all only where there is nothing under it. */
static void a_round_without_a_question_is_told_of(void **state)
{
    struct fixture *fixture = *state;
    pn_item_id item = pn_roadmap_find(fixture->roadmap, "single");
    fixture->request.project = NULL;
    fixture->request.items = (struct pn_items){.at = &item, .count = 1};
    write_in(fixture, "markdown");
    expect(fixture, "- **From phase to phase:**\n  - 2 · Two\n");
}

static void a_picture_has_no_line_break_within_quotes(void **state)
{
    struct fixture *fixture = *state;
    fixture->request.all = true;
    write_in(fixture, "dot");
    expect(fixture, "\"Two lines");
}

/* What is written out between records is the same in the end. */
static void keep(void *kept, struct pn_buffer *buffer)
{
    pn_buffer_append(kept, pn_buffer_text(buffer), buffer->length);
    pn_buffer_clear(buffer);
}

static void pieces_are_the_whole(void **state)
{
    struct fixture *fixture = *state;
    struct pn_buffer pieces;
    pn_buffer_init(&pieces);
    fixture->request.all = true;
    for (size_t i = 0; i < pn_dump_format_count; i++) {
        pn_buffer_clear(&fixture->text);
        pn_buffer_clear(&pieces);
        fixture->request.flush = NULL;
        pn_dump_formats[i].write(&fixture->text, &fixture->request);
        char *whole = strdup(pn_buffer_text(&fixture->text));
        pn_buffer_clear(&fixture->text);
        fixture->request.flush = keep;
        fixture->request.flush_context = &pieces;
        pn_dump_formats[i].write(&fixture->text, &fixture->request);
        keep(&pieces, &fixture->text);
        assert_string_equal(pn_buffer_text(&pieces), whole);
        free(whole);
    }
    pn_buffer_finish(&pieces);
}

int test_papers(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(ready_has_four_reasons, begin),
        cmocka_unit_test_setup(ready_says_when_nothing_is_missing, begin),
        cmocka_unit_test_setup(the_log_tells_undone_from_done, begin),
        cmocka_unit_test_setup(a_report_in_markdown_is_escaped, begin),
        cmocka_unit_test_setup(a_page_says_what_the_item_is, begin),
        cmocka_unit_test_setup(a_round_without_a_question_is_told_of, begin),
        cmocka_unit_test_setup(a_picture_has_no_line_break_within_quotes, begin),
        cmocka_unit_test_setup(pieces_are_the_whole, begin),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
