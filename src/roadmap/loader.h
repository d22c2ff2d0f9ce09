/*
 * The stages of loading, and what they hand to one another.
 *
 *   read      holds every mapping to the table of fields; makes drafts; collects the languages. With it the nodes have
 *             done their work: a draft keeps of them what the other stages ask for, and they are most of a large file
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

#define PN_NO_TARGET UINT32_MAX

/* A word of the file: what refers to something, or is another name for it. */
struct pn_word {
    const char *text;
    struct pn_place place;
    uint32_t target; /* from stage 2 on: what it refers to, as the field wants it; PN_NO_TARGET: nothing of that kind */
};

/* Whether a word refers to something: the index of a phase, workstream, stakeholder or source, or the handle of a
 * milestone or another item. */
static inline bool pn_word_refers(const struct pn_word *word, uint32_t *ret_target)
{
    *ret_target = word->target;
    return word->target != PN_NO_TARGET;
}

/* The words of a field, in the file's order: those that can be one. */
struct pn_words {
    uint32_t count;
    bool is_whole; /* the file has nothing else there */
    struct pn_word at[];
};

/* The texts of a list: each by language. */
struct pn_draft_texts {
    uint32_t count;
    const char **at[];
};

/* What a draft keeps of a field, by the field's type; NULL or 0 where the file has nothing that can be used. */
union pn_value {
    struct pn_words *words;             /* WORDS, REFERENCE, REFERENCES */
    const char **text;                  /* TEXT: by language, as they were numbered when the draft was made */
    const struct pn_draft_texts *texts; /* TEXTS */
    const char *address;                /* URL */
    int number;                         /* COLOR, ORIGIN */
};

/* A mapping of the file that is to become a record. Or a text where a mapping should be: then it is taken for the id,
 * and has no keys. */
struct pn_draft {
    const union pn_value *values; /* by field of its record; NULL if it is no mapping */
    const char *id;               /* NULL where there is none to refer to */
    struct pn_place place;        /* of the id, else of the mapping */
    uint32_t parent;              /* a milestone's phase, a round's criterion */
    uint8_t record;               /* enum pn_record */
    uint8_t languages;            /* that its texts have room for; at least one */
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

/* All texts together have so many pointers at the most. It is a product, which a small file can make large. */
#define PN_MOST_TEXT_SLOTS ((uint64_t)16 << 20)

struct pn_roadmap_index {
    struct pn_names items;
};

struct pn_loader {
    const struct pn_source *source;
    struct pn_diags *diags;
    struct pn_charset *charset;
    struct pn_arena scratch; /* nodes, drafts and all that goes when the roadmap is made */
    struct pn_roadmap *roadmap;
    struct pn_arena *arena; /* the roadmap's */
    struct pn_drafts drafts[PN_RECORD_COUNT];
    struct pn_records records[PN_RECORD_COUNT];      /* from stage 3 on */
    struct pn_language languages[PN_MOST_LANGUAGES]; /* numbered as they come */
    uint32_t language_count;
    uint32_t language_order[PN_MOST_LANGUAGES]; /* from stage 1 on: their numbers, in the roadmap's order */
    bool is_in_order;                           /* which is that of the numbers */
    uint64_t text_count;
    uint64_t text_slots;            /* pointers that the drafts' texts have */
    struct pn_roadmap_index *index; /* in the roadmap: ids of items to handles */
    struct pn_names workstream_ids;
    struct pn_names stakeholder_ids;
    struct pn_names source_ids;
    const char *const *candidates[PN_TARGET_COUNT]; /* ids that a reference could mean, for "did you mean" */
    size_t candidate_counts[PN_TARGET_COUNT];
    bool
        unreadable[PN_RECORD_COUNT]; /* a whole section of them could not be read: an id that is missing may be there */
    bool uncertain[PN_TARGET_COUNT]; /* the same by target */
    size_t comparisons_left;         /* for "did you mean": a file full of mistakes must not take minutes */
};

/* Stage 1. False when there is no sense in going on. */
bool pn_loader_read(struct pn_loader *loader, const struct pn_node *root);

/* Stage 2. */
void pn_loader_resolve(struct pn_loader *loader);

/* Stage 3. */
void pn_loader_link(struct pn_loader *loader);

/* Stage 4. */
void pn_loader_check(struct pn_loader *loader);

/* Stage 5. */
void pn_loader_add_texts(struct pn_loader *loader);

/* The draft of an item, and its kind. */
const struct pn_draft *pn_loader_draft(const struct pn_loader *loader, pn_item_id handle, enum pn_record *ret_record);

/* The handle of the first item of a kind. */
pn_item_id pn_loader_first(const struct pn_loader *loader, enum pn_record record);

/*
 * What a draft keeps of its mapping: by field, the field's node, or NULL. A key that was taken for another one stands
 * for that, so that what depends on it is not wrong as well. All languages of the mapping have been numbered.
 */
void pn_draft_keep(struct pn_loader *loader, struct pn_draft *draft, const struct pn_node *const *nodes);

/* The words of a field by its name: none where the file has no such field. */
const struct pn_words *pn_draft_words(const struct pn_draft *draft, const char *name);

/* The word among the candidates that was likely meant, or NULL. */
const char *pn_loader_nearest(struct pn_loader *loader, const char *word, const char *const *candidates, size_t count);

/* The id of a draft for a message. */
const char *pn_draft_name(struct pn_loader *loader, const struct pn_draft *draft);

/* A text of the file as the roadmap has it: in the character set that it is shown in. */
const char *pn_loader_fit(struct pn_loader *loader, const char *text);

/* A text of the file for a message. */
const char *pn_loader_quote(struct pn_loader *loader, const char *text);

/* Messages that depend on the kind of record (wording.c). The first returns the key that was likely meant, or NULL. */
const char *pn_report_unknown_key(struct pn_loader *loader, enum pn_record record, const struct pn_node *key);
/* A key without a value that makes no sense as a key: `{en: Wait, then see}` has the key `then see`. */
void pn_report_comma(struct pn_loader *loader, const struct pn_node *key);

void pn_report_missing_key(struct pn_loader *loader, enum pn_record record, struct pn_place place, const char *name);
void pn_report_no_target(struct pn_loader *loader, enum pn_target target, const char *field,
                         const struct pn_word *word);

enum pn_wanted {
    PN_WANTED_MAPPING,
    PN_WANTED_ENTRY,  /* of a list of mappings */
    PN_WANTED_LIST,   /* of mappings or texts */
    PN_WANTED_WORDS,  /* a list of ids or other words */
    PN_WANTED_TEXT,   /* or a mapping from language to text */
    PN_WANTED_STRING, /* the text in one language */
    PN_WANTED_WORD,
};

/* `field` is not what it should be. The node is of another kind. */
void pn_report_type(struct pn_loader *loader, enum pn_wanted wanted, const char *field, const struct pn_node *node);

#endif
