/*
 * Every screen in every size, language and character set, as it looks when one comes to it: frames/screens/NAME.txt. On
 * a small roadmap, which changes only when the tests want it to.
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
    frame_session_write(&session, setting == screen_settings && size.columns == screen_sizes->columns, &drawn);
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
        for (unsigned size = 0; size < SCREEN_SIZE_COUNT; size++) {
            for (unsigned setting = 0; setting < SCREEN_SETTING_COUNT; setting++) {
                draw_screen(&book, screen, screen_sizes[size], &screen_settings[setting]);
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

enum { SHIPPED_PILOT = 2 }; /* where the example is */

/* A text that the caller frees. */
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

/* The shipped roadmap in a language, with the example of a project or without. */
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
    static const struct screen_size sizes[] = {{80, 24}, {40, 12}};
    bool same = true;
    for (unsigned i = 0; i < sizeof languages / sizeof *languages; i++) {
        struct frame_session with_project;
        struct frame_session without;
        struct frame_book book;
        begin_shipped(&with_project, languages[i], true);
        begin_shipped(&without, languages[i], false);
        frame_book_init(&book, languages[i]);
        for (unsigned at = 0; at < 2 * PN_SCREEN_COUNT; at++) {
            enum pn_screen screen = at / 2;
            struct screen_size size = sizes[at % 2];
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
        assert_true(book.count >= 2 * 4); /* start, phase, criterion, matrix */
        same = frame_book_finish(&book, PN_FRAMES_FOLDER "/project") && same;
        frame_session_finish(&with_project);
        frame_session_finish(&without);
    }
    assert_true(same);
    assert_no_other_book(PN_FRAMES_FOLDER "/project", languages, sizeof languages / sizeof *languages);
}

/* README's picture is its first block of code: the pilot, as a newcomer opens it. */
static void the_readme_shows_the_screen(void **state)
{
    (void)state;
    struct frame_session session;
    struct pn_buffer drawn;
    pn_buffer_init(&drawn);
    begin_shipped(&session, "de", false);
    frame_session_start(&session, SHIPPED_PILOT, 24, 80, "");
    struct pn_surface surface = frame_session_draw(&session);
    pn_surface_write_text(&surface, &drawn);
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
