// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "attributes.h"

#include "phasenav/base/arena.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/xattr.h>
#define HAS_EXTENDED_ATTRIBUTES 1
#endif

enum { ALL_MODE_BITS = 07777 };

#ifdef HAS_EXTENDED_ATTRIBUTES

/* What a system answers whose files have no extended attributes. */
static bool means_none(int error)
{
    return error == ENOTSUP || error == ENOSYS;
}

/* The names of a file's attributes, each with its NUL. */
static int read_names(struct pn_arena *arena, int descriptor, const char **ret_names, size_t *ret_size)
{
    *ret_names = "";
    *ret_size = 0;
    ssize_t size = flistxattr(descriptor, NULL, 0);
    if (size > 0) {
        char *names = PN_NEW_ARRAY(arena, char, (size_t)size);
        size = flistxattr(descriptor, names, (size_t)size);
        *ret_names = names;
    }
    if (size < 0) {
        return means_none(errno) ? 0 : errno;
    }
    *ret_size = (size_t)size;
    return 0;
}

struct value {
    const char *bytes;
    size_t size;
};

static int read_value(struct pn_arena *arena, int descriptor, const char *name, struct value *ret_value)
{
    *ret_value = (struct value){.bytes = ""};
    ssize_t size = fgetxattr(descriptor, name, NULL, 0);
    if (size >= 0) {
        char *bytes = PN_NEW_ARRAY(arena, char, (size_t)size + 1);
        size = fgetxattr(descriptor, name, bytes, (size_t)size);
        ret_value->bytes = bytes;
    }
    if (size < 0) {
        return errno;
    }
    ret_value->size = (size_t)size;
    return 0;
}

static bool is_among(const char *name, const char *names, size_t size)
{
    for (size_t at = 0; at < size; at += strlen(names + at) + 1) {
        if (strcmp(names + at, name) == 0) {
            return true;
        }
    }
    return false;
}

/* These hold what the kernel has computed over the file itself: those of another file are wrong. */
static bool belongs_to_the_bytes(const char *name)
{
    return strcmp(name, "security.ima") == 0 || strcmp(name, "security.evm") == 0;
}

static int copy_attribute(struct pn_arena *arena, int to, int from, const char *name)
{
    struct value wanted;
    struct value present;
    if (belongs_to_the_bytes(name)) {
        return EPERM;
    }
    int error = read_value(arena, from, name, &wanted);
    if (error != 0) {
        return error;
    }
    bool is_same = read_value(arena, to, name, &present) == 0 && present.size == wanted.size &&
                   memcmp(present.bytes, wanted.bytes, wanted.size) == 0;
    return is_same || fsetxattr(to, name, wanted.bytes, wanted.size, 0) == 0 ? 0 : errno;
}

static int take_over_extended(int to, int from)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *wanted = "";
    const char *present = "";
    size_t wanted_size = 0;
    size_t present_size = 0;
    int error = read_names(&arena, from, &wanted, &wanted_size);
    if (error == 0) {
        error = read_names(&arena, to, &present, &present_size);
    }
    for (size_t at = 0; at < present_size && error == 0; at += strlen(present + at) + 1) {
        bool stays = is_among(present + at, wanted, wanted_size);
        error = stays || fremovexattr(to, present + at) == 0 ? 0 : errno;
    }
    for (size_t at = 0; at < wanted_size && error == 0; at += strlen(wanted + at) + 1) {
        error = copy_attribute(&arena, to, from, wanted + at);
    }
    pn_arena_finish(&arena);
    return error;
}

/* The bits of the group are those of the list's mask then. */
static bool has_acl(int file)
{
    return fgetxattr(file, "system.posix_acl_access", NULL, 0) > 0;
}

#else

static bool has_acl(int file)
{
    (void)file;
    return false;
}

static int take_over_extended(int to, int from)
{
    (void)to;
    (void)from;
    return 0;
}

#endif

static int take_over(int to, int from, bool with_owner)
{
    struct stat wanted;
    struct stat present;
    if (fstat(from, &wanted) != 0 || fstat(to, &present) != 0) {
        return errno;
    }
    wanted.st_uid = with_owner ? wanted.st_uid : present.st_uid;
    bool is_same = present.st_uid == wanted.st_uid && present.st_gid == wanted.st_gid;
    if (!is_same && fchown(to, wanted.st_uid, wanted.st_gid) != 0) {
        return errno;
    }
    int error = take_over_extended(to, from);
    if (error != 0) {
        return error;
    }
    /* Last, since a change of owner or of the access control list changes the mode. */
    if (fchmod(to, wanted.st_mode & ALL_MODE_BITS) != 0 || fstat(to, &present) != 0) {
        return errno;
    }
    is_same = present.st_uid == wanted.st_uid && present.st_gid == wanted.st_gid && present.st_mode == wanted.st_mode;
    return is_same ? 0 : EPERM;
}

int pn_attributes_take_over(int to, int from)
{
    return take_over(to, from, true);
}

int pn_attributes_share(int to, int from)
{
    struct stat wanted;
    if (fstat(from, &wanted) != 0) {
        return errno;
    }
    bool is_shared = (wanted.st_mode & (S_IWGRP | S_IWOTH)) != 0 && !has_acl(from);
    return is_shared ? take_over(to, from, false) : EPERM;
}
