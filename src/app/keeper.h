// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The project while it is browsed: makes the changes that navigation wants, notices those of others, and says what came
 * of it.
 */
#ifndef PHASENAV_APP_KEEPER_H
#define PHASENAV_APP_KEEPER_H

#include "browse.h"

#include "phasenav/nav/nav.h"

struct pn_keeper {
    const struct pn_browse_options *options;
    struct pn_store *store;        /* NULL: no project yet */
    bool owned;                    /* the keeper has opened the store, and closes it */
    bool titled;                   /* the title of a new project has been asked for */
    struct pn_store_waiter waiter; /* called while a change waits for a lock; may be set after pn_keeper_start() */
    int64_t next_poll;             /* by pn_clock_ms() */
    struct pn_arena kept;          /* of texts that could not be saved */
    struct pn_arena arena;         /* of what the context points to; reset at each poll */
    struct pn_buffer *notice;      /* borrowed: what the reader should know now */
};

/* Puts the project into the context. The keeper writes into `notice` what the reader should know, now and later. */
void pn_keeper_start(struct pn_keeper *keeper, const struct pn_browse_options *options, struct pn_nav_context *context,
                     struct pn_buffer *notice);
void pn_keeper_finish(struct pn_keeper *keeper);

/* Makes the change that navigation wants; if there is no project yet, has navigation ask where to keep one. */
void pn_keeper_change(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context);

/* Opens a new project in the file that was typed (none: in memory), and makes the change that navigation wants. */
void pn_keeper_keep(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context);

/* Whether the reader may quit. Where a project would be lost they are asked first what is to become of it. */
bool pn_keeper_may_quit(struct pn_keeper *keeper, struct pn_nav *nav);

/* What there is to say when the program has ended: where the project is kept. NULL where there is none. In the
 * keeper's arena, or constant. */
const char *pn_keeper_last_words(struct pn_keeper *keeper, const struct pn_nav_context *context);

/* Looks for changes of others, and for a new day. True where the screen is another one now. */
bool pn_keeper_poll(struct pn_keeper *keeper, struct pn_nav_context *context);

/* Milliseconds until the next pn_keeper_poll() is due, 0 if it is, -1 if there is no project. Only a poll puts it off.
 */
int pn_keeper_timeout(const struct pn_keeper *keeper);

#endif
