/*
 * The two sets of signs.
 */
#include "glyphs.h"

static const struct pn_glyphs of_unicode = {
    .horizontal = "─",
    .vertical = "│",
    .tee_down = "┬",
    .tee_up = "┴",
    .marker = "▸",
    .lane = "⟳",
    .own_phase = "◆",
    .later = "»",
    .link = "›",
    .bullet = "•",
    .separator = "·",
    .more_above = "▲",
    .more_below = "▼",
    .edge_above = "▲",
    .edge_below = "▼",
    .more_left = "◂",
    .more_right = "▸",
    .round = "●",
    .silent_round = "○",
    .no_round = "·",
    .ellipsis = "…",
    .then = "─",
    .states =
        {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, console, role) sign,
#include "phasenav/project/states.def"
#undef STATE
        },
    .parallel = "∥",
};

static const struct pn_glyphs of_ascii = {
    .horizontal = "-",
    .vertical = "|",
    .tee_down = "+",
    .tee_up = "+",
    .marker = ">",
    .lane = "*",
    .own_phase = "@",
    .later = "+",
    .link = ">",
    .bullet = "-",
    .separator = "-",
    .more_above = "^",
    .more_below = "v",
    .edge_above = "+",
    .edge_below = "+",
    .more_left = "<",
    .more_right = ">",
    .round = "o",
    .silent_round = ":",
    .no_round = ".",
    .ellipsis = "...",
    .then = "-",
    .states =
        {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, console, role) ascii,
#include "phasenav/project/states.def"
#undef STATE
        },
    .parallel = "||",
};

const struct pn_glyphs *pn_glyphs(bool unicode)
{
    return unicode ? &of_unicode : &of_ascii;
}
