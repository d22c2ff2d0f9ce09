// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_files.h"

#include "folder.h"
#include "store_base.h"

#include "phasenav/base/reason.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum pn_merge_attempt pn_merge_fail(const struct pn_merge *merge, const char *name, int error)
{
    if (error == ESTALE) {
        return PN_MERGE_AGAIN;
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    pn_diag_error(merge->diags, NULL, PN_NO_PLACE, "nothing was united, because of '%s': %s", name,
                  pn_store_reason(&arena, merge->diags, name, error));
    pn_arena_finish(&arena);
    return PN_MERGE_FAILED;
}

/* --- reading --- */

int pn_merge_read_all(int descriptor, struct pn_buffer *bytes)
{
    enum { AT_ONCE = 64 * 1024 };
    for (;;) {
        ssize_t got = pread(descriptor, pn_buffer_reserve(bytes, AT_ONCE), AT_ONCE, (off_t)bytes->length);
        if (got > 0) {
            pn_buffer_commit(bytes, (size_t)got);
        } else if (got == 0) {
            return 0;
        } else if (errno != EINTR) {
            return errno;
        }
    }
}

int pn_merge_read_path(const char *path, struct pn_buffer *bytes)
{
    int descriptor;
    int error = pn_file_open(path, false, &descriptor);
    if (error == 0) {
        error = pn_merge_read_all(descriptor, bytes);
        close(descriptor);
    }
    return error;
}

/* Opens, locks and reads ours. */
static enum pn_merge_attempt read_ours(struct pn_merge *merge)
{
    struct pn_merge_copy *ours = &merge->copies[PN_MERGE_OURS];
    static const struct pn_store_waiter nobody = {NULL, NULL};
    int error = pn_file_resolve(&merge->arena, ours->name, &merge->path);
    if (error == 0) {
        error = pn_file_open(merge->path, true, &merge->descriptor);
    }
    if (error != 0) {
        merge->descriptor = -1;
        return pn_merge_fail(merge, ours->name, error);
    }
    pid_t holder;
    error = pn_file_lock(merge->descriptor, merge->path, &nobody, &holder);
    merge->is_unlocked = error == ENOLCK;
    if (error == EAGAIN) {
        pn_diag_error(merge->diags, NULL, PN_NO_PLACE,
                      "'%s' was not saved: process %ld keeps the file locked; end that process, or try again later",
                      ours->name, (long)holder);
        return PN_MERGE_FAILED;
    }
    struct stat status;
    if (error == 0 || error == ENOLCK) {
        error = fstat(merge->descriptor, &status) != 0 ? errno : pn_merge_read_all(merge->descriptor, &ours->bytes);
    }
    if (error == 0) {
        merge->identity = pn_file_identity_of(&status);
        merge->old_length = ours->bytes.length;
    }
    return error == 0 ? PN_MERGE_DONE : pn_merge_fail(merge, ours->name, error);
}

enum pn_merge_attempt pn_merge_read_copies(struct pn_merge *merge)
{
    for (int i = PN_MERGE_BASE; i < PN_MERGE_COPIES; i++) {
        struct pn_merge_copy *copy = &merge->copies[i];
        int error = i == PN_MERGE_OURS ? 0 : pn_merge_read_path(copy->name, &copy->bytes);
        if (i == PN_MERGE_BASE && error == ENOTSUP) {
            error = 0; /* /dev/null */
        }
        if (error != 0) {
            return pn_merge_fail(merge, copy->name, error);
        }
    }
    enum pn_merge_attempt attempt = read_ours(merge);
    for (int i = PN_MERGE_BASE; i < PN_MERGE_COPIES; i++) {
        struct pn_merge_copy *copy = &merge->copies[i];
        copy->source =
            (struct pn_source){.name = copy->name, .text = pn_buffer_text(&copy->bytes), .length = copy->bytes.length};
    }
    return attempt;
}

/* --- writing --- */

/* Somebody who uses no locks has changed ours meanwhile. */
static bool is_overtaken(const struct pn_merge *merge)
{
    struct stat status;
    struct pn_file_identity now = {0};
    if (stat(merge->path, &status) == 0) {
        now = pn_file_identity_of(&status);
    }
    return !pn_file_is_same(&now, &merge->identity);
}

int pn_merge_write_beside(struct pn_merge *merge, const char *path, const struct pn_source *text, int like)
{
    const char *beside;
    struct pn_file_identity identity;
    int error = pn_file_write_beside(&merge->arena, path, text, like, &beside, &identity);
    if (error == 0 && is_overtaken(merge)) {
        (void)unlink(beside);
        return ESTALE;
    }
    return error == 0 ? pn_file_replace(beside, path, false) : error;
}

enum pn_merge_attempt pn_merge_write_ours(struct pn_merge *merge, bool is_project)
{
    const struct pn_merge_copy *ours = &merge->copies[PN_MERGE_OURS];
    struct pn_source text = {.text = pn_buffer_text(&merge->united), .length = merge->united.length};
    if (text.length == ours->source.length && memcmp(text.text, ours->source.text, text.length) == 0) {
        return PN_MERGE_DONE;
    }
    int error = pn_merge_write_beside(merge, merge->path, &text, merge->descriptor);
    if (is_project && !merge->is_unlocked && pn_file_can_be_written_in_place(error)) {
        int untidy = 0;
        error = is_overtaken(merge) ? ESTALE : pn_inplace_write(merge->descriptor, merge->old_length, &text, &untidy);
    }
    if (error != 0) {
        return pn_merge_fail(merge, ours->name, error);
    }
    error = pn_folder_sync(&merge->arena, merge->path);
    if (error != 0) {
        pn_diag_warning(merge->diags, NULL, PN_NO_PLACE,
                        "'%s' was saved, but a power cut might still undo it: its folder cannot be synchronised: %s",
                        ours->name, pn_reason(pn_diags_catalog(merge->diags), error));
    }
    return PN_MERGE_DONE;
}
