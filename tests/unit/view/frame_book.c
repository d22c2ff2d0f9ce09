// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "frame_book.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void frame_book_init(struct frame_book *book, const char *name)
{
    book->name = name;
    book->count = 0;
    pn_arena_init(&book->arena);
}

void frame_book_add(struct frame_book *book, const char *heading, const struct pn_buffer *drawn)
{
    assert_true(book->count < FRAME_BOOK_MOST);
    book->frames[book->count].heading = pn_arena_strdup(&book->arena, heading);
    book->frames[book->count++].text = pn_arena_strndup(&book->arena, drawn->data, drawn->length);
}

static bool is_first_of_its_kind(const struct frame_book *book, unsigned frame)
{
    for (unsigned i = 0; i < frame; i++) {
        if (strcmp(book->frames[i].text, book->frames[frame].text) == 0) {
            return false;
        }
    }
    return true;
}

static void write_frames(const struct frame_book *book, struct pn_buffer *buffer)
{
    for (unsigned i = 0; i < book->count; i++) {
        if (!is_first_of_its_kind(book, i)) {
            continue;
        }
        for (unsigned same = i; same < book->count; same++) {
            if (strcmp(book->frames[same].text, book->frames[i].text) == 0) {
                pn_buffer_printf(buffer, "##### %s\n", book->frames[same].heading);
            }
        }
        pn_buffer_append_text(buffer, book->frames[i].text);
    }
}

static void read_whole(const char *path, struct pn_buffer *buffer)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return; /* the file of a new book is not there yet, so all of it is different */
    }
    char chunk[4096];
    for (size_t length; (length = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        pn_buffer_append(buffer, chunk, length);
    }
    fclose(file);
}

static void write_whole(const char *path, const struct pn_buffer *buffer)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(buffer->data, 1, buffer->length, file), buffer->length);
    assert_int_equal(fclose(file), 0);
}

static const char *line_end(const char *line)
{
    return line + strcspn(line, "\n");
}

/* Prints the lines that differ, one by one, below the heading of the first frame that has one. Returns whether there
 * were none. */
static bool compare(const char *path, const char *expected, const char *drawn)
{
    enum { MOST = 40 };
    const char *heading = drawn;
    unsigned different = 0;
    for (unsigned line = 1; *expected != '\0' || *drawn != '\0'; line++) {
        int expected_length = (int)(line_end(expected) - expected);
        int drawn_length = (int)(line_end(drawn) - drawn);
        heading = *drawn == '#' ? drawn : heading;
        if (expected_length != drawn_length || strncmp(expected, drawn, (size_t)drawn_length) != 0) {
            if (different == 0) {
                fprintf(stderr, "%.*s\n", (int)(line_end(heading) - heading), heading);
            }
            if (different++ < MOST) {
                fprintf(stderr, "%s:%u:\n-%.*s\n+%.*s\n", path, line, expected_length, expected, drawn_length, drawn);
            }
        }
        expected += expected_length + (expected[expected_length] == '\n' ? 1 : 0);
        drawn += drawn_length + (drawn[drawn_length] == '\n' ? 1 : 0);
    }
    if (different > 0) {
        fprintf(stderr,
                "%s: %u lines are different; PN_UPDATE_FRAMES=1 writes it anew, git diff shows what that changes\n",
                path, different);
    }
    return different == 0;
}

bool frame_book_finish(struct frame_book *book, const char *folder)
{
    char path[4096];
    assert_true(snprintf(path, sizeof path, "%s/%s.txt", folder, book->name) < (int)sizeof path);
    struct pn_buffer drawn;
    struct pn_buffer expected;
    pn_buffer_init(&drawn);
    pn_buffer_init(&expected);
    write_frames(book, &drawn);
    const char *update = getenv("PN_UPDATE_FRAMES");
    bool same = true;
    if (update != NULL && strcmp(update, "1") == 0) {
        write_whole(path, &drawn);
    } else {
        read_whole(path, &expected);
        same = compare(path, pn_buffer_text(&expected), pn_buffer_text(&drawn));
    }
    pn_buffer_finish(&expected);
    pn_buffer_finish(&drawn);
    pn_arena_finish(&book->arena);
    return same;
}

static bool is_file_of(const char *file, const char *name)
{
    size_t length = strlen(name);
    return strncmp(file, name, length) == 0 && strcmp(file + length, ".txt") == 0;
}

void assert_no_other_book(const char *folder, const char *const *names, unsigned count)
{
    DIR *open_folder = opendir(folder);
    assert_non_null(open_folder);
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        bool known = *entry->d_name == '.';
        for (unsigned i = 0; i < count && !known; i++) {
            known = is_file_of(entry->d_name, names[i]);
        }
        if (!known) {
            fail_msg("%s/%s belongs to no test", folder, entry->d_name);
        }
    }
    closedir(open_folder);
}
