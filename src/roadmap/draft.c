/*
 * What a draft keeps of the nodes that it is made from: texts by language, and the words of all else. In a large file
 * the nodes are more than both.
 */
#include "loader.h"
#include "values.h"

#include <string.h>

/* A text of some languages. NULL where it is none, or where there are too many pointers already, which is a problem
 * that stage 1 ends with. */
static const char **keep_text(struct pn_loader *loader, uint32_t languages, const struct pn_node *node)
{
    loader->text_slots += languages;
    if (node->faulty || node->kind == PN_NODE_SEQUENCE || loader->text_slots > PN_MOST_TEXT_SLOTS) {
        return NULL;
    }
    const char **text = PN_NEW_ARRAY(loader->arena, const char *, languages);
    if (node->kind == PN_NODE_SCALAR) {
        const char *fitted = pn_loader_fit(loader, node->text);
        for (uint32_t i = 0; i < languages; i++) {
            text[i] = fitted;
        }
        return text;
    }
    for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
        uint32_t language = pn_value_language(loader, key->text);
        if (language < languages && key->value->kind == PN_NODE_SCALAR) {
            text[language] = pn_loader_fit(loader, key->value->text);
        }
    }
    return text;
}

static const struct pn_draft_texts *keep_texts(struct pn_loader *loader, uint32_t languages, const struct pn_node *list)
{
    if (list->kind != PN_NODE_SEQUENCE) {
        return NULL;
    }
    size_t size = sizeof(struct pn_draft_texts) + list->count * sizeof(const char **);
    struct pn_draft_texts *texts = pn_arena_take(&loader->scratch, size, alignof(struct pn_draft_texts));
    texts->count = 0;
    for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next) {
        texts->at[texts->count++] = keep_text(loader, languages, entry);
    }
    return texts;
}

static bool is_word(const struct pn_node *node)
{
    return node->kind == PN_NODE_SCALAR && !node->faulty && !pn_node_is_null(node) && node->text[0] != '\0';
}

/* The words of a list, or the only one of a field that takes no list. */
static struct pn_words *keep_words(struct pn_loader *loader, bool takes_list, const struct pn_node *node)
{
    bool is_list = node->kind == PN_NODE_SEQUENCE;
    uint32_t most = is_list ? node->count : 1;
    size_t size = sizeof(struct pn_words) + most * sizeof(struct pn_word);
    struct pn_words *words = pn_arena_take(&loader->scratch, size, alignof(struct pn_words));
    words->count = 0;
    if (is_list == takes_list) {
        for (const struct pn_node *entry = is_list ? node->first : node; entry != NULL;
             entry = is_list ? entry->next : NULL) {
            if (is_word(entry)) {
                words->at[words->count++] =
                    (struct pn_word){.text = entry->text, .place = entry->place, .target = PN_NO_TARGET};
            }
        }
    }
    words->is_whole = is_list == takes_list && words->count == most;
    return words;
}

/* The number of a word; what is none was a problem. */
static int keep_number(int (*number_of)(const char *), const struct pn_node *node)
{
    int number = is_word(node) ? number_of(node->text) : 0;
    return number > 0 ? number : 0;
}

static union pn_value keep_value(struct pn_loader *loader, uint32_t languages, enum pn_field_type type,
                                 const struct pn_node *node)
{
    switch (type) {
    case PN_FIELD_TEXT:
        return (union pn_value){.text = keep_text(loader, languages, node)};
    case PN_FIELD_TEXTS:
        return (union pn_value){.texts = keep_texts(loader, languages, node)};
    case PN_FIELD_REFERENCE:
        return (union pn_value){.words = keep_words(loader, false, node)};
    case PN_FIELD_REFERENCES:
    case PN_FIELD_WORDS:
        return (union pn_value){.words = keep_words(loader, true, node)};
    case PN_FIELD_URL:
        return (union pn_value){.address = is_word(node) ? node->text : NULL};
    case PN_FIELD_COLOR:
        return (union pn_value){.number = keep_number(pn_color_from_word, node)};
    case PN_FIELD_ORIGIN:
        return (union pn_value){.number = keep_number(pn_origin_from_word, node)};
    case PN_FIELD_FORMAT:
    case PN_FIELD_ID:
    case PN_FIELD_LANGUAGE:
    case PN_FIELD_RECORD:
    case PN_FIELD_RECORDS:
        break; /* they are in the draft, in the loader or in drafts of their own */
    }
    return (union pn_value){NULL};
}

void pn_draft_keep(struct pn_loader *loader, struct pn_draft *draft, const struct pn_node *const *nodes)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(draft->record, &count);
    union pn_value *values = PN_NEW_ARRAY(&loader->scratch, union pn_value, count);
    uint32_t languages = loader->language_count != 0 ? loader->language_count : 1;
    for (size_t i = 0; i < count; i++) {
        if (nodes[i] != NULL) {
            values[i] = keep_value(loader, languages, fields[i].type, nodes[i]);
        }
    }
    draft->languages = (uint8_t)languages;
    draft->values = values;
}

const struct pn_words *pn_draft_words(const struct pn_draft *draft, const char *name)
{
    static const struct pn_words none = {.count = 0, .is_whole = true};
    size_t count;
    const struct pn_field *fields = pn_fields_of(draft->record, &count);
    size_t field = pn_fields_find(fields, count, 0, name);
    const struct pn_words *words = draft->values != NULL && field < count ? draft->values[field].words : NULL;
    return words != NULL ? words : &none;
}
