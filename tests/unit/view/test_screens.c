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
#include "frame_session.h"
#include "screen_ways.h"
#include "small_roadmap.h"

enum { PILOT = 1 };

static void draw_screen(struct frame_book *book, enum pn_screen screen, struct screen_size size,
                        const struct screen_setting *setting)
{
    const struct screen_way *way = &screen_ways[screen];
    if (way->keys == NULL) {
        fail_msg("screen_ways.h does not say how the screen '%s' is reached", screen_names[screen]);
    }
    const struct frame_wish wish = {.roadmap = small_roadmap(),
                                    .language = setting->language,
                                    .unicode = setting->unicode,
                                    .phase = way->from_phase ? PILOT : PN_NO_PHASE,
                                    .rows = size.rows,
                                    .columns = size.columns,
                                    .keys = way->keys};
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_looks_as_agreed),
        cmocka_unit_test(no_screen_is_left_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
