// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Changes as edits of the text: what is written where, and that all else stays byte for byte.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#include "phasenav/project/store.h"

#define NOT_SAFE(item)                                                                                                 \
    "phasenav: '" item "' is written in a way that cannot be changed safely here (a YAML alias, several values on a "  \
    "line, or a comment amid them); write it as phasenav-project(5) shows\n"

static const char head[] = "format: 2\nproject:\n  title: T\n  roadmap: small\n";

/* A change by "mk" in words: `item`, then the parts, NULL for those that stay and "" for those that go. */
struct wish {
    const char *item;
    const char *parts[PN_PART_COUNT];
};

static bool try_change(struct project_test *test, const struct wish *wish, struct pn_buffer *text)
{
    struct pn_change change = {.who = "mk", .time = "2026-11-03T09:12:44+01:00", .today = "2026-11-03"};
    if (wish->item != NULL) {
        change.edit.subject = project_test_subject(test, wish->item);
    }
    for (int part = 0; part < PN_PART_COUNT; part++) {
        change.edit.sets[part] = wish->parts[part] != NULL;
        change.edit.to[part] = wish->parts[part] != NULL && wish->parts[part][0] != '\0' ? wish->parts[part] : NULL;
    }
    struct pn_project *after;
    if (!project_test_change(test, &change, &after)) {
        return false;
    }
    const struct pn_source *source = after != NULL ? &after->source : &test->project->source;
    pn_buffer_append(text, source->text, source->length);
    pn_project_free(after);
    return true;
}

/* Changes, one after the other, lead from one text to the other. */
static void expect_changes(const char *from, const struct wish *wishes, size_t count, const char *to)
{
    struct project_test test;
    project_test_init(&test, from);
    struct pn_buffer text;
    struct pn_buffer last;
    pn_buffer_init(&text);
    pn_buffer_init(&last);
    for (size_t i = 0; i < count; i++) {
        pn_buffer_clear(&text);
        if (test.project == NULL || !try_change(&test, &wishes[i], &text)) {
            project_test_say(&test);
            print_error("%s\n%s", pn_buffer_text(&test.messages), pn_buffer_text(&last));
            fail();
        }
        pn_buffer_clear(&last);
        pn_buffer_append_text(&last, pn_buffer_text(&text));
        project_test_read(&test, pn_buffer_text(&last), last.length);
    }
    assert_string_equal(pn_buffer_text(&last), to);
    pn_buffer_finish(&text);
    pn_buffer_finish(&last);
    project_test_finish(&test);
}

static void expect_change(const char *from, struct wish wish, const char *to)
{
    expect_changes(from, &wish, 1, to);
}

/* The message comes first; what the file was warned of, after it. */
static void expect_refusal(const char *from, struct wish wish, const char *message)
{
    struct project_test test;
    project_test_init(&test, from);
    assert_non_null(test.project);
    struct pn_buffer text;
    pn_buffer_init(&text);
    assert_false(try_change(&test, &wish, &text));
    assert_int_equal(text.length, 0);
    project_test_say(&test);
    if (strncmp(pn_buffer_text(&test.messages), message, strlen(message)) != 0) {
        assert_string_equal(pn_buffer_text(&test.messages), message);
    }
    pn_buffer_finish(&text);
    project_test_finish(&test);
}

static void a_new_file_grows_line_by_line(void **state)
{
    (void)state;
    struct project_test test;
    project_test_load_roadmap(&test);
    const struct pn_store_options options = {.roadmap = test.roadmap, .title = "Parkraum: 1. Stufe"};
    struct pn_store *store = pn_store_open(&options, test.diags);
    struct pn_buffer fresh;
    pn_buffer_init(&fresh);
    pn_buffer_append_text(&fresh, pn_store_project(store)->source.text);
    pn_store_close(store);
    project_test_finish(&test);
    static const struct wish wishes[] = {
        {.item = "running", .parts = {"reached", NULL, NULL, "Amt 61", "Protokoll Nr. 12"}},
        {.item = "project:phase", .parts = {"pilot"}},
        {.item = "acceptance@pilot", .parts = {"attention", "", NULL, NULL, "Seniorenbeirat: noch nicht gehört"}},
        {.item = "need", .parts = {"started"}},
        {.item = "gate:idea", .parts = {"go-on", "2026-10-14", NULL, NULL, "Ratsbeschluss 2026/117"}},
        {.item = "acceptance@idea", .parts = {"met"}},
        {.item = "costs@pilot", .parts = {"met"}},
        {.item = "project:phase", .parts = {"transfer"}},
    };
    expect_changes(pn_buffer_text(&fresh), wishes, sizeof wishes / sizeof *wishes,
                   "# A project of phasenav; phasenav-project(5) describes this file.\n"
                   "format: 2\n"
                   "project:\n"
                   "  title: 'Parkraum: 1. Stufe'\n"
                   "  roadmap: small\n"
                   "  phase: transfer\n"
                   "milestones:\n"
                   "  need: {state: started, date: 2026-11-03}\n"
                   "  running: {state: reached, date: 2026-11-03, owner: Amt 61, evidence: Protokoll Nr. 12}\n"
                   "rounds:\n"
                   "  acceptance:\n"
                   "    idea: {state: met, date: 2026-11-03}\n"
                   "    pilot: {state: attention, evidence: 'Seniorenbeirat: noch nicht gehört'}\n"
                   "  costs:\n"
                   "    pilot: {state: met, date: 2026-11-03}\n"
                   "gates:\n"
                   "  idea: {decision: go-on, date: 2026-10-14, evidence: Ratsbeschluss 2026/117}\n");
    pn_buffer_finish(&fresh);
}

static void what_is_unknown_stays_in_its_place(void **state)
{
    (void)state;
    expect_change("# mine\n"
                  "format: 2   # first\n"
                  "project: {title: T, wiki: 'https://example.org/#a'}   # head\n"
                  "tags: [a,   b]\n"
                  "milestones:  # what is reached\n"
                  "  gone: {state: reached}   # of an older roadmap\n"
                  "  need: { state: started, risk: high,   evidence: old }  # ask again\n"
                  "\n"
                  "  # the last one\n"
                  "  partner:\n"
                  "    # inside\n"
                  "    colour: red\n"
                  "list:\n"
                  "- {item: gone, extra: 1}\n"
                  "\n"
                  "# end\n",
                  (struct wish){.item = "need", .parts = {"reached", NULL, NULL, NULL, "new"}},
                  "# mine\n"
                  "format: 2   # first\n"
                  "project: {title: T, wiki: 'https://example.org/#a'}   # head\n"
                  "tags: [a,   b]\n"
                  "milestones:  # what is reached\n"
                  "  gone: {state: reached}   # of an older roadmap\n"
                  "  need: { state: reached, date: 2026-11-03, risk: high,   evidence: new }  # ask again\n"
                  "\n"
                  "  # the last one\n"
                  "  partner:\n"
                  "    # inside\n"
                  "    colour: red\n"
                  "list:\n"
                  "- {item: gone, extra: 1}\n"
                  "\n"
                  "# end\n");
}

/* Each way in which YAML lets a record be written. */
static void every_style_can_be_edited(void **state)
{
    (void)state;
    static const struct {
        const char *before;
        const char *after;
    } styles[] = {
        {"milestones:\n  need:\n    state: started\n    date: 2026-01-01\n    x: 1\n",
         "milestones:\n  need:\n    state: reached\n    date: 2026-11-03\n    evidence: neu\n    x: 1\n"},
        {"milestones:\n    need:\n     evidence: |\n      a\n      b\n     state: started\n     date: 2026-01-01\n",
         "milestones:\n    need:\n     evidence: neu\n     state: reached\n     date: 2026-11-03\n"},
        {"milestones: {need: {state: started, date: 2026-01-01}}\n",
         "milestones: {need: {state: reached, date: 2026-11-03, evidence: neu}}\n"},
        {"milestones: {\"need\": {\"state\":\"started\",\"date\":\"2026-01-01\"}}\n",
         "milestones: {\"need\": {\"state\": reached,\"date\": 2026-11-03, evidence: neu}}\n"},
        {"milestones:\n  need: {state: started,\n    date: 2026-01-01,  # day\n    }\n",
         "milestones:\n  need: {state: reached,\n    date: 2026-11-03, evidence: neu,  # day\n    }\n"},
    };
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        struct pn_buffer from;
        struct pn_buffer to;
        pn_buffer_init(&from);
        pn_buffer_init(&to);
        pn_buffer_printf(&from, "%s%s", head, styles[i].before);
        pn_buffer_printf(&to, "%s%s", head, styles[i].after);
        expect_change(pn_buffer_text(&from),
                      (struct wish){.item = "need", .parts = {"reached", NULL, NULL, NULL, "neu"}},
                      pn_buffer_text(&to));
        pn_buffer_finish(&from);
        pn_buffer_finish(&to);
    }
}

static void places_that_hold_nothing_are_filled(void **state)
{
    (void)state;
    /* A comment behind a key stays there, and where there was a value behind which it stood, it goes on behind that. */
    static const struct {
        const char *before;
        const char *after;
    } empty[] = {
        {"milestones:  # none\nx: 1\n", "milestones:  # none\n  need: {state: started, date: 2026-11-03}\nx: 1\n"},
        {"milestones: {}  # none\nx: 1\n", "milestones:  # none\n  need: {state: started, date: 2026-11-03}\nx: 1\n"},
        {"milestones: ~  # none\nx: 1\n", "milestones:  # none\n  need: {state: started, date: 2026-11-03}\nx: 1\n"},
        {"milestones:\n  need:  # none\nx: 1\n",
         "milestones:\n  need: {state: started, date: 2026-11-03}  # none\nx: 1\n"},
        {"milestones:\n  need: {}  # none\nx: 1\n",
         "milestones:\n  need: {state: started, date: 2026-11-03}  # none\nx: 1\n"},
    };
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        struct pn_buffer from;
        struct pn_buffer to;
        pn_buffer_init(&from);
        pn_buffer_init(&to);
        pn_buffer_printf(&from, "%s%s", head, empty[i].before);
        pn_buffer_printf(&to, "%s%s", head, empty[i].after);
        expect_change(pn_buffer_text(&from), (struct wish){.item = "need", .parts = {"started"}}, pn_buffer_text(&to));
        pn_buffer_finish(&from);
        pn_buffer_finish(&to);
    }
}

static void a_file_in_braces_stays_in_braces(void **state)
{
    (void)state;
    expect_change("{\"format\": 2, \"project\": {\"title\": \"T\"}}",
                  (struct wish){.item = "acceptance@idea", .parts = {"met", ""}},
                  "{\"format\": 2, \"project\": {\"title\": \"T\"}, rounds: {acceptance: {idea: {state: met}}}}");
}

static void braces_and_brackets_are_filled_in_order(void **state)
{
    (void)state;
    /* before the first that is there */
    expect_change("format: 2\nproject: {title: T}\nmilestones: {need: {evidence: n}}\n",
                  (struct wish){.item = "need", .parts = {"started", ""}},
                  "format: 2\nproject: {title: T}\nmilestones: {need: {state: started, evidence: n}}\n"
                  "");
    /* in the place of all that was there */
    expect_change("format: 2\nproject: {title: T}\nmilestones: {need: {date: 2026-01-01, evidence: old}}\n",
                  (struct wish){.item = "need", .parts = {NULL, "", NULL, "o", ""}},
                  "format: 2\nproject: {title: T}\nmilestones: {need: {owner: o}}\n"
                  "");
    /* under a key without a value */
    expect_change("{format: 2, project: {title: T}, rounds: , x: [{who: a}]}",
                  (struct wish){.item = "acceptance@idea", .parts = {"met", ""}},
                  "{format: 2, project: {title: T}, rounds: {acceptance: {idea: {state: met}}}, "
                  "x: [{who: a}]}");
}

static void line_ends_are_those_of_the_file(void **state)
{
    (void)state;
    expect_change("format: 2\r\nproject: {title: T}\r\nrounds:\r\n  costs:\r\n    pilot: {}",
                  (struct wish){.item = "acceptance@idea", .parts = {"met", ""}},
                  "format: 2\r\nproject: {title: T}\r\nrounds:\r\n  acceptance:\r\n    idea: {state: met}\r\n"
                  "  costs:\r\n    pilot: {}");
    expect_change("\xef\xbb\xbf{format: 2, project: {title: ü}}",
                  (struct wish){.item = "need", .parts = {"started", ""}},
                  "\xef\xbb\xbf{format: 2, project: {title: ü}, milestones: {need: {state: started}}}");
}

static void parts_can_be_taken_away(void **state)
{
    (void)state;
    expect_change("format: 2\nproject: {title: T, phase: idea}\nmilestones:\n  need: {state: reached, date: "
                  "2026-01-01, evidence: neu}\n",
                  (struct wish){.item = "need", .parts = {"open", NULL, NULL, NULL, ""}},
                  "format: 2\nproject: {title: T, phase: idea}\nmilestones:\n  need: {state: open}\n");
    expect_change("format: 2\nproject: {title: T}\ngates:\n  idea: {decision: stop, date: 2026-01-01}\n",
                  (struct wish){.item = "gate:idea", .parts = {"open"}},
                  "format: 2\nproject: {title: T}\ngates:\n  idea: {}\n");
    expect_change("format: 2\nproject:\n  title: T\n  phase: idea   # now\nmilestones:\n  need:\n    date: 2026-01-01\n"
                  "    evidence: neu\n",
                  (struct wish){.item = "need", .parts = {NULL, "", NULL, "o", ""}},
                  "format: 2\nproject:\n  title: T\n  phase: idea   # now\nmilestones:\n  need:\n    owner: o\n");
    expect_change("format: 2\nproject: {title: T}\nmilestones:\n  need: {a: 1, date: 2026-01-01, evidence: neu, b: 2, "
                  "owner: o}\n",
                  (struct wish){.item = "need", .parts = {NULL, "", NULL, "", ""}},
                  "format: 2\nproject: {title: T}\nmilestones:\n  need: {a: 1, b: 2}\n");
}

/* Wherever YAML lets one stand. */
static void comments_stay(void **state)
{
    (void)state;
    static const struct {
        const char *before;
        const char *owner; /* "" takes it away, as the evidence is */
        const char *after;
    } texts[] = {
        {"    owner: # ask Ms. X first\n      Amt 61\n    # of May\n    evidence: old # dated\n    x: 1\n", "Amt 62",
         "    owner: # ask Ms. X first\n      Amt 62\n    # of May\n    # dated\n    x: 1\n"},
        {"    owner: # ask\n      # twice\n      Amt 61 # and again\n    evidence: | # header\n      # text\n    x: "
         "1\n",
         "", "    # ask\n    # twice\n    # and again\n    # header\n    x: 1\n"},
        {"    owner: >- # header\n      Amt\n      61\n    # next\n    evidence: 'a # b' # c\n", "Amt 62",
         "    owner: Amt 62 # header\n    # next\n    # c\n"},
        {"    evidence: # only\n      old\n", "Amt 62", "    owner: Amt 62\n    # only\n"},
        {"    {owner: Amt 61, # yes\n    evidence: old}\n", "Amt 62", "    {owner: Amt 62, # yes\n    }\n"},
        {"    {evidence: old, # yes\n    owner: Amt 61}\n", "Amt 62", "    { # yes\n    owner: Amt 62}\n"},
        {"    {x: 1, # one\n    evidence: old, # two\n    }\n", NULL, "    {x: 1, # one\n     # two\n    }\n"},
        {"    {owner: # why\n    Amt 61, evidence: old, x: 1}\n", "Amt 62", "    {owner: # why\n    Amt 62, x: 1}\n"},
        {"    {evidence: old, owner: Amt 61, # yes\n    }\n", "", "    { # yes\n    }\n"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct pn_buffer from;
        struct pn_buffer to;
        pn_buffer_init(&from);
        pn_buffer_init(&to);
        pn_buffer_printf(&from, "%smilestones:\n  need:\n%s# end\n", head, texts[i].before);
        pn_buffer_printf(&to, "%smilestones:\n  need:\n%s", head, texts[i].after);
        struct project_test test;
        project_test_init(&test, pn_buffer_text(&from));
        assert_non_null(test.project);
        struct pn_buffer text;
        pn_buffer_init(&text);
        if (!try_change(&test, &(struct wish){.item = "need", .parts = {NULL, NULL, NULL, texts[i].owner, ""}},
                        &text)) {
            print_error("refused: %s", pn_buffer_text(&from));
            fail();
        }
        pn_buffer_append_text(&to, "# end\n");
        assert_string_equal(pn_buffer_text(&text), pn_buffer_text(&to));
        pn_buffer_finish(&text);
        pn_buffer_finish(&from);
        pn_buffer_finish(&to);
        project_test_finish(&test);
    }
}

static void a_comment_that_would_go_is_a_reason_not_to_change(void **state)
{
    (void)state;
    static const char *const records[] = {
        "    {evidence: # why\n    old, x: 1}\n",           /* between a key and its value */
        "    {evidence: old, # why\n    owner: o, x: 1}\n", /* between two that go */
        "    {evidence: old, # why\n    owner: o}\n",       /* between all that there are */
        "    evidence: &old # why\n      old\n",            /* among the bytes of a value */
    };
    for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
        struct pn_buffer from;
        pn_buffer_init(&from);
        pn_buffer_printf(&from, "%smilestones:\n  need:\n%s", head, records[i]);
        expect_refusal(pn_buffer_text(&from), (struct wish){.item = "need", .parts = {NULL, NULL, NULL, "", ""}},
                       NOT_SAFE("need"));
        pn_buffer_finish(&from);
    }
    expect_refusal("format: 2\nproject: {title: T}\nmilestones: # none yet\n  {}\n",
                   (struct wish){.item = "need", .parts = {"started"}}, NOT_SAFE("need"));
}

/* A phase that the roadmap no longer has can be left; what else it does not have stays. */
static void what_is_no_longer_known_can_be_replaced(void **state)
{
    (void)state;
    expect_change("format: 2\nproject: {title: T, phase: gone-phase}\nmilestones: {gone: {state: reached}}\n",
                  (struct wish){.item = "project:phase", .parts = {"pilot"}},
                  "format: 2\nproject: {title: T, phase: pilot}\nmilestones: {gone: {state: reached}}\n");
    /* An alias has a meaning of its own also where the roadmap does not know whose it is. */
    expect_refusal("format: 2\nproject: {title: T}\nmilestones: {need: &a {state: started}, gone: *a}\n",
                   (struct wish){.item = "need", .parts = {"reached"}}, NOT_SAFE("need"));
    expect_refusal(
        "format: 2\nproject: {title: &a T}\nmilestones: {need: {state: started, evidence: &a x}}\nwiki: *a\n",
        (struct wish){.item = "need", .parts = {NULL, NULL, NULL, NULL, "y"}}, NOT_SAFE("need"));
}

static void a_date_goes_with_a_state(void **state)
{
    (void)state;
    struct project_test test;
    project_test_init(&test,
                      "format: 2\nproject: {title: T}\nmilestones: {need: {state: reached, date: 2026-01-01}}\n");
    struct pn_buffer text;
    pn_buffer_init(&text);
    assert_true(try_change(&test, &(struct wish){.item = "need", .parts = {"reached"}}, &text));
    assert_string_equal(pn_buffer_text(&text), test.source.text); /* there is no other date either, and nothing new */
    pn_buffer_finish(&text);
    project_test_finish(&test);
}

static void what_may_not_be_is_refused(void **state)
{
    (void)state;
    expect_refusal(head, (struct wish){.item = "need", .parts = {"met"}},
                   "phasenav: there is no state 'met' here; there are: open, started, reached, not-applicable\n");
    expect_refusal(head, (struct wish){.item = "need", .parts = {NULL, "3.11.2026"}},
                   "phasenav: '3.11.2026' is no date; write one as in 2026-11-03\n");
    char note[PN_PROJECT_TEXT_MOST + 2];
    memset(note, 'x', sizeof note);
    note[sizeof note - 1] = '\0';
    expect_refusal(head, (struct wish){.item = "need", .parts = {NULL, NULL, NULL, NULL, note}},
                   "phasenav: the text of the evidence is longer than the 4000 bytes that there is room for\n");
    expect_refusal(head, (struct wish){.item = "need", .parts = {NULL, NULL, NULL, NULL, "a\x1b[0m"}},
                   "phasenav: the text of the evidence has a control character in it, which no file may have; take it "
                   "out\n");
    expect_refusal(head, (struct wish){.item = "need", .parts = {NULL, NULL, NULL, "\xff"}},
                   "phasenav: the text of the owner is not UTF-8\n");
    expect_refusal(head, (struct wish){.item = "project:phase", .parts = {"need"}},
                   "phasenav: there is no phase 'need'; 'phasenav --list phases' shows their ids\n");
    expect_refusal("format: 2\nproject: {title: T}\nmilestones: {need: &a {state: started}, budget: *a}\n",
                   (struct wish){.item = "budget", .parts = {"reached"}}, NOT_SAFE("budget"));
    /* Where one change would be two. */
    expect_refusal("format: 2\nproject: {title: T}\nmilestones: {need: &a {state: started}, budget: *a}\n",
                   (struct wish){.item = "need", .parts = {"reached"}}, NOT_SAFE("need"));
}

int test_project_change(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_file_grows_line_by_line),
        cmocka_unit_test(what_is_unknown_stays_in_its_place),
        cmocka_unit_test(every_style_can_be_edited),
        cmocka_unit_test(places_that_hold_nothing_are_filled),
        cmocka_unit_test(a_file_in_braces_stays_in_braces),
        cmocka_unit_test(braces_and_brackets_are_filled_in_order),
        cmocka_unit_test(line_ends_are_those_of_the_file),
        cmocka_unit_test(comments_stay),
        cmocka_unit_test(a_comment_that_would_go_is_a_reason_not_to_change),
        cmocka_unit_test(what_is_no_longer_known_can_be_replaced),
        cmocka_unit_test(parts_can_be_taken_away),
        cmocka_unit_test(a_date_goes_with_a_state),
        cmocka_unit_test(what_may_not_be_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
