// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "state_file.h"

#include "output.h"
#include "state_folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* The path of a file; NULL where the environment names no place for it. */
static const char *path_of(struct pn_arena *arena, const char *name)
{
    const char *folder = pn_state_folder(arena);
    return folder != NULL ? pn_arena_printf(arena, "%s/%s", folder, name) : NULL;
}

char *pn_state_read(struct pn_arena *arena, const char *name)
{
    enum { SIZE_MOST = 1 << 17 };
    const char *path = path_of(arena, name);
    int descriptor = path != NULL ? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1;
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (descriptor >= 0) {
            (void)close(descriptor);
        }
        return NULL;
    }
    size_t size = status.st_size < SIZE_MOST ? (size_t)status.st_size : (size_t)SIZE_MOST;
    char *text = pn_arena_alloc(arena, size + 1, 1, 1);
    ssize_t length = read(descriptor, text, size);
    (void)close(descriptor);
    text[length > 0 ? length : 0] = '\0';
    return text;
}

bool pn_state_replace(struct pn_arena *arena, const char *name, const struct pn_buffer *text)
{
    const char *path = path_of(arena, name);
    if (path == NULL) {
        return false;
    }
    pn_state_folder_make(arena);
    char *beside = pn_arena_printf(arena, "%s.XXXXXX", path);
    int descriptor = mkstemp(beside);
    if (descriptor < 0) {
        return false;
    }
    bool is_written = pn_output_write(descriptor, text->data, text->length) == 0 && fsync(descriptor) == 0;
    bool is_closed = close(descriptor) == 0;
    bool is_there = is_written && is_closed && rename(beside, path) == 0;
    if (!is_there) {
        (void)unlink(beside);
    }
    return is_there;
}
