// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What --help says, most of it from the tables that the program runs on.
 */
#include "help.h"

#include "options.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"

#include <limits.h>
#include <string.h>

enum {
    INDENT = 2,
    GAP = 2,
    DESCRIPTION_MOST =
        30, /* the last column in which descriptions may begin; a longer term stands on a line of its own */
};

struct help {
    struct pn_buffer *buffer;
    const struct pn_catalog *catalog;
    unsigned width;
    struct pn_arena arena;
};

static unsigned columns_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

/* Wraps a text from `column` on, in a line that has been written up to `used`. */
static void write_wrapped(struct help *help, const char *text, unsigned used, unsigned column)
{
    size_t from = 0;
    unsigned columns = help->width > column + 10 ? help->width - column : 10;
    do {
        struct pn_text_line line;
        from = pn_text_wrap(text, from, columns, &line);
        pn_buffer_append_repeated(help->buffer, ' ', column - used);
        pn_buffer_append(help->buffer, text + line.start, line.length);
        pn_buffer_append_text(help->buffer, "\n");
        used = 0;
    } while (text[from] != '\0');
}

static void write_paragraph(struct help *help, const char *text)
{
    write_wrapped(help, text, 0, 0);
}

static void write_heading(struct help *help, const char *text)
{
    pn_buffer_append_text(help->buffer, "\n");
    write_paragraph(help, text);
}

static void write_usage(struct help *help)
{
    static const char *const forms[] = {
        PN_N_("phasenav [OPTION]... [PHASE]"),
        PN_N_("phasenav --phase PHASE [OPTION]..."),
        PN_N_("phasenav --all | --item ID | --list WHAT | --search TEXT | --check [OPTION]..."),
        PN_N_("phasenav --report | --proposal [PHASE] | --ready PHASE | --due | --log | --set ITEM=STATE [OPTION]..."),
        PN_N_("phasenav --merge BASE OURS THEIRS [OPTION]..."),
    };
    write_paragraph(help, pn_tr(help->catalog, "Usage:"));
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        write_wrapped(help, pn_tr(help->catalog, forms[i]), 0, INDENT);
    }
}

/* Moves the column of meanings so far to the right that there is room for a term, but not beyond `most`. */
static unsigned widened(unsigned column, const char *term, unsigned most)
{
    unsigned needed = INDENT + columns_of(term) + GAP;
    return needed > column && needed <= most ? needed : column;
}

/* Writes a term and, from `column` on, its meaning. */
static void write_entry(struct help *help, const char *term, unsigned column, const char *meaning)
{
    unsigned used = INDENT + columns_of(term);
    pn_buffer_append_repeated(help->buffer, ' ', INDENT);
    pn_buffer_append_text(help->buffer, term);
    if (used + GAP > column) {
        pn_buffer_append_text(help->buffer, "\n");
        used = 0;
    }
    write_wrapped(help, meaning, used, column);
}

/* The option as in "-p, --phase PHASE"; one without a letter is indented by as much. */
static const char *option_term(struct help *help, const struct pn_option *option)
{
    const char *argument = option->argument != NULL ? pn_tr(help->catalog, option->argument) : "";
    const char *blank = option->argument != NULL ? " " : "";
    if (option->letter == 0) {
        return pn_arena_printf(&help->arena, "    --%s%s%s", option->name, blank, argument);
    }
    return pn_arena_printf(&help->arena, "-%c, --%s%s%s", option->letter, option->name, blank, argument);
}

static void write_options(struct help *help)
{
    static const char *const headings[PN_OPTION_GROUP_COUNT] = {
        [PN_OPTION_GROUP_DUMP] = PN_N_("To write to standard output instead of browsing:"),
        [PN_OPTION_GROUP_ROADMAP] = PN_N_("The roadmap:"),
        [PN_OPTION_GROUP_PROJECT] = PN_N_("A project on its way:"),
        [PN_OPTION_GROUP_PRESENTATION] = PN_N_("Presentation:"),
        [PN_OPTION_GROUP_OTHER] = PN_N_("Other:"),
    };
    unsigned column = 0;
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        column = widened(column, option_term(help, &pn_options_table[i]), DESCRIPTION_MOST);
    }
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        const struct pn_option *option = &pn_options_table[i];
        if (i == 0 || option->group != pn_options_table[i - 1].group) {
            write_heading(help, pn_tr(help->catalog, headings[option->group]));
        }
        write_entry(help, option_term(help, option), column, pn_tr(help->catalog, option->help));
    }
}

/* The names of formats, separated by commas. */
static const char *names_of(struct help *help, const struct pn_dump_format *formats, size_t count)
{
    const char *names = "";
    for (size_t i = 0; i < count; i++) {
        names = pn_arena_printf(&help->arena, "%s%s%s", names, i == 0 ? "" : ", ", formats[i].name);
    }
    return names;
}

static void write_lists_and_formats(struct help *help)
{
    unsigned column = 0;
    for (size_t i = 0; i < pn_dump_list_count; i++) {
        column = widened(column, pn_dump_lists[i].name, UINT_MAX);
    }
    write_heading(help, pn_tr(help->catalog, "What --list can list, and the fields of a line:"));
    for (size_t i = 0; i < pn_dump_list_count; i++) {
        write_entry(help, pn_dump_lists[i].name, column, pn_tr(help->catalog, pn_dump_lists[i].help));
    }
    write_heading(help, pn_tr(help->catalog, "Formats of --format, the first if none is given:"));
    for (size_t i = 0; i < pn_dump_format_count; i++) {
        write_entry(help, pn_dump_formats[i].name, column, pn_tr(help->catalog, pn_dump_formats[i].help));
    }
    static const struct {
        const char *option;
        const struct pn_dump_format *formats;
        const size_t *count;
    } others[] = {{"report", pn_report_formats, &pn_report_format_count},
                  {"proposal", pn_proposal_formats, &pn_proposal_format_count},
                  {"ready", pn_ready_formats, &pn_ready_format_count},
                  {"log", pn_log_formats, &pn_log_format_count},
                  {"due", pn_due_formats, &pn_due_format_count}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        write_wrapped(help,
                      pn_arena_printf(&help->arena, pn_tr(help->catalog, "for --%s: %s"), others[i].option,
                                      names_of(help, others[i].formats, *others[i].count)),
                      0, INDENT);
    }
}

static void write_examples(struct help *help)
{
    static const struct {
        const char *command;
        const char *meaning;
    } examples[] = {
        {"phasenav pilot", PN_N_("browse from the phase 'pilot' on")},
        {"phasenav -p 3 -L en | less", PN_N_("read the third phase in English")},
        {"phasenav -f roadmap.yaml -c", PN_N_("check a roadmap of one's own")},
        {"phasenav -P project.yaml", PN_N_("browse with a project")},
        {"phasenav -P project.yaml --report", PN_N_("write the report for the council")},
    };
    unsigned column = 0;
    size_t count = sizeof examples / sizeof examples[0];
    for (size_t i = 0; i < count; i++) {
        column = widened(column, examples[i].command, UINT_MAX);
    }
    write_heading(help, pn_tr(help->catalog, "Examples:"));
    for (size_t i = 0; i < count; i++) {
        write_entry(help, examples[i].command, column, pn_tr(help->catalog, examples[i].meaning));
    }
}

static void write_statuses(struct help *help)
{
    unsigned column = INDENT + 1 + GAP;
    write_heading(help, pn_tr(help->catalog, "Exit status:"));
    write_entry(help, "0", column, pn_tr(help->catalog, "done, also where nothing was found"));
    write_entry(help, "1", column, pn_tr(help->catalog, "the roadmap, the project, the terminal or the output failed"));
    write_entry(help, "2", column,
                pn_tr(help->catalog, "the command line is wrong, or there is no terminal to browse in"));
}

void pn_help_write(struct pn_buffer *buffer, const struct pn_catalog *catalog, unsigned width)
{
    struct help help = {.buffer = buffer, .catalog = catalog, .width = width};
    pn_arena_init(&help.arena);
    write_usage(&help);
    write_heading(&help,
                  pn_tr(catalog, "Shows a roadmap: its phases with their milestones and criteria. Without an option "
                                 "that writes, a browser opens in the terminal, at PHASE if given."));
    write_options(&help);
    write_lists_and_formats(&help);
    write_examples(&help);
    write_statuses(&help);
    write_heading(
        &help,
        pn_tr(
            catalog,
            "More is in the manual: man phasenav, and man phasenav-roadmap and man phasenav-project about the files."));
    pn_arena_finish(&help.arena);
}

void pn_help_write_version(struct pn_buffer *buffer, const struct pn_catalog *catalog)
{
    pn_buffer_append_text(buffer, "phasenav " PHASENAV_VERSION "\n");
    pn_buffer_append_text(buffer, pn_tr(catalog, "Licence: EUPL-1.2, the European Union Public Licence, version 1.2."));
    pn_buffer_append_text(buffer, "\n");
}
