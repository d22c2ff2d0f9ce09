// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "drafts.h"

#include "clock.h"
#include "draft_file.h"
#include "full_path.h"
#include "output.h"
#include "state_folder.h"

#include "phasenav/nav/edit.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TIME_SIZE = 40, OWN = 0600, FILE_MOST = 1 << 18 };

struct pn_draft {
    struct pn_draft *next;
    struct pn_unsaved as; /* its texts are those below, its `next` is that of the drafts */
    char text[PN_EDIT_CAPACITY];
    char time[TIME_SIZE];
};

static void link_to(struct pn_draft *draft, struct pn_draft *next)
{
    draft->next = next;
    draft->as.next = next != NULL ? &next->as : NULL;
}

/* --- the list --- */

static void touch(struct pn_drafts *drafts)
{
    if (!drafts->is_dirty) {
        drafts->is_dirty = true;
        drafts->due = pn_clock_ms() + PN_DRAFTS_DELAY_MS;
    }
}

static struct pn_draft *find(const struct pn_drafts *drafts, struct pn_subject subject, enum pn_part part)
{
    struct pn_draft *at = drafts->first;
    while (at != NULL && (at->as.part != part || !pn_subjects_equal(at->as.subject, subject))) {
        at = at->next;
    }
    return at;
}

static struct pn_draft *add(struct pn_drafts *drafts, struct pn_subject subject, enum pn_part part, const char *time)
{
    struct pn_draft *draft = drafts->unused;
    if (draft != NULL) {
        drafts->unused = draft->next;
    } else {
        draft = PN_NEW(&drafts->arena, struct pn_draft);
    }
    draft->as = (struct pn_unsaved){.subject = subject, .part = part, .text = draft->text, .time = draft->time};
    link_to(draft, drafts->first);
    (void)snprintf(draft->time, sizeof draft->time, "%s", time != NULL ? time : "");
    drafts->first = draft;
    return draft;
}

static bool is_over(const struct pn_unsaved *as, bool known, const char *over)
{
    bool is_there = as->over != NULL && over != NULL;
    return as->knows_over == known && (is_there ? strcmp(as->over, over) == 0 : as->over == over);
}

static void set_over(struct pn_drafts *drafts, struct pn_draft *draft, bool known, const char *over)
{
    if (!is_over(&draft->as, known, over)) {
        draft->as.knows_over = known;
        draft->as.over = known && over != NULL ? pn_arena_strdup(&drafts->arena, over) : NULL;
    }
}

void pn_drafts_put(struct pn_drafts *drafts, const struct pn_typing *typing, const char *time)
{
    struct pn_draft *draft = find(drafts, typing->subject, typing->part);
    if (draft == NULL) {
        draft = add(drafts, typing->subject, typing->part, time);
    } else if (strcmp(draft->text, typing->text) == 0 && is_over(&draft->as, typing->knows_over, typing->over)) {
        return;
    }
    (void)snprintf(draft->text, sizeof draft->text, "%s", typing->text);
    set_over(drafts, draft, typing->knows_over, typing->over);
    touch(drafts);
}

void pn_drafts_drop(struct pn_drafts *drafts, struct pn_subject subject, enum pn_part part)
{
    struct pn_draft *draft = find(drafts, subject, part);
    if (draft == NULL) {
        return;
    }
    if (draft == drafts->first) {
        drafts->first = draft->next;
    } else {
        struct pn_draft *before = drafts->first;
        while (before->next != draft) {
            before = before->next;
        }
        link_to(before, draft->next);
    }
    link_to(draft, drafts->unused);
    drafts->unused = draft;
    touch(drafts);
}

const struct pn_unsaved *pn_drafts_all(const struct pn_drafts *drafts)
{
    return drafts->first != NULL ? &drafts->first->as : NULL;
}

/* --- files --- */

/* The beginning of the names of the files for this project and person; other programs' follow the number of each. */
static const char *name_of(const struct pn_drafts *drafts, struct pn_arena *arena)
{
    const uint64_t basis = 0xcbf29ce484222325U; /* FNV-1a */
    const uint64_t prime = 0x100000001b3U;
    uint64_t hash = basis;
    const char *const texts[] = {drafts->path, drafts->who};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (const char *c = texts[i];; c++) {
            hash = (hash ^ (unsigned char)*c) * prime;
            if (*c == '\0') {
                break;
            }
        }
    }
    return pn_arena_printf(arena, "typed-%016llx-", (unsigned long long)hash);
}

static bool lock(int file)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    return fcntl(file, F_SETLK, &whole) == 0;
}

static void remove_file(struct pn_drafts *drafts)
{
    if (drafts->file >= 0) {
        (void)unlink(drafts->file_path);
        (void)close(drafts->file);
        drafts->file = -1;
    }
}

/* Writes a file beside the old one and puts it in its place, so that it is the old one or the new one whenever the
 * program is killed. It is locked from before it is there. */
static void write_file(struct pn_drafts *drafts, struct pn_arena *arena)
{
    const char *folder = pn_state_folder(arena);
    if (folder == NULL) {
        return;
    }
    const char *path = pn_arena_printf(arena, "%s/%s%ld", folder, name_of(drafts, arena), (long)getpid());
    const char *beside = pn_arena_printf(arena, "%s.new", path);
    (void)unlink(beside);
    int file = open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, OWN);
    if (file < 0 && errno == ENOENT) {
        pn_state_folder_make(arena);
        file = open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, OWN);
    }
    if (file < 0) {
        return;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    const struct pn_draft_owner owner = {.project = drafts->path, .who = drafts->who};
    pn_draft_file_write(&text, drafts->roadmap, &owner, pn_drafts_all(drafts));
    (void)lock(file); /* where there are no locks, another start takes it over too early, which loses nothing */
    bool is_there = pn_output_write(file, text.data, text.length) == 0 && rename(beside, path) == 0;
    pn_buffer_finish(&text);
    if (!is_there) {
        (void)unlink(beside);
        (void)close(file);
        return;
    }
    if (drafts->file >= 0 && strcmp(drafts->file_path, path) != 0) {
        remove_file(drafts);
    } else if (drafts->file >= 0) {
        (void)close(drafts->file);
    }
    drafts->file = file;
    drafts->file_path = pn_arena_strdup(&drafts->arena, path);
}

void pn_drafts_write(struct pn_drafts *drafts, bool all)
{
    if (!drafts->is_kept || !drafts->is_dirty || (!all && pn_drafts_timeout(drafts) > 0)) {
        return;
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    if (drafts->first == NULL) {
        remove_file(drafts);
    } else {
        write_file(drafts, &arena);
    }
    drafts->is_dirty = false;
    pn_arena_finish(&arena);
}

int pn_drafts_timeout(const struct pn_drafts *drafts)
{
    if (!drafts->is_kept || !drafts->is_dirty) {
        return -1;
    }
    int64_t left = drafts->due - pn_clock_ms();
    return left > 0 ? (int)left : 0;
}

/* --- taking over --- */

/* Reads what a program that has ended has left. Returns whether the file is of no use any more. */
static bool take_over(struct pn_drafts *drafts, struct pn_arena *arena, int file)
{
    struct stat status;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != geteuid() ||
        status.st_size > FILE_MOST) {
        return false;
    }
    char *text = pn_arena_alloc(arena, (size_t)status.st_size + 1, 1, 1);
    ssize_t length = read(file, text, (size_t)status.st_size);
    const struct pn_draft_owner owner = {.project = drafts->path, .who = drafts->who};
    const struct pn_unsaved *left;
    if (length <= 0 || !pn_draft_file_read(arena, drafts->roadmap, &owner, text, (size_t)length, &left)) {
        return false;
    }
    for (; left != NULL; left = left->next) {
        struct pn_draft *draft = add(drafts, left->subject, left->part, left->time);
        (void)snprintf(draft->text, sizeof draft->text, "%s", left->text);
        set_over(drafts, draft, left->knows_over, left->over);
        touch(drafts);
    }
    return true;
}

/* Locks a file that nobody else has locked, and that still is the one with this name: its owner may have written
 * another one in between. */
static bool is_left(int file, const char *path)
{
    struct stat opened;
    struct stat named;
    return lock(file) && fstat(file, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

/* Goes through the folder. The files are removed only when what they hold is written into our own. */
static void take_over_all(struct pn_drafts *drafts, struct pn_arena *arena)
{
    const char *folder = pn_state_folder(arena);
    const char *begin = name_of(drafts, arena);
    DIR *entries = folder != NULL ? opendir(folder) : NULL;
    while (entries != NULL) {
        struct dirent *entry = readdir(entries);
        if (entry == NULL) {
            break;
        }
        size_t length = strlen(begin);
        const char *digits = entry->d_name + length;
        if (strncmp(entry->d_name, begin, length) != 0 || digits[strspn(digits, "0123456789")] != '\0') {
            continue;
        }
        const char *path = pn_arena_printf(arena, "%s/%s", folder, entry->d_name);
        int file = open(path, (drafts->is_kept ? O_RDWR : O_RDONLY) | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (file < 0) {
            continue;
        }
        if ((!drafts->is_kept || is_left(file, path)) && take_over(drafts, arena, file) && drafts->is_kept) {
            pn_drafts_write(drafts, true);
            if (drafts->file >= 0 && strcmp(drafts->file_path, path) != 0) {
                (void)unlink(path);
            }
        }
        (void)close(file);
    }
    if (entries != NULL) {
        (void)closedir(entries);
    }
}

void pn_drafts_start(struct pn_drafts *drafts, const struct pn_roadmap *roadmap, const char *path, const char *who,
                     bool kept)
{
    *drafts = (struct pn_drafts){.roadmap = roadmap, .is_kept = kept, .file = -1};
    pn_arena_init(&drafts->arena);
    struct pn_arena arena;
    pn_arena_init(&arena);
    drafts->who = pn_arena_strdup(&drafts->arena, who);
    drafts->path = pn_arena_strdup(&drafts->arena, path != NULL ? pn_absolute_path(&arena, path) : "");
    take_over_all(drafts, &arena);
    pn_arena_finish(&arena);
}

void pn_drafts_move(struct pn_drafts *drafts, const char *path)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    path = pn_absolute_path(&arena, path);
    if (strcmp(path, drafts->path) != 0) {
        drafts->path = pn_arena_strdup(&drafts->arena, path);
        touch(drafts);
    }
    pn_arena_finish(&arena);
}

void pn_drafts_finish(struct pn_drafts *drafts)
{
    pn_drafts_write(drafts, true);
    if (drafts->file >= 0) {
        (void)close(drafts->file);
    }
    pn_arena_finish(&drafts->arena);
}
