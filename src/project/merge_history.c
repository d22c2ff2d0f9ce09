// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_history.h"

#include "history_line.h"
#include "history_pile.h"
#include "instant.h"

#include "phasenav/yaml/names.h"

#include <stdlib.h>
#include <string.h>

enum { OURS, THEIRS, COPIES };

struct line {
    const char *text;
    size_t length;
    const char *key; /* the same for the same line in both copies */
    int64_t instant;
    uint32_t place[COPIES]; /* where it came in each copy, from 1; 0: it did not */
    bool is_written;
};

struct lines {
    struct pn_arena arena;
    const struct pn_roadmap *roadmap;
    struct pn_names names;
    struct line *at;
    uint32_t count;
    uint32_t capacity;
};

/* Takes the next line from a text, without its line break. False at the end. */
static bool next_line(const char **text, size_t *left, const char **ret_line, size_t *ret_length)
{
    if (*left == 0) {
        return false;
    }
    const char *end = memchr(*text, '\n', *left);
    size_t length = end != NULL ? (size_t)(end - *text) : *left;
    *ret_line = *text;
    *ret_length = length != 0 && (*text)[length - 1] == '\r' ? length - 1 : length;
    *text += length + (end != NULL);
    *left -= length + (end != NULL);
    return true;
}

static size_t mark_length(const struct pn_source *source)
{
    static const char mark[] = "\xef\xbb\xbf"; /* an editor's byte-order mark */
    bool has_mark = source->length >= sizeof mark - 1 && memcmp(source->text, mark, sizeof mark - 1) == 0;
    return has_mark ? sizeof mark - 1 : 0;
}

/* A blank line, or `<<<<<<< ours`, `=======` and the like. */
static bool is_passed_over(const char *line, size_t length)
{
    enum { MARK = 7 };
    size_t same = 0;
    size_t blank = 0;
    while (blank < length && strchr(" \t", line[blank]) != NULL) {
        blank++;
    }
    while (same < length && line[same] == line[0]) {
        same++;
    }
    return blank == length ||
           (strchr("<|=>", line[0]) != NULL && same == MARK && (length == MARK || line[MARK] == ' '));
}

bool pn_merge_is_history(const struct pn_roadmap *roadmap, const struct pn_source *source)
{
    struct pn_arena arena;
    struct pn_entry entry;
    const char *line;
    size_t length;
    bool found = false;
    size_t skipped = mark_length(source);
    const char *text = source->text + skipped;
    size_t left = source->length - skipped;
    pn_arena_init(&arena);
    while (!found && next_line(&text, &left, &line, &length)) {
        found = length != 0 && line[0] == '{' && pn_history_line_read(&arena, roadmap, line, length, &entry);
    }
    pn_arena_finish(&arena);
    return found;
}

/* What both have in other bytes (a later program has added a key) is taken as it has more. */
static void take_better(struct line *line, const struct line *other)
{
    size_t least = line->length < other->length ? line->length : other->length;
    if (other->length > line->length || (other->length == line->length && memcmp(other->text, line->text, least) > 0)) {
        line->text = other->text;
        line->length = other->length;
    }
}

static void add_lines(struct lines *lines, const struct pn_source *source, int copy)
{
    struct line line = {.instant = INT64_MIN};
    uint32_t place = 0;
    size_t skipped = mark_length(source);
    const char *text = source->text + skipped;
    size_t left = source->length - skipped;
    while (next_line(&text, &left, &line.text, &line.length)) {
        struct pn_entry entry;
        if (is_passed_over(line.text, line.length)) {
            continue;
        }
        if (pn_history_line_read(&lines->arena, lines->roadmap, line.text, line.length, &entry)) {
            line.key = entry.id;
            (void)pn_instant_read(entry.time, &line.instant);
        } else {
            line.key = pn_arena_printf(&lines->arena, " %.*s", (int)line.length, line.text); /* no id has a blank */
        }
        uint64_t number = lines->count;
        if (pn_names_add(&lines->names, line.key, number, &number)) {
            PN_GROW(&lines->arena, lines->at, lines->count, lines->capacity);
            lines->at[lines->count++] = line;
        }
        struct line *known = &lines->at[number];
        take_better(known, &line);
        known->instant = line.instant < known->instant ? line.instant : known->instant;
        place++;
        known->place[copy] = known->place[copy] != 0 ? known->place[copy] : place;
    }
}

static int compare(const struct line *left, const struct line *right, int copy)
{
    if (left->instant != right->instant) {
        return left->instant < right->instant ? -1 : 1;
    }
    return left->place[copy] < right->place[copy] ? -1 : left->place[copy] > right->place[copy];
}

static int compare_ours(const void *a, const void *b)
{
    return compare(*(struct line *const *)a, *(struct line *const *)b, OURS);
}

static int compare_theirs(const void *a, const void *b)
{
    return compare(*(struct line *const *)a, *(struct line *const *)b, THEIRS);
}

/* The lines of one copy, by time. */
struct row {
    struct line **at;
    uint32_t count;
    uint32_t next;
};

static struct row row_of(struct lines *lines, int copy)
{
    struct row row = {.at = PN_NEW_ARRAY(&lines->arena, struct line *, lines->count)};
    for (uint32_t i = 0; i < lines->count; i++) {
        if (lines->at[i].place[copy] != 0) {
            row.at[row.count++] = &lines->at[i];
        }
    }
    if (row.count != 0) {
        qsort(row.at, row.count, sizeof(struct line *), copy == OURS ? compare_ours : compare_theirs);
    }
    return row;
}

/* The next line that is not written yet, or NULL. */
static struct line *next_of(struct row *row)
{
    while (row->next < row->count && row->at[row->next]->is_written) {
        row->next++;
    }
    return row->next < row->count ? row->at[row->next] : NULL;
}

/* Of the next lines of both copies, the one to write first. One that the other copy has later waits for that. */
static struct line *first_of(struct line *ours, struct line *theirs)
{
    if (ours == NULL || theirs == NULL || ours == theirs) {
        return ours != NULL ? ours : theirs;
    }
    if (ours->instant != theirs->instant) {
        return ours->instant < theirs->instant ? ours : theirs;
    }
    bool ours_waits = ours->place[THEIRS] != 0;
    bool theirs_waits = theirs->place[OURS] != 0;
    if (ours_waits != theirs_waits) {
        return ours_waits ? theirs : ours;
    }
    return strcmp(ours->key, theirs->key) < 0 ? ours : theirs;
}

void pn_merge_histories(const struct pn_roadmap *roadmap, const struct pn_source *ours, const struct pn_source *theirs,
                        struct pn_buffer *text)
{
    struct lines lines = {.roadmap = roadmap};
    pn_arena_init(&lines.arena);
    pn_names_init(&lines.names, &lines.arena, 0);
    add_lines(&lines, ours, OURS);
    add_lines(&lines, theirs, THEIRS);
    struct row our_row = row_of(&lines, OURS);
    struct row their_row = row_of(&lines, THEIRS);
    struct line *line;
    while ((line = first_of(next_of(&our_row), next_of(&their_row))) != NULL) {
        pn_buffer_append(text, line->text, line->length);
        pn_buffer_append_text(text, "\n");
        line->is_written = true;
    }
    pn_arena_finish(&lines.arena);
}

void pn_merge_missing_lines(const struct pn_source *ours, const struct pn_source *united, struct pn_buffer *text)
{
    struct pn_arena arena;
    struct pn_names names;
    const char *line;
    size_t length;
    pn_arena_init(&arena);
    pn_names_init(&names, &arena, 0);
    const char *rest = ours->text;
    size_t left = ours->length;
    while (next_line(&rest, &left, &line, &length)) {
        (void)pn_names_add(&names, pn_arena_strndup(&arena, line, length), 0, NULL);
    }
    rest = united->text;
    left = united->length;
    while (next_line(&rest, &left, &line, &length)) {
        uint64_t number;
        if (!pn_names_get(&names, pn_arena_strndup(&arena, line, length), &number)) {
            pn_buffer_append(text, line, length);
            pn_buffer_append_text(text, "\n");
        }
    }
    pn_arena_finish(&arena);
}

void pn_merge_log(const struct pn_roadmap *roadmap, const struct pn_history *log, struct pn_buffer *text)
{
    struct pn_arena arena;
    struct pn_history_pile pile;
    pn_arena_init(&arena);
    pn_history_pile_init(&pile, &arena, roadmap);
    for (size_t i = 0; i < log->count; i++) {
        struct pn_entry entry = log->at[i];
        unsigned rank = 0;
        do {
            entry.id = pn_history_migrated_id(&arena, &log->at[i], rank++);
        } while (!pn_history_pile_add(&pile, &entry));
        pn_history_line_write(text, &entry);
        pn_buffer_append_text(text, "\n");
    }
    pn_history_pile_finish(&pile);
    pn_arena_finish(&arena);
}
