// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "watch.h"

#include <string.h>

#ifdef __linux__
#include <errno.h>
#include <limits.h>
#include <sys/inotify.h>
#include <sys/statfs.h>
#include <sys/types.h>
#include <unistd.h>

enum { MOST_LINKS = 40 }; /* as the kernel follows at most */

/* What is told, by the kind of place. That another file gets a name, loses it, or other permissions is told of the
 * folder. That one is made is told only while it is missing: programs make many a file beside. */
enum {
    ON_THE_WAY = IN_DELETE_SELF | IN_MOVE_SELF,
    OF_FOLDER = ON_THE_WAY | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB,
    OF_FILE = IN_MODIFY | IN_CLOSE_WRITE,
};

/* Watches a place, also for what an earlier call in the same round has asked. Returns 0 or an errno. */
static int watch_place(struct pn_watch *watch, const char *path, uint32_t mask)
{
    int number = inotify_add_watch(watch->fd, path, mask | IN_DONT_FOLLOW);
    if (number == -1) {
        return errno;
    }
    struct pn_watch_place *place = watch->places;
    const struct pn_watch_place *end = place + watch->place_count;
    while (place < end && place->number != number) {
        place++;
    }
    if (place == watch->places + PN_WATCH_MOST_PLACES) {
        return ENOSPC;
    }
    if (place == end) {
        *place = (struct pn_watch_place){.number = number, .mask = mask};
        watch->place_count++;
        return 0;
    }
    bool is_less = (place->mask & ~mask) != 0;
    place->mask |= mask;
    if (is_less) { /* the new mask has taken the place of the other one */
        (void)inotify_add_watch(watch->fd, path, place->mask | IN_DONT_FOLLOW);
    }
    return 0;
}

static bool has_name(const struct pn_watch *watch, const char *name)
{
    size_t i = 0;
    while (i < watch->name_count && strcmp(watch->names[i], name) != 0) {
        i++;
    }
    return i < watch->name_count;
}

static int add_name(struct pn_watch *watch, const char *name)
{
    if (has_name(watch, name)) {
        return 0;
    }
    if (watch->name_count == PN_WATCH_MOST_NAMES) {
        return ENOSPC;
    }
    watch->names[watch->name_count++] = pn_arena_strdup(&watch->arena, name);
    return 0;
}

/* Returns 0, or an errno: ENOTSUP where the file system at the path does not tell. */
static int check_telling(struct pn_watch *watch, const char *path)
{
    struct statfs status;
    if (statfs(path, &status) != 0) {
        return errno;
    }
    watch->is_deaf = !watch->tells((uint32_t)status.f_type);
    return watch->is_deaf ? ENOTSUP : 0;
}

static int watch_folder(struct pn_watch *watch, const char *folder, const char *name)
{
    int error = check_telling(watch, folder);
    if (error == 0) {
        error = watch_place(watch, folder, OF_FOLDER);
    }
    return error == 0 ? add_name(watch, name) : error;
}

/* A file in a folder that is watched. One that may not be read is told of there, when it may. */
static int watch_file(struct pn_watch *watch, const char *folder, const char *name)
{
    const char *path = pn_arena_printf(&watch->arena, "%s/%s", folder, name);
    int error = watch_place(watch, path, OF_FILE);
    if (error == ENOENT) {
        error = watch_place(watch, folder, IN_CREATE);
        if (error == 0) { /* it may have been made before that */
            error = watch_place(watch, path, OF_FILE);
        }
    }
    if (error == 0) { /* it may be a mount of its own */
        error = check_telling(watch, path);
    }
    return error == ENOENT || error == EACCES ? 0 : error;
}

static size_t stem_length(const char *name)
{
    static const char *const endings[] = {".yaml", ".yml"};
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        if (length > ending && strcmp(name + length - ending, endings[i]) == 0) {
            return length - ending;
        }
    }
    return length;
}

/* The file at the end of the way, and its history: NAME.history beside NAME.yaml. */
static int watch_files(struct pn_watch *watch, const char *folder, const char *name)
{
    const char *history = pn_arena_printf(&watch->arena, "%.*s.history", (int)stem_length(name), name);
    int error = watch_file(watch, folder, name);
    if (error == 0) {
        error = add_name(watch, history);
    }
    return error == 0 ? watch_file(watch, folder, history) : error;
}

/* The text of a link; false where there is none at the path. */
static bool read_link(const char *path, char target[PATH_MAX])
{
    ssize_t length = readlink(path, target, PATH_MAX - 1);
    target[length < 0 ? 0 : length] = '\0';
    return length >= 0;
}

/* Goes the way to the file, part by part, and watches each. Returns 0 or an errno. */
static int walk(struct pn_watch *watch, const char *path)
{
    int links = 0;
    size_t end = 0; /* of the way so far */
    for (;;) {
        size_t start = end + strspn(path + end, "/");
        end = start + strcspn(path + start, "/");
        bool is_last = path[end] == '\0';
        const char *folder = start == 0 ? "." : pn_arena_strndup(&watch->arena, path, start);
        const char *part = pn_arena_strndup(&watch->arena, path, end);
        int error = is_last ? watch_folder(watch, folder, part + start) : 0;
        if (error != 0) {
            return error;
        }
        char target[PATH_MAX];
        bool is_link = read_link(part, target);
        if (is_last && !is_link) {
            return watch_files(watch, folder, part + start);
        }
        error = watch_place(watch, part, ON_THE_WAY);
        if (error != 0 && error != EACCES) { /* some folders may be passed but not read, as those of all users */
            return error;
        }
        if (is_link) {
            if (++links > MOST_LINKS) {
                return ELOOP;
            }
            path =
                pn_arena_printf(&watch->arena, "%.*s%s%s", target[0] == '/' ? 0 : (int)start, path, target, path + end);
            end = 0;
        }
    }
}

/* Watches what is on the way now, and no more what was on it and is not any longer. */
static int watch_way(struct pn_watch *watch, const char *path)
{
    struct pn_watch_place before[PN_WATCH_MOST_PLACES];
    size_t before_count = watch->place_count;
    memcpy(before, watch->places, sizeof before);
    watch->place_count = 0;
    watch->name_count = 0;
    int error = walk(watch, path);
    for (size_t i = 0; i < before_count; i++) {
        size_t at = 0;
        while (at < watch->place_count && watch->places[at].number != before[i].number) {
            at++;
        }
        if (at == watch->place_count) {
            (void)inotify_rm_watch(watch->fd, before[i].number);
        }
    }
    return error;
}

static void close_watch(struct pn_watch *watch)
{
    if (watch->fd != -1) {
        close(watch->fd);
    }
    watch->fd = -1;
    watch->place_count = 0;
}

/* Returns whether inotify is open now. */
static bool open_watch(struct pn_watch *watch)
{
    if (watch->fd == -1) {
        watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    }
    return watch->fd != -1;
}

bool pn_watch_follow(struct pn_watch *watch, const char *path)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    bool is_same = path != NULL && watch->path != NULL && strcmp(path, watch->path) == 0;
    path = path != NULL ? pn_arena_strdup(&arena, path) : NULL; /* it may be our own copy */
    watch->is_deaf = watch->is_deaf && is_same;
    pn_arena_finish(&watch->arena);
    watch->arena = arena;
    watch->path = path;
    watch->is_told =
        path != NULL && watch->tells != NULL && !watch->is_deaf && open_watch(watch) && watch_way(watch, path) == 0;
    if (path == NULL || watch->is_deaf) {
        close_watch(watch);
    }
    return watch->is_told;
}

/* Whether something that was told may have to do with the file. What comes late from a place that is not watched any
 * more does not. */
static bool concerns(const struct pn_watch *watch, const struct inotify_event *event, const char *name)
{
    if ((event->mask & IN_Q_OVERFLOW) != 0) {
        return true;
    }
    size_t i = 0;
    while (i < watch->place_count && watch->places[i].number != event->wd) {
        i++;
    }
    return i < watch->place_count && (event->len == 0 || has_name(watch, name));
}

bool pn_watch_take(struct pn_watch *watch)
{
    char bytes[4096]; /* an event has NAME_MAX + 17 at most */
    bool is_ours = false;
    ssize_t length;
    while (watch->fd != -1 && (length = read(watch->fd, bytes, sizeof bytes)) > 0) {
        struct inotify_event event;
        for (size_t at = 0; at < (size_t)length; at += sizeof event + event.len) {
            memcpy(&event, bytes + at, sizeof event);
            /* Nothing will tell of what is mounted next. */
            watch->is_deaf = watch->is_deaf || (event.mask & IN_UNMOUNT) != 0;
            is_ours = is_ours || concerns(watch, &event, bytes + at + sizeof event);
        }
    }
    return is_ours;
}

#else /* no inotify: all is looked for */

bool pn_watch_follow(struct pn_watch *watch, const char *path)
{
    (void)watch;
    (void)path;
    return false;
}

bool pn_watch_take(struct pn_watch *watch)
{
    (void)watch;
    return false;
}

static void close_watch(struct pn_watch *watch)
{
    (void)watch;
}

#endif

void pn_watch_init(struct pn_watch *watch, bool (*tells)(uint32_t type))
{
    *watch = (struct pn_watch){.tells = tells, .fd = -1};
    pn_arena_init(&watch->arena);
}

void pn_watch_finish(struct pn_watch *watch)
{
    close_watch(watch);
    pn_arena_finish(&watch->arena);
}

int pn_watch_descriptor(const struct pn_watch *watch)
{
    return watch->is_told ? watch->fd : -1;
}
