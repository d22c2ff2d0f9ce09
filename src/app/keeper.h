// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The project while it is browsed: makes the changes that navigation wants, notices those of others, and says what came
 * of it.
 */
#ifndef PHASENAV_APP_KEEPER_H
#define PHASENAV_APP_KEEPER_H

#include "browse.h"
#include "drafts.h"
#include "watch.h"

#include "phasenav/nav/nav.h"

enum { PN_KEEPER_SEEN = 16 };

struct pn_keeper {
    const struct pn_browse_options *options;
    struct pn_store *store;        /* NULL: no project yet */
    unsigned version;              /* another number after each change of the project */
    bool owned;                    /* the keeper has opened the store, and closes it */
    bool titled;                   /* the title of a new project has been asked for */
    struct pn_store_waiter waiter; /* called while a change waits for a lock; may be set after pn_keeper_start() */
    struct pn_watch watch;         /* of the project's file, where somebody waits to be told */
    bool is_told;                  /* of a change that has not been looked at */
    int64_t last_poll;             /* by pn_clock_ms() */
    int64_t next_poll;             /* likewise; 0: at once */
    struct {
        struct pn_subject subject;
        enum pn_part part;
        char at[8];           /* as in 08:15 */
    } seen[PN_KEEPER_SEEN];   /* what others have changed and the reader was told of, the last at `seen_count` - 1 */
    unsigned seen_count;      /* of all, of which the last PN_KEEPER_SEEN are there */
    struct pn_drafts drafts;  /* what is typed and not saved */
    struct pn_arena arena;    /* of what the context points to; reset at each poll */
    struct pn_buffer *notice; /* borrowed: what the reader should know now */
};

/* Puts the project into the context. The keeper writes into `notice` what the reader should know, now and later. */
void pn_keeper_start(struct pn_keeper *keeper, const struct pn_browse_options *options, struct pn_nav_context *context,
                     struct pn_buffer *notice);
void pn_keeper_finish(struct pn_keeper *keeper);

/* Makes the change that navigation wants; if there is no project yet, has navigation ask where to keep one. */
void pn_keeper_change(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context);

/* Takes note of what is typed into a form, so that it is not lost; to be called after each action. */
void pn_keeper_take_typing(struct pn_keeper *keeper, const struct pn_nav *nav, struct pn_nav_context *context);

/* Forgets what was typed into the parts that the wish names. */
void pn_keeper_forget(struct pn_keeper *keeper, const struct pn_nav *nav, struct pn_nav_context *context);

/* Opens a new project in the file that was typed (none: in memory), and makes the change that navigation wants. */
void pn_keeper_keep(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context);

/* Tells the reader a message. One that begins small, as behind the program's name, is made a sentence. */
void pn_keeper_say(struct pn_keeper *keeper, const char *text);

/* Whether there is something in the project, and no file to keep it in. */
bool pn_keeper_would_lose(const struct pn_keeper *keeper);

/* Whether the reader may quit. Where a project would be lost they are asked first what is to become of it. */
bool pn_keeper_may_quit(struct pn_keeper *keeper, struct pn_nav *nav);

/* What there is to say when the program has ended: where the project is kept. NULL where there is none. In the
 * keeper's arena, or constant. */
const char *pn_keeper_last_words(struct pn_keeper *keeper, const struct pn_nav_context *context);

/* Looks for changes of others, and for a new day. True where the screen is another one now. */
bool pn_keeper_poll(struct pn_keeper *keeper, struct pn_nav_context *context);

/*
 * For a loop that waits: from here on the keeper has itself told of changes, and the next poll is due at once. `tells`
 * is that of pn_watch_init(). Where nothing is told, or nobody calls this, a poll is due every second.
 */
void pn_keeper_watch(struct pn_keeper *keeper, bool (*tells)(uint32_t type));

/* How long the loop may wait: milliseconds until the next pn_keeper_poll() is due, 0 if it is, -1 if there is no
 * project; and a descriptor that can be read before that if something has been told, -1 if nothing would be. What is
 * typed has a time of its own (drafts.h). */
int pn_keeper_timeout(const struct pn_keeper *keeper);
int pn_keeper_descriptor(const struct pn_keeper *keeper);

/* Takes what has been told. Returns whether a pn_keeper_poll() is due. While the reader is `active` it is each second,
 * whatever is told: it costs nobody's sleep, and not all is told (what a mount hides, a disk that is writable again).
 */
bool pn_keeper_is_due(struct pn_keeper *keeper, bool active);

#endif
