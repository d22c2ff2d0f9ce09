// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Messages from tables that the build makes of gettext's catalogues (catalog.cmake).
 */
#include "catalog_private.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *language;
    const struct pn_messages *messages;
} tables[] = {
#define TABLE(language) {#language, &pn_messages_##language},
    PN_CATALOGS(TABLE)
#undef TABLE
};

#define LANGUAGE(language) , #language
const char *const pn_catalog_languages[] = {"en" PN_CATALOGS(LANGUAGE), NULL};
#undef LANGUAGE

struct pn_catalog {
    struct pn_arena arena; /* holds this object, and the messages where they are fitted */
    const char *language;
    struct pn_messages messages; /* none: English */
};

/* The forms of a message, fitted one by one. */
static const char *fit_forms(struct pn_arena *arena, struct pn_charset *charset, const char *forms)
{
    struct pn_buffer fitted;
    pn_buffer_init(&fitted);
    for (const char *form = forms; *form != '\0'; form += strlen(form) + 1) {
        const char *text = pn_charset_fit(charset, arena, form);
        pn_buffer_append(&fitted, text, strlen(text) + 1);
    }
    char *copy = PN_NEW_ARRAY(arena, char, fitted.length + 1);
    if (fitted.length > 0) {
        memcpy(copy, fitted.data, fitted.length);
    }
    pn_buffer_finish(&fitted);
    return copy;
}

static const struct pn_message *fit_all(struct pn_arena *arena, struct pn_charset *charset,
                                        const struct pn_messages *messages)
{
    struct pn_message *fitted = PN_NEW_ARRAY(arena, struct pn_message, messages->count);
    for (size_t i = 0; i < messages->count; i++) {
        fitted[i] =
            (struct pn_message){.key = messages->at[i].key, .forms = fit_forms(arena, charset, messages->at[i].forms)};
    }
    return fitted;
}

struct pn_catalog *pn_catalog_new_of(const char *language, const struct pn_messages *messages,
                                     struct pn_charset *charset)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_catalog *catalog = PN_NEW(&arena, struct pn_catalog);
    catalog->messages = *messages;
    if (charset != NULL && !pn_charset_is_unicode(charset)) {
        catalog->messages.at = fit_all(&arena, charset, messages);
    }
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
            return pn_catalog_new_of(tables[i].language, tables[i].messages, charset);
        }
    }
    return pn_catalog_new_of(pn_catalog_languages[0], &(struct pn_messages){0}, NULL);
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

/* The form `form` of a message's translation, or NULL. */
static const char *find(const struct pn_catalog *catalog, const char *context, const char *message, unsigned long form)
{
    if (catalog == NULL || catalog->messages.count == 0) {
        return NULL;
    }
    struct key key = {.context = context, .message = message};
    const struct pn_message *found =
        bsearch(&key, catalog->messages.at, catalog->messages.count, sizeof *catalog->messages.at, compare_key);
    const char *text = found != NULL ? found->forms : "";
    for (; form > 0 && *text != '\0'; form--) {
        text += strlen(text) + 1;
    }
    return *text != '\0' ? text : NULL;
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
    if (catalog != NULL && catalog->messages.form_of != NULL) {
        const char *translation = find(catalog, NULL, singular, catalog->messages.form_of(count));
        if (translation != NULL) {
            return translation;
        }
    }
    return count == 1 ? singular : plural;
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
