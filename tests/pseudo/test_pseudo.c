// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Every screen in a language that nobody speaks (pseudo.py): three forms for plurals, texts twice as long as the
 * English ones.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/catalog_private.h"

#include "screen_ways.h"

PN_DECLARE_CATALOG(pseudo)

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    char chunk[4096];
    for (size_t length; (length = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        pn_buffer_append(&buffer, chunk, length);
    }
    fclose(file);
    return buffer.data;
}

static void begin(struct frame_session *session, bool with_project)
{
    char *roadmap = read_file(PN_PSEUDO_FOLDER "/roadmap.yaml");
    char *project = with_project ? read_file(PN_PSEUDO_FOLDER "/parkraum.yaml") : NULL;
    const struct frame_wish wish = {.roadmap = roadmap,
                                    .project = project,
                                    .language = "en",
                                    .unicode = true,
                                    .phase = PN_NO_PHASE,
                                    .rows = 1,
                                    .columns = 1,
                                    .keys = ""};
    frame_session_init(session, &wish);
    pn_catalog_free(session->fixture.catalog);
    session->fixture.catalog = pn_catalog_new_of("pseudo", &pn_messages_pseudo, NULL);
    session->fixture.context.catalog = session->fixture.catalog;
    session->fixture.context.key_columns = pn_keymap_columns(session->fixture.catalog);
    free(roadmap);
    free(project);
}

/* What is meant for the one who writes a test to look at: where it is, and the whole frame. */
static void complain(const char *what, const char *word, size_t length, const char *where, const char *frame)
{
    fprintf(stderr, "%s: %s '%.*s'\n%s\n", where, what, (int)length, word, frame);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Words that are the same in every language: names, a language's code, what an address is made of. */
static bool is_a_name(const char *word, size_t length)
{
    static const char *const names[] = {"phasenav", "de", "https"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i]) == length && strncmp(names[i], word, length) == 0) {
            return true;
        }
    }
    return false;
}

/* Texts of the program and of the files have letters of their own, so that a word in ASCII was left untranslated. One
 * letter is a key. */
static unsigned count_untranslated(const char *frame, const char *where)
{
    unsigned found = 0;
    for (const char *at = frame; *at != '\0';) {
        size_t length = 0;
        while (is_letter(at[length])) {
            length++;
        }
        if (length > 1 && !is_a_name(at, length)) {
            complain("not translated:", at, length, where, frame);
            found++;
        }
        at += length > 0 ? length : 1;
    }
    return found;
}

static unsigned count_of(const char *text, size_t length, const char *sign)
{
    unsigned count = 0;
    size_t size = strlen(sign);
    for (size_t at = 0; at + size <= length; at++) {
        count += memcmp(text + at, sign, size) == 0;
    }
    return count;
}

/* The lines of a part of the frame. */
static const char *lines_of(const char *frame, struct pn_rect part, size_t *ret_length)
{
    for (unsigned row = 0; row < part.row; row++) {
        frame += strcspn(frame, "\n") + 1;
    }
    const char *end = frame;
    for (unsigned row = 0; row < part.rows; row++) {
        end += strcspn(end, "\n") + 1;
    }
    *ret_length = (size_t)(end - frame);
    return frame;
}

/* Each text that begins has to end. */
static bool is_whole(const char *text, size_t length)
{
    return count_of(text, length, "⟦") == count_of(text, length, "⟧");
}

/* A row of a list may be cut, for the detail has it whole; from 80 columns on no other line cuts what the program
 * itself says. In fewer columns texts that are twice as long as the longest ones may not fit a line. */
static unsigned count_cut_lines(const char *frame, unsigned columns, const char *where)
{
    enum { ROOM_FOR_ALL = 80 };
    unsigned found = 0;
    for (const char *line = frame; *line != '\0'; line += strcspn(line, "\n") + 1) {
        const char *end = line + strcspn(line, "\n");
        const char *cut = strstr(line, "…");
        bool is_row = strncmp(line, "   ", 3) == 0 || strncmp(line, " > ", 3) == 0;
        const char *bar = strstr(line, "│"); /* the list beside the detail is narrower than that */
        bool is_beside = bar != NULL && cut != NULL && cut < bar && bar < end;
        if (cut == NULL || cut > end || is_row || is_beside || columns < ROOM_FOR_ALL) {
            continue;
        }
        size_t length = (size_t)(cut - line);
        if (count_of(line, length, "⟦") > count_of(line, length, "⟧")) {
            complain("cut:", line, (size_t)(end - line), where, frame);
            found++;
        }
    }
    return found;
}

static unsigned count_cut(const char *text, size_t length, const char *where, const char *frame)
{
    if (is_whole(text, length)) {
        return 0;
    }
    complain("cut:", text, length, where, frame);
    return 1;
}

/* Draws a screen; `whole`: it is so high that all of it is there. */
static unsigned count_faults(struct frame_session *session, enum pn_screen screen, struct screen_size size,
                             const char *more_keys, bool whole)
{
    enum { SHIPPED_PILOT = 2 };
    char where[96];
    char keys[32];
    /* A word to search for, which is shown, too, in letters that no text has. */
    snprintf(keys, sizeof keys, "%s%s", screen == PN_SCREEN_SEARCH ? "/20" : screen_ways[screen].keys, more_keys);
    snprintf(where, sizeof where, "%s at %ux%u after '%s'", screen_names[screen], size.columns, size.rows, keys);
    frame_session_start(session, screen_way_begin(screen, SHIPPED_PILOT), size.rows, size.columns, keys);
    struct pn_surface surface = frame_session_draw(session);
    struct pn_buffer drawn;
    pn_buffer_init(&drawn);
    surface_write_text(&surface, &drawn);
    const char *frame = pn_buffer_text(&drawn);
    size_t length = drawn.length;

    unsigned faults = count_untranslated(frame, where);
    bool has_cut = count_of(frame, length, "…") > 0;
    if (*more_keys == '\0' && screen != PN_SCREEN_SEARCH) { /* passages that a search finds are excerpts */
        faults += count_cut_lines(frame, size.columns, where);
    }
    if (whole && !has_cut) {
        faults += count_cut(frame, length, where, frame);
    } else if (whole) {
        /* The lines that are cut were looked at. */
    } else if (*more_keys == '\0') {
        /* The head, and the hints or what is asked in their place; what is between them may go on below. A remark takes
         * as many lines as it needs, from below. */
        const struct pn_layout *layout = &session->fixture.settled.frame.layout;
        size_t part_length;
        struct pn_rect head = layout->head;
        const char *part = lines_of(frame, head, &part_length);
        while (session->nav.remark != PN_REMARK_NONE && head.rows < size.rows && !is_whole(part, part_length)) {
            head.rows++;
            part = lines_of(frame, head, &part_length);
        }
        faults += count_cut(part, part_length, where, frame);
        struct pn_rect bottom = layout->prompt.rows > 0 ? layout->prompt : layout->footer;
        part = lines_of(frame, bottom, &part_length);
        while (session->nav.remark != PN_REMARK_NONE && bottom.row > 0 && !is_whole(part, part_length)) {
            bottom.row--;
            bottom.rows++;
            part = lines_of(frame, bottom, &part_length);
        }
        faults += count_cut(part, part_length, where, frame);
    }
    pn_buffer_finish(&drawn);
    return faults;
}

static void every_screen_is_translated_and_whole(void **state)
{
    (void)state;
    static const struct screen_size windows[] = {{80, 24}, {100, 30}, {120, 40}, {40, 12}};
    static const struct screen_size sheets[] = {{80, 700}, {120, 700}, {40, 1500}};
    static const char *const more_keys[] = {"", "w", " ", "n", "\t", "\r", "\r\r"};
    enum { WINDOWS = sizeof windows / sizeof *windows, SHEETS = sizeof sheets / sizeof *sheets };
    unsigned faults = 0;
    for (unsigned with_project = 0; with_project < 2; with_project++) {
        struct frame_session session;
        begin(&session, with_project == 1);
        for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
            for (unsigned i = 0; i < SHEETS; i++) {
                faults += count_faults(&session, screen, sheets[i], "", true);
            }
            for (unsigned i = 0; i < WINDOWS; i++) {
                for (unsigned keys = 0; keys < sizeof more_keys / sizeof *more_keys; keys++) {
                    faults += count_faults(&session, screen, windows[i], more_keys[keys], false);
                }
            }
        }
        frame_session_finish(&session);
    }
    assert_int_equal(faults, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_is_translated_and_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
