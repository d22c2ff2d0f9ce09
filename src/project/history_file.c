// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "history_file.h"

#include "attributes.h"
#include "disk.h"
#include "history_line.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 16 * 1024, NEW_FILE = 0666 };

const char *pn_history_path(struct pn_arena *arena, const char *path)
{
    static const char *const endings[] = {".yaml", ".yml"};
    size_t length = strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        /* A file that is called ".yaml" has a name, and no ending. */
        if (length > ending && path[length - ending - 1] != '/' && strcmp(path + length - ending, endings[i]) == 0) {
            length -= ending;
            break;
        }
    }
    return pn_arena_printf(arena, "%.*s.history", (int)length, path);
}

/* Makes the file; nobody else can read it before it has the right mode. */
static int create(const char *path, int like, int *ret_descriptor)
{
    int descriptor =
        open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, like != -1 ? S_IRUSR | S_IWUSR : NEW_FILE);
    if (descriptor == -1) {
        return errno;
    }
    if (like != -1 && pn_attributes_take_over(descriptor, like) != 0 && pn_attributes_share(descriptor, like) != 0) {
        (void)unlink(path);
        close(descriptor);
        return ENOTSUP;
    }
    *ret_descriptor = descriptor;
    return 0;
}

int pn_history_open(const char *path, bool creates, int like, int *ret_descriptor, bool *ret_created)
{
    enum { MOST_TRIES = 10 };
    int error = ENOENT;
    *ret_created = false;
    /* Without the lock another one could make it, or take it away, between the two. */
    for (int i = 0; i < MOST_TRIES && (error == ENOENT || error == EEXIST); i++) {
        error = pn_file_open(path, true, ret_descriptor);
        if (error == ENOENT && creates) {
            error = create(path, like, ret_descriptor);
            *ret_created = error == 0;
        } else if (error == ENOENT) {
            break;
        }
    }
    return error;
}

/* Gives a file another name, if nothing has that. */
static int rename_to_free(const char *path, const char *name)
{
    struct stat status;
    if (link(path, name) == 0) {
        return unlink(path) == 0 ? 0 : errno;
    }
    if (errno == EEXIST) {
        return EEXIST;
    }
    /* A file system without hard links. */
    return lstat(name, &status) == 0 ? EEXIST : rename(path, name) == 0 ? 0 : errno;
}

int pn_history_set_aside(struct pn_arena *arena, const char *path, const char **ret_kept)
{
    enum { MOST_NAMES = 1000 };
    struct stat status;
    *ret_kept = NULL;
    int error = stat(path, &status) != 0 ? errno : status.st_size == 0 && unlink(path) != 0 ? errno : EEXIST;
    if (error == EEXIST && status.st_size == 0) {
        return 0;
    }
    for (int i = 1; error == EEXIST && i < MOST_NAMES; i++) {
        *ret_kept = pn_arena_printf(arena, "%s.%d", path, i);
        error = rename_to_free(path, *ret_kept);
    }
    *ret_kept = error == 0 ? *ret_kept : NULL;
    return error == ENOENT ? 0 : error; /* there is none, or somebody else has just done it */
}

static int read_at(int descriptor, char *bytes, size_t length, size_t offset)
{
    for (size_t at = 0; at < length;) {
        ssize_t got = pread(descriptor, bytes + at, length - at, (off_t)(offset + at));
        if (got > 0) {
            at += (size_t)got;
        } else if (got == 0) {
            return ESTALE; /* somebody has cut it meanwhile */
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/* Bytes of a text up to its last line break, with it; 0: it has none. */
static size_t length_of_lines(const char *text, size_t length)
{
    while (length != 0 && text[length - 1] != '\n') {
        length--;
    }
    return length;
}

int pn_history_find_end(int descriptor, struct pn_history_end *ret_end, struct pn_buffer *pending)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        return errno;
    }
    size_t size = (size_t)status.st_size;
    size_t lines = 0;
    char block[BLOCK];
    for (size_t end = size; end != 0 && lines == 0;) {
        if (size - end > PN_HISTORY_LINE_MOST) {
            return EFBIG;
        }
        size_t start = end > BLOCK ? end - BLOCK : 0;
        int error = read_at(descriptor, block, end - start, start);
        if (error != 0) {
            return error;
        }
        size_t length = length_of_lines(block, end - start);
        lines = length != 0 ? start + length : 0;
        end = start;
    }
    *ret_end = (struct pn_history_end){.lines = lines, .pending = size - lines};
    pn_buffer_clear(pending);
    int error = read_at(descriptor, pn_buffer_reserve(pending, ret_end->pending), ret_end->pending, lines);
    if (error == 0) {
        pn_buffer_commit(pending, ret_end->pending);
    }
    return error;
}

int pn_history_append_pending(int descriptor, struct pn_history_end *end, const char *line, size_t length)
{
    if (length > PN_HISTORY_LINE_MOST) {
        return EFBIG;
    }
    int error = pn_disk_write(descriptor, line, length, end->lines);
    if (error == 0) {
        error = pn_disk_synchronise(descriptor);
    }
    if (error != 0) {
        (void)pn_disk_cut(descriptor, end->lines);
        return error;
    }
    end->pending = length;
    return 0;
}

int pn_history_finish_pending(int descriptor, struct pn_history_end *end)
{
    int error = pn_disk_write(descriptor, "\n", 1, end->lines + end->pending);
    if (error == 0) {
        *end = (struct pn_history_end){.lines = end->lines + end->pending + 1};
    }
    return error;
}

static bool ends_within_a_line(int descriptor)
{
    struct stat status;
    char last = '\n';
    return fstat(descriptor, &status) == 0 && status.st_size != 0 &&
           read_at(descriptor, &last, 1, (size_t)status.st_size - 1) == 0 && last != '\n';
}

int pn_history_append_line(const char *path, int descriptor, struct pn_buffer *line)
{
    if (line->length > PN_HISTORY_LINE_MOST) {
        return EFBIG;
    }
    int appending = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (appending == -1) {
        return errno;
    }
    pn_buffer_append_text(line, "\n");
    int error = ends_within_a_line(descriptor) && write(appending, "\n", 1) != 1 ? EIO : 0;
    /* In one piece, so that no other one's comes in between. */
    for (size_t at = 0; error == 0 && at < line->length;) {
        ssize_t written = write(appending, line->data + at, line->length - at);
        at += written > 0 ? (size_t)written : 0;
        error = written == 0 ? ENOSPC : written < 0 && errno != EINTR ? errno : 0;
    }
    error = error == 0 ? pn_disk_synchronise(appending) : error;
    close(appending);
    return error;
}

int pn_history_cut_pending(int descriptor, struct pn_history_end *end)
{
    int error = pn_disk_cut(descriptor, end->lines);
    if (error == 0) {
        end->pending = 0;
    }
    return error;
}

bool pn_history_has_only_grown(const struct pn_file_identity *known, const struct pn_file_identity *now)
{
    return known->device == now->device && known->inode == now->inode && known->size <= now->size;
}
