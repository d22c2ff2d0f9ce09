// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* The roadmap that is built in is the one that the loader makes of its file: every member of every record. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "app/builtin.h"
#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/load.h"
#include "roadmap/members.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where two roadmaps are not the same: a member of a record; `record` is -1 where they are. */
struct difference {
    int record;
    uint32_t index; /* of the record in its list */
    size_t offset;
};

static const struct difference no_difference = {.record = -1};

static bool same_words(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Where a language's text stands in for another's, it has to do so in both. */
static bool same_texts(const struct pn_text *a, const struct pn_text *b, uint32_t count, uint32_t languages)
{
    for (uint32_t i = 0; i < count; i++) {
        if ((a[i].by_language == NULL) != (b[i].by_language == NULL)) {
            return false;
        }
        for (uint32_t j = 0; a[i].by_language != NULL && j < languages; j++) {
            bool stands_in = a[i].by_language[j] == a[i].by_language[0];
            if (!same_words(a[i].by_language[j], b[i].by_language[j]) ||
                stands_in != (b[i].by_language[j] == b[i].by_language[0])) {
                return false;
            }
        }
    }
    return true;
}

/* The roadmaps have as many languages and phases. */
static bool same_member(const struct pn_roadmap *roadmap, enum pn_member_type type, const void *a, const void *b)
{
    uint32_t languages = roadmap->language_count;
    switch (type) {
    case PN_MEMBER_NUMBER:
        return *(const uint32_t *)a == *(const uint32_t *)b;
    case PN_MEMBER_PLACE: {
        const struct pn_place *place = a;
        const struct pn_place *other = b;
        return place->line == other->line && place->column == other->column;
    }
    case PN_MEMBER_WORD:
        return same_words(*(const char *const *)a, *(const char *const *)b);
    case PN_MEMBER_WORDS: {
        struct pn_member_words words;
        struct pn_member_words others;
        memcpy(&words, a, sizeof words);
        memcpy(&others, b, sizeof others);
        bool same = words.count == others.count;
        for (uint32_t i = 0; same && i < words.count; i++) {
            same = same_words(words.at[i], others.at[i]);
        }
        return same;
    }
    case PN_MEMBER_TEXT:
        return same_texts(a, b, 1, languages);
    case PN_MEMBER_TEXTS: {
        const struct pn_texts *texts = a;
        const struct pn_texts *others = b;
        return texts->count == others->count && same_texts(texts->at, others->at, texts->count, languages);
    }
    case PN_MEMBER_NUMBERS: {
        const struct pn_indices *numbers = a;
        const struct pn_indices *others = b;
        return numbers->count == others->count &&
               (numbers->count == 0 || memcmp(numbers->at, others->at, numbers->count * sizeof *numbers->at) == 0);
    }
    case PN_MEMBER_QUESTIONS:
        return same_texts(*(const struct pn_text *const *)a, *(const struct pn_text *const *)b, roadmap->phase_count,
                          languages);
    }
    return false;
}

static struct difference compare_records(const struct pn_roadmap *roadmap, enum pn_record record, const char *a,
                                         const char *b, uint32_t count, size_t size)
{
    struct pn_member members[PN_MOST_MEMBERS];
    size_t member_count = pn_members_of(record, members);
    for (uint32_t i = 0; i < count; i++) {
        for (size_t j = 0; j < member_count; j++) {
            size_t offset = members[j].offset;
            if (!same_member(roadmap, members[j].type, a + i * size + offset, b + i * size + offset)) {
                return (struct difference){(int)record, i, offset};
            }
        }
    }
    return no_difference;
}

/* The items are the same ones, by their handles. */
static bool same_items(const struct pn_item *const *a, const struct pn_item *const *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (a[i]->handle != b[i]->handle) {
            return false;
        }
    }
    return true;
}

/* Every item is the one in the list of its kind, not a copy. */
static bool items_are_in_lists(const struct pn_roadmap *roadmap)
{
    uint32_t handle = 0;
    for (size_t i = 0; i < PN_RECORD_LISTS; i++) {
        const struct pn_record_list *list = &pn_record_lists[i];
        uint32_t count;
        const char *records = pn_record_list_of(roadmap, list, &count);
        for (uint32_t j = 0; j < count && pn_record_is_item(list->record); j++) {
            if ((const void *)roadmap->items[handle++] != records + j * list->size) {
                return false;
            }
        }
    }
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        if (roadmap->by_id[i] != roadmap->items[roadmap->by_id[i]->handle]) {
            return false;
        }
    }
    return handle == roadmap->item_count;
}

/* The first difference. */
static struct difference compare(const struct pn_roadmap *a, const struct pn_roadmap *b)
{
    struct difference found = compare_records(a, PN_RECORD_ROADMAP, (const char *)a, (const char *)b, 1, sizeof *a);
    for (size_t i = 0; i < PN_RECORD_LISTS && found.record == -1; i++) {
        const struct pn_record_list *list = &pn_record_lists[i];
        uint32_t count;
        uint32_t other_count;
        const char *records = pn_record_list_of(a, list, &count);
        const char *others = pn_record_list_of(b, list, &other_count);
        found = count != other_count ? (struct difference){PN_RECORD_ROADMAP, 0, list->at}
                                     : compare_records(a, list->record, records, others, count, list->size);
    }
    if (found.record == -1 && (a->item_count != b->item_count || !same_items(a->items, b->items, a->item_count) ||
                               !same_items(a->by_id, b->by_id, a->item_count))) {
        found = (struct difference){PN_RECORD_ROADMAP, 0, offsetof(struct pn_roadmap, items)};
    }
    return found;
}

struct fixture {
    struct pn_roadmap *loaded;
    struct pn_roadmap *example; /* which has every key in use */
};

static struct pn_roadmap *load_file(const char *path)
{
    struct pn_roadmap *roadmap = NULL;
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) {
        return NULL;
    }
    struct pn_buffer file;
    pn_buffer_init(&file);
    char chunk[4096];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, stream)) != 0;) {
        pn_buffer_append(&file, chunk, got);
    }
    fclose(stream);
    struct pn_source source = {"roadmap.yaml", pn_buffer_text(&file), file.length};
    struct pn_diags *diags = pn_diags_new(NULL);
    (void)pn_roadmap_load(&source, &(struct pn_load_options){0}, &roadmap, diags);
    pn_diags_free(diags);
    pn_buffer_finish(&file);
    return roadmap;
}

static int load(void **state)
{
    static struct fixture fixture;
    fixture.loaded = load_file(PN_SHIPPED_ROADMAP);
    fixture.example = load_file(PN_EXAMPLE_ROADMAP);
    *state = &fixture;
    return fixture.loaded != NULL && fixture.example != NULL ? 0 : -1;
}

static int unload(void **state)
{
    struct fixture *fixture = *state;
    pn_roadmap_free(fixture->loaded);
    pn_roadmap_free(fixture->example);
    return 0;
}

static void the_graph_is_what_the_loader_makes_of_the_file(void **state)
{
    const struct fixture *fixture = *state;
    const struct pn_roadmap *builtin = pn_builtin_graph();
    assert_non_null(builtin);
    struct difference found = compare(builtin, fixture->loaded);
    if (found.record != -1) {
        print_error("kind of record %d, the one with index %u, offset %zu\n", found.record, found.index, found.offset);
    }
    assert_int_equal(found.record, -1);
    assert_true(items_are_in_lists(builtin));
    assert_int_equal(pn_builtin_source().length, 0);
}

/* Changes a member of a record that is a copy. */
static void change_member(const struct pn_roadmap *roadmap, enum pn_member_type type, void *member,
                          struct pn_arena *arena)
{
    static const uint32_t numbers[] = {UINT32_MAX}; /* nothing has so many of anything */
    static const char *const word = "another";
    struct pn_text *text = PN_NEW_ARRAY(arena, struct pn_text, roadmap->phase_count);
    const char **languages = PN_NEW_ARRAY(arena, const char *, roadmap->language_count);
    for (uint32_t i = 0; i < roadmap->language_count; i++) {
        languages[i] = word;
    }
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        text[i].by_language = languages;
    }
    switch (type) {
    case PN_MEMBER_NUMBER:
        *(uint32_t *)member += 1;
        break;
    case PN_MEMBER_PLACE:
        ((struct pn_place *)member)->column++;
        break;
    case PN_MEMBER_WORD:
        memcpy(member, &word, sizeof word);
        break;
    case PN_MEMBER_WORDS: {
        struct pn_member_words words = {&word, 1};
        memcpy(member, &words.at, sizeof words.at);
        memcpy((char *)member + sizeof words.at, &words.count, sizeof words.count);
        break;
    }
    case PN_MEMBER_TEXT:
        *(struct pn_text *)member = text[0];
        break;
    case PN_MEMBER_TEXTS:
        *(struct pn_texts *)member = (struct pn_texts){text, 1};
        break;
    case PN_MEMBER_NUMBERS:
        *(struct pn_indices *)member = (struct pn_indices){numbers, 1};
        break;
    case PN_MEMBER_QUESTIONS:
        memcpy(member, &text, sizeof text);
        break;
    }
}

/* Changes one member after the other in the last record of a list, a copy of which `copy` has, and looks whether that
 * is the difference which is found. */
static void assert_each_member_counts(const struct pn_roadmap *roadmap, const struct pn_roadmap *copy,
                                      enum pn_record record, char *last, size_t size, uint32_t index)
{
    struct pn_member members[PN_MOST_MEMBERS];
    size_t count = pn_members_of(record, members);
    assert_true(count > 1);
    for (size_t i = 0; i < count; i++) {
        struct pn_arena arena;
        pn_arena_init(&arena);
        void *before = pn_arena_take(&arena, size, 1);
        memcpy(before, last, size);
        change_member(roadmap, members[i].type, last + members[i].offset, &arena);
        struct difference found = compare(roadmap, copy);
        assert_int_equal(found.record, (int)record);
        assert_int_equal(found.index, index);
        assert_int_equal(found.offset, members[i].offset);
        memcpy(last, before, size);
        pn_arena_finish(&arena);
    }
    assert_int_equal(compare(roadmap, copy).record, -1);
}

static void a_difference_in_any_member_is_found(void **state)
{
    const struct pn_roadmap *roadmap = ((const struct fixture *)*state)->example;
    struct pn_roadmap copy = *roadmap;
    assert_each_member_counts(roadmap, &copy, PN_RECORD_ROADMAP, (char *)&copy, sizeof copy, 0);
    for (size_t i = 0; i < PN_RECORD_LISTS; i++) {
        const struct pn_record_list *list = &pn_record_lists[i];
        uint32_t count;
        const void *originals = pn_record_list_of(roadmap, list, &count);
        assert_true(count > 0); /* the example has some of each */
        char *records = malloc(count * list->size);
        assert_non_null(records);
        memcpy(records, originals, count * list->size);
        memcpy((char *)&copy + list->at, &records, sizeof records);
        assert_each_member_counts(roadmap, &copy, list->record, records + (count - 1) * list->size, list->size,
                                  count - 1);
        memcpy((char *)&copy + list->at, &originals, sizeof originals);
        free(records);

        uint32_t fewer = count - 1;
        memcpy((char *)&copy + list->at + sizeof originals, &fewer, sizeof fewer);
        assert_int_equal(compare(roadmap, &copy).offset, list->at);
        memcpy((char *)&copy + list->at + sizeof originals, &count, sizeof count);
    }
}

static void a_difference_in_the_order_of_items_is_found(void **state)
{
    const struct pn_roadmap *roadmap = ((const struct fixture *)*state)->loaded;
    struct pn_roadmap copy = *roadmap;
    copy.by_id = roadmap->items;
    assert_int_equal(compare(roadmap, &copy).offset, offsetof(struct pn_roadmap, items));
    copy = *roadmap;
    copy.items = roadmap->by_id;
    assert_int_equal(compare(roadmap, &copy).offset, offsetof(struct pn_roadmap, items));
    assert_false(items_are_in_lists(&copy));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_graph_is_what_the_loader_makes_of_the_file),
        cmocka_unit_test(a_difference_in_any_member_is_found),
        cmocka_unit_test(a_difference_in_the_order_of_items_is_found),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
