// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "wakes.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>
#include <unistd.h>

enum { NUMBERS = 64 }; /* of signals: the bits of `waiting` */

static bool ends_program(int number)
{
    return number != SIGWINCH && number != SIGTSTP && number != SIGCONT;
}

bool pn_wakes_read(void *wakes)
{
    struct pn_wakes *read_into = wakes;
    unsigned char numbers[NUMBERS];
    ssize_t count;
    while ((count = read(read_into->fd, numbers, sizeof numbers)) > 0 || (count < 0 && errno == EINTR)) {
        for (ssize_t i = 0; i < count; i++) {
            read_into->waiting |= (uint64_t)1 << (numbers[i] % NUMBERS);
            read_into->is_ending = read_into->is_ending || ends_program(numbers[i]);
        }
    }
    return read_into->is_ending;
}

bool pn_wakes_has_any(struct pn_wakes *wakes)
{
    pn_wakes_read(wakes);
    return wakes->waiting != 0;
}

int pn_wakes_next(struct pn_wakes *wakes)
{
    pn_wakes_read(wakes);
    for (int number = 1; number < NUMBERS; number++) {
        uint64_t bit = (uint64_t)1 << number;
        if ((wakes->waiting & bit) != 0) {
            wakes->waiting &= ~bit;
            return number;
        }
    }
    return 0;
}
