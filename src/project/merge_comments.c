// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_comments.h"

#include "cut.h"
#include "merge_edit.h"
#include "merge_place.h"
#include "read.h"
#include "rest.h"

#include "phasenav/yaml/names.h"

#include <string.h>

struct comment {
    const char *text;
    const char *const *path; /* of the key that it stands at */
    unsigned length;         /* 0: at the end */
};

struct comments {
    struct pn_arena *arena;
    struct pn_lined_text text;
    struct comment *at;
    uint32_t count;
    uint32_t capacity;
};

/* Adds comments, each on a line of its own, as those of one key. */
static void add_lines(struct comments *comments, const struct pn_buffer *lines, const char *const *path,
                      unsigned length)
{
    for (const char *line = pn_buffer_text(lines); *line != '\0';) {
        size_t end = strcspn(line, "\r\n");
        PN_GROW(comments->arena, comments->at, comments->count, comments->capacity);
        comments->at[comments->count++] = (struct comment){pn_arena_strndup(comments->arena, line, end), path, length};
        line += end;
        line += strspn(line, "\r\n");
    }
}

static void add_gap(struct comments *comments, size_t from, size_t to, const char *const *path, unsigned length)
{
    struct pn_buffer lines;
    pn_buffer_init(&lines);
    if (from < to) {
        pn_extent_keep_gap(&comments->text, from, to, 0, &lines);
        add_lines(comments, &lines, path, length);
    }
    pn_buffer_finish(&lines);
}

static void add_within(struct comments *comments, const struct pn_node *entry, const char *const *path, unsigned length)
{
    struct pn_buffer lines;
    pn_buffer_init(&lines);
    (void)pn_extent_keep_comments(&comments->text, entry, 0, &lines);
    add_lines(comments, &lines, path, length);
    pn_buffer_finish(&lines);
}

static bool is_block(const struct pn_node *node)
{
    return !node->alias && node->kind == PN_NODE_MAPPING && !node->flow && node->count != 0;
}

/* Adds those of a mapping in a block, from an offset before it on; returns the one behind it. */
static size_t add_mapping(struct comments *comments, const struct pn_node *mapping, const char *const *path,
                          unsigned length, size_t from)
{
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        struct pn_extent extent = pn_extent_of(&comments->text, key);
        const char *const *below = pn_merge_path(comments->arena, path, length, key->text);
        add_gap(comments, from, extent.start, below, length + 1);
        if (is_block(key->value)) {
            from = add_mapping(comments, key->value, below, length + 1, extent.key_end);
            continue;
        }
        add_gap(comments, extent.key_end, extent.value, below, length + 1);
        add_within(comments, key, below, length + 1);
        from = extent.is_block_text ? extent.end : pn_lined_text_line_end(&comments->text, extent.end);
        add_gap(comments, extent.end, from, below, length + 1);
    }
    return from;
}

static void collect(struct comments *comments, struct pn_arena *arena, const struct pn_project *project)
{
    *comments = (struct comments){.arena = arena};
    if (project == NULL) {
        return;
    }
    pn_lined_text_init(&comments->text, arena, &project->source);
    size_t from = 0;
    if (is_block(project->root)) {
        from = add_mapping(comments, project->root, NULL, 0, 0);
    } else {
        struct pn_extent extent = pn_extent_of(&comments->text, project->root);
        add_gap(comments, 0, extent.start, NULL, 0);
        add_within(comments, project->root, NULL, 0);
        from = extent.end;
    }
    add_gap(comments, from, comments->text.length, NULL, 0);
}

/* How often a comment is in a file, and may be passed over in theirs. */
static void count(struct pn_arena *arena, struct pn_names *names, uint64_t *counts, const struct comments *comments,
                  bool is_more)
{
    uint64_t *own = PN_NEW_ARRAY(arena, uint64_t, names->count + comments->count);
    for (uint32_t i = 0; i < comments->count; i++) {
        uint64_t index = names->count;
        (void)pn_names_add(names, comments->at[i].text, index, &index);
        own[index]++;
        counts[index] = is_more && own[index] <= counts[index] ? counts[index] : own[index];
    }
}

/* Those of theirs that neither the base nor ours has as often; returns how many. */
static uint32_t keep_new(struct pn_arena *arena, const struct pn_project *base, const struct pn_project *ours,
                         struct comments *theirs)
{
    struct comments before;
    struct comments mine;
    struct pn_names names;
    pn_names_init(&names, arena, 0);
    collect(&before, arena, base);
    collect(&mine, arena, ours);
    uint64_t *counts = PN_NEW_ARRAY(arena, uint64_t, before.count + mine.count + 1);
    count(arena, &names, counts, &before, false);
    count(arena, &names, counts, &mine, true);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < theirs->count; i++) {
        uint64_t index;
        if (pn_names_get(&names, theirs->at[i].text, &index) && counts[index] != 0) {
            counts[index]--;
        } else {
            theirs->at[kept++] = theirs->at[i];
        }
    }
    theirs->count = kept;
    return kept;
}

static struct pn_project *insert(struct pn_arena *arena, const struct pn_project *project,
                                 const struct comments *comments, bool at_end)
{
    struct pn_splice splice;
    struct pn_buffer text;
    pn_splice_init(&splice, arena, &project->source);
    pn_buffer_init(&text);
    for (uint32_t i = 0; i < comments->count; i++) {
        const struct comment *comment = &comments->at[i];
        const struct pn_node *key = NULL;
        for (unsigned length = at_end ? 0 : comment->length; length != 0 && key == NULL; length--) {
            key = pn_merge_find_line(&splice.text, project->root, comment->path, length);
        }
        if (key != NULL) {
            struct pn_extent extent = pn_extent_of(&splice.text, key);
            pn_splice_insert_lines(
                &splice, extent.line,
                pn_arena_printf(arena, "%*s%s", (int)(extent.start - extent.line), "", comment->text));
        } else {
            pn_splice_insert_lines(&splice, splice.text.length, comment->text);
        }
    }
    const struct pn_touched nothing = {.path = NULL};
    struct pn_project *after = pn_splice_finish(&splice, &text) ? pn_merge_read(project, &text) : NULL;
    if (after != NULL && !pn_rest_is_same(project->root, after->root, &nothing)) {
        pn_project_free(after);
        after = NULL;
    }
    pn_buffer_finish(&text);
    return after;
}

bool pn_merge_comments(const struct pn_project *project, const struct pn_project *base, const struct pn_project *ours,
                       const struct pn_project *theirs, struct pn_project **ret_after)
{
    struct pn_arena arena;
    struct comments comments;
    pn_arena_init(&arena);
    *ret_after = NULL;
    collect(&comments, &arena, theirs);
    bool fine = true;
    if (keep_new(&arena, base, ours, &comments) != 0) {
        *ret_after = insert(&arena, project, &comments, false);
        if (*ret_after == NULL) {
            *ret_after = insert(&arena, project, &comments, true);
        }
        fine = *ret_after != NULL;
    }
    pn_arena_finish(&arena);
    return fine;
}
