// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The shipped roadmap for the tests of its content: as a graph, and as a list of everything in it that is to be read.
 */
#ifndef PHASENAV_TESTS_SHIPPED_H
#define PHASENAV_TESTS_SHIPPED_H

#include "loading.h"

#include <stdio.h>

enum said_kind {
    SAID_SUMMARY, /* of the roadmap: it may have several paragraphs */
    SAID_TITLE,   /* of an item */
    SAID_NAME,    /* of a workstream or a stakeholder */
    SAID_WORK,    /* the title of a source, which is in its own language */
    SAID_TEXT,    /* whole sentences */
    SAID_POINT,   /* a sentence or less: evidence, pitfalls, pros and cons */
    SAID_QUESTION,
};

struct said {
    enum said_kind kind;
    const char *of;    /* an id */
    const char *field; /* the key in the file */
    struct pn_text text;
};

struct shipped {
    struct pn_buffer file;
    struct loaded loaded;
    const struct pn_roadmap *roadmap;
    struct said *said;
    size_t count;
    size_t room;
};

enum { GERMAN, ENGLISH, LANGUAGES };

static inline void shipped_say(struct shipped *shipped, enum said_kind kind, const char *of, const char *field,
                               struct pn_text text)
{
    if (pn_text_in(text, GERMAN) == NULL) {
        return;
    }
    if (shipped->count == shipped->room) {
        shipped->room = shipped->room * 2 + 512;
        shipped->said = realloc(shipped->said, shipped->room * sizeof *shipped->said);
        assert_non_null(shipped->said);
    }
    shipped->said[shipped->count++] = (struct said){kind, of, field, text};
}

static inline void shipped_say_list(struct shipped *shipped, const char *of, const char *field, struct pn_texts texts)
{
    for (uint32_t i = 0; i < texts.count; i++) {
        shipped_say(shipped, SAID_POINT, of, field, texts.at[i]);
    }
}

static inline void shipped_say_labels(struct shipped *shipped, const struct pn_label *labels, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        shipped_say(shipped, SAID_NAME, labels[i].id, "title", labels[i].title);
    }
}

static inline void shipped_say_surroundings(struct shipped *shipped, const struct pn_item *item)
{
    const struct pn_roadmap *roadmap = shipped->roadmap;
    for (uint32_t i = 0; i < item->links.count; i++) {
        shipped_say(shipped, SAID_POINT, item->id, "links", roadmap->links[item->links.at[i]].title);
    }
    for (uint32_t i = 0; i < item->notes.count; i++) {
        shipped_say(shipped, SAID_TEXT, item->id, "notes", roadmap->notes[item->notes.at[i]].text);
    }
}

static inline void shipped_say_items(struct shipped *shipped)
{
    const struct pn_roadmap *roadmap = shipped->roadmap;
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        const struct pn_item *item = roadmap->items[i];
        shipped_say(shipped, SAID_TITLE, item->id, "title", item->title);
        shipped_say(shipped, SAID_TEXT, item->id, "text", item->text);
        shipped_say_surroundings(shipped, item);
    }
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        const struct pn_phase *phase = &roadmap->phases[i];
        shipped_say(shipped, SAID_TEXT, phase->item.id, "situation", phase->situation);
        shipped_say(shipped, SAID_TEXT, phase->item.id, "goal", phase->goal);
        shipped_say(shipped, SAID_TEXT, phase->item.id, "gate", phase->gate);
        shipped_say_list(shipped, phase->item.id, "pitfalls", phase->pitfalls);
        shipped_say_list(shipped, phase->item.id, "prepare", phase->prepare);
    }
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_milestone *milestone = &roadmap->milestones[i];
        shipped_say(shipped, SAID_POINT, milestone->item.id, "evidence", milestone->evidence);
    }
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
            shipped_say(shipped, SAID_QUESTION, roadmap->criteria[i].item.id, "question",
                        roadmap->criteria[i].questions[phase]);
        }
    }
    for (uint32_t i = 0; i < roadmap->model_count; i++) {
        shipped_say_list(shipped, roadmap->models[i].item.id, "pros", roadmap->models[i].pros);
        shipped_say_list(shipped, roadmap->models[i].item.id, "cons", roadmap->models[i].cons);
    }
}

/* For cmocka: sets *state to the struct shipped. Fails where the file has a problem. */
static inline int shipped_set_up(void **state)
{
    static struct shipped shipped;
    FILE *stream = fopen(PN_SHIPPED_ROADMAP, "rb");
    if (stream == NULL) {
        return -1;
    }
    char chunk[4096];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, stream)) != 0;) {
        pn_buffer_append(&shipped.file, chunk, got);
    }
    fclose(stream);
    load(&shipped.loaded, pn_buffer_text(&shipped.file));
    shipped.roadmap = shipped.loaded.roadmap;
    *state = &shipped;
    if (shipped.roadmap == NULL) {
        print_error("%s", pn_buffer_text(&shipped.loaded.messages));
        return -1;
    }
    shipped_say(&shipped, SAID_TITLE, shipped.roadmap->id, "title", shipped.roadmap->title);
    shipped_say(&shipped, SAID_SUMMARY, shipped.roadmap->id, "summary", shipped.roadmap->summary);
    shipped_say(&shipped, SAID_TEXT, shipped.roadmap->id, "licence", shipped.roadmap->licence);
    shipped_say(&shipped, SAID_TEXT, shipped.roadmap->id, "attribution", shipped.roadmap->attribution);
    shipped_say_list(&shipped, shipped.roadmap->id, "authors", shipped.roadmap->authors);
    for (uint32_t i = 0; i < shipped.roadmap->source_count; i++) {
        const struct pn_roadmap_source *source = &shipped.roadmap->sources[i];
        shipped_say(&shipped, SAID_WORK, source->id, "title", source->title);
    }
    shipped_say_labels(&shipped, shipped.roadmap->workstreams, shipped.roadmap->workstream_count);
    shipped_say_labels(&shipped, shipped.roadmap->stakeholders, shipped.roadmap->stakeholder_count);
    shipped_say_items(&shipped);
    return 0;
}

static inline int shipped_tear_down(void **state)
{
    struct shipped *shipped = *state;
    free(shipped->said);
    loaded_finish(&shipped->loaded);
    pn_buffer_finish(&shipped->file);
    return 0;
}

/* Says a finding and counts it, so that a test names all of them before it fails. */
#define FOUND(counter, ...) (print_error(__VA_ARGS__), (counter)++)

#endif
