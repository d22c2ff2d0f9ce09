/*
 * Which roadmap, and where it comes from.
 */
#ifndef PHASENAV_APP_INPUT_H
#define PHASENAV_APP_INPUT_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"
#include "phasenav/roadmap/load.h"

#include <stdbool.h>

/* A roadmap's file. */
struct pn_input {
    struct pn_source source; /* its text is in `text`, or the one built in */
    struct pn_buffer text;
    struct pn_arena arena; /* holds the name */
    int descriptor;        /* -1: it is built in */
    bool is_builtin;
};

/* Finds the roadmap: `file` ("-" is standard input) if given, else the environment's, else the one of the user's or the
 * system's configuration, else the one built in. On success the input is yours to pn_input_finish(). */
bool pn_input_open(const char *file, const struct pn_catalog *catalog, struct pn_input *ret_input,
                   struct pn_diags *diags);

/* Reads the file, once, and loads the roadmap. The diags quote the text: the input must live as long as they do. On
 * success the roadmap is yours to pn_roadmap_free(). */
bool pn_input_load(struct pn_input *input, const struct pn_load_options *options, const struct pn_catalog *catalog,
                   struct pn_roadmap **ret_roadmap, struct pn_diags *diags);

void pn_input_finish(struct pn_input *input);

#endif
