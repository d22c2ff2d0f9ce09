// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Diagnostics: a list of problems with their notes, and how they are printed.
 */
#include "phasenav/base/diag.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"
#include "phasenav/base/width.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A crafted file could have a problem in each of its lines; problems beyond this number are only counted. */
enum { DIAGS_KEPT = 1000 };

/* The columns shown of a source line; a longer line is cut around the caret. */
enum { EXCERPT_COLUMNS = 100, EXCERPT_BEFORE_CARET = 60 };

/* The bytes of a source line that are looked at on either side of the caret: a line may be the whole of a large file.
 */
enum { EXCERPT_BYTES = 2048 };

struct diag {
    const struct pn_source *source;
    struct pn_place place;
    bool is_warning;
    const char *message;
    size_t order;        /* in which it was added: keeps the sort stable */
    size_t source_order; /* `order` of the first problem of the same source */
    struct diag *notes;
    struct diag **notes_end; /* where the next one goes */
    struct diag *next_note;
};

struct pn_diags {
    struct pn_arena arena;
    const struct pn_catalog *catalog;
    struct diag **problems;
    size_t kept;
    size_t capacity;
    size_t count;
    size_t warning_count; /* of `count` */
};

/* The length of the byte-order mark at the start of a text, or 0: readers do not count it as a character. */
static size_t byte_order_mark(const char *text, size_t length)
{
    return length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static size_t character_length(const char *text, size_t length)
{
    uint32_t code_point;
    size_t bytes = pn_text_decode(text, length, &code_point);
    return bytes != 0 ? bytes : 1;
}

struct pn_place pn_source_place_at(const struct pn_source *source, size_t offset)
{
    struct pn_place place = {1, 1};
    size_t end = offset < source->length ? offset : source->length;
    for (size_t at = byte_order_mark(source->text, source->length); at < end;) {
        size_t rest = source->length - at;
        size_t broken = pn_text_line_break(source->text + at, rest);
        if (broken != 0) {
            at += broken;
            if (at > end) {
                break; /* between \r and \n */
            }
            place.line++;
            place.column = 1;
        } else {
            at += character_length(source->text + at, rest);
            place.column++;
        }
    }
    return place;
}

struct pn_diags *pn_diags_new(const struct pn_catalog *catalog)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_diags *diags = PN_NEW(&arena, struct pn_diags);
    diags->arena = arena;
    diags->catalog = catalog;
    return diags;
}

void pn_diags_free(struct pn_diags *diags)
{
    if (diags != NULL) {
        struct pn_arena arena = diags->arena; /* it holds `diags` itself */
        pn_arena_finish(&arena);
    }
}

const struct pn_source *pn_diags_keep(struct pn_diags *diags, const struct pn_source *source)
{
    struct pn_source *kept = PN_NEW(&diags->arena, struct pn_source);
    *kept = (struct pn_source){
        .name = pn_arena_strdup(&diags->arena, source->name),
        .text = source->text != NULL ? pn_arena_strndup(&diags->arena, source->text, source->length) : NULL,
        .length = source->length,
    };
    return kept;
}

static struct diag *new_diag(struct pn_diags *diags, const struct pn_source *source, struct pn_place place,
                             const char *format, va_list arguments) __attribute__((format(printf, 4, 0)));

static struct diag *new_diag(struct pn_diags *diags, const struct pn_source *source, struct pn_place place,
                             const char *format, va_list arguments)
{
    struct diag *diag = PN_NEW(&diags->arena, struct diag);
    diag->source = source;
    diag->place = place;
    diag->order = diags->count;
    diag->source_order = diag->order;
    diag->notes_end = &diag->notes;
    for (size_t i = 0; i < diags->kept; i++) {
        if (diags->problems[i]->source == source) {
            diag->source_order = diags->problems[i]->source_order;
            break;
        }
    }
    const char *message = pn_arena_vprintf(&diags->arena, pn_tr(diags->catalog, format), arguments);
    diag->message = pn_text_visible(&diags->arena, message);
    return diag;
}

static void add_problem(struct pn_diags *diags, bool is_warning, const struct pn_source *source, struct pn_place place,
                        const char *format, va_list arguments) __attribute__((format(printf, 5, 0)));

static void add_problem(struct pn_diags *diags, bool is_warning, const struct pn_source *source, struct pn_place place,
                        const char *format, va_list arguments)
{
    if (diags->kept < DIAGS_KEPT) {
        if (diags->kept == diags->capacity) {
            size_t capacity = diags->capacity != 0 ? diags->capacity * 2 : 16;
            struct diag **problems = PN_NEW_ARRAY(&diags->arena, struct diag *, capacity);
            if (diags->kept != 0) {
                memcpy(problems, diags->problems, diags->kept * sizeof(struct diag *));
            }
            diags->problems = problems;
            diags->capacity = capacity;
        }
        struct diag *diag = new_diag(diags, source, place, format, arguments);
        diag->is_warning = is_warning;
        diags->problems[diags->kept++] = diag; /* added only now, because new_diag() looks at the earlier ones */
    }
    diags->count++;
    diags->warning_count += is_warning;
}

bool pn_diag_error(struct pn_diags *diags, const struct pn_source *source, struct pn_place place, const char *format,
                   ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_problem(diags, false, source, place, format, arguments);
    va_end(arguments);
    return false;
}

void pn_diag_warning(struct pn_diags *diags, const struct pn_source *source, struct pn_place place, const char *format,
                     ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_problem(diags, true, source, place, format, arguments);
    va_end(arguments);
}

void pn_diag_note(struct pn_diags *diags, const struct pn_source *source, struct pn_place place, const char *format,
                  ...)
{
    if (diags->kept == 0 || diags->kept < diags->count) {
        return; /* the problem of this note was only counted */
    }
    va_list arguments;
    va_start(arguments, format);
    struct diag *note = new_diag(diags, source, place, format, arguments);
    va_end(arguments);
    struct diag *problem = diags->problems[diags->kept - 1];
    *problem->notes_end = note;
    problem->notes_end = &note->next_note;
}

const struct pn_catalog *pn_diags_catalog(const struct pn_diags *diags)
{
    return diags->catalog;
}

bool pn_diags_are_full(const struct pn_diags *diags)
{
    return diags->kept == DIAGS_KEPT;
}

size_t pn_diags_count(const struct pn_diags *diags)
{
    return diags->count;
}

size_t pn_diags_count_errors(const struct pn_diags *diags)
{
    return diags->count - diags->warning_count;
}

void pn_diags_take_back(struct pn_diags *diags, size_t count)
{
    assert(count <= diags->count);
    for (size_t i = count; i < diags->kept; i++) {
        diags->warning_count -= diags->problems[i]->is_warning;
    }
    diags->count = count;
    diags->warning_count = diags->warning_count < count ? diags->warning_count : count;
    diags->kept = count < diags->kept ? count : diags->kept;
}

/* The bytes of a line of the source, counted from 1. */
static bool find_line(const struct pn_source *source, uint32_t line, const char **ret_text, size_t *ret_length)
{
    size_t at = byte_order_mark(source->text, source->length);
    for (uint32_t current = 1; at <= source->length; current++) {
        size_t end = at;
        while (end < source->length && pn_text_line_break(source->text + end, source->length - end) == 0) {
            end++;
        }
        if (current == line) {
            *ret_text = source->text + at;
            *ret_length = end - at;
            return true;
        }
        if (end == source->length) {
            return false;
        }
        at = end + pn_text_line_break(source->text + end, source->length - end);
    }
    return false;
}

/* A line of a file, safe to show: tabs become blanks (one column each, so that a caret can stand below), and the rest
 * is what pn_text_visible() makes of it. */
static const char *showable(struct pn_arena *arena, const char *text, size_t length)
{
    struct pn_buffer shown;
    pn_buffer_init(&shown);
    for (const char *end = text + length; text < end;) {
        size_t part = strnlen(text, (size_t)(end - text));
        char *copy = pn_arena_strndup(arena, text, part);
        for (size_t i = 0; i < part; i++) {
            if (copy[i] == '\t') {
                copy[i] = ' ';
            }
        }
        pn_buffer_append_text(&shown, pn_text_visible(arena, copy));
        text += part;
        if (text < end) {
            pn_buffer_append_text(&shown, "\\x00"); /* as the others are shown; it would end the line */
            text++;
        }
    }
    return pn_buffer_settle(&shown, arena);
}

/* The start of the character that a byte belongs to. */
static size_t character_start(const char *text, size_t at)
{
    while (at != 0 && ((unsigned char)text[at] & 0xc0) == 0x80) {
        at--;
    }
    return at;
}

static void write_excerpt(const struct diag *diag, struct pn_arena *scratch, struct pn_buffer *buffer)
{
    const char *line;
    size_t length;
    if (diag->source->text == NULL || !find_line(diag->source, diag->place.line, &line, &length)) {
        return;
    }
    size_t before = 0;
    for (uint32_t column = 1; column < diag->place.column && before < length; column++) {
        before += character_length(line + before, length - before);
    }
    if (before > length) {
        before = length;
    }
    size_t start = character_start(line, before > EXCERPT_BYTES ? before - EXCERPT_BYTES : 0);
    size_t end = length - before > EXCERPT_BYTES ? character_start(line, before + EXCERPT_BYTES) : length;
    const char *head = showable(scratch, line + start, before - start);
    const char *tail = showable(scratch, line + before, end - before);
    size_t head_length = strlen(head);
    size_t head_width = pn_text_width(head, head_length);
    bool is_cut = start != 0 || head_width > EXCERPT_BEFORE_CARET;
    if (head_width > EXCERPT_BEFORE_CARET) {
        size_t skipped = pn_text_clip(head, head_length, head_width - EXCERPT_BEFORE_CARET);
        head += skipped;
        head_length -= skipped;
        head_width = pn_text_width(head, head_length);
    }
    const char *cut = is_cut ? "..." : "";
    size_t tail_length = strlen(tail);
    size_t tail_shown = pn_text_clip(tail, tail_length, EXCERPT_COLUMNS - head_width);
    pn_buffer_printf(buffer, "%5u | %s%.*s%.*s%s\n", (unsigned)diag->place.line, cut, (int)head_length, head,
                     (int)tail_shown, tail, tail_shown < tail_length || end < length ? "..." : "");
    pn_buffer_append_text(buffer, "      | ");
    pn_buffer_append_repeated(buffer, ' ', strlen(cut) + head_width);
    pn_buffer_append_text(buffer, "^\n");
}

static void write_diag(const struct diag *diag, const char *severity, const char *prefix, struct pn_arena *scratch,
                       struct pn_buffer *buffer)
{
    if (diag->source == NULL) {
        pn_buffer_printf(buffer, "%s: %s\n", prefix, diag->message);
        return;
    }
    const char *name = pn_text_visible(scratch, diag->source->name);
    if (diag->place.line == 0) {
        pn_buffer_printf(buffer, "%s: %s: %s\n", name, severity, diag->message);
        return;
    }
    pn_buffer_printf(buffer, "%s:%u:%u: %s: %s\n", name, (unsigned)diag->place.line, (unsigned)diag->place.column,
                     severity, diag->message);
    write_excerpt(diag, scratch, buffer);
}

static int compare_sizes(size_t a, size_t b)
{
    return a < b ? -1 : a > b;
}

/* Orders problems without a file first, then by file, in the order in which files were first met, then by place.
 */
static int compare_diags(const void *a, const void *b)
{
    const struct diag *left = *(const struct diag *const *)a;
    const struct diag *right = *(const struct diag *const *)b;
    int order = compare_sizes(left->source != NULL, right->source != NULL);
    if (order == 0) {
        order = compare_sizes(left->source_order, right->source_order);
    }
    if (order == 0) {
        order = compare_sizes(left->place.line, right->place.line);
    }
    if (order == 0) {
        order = compare_sizes(left->place.column, right->place.column);
    }
    return order != 0 ? order : compare_sizes(left->order, right->order);
}

const char *pn_diags_first(const struct pn_diags *diags, struct pn_arena *arena)
{
    if (diags->kept == 0) {
        return NULL;
    }
    const struct diag *first = diags->problems[0];
    for (size_t i = 1; i < diags->kept; i++) {
        if (compare_diags(&diags->problems[i], &first) < 0) {
            first = diags->problems[i];
        }
    }
    if (first->place.line == 0) {
        return pn_arena_strdup(arena, first->message);
    }
    return pn_arena_printf(arena, pn_tr(diags->catalog, "line %u: %s"), (unsigned)first->place.line, first->message);
}

void pn_diags_write(const struct pn_diags *diags, const char *prefix, struct pn_buffer *buffer)
{
    if (diags->kept == 0) {
        return;
    }
    struct pn_arena scratch;
    pn_arena_init(&scratch);
    struct diag **sorted = PN_NEW_ARRAY(&scratch, struct diag *, diags->kept);
    memcpy(sorted, diags->problems, diags->kept * sizeof(struct diag *));
    qsort(sorted, diags->kept, sizeof(struct diag *), compare_diags);

    size_t shown = diags->kept < PN_DIAGS_SHOWN ? diags->kept : PN_DIAGS_SHOWN;
    for (size_t i = 0; i < shown; i++) {
        /* "error", "warning" and "note" stay English in every language: editors and CI recognise them. */
        write_diag(sorted[i], sorted[i]->is_warning ? "warning" : "error", prefix, &scratch, buffer);
        for (const struct diag *note = sorted[i]->notes; note != NULL; note = note->next_note) {
            write_diag(note, "note", prefix, &scratch, buffer);
        }
    }
    size_t hidden = diags->count - shown;
    if (hidden != 0) {
        pn_buffer_printf(buffer, "%s: ", prefix);
        pn_buffer_printf(buffer,
                         pn_trn(diags->catalog, "%zu more problem is not shown", "%zu more problems are not shown",
                                (unsigned long)hidden),
                         hidden);
        pn_buffer_append_text(buffer, "\n");
    }
    pn_arena_finish(&scratch);
}
