/*
 * Terms of the glossary: their order, and finding them in texts.
 *
 * Both compare folded, so that case, accents and the way an umlaut is written do not matter. A word is found by its
 * beginning with so few letters after it that they can only be an ending: the declined forms of German and the plurals
 * of English, without knowing either.
 */
#include "phasenav/roadmap/terms.h"

#include "phasenav/base/fold.h"

#include <stdlib.h>
#include <string.h>

enum {
    ENDING_MOST = 2,       /* letters: Prototyp-en, Exit-s */
    SHORT_NAME = 3,        /* letters: an abbreviation, */
    SHORT_ENDING_MOST = 1, /* which has at most this */
    ASCII_END = 0x80,
};

struct sorted {
    const char *key;
    pn_item_id handle;
};

static int compare(const void *left, const void *right)
{
    const struct sorted *a = left;
    const struct sorted *b = right;
    int order = strcmp(a->key, b->key);
    return order != 0 ? order : (a->handle > b->handle) - (a->handle < b->handle);
}

struct pn_items pn_terms_sorted(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t language)
{
    uint32_t count = roadmap->term_count;
    struct sorted *sorted = PN_NEW_ARRAY(arena, struct sorted, count);
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct pn_item *term = &roadmap->terms[i].item;
        sorted[i] = (struct sorted){pn_text_fold(arena, pn_text_in(term->title, language)), term->handle};
    }
    if (count > 0) {
        qsort(sorted, count, sizeof *sorted, compare);
    }
    for (uint32_t i = 0; i < count; i++) {
        handles[i] = sorted[i].handle;
    }
    return (struct pn_items){.at = handles, .count = count};
}

static bool is_letter(char byte)
{
    unsigned char c = (unsigned char)byte;
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= ASCII_END;
}

/* The text goes on with the name, each word of which may have an ending there, and then with no other letter. */
static bool begins_with(const char *text, const char *name, size_t length)
{
    while (length > 0) {
        size_t word = 0;
        while (word < length && name[word] != ' ') {
            word++;
        }
        if (strncmp(text, name, word) != 0) {
            return false;
        }
        size_t ending_most = word <= SHORT_NAME ? SHORT_ENDING_MOST : ENDING_MOST;
        size_t ending = 0;
        while (ending <= ending_most && is_letter(text[word + ending])) {
            ending++;
        }
        bool is_last = word == length;
        if (ending > ending_most || (!is_last && text[word + ending] != ' ')) {
            return false;
        }
        text += word + ending + (is_last ? 0 : 1);
        name += word + (is_last ? 0 : 1);
        length -= word + (is_last ? 0 : 1);
    }
    return true;
}

/* A folded text has the name in it, from the beginning of a word on. */
static bool has_name(const char *text, const char *name, size_t length)
{
    for (const char *at = text; (at = strchr(at, *name)) != NULL; at++) {
        if ((at == text || !is_letter(at[-1])) && begins_with(at, name, length)) {
            return true;
        }
    }
    return false;
}

/* One of the names in a folded title occurs in one of the folded texts. */
static bool is_met(const char *title, const char *const *texts, uint32_t count)
{
    while (*title != '\0') {
        size_t length = strcspn(title, "()/");
        const char *name = title;
        size_t name_length = length;
        while (name_length > 0 && *name == ' ') {
            name++;
            name_length--;
        }
        while (name_length > 0 && name[name_length - 1] == ' ') {
            name_length--;
        }
        for (uint32_t i = 0; name_length > 1 && i < count; i++) {
            if (has_name(texts[i], name, name_length)) {
                return true;
            }
        }
        title += length + (title[length] != '\0' ? 1 : 0);
    }
    return false;
}

struct pn_items pn_terms_in(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *const *texts,
                            uint32_t count, uint32_t language)
{
    if (roadmap->term_count == 0) {
        return (struct pn_items){0};
    }
    const char **folded = PN_NEW_ARRAY(arena, const char *, count);
    for (uint32_t i = 0; i < count; i++) {
        folded[i] = pn_text_fold(arena, texts[i]);
    }
    pn_item_id *met = PN_NEW_ARRAY(arena, pn_item_id, roadmap->term_count);
    uint32_t met_count = 0;
    for (uint32_t i = 0; i < roadmap->term_count; i++) {
        const struct pn_item *term = &roadmap->terms[i].item;
        const char *title = pn_text_fold(arena, pn_text_in(term->title, language));
        if (is_met(title, folded, count)) {
            met[met_count++] = term->handle;
        }
    }
    return (struct pn_items){.at = met, .count = met_count};
}
