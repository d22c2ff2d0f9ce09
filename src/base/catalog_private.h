/*
 * Catalogues for tests: from bytes of their own, and with the header that the program itself has no use for.
 */
#ifndef PHASENAV_BASE_CATALOG_PRIVATE_H
#define PHASENAV_BASE_CATALOG_PRIVATE_H

#include "phasenav/base/catalog.h"

/* A catalogue from `size` bytes of an .mo file in UTF-8 with Germanic plurals (one form for 1, another for all else).
 * The bytes are borrowed and `language` too. NULL if they are no such file: wrong magic, a table or a text beyond the
 * end, a text without its NUL, messages not in order. */
struct pn_catalog *pn_catalog_new_from_mo(const char *language, const unsigned char *bytes, size_t size,
                                          struct pn_charset *charset);

/* The catalogue's header (Plural-Forms and the like); "" where there is none. */
const char *pn_catalog_header(const struct pn_catalog *catalog);

#endif
