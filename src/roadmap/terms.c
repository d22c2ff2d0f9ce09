// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Terms of the glossary: their order, and finding them in texts.
 *
 * Both compare folded, so that case, accents and the way an umlaut is written do not matter. A word is found by its
 * beginning with so few letters after it that they can only be an ending: the declined forms of German and the plurals
 * of English, without knowing either.
 *
 * The names are sorted once, and a text is gone through word by word: names that begin with the same words stand
 * together, so what a text takes does not grow with the glossary.
 */
#include "phasenav/roadmap/terms.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/fold.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    ENDING_MOST = 2,       /* letters: Prototyp-en, Exit-s */
    SHORT_NAME = 3,        /* letters: an abbreviation, */
    SHORT_ENDING_MOST = 1, /* which has at most this */
    ASCII_END = 0x80,
    WORDS_MOST = 8, /* of a name: longer ones are titles that no text repeats */
    /* What a reader may wait for: of a text so many bytes are looked through, and with names that begin alike in every
     * way, so many words are compared. */
    TEXT_MOST = 256 * 1024,
    COMPARISONS_MOST = 200000,
};

/* A folded name and whose it is. */
struct name {
    const char *text;
    uint32_t term;
};

struct names {
    const struct name *at;
    uint32_t count;
};

/* The glossary in one language. */
struct edition {
    bool is_ready;
    struct pn_items sorted;
    struct names by_byte[UCHAR_MAX + 1]; /* the names that begin with a byte, sorted: most words begin none */
};

/* The texts that were asked about last, and the terms in them: a sheet that stays on the screen is laid out anew at
 * each key, and asks each time. */
struct answer {
    bool is_given;
    uint32_t language;
    struct pn_buffer texts; /* each with the byte that ends it */
    pn_item_id *handles;    /* room for all terms */
    uint32_t count;
};

struct pn_terms {
    struct pn_arena arena; /* holds this, too */
    const struct pn_roadmap *roadmap;
    struct edition *editions; /* one for each language */
    struct answer last;
};

struct pn_terms *pn_terms_new(const struct pn_roadmap *roadmap)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct edition *editions = PN_NEW_ARRAY(&arena, struct edition, roadmap->language_count);
    struct pn_terms *terms = PN_NEW(&arena, struct pn_terms);
    *terms = (struct pn_terms){.arena = arena, .roadmap = roadmap, .editions = editions};
    terms->last.handles = PN_NEW_ARRAY(&terms->arena, pn_item_id, roadmap->term_count);
    pn_buffer_init(&terms->last.texts);
    return terms;
}

void pn_terms_free(struct pn_terms *terms)
{
    if (terms != NULL) {
        pn_buffer_finish(&terms->last.texts);
        struct pn_arena arena = terms->arena;
        pn_arena_finish(&arena);
    }
}

static int compare(const void *left, const void *right)
{
    const struct name *a = left;
    const struct name *b = right;
    int order = strcmp(a->text, b->text);
    return order != 0 ? order : (a->term > b->term) - (a->term < b->term);
}

static void sort(struct name *names, uint32_t count)
{
    if (count > 0) {
        qsort(names, count, sizeof *names, compare);
    }
}

static bool has_few_words(const char *begin, const char *end)
{
    unsigned words = 1;
    for (; begin < end && words <= WORDS_MOST; begin++) {
        words += *begin == ' ';
    }
    return words <= WORDS_MOST;
}

/* Adds the names in a folded title: "proof of value (pov)" has two. One letter is no name. */
static uint32_t add_names(struct pn_arena *arena, struct name *names, const char *title, uint32_t term)
{
    uint32_t count = 0;
    for (size_t length; *title != '\0'; title += length + (title[length] != '\0' ? 1 : 0)) {
        length = strcspn(title, "()/");
        const char *begin = title + (*title == ' ' ? 1 : 0);
        const char *end = title + length;
        end -= end > begin && end[-1] == ' ' ? 1 : 0;
        if (end - begin > 1 && has_few_words(begin, end)) {
            names[count++] = (struct name){pn_arena_strndup(arena, begin, (size_t)(end - begin)), term};
        }
    }
    return count;
}

static const struct edition *edition_of(struct pn_terms *terms, uint32_t language)
{
    struct edition *edition = &terms->editions[language];
    uint32_t count = terms->roadmap->term_count;
    if (edition->is_ready) {
        return edition;
    }
    struct pn_arena *arena = &terms->arena;
    struct name *titles = PN_NEW_ARRAY(arena, struct name, count);
    size_t most = 0; /* of names */
    for (uint32_t i = 0; i < count; i++) {
        titles[i] = (struct name){pn_text_fold(arena, pn_text_in(terms->roadmap->terms[i].item.title, language)), i};
        most++;
        for (const char *c = titles[i].text; (c = strpbrk(c, "()/")) != NULL; c++) {
            most++;
        }
    }
    struct name *names = PN_NEW_ARRAY(arena, struct name, most);
    uint32_t name_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        name_count += add_names(arena, names + name_count, titles[i].text, i);
    }
    sort(titles, count);
    sort(names, name_count);
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, count);
    for (uint32_t i = 0; i < count; i++) {
        handles[i] = terms->roadmap->terms[titles[i].term].item.handle;
    }
    edition->sorted = (struct pn_items){.at = handles, .count = count};
    for (uint32_t i = 0; i < name_count; i++) {
        struct names *same = &edition->by_byte[(unsigned char)*names[i].text];
        same->at = same->count == 0 ? &names[i] : same->at;
        same->count++;
    }
    edition->is_ready = true;
    return edition;
}

struct pn_items pn_terms_sorted(struct pn_terms *terms, uint32_t language)
{
    return edition_of(terms, language)->sorted;
}

static bool is_letter(char byte)
{
    unsigned char c = (unsigned char)byte;
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= ASCII_END;
}

/* Names in which the same words, up to byte `offset`, are those of the text. */
struct search {
    struct names names;
    size_t offset;
    bool *met; /* by term */
    unsigned *comparisons_left;
};

/* How the rest of a name stands to a word: its next word sorts before that, is that (0), or sorts behind. */
static int compare_word(const char *rest, const char *word, size_t length)
{
    int order = strncmp(rest, word, length);
    return order != 0 ? order : rest[length] != '\0' && rest[length] != ' ';
}

/* The first of the names, from `low` on, whose next word is at least this one, or with `behind`, greater. */
static uint32_t bound(const struct search *search, uint32_t low, const char *word, size_t length, bool behind)
{
    uint32_t high = search->names.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare_word(search->names.at[middle].text + search->offset, word, length);
        if (order < 0 || (behind && order == 0)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static void find_at(const struct search *search, const char *text);

/* Narrows the search to names whose next word is this one, and goes on behind its ending. */
static void find_word(const struct search *search, const char *word, size_t length, const char *end)
{
    if (*search->comparisons_left == 0) {
        return;
    }
    --*search->comparisons_left;
    uint32_t first = bound(search, 0, word, length, false);
    uint32_t last = bound(search, first, word, length, true);
    size_t offset = search->offset + length;
    while (first < last && search->names.at[first].text[offset] == '\0') { /* they sort first */
        search->met[search->names.at[first++].term] = true;
    }
    if (first < last && *end == ' ') {
        struct search longer = {
            {search->names.at + first, last - first}, offset + 1, search->met, search->comparisons_left};
        find_at(&longer, end + 1);
    }
}

/* Finds the names with which a folded text goes on. Each of their words may have an ending there, behind which no
 * letter follows. */
static void find_at(const struct search *search, const char *text)
{
    for (size_t length = 1; text[length - 1] != ' ' && text[length - 1] != '\0'; length++) {
        size_t most = length <= SHORT_NAME ? SHORT_ENDING_MOST : ENDING_MOST;
        size_t ending = 0;
        while (ending <= most && is_letter(text[length + ending])) {
            ending++;
        }
        if (ending <= most) {
            find_word(search, text, length, text + length + ending);
        }
    }
}

/* Marks the terms that occur in a text, where the search says. */
static void mark_terms(struct pn_arena *arena, const struct edition *edition, const char *text, struct search search)
{
    if (strnlen(text, TEXT_MOST) == TEXT_MOST) {
        size_t length = TEXT_MOST;
        while ((text[length] & 0xc0) == 0x80) { /* not amid a character */
            length--;
        }
        text = pn_arena_strndup(arena, text, length);
    }
    const char *folded = pn_text_fold(arena, text);
    for (const char *at = folded; *at != '\0' && *search.comparisons_left != 0; at++) {
        search.names = edition->by_byte[(unsigned char)*at];
        if (search.names.count > 0 && (at == folded || !is_letter(at[-1]))) {
            find_at(&search, at);
        }
    }
}

static bool is_asked_again(const struct answer *last, const char *const *texts, uint32_t count, uint32_t language)
{
    const char *at = pn_buffer_text(&last->texts);
    size_t left = last->texts.length;
    bool is_same = last->is_given && last->language == language;
    for (uint32_t i = 0; i < count && is_same; i++) {
        size_t size = strlen(texts[i]) + 1;
        is_same = size <= left && memcmp(at, texts[i], size) == 0;
        at += is_same ? size : 0;
        left -= is_same ? size : 0;
    }
    return is_same && left == 0;
}

struct pn_items pn_terms_in(struct pn_arena *scratch, struct pn_terms *terms, const char *const *texts, uint32_t count,
                            uint32_t language)
{
    const struct pn_roadmap *roadmap = terms->roadmap;
    struct answer *last = &terms->last;
    if (roadmap->term_count > 0 && !is_asked_again(last, texts, count, language)) {
        const struct edition *edition = edition_of(terms, language);
        bool *met = PN_NEW_ARRAY(scratch, bool, roadmap->term_count);
        pn_buffer_clear(&last->texts);
        unsigned comparisons_left = COMPARISONS_MOST;
        for (uint32_t i = 0; i < count; i++) {
            mark_terms(scratch, edition, texts[i], (struct search){.met = met, .comparisons_left = &comparisons_left});
            pn_buffer_append(&last->texts, texts[i], strlen(texts[i]) + 1);
        }
        last->count = 0;
        for (uint32_t i = 0; i < roadmap->term_count; i++) {
            if (met[i]) {
                last->handles[last->count++] = roadmap->terms[i].item.handle;
            }
        }
        last->language = language;
        last->is_given = true;
    }
    return (struct pn_items){.at = last->handles, .count = last->count};
}
