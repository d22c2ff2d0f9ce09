/*
 * The reasons that readers meet; the rest is left to the C library, in English.
 */
#include "phasenav/base/reason.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

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
};

const char *pn_reason(const struct pn_catalog *catalog, int error)
{
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
        if (reasons[i].error == error) {
            return pn_tr(catalog, reasons[i].message);
        }
    }
    return strerror(error);
}
