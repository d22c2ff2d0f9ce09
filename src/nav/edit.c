// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Typing: the one place that changes a text letter by letter.
 */
#include "edit.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"
#include "phasenav/base/width.h"

#include <assert.h>
#include <string.h>

/* The beginning of the cluster before `at`. */
static size_t cluster_before(const struct pn_edit *edit, size_t at)
{
    size_t begin = 0;
    for (size_t next = 0; next < at;) {
        unsigned width;
        begin = next;
        next += pn_text_cluster(edit->text + next, edit->length - next, &width);
    }
    return begin;
}

static size_t cluster_after(const struct pn_edit *edit, size_t at)
{
    unsigned width;
    return at + pn_text_cluster(edit->text + at, edit->length - at, &width);
}

static size_t word_before(const struct pn_edit *edit)
{
    size_t begin = edit->cursor;
    while (begin > 0 && edit->text[begin - 1] == ' ') {
        begin--;
    }
    while (begin > 0 && edit->text[begin - 1] != ' ') {
        begin--;
    }
    return begin;
}

/* Moves the cursor to the end of its cluster: a combining character may have joined those on either side of it. */
static void leave_cluster(struct pn_edit *edit)
{
    size_t end = 0;
    while (end < edit->cursor) {
        end = cluster_after(edit, end);
    }
    edit->cursor = end;
}

static void erase(struct pn_edit *edit, size_t from, size_t to)
{
    memmove(edit->text + from, edit->text + to, edit->length - to + 1);
    edit->length -= to - from;
    edit->cursor = from;
    leave_cluster(edit);
}

/* Puts a character before the cursor, unless it must not be in a text or does not fit any more. */
static void insert(struct pn_edit *edit, uint32_t code_point)
{
    enum { BEYOND_UNICODE = 0x110000 };
    char bytes[PN_TEXT_ENCODED_MOST];
    size_t problem;
    if (code_point >= BEYOND_UNICODE || code_point == '\n') {
        return;
    }
    size_t length = pn_text_encode(code_point, bytes);
    if (pn_text_check(bytes, length, &problem) != PN_TEXT_FINE || edit->length + length >= PN_EDIT_CAPACITY) {
        return;
    }
    memmove(edit->text + edit->cursor + length, edit->text + edit->cursor, edit->length - edit->cursor + 1);
    memcpy(edit->text + edit->cursor, bytes, length);
    edit->length += length;
    edit->cursor += length;
    leave_cluster(edit);
}

void pn_edit_set(struct pn_edit *edit, const char *text)
{
    *edit = (struct pn_edit){0};
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        if (bytes > 0) {
            insert(edit, code_point);
        }
        at += bytes > 0 ? bytes : 1;
    }
}

bool pn_edit_apply(struct pn_edit *edit, const struct pn_action *action)
{
    size_t length = edit->length;
    switch (action->id) {
    case PN_ACTION_EDIT_INSERT:
        insert(edit, action->number);
        break;
    case PN_ACTION_EDIT_LEFT:
        edit->cursor = cluster_before(edit, edit->cursor);
        break;
    case PN_ACTION_EDIT_RIGHT:
        edit->cursor = cluster_after(edit, edit->cursor);
        break;
    case PN_ACTION_EDIT_FIRST:
        edit->cursor = 0;
        break;
    case PN_ACTION_EDIT_LAST:
        edit->cursor = edit->length;
        break;
    case PN_ACTION_EDIT_ERASE:
        erase(edit, cluster_before(edit, edit->cursor), edit->cursor);
        break;
    case PN_ACTION_EDIT_DELETE:
        erase(edit, edit->cursor, cluster_after(edit, edit->cursor));
        break;
    case PN_ACTION_EDIT_ERASE_WORD:
        erase(edit, word_before(edit), edit->cursor);
        break;
    case PN_ACTION_EDIT_CLEAR:
        erase(edit, 0, edit->length);
        break;
    default:
        break;
    }
    assert(edit->cursor <= edit->length && edit->text[edit->length] == '\0');
    return edit->length != length;
}
