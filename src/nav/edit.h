/*
 * Typing.
 */
#ifndef NAV_EDIT_H
#define NAV_EDIT_H

#include "phasenav/nav/action.h"
#include "phasenav/nav/edit.h"

/* Starts over with a text, of which only as much stays as fits and may be typed; the cursor stands at its end. */
void pn_edit_set(struct pn_edit *edit, const char *text);

/* Does one of the actions EDIT_...; with others nothing happens. Returns whether the text is another one now. */
bool pn_edit_apply(struct pn_edit *edit, const struct pn_action *action);

#endif
