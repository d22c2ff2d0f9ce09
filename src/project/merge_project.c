// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * In order: our text with all that only theirs has changed; of that, a text for each mapping in which both have changed
 * something, which has theirs there. Where the two differ, in whole lines, is a conflict.
 */
#include "merge_project.h"

#include "merge_comments.h"
#include "merge_edit.h"
#include "merge_place.h"
#include "read.h"

#include <string.h>

/* Lines of our text, and those that stand in their place in theirs. */
struct hunk {
    size_t from; /* in our text, whole lines */
    size_t to;
    const char *theirs;
    size_t length;
    bool is_raw; /* theirs as their file has them, for want of an edit */
    const struct pn_merge_step *steps;
    size_t step_count;
};

struct merging {
    struct pn_arena *arena;
    const struct pn_merge_copies *copies;
    struct pn_lined_text theirs;
    struct pn_project *united; /* NULL: it still is ours */
    struct pn_merge_conflict *conflicts;
    uint32_t conflict_count;
    uint32_t conflict_capacity;
    struct hunk *hunks;
    uint32_t hunk_count;
    uint32_t hunk_capacity;
};

static const struct pn_project *present(const struct merging *merging)
{
    return merging->united != NULL ? merging->united : merging->copies->ours;
}

static void go_on_with(struct merging *merging, struct pn_project *after)
{
    if (after != NULL) {
        pn_project_free(merging->united);
        merging->united = after;
    }
}

static const char *copied(struct pn_arena *arena, const char *text)
{
    return text != NULL ? pn_arena_strdup(arena, text) : NULL;
}

/* Its texts outlive the copies that they come from. */
static void add_conflict(struct merging *merging, const struct pn_merge_conflict *conflict)
{
    struct pn_arena *arena = merging->arena;
    PN_GROW(arena, merging->conflicts, merging->conflict_count, merging->conflict_capacity);
    merging->conflicts[merging->conflict_count++] = (struct pn_merge_conflict){
        .item = copied(arena, conflict->item),
        .key = copied(arena, conflict->key),
        .ours = copied(arena, conflict->ours),
        .theirs = copied(arena, conflict->theirs),
        .is_unsafe = conflict->is_unsafe,
    };
}

/* --- hunks --- */

static size_t line_start(const char *text, size_t at)
{
    while (at != 0 && text[at - 1] != '\n') {
        at--;
    }
    return at;
}

/* The lines in which two texts differ: all from the first to the last. */
static struct hunk difference(struct pn_arena *arena, const struct pn_source *ours, const struct pn_source *theirs)
{
    size_t least = ours->length < theirs->length ? ours->length : theirs->length;
    size_t from = 0;
    while (from < least && ours->text[from] == theirs->text[from]) {
        from++;
    }
    from = line_start(ours->text, from);
    size_t same = 0; /* at the end */
    while (same < least - from && ours->text[ours->length - same - 1] == theirs->text[theirs->length - same - 1]) {
        same++;
    }
    /* Whole lines in both; `from` begins one. */
    while (same != 0 && !((ours->length - same == from || ours->text[ours->length - same - 1] == '\n') &&
                          (theirs->length - same == from || theirs->text[theirs->length - same - 1] == '\n'))) {
        same--;
    }
    return (struct hunk){.from = from,
                         .to = ours->length - same,
                         .theirs = pn_arena_strndup(arena, theirs->text + from, theirs->length - same - from),
                         .length = theirs->length - same - from};
}

static struct hunk whole(const struct merging *merging)
{
    const struct pn_source *theirs = &merging->copies->theirs->source;
    return (struct hunk){
        .to = present(merging)->source.length, .theirs = theirs->text, .length = theirs->length, .is_raw = true};
}

/* The smallest thing around a step that has lines of its own in both files. */
static struct hunk raw(const struct merging *merging, const struct pn_merge_step *step)
{
    const struct pn_project *ours = present(merging);
    const struct pn_project *theirs = merging->copies->theirs;
    struct pn_lined_text text;
    pn_lined_text_init(&text, merging->arena, &ours->source);
    const char *const *path = step->path;
    unsigned length = step->length;
    if (step->count == 1) {
        path = pn_merge_path(merging->arena, path, length++, step->fields[0].key);
    }
    for (; length != 0; length--) {
        const struct pn_node *here = pn_merge_find_line(&text, ours->root, path, length);
        const struct pn_node *there = pn_merge_find_line(&merging->theirs, theirs->root, path, length);
        if (here != NULL && there != NULL) {
            struct pn_extent extent = pn_extent_of(&text, here);
            struct pn_extent other = pn_extent_of(&merging->theirs, there);
            return (struct hunk){.from = extent.line,
                                 .to = extent.behind,
                                 .theirs = theirs->source.text + other.line,
                                 .length = other.behind - other.line,
                                 .is_raw = true};
        }
    }
    return whole(merging);
}

/* Makes the hunk of some steps together; a raw one where they cannot be made. */
static struct hunk hunk_of(const struct merging *merging, const struct pn_merge_step *steps, size_t count)
{
    struct pn_project *after = NULL;
    bool fine = true;
    for (size_t i = 0; i < count && fine; i++) {
        struct pn_project *next;
        fine = pn_merge_edit(after != NULL ? after : present(merging), &merging->theirs, &steps[i], &next);
        pn_project_free(after);
        after = fine ? next : NULL;
    }
    struct hunk hunk = fine         ? difference(merging->arena, &present(merging)->source, &after->source)
                       : count == 1 ? raw(merging, steps)
                                    : whole(merging);
    pn_project_free(after);
    hunk.steps = steps;
    hunk.step_count = count;
    return hunk;
}

/* One without lines of ours comes before the one whose lines begin there. */
static bool is_behind(const struct hunk *hunk, const struct hunk *other)
{
    return hunk->from != other->from ? hunk->from > other->from : hunk->to > other->to;
}

static void add_hunk(struct merging *merging, const struct hunk *hunk)
{
    PN_GROW(merging->arena, merging->hunks, merging->hunk_count, merging->hunk_capacity);
    uint32_t place = merging->hunk_count++;
    for (; place != 0 && is_behind(&merging->hunks[place - 1], hunk); place--) {
        merging->hunks[place] = merging->hunks[place - 1];
    }
    merging->hunks[place] = *hunk;
}

static bool overlap(const struct hunk *a, const struct hunk *b)
{
    return a->from < b->to && b->from < a->to;
}

static bool is_within(const struct hunk *inner, const struct hunk *outer)
{
    return outer->from <= inner->from && inner->to <= outer->to;
}

/* Two hunks that share lines as one. */
static struct hunk joined(const struct merging *merging, const struct hunk *a, const struct hunk *b)
{
    if (a->is_raw && is_within(b, a)) {
        return *a;
    }
    if (b->is_raw && is_within(a, b)) {
        return *b;
    }
    if (a->is_raw || b->is_raw) {
        return whole(merging);
    }
    struct pn_merge_step *steps = PN_NEW_ARRAY(merging->arena, struct pn_merge_step, a->step_count + b->step_count);
    memcpy(steps, a->steps, a->step_count * sizeof *steps);
    memcpy(steps + a->step_count, b->steps, b->step_count * sizeof *steps);
    return hunk_of(merging, steps, a->step_count + b->step_count);
}

static void join_hunks(struct merging *merging)
{
    for (uint32_t i = 0; i + 1 < merging->hunk_count;) {
        if (!overlap(&merging->hunks[i], &merging->hunks[i + 1])) {
            i++;
            continue;
        }
        struct hunk hunk = joined(merging, &merging->hunks[i], &merging->hunks[i + 1]);
        merging->hunk_count -= 2;
        memmove(&merging->hunks[i], &merging->hunks[i + 2], (merging->hunk_count - i) * sizeof hunk);
        add_hunk(merging, &hunk);
        i = 0;
    }
}

static void append_lines(struct pn_buffer *text, const char *lines, size_t length, const char *newline)
{
    pn_buffer_append(text, lines, length);
    if (text->length != 0 && text->data[text->length - 1] != '\n') {
        pn_buffer_append_text(text, newline);
    }
}

static void write_marked(const struct merging *merging, struct pn_buffer *text)
{
    const struct pn_source *ours = &present(merging)->source;
    struct pn_lined_text lined;
    pn_lined_text_init(&lined, merging->arena, ours);
    size_t done = 0;
    for (uint32_t i = 0; i < merging->hunk_count; i++) {
        const struct hunk *hunk = &merging->hunks[i];
        append_lines(text, ours->text + done, hunk->from - done, lined.newline);
        pn_buffer_printf(text, "<<<<<<< ours%s", lined.newline);
        append_lines(text, ours->text + hunk->from, hunk->to - hunk->from, lined.newline);
        pn_buffer_printf(text, "=======%s", lined.newline);
        append_lines(text, hunk->theirs, hunk->length, lined.newline);
        pn_buffer_printf(text, ">>>>>>> theirs%s", lined.newline);
        done = hunk->to;
    }
    pn_buffer_append(text, ours->text + done, ours->length - done);
}

/* --- the merge --- */

/* Says of a step that it could not be made in our text. */
static void add_unsafe(struct merging *merging, const struct pn_merge_step *step)
{
    struct pn_merge_conflict conflict = {.item = pn_merge_item(merging->arena, step->path, step->length),
                                         .is_unsafe = true};
    add_conflict(merging, &conflict);
    struct hunk hunk = raw(merging, step);
    add_hunk(merging, &hunk);
}

static void add_unsafe_file(struct merging *merging)
{
    const struct pn_merge_step all = {.path = NULL};
    add_unsafe(merging, &all);
}

static void compare(struct pn_merge_tree *tree, struct merging *merging, const struct pn_project *ours,
                    const struct pn_project *theirs)
{
    const struct pn_project *base = merging->copies->base;
    pn_merge_tree_compare(tree, merging->arena, base != NULL ? base->root : NULL, ours->root, theirs->root);
}

/* Makes the steps of which nobody needs to choose. Those that cannot be made are put in front of the others; returns
 * how many these are. */
static uint32_t take_steps(struct merging *merging, struct pn_merge_steps *steps)
{
    uint32_t refused = 0;
    for (uint32_t i = 0; i < steps->count; i++) {
        struct pn_project *after;
        if (pn_merge_edit(present(merging), &merging->theirs, &steps->at[i], &after)) {
            go_on_with(merging, after);
        } else {
            steps->at[refused++] = steps->at[i];
        }
    }
    return refused;
}

static void take_comments(struct merging *merging, struct pn_diags *diags)
{
    const struct pn_merge_copies *copies = merging->copies;
    struct pn_project *after;
    if (!pn_merge_comments(present(merging), copies->base, copies->ours, copies->theirs, &after)) {
        pn_diag_warning(diags, NULL, PN_NO_PLACE,
                        "comments that only '%s' has could not be brought into '%s'; copy them by hand",
                        copies->theirs->source.name, copies->ours->source.name);
    }
    go_on_with(merging, after);
}

/* Nothing that one of the two has changed is missing, but where there is a conflict. */
static bool has_all(struct merging *merging, uint32_t refused)
{
    struct pn_merge_tree of_theirs;
    struct pn_merge_tree of_ours;
    compare(&of_theirs, merging, present(merging), merging->copies->theirs);
    compare(&of_ours, merging, present(merging), merging->copies->ours);
    return of_theirs.taken.count == refused && of_ours.taken.count == 0;
}

static void tell_overridden(const struct pn_merge_tree *tree, struct pn_diags *diags)
{
    for (uint32_t i = 0; i < tree->overridden_count; i++) {
        const struct pn_merge_conflict *date = &tree->overridden[i];
        pn_diag_warning(diags, NULL, PN_NO_PLACE,
                        "'%s' has another state on one side and another date on the other ('%s' here, '%s' there); the "
                        "new state keeps its own date",
                        date->item, date->ours, date->theirs);
    }
}

void pn_merge_projects(struct pn_arena *arena, const struct pn_merge_copies *copies, struct pn_buffer *text,
                       struct pn_merge_conflicts *ret_conflicts, struct pn_diags *diags)
{
    struct merging merging = {.arena = arena, .copies = copies};
    struct pn_merge_tree tree;
    pn_lined_text_init(&merging.theirs, arena, &copies->theirs->source);
    compare(&tree, &merging, copies->ours, copies->theirs);
    uint32_t refused = take_steps(&merging, &tree.taken);
    take_comments(&merging, diags);
    bool is_whole = has_all(&merging, refused);
    for (uint32_t i = 0; i < tree.conflict_count; i++) {
        add_conflict(&merging, &tree.conflicts[i]);
    }
    for (uint32_t i = 0; i < refused; i++) {
        add_unsafe(&merging, &tree.taken.at[i]);
    }
    for (uint32_t i = 0; i < tree.clashes.count; i++) {
        struct hunk hunk = hunk_of(&merging, &tree.clashes.at[i], 1);
        add_hunk(&merging, &hunk);
    }
    if (!is_whole) {
        add_unsafe_file(&merging);
    }
    join_hunks(&merging);
    tell_overridden(&tree, diags);
    write_marked(&merging, text);
    *ret_conflicts = (struct pn_merge_conflicts){.at = merging.conflicts, .count = merging.conflict_count};
    pn_project_free(merging.united);
}
