/*
 * What the files of the program share.
 */
#ifndef PHASENAV_APP_APP_H
#define PHASENAV_APP_APP_H

#include "phasenav/base/diag.h"

enum pn_status {
    PN_STATUS_DONE = 0,
    PN_STATUS_FAILED = 1, /* the roadmap, the terminal or the output */
    PN_STATUS_USAGE = 2,  /* the command line is wrong */
};

/* For problems that are in no file. */
#define PN_NO_PLACE ((struct pn_place){0, 0})

#endif
