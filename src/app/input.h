// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding and loading the roadmap.
 */
#ifndef PHASENAV_APP_INPUT_H
#define PHASENAV_APP_INPUT_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/charset.h"
#include "phasenav/base/diag.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>

/* A roadmap, and the file that it is read from. */
struct pn_input {
    struct pn_source source; /* its text is in `text`, or built in */
    struct pn_buffer text;
    struct pn_arena arena; /* holds the name */
    int descriptor;        /* -1: it is built in */
    bool is_builtin;
    struct pn_roadmap *loaded; /* from the text; NULL for a graph that is built in */
    struct pn_roadmap *fitted; /* to a character set; NULL where the roadmap is shown as it is */
};

/* Finds the roadmap: `file` ("-" is standard input) if given, else the environment's, else the one of the user's or the
 * system's configuration, else the one built in. On success the input is yours to pn_input_finish(). */
bool pn_input_open(const char *file, const struct pn_catalog *catalog, struct pn_input *ret_input,
                   struct pn_diags *diags);

/* Loads the roadmap, with its texts fitted to `charset` (NULL: as they are). To be called once. The roadmap is borrowed
 * from the input, and the diags quote its text, so the input must outlive both. */
bool pn_input_load(struct pn_input *input, struct pn_charset *charset, const struct pn_catalog *catalog,
                   const struct pn_roadmap **ret_roadmap, struct pn_diags *diags);

void pn_input_finish(struct pn_input *input);

#endif
