/*
 * Messages from tables that the build makes of gettext's catalogues (catalog.cmake).
 */
#include "catalog_private.h"

#include "phasenav/base/arena.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *language;
    const struct pn_message *messages;
    const size_t *count;
} tables[] = {
#define TABLE(language) {#language, pn_messages_##language, &pn_messages_##language##_count},
    PN_CATALOGS(TABLE)
#undef TABLE
};

#define LANGUAGE(language) , #language
const char *const pn_catalog_languages[] = {"en" PN_CATALOGS(LANGUAGE), NULL};
#undef LANGUAGE

struct pn_catalog {
    struct pn_arena arena; /* holds this object, and the messages where they are fitted */
    const char *language;
    const struct pn_message *messages; /* sorted by their keys */
    size_t count;                      /* 0: English */
};

static const struct pn_message *fit_all(struct pn_arena *arena, struct pn_charset *charset,
                                        const struct pn_message *messages, size_t count)
{
    struct pn_message *fitted = PN_NEW_ARRAY(arena, struct pn_message, count);
    for (size_t i = 0; i < count; i++) {
        fitted[i].key = messages[i].key;
        for (size_t form = 0; form < PN_PLURAL_FORMS && messages[i].forms[form] != NULL; form++) {
            fitted[i].forms[form] = pn_charset_fit(charset, arena, messages[i].forms[form]);
        }
    }
    return fitted;
}

struct pn_catalog *pn_catalog_new_of(const char *language, const struct pn_message *messages, size_t count,
                                     struct pn_charset *charset)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_catalog *catalog = PN_NEW(&arena, struct pn_catalog);
    bool fits = charset == NULL || pn_charset_is_unicode(charset);
    catalog->messages = fits ? messages : fit_all(&arena, charset, messages, count);
    catalog->count = count;
    catalog->language = language;
    catalog->arena = arena;
    return catalog;
}

/* Whether `wanted` is this language, perhaps with a region or an encoding. */
static bool is_language(const char *wanted, const char *language)
{
    for (; *language != '\0'; wanted++, language++) {
        if (tolower((unsigned char)*wanted) != *language) {
            return false;
        }
    }
    return *wanted == '\0' || strchr("_-.@", *wanted) != NULL;
}

struct pn_catalog *pn_catalog_new(const char *language, struct pn_charset *charset)
{
    for (size_t i = 0; language != NULL && i < sizeof tables / sizeof *tables; i++) {
        if (is_language(language, tables[i].language)) {
            return pn_catalog_new_of(tables[i].language, tables[i].messages, *tables[i].count, charset);
        }
    }
    return pn_catalog_new_of(pn_catalog_languages[0], NULL, 0, NULL);
}

void pn_catalog_free(struct pn_catalog *catalog)
{
    if (catalog != NULL) {
        struct pn_arena arena = catalog->arena; /* it holds `catalog` itself */
        pn_arena_finish(&arena);
    }
}

const char *pn_catalog_language(const struct pn_catalog *catalog)
{
    return catalog->language;
}

struct key {
    const char *context; /* NULL: none */
    const char *message;
};

/* strcmp() of "context\004message" with a message's key, without putting the two together. */
static int compare_key(const void *wanted, const void *message)
{
    enum { CONTEXT_END = '\004' };
    const struct key *key = wanted;
    const char *other = ((const struct pn_message *)message)->key;
    if (key->context != NULL) {
        size_t length = strlen(key->context);
        int order = strncmp(key->context, other, length);
        if (order != 0) {
            return order;
        }
        unsigned char next = (unsigned char)other[length];
        if (next != CONTEXT_END) {
            return CONTEXT_END < next ? -1 : 1;
        }
        other += length + 1;
    }
    return strcmp(key->message, other);
}

/* The plural form `form` of a message's translation, or NULL. */
static const char *find(const struct pn_catalog *catalog, const char *context, const char *message, size_t form)
{
    if (catalog == NULL || catalog->count == 0) {
        return NULL;
    }
    struct key key = {.context = context, .message = message};
    const struct pn_message *found =
        bsearch(&key, catalog->messages, catalog->count, sizeof *catalog->messages, compare_key);
    const char *text = found != NULL ? found->forms[form] : NULL;
    return text != NULL && *text != '\0' ? text : NULL;
}

const char *pn_tr(const struct pn_catalog *catalog, const char *message)
{
    if (*message == '\0') {
        return message; /* the empty message is gettext's header */
    }
    const char *translation = find(catalog, NULL, message, 0);
    return translation != NULL ? translation : message;
}

const char *pn_trn(const struct pn_catalog *catalog, const char *singular, const char *plural, unsigned long count)
{
    size_t form = count == 1 ? 0 : 1;
    const char *translation = find(catalog, NULL, singular, form);
    if (translation != NULL) {
        return translation;
    }
    return form == 0 ? singular : plural;
}

const char *pn_trc(const struct pn_catalog *catalog, const char *context, const char *message)
{
    const char *translation = find(catalog, context, message, 0);
    return translation != NULL ? translation : message;
}

const char *pn_catalog_header(const struct pn_catalog *catalog)
{
    const char *header = find(catalog, NULL, "", 0);
    return header != NULL ? header : "";
}
