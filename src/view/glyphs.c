// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "glyphs.h"

#define UNICODE(name, unicode, ascii) .name = (unicode),
#define ASCII(name, unicode, ascii) .name = (ascii),

static const struct pn_glyphs of_unicode = {
    PN_GLYPHS(UNICODE).states =
        {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role) sign,
#include "phasenav/project/states.def"
#undef STATE
        },
};

static const struct pn_glyphs of_ascii = {
    PN_GLYPHS(ASCII).states =
        {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role) ascii,
#include "phasenav/project/states.def"
#undef STATE
        },
};

const struct pn_glyphs *pn_glyphs(bool unicode)
{
    return unicode ? &of_unicode : &of_ascii;
}
