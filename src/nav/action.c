// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of actions, from actions.def.
 */
#include "phasenav/nav/action.h"

#include "phasenav/base/catalog.h"

#include <assert.h>

static const struct pn_action_info actions[PN_ACTION_COUNT] = {
#define X(id, stable_name, action_group, help_text)                                                                    \
    [PN_ACTION_##id] = {.name = (stable_name), .help = (help_text), .group = PN_ACTION_GROUP_##action_group},
#include "phasenav/nav/actions.def"
#undef X
};

const struct pn_action_info *pn_action_info(enum pn_action_id id)
{
    assert(id < PN_ACTION_COUNT);
    return &actions[id];
}
