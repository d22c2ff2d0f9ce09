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

const char *pn_color_word(enum pn_color color)
{
    return colors[color];
}

const char *pn_origin_word(enum pn_origin origin)
{
    return origins[origin];
}

/* The index of a word; 0, the index without a word, if it is not among them. */
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
