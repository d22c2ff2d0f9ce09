// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project's two files, its own and its history: reading them, one change as one transaction, noticing what others
 * have changed.
 *
 * A change is applied to the file as it then stands, under a lock that the kernel releases when a process dies, and
 * written whole: to a new file beside it, synchronised, renamed over it, the folder synchronised. Where that file could
 * not have the same owner, mode and attributes, or could not take the old one's place, the change is written into the
 * old one (src/project/inplace.h). Either way, readers see the old text or the new one, whatever is killed when. Before
 * that, its entry is pending at the end of the history; after it, the entry is made whole (src/project/history_file.h).
 */
#ifndef PHASENAV_PROJECT_STORE_H
#define PHASENAV_PROJECT_STORE_H

#include "phasenav/project/change.h"
#include "phasenav/project/project.h"

struct pn_store;

struct pn_store_options {
    const char *path; /* NULL: kept in memory only, until pn_store_close() */
    const struct pn_roadmap *roadmap;
    bool read_only;
    const char *title; /* of a project that is not there yet; NULL: the file's name */
    bool make_folder;  /* the folder of a new file may be made with it */
    const char *as_of; /* YYYY-MM-DD: the project as it was at the end of that day, never to be changed. NULL: now */
    bool is_unasked;   /* nobody has named the file: if it follows another roadmap, it is passed over */
};

/* Reads the file if there is one; writes nothing. NULL with diags where it is not in order, or with a warning alone
 * where it is passed over. Also on success, `diags` may get warnings. */
struct pn_store *pn_store_open(const struct pn_store_options *options, struct pn_diags *diags);
void pn_store_close(struct pn_store *store);

/* A callback that is polled, many times a second, while a commit waits for another process to unlock the file (at most
 * ten seconds). Where it returns false the commit gives up, and saves nothing. */
struct pn_store_waiter {
    bool (*goes_on)(void *context, unsigned waited_ms); /* NULL, as at first: there is none */
    void *context;
};

void pn_store_set_waiter(struct pn_store *store, struct pn_store_waiter waiter);

/* The project as last read. Borrowed until the next commit or poll. Never NULL: nothing is said of one without a file.
 */
const struct pn_project *pn_store_project(const struct pn_store *store);

/* What a project in a new file is called where nobody says it: as the file is, without its folder and ending. */
const char *pn_store_default_title(struct pn_arena *arena, const char *path);

/* What a project without a file is called: it gets its title with its first change. */
void pn_store_set_title(struct pn_store *store, const char *title);

/* It is kept in a file, or will be with its first change. */
bool pn_store_has_path(const struct pn_store *store);

/* There was a file at the last look. */
bool pn_store_has_file(const struct pn_store *store);

/* There is no file yet, or an empty one: the first change makes the project, with its title. */
bool pn_store_is_new(const struct pn_store *store);

/* Whether the file can be changed, or made, as far as that can be known without trying. False with a diag that says why
 * not. */
bool pn_store_may_write(const struct pn_store *store, struct pn_diags *diags);

/*
 * Makes changes, all of them or none, as one entry of the history, with the time and the person of the first. False
 * with a diag where nothing was saved. True with a diag (a warning) where it was, with a reserve (its folder could not
 * be synchronised, its file system has no locks, what is behind the text could not be cut off). *ret_changed, if not
 * NULL, is false where the project said all that already: then nothing is written, and the history has no new entry.
 */
bool pn_store_commit(struct pn_store *store, const struct pn_change *changes, size_t count, bool *ret_changed,
                     struct pn_diags *diags);

/*
 * Notes in the history that something was done which changes nothing, as a report is written: an entry of a kind that
 * is `word`, with nothing in it. Where the project may not be changed, has no history yet, or that cannot be written,
 * nothing is noted, nothing is said of it, and it returns false.
 */
bool pn_store_note_event(struct pn_store *store, const char *word, const char *who, const char *time);

/* What a change met that was not what its editor expected (struct pn_project_edit). */
struct pn_overtaken {
    struct pn_subject subject;
    enum pn_part part;
    const char *found; /* NULL: nothing */
    const char *who;   /* has changed it; NULL: the history does not say */
};

/* Whether the project of a day in the past is the present one, because it has no history to go back by. */
bool pn_store_lacks_past(const struct pn_store *store);

/* Why the last commit saved nothing, if it was that; else NULL. Borrowed until the next one. */
const struct pn_overtaken *pn_store_overtaken(const struct pn_store *store);

/* What this sitting has changed last; NULL: nothing. */
const struct pn_entry *pn_store_last_entry(const struct pn_store *store);

/* What others have changed since the poll or commit before the last one, the oldest first: who polls until there is
 * nothing more has seen each entry once. Borrowed until the next one. */
struct pn_history pn_store_news(const struct pn_store *store);

/* Reads the whole history, with what is in memory only; of a project as it was, up to the end of that day. In the
 * arena. What cannot be read is a warning; false, with a diag, where that is the file itself. */
bool pn_store_history(const struct pn_store *store, struct pn_arena *arena, struct pn_history *ret_history,
                      struct pn_diags *diags);

/* Writes a project that was in memory only into a new file, under a new title, and keeps it there from then on. False
 * with a diag where that cannot be: it stays as it was. `make_folder`: the file's folder may be made with it. */
bool pn_store_keep_in(struct pn_store *store, const char *path, bool make_folder, const char *title,
                      struct pn_diags *diags);

enum pn_store_news {
    PN_STORE_SAME,
    PN_STORE_CHANGED, /* by somebody else: pn_store_project() is another one now, or pn_store_news() has something */
    PN_STORE_TROUBLE, /* gone or unreadable, with diags, told once; the project is as it was */
};

/* Looks whether somebody else has changed the file: cheap, for a timer. */
enum pn_store_news pn_store_poll(struct pn_store *store, struct pn_diags *diags);

#endif
