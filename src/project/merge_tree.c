// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_tree.h"

#include "merge_node.h"
#include "merge_place.h"
#include "text.h"

#include "phasenav/project/state.h"
#include "phasenav/yaml/names.h"

#include <string.h>

/* One mapping in three copies; each may be NULL. */
struct three {
    const struct pn_node *base;
    const struct pn_node *ours;
    const struct pn_node *theirs;
};

struct place {
    struct pn_merge_tree *tree;
    const char *const *path;
    unsigned length;
    enum pn_merge_kind kind;
    struct pn_merge_field *taken;
    uint32_t taken_count;
    uint32_t taken_capacity;
    struct pn_merge_field *clashes;
    uint32_t clash_count;
    uint32_t clash_capacity;
};

enum verdict { KEPT, TAKEN, CLASHES };

static enum verdict judge(bool theirs_is_base, bool theirs_is_ours, bool ours_is_base)
{
    return theirs_is_base || theirs_is_ours ? KEPT : ours_is_base ? TAKEN : CLASHES;
}

static void add_step(struct pn_merge_tree *tree, struct pn_merge_steps *steps, const struct pn_merge_step *step)
{
    PN_GROW(tree->arena, steps->at, steps->count, steps->capacity);
    steps->at[steps->count++] = *step;
}

static void take(struct place *place, const char *key, const struct pn_node *theirs)
{
    PN_GROW(place->tree->arena, place->taken, place->taken_count, place->taken_capacity);
    place->taken[place->taken_count++] = (struct pn_merge_field){.key = key, .theirs = theirs};
}

static void clash(struct place *place, const char *key, const struct pn_node *theirs)
{
    PN_GROW(place->tree->arena, place->clashes, place->clash_count, place->clash_capacity);
    place->clashes[place->clash_count++] = (struct pn_merge_field){.key = key, .theirs = theirs};
}

static void report(struct place *place, const char *key, const char *ours, const char *theirs)
{
    struct pn_merge_tree *tree = place->tree;
    struct pn_merge_conflict conflict = {.key = key, .ours = ours, .theirs = theirs};
    bool is_record = place->kind == PN_MERGE_MILESTONE || place->kind == PN_MERGE_GATE || place->kind == PN_MERGE_ROUND;
    if (is_record) {
        conflict.item = pn_merge_item(tree->arena, place->path, place->length);
    } else { /* the key is what is called an item there: project:title */
        conflict.item =
            pn_merge_item(tree->arena, pn_merge_path(tree->arena, place->path, place->length, key), place->length + 1);
        conflict.key = NULL;
    }
    PN_GROW(tree->arena, tree->conflicts, tree->conflict_count, tree->conflict_capacity);
    tree->conflicts[tree->conflict_count++] = conflict;
}

static bool is_scalar(const struct pn_node *node)
{
    return node == NULL || node->kind == PN_NODE_SCALAR;
}

static bool is_nothing(const struct pn_node *node)
{
    return node == NULL || pn_node_is_null(node) || (node->kind != PN_NODE_SCALAR && node->count == 0);
}

static bool is_of_kind(const struct pn_node *node, enum pn_node_kind kind)
{
    return node == NULL || node->kind == kind || is_nothing(node);
}

/* For people. */
static const char *shown(struct pn_arena *arena, const struct pn_node *node)
{
    bool is_exact;
    if (is_scalar(node)) {
        return pn_merge_text(node);
    }
    return pn_merge_line(arena, NULL, node, &is_exact);
}

static void merge_value(struct place *place, const char *key, const struct three *of)
{
    struct pn_arena *arena = place->tree->arena;
    enum verdict verdict;
    if (pn_merge_is_known_key(place->kind, key) && is_scalar(of->base) && is_scalar(of->ours) &&
        is_scalar(of->theirs)) {
        const char *base = pn_merge_text(of->base);
        const char *ours = pn_merge_text(of->ours);
        const char *theirs = pn_merge_text(of->theirs);
        verdict = judge(pn_texts_equal(theirs, base), pn_texts_equal(theirs, ours), pn_texts_equal(ours, base));
    } else {
        verdict = judge(pn_merge_is_same(arena, of->theirs, of->base), pn_merge_is_same(arena, of->theirs, of->ours),
                        pn_merge_is_same(arena, of->ours, of->base));
    }
    if (verdict == TAKEN) {
        take(place, key, of->theirs);
    } else if (verdict == CLASHES) {
        clash(place, key, of->theirs);
        report(place, key, shown(arena, of->ours), shown(arena, of->theirs));
    }
}

/* --- the state and its date, which belong together --- */

struct state {
    const char *word;
    const char *date; /* NULL: none */
};

static struct state state_of(const struct pn_node *record, const char *value)
{
    const char *word = record != NULL ? pn_merge_text(pn_node_get(record, value)) : NULL;
    return (struct state){
        .word = word != NULL ? word : pn_state_info(PN_STATE_OPEN)->word,
        .date = record != NULL ? pn_merge_text(pn_node_get(record, "date")) : NULL,
    };
}

static bool has_odd_state(const struct pn_node *record, const char *value)
{
    return record != NULL && (!is_scalar(pn_node_get(record, value)) || !is_scalar(pn_node_get(record, "date")));
}

static const char *state_text(struct pn_arena *arena, const struct state *state)
{
    return state->date != NULL ? pn_arena_printf(arena, "%s, %s", state->word, state->date) : state->word;
}

/* A date of a state that the other side has changed meanwhile: it is of no use any more, and not lost without a word.
 */
static void override(struct place *place, const struct state *winner, const struct state *loser, bool is_ours)
{
    struct pn_merge_tree *tree = place->tree;
    struct pn_merge_conflict conflict = {.item = pn_merge_item(tree->arena, place->path, place->length),
                                         .key = "date",
                                         .ours = state_text(tree->arena, is_ours ? winner : loser),
                                         .theirs = state_text(tree->arena, is_ours ? loser : winner)};
    PN_GROW(tree->arena, tree->overridden, tree->overridden_count, tree->overridden_capacity);
    tree->overridden[tree->overridden_count++] = conflict;
}

/*
 * A date says since when a state holds, so no state may get the other side's date. Whoever has changed the state has
 * its date, too. If both now have the same state, their dates are two facts about the same.
 */
static void merge_state(struct place *place, const char *value, const struct three *of)
{
    struct pn_arena *arena = place->tree->arena;
    struct state base = state_of(of->base, value);
    struct state ours = state_of(of->ours, value);
    struct state theirs = state_of(of->theirs, value);
    bool ours_changed = strcmp(ours.word, base.word) != 0;
    bool theirs_changed = strcmp(theirs.word, base.word) != 0;
    bool same_date = pn_texts_equal(ours.date, theirs.date);
    const struct pn_node *word_node = of->theirs != NULL ? pn_node_get(of->theirs, value) : NULL;
    const struct pn_node *date_node = of->theirs != NULL ? pn_node_get(of->theirs, "date") : NULL;
    if (strcmp(ours.word, theirs.word) == 0) {
        enum verdict verdict =
            judge(pn_texts_equal(theirs.date, base.date), same_date, pn_texts_equal(ours.date, base.date));
        if (verdict == TAKEN) {
            take(place, "date", date_node);
        } else if (verdict == CLASHES) {
            clash(place, "date", date_node);
            report(place, "date", ours.date, theirs.date);
        }
        return;
    }
    if (ours_changed && !theirs_changed) {
        if (!pn_texts_equal(theirs.date, base.date) && !same_date) {
            override(place, &ours, &theirs, true);
        }
        return;
    }
    if (theirs_changed && !ours_changed) {
        if (!pn_texts_equal(ours.date, base.date) && !same_date) {
            override(place, &theirs, &ours, false);
        }
        take(place, value, word_node);
        if (!same_date) {
            take(place, "date", date_node);
        }
        return;
    }
    clash(place, value, word_node);
    if (!same_date) {
        clash(place, "date", date_node);
    }
    report(place, value, state_text(arena, &ours), state_text(arena, &theirs));
}

/* --- lists of which the entries count --- */

enum { BASE, OURS, THEIRS, COPIES };

/* How often an entry is in each copy. */
struct tally {
    uint32_t in[COPIES];
    const struct pn_node *node[COPIES]; /* the last one that is it */
};

struct tallies {
    struct pn_names names;
    struct tally *at;
    uint32_t count;
    uint32_t capacity;
};

static void count_entries(struct pn_arena *arena, struct tallies *tallies, const struct pn_node *list, int copy)
{
    const struct pn_node *entry = is_nothing(list) ? NULL : list->first;
    for (; entry != NULL; entry = entry->next) {
        bool is_exact;
        uint64_t index = tallies->count;
        if (pn_names_add(&tallies->names, pn_merge_line(arena, NULL, entry, &is_exact), index, &index)) {
            PN_GROW(arena, tallies->at, tallies->count, tallies->capacity);
            tallies->at[tallies->count++] = (struct tally){0};
        }
        tallies->at[index].in[copy]++;
        tallies->at[index].node[copy] = entry;
    }
}

/* How often an entry is to be there; what both have done is done once. */
static uint32_t wanted_count(const struct tally *tally)
{
    uint32_t base = tally->in[BASE];
    uint32_t ours = tally->in[OURS];
    uint32_t theirs = tally->in[THEIRS];
    if (theirs == base || theirs == ours) {
        return ours;
    }
    if (ours == base) {
        return theirs;
    }
    bool both_removed = ours < base && theirs < base;
    return (ours < theirs) == both_removed ? ours : theirs;
}

static size_t list_length(const struct pn_node *list)
{
    return is_nothing(list) ? 0 : list->count;
}

static void merge_list(struct place *place, const char *key, const struct three *of)
{
    struct pn_merge_tree *tree = place->tree;
    struct tallies tallies = {.count = 0};
    pn_names_init(&tallies.names, tree->arena, 0);
    count_entries(tree->arena, &tallies, of->ours, OURS);
    count_entries(tree->arena, &tallies, of->theirs, THEIRS);
    count_entries(tree->arena, &tallies, of->base, BASE);
    const char *const *path = pn_merge_path(tree->arena, place->path, place->length, key);
    struct pn_merge_step more = {.path = path, .length = place->length + 1};
    const struct pn_node **added = PN_NEW_ARRAY(tree->arena, const struct pn_node *, list_length(of->theirs));
    for (uint32_t i = 0; i < tallies.count; i++) {
        const struct tally *tally = &tallies.at[i];
        uint32_t wanted = wanted_count(tally);
        struct pn_merge_step step = {.path = path, .length = place->length + 1};
        for (uint32_t there = tally->in[OURS]; there < wanted; there++) {
            added[more.added_count++] = tally->node[THEIRS];
        }
        for (uint32_t there = tally->in[OURS]; there > wanted; there--) {
            step.removed = tally->node[OURS];
            add_step(tree, &tree->taken, &step);
        }
    }
    if (more.added_count != 0) {
        more.added = added;
        add_step(tree, &tree->taken, &more);
    }
}

/* --- mappings --- */

static void merge_mapping(struct pn_merge_tree *tree, const char *const *path, unsigned length, enum pn_merge_kind kind,
                          const struct three *of);

static void merge_key(struct place *place, const char *key, const struct three *of)
{
    struct pn_merge_tree *tree = place->tree;
    enum pn_merge_kind below = pn_merge_kind_below(place->kind, key);
    bool are_mappings = is_of_kind(of->base, PN_NODE_MAPPING) && is_of_kind(of->ours, PN_NODE_MAPPING) &&
                        is_of_kind(of->theirs, PN_NODE_MAPPING);
    bool are_lists = is_of_kind(of->base, PN_NODE_SEQUENCE) && is_of_kind(of->ours, PN_NODE_SEQUENCE) &&
                     is_of_kind(of->theirs, PN_NODE_SEQUENCE);
    bool is_taken_out = of->theirs == NULL && pn_merge_is_same(tree->arena, of->ours, of->base);
    if (pn_merge_is_set(place->kind, key) && are_lists) {
        merge_list(place, key, of);
    } else if (are_mappings && !is_taken_out &&
               (below != PN_MERGE_UNKNOWN || (!is_nothing(of->ours) && !is_nothing(of->theirs)))) {
        merge_mapping(tree, pn_merge_path(tree->arena, place->path, place->length, key), place->length + 1, below, of);
    } else {
        merge_value(place, key, of);
    }
}

static const struct pn_node *get(const struct pn_node *mapping, const char *key)
{
    return mapping != NULL ? pn_node_get(mapping, key) : NULL;
}

static const struct pn_node *first_key(const struct pn_node *mapping)
{
    return mapping != NULL && mapping->kind == PN_NODE_MAPPING ? mapping->first : NULL;
}

static bool is_merged_already(const struct place *place, const char *value, const char *key)
{
    return value != NULL && place->kind != PN_MERGE_UNKNOWN && (strcmp(key, value) == 0 || strcmp(key, "date") == 0);
}

static void merge_mapping(struct pn_merge_tree *tree, const char *const *path, unsigned length, enum pn_merge_kind kind,
                          const struct three *of)
{
    struct place place = {.tree = tree, .path = path, .length = length, .kind = kind};
    const char *value = kind == PN_MERGE_MILESTONE || kind == PN_MERGE_ROUND ? "state"
                        : kind == PN_MERGE_GATE                              ? "decision"
                                                                             : NULL;
    if (value != NULL &&
        (has_odd_state(of->base, value) || has_odd_state(of->ours, value) || has_odd_state(of->theirs, value))) {
        value = NULL;
    }
    if (value != NULL) {
        merge_state(&place, value, of);
    }
    for (const struct pn_node *key = first_key(of->ours); key != NULL; key = key->next) {
        const struct three below = {get(of->base, key->text), key->value, get(of->theirs, key->text)};
        if (!is_merged_already(&place, value, key->text)) {
            merge_key(&place, key->text, &below);
        }
    }
    for (const struct pn_node *key = first_key(of->theirs); key != NULL; key = key->next) {
        const struct three below = {get(of->base, key->text), NULL, key->value};
        if (get(of->ours, key->text) == NULL && !is_merged_already(&place, value, key->text)) {
            merge_key(&place, key->text, &below);
        }
    }
    struct pn_merge_step step = {.path = path, .length = length, .fields = place.taken, .count = place.taken_count};
    if (step.count != 0) {
        add_step(tree, &tree->taken, &step);
    }
    step.fields = place.clashes;
    step.count = place.clash_count;
    if (step.count != 0) {
        add_step(tree, &tree->clashes, &step);
    }
}

void pn_merge_tree_compare(struct pn_merge_tree *tree, struct pn_arena *arena, const struct pn_node *base,
                           const struct pn_node *ours, const struct pn_node *theirs)
{
    const struct three roots = {base, ours, theirs};
    *tree = (struct pn_merge_tree){.arena = arena};
    merge_mapping(tree, NULL, 0, PN_MERGE_FILE_KEYS, &roots);
}
