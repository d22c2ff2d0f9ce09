/*
 * A line of text being typed: what a search is typed into, or a note. The text is UTF-8 without anything that must not
 * reach a terminal; the cursor stands between clusters.
 */
#ifndef PHASENAV_NAV_EDIT_H
#define PHASENAV_NAV_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pn_action;

enum { PN_EDIT_CAPACITY = 1024 };

/* All zeros is an empty line. */
struct pn_edit {
    char text[PN_EDIT_CAPACITY]; /* NUL-terminated */
    size_t length;
    size_t cursor; /* a byte of the text, or its end */
};

/* Starts over with a text, of which only as much stays as fits and may be typed; the cursor stands at its end. */
void pn_edit_set(struct pn_edit *edit, const char *text);

/* Puts a character before the cursor. One that must not be in a text, or does not fit any more, is left out. */
void pn_edit_insert(struct pn_edit *edit, uint32_t code_point);

/* Does one of the actions EDIT_...; with others nothing happens. Returns whether the text is another one now. */
bool pn_edit_apply(struct pn_edit *edit, const struct pn_action *action);

#endif
