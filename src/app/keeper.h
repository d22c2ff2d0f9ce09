/*
 * The browser's project: carries out the changes that navigation wants, notices those of others, and says what came of
 * it.
 */
#ifndef PHASENAV_APP_KEEPER_H
#define PHASENAV_APP_KEEPER_H

#include "browse.h"

#include "phasenav/nav/nav.h"

struct pn_keeper {
    const struct pn_browse_options *options;
    struct pn_store *store;        /* NULL: no project yet */
    bool owned;                    /* not the options' */
    bool titled;                   /* what a new project is called has been asked */
    struct pn_store_waiter waiter; /* while a change waits for a lock; set by who browses, or nobody */
    int64_t next_poll;             /* by pn_clock_ms() */
    struct pn_arena kept;          /* of texts that could not be saved */
    struct pn_arena arena;         /* of what the context points to; reset at each poll */
    struct pn_buffer *notice;      /* borrowed: what the reader should know now */
};

/* Puts the project into the context. What there is to say goes into `notice`. */
void pn_keeper_start(struct pn_keeper *keeper, const struct pn_browse_options *options, struct pn_nav_context *context,
                     struct pn_buffer *notice);
void pn_keeper_finish(struct pn_keeper *keeper);

/* Makes the change that navigation wants; where there is no project, has it ask where to keep one. */
void pn_keeper_change(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context);

/* Keeps the project in the file that was typed (none: in memory), and makes the change that was wanted. */
void pn_keeper_keep(struct pn_keeper *keeper, struct pn_nav *nav, struct pn_nav_context *context);

/* Whether the reader may quit. Where a project would be lost they are asked first what is to become of it. */
bool pn_keeper_may_quit(struct pn_keeper *keeper, struct pn_nav *nav);

/* What there is to say when the program has ended: where the project is kept. NULL where there is none. In the
 * keeper's arena, or constant. */
const char *pn_keeper_last_words(struct pn_keeper *keeper, const struct pn_nav_context *context);

/* Looks for changes of others, and for a new day. True where the screen is another one now. */
bool pn_keeper_poll(struct pn_keeper *keeper, struct pn_nav_context *context);

/* Milliseconds until it is time to look again, 0 where it is; -1: never. Whatever happens meanwhile does not put it
 * off. */
int pn_keeper_timeout(const struct pn_keeper *keeper);

#endif
