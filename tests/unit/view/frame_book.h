// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A book is a file of frames as they were agreed on, each under a heading. Equal frames stand in it once, below the
 * headings of all of them.
 *
 * PN_UPDATE_FRAMES=1 in the environment writes the files anew instead of comparing; read the difference before you keep
 * it.
 */
#ifndef PHASENAV_TESTS_FRAME_BOOK_H
#define PHASENAV_TESTS_FRAME_BOOK_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"

#include <stdbool.h>

enum { FRAME_BOOK_MOST = 128 };

/* The caller provides its storage; frame_book_init() and frame_book_finish() begin and end its use. */
struct frame_book {
    const char *name;
    unsigned count;
    struct {
        const char *heading;
        const char *text;
    } frames[FRAME_BOOK_MOST];
    struct pn_arena arena;
};

/* An empty book; `name`, which is borrowed, is that of its file without ".txt". */
void frame_book_init(struct frame_book *book, const char *name);

void frame_book_add(struct frame_book *book, const char *heading, const struct pn_buffer *drawn);

/* Compares the added frames with those of FOLDER/NAME.txt, or writes that file anew. Where lines differ it prints them
 * and returns false. */
bool frame_book_finish(struct frame_book *book, const char *folder);

/* Fails the test if the folder has a file that is none of the books named. */
void assert_no_other_book(const char *folder, const char *const *names, unsigned count);

#endif
