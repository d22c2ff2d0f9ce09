// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

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
#define MOST_GRID_CELLS ((uint64_t)128 << 10)

/* What the search reads when it opens, of all keys the one that takes the longest: so many texts, of so many bytes in
 * one language. tests/bench/README.md says what a roadmap of this size takes. */
enum { MEBIBYTE = 1 << 20, MOST_SEARCHED = 150000, MOST_SEARCHED_BYTES = 5 * MEBIBYTE };

/* Texts that the search reads: the roadmap's own; each item's id, and its title in each further language; and each
 * criterion in each phase. */
static uint64_t count_searched(const struct pn_loader *loader, uint64_t cells)
{
    uint64_t items = pn_loader_first(loader, PN_RECORD_COUNT); /* behind all of them */
    return loader->text_count + items * loader->language_count + cells;
}

/* Reports a roadmap for which its reader would have to wait, or whose records would take far more memory than its file,
 * and returns false. */
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
    uint64_t searched = count_searched(loader, phases * criteria->count);
    if (searched > MOST_SEARCHED) {
        return pn_diag_error(
            loader->diags, loader->source, nowhere,
            "the roadmap has %llu texts, counting each item's id, its title in each language, and each "
            "criterion in each phase; it may have %d, so shorten the file",
            (unsigned long long)searched, MOST_SEARCHED);
    }
    if (loader->text_bytes > MOST_SEARCHED_BYTES) {
        return pn_diag_error(loader->diags, loader->source, nowhere,
                             "the texts in one language have more than %d MiB together, the limit; shorten them",
                             MOST_SEARCHED_BYTES / MEBIBYTE);
    }
    return true;
}

/* Runs the stages, one after the other. */
static bool load(struct pn_loader *loader)
{
    size_t errors_before = pn_diags_count_errors(loader->diags);
    const struct pn_node *root = NULL;
    pn_yaml_parse(&loader->scratch, loader->arena, loader->source, loader->limits, &root, loader->diags);
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
        .limits = options->limits != NULL ? options->limits : &pn_yaml_default_limits,
        .comparisons_left = MOST_COMPARISONS,
    };
    pn_arena_init(&loader.scratch);
    bool is_loaded = load(&loader);
    pn_arena_finish(&loader.scratch);
    if (is_loaded) {
        *ret_roadmap = roadmap;
    } else {
        pn_roadmap_free(roadmap);
    }
    return is_loaded;
}
