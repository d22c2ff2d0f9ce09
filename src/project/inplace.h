// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Writing a text over the one in the same file, so that whatever is killed when, the old text or the new one can be
 * read.
 *
 * The new text first goes behind the old one, as a journal: a mark that begins with NUL, which no text has; the text;
 * and a seal with its length and a checksum. When that is on the disk the text is written to the beginning, and at last
 * the file is cut behind it. Whoever reads a file that ends in a whole seal takes the text before the seal; whoever
 * meets a mark without one takes what is before the mark. So a reader needs no right but to read the file, no other
 * file is needed, and nobody can bring in a text who cannot write the file.
 */
#ifndef PHASENAV_PROJECT_INPLACE_H
#define PHASENAV_PROJECT_INPLACE_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"

#include <stddef.h>

/* What a write that did not come to its end has left in the file. */
enum pn_inplace_rest {
    PN_INPLACE_NOTHING,
    PN_INPLACE_MARK,    /* behind the old text, the beginning of a journal: to be cut off */
    PN_INPLACE_JOURNAL, /* a whole journal: its text is still to be written to the beginning */
};

/* The most bytes that a file may have whose text, old and new, has at most `text`. */
size_t pn_inplace_most(size_t text);

/* Takes all bytes of a file, and leaves the text that is meant. */
enum pn_inplace_rest pn_inplace_take_text(struct pn_buffer *bytes);

/* Brings an open, locked file in order, in which there is a rest beside `text`. Returns 0 or an errno. */
int pn_inplace_settle(int descriptor, enum pn_inplace_rest rest, const struct pn_buffer *text);

/*
 * Writes a text over that of an open, locked file of `old_length` bytes, in which there is no rest. Returns 0, or an
 * errno where the old text is still the file's. *ret_untidy is 0, or an errno if the new text is the file's and on the
 * disk, but the journal is still there: the next write brings that in order.
 */
int pn_inplace_write(int descriptor, size_t old_length, const struct pn_source *text, int *ret_untidy);

#endif
