// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A head of three lines, and for each draft a line and its text:
 *
 *   phasenav-typed 1
 *   project /home/mk/parkraum.yaml
 *   who M. Keller
 *   acceptance-shown due 2026-11-28T08:15:02+01:00 6
 *   18.12.
 */
#include "draft_file.h"

#include "phasenav/base/text_check.h"
#include "phasenav/project/change.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char head[] = "phasenav-typed 2\n";

static const char *const parts[PN_PART_COUNT] = {
    [PN_PART_VALUE] = "value", [PN_PART_DATE] = "date",         [PN_PART_DUE] = "due",
    [PN_PART_OWNER] = "owner", [PN_PART_EVIDENCE] = "evidence", [PN_PART_NOTE] = "note"};

static void write_head(struct pn_buffer *text, const struct pn_draft_owner *owner)
{
    pn_buffer_printf(text, "%sproject %s\nwho %s\n", head, owner->project, owner->who);
}

void pn_draft_file_write(struct pn_buffer *text, const struct pn_roadmap *roadmap, const struct pn_draft_owner *owner,
                         const struct pn_unsaved *drafts)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    write_head(text, owner);
    for (const struct pn_unsaved *at = drafts; at != NULL; at = at->next) {
        const char *time = at->time != NULL && *at->time != '\0' ? at->time : "-";
        const char *over = at->over != NULL ? at->over : "";
        pn_buffer_printf(text, "%s %s %s %zu ", pn_subject_write(&arena, roadmap, at->subject), parts[at->part], time,
                         strlen(at->text));
        if (at->knows_over) {
            pn_buffer_printf(text, "%zu\n%s\n%s\n", strlen(over), at->text, over);
        } else {
            pn_buffer_printf(text, "-\n%s\n\n", at->text);
        }
    }
    pn_arena_finish(&arena);
}

static bool read_part(const char *word, enum pn_part *ret_part)
{
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (strcmp(parts[part], word) == 0) {
            *ret_part = (enum pn_part)part;
            return true;
        }
    }
    return false;
}

/* Takes the words of a line apart, which end in NULs then; returns how many there are. */
static size_t words_of(char *line, char **words, size_t most)
{
    size_t count = 0;
    char *rest = NULL;
    for (char *at = strtok_r(line, " ", &rest); at != NULL && count < most; at = strtok_r(NULL, " ", &rest)) {
        words[count++] = at;
    }
    return count;
}

/* Whether so many bytes, and a line's end, stand there that a terminal can be given. */
static bool is_text(const char *at, const char *end, size_t length)
{
    size_t problem;
    return length <= PN_PROJECT_TEXT_MOST && length < (size_t)(end - at) &&
           pn_text_check(at, length, &problem) == PN_TEXT_FINE;
}

/* Reads one draft at *text, and moves *text behind it. False where there is none. */
static bool read_draft(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char **text, const char *end,
                       const struct pn_unsaved **drafts)
{
    enum { WORDS = 5 };
    char *words[WORDS];
    const char *line_end = memchr(*text, '\n', (size_t)(end - *text));
    if (line_end == NULL) {
        return false;
    }
    char *line = pn_arena_strndup(arena, *text, (size_t)(line_end - *text));
    if (words_of(line, words, WORDS) != WORDS) {
        return false;
    }
    struct pn_unsaved draft = {.next = *drafts,
                               .time = strcmp(words[2], "-") != 0 ? words[2] : NULL,
                               .knows_over = strcmp(words[4], "-") != 0};
    const char *typed = line_end + 1;
    size_t length = strtoul(words[3], NULL, 10);
    if (length == 0 || !is_text(typed, end, length)) {
        return false;
    }
    const char *over = typed + length + 1;
    size_t over_length = strtoul(words[4], NULL, 10); /* none, where it is not known */
    if (!is_text(over, end, over_length)) {
        return false;
    }
    *text = over + over_length + 1;
    if (pn_subject_read(roadmap, words[0], &draft.subject, NULL) && read_part(words[1], &draft.part)) {
        draft.text = pn_arena_strndup(arena, typed, length);
        draft.over = over_length > 0 ? pn_arena_strndup(arena, over, over_length) : NULL;
        struct pn_unsaved *kept = PN_NEW(arena, struct pn_unsaved);
        *kept = draft;
        *drafts = kept;
    }
    return true;
}

bool pn_draft_file_read(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_draft_owner *owner,
                        const char *text, size_t length, const struct pn_unsaved **ret_drafts)
{
    struct pn_buffer expected;
    pn_buffer_init(&expected);
    write_head(&expected, owner);
    bool is_ours = length >= expected.length && memcmp(text, expected.data, expected.length) == 0;
    const char *at = text + expected.length;
    pn_buffer_finish(&expected);
    *ret_drafts = NULL;
    while (is_ours && at < text + length && read_draft(arena, roadmap, &at, text + length, ret_drafts)) {
    }
    return is_ours;
}
