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
    .later = "»",
    .link = "›",
    .bullet = "•",
    .separator = "·",
    .more_above = "▲",
    .more_below = "▼",
    .more_left = "◂",
    .more_right = "▸",
    .round = "●",
    .silent_round = "○",
    .no_round = "·",
    .ellipsis = "…",
    .then = " ─ ",
    .parallel = " ∥ ",
};

static const struct pn_glyphs of_ascii = {
    .horizontal = "-",
    .vertical = "|",
    .tee_down = "+",
    .tee_up = "+",
    .marker = ">",
    .lane = "*",
    .later = "+",
    .link = ">",
    .bullet = "-",
    .separator = "-",
    .more_above = "^",
    .more_below = "v",
    .more_left = "<",
    .more_right = ">",
    .round = "x",
    .silent_round = "o",
    .no_round = ".",
    .ellipsis = "...",
    .then = " - ",
    .parallel = " || ",
};

const struct pn_glyphs *pn_glyphs(bool unicode)
{
    return unicode ? &of_unicode : &of_ascii;
}
