// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/panic.h"

#include <stddef.h>
#include <string.h>
#include <unistd.h>

/* The one mutable global of base: pn_panic() is called where no context can be passed. */
static void (*panic_hook)(void);

void pn_panic_set_hook(void (*hook)(void))
{
    panic_hook = hook;
}

static void write_text(const char *text)
{
    /* Nothing can be done about an error here, and stdio may be what is broken. */
    ssize_t written = write(STDERR_FILENO, text, strlen(text));
    (void)written;
}

_Noreturn void pn_panic(const char *message)
{
    if (panic_hook != NULL) {
        void (*hook)(void) = panic_hook;
        panic_hook = NULL;
        hook();
    }
    write_text("phasenav: ");
    write_text(message);
    write_text("\n");
    _exit(1);
}
