// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "paste.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"

enum { PASTE_LENGTH_MAX = 64 * 1024 }; /* bytes; the rest of a longer paste is left out */

void pn_paste_begin(struct pn_terminal *term)
{
    if (term->in_paste) {
        return; /* part of what is pasted */
    }
    term->in_paste = true;
    pn_buffer_clear(&term->paste);
}

void pn_paste_add(struct pn_terminal *term, uint32_t code_point)
{
    char bytes[PN_TEXT_ENCODED_MOST] = {' '};
    size_t length = 1;
    bool is_blank = code_point == '\r' || code_point == '\n' || code_point == '\t';
    if (!is_blank) {
        size_t problem_at;
        length = pn_text_encode(code_point, bytes);
        if (pn_text_check(bytes, length, &problem_at) != PN_TEXT_FINE) {
            return;
        }
    } else if (term->paste.length > 0 && term->paste.data[term->paste.length - 1] == ' ') {
        return; /* only one blank stands for the end of a line and blanks after it */
    }
    if (term->paste.length + length <= PASTE_LENGTH_MAX) {
        pn_buffer_append(&term->paste, bytes, length);
    }
}

void pn_paste_end(struct pn_terminal *term, struct pn_event *ret_event)
{
    term->in_paste = false;
    ret_event->kind = PN_EVENT_PASTE;
    ret_event->text = pn_buffer_text(&term->paste);
}
