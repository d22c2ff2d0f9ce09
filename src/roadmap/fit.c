// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/roadmap/fit.h"

#include "members.h"

#include <string.h>

struct fitting {
    const struct pn_roadmap *roadmap;
    struct pn_charset *charset;
    struct pn_arena *arena; /* of the copy */
};

/* A text that stands in for a missing language is fitted once, so that both languages keep the same pointer. */
static struct pn_text fit_text(const struct fitting *fitting, struct pn_text text)
{
    uint32_t count = text.by_language != NULL ? fitting->roadmap->language_count : 0;
    const char **fitted = PN_NEW_ARRAY(fitting->arena, const char *, count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t same = 0;
        while (text.by_language[same] != text.by_language[i]) {
            same++;
        }
        fitted[i] = same < i ? fitted[same] : pn_charset_fit(fitting->charset, fitting->arena, text.by_language[i]);
    }
    return (struct pn_text){.by_language = count != 0 ? fitted : NULL};
}

static const struct pn_text *fit_texts(const struct fitting *fitting, const struct pn_text *texts, uint32_t count)
{
    struct pn_text *fitted = PN_NEW_ARRAY(fitting->arena, struct pn_text, count);
    for (uint32_t i = 0; i < count; i++) {
        fitted[i] = fit_text(fitting, texts[i]);
    }
    return fitted;
}

static void fit_member(const struct fitting *fitting, enum pn_member_type type, void *member)
{
    switch (type) {
    case PN_MEMBER_TEXT: {
        struct pn_text *text = member;
        *text = fit_text(fitting, *text);
        break;
    }
    case PN_MEMBER_TEXTS: {
        struct pn_texts *texts = member;
        texts->at = fit_texts(fitting, texts->at, texts->count);
        break;
    }
    case PN_MEMBER_QUESTIONS: {
        const struct pn_text **questions = member;
        *questions = fit_texts(fitting, *questions, fitting->roadmap->phase_count);
        break;
    }
    case PN_MEMBER_NUMBER:
    case PN_MEMBER_PLACE:
    case PN_MEMBER_WORD:
    case PN_MEMBER_WORDS:
    case PN_MEMBER_NUMBERS:
        break;
    }
}

/* Fits `count` records of `size` bytes, one behind the other. */
static void fit_records(const struct fitting *fitting, enum pn_record record, char *records, uint32_t count,
                        size_t size)
{
    struct pn_member members[PN_MOST_MEMBERS];
    size_t member_count = pn_members_of(record, members);
    for (uint32_t i = 0; i < count; i++) {
        for (size_t j = 0; j < member_count; j++) {
            fit_member(fitting, members[j].type, records + i * size + members[j].offset);
        }
    }
}

struct pn_roadmap *pn_roadmap_fit(const struct pn_roadmap *roadmap, struct pn_charset *charset)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_roadmap *copy = PN_NEW(&arena, struct pn_roadmap);
    *copy = *roadmap;
    copy->arena = arena; /* from here on the arena is in itself */
    struct fitting fitting = {.roadmap = roadmap, .charset = charset, .arena = &copy->arena};
    fit_records(&fitting, PN_RECORD_ROADMAP, (char *)copy, 1, sizeof *copy);

    const struct pn_item **items = PN_NEW_ARRAY(&copy->arena, const struct pn_item *, roadmap->item_count);
    uint32_t item_count = 0;
    for (size_t i = 0; i < PN_RECORD_LISTS; i++) {
        const struct pn_record_list *list = &pn_record_lists[i];
        uint32_t count;
        const void *originals = pn_record_list_of(roadmap, list, &count);
        char *records = pn_arena_alloc(&copy->arena, count, list->size, alignof(max_align_t));
        if (count != 0) {
            memcpy(records, originals, count * list->size);
        }
        fit_records(&fitting, list->record, records, count, list->size);
        memcpy((char *)copy + list->at, &records, sizeof records);
        for (uint32_t j = 0; j < count && pn_record_is_item(list->record); j++) {
            items[item_count++] = (const struct pn_item *)(const void *)(records + j * list->size);
        }
    }
    const struct pn_item **by_id = PN_NEW_ARRAY(&copy->arena, const struct pn_item *, roadmap->item_count);
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        by_id[i] = items[roadmap->by_id[i]->handle];
    }
    copy->items = items;
    copy->by_id = by_id;
    return copy;
}
