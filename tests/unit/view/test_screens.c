// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Every screen as it looks when one comes to it, in two sizes, in German on a terminal that shows everything and in
 * English on one that shows ASCII only: frames/screens/NAME.txt. The roadmap is a small one, which changes only when
 * the tests want it to. What holds in all other sizes, languages and character sets is test_every_frame.c's.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "frame_book.h"
#include "screen_ways.h"
#include "small_roadmap.h"

enum { PILOT = 1 };

/* The sizes and settings whose frames are kept: those that somebody reads when a screen changes. */
static const struct screen_size kept_sizes[] = {{80, 24}, {40, 12}};
static const struct screen_setting kept_settings[] = {{"de UTF-8", "de", true}, {"en ASCII", "en", false}};

enum {
    KEPT_SIZES = sizeof kept_sizes / sizeof *kept_sizes,
    KEPT_SETTINGS = sizeof kept_settings / sizeof *kept_settings
};

/* The frame in the first size and setting is kept with its roles, too. */
static void draw_screen(struct frame_book *book, enum pn_screen screen, struct screen_size size,
                        const struct screen_setting *setting)
{
    const struct frame_wish wish = screen_way_wish(screen, setting, size, small_roadmap(), PILOT);
    struct frame_session session;
    frame_session_init(&session, &wish);
    assert_int_equal(pn_nav_screen(&session.nav), screen);
    struct pn_buffer drawn;
    pn_buffer_init(&drawn);
    char heading[64];
    snprintf(heading, sizeof heading, "%ux%u %s", size.columns, size.rows, setting->name);
    frame_session_write(&session, setting == kept_settings && size.columns == kept_sizes->columns, &drawn);
    frame_book_add(book, heading, &drawn);
    pn_buffer_finish(&drawn);
    frame_session_finish(&session);
}

static void every_screen_looks_as_agreed(void **state)
{
    (void)state;
    bool same = true;
    for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
        struct frame_book book;
        frame_book_init(&book, screen_names[screen]);
        for (unsigned size = 0; size < KEPT_SIZES; size++) {
            for (unsigned setting = 0; setting < KEPT_SETTINGS; setting++) {
                draw_screen(&book, screen, kept_sizes[size], &kept_settings[setting]);
            }
        }
        same = frame_book_finish(&book, PN_FRAMES_FOLDER "/screens") && same;
    }
    assert_true(same);
}

static void no_screen_is_left_over(void **state)
{
    (void)state;
    assert_no_other_book(PN_FRAMES_FOLDER "/screens", screen_names, PN_SCREEN_COUNT);
}

enum { SHIPPED_PILOT = 2 }; /* the phase of the example project */

/* A file's text, which the caller frees. */
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

/* A session on the shipped roadmap in a language, with the example project or without a project. */
static void begin_shipped(struct frame_session *session, const char *language, bool with_project)
{
    char *roadmap = read_file(PN_DATA_FOLDER "/roadmap.yaml");
    char *project = with_project ? read_file(PN_DATA_FOLDER "/examples/parkraum.yaml") : NULL;
    const struct frame_wish wish = {.roadmap = roadmap,
                                    .project = project,
                                    .language = language,
                                    .unicode = true,
                                    .phase = PN_NO_PHASE,
                                    .rows = 1,
                                    .columns = 1,
                                    .keys = ""};
    frame_session_init(session, &wish);
    free(roadmap);
    free(project);
}

static void draw_shipped(struct frame_session *session, enum pn_screen screen, struct screen_size size,
                         struct pn_buffer *buffer)
{
    frame_session_offer_projects(session, screen_ways[screen].has_projects);
    frame_session_start(session, screen_way_begin(screen, SHIPPED_PILOT), size.rows, size.columns,
                        screen_ways[screen].keys);
    frame_session_write(session, false, buffer);
}

static void add_if_different(struct frame_book *book, const char *heading, const struct pn_buffer *with,
                             const struct pn_buffer *without)
{
    if (strcmp(pn_buffer_text(with), pn_buffer_text(without)) != 0) {
        frame_book_add(book, heading, with);
    }
}

static void every_screen_of_a_project_looks_as_agreed(void **state)
{
    (void)state;
    static const char *const languages[] = {"de", "en"};
    bool same = true;
    for (unsigned i = 0; i < sizeof languages / sizeof *languages; i++) {
        struct frame_session with_project;
        struct frame_session without;
        struct frame_book book;
        begin_shipped(&with_project, languages[i], true);
        begin_shipped(&without, languages[i], false);
        frame_book_init(&book, languages[i]);
        for (unsigned at = 0; at < KEPT_SIZES * PN_SCREEN_COUNT; at++) {
            enum pn_screen screen = at / KEPT_SIZES;
            struct screen_size size = kept_sizes[at % KEPT_SIZES];
            struct pn_buffer drawn[2];
            char heading[64];
            snprintf(heading, sizeof heading, "%s %ux%u", screen_names[screen], size.columns, size.rows);
            pn_buffer_init(&drawn[0]);
            pn_buffer_init(&drawn[1]);
            draw_shipped(&with_project, screen, size, &drawn[0]);
            draw_shipped(&without, screen, size, &drawn[1]);
            add_if_different(&book, heading, &drawn[0], &drawn[1]);
            pn_buffer_finish(&drawn[0]);
            pn_buffer_finish(&drawn[1]);
        }
        assert_true(book.count >= 2 * 4); /* at least these four show a project: start, phase, criterion, matrix */
        same = frame_book_finish(&book, PN_FRAMES_FOLDER "/project") && same;
        frame_session_finish(&with_project);
        frame_session_finish(&without);
    }
    assert_true(same);
    assert_no_other_book(PN_FRAMES_FOLDER "/project", languages, sizeof languages / sizeof *languages);
}

/* README's picture, its first block of code, is the pilot phase as a newcomer opens it. */
static void the_readme_shows_the_screen(void **state)
{
    (void)state;
    struct frame_session session;
    struct pn_buffer drawn;
    pn_buffer_init(&drawn);
    begin_shipped(&session, "de", false);
    frame_session_start(&session, SHIPPED_PILOT, 24, 80, "");
    struct pn_surface surface = frame_session_draw(&session);
    surface_write_text(&surface, &drawn);
    char *readme = read_file(PN_DATA_FOLDER "/../README.md");
    char *picture = strstr(readme, "\n```\n");
    assert_non_null(picture);
    picture += strlen("\n```\n");
    char *end = strstr(picture, "```");
    assert_non_null(end);
    *end = '\0';
    assert_string_equal(picture, pn_buffer_text(&drawn));
    free(readme);
    pn_buffer_finish(&drawn);
    frame_session_finish(&session);
}

int test_screens(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_looks_as_agreed),
        cmocka_unit_test(no_screen_is_left_over),
        cmocka_unit_test(every_screen_of_a_project_looks_as_agreed),
        cmocka_unit_test(the_readme_shows_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
