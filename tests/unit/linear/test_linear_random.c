// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whatever lines are typed: the state stays consistent, the choices are numbered without gaps, and all that is told are
 * plain lines that fit.
 */
#include "linear_test.h"

#include "choice.h"
#include "consistent.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/width.h"

#include "seeded_random.h"

static char typed[512];

/* Mostly what readers type; then words, numbers, and any bytes at all. */
static void make_line(uint64_t *seed)
{
    static const char *const words[] = {
        "",  "n",     "p",     ">",    "<",        "b",           "f", "0", "i",  "m",      "o",         "t",
        "a", "/data", "/",     "w",    "?",        "L",           "x", "s", "e",  "u",      "U",         "c",
        ".", "-",     "pilot", "/die", "contents", "search need", "j", "q", "99", "/xyzzy", "2026-11-03"};
    uint32_t choice = next_random(seed);
    uint32_t more = next_random(seed);
    if (choice % 8 < 3) {
        snprintf(typed, sizeof typed, "%u", more % 12);
    } else if (choice % 8 < 7) {
        snprintf(typed, sizeof typed, "%s", words[more % (sizeof words / sizeof *words)]);
    } else {
        size_t length = more % (more % 5 == 0 ? sizeof typed : 8);
        for (size_t i = 0; i < length; i++) {
            typed[i] = (char)(1 + next_random(seed) % 255);
        }
        typed[length] = '\0';
    }
}

static bool are_plain_lines(const char *told, unsigned width)
{
    size_t offset;
    size_t length = strlen(told);
    if (length < 2 || told[length - 1] != '\n' || told[length - 2] != ':') {
        return false;
    }
    if (pn_text_check(told, length, &offset) != PN_TEXT_FINE) {
        return false;
    }
    for (const char *line = told; *line != '\0'; line += strcspn(line, "\n") + 1) {
        size_t end = strcspn(line, "\n");
        if (end == 0 || (width > 0 && pn_text_width(line, end) > width)) {
            return false;
        }
    }
    return true;
}

/* What is told where a number is typed at this place; returns whether something opens. */
static enum pn_telling try_number(const struct pn_linear *from, unsigned long number, struct pn_buffer *ret_told)
{
    struct pn_linear tried = *from;
    const struct pn_nav_context *context = &conversation.fixture.context;
    pn_linear_refresh(&tried, context); /* the frame is of what was tried before */
    char line[24];
    snprintf(line, sizeof line, "%lu", number);
    pn_buffer_clear(ret_told);
    (void)pn_linear_take(&tried, context, line, ret_told, &conversation.fixture.scratch);
    enum pn_telling telling = tried.telling;
    pn_linear_tell(&tried, context, NULL, ret_told, &conversation.fixture.scratch);
    return telling;
}

/* What is opened is called as its choice was: the beginning of that, but for a letter that is small amid a line, is in
 * the heading. */
static bool is_called(const struct pn_buffer *opened, const char *choice)
{
    const char *heading = pn_buffer_text(opened);
    size_t length = strcspn(choice, ",:(\n");
    length -= choice[length] == '(' && length > 1 ? 1 : 0; /* the blank before it */
    const char *dash = strstr(choice, " – ");
    length = dash != NULL && (size_t)(dash - choice) < length ? (size_t)(dash - choice) : length;
    char wanted[64];
    snprintf(wanted, sizeof wanted, "%.*s", (int)(length < 20 ? length : 20) - 1, choice + 1);
    const char *found = strstr(heading, wanted);
    return found != NULL && (size_t)(found - heading) < strcspn(heading, "\n");
}

/* The choices are numbered from 1 without gaps, each opens what it is called, and behind them there is none. */
static bool are_choices(const struct pn_linear *alone, const char *told)
{
    struct pn_buffer opened;
    pn_buffer_init(&opened);
    unsigned long number = 0;
    bool right = true;
    for (const char *line = told; right && *line != '\0'; line += strcspn(line, "\n") + 1) {
        size_t digits = strspn(line, "0123456789");
        if (digits > 0 && strncmp(line + digits, ") ", 2) == 0) {
            right = strtoul(line, NULL, 10) == ++number;
            try_number(alone, number, &opened);
            right = right && is_called(&opened, line + digits + 2);
        }
    }
    struct pn_linear again = *alone;
    pn_linear_refresh(&again, &conversation.fixture.context);
    right = right && number == pn_choice_count(&again.nav, &again.settled->frame);
    right = right && try_number(alone, number + 1, &opened) == PN_TELL_NOTHING && opened.length > 0;
    pn_buffer_finish(&opened);
    return right;
}

/* The place that is being told, all of it, and what its numbers do. */
static bool place_is_right(void)
{
    struct pn_linear alone = conversation.linear;
    const struct pn_nav_context *context = &conversation.fixture.context;
    struct pn_arena *scratch = &conversation.fixture.scratch;
    if (alone.nav.prompt != PN_PROMPT_NONE) {
        return true;
    }
    struct pn_buffer told;
    pn_buffer_init(&told);
    alone.width = 0;
    alone.height = 0;
    alone.has_more = false;
    alone.asks_search = false;
    do {
        alone.telling = alone.has_more ? PN_TELL_MORE : PN_TELL_PLACE;
        pn_linear_tell(&alone, context, NULL, &told, scratch);
    } while (alone.has_more);
    bool is_right = are_choices(&alone, pn_buffer_text(&told));
    pn_linear_refresh(&conversation.linear, context);
    pn_buffer_finish(&told);
    pn_arena_reset(scratch);
    return is_right;
}

static void random_lines_are_answered_in_plain_ones(void **state)
{
    (void)state;
    static const unsigned widths[] = {0, 0, 20, 80};
    uint64_t seed = random_seed(20261126);
    const char *asked_for = getenv("PN_STEPS"); /* fewer, where each takes long */
    unsigned long steps = asked_for != NULL ? strtoul(asked_for, NULL, 10) : 10000;
    assert_true(steps > 0);
    take_project();
    begin(PN_NO_PHASE, 0);
    for (unsigned long i = 0; i < steps; i++) {
        if (i % 500 == 0) { /* a log that grows makes every change slower */
            drop_project(NULL);
            take_project();
            begin(PN_NO_PHASE, widths[i / 500 % (sizeof widths / sizeof *widths)]);
            conversation.linear.height = (unsigned)(i / 500) * 7 % 40;
        }
        make_line(&seed);
        const char *told = type(typed);
        bool consistent = pn_nav_is_consistent(&conversation.linear.nav, &conversation.fixture.context,
                                               &conversation.fixture.scratch);
        pn_arena_reset(&conversation.fixture.scratch);
        if (!consistent || !are_plain_lines(told, conversation.linear.width) || !place_is_right()) {
            fail_msg("step %lu, line '%s', %s:\n%s", i, typed, consistent ? "told" : "inconsistent", told);
        }
    }
}

int test_linear_random(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(random_lines_are_answered_in_plain_ones, drop_project),
    };
    return cmocka_run_group_tests(tests, linear_test_load, linear_test_unload);
}
