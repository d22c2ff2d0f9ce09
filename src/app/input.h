/*
 * Which roadmap, and its bytes.
 */
#ifndef PHASENAV_APP_INPUT_H
#define PHASENAV_APP_INPUT_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"

#include <stdbool.h>

/* The text of a roadmap, with what it is in. */
struct pn_input {
    struct pn_source source; /* its text is in `text`, or the one built in */
    struct pn_buffer text;
    struct pn_arena arena; /* holds the name */
    bool is_builtin;
};

/* Finds the roadmap and reads it: `file` ("-" is standard input) if given, else the environment's, else the one of the
 * user's or the system's configuration, else the one built in. On success the input is yours to pn_input_finish(). */
bool pn_input_read(const char *file, const struct pn_catalog *catalog, struct pn_input *ret_input,
                   struct pn_diags *diags);
void pn_input_finish(struct pn_input *input);

#endif
