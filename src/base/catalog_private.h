// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Catalogues as tables, which the build makes (catalog.cmake), and what tests need to look at them.
 */
#ifndef PHASENAV_BASE_CATALOG_PRIVATE_H
#define PHASENAV_BASE_CATALOG_PRIVATE_H

#include "phasenav/base/catalog.h"

struct pn_message {
    const char *key;   /* the English message; one with a context is "context\004message" */
    const char *forms; /* in UTF-8, each closed with a NUL, and the last with two; "" where there is no translation */
};

/* A catalogue: its messages, sorted by their keys' bytes, and its rule for plurals, which tells the form of a number.
 */
struct pn_messages {
    const struct pn_message *at;
    size_t count;
    unsigned long (*form_of)(unsigned long number);
};

/* The languages that have a catalogue, data/po/LANGUAGE.po: a row here, which the build reads, too. */
#define PN_CATALOGS(X) X(de)

#define PN_DECLARE_CATALOG(language) extern const struct pn_messages pn_messages_##language;
PN_CATALOGS(PN_DECLARE_CATALOG)

/* A catalogue of these messages. They are borrowed, and `language` too. */
struct pn_catalog *pn_catalog_new_of(const char *language, const struct pn_messages *messages,
                                     struct pn_charset *charset);

/* The catalogue's header (Plural-Forms and the like); "" where there is none. */
const char *pn_catalog_header(const struct pn_catalog *catalog);

#endif
