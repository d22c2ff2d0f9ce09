// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * getopt_long over the table of options, and what goes with what.
 */
#include "options.h"

#include "app.h"

#include "phasenav/base/nearest.h"

#include <getopt.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const struct pn_option pn_options_table[PN_OPTION_COUNT] = {
#define X(id_, letter_, name_, argument_, values_, group_, help_)                                                      \
    {.name = (name_),                                                                                                  \
     .argument = (argument_),                                                                                          \
     .help = (help_),                                                                                                  \
     .values = PN_OPTION_VALUES_##values_,                                                                             \
     .group = PN_OPTION_GROUP_##group_,                                                                                \
     .letter = (letter_)},
#include "options.def"
#undef X
};

const char *const pn_color_when_names[PN_COLOR_WHEN_COUNT] = {
    [PN_COLOR_WHEN_AUTO] = "auto",
    [PN_COLOR_WHEN_ALWAYS] = "always",
    [PN_COLOR_WHEN_NEVER] = "never",
};

enum {
    OPERAND = 1,       /* getopt_long() returns this for an operand, because of the "-" in `letters` */
    LONG_OPTION = 256, /* plus an enum pn_option_id: the code of an option's long name, which is above all letters */
};

/* The descriptions of short and of long options that getopt_long() takes. */
struct getopt_tables {
    char letters[3 + 2 * PN_OPTION_COUNT];
    struct option names[PN_OPTION_COUNT + 1];
};

static void make_tables(struct getopt_tables *tables)
{
    char *at = tables->letters;
    *at++ = '-'; /* return operands in their place, even if POSIXLY_CORRECT is set */
    *at++ = ':'; /* print no messages, and return ':' for a missing value */
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        const struct pn_option *option = &pn_options_table[i];
        if (option->letter != 0) {
            *at++ = option->letter;
            if (option->argument != NULL) {
                *at++ = ':';
            }
        }
        tables->names[i] = (struct option){
            .name = option->name,
            .has_arg = option->argument != NULL ? required_argument : no_argument,
            .val = LONG_OPTION + i,
        };
    }
    *at = '\0';
    tables->names[PN_OPTION_COUNT] = (struct option){0};
}

/* The option that getopt's code stands for, by its letter or its name; PN_OPTION_COUNT if it is none of ours. */
static enum pn_option_id option_of(int code)
{
    if (code >= LONG_OPTION) {
        return (enum pn_option_id)(code - LONG_OPTION);
    }
    int i = 0;
    while (i < PN_OPTION_COUNT && (code == 0 || pn_options_table[i].letter != code)) {
        i++;
    }
    return (enum pn_option_id)i;
}

const char *pn_options_language(int argc, char *const *argv)
{
    struct getopt_tables tables = {0};
    make_tables(&tables);
    const char *language = NULL;
    opterr = 0;
    optind = 0; /* start anew, as glibc and musl take it */
    int code;
    while ((code = getopt_long(argc, argv, tables.letters, tables.names, NULL)) != -1) {
        if (option_of(code) == PN_OPTION_LANG && *optarg != '\0') {
            language = optarg;
        }
    }
    return language;
}

static bool complain_about_long_option(const char *word, struct pn_diags *diags)
{
    const char *names[PN_OPTION_COUNT];
    struct pn_arena arena;
    pn_arena_init(&arena);
    word += strspn(word, "-");
    const char *name = pn_arena_strndup(&arena, word, strcspn(word, "="));
    size_t beginnings = 0;
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        names[i] = pn_options_table[i].name;
        beginnings += strncmp(names[i], name, strlen(name)) == 0;
    }
    size_t nearest = pn_text_nearest(name, names, PN_OPTION_COUNT);
    if (beginnings > 1) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "option '--%s' is ambiguous: several begin like this", name);
    } else if (nearest == SIZE_MAX) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "unknown option '--%s'", name);
    } else {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "unknown option '--%s'; did you mean '--%s'?", name, names[nearest]);
    }
    pn_arena_finish(&arena);
    return false;
}

/* Reports what getopt_long() could not read in the argument `word`. */
static bool complain(const char *word, struct pn_diags *diags)
{
    enum pn_option_id option = option_of(optopt);
    if (option != PN_OPTION_COUNT) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "option '--%s' takes no value", pn_options_table[option].name);
    }
    if (optopt == 0) {
        return complain_about_long_option(word, diags);
    }
    char letter[] = {(char)optopt, '\0'};
    return pn_diag_error(diags, NULL, PN_NO_PLACE, "unknown option '-%s'", letter);
}

/* The long name of the option that asks for a task. */
static const char *name_of_task(enum pn_task task)
{
    static const enum pn_option_id option_of_task[] = {
        [PN_TASK_PHASES] = PN_OPTION_PHASE,  [PN_TASK_ALL] = PN_OPTION_ALL,           [PN_TASK_ITEMS] = PN_OPTION_ITEM,
        [PN_TASK_LIST] = PN_OPTION_LIST,     [PN_TASK_SEARCH] = PN_OPTION_SEARCH,     [PN_TASK_CHECK] = PN_OPTION_CHECK,
        [PN_TASK_REPORT] = PN_OPTION_REPORT, [PN_TASK_PROPOSAL] = PN_OPTION_PROPOSAL, [PN_TASK_READY] = PN_OPTION_READY,
        [PN_TASK_LOG] = PN_OPTION_LOG,       [PN_TASK_DUE] = PN_OPTION_DUE,           [PN_TASK_SET] = PN_OPTION_SET,
        [PN_TASK_MERGE] = PN_OPTION_MERGE,
    };
    return pn_options_table[option_of_task[task]].name;
}

static bool do_not_go_together(const char *one, const char *other, struct pn_diags *diags)
{
    return pn_diag_error(diags, NULL, PN_NO_PLACE, "--%s and --%s do not go together", one, other);
}

static bool set_mode(struct pn_options *options, enum pn_task task, struct pn_diags *diags)
{
    if (options->task != PN_TASK_BROWSE && options->task != task) {
        return do_not_go_together(name_of_task(options->task), name_of_task(task), diags);
    }
    options->task = task;
    return true;
}

/* Takes the value of an option that says what is asked for: of two, one would be lost without a word. Of options that
 * only say how, the last counts, so that an alias of the shell can have some of them. */
static bool set_once(const char **option_value, enum pn_option_id id, const char *value, struct pn_diags *diags)
{
    if (*option_value != NULL && strcmp(*option_value, value) != 0) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--%s is given twice, with '%s' and with '%s'; give it once",
                             pn_options_table[id].name, *option_value, value);
    }
    *option_value = value;
    return true;
}

static bool set_list(struct pn_options *options, const char *value, struct pn_diags *diags)
{
    const char *list = options->list != NULL ? options->list->name : NULL;
    if (!set_once(&list, PN_OPTION_LIST, value, diags)) {
        return false;
    }
    options->list = pn_dump_find_list(value);
    if (options->list != NULL) {
        return set_mode(options, PN_TASK_LIST, diags);
    }
    struct pn_buffer names;
    pn_buffer_init(&names);
    for (size_t i = 0; i < pn_dump_list_count; i++) {
        pn_buffer_printf(&names, "%s%s", i == 0 ? "" : ", ", pn_dump_lists[i].name);
    }
    pn_diag_error(diags, NULL, PN_NO_PLACE, "--list does not know '%s'; it lists one of: %s", value,
                  pn_buffer_text(&names));
    pn_buffer_finish(&names);
    return false;
}

/* Whether the task writes a document about the roadmap, whose format --format chooses. */
static bool writes_document(enum pn_task task)
{
    return task == PN_TASK_PHASES || task == PN_TASK_ALL || task == PN_TASK_ITEMS;
}

/* The formats in which a task can write; one that is about a roadmap, or writes nothing, has those of a roadmap. */
static const struct pn_dump_format *formats_of(enum pn_task task, size_t *ret_count)
{
    switch (task) {
    case PN_TASK_REPORT:
        *ret_count = pn_report_format_count;
        return pn_report_formats;
    case PN_TASK_PROPOSAL:
        *ret_count = pn_proposal_format_count;
        return pn_proposal_formats;
    case PN_TASK_READY:
        *ret_count = pn_ready_format_count;
        return pn_ready_formats;
    case PN_TASK_LOG:
        *ret_count = pn_log_format_count;
        return pn_log_formats;
    case PN_TASK_DUE:
        *ret_count = pn_due_format_count;
        return pn_due_formats;
    default:
        *ret_count = pn_dump_format_count;
        return pn_dump_formats;
    }
}

/* Finds the format by its name (NULL: the first), among those of the task, which is known only now. */
static bool choose_format(struct pn_options *options, const char *value, struct pn_diags *diags)
{
    struct pn_buffer names;
    size_t count;
    const struct pn_dump_format *formats = formats_of(options->task, &count);
    pn_buffer_init(&names);
    size_t i = 0;
    for (; value != NULL && i < count && strcmp(formats[i].name, value) != 0; i++) {
        pn_buffer_printf(&names, "%s%s", i == 0 ? "" : ", ", formats[i].name);
    }
    if (i < count) {
        options->format = &formats[i];
    } else {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "unknown format '%s'; there are: %s", value, pn_buffer_text(&names));
    }
    pn_buffer_finish(&names);
    return i < count;
}

static bool add_set(struct pn_options *options, const char *value, struct pn_diags *diags)
{
    options->sets[options->set_count++] = (struct pn_set_option){.item = value};
    return set_mode(options, PN_TASK_SET, diags);
}

/* Where an option that belongs to a --set is kept; NULL: it does not. */
static const char **part_of_set(struct pn_set_option *set, enum pn_option_id id)
{
    switch (id) {
    case PN_OPTION_NOTE:
        return &set->note;
    case PN_OPTION_OWNER:
        return &set->owner;
    case PN_OPTION_BY:
        return &set->due;
    case PN_OPTION_EVIDENCE:
        return &set->evidence;
    case PN_OPTION_DATE:
        return &set->date;
    default:
        return NULL;
    }
}

static bool belongs_to_set(enum pn_option_id id)
{
    struct pn_set_option any;
    return part_of_set(&any, id) != NULL;
}

/* These options belong to the --set before them. */
static bool complete_set(struct pn_options *options, enum pn_option_id id, const char *value, struct pn_diags *diags)
{
    if (options->set_count == 0 && id == PN_OPTION_OWNER) { /* it may be that of --due, which may come after it */
        return set_once(&options->owner, id, value, diags);
    }
    if (options->set_count == 0) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--%s belongs to a --set before it", pn_options_table[id].name);
    }
    return set_once(part_of_set(&options->sets[options->set_count - 1], id), id, value, diags);
}

static bool set_color(struct pn_options *options, const char *value, struct pn_diags *diags)
{
    for (size_t i = 0; i < PN_COLOR_WHEN_COUNT; i++) {
        if (strcmp(pn_color_when_names[i], value) == 0) {
            options->color = (enum pn_color_when)i;
            return true;
        }
    }
    return pn_diag_error(diags, NULL, PN_NO_PLACE, "--color takes 'auto', 'always' or 'never', not '%s'", value);
}

static bool set_width(struct pn_options *options, const char *value, struct pn_diags *diags)
{
    unsigned long width = 0;
    bool digits_only = strspn(value, "0123456789") == strlen(value);
    if (digits_only && strlen(value) < 10) {
        width = strtoul(value, NULL, 10);
    }
    if (width < PN_WIDTH_LEAST || width > PN_WIDTH_MOST) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--width takes a number from %d to %d, not '%s'", PN_WIDTH_LEAST,
                             PN_WIDTH_MOST, value);
    }
    options->width = (unsigned)width;
    return true;
}

static void add_word(struct pn_option_words *words, const char *word)
{
    words->at[words->count++] = word;
}

/* Takes one option; `value` is "" if it takes none. The caller itself handles --help and --version, which end the
 * reading. */
static bool apply(struct pn_options *options, enum pn_option_id id, const char *value, struct pn_diags *diags)
{
    if (pn_options_table[id].argument != NULL && *value == '\0' && !belongs_to_set(id)) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the value of --%s is empty", pn_options_table[id].name);
    }
    switch (id) {
    case PN_OPTION_PHASE:
        add_word(&options->phases, value);
        return set_mode(options, PN_TASK_PHASES, diags);
    case PN_OPTION_ALL:
        return set_mode(options, PN_TASK_ALL, diags);
    case PN_OPTION_ITEM:
        add_word(&options->items, value);
        return set_mode(options, PN_TASK_ITEMS, diags);
    case PN_OPTION_WORKSTREAM:
        add_word(&options->workstreams, value);
        return true;
    case PN_OPTION_STAKEHOLDER:
        add_word(&options->stakeholders, value);
        return true;
    case PN_OPTION_LIST:
        return set_list(options, value, diags);
    case PN_OPTION_SEARCH:
        return set_once(&options->search, id, value, diags) && set_mode(options, PN_TASK_SEARCH, diags);
    case PN_OPTION_FORMAT:
        options->format_name = value;
        return true;
    case PN_OPTION_FILE:
        options->file = value;
        return true;
    case PN_OPTION_CHECK:
        return set_mode(options, PN_TASK_CHECK, diags);
    case PN_OPTION_PROJECT:
        return set_once(&options->project, id, value, diags);
    case PN_OPTION_READ_ONLY:
        options->read_only = true;
        return true;
    case PN_OPTION_REPORT:
        return set_mode(options, PN_TASK_REPORT, diags);
    case PN_OPTION_PROPOSAL:
        return set_mode(options, PN_TASK_PROPOSAL, diags);
    case PN_OPTION_READY:
        return set_once(&options->ready, id, value, diags) && set_mode(options, PN_TASK_READY, diags);
    case PN_OPTION_LOG:
        return set_mode(options, PN_TASK_LOG, diags);
    case PN_OPTION_SINCE:
        return set_once(&options->since, id, value, diags);
    case PN_OPTION_DUE:
        return set_mode(options, PN_TASK_DUE, diags);
    case PN_OPTION_UNTIL:
        return set_once(&options->until, id, value, diags);
    case PN_OPTION_SET:
        return add_set(options, value, diags);
    case PN_OPTION_MERGE:
        return set_once(&options->merge[0], id, value, diags) && set_mode(options, PN_TASK_MERGE, diags);
    case PN_OPTION_AS_OF:
        return set_once(&options->as_of, id, value, diags);
    case PN_OPTION_NOTE:
    case PN_OPTION_OWNER:
    case PN_OPTION_BY:
    case PN_OPTION_EVIDENCE:
    case PN_OPTION_DATE:
        return complete_set(options, id, value, diags);
    case PN_OPTION_WHO:
        options->who = value;
        return true;
    case PN_OPTION_LANG:
        options->language = value;
        return true;
    case PN_OPTION_COLOR:
        return set_color(options, value, diags);
    case PN_OPTION_ASCII:
        options->ascii = true;
        return true;
    case PN_OPTION_MOUSE:
        options->mouse = true;
        return true;
    case PN_OPTION_LINEAR:
        options->linear = true;
        return true;
    case PN_OPTION_WIDTH:
        return set_width(options, value, diags);
    case PN_OPTION_HELP:
    case PN_OPTION_VERSION:
    case PN_OPTION_COUNT:
        break;
    }
    return true;
}

/* The first of the three files is the option's value; the others come as operands. */
static bool check_merge(struct pn_options *options, const char *const *operands, size_t operand_count,
                        struct pn_diags *diags)
{
    if (operand_count != 2 || *operands[0] == '\0' || *operands[1] == '\0') {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--merge takes three files: BASE, OURS and THEIRS");
    }
    if (options->project != NULL || options->read_only) {
        return do_not_go_together(options->project != NULL ? "project" : "read-only", "merge", diags);
    }
    options->merge[1] = operands[0];
    options->merge[2] = operands[1];
    return true;
}

/* Reports options that are right by themselves, and wrong together. */
static bool check_together(struct pn_options *options, const char *const *operands, size_t operand_count,
                           struct pn_diags *diags)
{
    if (options->task == PN_TASK_MERGE) {
        return check_merge(options, operands, operand_count, diags);
    }
    if (operand_count > 0 && options->task == PN_TASK_PHASES) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is too much; to write several phases, repeat --phase",
                             operands[0]);
    }
    bool takes_phase = options->task == PN_TASK_BROWSE || options->task == PN_TASK_PROPOSAL;
    if (operand_count > 0 && !takes_phase) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is too much; only the browser and --proposal take a phase",
                             operands[0]);
    }
    if (operand_count > 1 && options->task == PN_TASK_PROPOSAL) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--proposal is about one phase, not '%s' and '%s'", operands[0],
                             operands[1]);
    }
    if (operand_count > 1) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the browser opens at one phase, not at '%s' and '%s'",
                             operands[0], operands[1]);
    }
    if (operand_count == 1 && *operands[0] == '\0') {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the phase is empty");
    }
    size_t count;
    bool has_formats = writes_document(options->task) || formats_of(options->task, &count) != pn_dump_formats;
    if (options->format_name != NULL && !has_formats) {
        return pn_diag_error(
            diags, NULL, PN_NO_PLACE,
            "--format goes with --phase, --all, --item, --report, --proposal, --ready, --log or --due only");
    }
    if (options->owner != NULL && options->task != PN_TASK_DUE) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--owner belongs to a --set before it, or to --due");
    }
    if (options->until != NULL && options->task != PN_TASK_DUE) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--until goes with --due only");
    }
    if (options->since != NULL && options->task != PN_TASK_LOG) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "--since goes with --log only");
    }
    if (options->read_only && options->task == PN_TASK_SET) {
        return do_not_go_together("read-only", "set", diags);
    }
    if (options->linear && options->task != PN_TASK_BROWSE) {
        return do_not_go_together("linear", name_of_task(options->task), diags);
    }
    bool filters = options->workstreams.count != 0 || options->stakeholders.count != 0;
    if (filters && !writes_document(options->task) && options->task != PN_TASK_LIST &&
        options->task != PN_TASK_SEARCH) {
        return pn_diag_error(
            diags, NULL, PN_NO_PLACE, "--%s goes with --phase, --all, --item, --list or --search only",
            pn_options_table[options->workstreams.count != 0 ? PN_OPTION_WORKSTREAM : PN_OPTION_STAKEHOLDER].name);
    }
    if (options->task == PN_TASK_BROWSE && options->file != NULL && strcmp(options->file, "-") == 0) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "the browser needs standard input for itself and cannot read the roadmap from it");
    }
    return true;
}

bool pn_options_parse(struct pn_arena *arena, int argc, char *const *argv, struct pn_options *ret_options,
                      struct pn_diags *diags)
{
    struct getopt_tables tables = {0};
    make_tables(&tables);
    struct pn_options options = {0};
    size_t most = argc > 0 ? (size_t)argc : 1;
    struct pn_option_words *const lists[] = {&options.phases, &options.items, &options.workstreams,
                                             &options.stakeholders};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        lists[i]->at = PN_NEW_ARRAY(arena, const char *, most);
    }
    options.sets = PN_NEW_ARRAY(arena, struct pn_set_option, most);
    const char **operands = PN_NEW_ARRAY(arena, const char *, most);
    size_t operand_count = 0;

    opterr = 0;
    optind = 0;
    for (;;) {
        int code = getopt_long(argc, argv, tables.letters, tables.names, NULL);
        if (code == -1) {
            break;
        }
        if (code == OPERAND) {
            operands[operand_count++] = optarg;
            continue;
        }
        if (code == ':') {
            return pn_diag_error(diags, NULL, PN_NO_PLACE, "option '--%s' needs a value",
                                 pn_options_table[option_of(optopt)].name);
        }
        if (code == '?') {
            return complain(argv[optind - 1], diags);
        }
        enum pn_option_id id = option_of(code);
        if (id == PN_OPTION_HELP || id == PN_OPTION_VERSION) {
            options.task = id == PN_OPTION_HELP ? PN_TASK_HELP : PN_TASK_VERSION;
            *ret_options = options; /* whatever else is on the command line */
            return true;
        }
        if (!apply(&options, id, optarg != NULL ? optarg : "", diags)) {
            return false;
        }
    }
    while (optind < argc) { /* operands after "--" */
        operands[operand_count++] = argv[optind++];
    }
    if (!check_together(&options, operands, operand_count, diags)) {
        return false;
    }
    if (operand_count == 1) {
        add_word(&options.phases, operands[0]);
    }
    if (!choose_format(&options, options.format_name, diags)) {
        return false;
    }
    *ret_options = options;
    return true;
}
