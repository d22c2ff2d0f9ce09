// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/fold.h"
#include "phasenav/roadmap/search_marks.h"

#include "search_word.h"

#include "phasenav/base/width.h"

#include <string.h>

/* A text and its letters, in which is searched. */
struct marker {
    const char *letters;
    const size_t *origins;
    bool *is_marked; /* by byte of the letters */
};

/* Letters that are looked for. */
struct needle {
    const char *letters;
    bool ends_plain; /* in a letter without umlaut: an e that follows in the text belongs to what comes next there */
};

/* Marks all places of a needle; returns whether there are any. */
static bool mark_all(struct marker *marker, struct needle needle)
{
    bool found = false;
    struct pn_text_find find;
    for (size_t from = 0; pn_text_find_letters(marker->letters, from, needle.letters, &find); from = find.start + 1) {
        size_t end = needle.ends_plain ? find.end : find.after;
        memset(marker->is_marked + find.start, true, end - find.start);
        found = true;
    }
    return found;
}

/* The marked runs of the letters, as bytes of the text. */
static struct pn_marks runs(struct pn_arena *arena, const struct marker *marker)
{
    size_t length = strlen(marker->letters);
    struct pn_mark *marks = PN_NEW_ARRAY(arena, struct pn_mark, length);
    uint32_t count = 0;
    for (size_t start = 0; start < length;) {
        size_t end = start;
        while (end < length && marker->is_marked[end]) {
            end++;
        }
        if (end == start) {
            start++;
            continue;
        }
        size_t from;
        size_t to;
        pn_text_fold_range(marker->origins, start, end, &from, &to);
        struct pn_mark *last = count != 0 ? &marks[count - 1] : NULL;
        if (last != NULL && last->start + last->length > from) { /* both in the letters that a ligature stands for */
            last->length = to - last->start;
        } else {
            marks[count++] = (struct pn_mark){.start = from, .length = to - from};
        }
        start = end;
    }
    return (struct pn_marks){.at = marks, .count = count};
}

/* What is looked for with the letters of a query from `start` to before `end`, at least one. */
static struct needle needle_of(struct pn_arena *arena, const char *letters, const size_t *origins, size_t start,
                               size_t end)
{
    size_t from;
    size_t to;
    pn_text_fold_range(origins, end - 1, end, &from, &to);
    return (struct needle){
        .letters = pn_arena_strndup(arena, letters + start, end - start),
        .ends_plain = letters[end - 1] != 'e' && to - from == 1,
    };
}

struct pn_marks pn_search_marks(struct pn_arena *arena, const char *query, const char *text)
{
    struct marker marker;
    marker.letters = pn_text_fold_letters_mapped(arena, text, &marker.origins);
    marker.is_marked = PN_NEW_ARRAY(arena, bool, strlen(marker.letters));
    const size_t *origins;
    const char *letters = pn_text_fold_letters_mapped(arena, query, &origins);
    size_t length = strlen(letters);
    if (length == 0 || mark_all(&marker, needle_of(arena, letters, origins, 0, length))) {
        return runs(arena, &marker);
    }
    for (size_t start = 0; start < length;) {
        size_t end = start + strcspn(letters + start, " ");
        if (!mark_all(&marker, needle_of(arena, letters, origins, start, end))) {
            struct pn_search_word word =
                pn_search_word_of(arena, pn_arena_strndup(arena, letters + start, end - start));
            mark_all(&marker, (struct needle){.letters = pn_arena_strndup(arena, word.key, word.stem_length)});
        }
        start = end + strspn(letters + end, " ");
    }
    return runs(arena, &marker);
}

/* Where the word begins in which this byte stands. */
static size_t word_start(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] != ' ') {
        at--;
    }
    return at;
}

/* The first byte from which no more than `columns` lead to `end`. */
static size_t clip_before(const char *text, size_t end, size_t columns)
{
    size_t from = 0;
    size_t width = pn_text_width(text, end);
    while (from < end && width > columns) {
        unsigned cluster;
        from += pn_text_cluster(text + from, end - from, &cluster);
        width -= cluster;
    }
    return from;
}

/* Where an excerpt begins that is to show this mark: with a third of its columns for what comes before. */
static size_t excerpt_start(const char *text, const struct pn_mark *mark, size_t columns)
{
    size_t from = clip_before(text, mark->start, columns / 3);
    size_t word = from > 0 ? word_start(text, from) : 0;
    if (from > 0 && word != from) { /* within a word: the next one, unless the mark is in this one */
        const char *space = memchr(text + from, ' ', mark->start - from);
        return space != NULL ? (size_t)(space - text) + 1 : from;
    }
    return from;
}

/* Bytes from `from` that fit, up to the end of a word where there is one behind the mark. */
static size_t excerpt_length(const char *text, size_t from, size_t mark_end, size_t columns)
{
    size_t rest = strlen(text + from);
    size_t length = pn_text_clip(text + from, rest, columns);
    if (length == rest || text[from + length] == ' ') {
        return length;
    }
    size_t word = word_start(text, from + length);
    return word > from && word > mark_end ? word - 1 - from : length;
}

/* The marks as bytes of the excerpt, without those outside. */
static struct pn_marks shift(struct pn_arena *arena, struct pn_marks marks, size_t from, size_t length)
{
    struct pn_mark *shifted = PN_NEW_ARRAY(arena, struct pn_mark, marks.count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < marks.count; i++) {
        size_t start = marks.at[i].start > from ? marks.at[i].start - from : 0;
        size_t end = marks.at[i].start + marks.at[i].length;
        end = end > from ? end - from : 0;
        end = end < length ? end : length;
        if (start < end) {
            shifted[count++] = (struct pn_mark){.start = start, .length = end - start};
        }
    }
    return (struct pn_marks){.at = shifted, .count = count};
}

/* Bytes of a text in which an excerpt looks for something to show. A screen has many excerpts, and each key makes them
 * anew. */
enum { EXCERPT_LOOKED_AT = 32 * 1024 };

struct pn_excerpt pn_search_excerpt(struct pn_arena *arena, const char *query, const char *text, size_t columns)
{
    size_t looked_at = strnlen(text, EXCERPT_LOOKED_AT);
    while (((unsigned char)text[looked_at] & 0xc0) == 0x80) { /* not amid a character */
        looked_at--;
    }
    char *line = pn_arena_strndup(arena, text, looked_at);
    for (char *c = line; (c = strchr(c, '\n')) != NULL; c++) {
        *c = ' ';
    }
    struct pn_marks marks = pn_search_marks(arena, query, line);
    struct pn_mark first = marks.count != 0 ? marks.at[0] : (struct pn_mark){0};
    size_t whole = strlen(line);
    size_t from = pn_text_width(line, whole) > columns ? excerpt_start(line, &first, columns) : 0;
    size_t length = excerpt_length(line, from, first.start + first.length, columns);
    return (struct pn_excerpt){
        .text = line + from,
        .length = length,
        .cut_before = from > 0,
        .cut_after = from + length < whole || text[looked_at] != '\0',
        .marks = shift(arena, marks, from, length),
    };
}
