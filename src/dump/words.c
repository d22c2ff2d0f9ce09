// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "words.h"

const char *pn_dump_kind(enum pn_item_kind kind)
{
    static const char *const names[] = {[PN_ITEM_PHASE] = "phase",
                                        [PN_ITEM_MILESTONE] = "milestone",
                                        [PN_ITEM_CRITERION] = "criterion",
                                        [PN_ITEM_MODEL] = "model",
                                        [PN_ITEM_TERM] = "term"};
    return names[kind];
}
