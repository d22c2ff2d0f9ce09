// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which signs every terminal's font has.
 */
#ifndef PHASENAV_TESTS_FONT_SIGNS_H
#define PHASENAV_TESTS_FONT_SIGNS_H

/* Beyond ASCII, what Debian's usual font for the console shows (Lat15-Fixed16 of console-setup 1.221, by its Unicode
 * map) and what the fonts of Windows have as well (WGL4): letters, punctuation, arrows, lines and blocks. */
static const char shown_everywhere[] =
    "¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿŒœŠšŸŽž"
    "–—―‘’‚“”„†‡•…‰‹›‼₧€←↑→↓−∞∩≈≠≡≤≥─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬█▒■▲▼●♦";

#endif
