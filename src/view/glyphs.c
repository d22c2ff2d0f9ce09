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
    .states = {[PN_STATE_OPEN] = "○",
               [PN_STATE_STARTED] = "◐",
               [PN_STATE_REACHED] = "✓",
               [PN_STATE_ATTENTION] = "!",
               [PN_STATE_MET] = "✓",
               [PN_STATE_NOT_APPLICABLE] = "–",
               [PN_STATE_GO_ON] = "✓",
               [PN_STATE_ANOTHER_WAY] = "↷",
               [PN_STATE_STOP] = "×"},
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
    .states = {[PN_STATE_OPEN] = ".",
               [PN_STATE_STARTED] = "~",
               [PN_STATE_REACHED] = "x",
               [PN_STATE_ATTENTION] = "!",
               [PN_STATE_MET] = "x",
               [PN_STATE_NOT_APPLICABLE] = "-",
               [PN_STATE_GO_ON] = "x",
               [PN_STATE_ANOTHER_WAY] = "/",
               [PN_STATE_STOP] = "#"},
    .parallel = "||",
};

const struct pn_glyphs *pn_glyphs(bool unicode)
{
    return unicode ? &of_unicode : &of_ascii;
}
