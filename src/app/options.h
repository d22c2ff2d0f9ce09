// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The command line, understood.
 */
#ifndef PHASENAV_APP_OPTIONS_H
#define PHASENAV_APP_OPTIONS_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/dump/dump.h"
#include "phasenav/dump/lists.h"

#include <stdbool.h>
#include <stddef.h>

enum pn_option_id {
#define X(id, letter, name, argument, values, group, help) PN_OPTION_##id,
#include "options.def"
#undef X
    PN_OPTION_COUNT
};

enum pn_option_group {
    PN_OPTION_GROUP_DUMP,
    PN_OPTION_GROUP_ROADMAP,
    PN_OPTION_GROUP_PROJECT,
    PN_OPTION_GROUP_PRESENTATION,
    PN_OPTION_GROUP_OTHER,
    PN_OPTION_GROUP_COUNT
};

/* The kind of words that an option's value can be. */
enum pn_option_values {
    PN_OPTION_VALUES_NONE, /* the option takes no value */
    PN_OPTION_VALUES_ANY,
    PN_OPTION_VALUES_FILES,
    PN_OPTION_VALUES_PHASES, /* in the roadmap, as the next four */
    PN_OPTION_VALUES_ITEMS,
    PN_OPTION_VALUES_WORKSTREAMS,
    PN_OPTION_VALUES_STAKEHOLDERS,
    PN_OPTION_VALUES_LANGUAGES,
    PN_OPTION_VALUES_LISTS, /* known to the program, as all that follow */
    PN_OPTION_VALUES_FORMATS,
    PN_OPTION_VALUES_COLORS, /* enum pn_color_when */
};

struct pn_option {
    const char *name;
    const char *argument; /* an English message, or NULL */
    const char *help;     /* an English message */
    enum pn_option_values values;
    enum pn_option_group group;
    char letter; /* 0: none */
};

extern const struct pn_option pn_options_table[PN_OPTION_COUNT];

enum pn_task {
    PN_TASK_BROWSE,
    PN_TASK_PHASES,
    PN_TASK_ALL,
    PN_TASK_ITEMS,
    PN_TASK_LIST,
    PN_TASK_SEARCH,
    PN_TASK_CHECK,
    PN_TASK_REPORT, /* about a project, as the next five */
    PN_TASK_PROPOSAL,
    PN_TASK_READY,
    PN_TASK_LOG,
    PN_TASK_DUE,
    PN_TASK_SET,
    PN_TASK_MERGE,
    PN_TASK_HELP,
    PN_TASK_VERSION,
};

enum pn_color_when { PN_COLOR_WHEN_AUTO, PN_COLOR_WHEN_ALWAYS, PN_COLOR_WHEN_NEVER, PN_COLOR_WHEN_COUNT };

extern const char *const pn_color_when_names[PN_COLOR_WHEN_COUNT];

enum { PN_WIDTH_LEAST = PN_DUMP_LEAST_WIDTH, PN_WIDTH_MOST = 1000 };

/* The values of an option that may be repeated, in their order. */
struct pn_option_words {
    const char **at;
    size_t count;
};

/* One --set with the options that belong to it; NULL: not given. */
struct pn_set_option {
    const char *item; /* ITEM=STATE, or ITEM alone if one of the others is given */
    const char *note;
    const char *owner; /* "" takes the owner away; likewise the next three */
    const char *due;
    const char *evidence;
    const char *date;
};

/* What was asked for; texts are borrowed from argv. */
struct pn_options {
    enum pn_task task;
    struct pn_option_words phases; /* PN_TASK_PHASES: at least one; PN_TASK_BROWSE, PN_TASK_PROPOSAL: none or one */
    struct pn_option_words items;  /* PN_TASK_ITEMS: at least one */
    struct pn_option_words workstreams;
    struct pn_option_words stakeholders;
    const struct pn_dump_list *list; /* PN_TASK_LIST */
    const char *search;              /* PN_TASK_SEARCH */
    const char *format_name;         /* NULL: not given */
    const struct pn_dump_format *format;
    const char *project; /* NULL: not given, as the next six */
    const char *who;
    const char *ready;
    const char *since;
    const char *until;
    const char *owner; /* of what is due; "": nobody */
    const char *as_of;
    const char *merge[3]; /* PN_TASK_MERGE: the files of the base, ours and theirs */
    bool read_only;
    struct pn_set_option *sets; /* PN_TASK_SET: at least one */
    size_t set_count;
    const char *file;     /* NULL: not given */
    const char *language; /* NULL: not given */
    enum pn_color_when color;
    bool ascii;
    bool mouse;
    bool linear;
    unsigned width; /* 0: not given */
};

/* The language that the command line asks for, or NULL. It is read before all else, so that problems with the rest can
 * be told in it. */
const char *pn_options_language(int argc, char *const *argv);

/* Reads the command line. If something is wrong with it, adds one diag and returns false. The lists of words live in
 * the arena. */
bool pn_options_parse(struct pn_arena *arena, int argc, char *const *argv, struct pn_options *ret_options,
                      struct pn_diags *diags);

#endif
