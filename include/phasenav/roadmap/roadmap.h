// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The phase graph: what a roadmap says, in memory. Made once by the loader, never changed, freed in one call.
 *
 * The words are those of the roadmap file (phasenav-roadmap(5)). Records are open to read; every pointer in them is
 * borrowed from the roadmap. Things are referred to by small integers: an item (phase, milestone, criterion, model,
 * term) by its handle over all items, everything else by its index in its own list.
 */
#ifndef PHASENAV_ROADMAP_ROADMAP_H
#define PHASENAV_ROADMAP_ROADMAP_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t pn_item_id; /* a handle: an index into pn_roadmap.items */

#define PN_NO_ITEM UINT32_MAX
#define PN_NO_PHASE UINT32_MAX

/* A text per language of the roadmap, or NULL where the file has none. Where one language is missing, the roadmap's own
 * language stands in (else any), by the same pointer; so a text that is there is there in every language. */
struct pn_text {
    const char *const *by_language;
};

struct pn_texts {
    const struct pn_text *at;
    uint32_t count;
};

struct pn_items {
    const pn_item_id *at;
    uint32_t count;
};

/* Indices of phases, workstreams, stakeholders or sources, as the field says, in the order of the file. */
struct pn_indices {
    const uint32_t *at;
    uint32_t count;
};

enum pn_item_kind {
    PN_ITEM_PHASE,
    PN_ITEM_MILESTONE,
    PN_ITEM_CRITERION,
    PN_ITEM_MODEL,
    PN_ITEM_TERM,
};

/* PN_ORIGIN_ROADMAP; PN_ORIGIN_ADAPTED where the source has the matter, but the wording or the place is ours; or
 * PN_ORIGIN_OWN for an addition that the source does not have. */
enum pn_origin {
    PN_ORIGIN_UNSTATED,
#define ORIGIN(name, word) PN_ORIGIN_##name,
#include "phasenav/roadmap/words.def"
};

/* PN_PRIORITY_FIRST for the criteria to begin with. */
enum pn_priority {
    PN_PRIORITY_UNSTATED,
#define PRIORITY(name, word) PN_PRIORITY_##name,
#include "phasenav/roadmap/words.def"
};

/* What a link on the web leads to. */
enum pn_link_kind {
    PN_LINK_UNSTATED,
#define LINK_KIND(name, word) PN_LINK_##name,
#include "phasenav/roadmap/words.def"
};

/* What every kind of item has. A list that a kind does not know is empty. */
struct pn_item {
    enum pn_item_kind kind;
    pn_item_id handle;
    uint32_t number; /* its index among its kind */
    uint32_t phase;  /* a milestone's phase, a phase itself; else PN_NO_PHASE */
    enum pn_origin origin;
    struct pn_place place; /* where the file defines it */
    const char *id;
    struct pn_text title;
    struct pn_text text;
    struct pn_text original;  /* what the source calls it */
    struct pn_texts synonyms; /* words under which it is looked for */
    struct pn_indices workstreams;
    struct pn_indices stakeholders;
    struct pn_indices sources;
    struct pn_indices prepares;  /* later phases that this is groundwork for: they cannot do without it */
    struct pn_indices helps;     /* later phases that this makes easier */
    struct pn_indices links;     /* what a reader can open: indices of pn_roadmap.links */
    struct pn_indices notes;     /* what depends on place or day: indices of pn_roadmap.notes */
    struct pn_items requires;    /* milestones before this one */
    struct pn_items required_by; /* the same edges from the other end */
    struct pn_items related;     /* symmetric */
};

struct pn_phase {
    struct pn_item item; /* its number + 1 is the number that readers see */
    const char *const *aliases;
    uint32_t alias_count;
    struct pn_text situation;
    struct pn_text goal;
    struct pn_text gate;
    struct pn_texts pitfalls;
    struct pn_texts prepare;    /* what it must prepare for later, where that is no item of its own */
    struct pn_indices parallel; /* phases that may run at the same time; symmetric */
    uint32_t first_milestone;   /* its milestones stand together in pn_roadmap.milestones */
    uint32_t milestone_count;
    struct pn_items groundwork; /* milestones and criteria whose `prepares` names this phase, in the walk's order */
};

struct pn_milestone {
    struct pn_item item;
    struct pn_text evidence;
};

struct pn_criterion {
    struct pn_item item;
    uint32_t from;  /* its span: a round in every phase from here */
    uint32_t until; /* to here, both included */
    enum pn_priority priority;
    const struct pn_text *questions; /* one per phase of the roadmap, maybe several questions, each a paragraph; outside
                                        the span, and where there is none, absent */
};

struct pn_model {
    struct pn_item item;
    struct pn_texts pros;
    struct pn_texts cons;
};

struct pn_term {
    struct pn_item item;
};

/* A terminal's colours, from PN_COLOR_RED to PN_COLOR_CYAN. */
enum pn_color {
    PN_COLOR_DEFAULT,
#define COLOR(name, word) PN_COLOR_##name,
#include "phasenav/roadmap/words.def"
};

/* A workstream or a stakeholder. */
struct pn_label {
    const char *id;
    struct pn_text title;
    enum pn_color color; /* workstreams only */
};

struct pn_roadmap_source {
    const char *id;
    struct pn_text title;
    const char *url;       /* NULL: none, here and below */
    const char *published; /* a day, YYYY-MM-DD */
    const char *accessed;  /* the day on which it was read */
    const char *language;  /* of the source itself */
};

#define PN_NO_SOURCE UINT32_MAX

/* Something on the web that a reader can open, and perhaps copy. */
struct pn_web_link {
    struct pn_text title;
    const char *url;
    enum pn_link_kind kind;
    uint32_t source; /* from which it is, or PN_NO_SOURCE */
};

/* Something that depends on place or day. */
struct pn_roadmap_note {
    struct pn_text text;
    struct pn_text where;
    const char *as_of; /* the day on which it was so, YYYY-MM-DD; NULL: not said */
    struct pn_indices sources;
};

struct pn_roadmap {
    struct pn_arena arena; /* holds everything below, and this record; empty in the one that is built in */
    const char *id;
    struct pn_text title;
    struct pn_text summary;
    struct pn_text version; /* of this file */
    const char *date;       /* of this version, YYYY-MM-DD; NULL: none */
    struct pn_texts authors;
    struct pn_text licence;
    struct pn_text attribution;   /* whom to name, and how */
    const char *const *languages; /* codes, the roadmap's own first; at least one */
    uint32_t language_count;
    const struct pn_roadmap_source *sources;
    uint32_t source_count;
    const struct pn_label *workstreams;
    uint32_t workstream_count;
    const struct pn_label *stakeholders;
    uint32_t stakeholder_count;
    const struct pn_phase *phases; /* in the order of the walk; at least one */
    uint32_t phase_count;
    const struct pn_milestone *milestones; /* in the order of the walk, over all phases */
    uint32_t milestone_count;
    const struct pn_criterion *criteria;
    uint32_t criterion_count;
    const struct pn_model *models;
    uint32_t model_count;
    const struct pn_term *terms;
    uint32_t term_count;
    const struct pn_web_link *links; /* of all items, as are the notes */
    uint32_t link_count;
    const struct pn_roadmap_note *notes;
    uint32_t note_count;
    const struct pn_item *const *items; /* by handle */
    uint32_t item_count;
    const struct pn_item *const *by_id; /* the same items in the order of their ids, by strcmp() */
};

void pn_roadmap_free(struct pn_roadmap *roadmap);

/* The text in a language of the roadmap (an index into its languages), or NULL where the file has none. */
static inline const char *pn_text_in(struct pn_text text, uint32_t language)
{
    return text.by_language != NULL ? text.by_language[language] : NULL;
}

/* The roadmap's language for a reader's (`de`, `de_AT.UTF-8`, `en-GB`); its own language, 0, where it does not have it.
 * *ret_found, if not NULL, tells the two apart. */
uint32_t pn_roadmap_language(const struct pn_roadmap *roadmap, const char *language, bool *ret_found);

/* The item with exactly this id, or PN_NO_ITEM. */
pn_item_id pn_roadmap_find(const struct pn_roadmap *roadmap, const char *id);

/* An item as its kind; the handle must be of that kind. */
const struct pn_item *pn_roadmap_item(const struct pn_roadmap *roadmap, pn_item_id handle);
const struct pn_milestone *pn_roadmap_milestone(const struct pn_roadmap *roadmap, pn_item_id handle);
const struct pn_criterion *pn_roadmap_criterion(const struct pn_roadmap *roadmap, pn_item_id handle);

/* Whether the criterion has a round in this phase: the phase lies in its span. */
bool pn_criterion_has_round(const struct pn_criterion *criterion, uint32_t phase);

/* Whether the criterion has a round in every phase of the roadmap, and the roadmap has more than one phase. */
bool pn_criterion_is_cross_phase(const struct pn_roadmap *roadmap, const struct pn_criterion *criterion);

/* Criteria with a round in this phase, those to begin with before the others, else in the file's order; PN_NO_PHASE
 * asks for the cross-phase ones. */
struct pn_items pn_roadmap_rounds(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t phase);

/* How many of these rounds, or of what a filter leaves of them, are criteria to begin with: so many come first. */
uint32_t pn_roadmap_first_rounds(const struct pn_roadmap *roadmap, struct pn_items rounds);

/* Whether the roadmap has criteria that return in every phase, so that there is a lane beyond the last phase. */
bool pn_roadmap_has_lane(const struct pn_roadmap *roadmap);

/* The phase in which an item is at home: its own, a criterion's first, or the lane (phase_count). */
uint32_t pn_item_home(const struct pn_roadmap *roadmap, const struct pn_item *item);

bool pn_phases_are_parallel(const struct pn_roadmap *roadmap, uint32_t a, uint32_t b);

#endif
