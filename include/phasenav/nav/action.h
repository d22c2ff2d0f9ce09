// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a reader can do. The table is actions.def.
 */
#ifndef PHASENAV_NAV_ACTION_H
#define PHASENAV_NAV_ACTION_H

#include <stdint.h>

enum pn_action_id {
#define X(id, name, group, help) PN_ACTION_##id,
#include "phasenav/nav/actions.def"
#undef X
    PN_ACTION_COUNT
};

enum pn_action_group {
    PN_ACTION_GROUP_WALK,
    PN_ACTION_GROUP_MOVE,
    PN_ACTION_GROUP_OPEN,
    PN_ACTION_GROUP_PROJECT,
    PN_ACTION_GROUP_TEXT,
    PN_ACTION_GROUP_OTHER,
    PN_ACTION_GROUP_COUNT
};

struct pn_action_info {
    const char *name; /* stable, never translated */
    const char *help; /* an English message */
    enum pn_action_group group;
};

const struct pn_action_info *pn_action_info(enum pn_action_id id);

struct pn_action {
    enum pn_action_id id;
    uint32_t number; /* PHASE: the phase's index, from 0. EDIT_INSERT: the character. POINT: pn_pack_place().
                      * CHOOSE: the row of the list, or in the detail the entry of its sheet */
};

#endif
