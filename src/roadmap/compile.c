// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Writes a roadmap as a C file at build time: compile_roadmap ROADMAP NAME OUTPUT
 *
 * The file defines `const struct pn_roadmap NAME`, which is what pn_roadmap_load() makes of the text, with all that it
 * points at. Structures are initialised member by member in their order, and the compiler is told to accept none that
 * is left out (src/app/CMakeLists.txt): a member that members.h does not know ends the build.
 *
 * All strings are in one array and are referred to by their places in it. Literals of their own would be one pointer
 * where they read alike, and some callers tell texts apart by their pointers.
 */
#include "members.h"

#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct compiler {
    const struct pn_roadmap *roadmap;
    struct pn_buffer code;
    struct pn_buffer texts; /* string literals, one a line */
    size_t texts_size;      /* of the array that they make */
    size_t *places;         /* of one text, by language */
};

/* Adds a text to the array, as a literal that no character set and no digit behind an escape can change. Returns its
 * place. */
static size_t add_text(struct compiler *compiler, const char *text)
{
    size_t place = compiler->texts_size;
    pn_buffer_append_text(&compiler->texts, "    \"");
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char c = (unsigned char)*at;
        if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '?') {
            pn_buffer_printf(&compiler->texts, "\\%03o", c);
        } else {
            pn_buffer_append(&compiler->texts, at, 1);
        }
    }
    pn_buffer_append_text(&compiler->texts, "\\0\"\n");
    compiler->texts_size += strlen(text) + 1;
    return place;
}

static void write_word(struct compiler *compiler, const char *word)
{
    if (word == NULL) {
        pn_buffer_append_text(&compiler->code, "NULL");
    } else {
        pn_buffer_printf(&compiler->code, "texts + %zu", add_text(compiler, word));
    }
}

/* Writes a text in all languages. */
static void write_text(struct compiler *compiler, struct pn_text text)
{
    size_t *places = compiler->places;
    if (text.by_language == NULL) {
        pn_buffer_append_text(&compiler->code, "{NULL}");
        return;
    }
    pn_buffer_append_text(&compiler->code, "{(const char *const[]){");
    for (uint32_t i = 0; i < compiler->roadmap->language_count; i++) {
        uint32_t same = 0;
        while (text.by_language[same] != text.by_language[i]) {
            same++;
        }
        places[i] = same < i ? places[same] : add_text(compiler, text.by_language[i]);
        pn_buffer_printf(&compiler->code, "texts + %zu, ", places[i]);
    }
    pn_buffer_append_text(&compiler->code, "}}");
}

/* Writes a list of texts, or NULL. */
static void write_text_list(struct compiler *compiler, const struct pn_text *texts, uint32_t count)
{
    if (count == 0) {
        pn_buffer_append_text(&compiler->code, "NULL");
        return;
    }
    pn_buffer_append_text(&compiler->code, "(const struct pn_text[]){");
    for (uint32_t i = 0; i < count; i++) {
        write_text(compiler, texts[i]);
        pn_buffer_append_text(&compiler->code, ", ");
    }
    pn_buffer_append_text(&compiler->code, "}");
}

static void write_words(struct compiler *compiler, const struct pn_member_words *words)
{
    pn_buffer_append_text(&compiler->code, words->count != 0 ? "(const char *const[]){" : "NULL");
    for (uint32_t i = 0; i < words->count; i++) {
        write_word(compiler, words->at[i]);
        pn_buffer_append_text(&compiler->code, ", ");
    }
    pn_buffer_printf(&compiler->code, "%s, %u", words->count != 0 ? "}" : "", words->count);
}

static void write_numbers(struct compiler *compiler, const struct pn_indices *numbers)
{
    pn_buffer_append_text(&compiler->code, numbers->count != 0 ? "{(const uint32_t[]){" : "{NULL");
    for (uint32_t i = 0; i < numbers->count; i++) {
        pn_buffer_printf(&compiler->code, "%uU, ", numbers->at[i]);
    }
    pn_buffer_printf(&compiler->code, "%s, %u}", numbers->count != 0 ? "}" : "", numbers->count);
}

static void write_member(struct compiler *compiler, enum pn_member_type type, const void *member)
{
    switch (type) {
    case PN_MEMBER_NUMBER:
        pn_buffer_printf(&compiler->code, "%uU", *(const uint32_t *)member);
        break;
    case PN_MEMBER_PLACE: {
        const struct pn_place *place = member;
        pn_buffer_printf(&compiler->code, "{%u, %u}", place->line, place->column);
        break;
    }
    case PN_MEMBER_WORD:
        write_word(compiler, *(const char *const *)member);
        break;
    case PN_MEMBER_WORDS: {
        struct pn_member_words words;
        memcpy(&words, member, sizeof words);
        write_words(compiler, &words);
        break;
    }
    case PN_MEMBER_TEXT:
        write_text(compiler, *(const struct pn_text *)member);
        break;
    case PN_MEMBER_TEXTS: {
        const struct pn_texts *texts = member;
        pn_buffer_append_text(&compiler->code, "{");
        write_text_list(compiler, texts->at, texts->count);
        pn_buffer_printf(&compiler->code, ", %u}", texts->count);
        break;
    }
    case PN_MEMBER_NUMBERS:
        write_numbers(compiler, member);
        break;
    case PN_MEMBER_QUESTIONS:
        write_text_list(compiler, *(const struct pn_text *const *)member, compiler->roadmap->phase_count);
        break;
    }
    pn_buffer_append_text(&compiler->code, ", ");
}

static void write_record(struct compiler *compiler, enum pn_record record, const void *from)
{
    struct pn_member members[PN_MOST_MEMBERS];
    size_t count = pn_members_of(record, members);
    bool in_item = pn_record_is_item(record);
    pn_buffer_append_text(&compiler->code, in_item ? "{{" : "{");
    for (size_t i = 0; i < count; i++) {
        if (in_item && members[i].offset >= sizeof(struct pn_item)) {
            pn_buffer_append_text(&compiler->code, "}, ");
            in_item = false;
        }
        write_member(compiler, members[i].type, (const char *)from + members[i].offset);
    }
    pn_buffer_append_text(&compiler->code, in_item ? "}}" : "}");
}

static void write_list(struct compiler *compiler, const struct pn_record_list *list)
{
    uint32_t count;
    const char *records = pn_record_list_of(compiler->roadmap, list, &count);
    if (count == 0) {
        return;
    }
    pn_buffer_printf(&compiler->code, "static const %s %s[] = {\n", list->type, list->name);
    for (uint32_t i = 0; i < count; i++) {
        pn_buffer_append_text(&compiler->code, "    ");
        write_record(compiler, list->record, records + i * list->size);
        pn_buffer_append_text(&compiler->code, ",\n");
    }
    pn_buffer_append_text(&compiler->code, "};\n");
}

static void write_items(struct compiler *compiler, const char *name, const struct pn_item *const *items)
{
    static const char *const lists[] = {
        [PN_ITEM_PHASE] = "phases", [PN_ITEM_MILESTONE] = "milestones", [PN_ITEM_CRITERION] = "criteria",
        [PN_ITEM_MODEL] = "models", [PN_ITEM_TERM] = "terms",
    };
    pn_buffer_printf(&compiler->code, "static const struct pn_item *const %s[] = {\n", name);
    for (uint32_t i = 0; i < compiler->roadmap->item_count; i++) {
        pn_buffer_printf(&compiler->code, "    &%s[%u].item,\n", lists[items[i]->kind], items[i]->number);
    }
    pn_buffer_append_text(&compiler->code, "};\n");
}

static void write_roadmap(struct compiler *compiler, const char *name)
{
    const struct pn_roadmap *roadmap = compiler->roadmap;
    for (size_t i = 0; i < PN_RECORD_LISTS; i++) {
        write_list(compiler, &pn_record_lists[i]);
    }
    write_items(compiler, "items", roadmap->items);
    write_items(compiler, "by_id", roadmap->by_id);
    pn_buffer_printf(&compiler->code, "const struct pn_roadmap %s = {{NULL, 0}, ", name);
    struct pn_member members[PN_MOST_MEMBERS];
    size_t count = pn_members_of(PN_RECORD_ROADMAP, members);
    for (size_t i = 0; i < count; i++) {
        write_member(compiler, members[i].type, (const char *)roadmap + members[i].offset);
    }
    for (size_t i = 0; i < PN_RECORD_LISTS; i++) {
        uint32_t list_count;
        pn_record_list_of(roadmap, &pn_record_lists[i], &list_count);
        pn_buffer_printf(&compiler->code, "%s, %u, ", list_count != 0 ? pn_record_lists[i].name : "NULL", list_count);
    }
    pn_buffer_printf(&compiler->code, "items, %u, by_id};\n", roadmap->item_count);
}

static bool read_file(const char *path, struct pn_buffer *text)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return false;
    }
    size_t got;
    do {
        got = fread(pn_buffer_reserve(text, BUFSIZ), 1, BUFSIZ, file);
        pn_buffer_commit(text, got);
    } while (got != 0);
    bool is_read = ferror(file) == 0;
    return fclose(file) == 0 && is_read;
}

static bool write_file(const char *path, const char *name, const struct compiler *compiler)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        return false;
    }
    bool is_written = fprintf(file,
                              "/* Made by compile_roadmap. */\n#include \"phasenav/roadmap/roadmap.h\"\n\n"
                              "extern const struct pn_roadmap %s;\nstatic const char texts[] =\n%s    ;\n%s",
                              name, pn_buffer_text(&compiler->texts), pn_buffer_text(&compiler->code)) > 0;
    return fclose(file) == 0 && is_written;
}

static bool compile(const struct pn_roadmap *roadmap, const char *name, const char *output)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct compiler compiler = {
        .roadmap = roadmap,
        .places = PN_NEW_ARRAY(&arena, size_t, roadmap->language_count),
    };
    pn_buffer_init(&compiler.code);
    pn_buffer_init(&compiler.texts);
    write_roadmap(&compiler, name);
    bool is_written = write_file(output, name, &compiler);
    if (!is_written) {
        perror(output);
    }
    pn_buffer_finish(&compiler.texts);
    pn_buffer_finish(&compiler.code);
    pn_arena_finish(&arena);
    return is_written;
}

/* Loads the roadmap. If something is wrong, writes the problems to standard error and returns NULL. */
static struct pn_roadmap *load(const char *path, const struct pn_buffer *text)
{
    static const struct pn_load_options options = {.limits = NULL};
    struct pn_source source = {path, pn_buffer_text(text), text->length};
    struct pn_roadmap *roadmap = NULL;
    struct pn_diags *diags = pn_diags_new(NULL);
    if (!pn_roadmap_load(&source, &options, &roadmap, diags)) {
        struct pn_buffer problems;
        pn_buffer_init(&problems);
        pn_diags_write(diags, "compile_roadmap", &problems);
        (void)fputs(pn_buffer_text(&problems), stderr);
        pn_buffer_finish(&problems);
    }
    pn_diags_free(diags);
    return roadmap;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        (void)fprintf(stderr, "usage: compile_roadmap ROADMAP NAME OUTPUT\n");
        return EXIT_FAILURE;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    struct pn_roadmap *roadmap = NULL;
    if (read_file(argv[1], &text)) {
        roadmap = load(argv[1], &text);
    } else {
        perror(argv[1]);
    }
    bool is_done = roadmap != NULL && compile(roadmap, argv[2], argv[3]);
    pn_roadmap_free(roadmap);
    pn_buffer_finish(&text);
    return is_done ? EXIT_SUCCESS : EXIT_FAILURE;
}
