// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The reasons that readers meet. The rest has its number: what the C library says is in the language of the locale, not
 * of the sentence.
 */
#include "phasenav/base/reason.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>

static const struct {
    int error;
    const char *message;
} reasons[] = {
    {ENOENT, PN_N_("there is no such file")},
    {ENOTDIR, PN_N_("a part of the path is not a directory")},
    {EISDIR, PN_N_("it is a directory")},
    {EACCES, PN_N_("permission denied")},
    {EIO, PN_N_("the device reports an error")},
    {ENOSPC, PN_N_("there is no space left on the device")},
    {EDQUOT, PN_N_("the disk quota is used up")},
    {EFBIG, PN_N_("the file would become too large")},
    {EBADF, PN_N_("it is closed")},
    {EROFS, PN_N_("the file system is read-only")},
    {EPERM, PN_N_("the system does not allow it")},
    {ELOOP, PN_N_("its symbolic links run in a circle")},
    {ENAMETOOLONG, PN_N_("its name is too long")},
    {ESTALE, PN_N_("the file server no longer has it")},
    {EAGAIN, PN_N_("it is in use at the moment; try again later")},
    {EBUSY, PN_N_("it is in use")},
    {EDEADLK, PN_N_("two programs wait for each other's locks")},
    {EEXIST, PN_N_("there is such a file already")},
    {EFAULT, PN_N_("the program has made a mistake")},
    {EHOSTDOWN, PN_N_("the file server cannot be reached")},
    {EHOSTUNREACH, PN_N_("the file server cannot be reached")},
    {ENETDOWN, PN_N_("the file server cannot be reached")},
    {ENETUNREACH, PN_N_("the file server cannot be reached")},
    {ETIMEDOUT, PN_N_("the file server cannot be reached")},
    {ECONNREFUSED, PN_N_("the file server cannot be reached")},
    {ECONNRESET, PN_N_("the file server cannot be reached")},
    {ECONNABORTED, PN_N_("the file server cannot be reached")},
    {ENOTCONN, PN_N_("the connection to the file server is lost")},
    {EINTR, PN_N_("it was interrupted")},
    {EINVAL, PN_N_("the system does not know what was asked of it")},
    {EMFILE, PN_N_("the program has too many files open")},
    {ENFILE, PN_N_("there are too many open files on this computer")},
    {EMLINK, PN_N_("the file has too many names")},
    {ENOBUFS, PN_N_("there is not enough memory")},
    {ENOMEM, PN_N_("there is not enough memory")},
    {ENODEV, PN_N_("there is no such device")},
    {ENXIO, PN_N_("there is no such device")},
    {ENOLCK, PN_N_("its file system has no locks")},
    {ENOSYS, PN_N_("its file system does not know what was asked of it")},
    {ENOTSUP, PN_N_("it is not an ordinary file, or its file system is not up to this")},
    {ENOTTY, PN_N_("it is not a terminal")},
    {EOVERFLOW, PN_N_("the file is too large")},
    {EPIPE, PN_N_("nobody reads it")},
    {EILSEQ, PN_N_("its name has characters that the file system does not take")},
    {ETXTBSY, PN_N_("it is being executed")},
    {EXDEV, PN_N_("it is on another file system")},
#ifdef ENOKEY
    {ENOKEY, PN_N_("the key that it is encrypted with is missing")},
#endif
#ifdef EUCLEAN
    {EUCLEAN, PN_N_("its file system is damaged")},
#endif
};

const char *pn_reason(const struct pn_catalog *catalog, int error)
{
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
        if (reasons[i].error == error) {
            return pn_tr(catalog, reasons[i].message);
        }
    }
    static char text[100];
    (void)snprintf(text, sizeof text, pn_tr(catalog, "the system reports error %d"), error);
    return text;
}
