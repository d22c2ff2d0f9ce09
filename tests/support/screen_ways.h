// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How each screen is reached, for tests that go through all of them. A screen without a way fails them.
 */
#ifndef PHASENAV_TESTS_SCREEN_WAYS_H
#define PHASENAV_TESTS_SCREEN_WAYS_H

#include "frame_session.h"

static const struct screen_way {
    bool from_phase;   /* the program is started in a phase, not where it asks for one */
    const char *keys;  /* typed there: letters of the keymap, \t and \r */
    bool has_projects; /* two have been opened before, of which none is open */
} screen_ways[PN_SCREEN_COUNT] = {
    [PN_SCREEN_START] = {.from_phase = false, .keys = ""},
    [PN_SCREEN_PHASE] = {.from_phase = true, .keys = ""},
    [PN_SCREEN_CRITERION] = {.from_phase = true, .keys = "m\r"},
    [PN_SCREEN_MODELS] = {.from_phase = true, .keys = "o"},
    [PN_SCREEN_TERMS] = {.from_phase = true, .keys = "t"},
    [PN_SCREEN_ABOUT] = {.from_phase = true, .keys = "a"},
    [PN_SCREEN_SEARCH] = {.from_phase = true, .keys = "/pilo"},
    [PN_SCREEN_MATRIX] = {.from_phase = true, .keys = "m"},
    [PN_SCREEN_FORM] = {.from_phase = true, .keys = "e"},
    [PN_SCREEN_HELP] = {.from_phase = true, .keys = "?"},
    [PN_SCREEN_PROJECTS] = {.from_phase = true, .keys = "A", .has_projects = true},
    [PN_SCREEN_DUE] = {.from_phase = true, .keys = "d"},
    [PN_SCREEN_HISTORY] = {.from_phase = true, .keys = "v"},
};

static const char *const screen_names[PN_SCREEN_COUNT] = {
#define X(id, name, title, action, mode, about, counted) #name,
#include "phasenav/nav/screens.def"
#undef X
};

/* The sizes at which each screen is looked at. */
static const struct screen_size {
    unsigned columns;
    unsigned rows;
} screen_sizes[] = {{80, 24}, {120, 40}, {40, 12}, {20, 6}, {1, 1}};

enum { SCREEN_SIZE_COUNT = sizeof screen_sizes / sizeof *screen_sizes };

/* The languages and character sets in which it is looked at. */
static const struct screen_setting {
    const char *name;
    const char *language;
    bool unicode;
} screen_settings[] = {
    {"de UTF-8", "de", true}, {"de ASCII", "de", false}, {"en UTF-8", "en", true}, {"en ASCII", "en", false}};

enum { SCREEN_SETTING_COUNT = sizeof screen_settings / sizeof *screen_settings };

/* Where the keys of a way are typed; ends the test program where there is none. */
static inline uint32_t screen_way_begin(enum pn_screen screen, uint32_t phase)
{
    if (screen_ways[screen].keys == NULL) {
        fprintf(stderr, "screen_ways.h does not say how the screen '%s' is reached\n", screen_names[screen]);
        abort();
    }
    return screen_ways[screen].from_phase ? phase : PN_NO_PHASE;
}

/* A session that comes to a screen on its way, which may begin in `phase`. */
static inline struct frame_wish screen_way_wish(enum pn_screen screen, const struct screen_setting *setting,
                                                struct screen_size size, const char *roadmap, uint32_t phase)
{
    return (struct frame_wish){.roadmap = roadmap,
                               .language = setting->language,
                               .unicode = setting->unicode,
                               .phase = screen_way_begin(screen, phase),
                               .rows = size.rows,
                               .columns = size.columns,
                               .has_projects = screen_ways[screen].has_projects,
                               .keys = screen_ways[screen].keys};
}

#endif
