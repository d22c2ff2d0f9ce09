/*
 * The end of the program when going on is impossible: no memory, a broken promise between modules.
 */
#ifndef PHASENAV_BASE_PANIC_H
#define PHASENAV_BASE_PANIC_H

/* Called once before the message is written; must not return into the caller's data. app sets it to restore the
 * terminal. NULL takes it away. */
void pn_panic_set_hook(void (*hook)(void));

/* Runs the hook, writes `phasenav: MESSAGE` to standard error and ends the process with status 1. */
void pn_panic(const char *message) __attribute__((noreturn));

#endif
