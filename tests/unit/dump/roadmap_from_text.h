// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A roadmap from YAML in a string, for tests that need a graph. Ends the test if the text is not right.
 */
#ifndef PHASENAV_TESTS_ROADMAP_FROM_TEXT_H
#define PHASENAV_TESTS_ROADMAP_FROM_TEXT_H

#include "phasenav/roadmap/load.h"

#include <string.h>

static inline struct pn_roadmap *roadmap_from_text(const char *text)
{
    struct pn_source source = {.name = "test", .text = text, .length = strlen(text)};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_roadmap *roadmap = NULL;
    if (!pn_roadmap_load(&source, &(struct pn_load_options){0}, &roadmap, diags)) {
        struct pn_buffer problems;
        pn_buffer_init(&problems);
        pn_diags_write(diags, "test", &problems);
        fail_msg("%s", pn_buffer_text(&problems));
    }
    pn_diags_free(diags);
    return roadmap;
}

#endif
