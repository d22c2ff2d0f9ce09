// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A change of a project's two files that may be disturbed (fault_shim.h), and what must then be found in them.
 */
#ifndef PHASENAV_TESTS_FAULT_SCENARIO_H
#define PHASENAV_TESTS_FAULT_SCENARIO_H

#include "store_test.h"

#include "fault_shim.h"

struct fault_scenario {
    const char *name;
    const char *text;    /* of the project's file at first; NULL: there is none */
    const char *history; /* NULL: there is none */
    unsigned earlier;    /* changes of this sitting before it */
    enum pn_entry_kind kind;
    unsigned count; /* changes in the one commit */
    bool is_kept;   /* the project was in memory, and is to be kept in the file */
};

struct fault_outcome {
    unsigned points;
    unsigned kept_old;
    unsigned made_new;
    unsigned head_only; /* of a file that is made */
    unsigned pending;   /* an entry was left at the end of the history that came to be, */
    unsigned cut;       /* or that did not */
    unsigned said;
};

/* Everything undisturbed: what the file says before and after it. */
struct fault_expectation {
    char *before; /* NULL: no file */
    char *after;
    size_t entries_before;
    size_t entries_after;
    size_t entries_kept; /* where the old file is changed otherwise: with those beside a log of format 1 */
    unsigned calls;
};

void fault_set_up(struct store_test *test, const struct fault_scenario *scenario);

/* Makes the change. */
bool fault_act(struct store_test *test, const struct fault_scenario *scenario);

/* Makes it undisturbed, and counts its calls. */
void fault_expect(struct fault_expectation *expectation, const struct fault_scenario *scenario);
void fault_expectation_finish(struct fault_expectation *expectation);

/* In a child, since it dies. False where it came to its end: there is no such call. */
bool fault_kill_at(struct store_test *test, const struct fault_scenario *scenario, enum fault_mode how, unsigned at);

enum fault_state { FAULT_OLD, FAULT_NEW, FAULT_HEAD };

/* The file is the old or the new one, and the history agrees; *outcome counts which. */
enum fault_state fault_expect_whole(struct store_test *test, struct fault_outcome *outcome,
                                    const struct fault_expectation *expectation);

/* Makes another change: afterwards nothing is pending, and no entry is lost or doubled. */
void fault_expect_next(struct store_test *test, enum fault_state state, const struct fault_expectation *expectation);

/* What a reader finds in the file; to be freed. NULL where there is none. */
char *fault_text(const struct store_test *test);

/* The history lacks something, as was said: it could not be written. */
extern bool fault_history_lags;

/* How many entries the history then has. */
size_t fault_entries(enum fault_state state, const struct fault_expectation *expectation);

#endif
