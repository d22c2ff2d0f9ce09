// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of states, and questions to it.
 */
#include "states.h"

#include <assert.h>
#include <string.h>

#define OF_MILESTONE (1u << PN_SUBJECT_MILESTONE)
#define OF_ROUND (1u << PN_SUBJECT_ROUND)
#define OF_GATE (1u << PN_SUBJECT_GATE)

enum { CHOICE, SPACE };

static const struct pn_state_info states[PN_STATE_COUNT] = {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role)                                             \
    {word, title, kinds, PN_STANDING_##standing, (stop) == SPACE},
#include "phasenav/project/states.def"
#undef STATE
};

/* How many states each kind has, 8 bits for each kind. */
enum {
    COUNTS = 0
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role)                                             \
    +((((kinds)&OF_MILESTONE) != 0) + /* NOLINT(bugprone-macro-parentheses): the rows are one sum */                   \
      (((kinds)&OF_ROUND) != 0 ? 1 << 8 : 0) + (((kinds)&OF_GATE) != 0 ? 1 << 16 : 0))
#include "phasenav/project/states.def"
#undef STATE
};
static_assert((COUNTS & 0xff) <= PN_STATES_MOST && (COUNTS >> 8 & 0xff) <= PN_STATES_MOST &&
                  COUNTS >> 16 <= PN_STATES_MOST,
              "every state of a kind is chosen by its digit");
static_assert(PN_STATE_OPEN == 0, "where nothing is said, the state is OPEN");

const struct pn_state_info *pn_state_info(enum pn_state state)
{
    return &states[state];
}

const char *pn_state_title(const struct pn_catalog *catalog, enum pn_state state)
{
    return pn_trc(catalog, "state", states[state].title);
}

const char *pn_state_short_title(const struct pn_catalog *catalog, enum pn_state state)
{
    switch (state) {
    case PN_STATE_ATTENTION:
        return pn_trc(catalog, "state", "attention");
    case PN_STATE_NOT_APPLICABLE:
        return pn_trc(catalog, "state", "dropped");
    case PN_STATE_GO_ON:
    case PN_STATE_ANOTHER_WAY:
    case PN_STATE_STOP:
        return pn_trc(catalog, "state", "decided");
    default:
        return pn_state_title(catalog, state);
    }
}

static bool is_of(enum pn_state state, enum pn_subject_kind kind)
{
    return (states[state].kinds & 1u << kind) != 0;
}

bool pn_state_from_word(enum pn_subject_kind kind, const char *word, enum pn_state *ret_state)
{
    for (enum pn_state state = 0; state < PN_STATE_COUNT; state++) {
        if (is_of(state, kind) && strcmp(states[state].word, word) == 0) {
            *ret_state = state;
            return true;
        }
    }
    return false;
}

size_t pn_states_of(enum pn_subject_kind kind, enum pn_state *ret_states)
{
    size_t count = 0;
    for (enum pn_state state = 0; state < PN_STATE_COUNT; state++) {
        if (is_of(state, kind)) {
            ret_states[count++] = state;
        }
    }
    return count;
}

const char *pn_states_in_words(struct pn_arena *arena, const enum pn_state *of, size_t count)
{
    const char *words = "";
    for (size_t i = 0; i < count; i++) {
        words = pn_arena_printf(arena, "%s%s%s", words, i == 0 ? "" : ", ", states[of[i]].word);
    }
    return words;
}

enum pn_state pn_state_after(enum pn_subject_kind kind, enum pn_state state)
{
    do {
        state = (state + 1) % PN_STATE_COUNT;
    } while (!is_of(state, kind) || !states[state].space_stops);
    return state;
}
