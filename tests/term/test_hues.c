// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The colours of the terminal can be told from every background that readers have. Contrast is as WCAG 2 defines it.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdio.h>

enum { COLOR_BLACK, COLOR_RED, COLOR_GREEN, COLOR_YELLOW, COLOR_BLUE, COLOR_MAGENTA, COLOR_CYAN, COLOR_WHITE };

static const struct {
    const char *name;
    int of_256;
    int of_8;
    int of_8_text;
} hues[] = {
#define HUE(name, of_256, of_8, of_8_text) {#name, of_256, of_8, of_8_text},
#include "hues.def"
#undef HUE
};

enum { HUE_COUNT = sizeof hues / sizeof hues[0] };

static const double least_for_signs = 3.0;

static double linear(unsigned byte)
{
    double value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(unsigned rgb)
{
    return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
}

static double contrast(unsigned one, unsigned other)
{
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

/* The palette's upper 240 colours are the same everywhere: a cube, here. */
static unsigned rgb_of_256(int color)
{
    static const unsigned steps[] = {0, 95, 135, 175, 215, 255};
    assert_in_range(color, 16, 231);
    unsigned at = (unsigned)color - 16;
    return steps[at / 36] << 16 | steps[at / 6 % 6] << 8 | steps[at % 6];
}

static void test_of_256(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        unsigned rgb;
    } backgrounds[] = {
        {"black", 0x000000}, {"white", 0xffffff}, {"Solarized dark", 0x002b36}, {"Solarized light", 0xfdf6e3}};
    for (size_t i = 0; i < HUE_COUNT; i++) {
        for (size_t b = 0; b < sizeof backgrounds / sizeof backgrounds[0]; b++) {
            double found = contrast(rgb_of_256(hues[i].of_256), backgrounds[b].rgb);
            if (found < least_for_signs) {
                fail_msg("%s on %s: %.2f", hues[i].name, backgrounds[b].name, found);
            }
        }
    }
}

static void test_of_8(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        unsigned rgb[8];
    } palettes[] = {
        {"the Linux console", {0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa}},
        {"xterm", {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5}},
        {"Solarized", {0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682, 0x2aa198, 0xeee8d5}},
        {"GNOME's", {0x2e3436, 0xcc0000, 0x4e9a06, 0xc4a000, 0x3465a4, 0x75507b, 0x06989a, 0xd3d7cf}},
        {"Windows'", {0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc}},
    };
    for (size_t i = 0; i < HUE_COUNT; i++) {
        for (size_t p = 0; p < sizeof palettes / sizeof palettes[0] && hues[i].of_8 >= 0; p++) {
            double found = contrast(palettes[p].rgb[hues[i].of_8], palettes[p].rgb[hues[i].of_8_text]);
            if (found < least_for_signs) {
                fail_msg("%s in the palette of %s: %.2f", hues[i].name, palettes[p].name, found);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_256),
        cmocka_unit_test(test_of_8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
