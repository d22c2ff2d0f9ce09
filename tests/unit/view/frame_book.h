/*
 * Agreed frames: a file of them, each under a heading. Those that are the same stand there once, under the headings of
 * all.
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

/* Storage that the caller provides. */
struct frame_book {
    const char *name;
    unsigned count;
    struct {
        const char *heading;
        const char *text;
    } frames[FRAME_BOOK_MOST];
    struct pn_arena arena;
};

/* The book FOLDER/NAME.txt. */
void frame_book_init(struct frame_book *book, const char *name);

void frame_book_add(struct frame_book *book, const char *heading, const struct pn_buffer *drawn);

/* Compares the frames added with the file's, or writes it anew. Says what is different; then it returns false. */
bool frame_book_finish(struct frame_book *book, const char *folder);

/* Fails the test if the folder has another file than those of the books named. */
void assert_no_other_book(const char *folder, const char *const *names, unsigned count);

#endif
