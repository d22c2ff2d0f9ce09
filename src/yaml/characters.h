// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The text of a file as libyaml may see it, and the characters that have no business in one.
 */
#ifndef PHASENAV_YAML_CHARACTERS_H
#define PHASENAV_YAML_CHARACTERS_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <yaml.h>

/* A mark of libyaml, which counts from 0, as a place. */
static inline struct pn_place pn_yaml_place(yaml_mark_t mark)
{
    return (struct pn_place){(uint32_t)mark.line + 1, (uint32_t)mark.column + 1};
}

/* The text of a file as libyaml may see it, and where it had to be changed for that. */
struct pn_yaml_input {
    const char *text;
    size_t length;                 /* a NUL follows */
    const struct pn_place *faults; /* what was reported, in the file's order */
    size_t fault_count;
    bool has_tabs; /* which are fine between tokens, and not in a text */
};

/*
 * Looks through the whole text for what is not UTF-8 and for characters that have no business in it, and reports
 * them. libyaml gives up at the first; so it gets a copy (in the arena) in which each is replaced by one harmless
 * character: the places of everything else stay, and other problems can be found in the same run. Returns false when
 * reading on is useless, as in UTF-16.
 */
bool pn_yaml_check_input(struct pn_arena *arena, const struct pn_source *source, struct pn_yaml_input *ret_input,
                         struct pn_diags *diags);

/* The byte of the input (or its end) that a mark is at. */
size_t pn_yaml_byte_at(const struct pn_yaml_input *input, yaml_mark_t mark);

/* A place in the input that only moves forward. To begin, set `input` and zero the rest. */
struct pn_yaml_cursor {
    const struct pn_yaml_input *input;
    size_t at;   /* byte */
    size_t line; /* counted as in a mark */
    size_t column;
    size_t next_fault;
};

/* Moves the cursor forward to a mark, or to the end of the text, and returns its byte. */
size_t pn_yaml_go_to(struct pn_yaml_cursor *cursor, yaml_mark_t mark);

/* Whether a character of the input that was reported lies between the marks. Marks must not go back from call to call.
 */
bool pn_yaml_has_fault(struct pn_yaml_cursor *cursor, yaml_mark_t start, yaml_mark_t end);

/*
 * Reports what pn_text_check() objects to in a scalar's text at the place where it is written: a tab, which YAML
 * allows, or an escape as "\x1b"; all else was seen by pn_yaml_check_input(). Returns whether there is something. Marks
 * must not go back from call to call.
 */
bool pn_yaml_check_scalar(struct pn_yaml_cursor *cursor, const yaml_event_t *event, const struct pn_source *source,
                          struct pn_diags *diags);

#endif
