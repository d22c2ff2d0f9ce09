/*
 * Loading a roadmap from a text in a test, with its messages.
 */
#ifndef PHASENAV_TESTS_LOADING_H
#define PHASENAV_TESTS_LOADING_H

#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/load.h"

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

#endif
