/*
 * States drawn to the grid, compared with frames/NAME.txt: the characters, then where the cursor stands, then (for
 * some) a letter per role as surface.h names them.
 *
 * PN_UPDATE_FRAMES=1 in the environment writes the files anew instead; read the difference before you keep it.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/view/keymap.h"
#include "phasenav/view/view.h"

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include <dirent.h>

enum { IDEA, PILOT, TRANSFER, LANE };

enum show { SHOW_TEXT, SHOW_ROLES };

static const struct frame_case {
    const char *name; /* one that begins with "project-": with a project on its way */
    uint32_t phase;
    const char *keys; /* typed before the frame is drawn: letters of the keymap, \t and \r */
    unsigned columns;
    unsigned rows;
    const char *language;
    bool unicode;
    enum show show;
} cases[] = {
    {"start", PN_NO_PHASE, "", 80, 24, "de", true, SHOW_ROLES},
    {"start-lane", PN_NO_PHASE, "jjj", 80, 24, "de", true, SHOW_TEXT},
    {"start-parallel-ascii", PN_NO_PHASE, "j", 80, 24, "en", false, SHOW_TEXT},
    {"start-59x24", PN_NO_PHASE, "", 59, 24, "de", true, SHOW_TEXT},
    {"start-40x12", PN_NO_PHASE, "", 40, 12, "de", true, SHOW_TEXT},
    {"start-20x6", PN_NO_PHASE, "jj", 20, 6, "de", true, SHOW_TEXT},
    {"phase", IDEA, "", 80, 24, "de", true, SHOW_ROLES},
    {"phase-ascii", IDEA, "", 80, 24, "en", false, SHOW_ROLES},
    {"phase-overview", IDEA, "g", 80, 24, "de", true, SHOW_TEXT},
    {"phase-groundwork", TRANSFER, "kk", 80, 24, "de", true, SHOW_ROLES},
    {"phase-detail", PILOT, "\rjjj", 80, 24, "de", true, SHOW_ROLES},
    {"phase-criterion", PILOT, "\t", 80, 24, "de", true, SHOW_TEXT},
    {"phase-lane", LANE, "", 80, 24, "de", true, SHOW_ROLES},
    {"start-120x40", PN_NO_PHASE, "", 120, 40, "en", true, SHOW_TEXT},
    {"start-1x1", PN_NO_PHASE, "", 1, 1, "de", true, SHOW_TEXT},
    {"start-pages", PN_NO_PHASE, "Gk", 80, 24, "de", true, SHOW_TEXT},
    {"phase-120x40", IDEA, "", 120, 40, "en", true, SHOW_TEXT},
    {"help-120x40", IDEA, "?", 120, 40, "en", true, SHOW_TEXT},
    {"help-1x1", IDEA, "?", 1, 1, "de", true, SHOW_TEXT},
    {"phase-100x30", PILOT, "n", 100, 30, "en", true, SHOW_TEXT},
    {"phase-80x8", IDEA, "\rG", 80, 8, "de", true, SHOW_TEXT},
    {"phase-59x24", IDEA, "", 59, 24, "de", true, SHOW_ROLES},
    {"phase-40x12", IDEA, "", 40, 12, "de", true, SHOW_TEXT},
    {"phase-40x12-detail", IDEA, "\rjjjj", 40, 12, "de", true, SHOW_TEXT},
    {"phase-40x12-ascii", PILOT, "", 40, 12, "en", false, SHOW_TEXT},
    {"phase-20x6", IDEA, "", 20, 6, "de", true, SHOW_ROLES},
    {"phase-19x5", IDEA, "", 19, 5, "de", true, SHOW_TEXT},
    {"phase-1x1", IDEA, "", 1, 1, "de", true, SHOW_TEXT},
    {"filter", IDEA, "ww", 80, 24, "de", true, SHOW_ROLES},
    {"filter-empty", TRANSFER, "www", 80, 24, "en", true, SHOW_TEXT},
    {"filter-80x8", PILOT, "wG", 80, 8, "de", true, SHOW_TEXT},
    {"filter-40x12", PILOT, "wwww", 40, 12, "de", false, SHOW_TEXT},
    {"filter-20x6", IDEA, "ww", 20, 6, "de", true, SHOW_ROLES},
    {"criterion", PILOT, "\t\r", 80, 24, "de", true, SHOW_ROLES},
    {"criterion-lane", LANE, "\r", 80, 24, "en", true, SHOW_TEXT},
    {"criterion-ascii", TRANSFER, "\t\r", 80, 24, "en", false, SHOW_TEXT},
    {"criterion-120x40", PILOT, "\t\r", 120, 40, "de", true, SHOW_TEXT},
    {"criterion-40x12", PILOT, "\t\r", 40, 12, "de", true, SHOW_TEXT},
    {"criterion-20x6", PILOT, "\t\r", 20, 6, "de", true, SHOW_TEXT},
    {"criterion-1x1", PILOT, "\t\r", 1, 1, "de", true, SHOW_TEXT},
    {"models", IDEA, "o", 80, 24, "de", true, SHOW_ROLES},
    {"models-one", IDEA, "oj\rj", 80, 24, "en", false, SHOW_TEXT},
    {"models-120x40", IDEA, "o", 120, 40, "de", true, SHOW_TEXT},
    {"models-40x12", IDEA, "o", 40, 12, "de", true, SHOW_TEXT},
    {"models-20x6", IDEA, "oj", 20, 6, "de", true, SHOW_TEXT},
    {"models-1x1", IDEA, "o", 1, 1, "de", true, SHOW_TEXT},
    {"terms", IDEA, "t", 80, 24, "de", true, SHOW_ROLES},
    {"terms-letter", IDEA, "tll\r", 80, 24, "en", false, SHOW_TEXT},
    {"terms-120x40", IDEA, "t", 120, 40, "de", true, SHOW_TEXT},
    {"terms-40x12", IDEA, "tj", 40, 12, "de", true, SHOW_TEXT},
    {"terms-20x6", IDEA, "t", 20, 6, "de", true, SHOW_TEXT},
    {"terms-1x1", IDEA, "t", 1, 1, "de", true, SHOW_TEXT},
    {"about", IDEA, "a", 80, 24, "de", true, SHOW_ROLES},
    {"about-source", IDEA, "aG", 80, 24, "en", false, SHOW_TEXT},
    {"about-own", IDEA, "aj", 80, 24, "de", true, SHOW_TEXT},
    {"about-120x40", IDEA, "aG", 120, 40, "de", true, SHOW_TEXT},
    {"about-40x12", IDEA, "aG", 40, 12, "de", true, SHOW_TEXT},
    {"about-20x6", IDEA, "aG", 20, 6, "de", true, SHOW_TEXT},
    {"about-1x1", IDEA, "a", 1, 1, "de", true, SHOW_TEXT},
    {"search", IDEA, "/pilot", 80, 24, "de", true, SHOW_ROLES},
    {"search-ascii", IDEA, "/the", 80, 24, "en", false, SHOW_TEXT},
    {"search-empty", IDEA, "/", 80, 24, "de", true, SHOW_TEXT},
    {"search-nothing", IDEA, "/nirgends", 80, 24, "de", true, SHOW_TEXT},
    {"search-filtered", IDEA, "w/Stimmen", 80, 24, "de", true, SHOW_TEXT},
    {"search-120x40", PILOT, "/de", 120, 40, "de", true, SHOW_TEXT},
    {"search-40x12", PILOT, "/zweite", 40, 12, "de", true, SHOW_ROLES},
    {"search-20x6", PILOT, "/needs", 20, 6, "en", false, SHOW_TEXT},
    {"search-1x1", PILOT, "/needs", 1, 1, "en", true, SHOW_TEXT},
    {"matrix", IDEA, "m", 80, 24, "de", true, SHOW_ROLES},
    {"matrix-ascii", PILOT, "mjl", 80, 24, "en", false, SHOW_TEXT},
    {"matrix-filter", PILOT, "wm", 80, 24, "de", true, SHOW_TEXT},
    {"matrix-120x40", PILOT, "mj", 120, 40, "de", true, SHOW_TEXT},
    {"matrix-40x12", IDEA, "m", 40, 12, "de", true, SHOW_TEXT},
    {"matrix-20x6", TRANSFER, "mG", 20, 6, "de", true, SHOW_ROLES},
    {"matrix-1x1", IDEA, "m", 1, 1, "en", true, SHOW_TEXT},
    {"help", IDEA, "?", 80, 24, "de", true, SHOW_ROLES},
    {"help-end", IDEA, "?G", 80, 24, "en", true, SHOW_TEXT},
    {"help-40x12", IDEA, "?\rjjjjjjj", 40, 12, "de", false, SHOW_TEXT},
    {"help-20x6", IDEA, "?G", 20, 6, "de", true, SHOW_TEXT},
    {"project-start", PN_NO_PHASE, "j", 80, 24, "de", true, SHOW_ROLES},
    {"project-start-ascii", PN_NO_PHASE, "j", 80, 24, "en", false, SHOW_TEXT},
    {"project-start-40x12", PN_NO_PHASE, "j", 40, 12, "de", true, SHOW_TEXT},
    {"project-phase", IDEA, "", 80, 24, "de", true, SHOW_ROLES},
    {"project-phase-ascii", PILOT, "", 80, 24, "en", false, SHOW_TEXT},
    {"project-phase-120x40", PILOT, "\t", 120, 40, "en", true, SHOW_TEXT},
    {"project-phase-40x12", IDEA, "", 40, 12, "de", true, SHOW_TEXT},
    {"project-phase-20x6", IDEA, "", 20, 6, "de", true, SHOW_TEXT},
    {"project-states", IDEA, "js", 80, 24, "de", true, SHOW_ROLES},
    {"project-states-20x6", PILOT, "s", 20, 6, "en", false, SHOW_TEXT},
    {"project-gate", IDEA, "g", 80, 24, "de", true, SHOW_TEXT},
    {"project-criterion", PILOT, "\t\r", 80, 24, "de", true, SHOW_TEXT},
    {"project-matrix", PILOT, "m", 80, 24, "de", true, SHOW_ROLES},
    {"project-matrix-ascii", PILOT, "m", 80, 24, "en", false, SHOW_TEXT},
};

enum { CASE_COUNT = sizeof cases / sizeof *cases };

static const char project_text[] =
    "format: 1\nproject: {title: Parkraum Musterstadt, phase: pilot}\n"
    "milestones: {problem-understood: {state: reached, date: 2026-03-02, owner: Amt 61, note: Problemblatt}, "
    "interfaces-open: {state: started, note: Gespräche über Maße}}\n"
    "rounds: {user-needs: {idea: {state: met, date: 2026-10-07}, pilot: {state: attention, note: Seniorenbeirat}}, "
    "data-quality: {idea: {state: met, date: 2026-09-30}, pilot: {state: not-applicable}}}\n"
    "gates: {idea: {decision: go-on, date: 2026-04-14, note: Ratsbeschluss 2026/031}}\n";

static void draw_case(const struct frame_case *frame, struct pn_buffer *buffer)
{
    struct roadmap_fixture fixture;
    roadmap_fixture_init(&fixture, small_roadmap(), frame->language);
    if (strncmp(frame->name, "project-", strlen("project-")) == 0) {
        roadmap_fixture_take_project(&fixture, project_text);
    }
    struct pn_charset *ascii = frame->unicode ? NULL : pn_charset_new("US-ASCII");
    fixture.context.charset = ascii;
    struct pn_nav nav;
    pn_nav_init(&nav, &fixture.context, frame->phase, frame->rows, frame->columns);
    for (const char *key = frame->keys; *key != '\0'; key++) {
        struct pn_action action;
        if (pn_keymap_find(pn_nav_mode(&nav), (unsigned char)*key, &action)) {
            fixture_do(&fixture, &nav, action.id, action.number);
        }
    }
    struct pn_surface surface;
    pn_surface_init(&surface, &fixture.scratch, frame->rows, frame->columns);
    struct pn_view_input input = {.nav = &nav, .context = &fixture.context, .unicode = frame->unicode};
    pn_view_render(&surface, &input, &fixture.scratch);
    pn_surface_write_text(&surface, buffer);
    pn_buffer_printf(buffer, "=== cursor in row %u, column %u\n", surface.cursor_row, surface.cursor_column);
    if (frame->show == SHOW_ROLES) {
        pn_surface_write_roles(&surface, buffer);
    }
    roadmap_fixture_finish(&fixture);
    pn_charset_free(ascii);
}

static void path_of(const char *name, char *path, size_t size)
{
    assert_true(snprintf(path, size, "%s/%s.txt", PN_FRAMES_FOLDER, name) < (int)size);
}

static void read_whole(const char *path, struct pn_buffer *buffer)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fail_msg("%s: cannot be read", path);
        return;
    }
    char chunk[4096];
    for (size_t length; (length = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        pn_buffer_append(buffer, chunk, length);
    }
    fclose(file);
}

static void write_whole(const char *path, const struct pn_buffer *buffer)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(buffer->data, 1, buffer->length, file), buffer->length);
    assert_int_equal(fclose(file), 0);
}

static void frames_look_as_agreed(void **state)
{
    (void)state;
    const char *update = getenv("PN_UPDATE_FRAMES");
    unsigned different = 0;
    for (size_t i = 0; i < CASE_COUNT; i++) {
        char path[4096];
        path_of(cases[i].name, path, sizeof path);
        struct pn_buffer drawn;
        struct pn_buffer expected;
        pn_buffer_init(&drawn);
        pn_buffer_init(&expected);
        draw_case(&cases[i], &drawn);
        if (update != NULL && strcmp(update, "1") == 0) {
            write_whole(path, &drawn);
        } else {
            read_whole(path, &expected);
            if (strcmp(pn_buffer_text(&drawn), pn_buffer_text(&expected)) != 0) {
                fprintf(stderr, "%s\n--- expected\n%s--- drawn\n%s", cases[i].name, pn_buffer_text(&expected),
                        pn_buffer_text(&drawn));
                different++;
            }
        }
        pn_buffer_finish(&expected);
        pn_buffer_finish(&drawn);
    }
    assert_int_equal(different, 0);
}

static bool has_case(const char *file)
{
    for (size_t i = 0; i < CASE_COUNT; i++) {
        size_t length = strlen(cases[i].name);
        if (strncmp(file, cases[i].name, length) == 0 && strcmp(file + length, ".txt") == 0) {
            return true;
        }
    }
    return false;
}

static void no_frame_is_left_over(void **state)
{
    (void)state;
    DIR *folder = opendir(PN_FRAMES_FOLDER);
    assert_non_null(folder);
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (*entry->d_name != '.' && !has_case(entry->d_name)) {
            fail_msg("frames/%s belongs to no test", entry->d_name);
        }
    }
    closedir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_look_as_agreed),
        cmocka_unit_test(no_frame_is_left_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
