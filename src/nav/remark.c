#include "phasenav/nav/remark.h"

#include "phasenav/base/text.h"

const char *pn_remark_text(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_remark remark,
                           const char *about)
{
    switch (remark) {
    case PN_REMARK_NONE:
        break;
    case PN_REMARK_READ_ONLY:
        return pn_tr(catalog, "nothing is changed, as --read-only asks");
    case PN_REMARK_UNCHANGED:
        return pn_tr(catalog, "All stays as it is.");
    case PN_REMARK_KEPT:
        return pn_tr(catalog, "What was confirmed with Enter is kept.");
    case PN_REMARK_NO_DATE:
        return pn_arena_printf(arena, pn_tr(catalog, "'%s' is no date; write one as in 03.11.2026 or 2026-11-03"),
                               pn_text_visible(arena, about));
    }
    return "";
}
