// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Messages that differ by the kind of record.
 */
#ifndef PHASENAV_ROADMAP_WORDING_H
#define PHASENAV_ROADMAP_WORDING_H

#include "loader.h"

/* Reports a key that records of this kind do not have. Returns the key that was likely meant, or NULL. */
const char *pn_report_unknown_key(struct pn_loader *loader, enum pn_record record, const struct pn_node *key);

/* Reports a key without a value that makes no sense as a key: `{en: Wait, then see}` has the key `then see`. */
void pn_report_comma(struct pn_loader *loader, const struct pn_node *key);

/* Reports at `place`, where the record begins, that it lacks a required key. */
void pn_report_missing_key(struct pn_loader *loader, enum pn_record record, struct pn_place place, const char *name);

/* Reports a reference that refers to nothing of the kind that `field` takes, unless what it names may be in a section
 * that could not be read. */
void pn_report_no_target(struct pn_loader *loader, enum pn_target target, const char *field,
                         const struct pn_node *node);

enum pn_wanted {
    PN_WANTED_MAPPING,
    PN_WANTED_ENTRY,  /* of a list of mappings */
    PN_WANTED_LIST,   /* of mappings or texts */
    PN_WANTED_WORDS,  /* a list of ids or other words */
    PN_WANTED_TEXT,   /* or a mapping from language to text */
    PN_WANTED_STRING, /* the text in one language */
    PN_WANTED_WORD,
};

/* Reports that the value of `field`, `node`, is of another kind than wanted. */
void pn_report_type(struct pn_loader *loader, enum pn_wanted wanted, const char *field, const struct pn_node *node);

#endif
