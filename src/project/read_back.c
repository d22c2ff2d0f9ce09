// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "read_back.h"

#include "read.h"

#include "phasenav/yaml/yaml.h"

/* Whether a text could be read if a file might have any size. */
static bool is_only_too_large(const struct pn_source *source)
{
    struct pn_yaml_limits limits = pn_yaml_default_limits;
    limits.bytes = SIZE_MAX;
    limits.nodes = SIZE_MAX;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_diags *diags = pn_diags_new(NULL);
    const struct pn_node *root;
    bool is_fine = pn_yaml_parse(&arena, &arena, source, &limits, &root, diags);
    pn_diags_free(diags);
    pn_arena_finish(&arena);
    return is_fine;
}

/* Says which limit a text is over. */
static void say_limit(const struct pn_buffer *text, struct pn_diags *diags)
{
    enum { MEBIBYTE = 1 << 20 };
    const struct pn_yaml_limits *limits = &pn_yaml_default_limits;
    if (text->length > limits->bytes) {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "the project's file would be larger than the %zu MiB that it may have; take old notes out of "
                      "it",
                      limits->bytes / MEBIBYTE);
    } else {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "the project's file would have more than the %zu texts, lists and mappings that it may have; "
                      "take old notes out of it",
                      limits->nodes);
    }
}

struct pn_project *pn_project_read_back(const struct pn_project *project, const struct pn_buffer *text,
                                        struct pn_diags *diags)
{
    struct pn_source source = {.name = project->source.name, .text = pn_buffer_text(text), .length = text->length};
    struct pn_diags *of_text = pn_diags_new(NULL);
    struct pn_project *after = NULL;
    if (!pn_project_read(&source, project->roadmap, &after, of_text) && is_only_too_large(&source)) {
        say_limit(text, diags);
    }
    pn_diags_free(of_text);
    return after;
}
