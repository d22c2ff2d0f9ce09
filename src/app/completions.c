// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Writes a shell's completion at build time: completions bash|zsh|fish TEMPLATE OUTPUT
 *
 * A template (data/completions) has the shell's own logic; the names between @ signs are replaced by what the program's
 * tables say: VALUES and OPTIONS, which each shell writes in its way, and the words LISTS, FORMATS and COLORS.
 */
#include "options.h"

#include "phasenav/base/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Appends a text with a backslash before each of some characters. */
static void append_escaped(struct pn_buffer *buffer, const char *text, const char *special)
{
    for (; *text != '\0'; text++) {
        if (strchr(special, *text) != NULL) {
            pn_buffer_append(buffer, "\\", 1);
        }
        pn_buffer_append(buffer, text, 1);
    }
}

/* Appends a text in single quotes of a POSIX-like shell. */
static void append_quoted(struct pn_buffer *buffer, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            pn_buffer_append_text(buffer, "'\\''");
        } else {
            pn_buffer_append(buffer, text, 1);
        }
    }
}

static void append_word(struct pn_buffer *words, const char *word)
{
    pn_buffer_printf(words, "%s%s", words->length != 0 ? " " : "", word);
}

/* Appends the words that a value can be, if the program itself knows them; otherwise nothing. */
static void append_words(struct pn_buffer *words, enum pn_option_values values)
{
    switch (values) {
    case PN_OPTION_VALUES_LISTS:
        for (size_t i = 0; i < pn_dump_list_count; i++) {
            append_word(words, pn_dump_lists[i].name);
        }
        break;
    case PN_OPTION_VALUES_FORMATS:
        for (size_t i = 0; i < pn_dump_format_count; i++) {
            append_word(words, pn_dump_formats[i].name);
        }
        break;
    case PN_OPTION_VALUES_COLORS:
        for (size_t i = 0; i < PN_COLOR_WHEN_COUNT; i++) {
            append_word(words, pn_color_when_names[i]);
        }
        break;
    default:
        break;
    }
}

/* For values that depend on the roadmap, the lists of --list that name them; otherwise NULL. */
static const char *lists_of(enum pn_option_values values)
{
    switch (values) {
    case PN_OPTION_VALUES_PHASES:
        return "phases";
    case PN_OPTION_VALUES_ITEMS:
        return "milestones criteria models terms";
    case PN_OPTION_VALUES_WORKSTREAMS:
        return "workstreams";
    case PN_OPTION_VALUES_STAKEHOLDERS:
        return "stakeholders";
    case PN_OPTION_VALUES_LANGUAGES:
        return "languages";
    default:
        return NULL;
    }
}

static const char *name_of(enum pn_option_values values)
{
    static const char *const names[] = {
        [PN_OPTION_VALUES_NONE] = "NONE",
        [PN_OPTION_VALUES_ANY] = "ANY",
        [PN_OPTION_VALUES_FILES] = "FILES",
        [PN_OPTION_VALUES_PHASES] = "PHASES",
        [PN_OPTION_VALUES_ITEMS] = "ITEMS",
        [PN_OPTION_VALUES_WORKSTREAMS] = "WORKSTREAMS",
        [PN_OPTION_VALUES_STAKEHOLDERS] = "STAKEHOLDERS",
        [PN_OPTION_VALUES_LISTS] = "LISTS",
        [PN_OPTION_VALUES_FORMATS] = "FORMATS",
        [PN_OPTION_VALUES_LANGUAGES] = "LANGUAGES",
        [PN_OPTION_VALUES_COLORS] = "COLORS",
    };
    return names[values];
}

/* Appends a branch of `case` for each option that takes a value. */
static void append_bash_values(struct pn_buffer *buffer)
{
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        const struct pn_option *option = &pn_options_table[i];
        if (option->values != PN_OPTION_VALUES_NONE) {
            pn_buffer_printf(buffer, "    --%s", option->name);
            if (option->letter != 0) {
                pn_buffer_printf(buffer, " | -%c", option->letter);
            }
            pn_buffer_printf(buffer, ") printf %s ;;\n", name_of(option->values));
        }
    }
}

/* Appends all options; those that take a value end in `=`. */
static void append_bash_options(struct pn_buffer *buffer)
{
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        const struct pn_option *option = &pn_options_table[i];
        pn_buffer_printf(buffer, "%s--%s%s", i == 0 ? "" : " ", option->name,
                         option->values != PN_OPTION_VALUES_NONE ? "=" : "");
    }
}

/* Appends the end of an option's argument to _arguments: what its value is, and how to complete it. */
static void append_zsh_value(struct pn_buffer *buffer, const struct pn_option *option)
{
    struct pn_buffer words;
    pn_buffer_init(&words);
    append_words(&words, option->values);
    pn_buffer_append_text(buffer, ":");
    append_quoted(buffer, option->argument);
    pn_buffer_append_text(buffer, ":");
    if (option->values == PN_OPTION_VALUES_FILES) {
        pn_buffer_append_text(buffer, "_files");
    } else if (lists_of(option->values) != NULL) {
        pn_buffer_printf(buffer, " _phasenav_ids %s", lists_of(option->values));
    } else if (words.length != 0) {
        pn_buffer_printf(buffer, "(%s)", words.data);
    } else {
        pn_buffer_append_text(buffer, " ");
    }
    pn_buffer_finish(&words);
}

/* Appends an argument to _arguments for each option. Options whose values are in the roadmap may be repeated. */
static void append_zsh_options(struct pn_buffer *buffer)
{
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        const struct pn_option *option = &pn_options_table[i];
        bool takes_value = option->values != PN_OPTION_VALUES_NONE;
        if (lists_of(option->values) != NULL) {
            pn_buffer_append_text(buffer, "  '*'");
        } else if (option->letter != 0) {
            pn_buffer_printf(buffer, "  '(-%c --%s)'", option->letter, option->name);
        } else {
            pn_buffer_printf(buffer, "  '(--%s)'", option->name);
        }
        const char *end = takes_value ? "=" : "";
        if (option->letter != 0) {
            pn_buffer_printf(buffer, "{-%c%s,--%s%s}'[", option->letter, takes_value ? "+" : "", option->name, end);
        } else {
            pn_buffer_printf(buffer, "--%s%s'[", option->name, end);
        }
        struct pn_buffer help;
        pn_buffer_init(&help);
        append_escaped(&help, option->help, "[]\\");
        append_quoted(buffer, pn_buffer_text(&help));
        pn_buffer_finish(&help);
        pn_buffer_append_text(buffer, "]");
        if (takes_value) {
            append_zsh_value(buffer, option);
        }
        pn_buffer_append_text(buffer, "' \\\n");
    }
}

/* Appends a call of `complete` for each option. */
static void append_fish_options(struct pn_buffer *buffer)
{
    for (int i = 0; i < PN_OPTION_COUNT; i++) {
        const struct pn_option *option = &pn_options_table[i];
        struct pn_buffer words;
        pn_buffer_init(&words);
        append_words(&words, option->values);
        pn_buffer_append_text(buffer, "complete -c phasenav");
        if (option->letter != 0) {
            pn_buffer_printf(buffer, " -s %c", option->letter);
        }
        pn_buffer_printf(buffer, " -l %s -d '", option->name);
        append_escaped(buffer, option->help, "'\\");
        pn_buffer_append_text(buffer, "'");
        if (option->values == PN_OPTION_VALUES_FILES) {
            pn_buffer_append_text(buffer, " -r -F");
        } else if (lists_of(option->values) != NULL) {
            pn_buffer_printf(buffer, " -x -a '(__phasenav_ids %s)'", lists_of(option->values));
        } else if (option->values != PN_OPTION_VALUES_NONE) {
            pn_buffer_printf(buffer, " -x -a '%s'", pn_buffer_text(&words));
        }
        pn_buffer_append_text(buffer, "\n");
        pn_buffer_finish(&words);
    }
}

static void append_nothing(struct pn_buffer *buffer)
{
    (void)buffer;
}

struct shell {
    const char *name;
    void (*append_values)(struct pn_buffer *buffer);
    void (*append_options)(struct pn_buffer *buffer);
};

static const struct shell shells[] = {
    {"bash", append_bash_values, append_bash_options},
    {"zsh", append_nothing, append_zsh_options},
    {"fish", append_nothing, append_fish_options},
};

/* Appends what replaces the name of `length` bytes; returns false if there is no such name. */
static bool append_named(struct pn_buffer *buffer, const struct shell *shell, const char *name, size_t length)
{
    if (length == 6 && strncmp(name, "VALUES", length) == 0) {
        shell->append_values(buffer);
        return true;
    }
    if (length == 7 && strncmp(name, "OPTIONS", length) == 0) {
        shell->append_options(buffer);
        return true;
    }
    for (int values = PN_OPTION_VALUES_LISTS; values <= PN_OPTION_VALUES_COLORS; values++) {
        const char *known = name_of((enum pn_option_values)values);
        if (strlen(known) == length && strncmp(known, name, length) == 0) {
            struct pn_buffer words;
            pn_buffer_init(&words);
            append_words(&words, (enum pn_option_values)values);
            pn_buffer_append_text(buffer, pn_buffer_text(&words));
            pn_buffer_finish(&words);
            return true;
        }
    }
    return false;
}

/* Appends the template with all names replaced. A name alone on a line is replaced by whole lines, so the end of its
 * own line is left out. */
static void fill_in(struct pn_buffer *buffer, const struct shell *shell, const char *template)
{
    while (*template != '\0') {
        size_t plain = strcspn(template, "@");
        pn_buffer_append(buffer, template, plain);
        template += plain;
        if (*template == '\0') {
            break;
        }
        size_t length = strspn(template + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        bool whole_line = buffer->length == 0 || buffer->data[buffer->length - 1] == '\n';
        if (template[1 + length] == '@' && append_named(buffer, shell, template + 1, length)) {
            template += length + 2;
            template += whole_line &&*template == '\n';
        } else {
            pn_buffer_append(buffer, template ++, 1);
        }
    }
}

static bool read_template(const char *path, struct pn_buffer *text)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return false;
    }
    char chunk[4096];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, file)) != 0) {
        pn_buffer_append(text, chunk, got);
    }
    return fclose(file) == 0;
}

static bool write_output(const char *path, const struct pn_buffer *text)
{
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return false;
    }
    bool written = fwrite(pn_buffer_text(text), 1, text->length, file) == text->length;
    return fclose(file) == 0 && written;
}

int main(int argc, char **argv)
{
    const struct shell *shell = NULL;
    for (size_t i = 0; argc == 4 && i < sizeof shells / sizeof shells[0]; i++) {
        if (strcmp(shells[i].name, argv[1]) == 0) {
            shell = &shells[i];
        }
    }
    if (shell == NULL) {
        (void)fprintf(stderr, "usage: completions bash|zsh|fish TEMPLATE OUTPUT\n");
        return EXIT_FAILURE;
    }
    struct pn_buffer template;
    struct pn_buffer completion;
    pn_buffer_init(&template);
    pn_buffer_init(&completion);
    bool done = read_template(argv[2], &template);
    if (done) {
        fill_in(&completion, shell, pn_buffer_text(&template));
        done = write_output(argv[3], &completion);
    }
    if (!done) {
        perror("completions");
    }
    pn_buffer_finish(&completion);
    pn_buffer_finish(&template);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
