// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The program's messages in the reader's language.
 *
 * The catalogues are gettext's, inside the binary as tables: runtime gettext translates nothing where the locale is not
 * installed, cannot change language at a key, and would stay behind when the binary is copied to another host. A
 * catalogue is a parameter, never a setting of the process.
 */
#ifndef PHASENAV_BASE_CATALOG_H
#define PHASENAV_BASE_CATALOG_H

#include "phasenav/base/charset.h"

#include <stddef.h>

struct pn_catalog;

/* Marks a message in a table for xgettext; it is looked up where it is used. */
#define PN_N_(message) message

/* Marks a message whose translation depends on where it stands; pn_trc() looks it up under the same context. */
#define PN_NC_(context, message) message

/* The languages that have a catalogue, English first (it is the messages themselves). Ends with NULL. */
extern const char *const pn_catalog_languages[];

/* The messages of a language, given as in `de`, `de_DE.UTF-8` or `de-AT`. One that has no catalogue gives English.
 * With a charset that is not Unicode, every message is fitted to it once, here. `charset` may be NULL (Unicode). Never
 * NULL; free it with pn_catalog_free(). */
struct pn_catalog *pn_catalog_new(const char *language, struct pn_charset *charset);
void pn_catalog_free(struct pn_catalog *catalog);

/* The code of the catalogue's language: "en", "de". */
const char *pn_catalog_language(const struct pn_catalog *catalog);

/* The message in the catalogue's language, or `message` itself. Borrowed from the catalogue. A NULL catalogue is
 * English. */
const char *pn_tr(const struct pn_catalog *catalog, const char *message) __attribute__((format_arg(2)));

/* A message with a plural, in the catalogue's language: `count` picks the form by the catalogue's rule. */
const char *pn_trn(const struct pn_catalog *catalog, const char *singular, const char *plural, unsigned long count)
    __attribute__((format_arg(2), format_arg(3)));

/* A message whose translation depends on where it stands (msgctxt). */
const char *pn_trc(const struct pn_catalog *catalog, const char *context, const char *message)
    __attribute__((format_arg(3)));

#endif
