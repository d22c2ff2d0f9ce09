/*
 * Loading: the stages one after the other (loader.h).
 */
#include "phasenav/roadmap/load.h"

#include "checks.h"
#include "link.h"
#include "loader.h"
#include "read.h"
#include "resolve.h"
#include "texts.h"

#include <string.h>

/* Candidates that are compared for "did you mean": about a second at most. */
enum { MOST_COMPARISONS = 400000 };

/* Two products that a small file can make large: pointers to texts (one for each language), and cells of the grid of
 * criteria and phases. */
#define MOST_TEXT_SLOTS ((uint64_t)16 << 20)
#define MOST_GRID_CELLS ((uint64_t)8 << 20)

/* Reports a roadmap whose records would take far more memory than its file, and returns false. */
static bool check_size(struct pn_loader *loader)
{
    const struct pn_drafts *criteria = &loader->drafts[PN_RECORD_CRITERION];
    uint64_t phases = loader->drafts[PN_RECORD_PHASE].count;
    uint64_t languages = loader->language_count;
    struct pn_place nowhere = {0, 0};
    if (phases * criteria->count > MOST_GRID_CELLS) {
        return pn_diag_error(loader->diags, loader->source, nowhere,
                             "%llu phases and %llu criteria are too many together; shorten the file",
                             (unsigned long long)phases, (unsigned long long)criteria->count);
    }
    if (languages * loader->text_count > MOST_TEXT_SLOTS) {
        return pn_diag_error(loader->diags, loader->source, nowhere,
                             "%llu texts in %llu languages are too many together; shorten the file",
                             (unsigned long long)loader->text_count, (unsigned long long)languages);
    }
    return true;
}

/* Runs the stages, one after the other. */
static bool load(struct pn_loader *loader, const struct pn_yaml_limits *limits)
{
    size_t errors_before = pn_diags_count_errors(loader->diags);
    const struct pn_node *root = NULL;
    pn_yaml_parse(&loader->scratch, loader->arena, loader->source, limits, &root, loader->diags);
    if (root == NULL || !pn_loader_read(loader, root) || !check_size(loader)) {
        return false;
    }
    pn_loader_resolve(loader);
    pn_loader_link(loader);
    pn_loader_check(loader);
    if (pn_diags_count_errors(loader->diags) != errors_before) {
        return false;
    }
    pn_loader_add_texts(loader);
    return true;
}

bool pn_roadmap_load(const struct pn_source *source, const struct pn_load_options *options,
                     struct pn_roadmap **ret_roadmap, struct pn_diags *diags)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_roadmap *roadmap = PN_NEW(&arena, struct pn_roadmap);
    roadmap->arena = arena; /* from here on the arena is in itself */
    struct pn_loader loader = {
        .source = source,
        .diags = diags,
        .roadmap = roadmap,
        .arena = &roadmap->arena,
        .comparisons_left = MOST_COMPARISONS,
    };
    pn_arena_init(&loader.scratch);
    bool is_loaded = load(&loader, options->limits != NULL ? options->limits : &pn_yaml_default_limits);
    pn_arena_finish(&loader.scratch);
    if (is_loaded) {
        *ret_roadmap = roadmap;
    } else {
        pn_roadmap_free(roadmap);
    }
    return is_loaded;
}
