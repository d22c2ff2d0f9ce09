// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Loading a roadmap from a text in a test, with its messages.
 */
#ifndef PHASENAV_TESTS_LOADING_H
#define PHASENAV_TESTS_LOADING_H

#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct loaded {
    struct pn_source source;
    struct pn_diags *diags;
    struct pn_roadmap *roadmap; /* NULL where something is wrong */
    struct pn_buffer messages;  /* one line each, without the excerpts */
};

static inline void load_bytes(struct loaded *loaded, const char *text, size_t length,
                              const struct pn_load_options *options)
{
    *loaded = (struct loaded){.source = {.name = "f", .text = text, .length = length}};
    loaded->diags = pn_diags_new(NULL);
    bool fine = pn_roadmap_load(&loaded->source, options, &loaded->roadmap, loaded->diags);
    if (fine != (pn_diags_count(loaded->diags) == 0) || fine != (loaded->roadmap != NULL)) {
        abort(); /* says one thing and does another */
    }
    struct pn_buffer all;
    pn_buffer_init(&all);
    pn_buffer_init(&loaded->messages);
    pn_diags_write(loaded->diags, "test", &all);
    for (const char *line = pn_buffer_text(&all); *line != '\0';) {
        size_t line_length = strcspn(line, "\n") + 1;
        if (line[strspn(line, " 0123456789")] != '|') { /* as in the lines of an excerpt */
            pn_buffer_append(&loaded->messages, line, line_length);
        }
        line += line_length;
    }
    pn_buffer_finish(&all);
}

static inline void load(struct loaded *loaded, const char *text)
{
    static const struct pn_load_options options = {0};
    load_bytes(loaded, text, strlen(text), &options);
}

static inline void loaded_finish(struct loaded *loaded)
{
    pn_roadmap_free(loaded->roadmap);
    pn_diags_free(loaded->diags);
    pn_buffer_finish(&loaded->messages);
}

/* A roadmap that all tests of a group look into, and an arena for what they find; *state is it. */
struct loaded_fixture {
    struct loaded loaded;
    struct pn_arena arena;
};

static inline int loaded_fixture_set_up(void **state, const char *text)
{
    static struct loaded_fixture fixture;
    load(&fixture.loaded, text);
    if (fixture.loaded.roadmap == NULL) {
        fputs(pn_buffer_text(&fixture.loaded.messages), stderr);
        return 1;
    }
    pn_arena_init(&fixture.arena);
    *state = &fixture;
    return 0;
}

static inline int loaded_fixture_tear_down(void **state)
{
    struct loaded_fixture *fixture = *state;
    pn_arena_finish(&fixture->arena);
    loaded_finish(&fixture->loaded);
    return 0;
}

#endif
