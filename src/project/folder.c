// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "folder.h"

#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PRIVATE_FOLDER = 0700 };

size_t pn_folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? (size_t)(slash - path) + 1 : 0;
}

int pn_folder_make(const char *path, int *ret_unsynchronised)
{
    size_t length = pn_folder_length(path);
    if (length == 0) {
        return ENOENT; /* the working directory, which somebody has taken away */
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    char *folder = pn_arena_strndup(&arena, path, length);
    int error = 0;
    int unsynchronised = 0;
    for (char *slash = strchr(folder + 1, '/'); slash != NULL && error == 0; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(folder, PRIVATE_FOLDER) == 0) {
            int trouble = pn_folder_sync(&arena, folder); /* the one that the new one is in */
            unsynchronised = unsynchronised != 0 ? unsynchronised : trouble;
        } else if (errno != EEXIST) {
            error = errno;
        }
        *slash = '/';
    }
    pn_arena_finish(&arena);
    *ret_unsynchronised = unsynchronised;
    return error;
}

const char *pn_folder_of(struct pn_arena *arena, const char *path)
{
    size_t length = pn_folder_length(path);
    return length == 0 ? "." : pn_arena_strndup(arena, path, length > 1 ? length - 1 : 1);
}

const char *pn_folder_closed(struct pn_arena *arena, const char *path)
{
    for (const char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        const char *folder = pn_arena_strndup(arena, path, slash == path ? 1 : (size_t)(slash - path));
        if (faccessat(AT_FDCWD, folder, X_OK, AT_EACCESS) != 0 && errno == EACCES) {
            return folder;
        }
    }
    return NULL;
}

int pn_folder_sync(struct pn_arena *arena, const char *path)
{
    int descriptor = open(pn_folder_of(arena, path), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (descriptor == -1) {
        return errno == EACCES ? 0 : errno; /* one may write into a folder that one may not list */
    }
    int error = pn_disk_synchronise(descriptor);
    close(descriptor);
    return error;
}
