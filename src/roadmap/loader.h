// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The stages of loading, and what they hand to one another.
 *
 *   read      holds every mapping to the table of fields; makes drafts; collects the languages
 *   resolve   ids to drafts; references to nothing
 *   link      records with their links, both ways
 *   checks    what the links must not say
 *   texts     the rest of the records; only of a file without a problem
 *
 * Up to the last, a stage skips what an earlier one has reported, so that one mistake gives one message.
 */
#ifndef PHASENAV_ROADMAP_LOADER_H
#define PHASENAV_ROADMAP_LOADER_H

#include "fields.h"

#include "phasenav/base/charset.h"
#include "phasenav/roadmap/roadmap.h"
#include "phasenav/yaml/names.h"
#include "phasenav/yaml/yaml.h"

#include <assert.h>

/* A mapping of the file that is to become a record. Or a text where a mapping should be: then it is taken for the id,
 * and has no keys. */
struct pn_draft {
    const struct pn_node **nodes; /* its values, by field of its record; NULL where it has none */
    const char *id;               /* NULL where there is none to refer to */
    struct pn_place place;        /* of the id, else of the mapping */
    uint32_t parent;              /* a milestone's phase, a round's criterion: its number among their kind, */
    enum pn_record parent_record; /* which is this */
    enum pn_record record;
};

struct pn_drafts {
    struct pn_draft *at;
    uint32_t count;
    uint32_t capacity;
};

/* The records that the drafts of a kind become: the roadmap's own arrays, while they may be written to. */
struct pn_records {
    void *at;
    size_t size; /* of one */
};

struct pn_language {
    const char *code;
    struct pn_place place; /* its first in the file */
};

/* Every text has a pointer for each of them. */
enum { PN_MOST_LANGUAGES = 32 };

static_assert(PN_MOST_LANGUAGES <= 32, "a bit for each fits into a word");

struct pn_loader {
    const struct pn_source *source;
    struct pn_diags *diags;
    const struct pn_yaml_limits *limits;
    struct pn_arena scratch; /* nodes, drafts and all that goes when the roadmap is made */
    struct pn_roadmap *roadmap;
    struct pn_arena *arena; /* the roadmap's */
    struct pn_drafts drafts[PN_RECORD_COUNT];
    struct pn_records records[PN_RECORD_COUNT];      /* from stage 3 on */
    struct pn_language languages[PN_MOST_LANGUAGES]; /* from stage 1 on in the roadmap's order */
    uint32_t language_count;
    uint64_t text_count;
    uint64_t text_bytes;      /* of all texts, each in the language in which it is longest; repeated ones count again */
    struct pn_names item_ids; /* to handles */
    struct pn_names workstream_ids;
    struct pn_names stakeholder_ids;
    struct pn_names source_ids;
    const char *const *candidates[PN_TARGET_COUNT]; /* ids that a reference could mean, for "did you mean" */
    size_t candidate_counts[PN_TARGET_COUNT];
    bool unreadable[PN_RECORD_COUNT]; /* a whole section of such records could not be read, and may hold a missing id */
    bool uncertain[PN_TARGET_COUNT];  /* a target of this kind may be in a section that could not be read */
    size_t comparisons_left;          /* for "did you mean": a file full of mistakes must not take minutes */
};

/* The records of items, in the order of handles: all of the first kind, then all of the next. */
enum { PN_ITEM_RECORDS = 5 };
extern const enum pn_record pn_item_records[PN_ITEM_RECORDS];

/* The draft of an item. */
const struct pn_draft *pn_loader_draft(const struct pn_loader *loader, pn_item_id handle);

/* The handle of the first item of a kind. */
pn_item_id pn_loader_first(const struct pn_loader *loader, enum pn_record record);

/* The value of a field by its name, or NULL where the draft has none. */
const struct pn_node *pn_draft_node(const struct pn_draft *draft, const char *name);

/* The first entry of a list by its field's name, or NULL where the draft has no such list. */
const struct pn_node *pn_draft_list(const struct pn_draft *draft, const char *name);

/* Whether a node can be a reference or an alias: a text that is neither empty nor a problem already. */
bool pn_loader_is_word(const struct pn_node *node);

/*
 * What a node refers to, from stage 2 on: sets *ret_number to the index of a phase, workstream, stakeholder or source,
 * or to the handle of a milestone or another item. False, without a message, where `node` is NULL or refers to nothing
 * of this kind.
 */
bool pn_loader_find(const struct pn_loader *loader, enum pn_target target, const struct pn_node *node,
                    uint32_t *ret_number);

/* The word among the candidates that was likely meant, or NULL. */
const char *pn_loader_nearest(struct pn_loader *loader, const char *word, const char *const *candidates, size_t count);

/* The id of a draft for a message. */
const char *pn_draft_name(struct pn_loader *loader, const struct pn_draft *draft);

/* A text of the file for a message. */
const char *pn_loader_quote(struct pn_loader *loader, const char *text);

#endif
