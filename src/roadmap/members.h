// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the records of a roadmap consist of, for whoever goes over all of it: the compiler of the built-in roadmap
 * (compile.c), fitting to a character set (fit.c), and the test that compares two roadmaps.
 *
 * Members that a key of the file fills come from the table of fields; the rest are listed in members.c.
 */
#ifndef PHASENAV_ROADMAP_MEMBERS_H
#define PHASENAV_ROADMAP_MEMBERS_H

#include "fields.h"

enum pn_member_type {
    PN_MEMBER_NUMBER,    /* uint32_t or an enumeration */
    PN_MEMBER_PLACE,     /* struct pn_place */
    PN_MEMBER_WORD,      /* const char *, which may be NULL */
    PN_MEMBER_WORDS,     /* struct pn_member_words */
    PN_MEMBER_TEXT,      /* struct pn_text */
    PN_MEMBER_TEXTS,     /* struct pn_texts */
    PN_MEMBER_NUMBERS,   /* struct pn_indices or struct pn_items, which have the same members */
    PN_MEMBER_QUESTIONS, /* const struct pn_text *, one per phase */
};

/* Two members, one behind the other: words, and how many they are. */
struct pn_member_words {
    const char *const *at;
    uint32_t count;
};

struct pn_member {
    enum pn_member_type type;
    size_t offset;
};

enum { PN_MOST_MEMBERS = 40 };

/* The members of the structure of a record, by their offsets. Returns how many they are. Of PN_RECORD_ROADMAP they are
 * those before its lists. */
size_t pn_members_of(enum pn_record record, struct pn_member members[PN_MOST_MEMBERS]);

/* The record begins with a struct pn_item. */
bool pn_record_is_item(enum pn_record record);

/* One of the lists of records in struct pn_roadmap. */
struct pn_record_list {
    enum pn_record record;
    const char *type; /* as C writes it */
    const char *name; /* of the list */
    size_t at;        /* offset of the pointer to the records; behind it is their number, a uint32_t */
    size_t size;      /* of a record */
};

enum { PN_RECORD_LISTS = 10 };

/* In the order of struct pn_roadmap, which for items is that of their handles. */
extern const struct pn_record_list pn_record_lists[PN_RECORD_LISTS];

/* The records of a list. */
const void *pn_record_list_of(const struct pn_roadmap *roadmap, const struct pn_record_list *list, uint32_t *ret_count);

#endif
