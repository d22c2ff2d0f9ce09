// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "words_private.h"

#include <string.h>

static const char *const colors[] = {
    [PN_COLOR_DEFAULT] = NULL,
#define COLOR(name, word) [PN_COLOR_##name] = (word),
#include "phasenav/roadmap/words.def"
};

static const char *const origins[] = {
    [PN_ORIGIN_UNSTATED] = NULL,
#define ORIGIN(name, word) [PN_ORIGIN_##name] = (word),
#include "phasenav/roadmap/words.def"
};

static const char *const link_kinds[] = {
    [PN_LINK_UNSTATED] = NULL,
#define LINK_KIND(name, word) [PN_LINK_##name] = (word),
#include "phasenav/roadmap/words.def"
};

const char *const pn_link_kind_words[] = {
#define LINK_KIND(name, word) (word),
#include "phasenav/roadmap/words.def"
};

static const char *const priorities[] = {
    [PN_PRIORITY_UNSTATED] = NULL,
#define PRIORITY(name, word) [PN_PRIORITY_##name] = (word),
#include "phasenav/roadmap/words.def"
};

const char *pn_color_word(enum pn_color color)
{
    return colors[color];
}

const char *pn_origin_word(enum pn_origin origin)
{
    return origins[origin];
}

const char *pn_link_kind_word(enum pn_link_kind kind)
{
    return link_kinds[kind];
}

const char *pn_priority_word(enum pn_priority priority)
{
    return priorities[priority];
}

/* The index of a word; 0, which has none, where it is not among them. */
static size_t find(const char *const *words, size_t count, const char *word)
{
    size_t i = 1;
    while (i < count && strcmp(words[i], word) != 0) {
        i++;
    }
    return i < count ? i : 0;
}

bool pn_color_from_word(const char *word, enum pn_color *ret_color)
{
    *ret_color = (enum pn_color)find(colors, sizeof colors / sizeof *colors, word);
    return *ret_color != PN_COLOR_DEFAULT;
}

bool pn_origin_from_word(const char *word, enum pn_origin *ret_origin)
{
    *ret_origin = (enum pn_origin)find(origins, sizeof origins / sizeof *origins, word);
    return *ret_origin != PN_ORIGIN_UNSTATED;
}

bool pn_link_kind_from_word(const char *word, enum pn_link_kind *ret_kind)
{
    *ret_kind = (enum pn_link_kind)find(link_kinds, sizeof link_kinds / sizeof *link_kinds, word);
    return *ret_kind != PN_LINK_UNSTATED;
}

bool pn_priority_from_word(const char *word, enum pn_priority *ret_priority)
{
    *ret_priority = (enum pn_priority)find(priorities, sizeof priorities / sizeof *priorities, word);
    return *ret_priority != PN_PRIORITY_UNSTATED;
}
