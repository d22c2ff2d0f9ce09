// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * This is a file of its own because <term.h> defines macros called `columns` and `lines`.
 */
#include "terminfo.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

/*
 * What drives terminals of unknown types: most of their own hosts' descriptions come with the terminal, and so are
 * missing where one logs in to. A row holds for the types that begin so; the first whose stand-in is known is taken.
 * Nearly all terminals that are newer than a system's descriptions understand what xterm does.
 */
static const struct {
    const char *beginning;
    const char *stand_in;
} stand_ins[] = {
    {"tmux", "screen-256color"},
    {"screen", "screen-256color"},
    {"rxvt", "rxvt"},
    {"linux", "linux"},
    {"vt", "vt100"},
    {"", "xterm-256color"},
    {"", "xterm"},
    {"", "vt100"},
};

enum knowledge { IS_UNKNOWN, IS_KNOWN, CAN_PLACE_CURSOR };

/* newterm() would say no more than that it failed, and initscr() would end the process. */
static enum knowledge look_up(const char *type)
{
    int found = 0;
    if (setupterm(type, STDOUT_FILENO, &found) != OK) {
        return found == 1 ? IS_KNOWN : IS_UNKNOWN;
    }
    enum knowledge knowledge = tigetstr("cup") != NULL ? CAN_PLACE_CURSOR : IS_KNOWN;
    del_curterm(cur_term);
    return knowledge;
}

static const char *stand_in_for(const char *type)
{
    for (size_t i = 0; i < sizeof stand_ins / sizeof stand_ins[0]; i++) {
        const char *beginning = stand_ins[i].beginning;
        if (strncmp(type, beginning, strlen(beginning)) == 0 && look_up(stand_ins[i].stand_in) == CAN_PLACE_CURSOR) {
            return stand_ins[i].stand_in;
        }
    }
    return NULL;
}

const char *pn_terminfo_find(struct pn_diags *diags)
{
    const struct pn_place nowhere = {0, 0};
    const char *type = getenv("TERM");
    if (type == NULL || type[0] == '\0') {
        pn_diag_error(diags, NULL, nowhere,
                      "TERM is not set, so the terminal cannot be controlled; set it to the terminal's type, "
                      "or use --linear, which browses line by line, or --phase, which writes without a terminal");
        return NULL;
    }
    enum knowledge knowledge = look_up(type);
    const char *stand_in = knowledge == IS_UNKNOWN ? stand_in_for(type) : NULL;
    if (knowledge == IS_UNKNOWN && stand_in == NULL) {
        pn_diag_error(diags, NULL, nowhere,
                      "the terminal type '%s' (TERM) is not known on this computer; set TERM to a similar one, "
                      "for example xterm-256color, or use --linear, which browses line by line, or --phase, which "
                      "writes without a terminal",
                      type);
    } else if (knowledge == IS_KNOWN) {
        pn_diag_error(diags, NULL, nowhere,
                      "the terminal type '%s' (TERM) cannot place its cursor; use --linear, which browses "
                      "line by line, or --phase, which writes without a terminal",
                      type);
    }
    return knowledge == CAN_PLACE_CURSOR ? type : stand_in;
}

/* Copies a capability without its padding, "$<5/>", which only tputs() understands. */
static size_t append_capability(char *bytes, size_t used, size_t size, const char *capability)
{
    while (*capability != '\0') {
        const char *end;
        if (capability[0] == '$' && capability[1] == '<' && (end = strchr(capability, '>')) != NULL) {
            capability = end + 1;
        } else {
            if (used < size) {
                bytes[used++] = *capability;
            }
            capability++;
        }
    }
    return used;
}

/* A capability, or NULL. If a description lacks one outside the standard (its name is two capitals), tigetstr() says
 * that there is no such string. */
static const char *find_capability(const char *name)
{
    const char *capability = tigetstr(name);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how it says so
    return capability == (const char *)-1 ? NULL : capability;
}

size_t pn_terminfo_restore_bytes(bool mouse, char *bytes, size_t size)
{
    static const char *const names[] = {"BD", "sgr0", "op", "rmkx", "cnorm", "rmcup"};
    size_t used = 0;
    if (mouse && find_capability("kmous") != NULL) {
        /* These are the bytes of ncurses, which takes every mouse for one of xterm's; not all descriptions have XM. */
        used = append_capability(bytes, used, size, "\033[?1006l\033[?1000l");
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *capability = find_capability(names[i]);
        if (capability != NULL) {
            used = append_capability(bytes, used, size, capability);
        }
    }
    /* A terminal without another screen to go back to is left at the beginning of a line. */
    if (tigetstr("rmcup") == NULL) {
        used = append_capability(bytes, used, size, "\r\n");
    }
    return used;
}

/* Puts a capability without its padding: terminals that need padding need it for other capabilities than these. */
static void put_capability(struct pn_sink *sink, const char *capability)
{
    char bytes[64];
    pn_sink_put(sink, bytes, append_capability(bytes, 0, sizeof bytes, capability));
}

void pn_terminfo_reset(struct pn_sink *sink)
{
    const char *none = find_capability("sgr0");
    if (none != NULL) {
        put_capability(sink, none);
    }
}

void pn_terminfo_bracket_paste(struct pn_sink *sink, bool on)
{
    const char *enable = find_capability("BE");
    const char *disable = find_capability("BD");
    if (enable != NULL && disable != NULL) {
        put_capability(sink, on ? enable : disable);
    }
}

bool pn_terminfo_has_clipboard(void)
{
    return find_capability("Ms") != NULL;
}
