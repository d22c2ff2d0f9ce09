// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "disk.h"

#include <errno.h>
#include <sys/types.h>
#include <unistd.h>

int pn_disk_write(int descriptor, const char *bytes, size_t length, size_t offset)
{
    for (size_t at = 0; at < length;) {
        ssize_t written = pwrite(descriptor, bytes + at, length - at, (off_t)(offset + at));
        if (written > 0) {
            at += (size_t)written;
        } else if (written == 0) {
            return ENOSPC;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int pn_disk_cut(int descriptor, size_t length)
{
    int error = 0;
    do {
        error = ftruncate(descriptor, (off_t)length) != 0 ? errno : 0;
    } while (error == EINTR);
    return error != 0 ? error : pn_disk_synchronise(descriptor);
}

int pn_disk_synchronise(int descriptor)
{
    while (fsync(descriptor) != 0) {
        if (errno == EINVAL || errno == ENOTSUP || errno == ENOSYS) {
            return 0;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}
