/*
 * Holds the two ways of loading a roadmap to each other: as a whole, and as a stream.
 */
#ifndef PHASENAV_TESTS_ROADMAP_STREAM_H
#define PHASENAV_TESTS_ROADMAP_STREAM_H

#include "phasenav/roadmap/load.h"

#include <stdlib.h>
#include <string.h>

/* A text that comes in pieces. */
struct pieces {
    const char *text;
    size_t length;
    size_t most; /* bytes of a piece */
};

static inline bool next_piece(void *context, char *piece, size_t size, size_t *ret_length)
{
    struct pieces *pieces = context;
    size_t length = pieces->length < size ? pieces->length : size;
    length = length < pieces->most ? length : pieces->most;
    if (length != 0) {
        memcpy(piece, pieces->text, length);
    }
    pieces->text += length;
    pieces->length -= length;
    *ret_length = length;
    return true;
}

/* NULL where it cannot be loaded so. */
static inline struct pn_roadmap *load_in_pieces(const char *text, size_t length, size_t most,
                                                const struct pn_load_options *options)
{
    struct pieces pieces = {.text = text, .length = length, .most = most};
    struct pn_yaml_bytes bytes = {.context = &pieces, .read = next_piece};
    struct pn_roadmap *roadmap = NULL;
    bool loaded = pn_roadmap_load_stream(&bytes, options, &roadmap);
    if (loaded != (roadmap != NULL)) {
        abort();
    }
    return roadmap;
}

static inline bool same_word(const char *a, const char *b)
{
    return (a == NULL) == (b == NULL) && (a == NULL || strcmp(a, b) == 0);
}

static inline bool same_text(uint32_t languages, struct pn_text a, struct pn_text b)
{
    for (uint32_t i = 0; i < languages; i++) {
        if (!same_word(pn_text_in(a, i), pn_text_in(b, i))) {
            return false;
        }
    }
    return true;
}

static inline bool same_texts(uint32_t languages, struct pn_texts a, struct pn_texts b)
{
    bool same = a.count == b.count;
    for (uint32_t i = 0; same && i < a.count; i++) {
        same = same_text(languages, a.at[i], b.at[i]);
    }
    return same;
}

static inline bool same_numbers(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count)
{
    return a_count == b_count && (a_count == 0 || memcmp(a, b, a_count * sizeof *a) == 0);
}

static inline bool same_items(struct pn_items a, struct pn_items b)
{
    return same_numbers(a.at, a.count, b.at, b.count);
}

static inline bool same_indices(struct pn_indices a, struct pn_indices b)
{
    return same_numbers(a.at, a.count, b.at, b.count);
}

static inline bool same_item(uint32_t languages, const struct pn_item *a, const struct pn_item *b)
{
    return a->kind == b->kind && a->handle == b->handle && a->number == b->number && a->phase == b->phase &&
           a->origin == b->origin && a->place.line == b->place.line && a->place.column == b->place.column &&
           same_word(a->id, b->id) && same_text(languages, a->title, b->title) &&
           same_text(languages, a->text, b->text) && same_indices(a->workstreams, b->workstreams) &&
           same_indices(a->stakeholders, b->stakeholders) && same_indices(a->sources, b->sources) &&
           same_indices(a->prepares, b->prepares) && same_items(a->requires, b->requires) &&
           same_items(a->required_by, b->required_by) && same_items(a->related, b->related);
}

static inline bool same_phase(uint32_t languages, const struct pn_phase *a, const struct pn_phase *b)
{
    bool same = a->alias_count == b->alias_count;
    for (uint32_t i = 0; same && i < a->alias_count; i++) {
        same = same_word(a->aliases[i], b->aliases[i]);
    }
    return same && same_text(languages, a->situation, b->situation) && same_text(languages, a->goal, b->goal) &&
           same_text(languages, a->gate, b->gate) && same_texts(languages, a->pitfalls, b->pitfalls) &&
           same_texts(languages, a->prepare, b->prepare) && same_indices(a->parallel, b->parallel) &&
           a->first_milestone == b->first_milestone && a->milestone_count == b->milestone_count &&
           same_items(a->groundwork, b->groundwork);
}

static inline bool same_criterion(uint32_t languages, uint32_t phases, const struct pn_criterion *a,
                                  const struct pn_criterion *b)
{
    bool same = a->from == b->from && a->until == b->until;
    for (uint32_t i = 0; same && i < phases; i++) {
        same = same_text(languages, a->questions[i], b->questions[i]);
    }
    return same;
}

static inline bool same_labels(uint32_t languages, const struct pn_label *a, uint32_t a_count, const struct pn_label *b,
                               uint32_t b_count)
{
    bool same = a_count == b_count;
    for (uint32_t i = 0; same && i < a_count; i++) {
        same = same_word(a[i].id, b[i].id) && same_text(languages, a[i].title, b[i].title) && a[i].color == b[i].color;
    }
    return same;
}

static inline bool same_roadmap(const struct pn_roadmap *a, const struct pn_roadmap *b)
{
    uint32_t languages = a->language_count;
    bool same = languages == b->language_count && a->item_count == b->item_count && a->phase_count == b->phase_count &&
                a->milestone_count == b->milestone_count && a->criterion_count == b->criterion_count &&
                a->model_count == b->model_count && a->source_count == b->source_count;
    for (uint32_t i = 0; same && i < languages; i++) {
        same = same_word(a->languages[i], b->languages[i]);
    }
    same = same && same_word(a->id, b->id) && same_text(languages, a->title, b->title) &&
           same_text(languages, a->summary, b->summary) &&
           same_labels(languages, a->workstreams, a->workstream_count, b->workstreams, b->workstream_count) &&
           same_labels(languages, a->stakeholders, a->stakeholder_count, b->stakeholders, b->stakeholder_count);
    for (uint32_t i = 0; same && i < a->source_count; i++) {
        same = same_word(a->sources[i].id, b->sources[i].id) &&
               same_text(languages, a->sources[i].title, b->sources[i].title) &&
               same_word(a->sources[i].url, b->sources[i].url);
    }
    for (uint32_t i = 0; same && i < a->item_count; i++) {
        same = same_item(languages, a->items[i], b->items[i]) && pn_roadmap_find(b, a->items[i]->id) == i;
    }
    for (uint32_t i = 0; same && i < a->phase_count; i++) {
        same = same_phase(languages, &a->phases[i], &b->phases[i]);
    }
    for (uint32_t i = 0; same && i < a->milestone_count; i++) {
        same = same_text(languages, a->milestones[i].evidence, b->milestones[i].evidence);
    }
    for (uint32_t i = 0; same && i < a->criterion_count; i++) {
        same = same_criterion(languages, a->phase_count, &a->criteria[i], &b->criteria[i]);
    }
    for (uint32_t i = 0; same && i < a->model_count; i++) {
        same = same_texts(languages, a->models[i].pros, b->models[i].pros) &&
               same_texts(languages, a->models[i].cons, b->models[i].cons);
    }
    return same;
}

/* A text is loaded as a stream only if it is as a whole, and then the two roadmaps are the same; it is loaded, unless
 * it has something that a stream does not follow. Aborts where that does not hold. `whole` may be NULL. */
static inline void hold_to_stream(const char *text, size_t length, size_t most, const struct pn_load_options *options,
                                  const struct pn_roadmap *whole)
{
    struct pn_roadmap *stream = load_in_pieces(text, length, most, options);
    bool may_be_refused = length != 0 && (memchr(text, '&', length) != NULL || memchr(text, '\t', length) != NULL);
    if (stream == NULL ? whole != NULL && !may_be_refused : whole == NULL || !same_roadmap(whole, stream)) {
        abort();
    }
    pn_roadmap_free(stream);
}

#endif
