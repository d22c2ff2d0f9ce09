// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Any bytes at all as a history's file: no crash, no leak, no stall; no text in an entry that no terminal may get; and
 * what is read as an entry is read as the same one when it has been written again.
 */
#include "../unit/project/history_test.h"

#include "phasenav/base/text_check.h"
#include "project/history_file.h"
#include "project/history_pile.h"

#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static void require_fine(const char *text)
{
    size_t offset;
    require(text == NULL || pn_text_check(text, strlen(text), &offset) == PN_TEXT_FINE);
}

static void require_texts(const struct pn_entry *entry)
{
    require_fine(entry->id);
    require_fine(entry->time);
    require_fine(entry->who);
    require_fine(entry->of);
    require_fine(pn_entry_kind_word(entry));
    for (size_t i = 0; i < entry->count; i++) {
        const struct pn_entry_change *change = &entry->changes[i];
        require_fine(change->item);
        require_fine(change->note.time);
        require_fine(change->note.who);
        require_fine(change->note.text);
        for (int part = 0; part < PN_PART_COUNT; part++) {
            require_fine(change->from[part]);
            require_fine(change->to[part]);
        }
    }
}

static void require_same_again(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_entry *entry)
{
    struct pn_entry again;
    struct pn_buffer line;
    pn_buffer_init(&line);
    pn_history_line_write(&line, entry);
    if (line.length <= PN_HISTORY_LINE_MOST) { /* escapes may have made it longer */
        require(memchr(line.data, '\n', line.length) == NULL);
        require(pn_history_line_read(arena, roadmap, line.data, line.length, &again));
        require(history_test_equal(entry, &again));
    }
    pn_buffer_finish(&line);
}

static int file_of(const uint8_t *data, size_t size)
{
    static FILE *file;
    if (file == NULL) {
        file = tmpfile();
        require(file != NULL);
    }
    require(ftruncate(fileno(file), 0) == 0 && pwrite(fileno(file), data, size, 0) == (ssize_t)size);
    return fileno(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct project_test test;
    if (test.roadmap == NULL) {
        project_test_load_roadmap(&test);
    }
    struct pn_arena arena;
    struct pn_history_pile pile;
    struct pn_entry pending;
    struct pn_history_end end;
    struct pn_buffer text;
    size_t lines_end;
    int file = file_of(data, size);
    pn_arena_init(&arena);
    pn_buffer_init(&text);
    pn_history_pile_init(&pile, &arena, test.roadmap);
    require(pn_history_pile_read(&pile, file, 0, "p.history", &pending, &lines_end, test.diags) == 0);
    require(pn_history_find_end(file, &end, &text) == 0 && end.lines == lines_end && end.lines + end.pending == size);

    struct pn_history history = pn_history_pile_sorted(&pile);
    for (size_t i = 0; i < history.count; i++) {
        require_texts(&history.at[i]);
        require_same_again(&arena, test.roadmap, &history.at[i]);
        require(pn_history_pile_find(&pile, history.at[i].id) != NULL);
    }
    if (pending.id != NULL) {
        require_texts(&pending);
        require_same_again(&arena, test.roadmap, &pending);
    }
    pn_history_pile_finish(&pile);
    pn_buffer_finish(&text);
    pn_arena_finish(&arena);
    pn_diags_free(test.diags);
    test.diags = pn_diags_new(NULL);
    return 0;
}
