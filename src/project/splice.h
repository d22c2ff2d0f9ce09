/*
 * Editing the text of a file where nodes of it stand, so that everything else stays byte for byte, comments too.
 *
 * Edits are collected against one text and made in one go. What is cut are the bytes of nodes, and between those
 * blanks and marks. A place that cannot be edited like this (an alias, a key in a form that few know, a comment in the
 * midst of it) makes a function return false: nothing is guessed. The caller reads the result back and compares.
 */
#ifndef PHASENAV_PROJECT_SPLICE_H
#define PHASENAV_PROJECT_SPLICE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"
#include "phasenav/yaml/yaml.h"

struct pn_cut;

/* Storage that the caller provides. */
struct pn_splice {
    struct pn_arena *arena;
    const char *text;
    size_t length;
    const char *newline; /* as the file has it */
    size_t *line_starts; /* bytes; of line 1 first */
    size_t line_count;
    struct pn_cut *cuts;
    struct pn_cut **last;
    bool ended; /* a last line that had no end was given one */
};

void pn_splice_init(struct pn_splice *splice, struct pn_arena *arena, const struct pn_source *source);

/* Appends the edited text. False, with nothing appended, where edits are in each other's way. */
bool pn_splice_finish(const struct pn_splice *splice, struct pn_buffer *buffer);

/* A key of a mapping and what it shall say: YAML on one line, or NULL to take it out. */
struct pn_splice_field {
    const char *key;
    const char *value;
    size_t rank; /* where it goes among its siblings if it is new */
};

/* Where a key belongs among its siblings: `depth` counts from the file's keys, 0. SIZE_MAX: not known, anywhere. */
struct pn_splice_order {
    size_t (*rank)(const void *data, unsigned depth, const char *key);
    const void *data;
};

/* Fields of a mapping that has some already. `order` is asked with `depth`. */
bool pn_splice_set_fields(struct pn_splice *splice, const struct pn_node *mapping, const struct pn_splice_field *fields,
                          size_t count, const struct pn_splice_order *order, unsigned depth);

/* The value under a path of keys from the root on; those that are missing are added, each on a line of its own. What
 * stands there now holds nothing. */
bool pn_splice_add(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                   const char *value, const struct pn_splice_order *order);

/* One more entry at the end of the list under a key of the root. */
bool pn_splice_append(struct pn_splice *splice, const struct pn_node *root, const char *key, const char *value,
                      const struct pn_splice_order *order);

#endif
