#include "glyphs.h"

#define UNICODE(name, unicode, ascii) .name = (unicode),
#define ASCII(name, unicode, ascii) .name = (ascii),

static const struct pn_glyphs of_unicode = {.states = {[PN_STATE_OPEN] = "○",
                                                       [PN_STATE_STARTED] = "◐",
                                                       [PN_STATE_REACHED] = "✓",
                                                       [PN_STATE_ATTENTION] = "!",
                                                       [PN_STATE_MET] = "✓",
                                                       [PN_STATE_NOT_APPLICABLE] = "–",
                                                       [PN_STATE_GO_ON] = "✓",
                                                       [PN_STATE_ANOTHER_WAY] = "↷",
                                                       [PN_STATE_STOP] = "×"},
                                            PN_GLYPHS(UNICODE)};

static const struct pn_glyphs of_ascii = {.states = {[PN_STATE_OPEN] = ".",
                                                     [PN_STATE_STARTED] = "~",
                                                     [PN_STATE_REACHED] = "x",
                                                     [PN_STATE_ATTENTION] = "!",
                                                     [PN_STATE_MET] = "x",
                                                     [PN_STATE_NOT_APPLICABLE] = "-",
                                                     [PN_STATE_GO_ON] = "x",
                                                     [PN_STATE_ANOTHER_WAY] = "/",
                                                     [PN_STATE_STOP] = "#"},
                                          PN_GLYPHS(ASCII)};

const struct pn_glyphs *pn_glyphs(bool unicode)
{
    return unicode ? &of_unicode : &of_ascii;
}
