// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The environment: locale variables, the terminal's width, NO_COLOR.
 */
#include "locale.h"

#include "environment.h"
#include "options.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/utf8.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#if PN_HAS_UCHAR_H
#include <uchar.h>
#else
/* macOS lacks it. A wide character there is Unicode's in all locales that do not have several sets at once. */
#include <wchar.h>
typedef wchar_t char32_t;
#define mbrtoc32 mbrtowc
#endif

enum {
    WIDTH_WITHOUT_TERMINAL = 80,
    HEIGHT_UNKNOWN = 24,
    WIDTH_MOST_BY_ITSELF = 100, /* longer lines are tiring to read */
};

/* The locale's name in one category, by POSIX's order of the variables. */
static const char *locale_name(const char *category)
{
    const char *name = pn_environment("LC_ALL");
    if (name == NULL) {
        name = pn_environment(category);
    }
    return name != NULL ? name : pn_environment("LANG");
}

/* A Mac's ssh passes on LC_CTYPE=UTF-8: a name that is nothing but a character set's. */
static bool names_utf8(const char *locale)
{
    const char *dot = locale != NULL ? strchr(locale, '.') : NULL;
    const char *charset = dot != NULL ? dot + 1 : locale;
    return charset != NULL && (strncasecmp(charset, "utf-8", 5) == 0 || strncasecmp(charset, "utf8", 4) == 0);
}

const char *pn_locale_take_charset(void)
{
    /* The name of a locale that is not installed, as often on a host that one logs in to, still says what the terminal
     * understands. */
    if (setlocale(LC_CTYPE, "") == NULL &&
        (!names_utf8(locale_name("LC_CTYPE")) || setlocale(LC_CTYPE, "C.UTF-8") == NULL)) {
        (void)setlocale(LC_CTYPE, "C");
    }
    return nl_langinfo(CODESET);
}

/* Decodes the whole text, because pn_text_check() would stop at another problem before it meets a byte that is not
 * UTF-8. */
static bool is_utf8(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        if (bytes == 0) {
            return false;
        }
        at += bytes;
    }
    return true;
}

const char *pn_locale_to_utf8(struct pn_arena *arena, const char *text)
{
    size_t length = strlen(text);
    if (is_utf8(text, length)) {
        return text;
    }
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    mbstate_t state = {0};
    const char *result = NULL;
    for (size_t at = 0; at < length;) {
        char32_t c;
        size_t used = mbrtoc32(&c, text + at, length - at, &state);
        if (used == 0 || used > length - at) { /* the errors (size_t)-1, -2 and -3 are larger, too */
            result = text;
            break;
        }
        char bytes[PN_TEXT_ENCODED_MOST];
        pn_buffer_append(&buffer, bytes, pn_text_encode((uint32_t)c, bytes));
        at += used;
    }
    if (result == NULL) {
        result = pn_arena_strdup(arena, pn_buffer_text(&buffer));
    }
    pn_buffer_finish(&buffer);
    return result;
}

static bool is_c_locale(const char *name)
{
    return strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0 || strncmp(name, "C.", 2) == 0;
}

struct pn_languages pn_locale_languages(struct pn_arena *arena, const char *asked_for)
{
    struct pn_languages languages = {0};
    const char *locale = locale_name("LC_MESSAGES");
    if (asked_for != NULL) {
        languages.at = PN_NEW_ARRAY(arena, const char *, 1);
        languages.at[languages.count++] = asked_for;
        return languages;
    }
    /* As in gettext, LANGUAGE refines a locale and does not replace one: in "C", or without a locale, it does not
     * count.
     */
    if (locale == NULL || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) {
        return languages;
    }
    const char *list = pn_environment("LANGUAGE");
    list = list != NULL ? list : "";
    languages.at = PN_NEW_ARRAY(arena, const char *, strlen(list) + 2);
    while (*list != '\0') {
        size_t length = strcspn(list, ":");
        const char *name = pn_arena_strndup(arena, list, length);
        if (length != 0 && !is_c_locale(name)) {
            languages.at[languages.count++] = name;
        }
        list += length + (list[length] == ':');
    }
    if (!is_c_locale(locale)) {
        languages.at[languages.count++] = locale;
    }
    return languages;
}

/* The number in COLUMNS, 0 if there is none. `watch` and the like set it for a program that writes into a pipe. */
static unsigned columns_wished(void)
{
    const char *value = pn_environment("COLUMNS");
    if (value == NULL || strspn(value, "0123456789") != strlen(value)) {
        return 0;
    }
    unsigned long columns = strtoul(value, NULL, 10);
    return columns < PN_WIDTH_MOST ? (unsigned)columns : PN_WIDTH_MOST;
}

/* The size is zero if standard output is no terminal, or one that does not know its size, as on a serial line. */
static struct winsize size_of_terminal(void)
{
    struct winsize size;
    bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return known ? size : (struct winsize){.ws_row = 0};
}

unsigned pn_locale_width(const struct pn_options *options)
{
    if (options->width != 0) {
        return options->width;
    }
    unsigned width = columns_wished();
    if (width == 0) {
        width = size_of_terminal().ws_col;
    }
    if (width == 0) {
        return WIDTH_WITHOUT_TERMINAL;
    }
    if (width > WIDTH_MOST_BY_ITSELF) {
        return WIDTH_MOST_BY_ITSELF;
    }
    return width < PN_WIDTH_LEAST ? PN_WIDTH_LEAST : width;
}

unsigned pn_locale_told_width(const struct pn_options *options)
{
    return options->width != 0 || isatty(STDOUT_FILENO) ? pn_locale_width(options) : 0;
}

unsigned pn_locale_told_height(void)
{
    unsigned height = size_of_terminal().ws_row;
    return height == 0 && isatty(STDOUT_FILENO) ? HEIGHT_UNKNOWN : height;
}

/* The variables are those of https://no-color.org and https://bixense.com/clicolors; NO_COLOR counts before
 * CLICOLOR_FORCE. */
bool pn_locale_wants_color(const struct pn_options *options)
{
    if (options->color != PN_COLOR_WHEN_AUTO) {
        return options->color == PN_COLOR_WHEN_ALWAYS;
    }
    if (pn_environment("NO_COLOR") != NULL) {
        return false;
    }
    const char *forced = pn_environment("CLICOLOR_FORCE");
    if (forced != NULL && strcmp(forced, "0") != 0) {
        return true;
    }
    const char *terminal = pn_environment("TERM");
    return terminal != NULL && strcmp(terminal, "dumb") != 0 && isatty(STDOUT_FILENO);
}
