// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Screens in the states that keys lead to, as they were agreed on: frames/states/BOOK.txt. How each screen looks when
 * it is opened is kept by test_screens.c.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "frame_book.h"
#include "frame_session.h"
#include "small_roadmap.h"

enum { IDEA, PILOT, TRANSFER, LANE };

enum show { SHOW_TEXT, SHOW_ROLES };

static const struct frame_case {
    const char *name; /* cases whose names begin with "project-" have a project */
    uint32_t phase;
    const char *keys; /* typed before the frame is drawn: letters of the keymap, \t and \r */
    unsigned columns;
    unsigned rows;
    const char *language;
    bool unicode;
    enum show show;
} cases[] = {
    {"start-lane", PN_NO_PHASE, "jjj", 80, 24, "de", true, SHOW_TEXT},
    {"start-parallel-ascii", PN_NO_PHASE, "j", 80, 24, "en", false, SHOW_TEXT},
    {"start-59x24", PN_NO_PHASE, "", 59, 24, "de", true, SHOW_TEXT},
    {"start-20x6", PN_NO_PHASE, "jj", 20, 6, "de", true, SHOW_TEXT},
    {"start-pages", PN_NO_PHASE, "Gk", 80, 24, "de", true, SHOW_TEXT},
    {"phase", IDEA, "", 80, 24, "de", true, SHOW_ROLES},
    {"phase-ascii", IDEA, "", 80, 24, "en", false, SHOW_ROLES},
    {"phase-overview", IDEA, "g", 80, 24, "de", true, SHOW_TEXT},
    {"phase-groundwork", TRANSFER, "kk", 80, 24, "de", true, SHOW_ROLES},
    {"phase-detail", PILOT, "\rjjj", 80, 24, "de", true, SHOW_ROLES},
    {"phase-criterion", PILOT, "\t", 80, 24, "de", true, SHOW_TEXT},
    {"phase-lane", LANE, "", 80, 24, "de", true, SHOW_ROLES},
    {"phase-100x30", PILOT, "n", 100, 30, "en", true, SHOW_TEXT},
    {"phase-80x8", IDEA, "\rG", 80, 8, "de", true, SHOW_TEXT},
    {"phase-59x24", IDEA, "", 59, 24, "de", true, SHOW_ROLES},
    {"phase-40x12", IDEA, "", 40, 12, "de", true, SHOW_TEXT},
    {"phase-40x12-detail", IDEA, "\rjjjj", 40, 12, "de", true, SHOW_TEXT},
    {"phase-40x12-ascii", PILOT, "", 40, 12, "en", false, SHOW_TEXT},
    {"phase-20x6", IDEA, "", 20, 6, "de", true, SHOW_ROLES},
    {"phase-19x5", IDEA, "", 19, 5, "de", true, SHOW_TEXT},
    {"filter", IDEA, "ww", 80, 24, "de", true, SHOW_ROLES},
    {"filter-empty", TRANSFER, "www", 80, 24, "en", true, SHOW_TEXT},
    {"filter-80x8", PILOT, "wG", 80, 8, "de", true, SHOW_TEXT},
    {"filter-40x12", PILOT, "wwww", 40, 12, "de", false, SHOW_TEXT},
    {"filter-20x6", IDEA, "ww", 20, 6, "de", true, SHOW_ROLES},
    {"criterion-lane", LANE, "\r", 80, 24, "en", true, SHOW_TEXT},
    {"criterion-ascii", TRANSFER, "\t\r", 80, 24, "en", false, SHOW_TEXT},
    {"models-one", IDEA, "ol\rj", 80, 24, "en", false, SHOW_TEXT},
    {"models-cell", IDEA, "olj", 80, 24, "de", true, SHOW_ROLES},
    {"models-100x30", IDEA, "o", 100, 30, "de", true, SHOW_TEXT},
    {"models-120x40", IDEA, "o", 120, 40, "en", true, SHOW_TEXT},
    {"models-40x12-last", IDEA, "oGj", 40, 12, "de", true, SHOW_ROLES},
    {"models-40x6", IDEA, "oj", 40, 6, "de", true, SHOW_TEXT},
    {"models-20x6", IDEA, "oj", 20, 6, "de", true, SHOW_TEXT},
    {"terms-letter", IDEA, "tll\r", 80, 24, "en", false, SHOW_TEXT},
    {"terms-40x12", IDEA, "tj", 40, 12, "de", true, SHOW_TEXT},
    {"about-source", IDEA, "aG", 80, 24, "en", false, SHOW_TEXT},
    {"about-own", IDEA, "aj", 80, 24, "de", true, SHOW_TEXT},
    {"about-40x12", IDEA, "aG", 40, 12, "de", true, SHOW_TEXT},
    {"about-20x6", IDEA, "aG", 20, 6, "de", true, SHOW_TEXT},
    {"search-ascii", IDEA, "/the", 80, 24, "en", false, SHOW_TEXT},
    {"search-empty", IDEA, "/", 80, 24, "de", true, SHOW_TEXT},
    {"search-nothing", IDEA, "/nirgends", 80, 24, "de", true, SHOW_TEXT},
    {"search-slip", IDEA, "/Nuztenden", 80, 24, "de", true, SHOW_ROLES},
    {"search-slip-40x12", IDEA, "/Nuztenden", 40, 12, "de", true, SHOW_TEXT},
    {"search-filtered", IDEA, "w/Stimmen", 80, 24, "de", true, SHOW_TEXT},
    {"search-40x12", PILOT, "/zweite", 40, 12, "de", true, SHOW_ROLES},
    {"search-20x6", PILOT, "/needs", 20, 6, "en", false, SHOW_TEXT},
    {"matrix-ascii", PILOT, "mjl", 80, 24, "en", false, SHOW_TEXT},
    {"matrix-filter", PILOT, "wm", 80, 24, "de", true, SHOW_TEXT},
    {"matrix-120x40", PILOT, "mj", 120, 40, "de", true, SHOW_TEXT},
    {"matrix-20x6", TRANSFER, "mG", 20, 6, "de", true, SHOW_ROLES},
    {"help-end", IDEA, "?G", 80, 24, "en", true, SHOW_TEXT},
    {"help-40x12", IDEA, "?\rjjjjjjj", 40, 12, "de", false, SHOW_TEXT},
    {"help-20x6", IDEA, "?G", 20, 6, "de", true, SHOW_TEXT},
    {"project-start", PN_NO_PHASE, "j", 80, 24, "de", true, SHOW_ROLES},
    {"project-start-ascii", PN_NO_PHASE, "j", 80, 24, "en", false, SHOW_TEXT},
    {"project-start-40x12", PN_NO_PHASE, "j", 40, 12, "de", true, SHOW_TEXT},
    {"project-kept", PN_NO_PHASE, "G", 80, 24, "de", true, SHOW_ROLES},
    {"project-kept-ascii", PN_NO_PHASE, "", 80, 24, "en", false, SHOW_TEXT},
    {"project-kept-40x24", PN_NO_PHASE, "", 40, 24, "de", true, SHOW_TEXT},
    {"project-phase", IDEA, "", 80, 24, "de", true, SHOW_ROLES},
    {"project-phase-ascii", PILOT, "", 80, 24, "en", false, SHOW_TEXT},
    {"project-phase-120x40", PILOT, "\t", 120, 40, "en", true, SHOW_TEXT},
    {"project-phase-40x12", IDEA, "", 40, 12, "de", true, SHOW_TEXT},
    {"project-phase-20x6", IDEA, "", 20, 6, "de", true, SHOW_TEXT},
    {"project-states", IDEA, "js", 80, 24, "de", true, SHOW_ROLES},
    {"project-states-40x12", IDEA, "js", 40, 12, "de", true, SHOW_ROLES},
    {"project-states-20x6", PILOT, "s", 20, 6, "en", false, SHOW_TEXT},
    {"project-form", IDEA, "je", 80, 24, "de", true, SHOW_ROLES},
    {"project-form-typed", IDEA, "je\t18.12.", 80, 24, "de", true, SHOW_ROLES},
    {"project-form-typed-ascii", IDEA, "je\t2026-12-18", 80, 24, "en", false, SHOW_TEXT},
    {"project-form-typed-40x12", IDEA, "je\t18.12.", 40, 12, "de", true, SHOW_TEXT},
    {"project-form-typed-20x6", IDEA, "je\t18.12.", 20, 6, "de", true, SHOW_TEXT},
    {"project-form-no-day", IDEA, "je\t.5\r", 80, 24, "de", true, SHOW_ROLES},
    {"project-form-no-day-40x12", IDEA, "je\t.5\r", 40, 12, "de", true, SHOW_TEXT},
    {"project-form-note", IDEA, "je\t\t\t\tSitzung am Freitag", 120, 40, "en", true, SHOW_TEXT},
    {"project-form-note-40x24", IDEA, "je\t\t\t\tSitzung am Freitag, und damit ist noch lange nicht alles gesagt", 40,
     24, "de", true, SHOW_TEXT},
    {"project-form-note-begins", PILOT, "e\t\t\t\tDas Protokoll der Sitzung\x01", 20, 6, "en", false, SHOW_TEXT},
    {"project-form-round", PILOT, "\te", 80, 24, "de", true, SHOW_TEXT},
    {"project-form-gate-80x10", PILOT, "Ge", 80, 10, "de", true, SHOW_TEXT},
    {"project-form-of-project", PN_NO_PHASE, "eS", 80, 24, "de", true, SHOW_TEXT},
    {"project-form-of-project-40x12", PN_NO_PHASE, "e\t", 40, 12, "en", true, SHOW_TEXT},
    {"project-form-left", IDEA, "jex\x1b", 80, 24, "de", true, SHOW_TEXT},
    {"project-states-round-20x6", PILOT, "\ts", 20, 6, "de", true, SHOW_TEXT},
    {"project-states-matrix-20x6", PILOT, "ms", 20, 6, "de", true, SHOW_TEXT},
    {"project-states-gate-40x12", PILOT, "gs", 40, 12, "de", true, SHOW_TEXT},
    {"project-states-left", PILOT, "s\x1b", 80, 24, "de", true, SHOW_TEXT},
    {"project-lane-no-subject", LANE, " ", 80, 24, "de", true, SHOW_TEXT},
    {"project-lane-no-subject-20x6", LANE, " ", 20, 6, "de", true, SHOW_TEXT},
    {"project-no-link-40x12", IDEA, "\r\r", 40, 12, "de", true, SHOW_TEXT},
    {"project-gate", IDEA, "g", 80, 24, "de", true, SHOW_TEXT},
    {"project-criterion", PILOT, "\t\r", 80, 24, "de", true, SHOW_TEXT},
    {"project-search", IDEA, "/die", 80, 24, "de", true, SHOW_ROLES},
    {"project-search-ascii", PILOT, "/the", 80, 24, "en", false, SHOW_TEXT},
    {"project-search-40x12", PILOT, "/wer", 40, 12, "de", true, SHOW_TEXT},
    {"project-search-20x6", PILOT, "/problem", 20, 6, "de", true, SHOW_TEXT},
    {"project-matrix", PILOT, "m", 80, 24, "de", true, SHOW_ROLES},
    {"project-matrix-ascii", PILOT, "m", 80, 24, "en", false, SHOW_TEXT},
    {"due", PILOT, "d", 80, 24, "de", true, SHOW_ROLES},
    {"due-ascii", PILOT, "dj", 80, 24, "en", false, SHOW_TEXT},
    {"due-own", PILOT, "dO", 80, 24, "de", true, SHOW_TEXT},
    {"due-owner-40x12", PILOT, "dOO", 40, 12, "de", true, SHOW_TEXT},
    {"due-nobody", PILOT, "dOOOOOO", 80, 24, "de", true, SHOW_TEXT},
    {"due-again-all", PILOT, "dOOOOOOO", 80, 24, "en", true, SHOW_TEXT},
    {"due-120x40", PILOT, "djjj", 120, 40, "de", true, SHOW_TEXT},
    {"due-20x6", PILOT, "d", 20, 6, "de", true, SHOW_TEXT},
    {"due-detail", PILOT, "d\t", 80, 24, "de", true, SHOW_TEXT},
    {"history", PILOT, "v", 80, 24, "de", true, SHOW_ROLES},
    {"history-ascii", PILOT, "vj", 80, 24, "en", false, SHOW_TEXT},
    {"history-one", PILOT, "vv", 80, 24, "de", true, SHOW_TEXT},
    {"history-40x12", PILOT, "vj", 40, 12, "de", true, SHOW_TEXT},
    {"history-one-40x12", PILOT, "vv", 40, 12, "de", true, SHOW_TEXT},
    {"history-20x6", PILOT, "vj", 20, 6, "de", true, SHOW_TEXT},
    {"history-120x40", PILOT, "vjj", 120, 40, "en", true, SHOW_TEXT},
    {"history-detail", PILOT, "v\t", 80, 24, "de", true, SHOW_TEXT},
    {"history-start", PN_NO_PHASE, "", 80, 24, "de", true, SHOW_ROLES},
    {"history-start-heading", PN_NO_PHASE, "g", 100, 30, "de", true, SHOW_ROLES},
    {"history-start-40x12", PN_NO_PHASE, "", 40, 12, "de", true, SHOW_TEXT},
    {"history-start-38x9", PN_NO_PHASE, "g", 38, 9, "en", false, SHOW_ROLES},
    {"due-opened", PILOT, "d\r", 80, 24, "de", true, SHOW_TEXT},
};

enum { CASE_COUNT = sizeof cases / sizeof *cases };

static const char project_text[] =
    "format: 1\nproject: {title: Parkraum Musterstadt, phase: pilot}\n"
    "milestones: {problem-understood: {state: reached, date: 2026-03-02, owner: Amt 61, note: Problemblatt}, "
    "interfaces-open: {state: started, note: Gespräche über Maße}}\n"
    "rounds: {user-needs: {idea: {state: met, date: 2026-10-07}, pilot: {state: attention, note: Seniorenbeirat}}, "
    "data-quality: {idea: {state: met, date: 2026-09-30}, pilot: {state: not-applicable}}}\n"
    "gates: {idea: {decision: go-on, date: 2026-04-14, note: Ratsbeschluss 2026/031}}\n";

static const char due_text[] = "format: 2\nproject: {title: Parkraum Musterstadt, phase: pilot}\n"
                               "milestones: {problem-understood: {state: started, due: 2026-11-22, owner: Amt 61}, "
                               "interfaces-open: {state: started}}\n"
                               "rounds: {user-needs: {idea: {state: attention, due: 2026-11-13, owner: Amt 50}, "
                               "pilot: {due: 2026-12-01, owner: Datenschutzbeauftragte}}, "
                               "data-quality: {idea: {due: 2026-12-20, owner: Amt 61}, pilot: {owner: Rat}}}\n"
                               "gates: {pilot: {due: 2027-03-24, owner: Rat}}\n";

/* There is a book for each beginning of a name. */
static const char *const books[] = {"start",  "phase",  "filter", "criterion", "models", "terms",  "about",
                                    "search", "matrix", "help",   "project",   "due",    "history"};

enum { BOOK_COUNT = sizeof books / sizeof *books };

static bool is_in_book(const struct frame_case *frame, const char *name)
{
    size_t length = strlen(name);
    return strncmp(frame->name, name, length) == 0 && (frame->name[length] == '-' || frame->name[length] == '\0');
}

static const char *project_of(const struct frame_case *frame)
{
    return is_in_book(frame, "project")                               ? project_text
           : is_in_book(frame, "due") || is_in_book(frame, "history") ? due_text
                                                                      : NULL;
}

/* A change of each kind, in a small history. */
static void take_history(struct frame_session *session)
{
    static struct pn_entry_change changes[4];
    static struct pn_entry entries[4];
    static const char *const times[] = {"2026-11-12T10:02:11+01:00", "2026-11-23T17:10:00+01:00",
                                        "2026-11-24T16:02:00+01:00", "2026-11-25T09:30:00+01:00"};
    static const char *const people[] = {"A. Sommer", "M. Keller", "Bürgermeisterin", "A. Sommer"};
    const struct pn_roadmap *roadmap = session->fixture.roadmap;
    pn_item_id needs = fixture_item(&session->fixture, "user-needs")->handle;
    pn_item_id run = fixture_item(&session->fixture, "pilot-run")->handle;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        changes[i] = (struct pn_entry_change){.item = "", .known = true, .subject = pn_subject_milestone(roadmap, run)};
        entries[i] =
            (struct pn_entry){.id = "1", .time = times[i], .who = people[i], .changes = &changes[i], .count = 1};
    }
    changes[0].subject = pn_subject_round(roadmap, needs, PILOT);
    changes[0].touches[PN_PART_VALUE] = changes[0].touches[PN_PART_NOTE] = true;
    changes[0].from[PN_PART_VALUE] = "open";
    changes[0].to[PN_PART_VALUE] = "attention";
    changes[0].to[PN_PART_NOTE] = "Seniorenbeirat noch nicht gehört";
    changes[1].touches[PN_PART_DUE] = changes[1].touches[PN_PART_OWNER] = true;
    changes[1].from[PN_PART_DUE] = "2026-12-04";
    changes[1].to[PN_PART_DUE] = "2026-12-11";
    changes[1].to[PN_PART_OWNER] = "Amt 61";
    changes[2].subject = pn_subject_project(PN_HEAD_PHASE);
    changes[2].touches[PN_PART_VALUE] = true;
    changes[2].from[PN_PART_VALUE] = "idea";
    changes[2].to[PN_PART_VALUE] = "pilot";
    changes[3].subject = pn_subject_round(roadmap, needs, PILOT);
    changes[3].touches[PN_PART_OWNER] = true;
    changes[3].to[PN_PART_OWNER] = "Datenschutzbeauftragte";
    entries[3].kind = PN_ENTRY_UNDO;
    session->fixture.context.history = (struct pn_history){.at = entries, .count = 4};
    session->fixture.context.last_visit = "2026-11-24T08:05:00+01:00";
}

static void draw_case(struct frame_book *book, const struct frame_case *frame)
{
    bool is_kept = strncmp(frame->name, "project-kept", strlen("project-kept")) == 0; /* as others were before */
    const struct frame_wish wish = {.roadmap = small_roadmap(),
                                    .project = project_of(frame),
                                    .language = frame->language,
                                    .unicode = frame->unicode,
                                    .phase = frame->phase,
                                    .rows = frame->rows,
                                    .columns = frame->columns,
                                    .has_projects = is_kept,
                                    .keys = frame->keys};
    struct frame_session session;
    struct pn_buffer drawn;
    frame_session_init(&session, &wish);
    if (is_in_book(frame, "history")) {
        take_history(&session);
        frame_session_start(&session, frame->phase, frame->rows, frame->columns, frame->keys);
    }
    if (is_kept) {
        session.fixture.context.place = "~/stadtentwicklung/projekte/parkraum.yaml";
        frame_session_resize(&session, frame->rows, frame->columns);
    }
    pn_buffer_init(&drawn);
    frame_session_write(&session, frame->show == SHOW_ROLES, &drawn);
    frame_book_add(book, frame->name, &drawn);
    pn_buffer_finish(&drawn);
    frame_session_finish(&session);
}

static void frames_look_as_agreed(void **state)
{
    (void)state;
    bool same = true;
    unsigned drawn = 0;
    for (unsigned i = 0; i < BOOK_COUNT; i++) {
        struct frame_book book;
        frame_book_init(&book, books[i]);
        for (size_t at = 0; at < CASE_COUNT; at++) {
            if (is_in_book(&cases[at], books[i])) {
                draw_case(&book, &cases[at]);
            }
        }
        drawn += book.count;
        same = frame_book_finish(&book, PN_FRAMES_FOLDER "/states") && same;
    }
    assert_true(same);
    assert_int_equal(drawn, CASE_COUNT);
}

static void no_frame_is_left_over(void **state)
{
    (void)state;
    assert_no_other_book(PN_FRAMES_FOLDER "/states", books, BOOK_COUNT);
}

int test_frames(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_look_as_agreed),
        cmocka_unit_test(no_frame_is_left_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
