/*
 * Catalogues as tables, which the build makes (catalog.cmake), and what tests need to look at them.
 */
#ifndef PHASENAV_BASE_CATALOG_PRIVATE_H
#define PHASENAV_BASE_CATALOG_PRIVATE_H

#include "phasenav/base/catalog.h"

/* English and German have one form for 1 and one for all other numbers. A test compares the catalogues' headers with
 * it. */
enum { PN_PLURAL_FORMS = 2 };

struct pn_message {
    const char *key;                    /* the English message; one with a context is "context\004message" */
    const char *forms[PN_PLURAL_FORMS]; /* in UTF-8; NULL or "" where there is no translation */
};

/* The languages that have a catalogue, data/po/LANGUAGE.po: a row here, and one in CMakeLists.txt. */
#define PN_CATALOGS(X) X(de)

#define PN_DECLARE_CATALOG(language)                                                                                   \
    extern const struct pn_message pn_messages_##language[];                                                           \
    extern const size_t pn_messages_##language##_count;
PN_CATALOGS(PN_DECLARE_CATALOG)

/* A catalogue of `count` messages, sorted by their keys' bytes. They are borrowed, and `language` too. */
struct pn_catalog *pn_catalog_new_of(const char *language, const struct pn_message *messages, size_t count,
                                     struct pn_charset *charset);

/* The catalogue's header (Plural-Forms and the like); "" where there is none. */
const char *pn_catalog_header(const struct pn_catalog *catalog);

#endif
