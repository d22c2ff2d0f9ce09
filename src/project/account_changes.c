// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "account_changes.h"
#include "text.h"

#include <string.h>

struct net {
    struct pn_arena *arena;
    struct pn_net_change *at;
    uint32_t count;
    uint32_t capacity;
};

static struct pn_net_change *change_of(struct net *net, const struct pn_entry_change *change)
{
    for (uint32_t i = 0; i < net->count; i++) {
        if (strcmp(net->at[i].change.item, change->item) == 0) {
            return &net->at[i];
        }
    }
    PN_GROW(net->arena, net->at, net->count, net->capacity);
    net->at[net->count] =
        (struct pn_net_change){.change = {.item = change->item, .known = change->known, .subject = change->subject}};
    return &net->at[net->count++];
}

/* A note comes, or one that came within the time goes again. */
static void take_note(struct net *net, struct pn_net_change *into, const struct pn_entry_change *change)
{
    struct pn_note *notes = PN_NEW_ARRAY(net->arena, struct pn_note, (size_t)into->notes.count + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < into->notes.count; i++) {
        bool goes = change->to[PN_PART_NOTE] == NULL && change->from[PN_PART_NOTE] != NULL &&
                    strcmp(into->notes.at[i].text, change->from[PN_PART_NOTE]) == 0;
        if (!goes) {
            notes[count++] = into->notes.at[i];
        }
    }
    if (change->to[PN_PART_NOTE] != NULL) {
        notes[count++] = change->note;
    }
    into->notes = (struct pn_notes){.at = notes, .count = count};
    into->change.touches[PN_PART_NOTE] = count != 0;
}

static void take_change(struct net *net, const struct pn_entry *entry, const struct pn_entry_change *change)
{
    struct pn_net_change *into = change_of(net, change);
    into->time = entry->time;
    into->who = entry->who;
    for (int part = 0; part < PN_PART_NOTE; part++) {
        if (change->touches[part]) {
            into->change.from[part] = into->change.touches[part] ? into->change.from[part] : change->from[part];
            into->change.to[part] = change->to[part];
            into->change.touches[part] = true;
        }
    }
    if (change->touches[PN_PART_NOTE]) {
        take_note(net, into, change);
    }
}

/* Whether something is left of it. */
static bool drop_what_is_as_before(struct pn_net_change *net)
{
    struct pn_entry_change *change = &net->change;
    bool is_left = net->notes.count != 0;
    for (int part = 0; part < PN_PART_NOTE; part++) {
        change->touches[part] = change->touches[part] && !pn_texts_equal(change->from[part], change->to[part]);
        is_left = is_left || change->touches[part];
    }
    return is_left;
}

const struct pn_net_change *pn_net_changes(struct pn_arena *arena, const struct pn_history *history,
                                           uint32_t *ret_count)
{
    struct net net = {.arena = arena};
    for (size_t i = history->count; i-- > 0;) { /* gives them their places: the last one first */
        for (size_t j = history->at[i].count; j-- > 0;) {
            (void)change_of(&net, &history->at[i].changes[j]);
        }
    }
    for (size_t i = 0; i < history->count; i++) {
        for (size_t j = 0; j < history->at[i].count; j++) {
            take_change(&net, &history->at[i], &history->at[i].changes[j]);
        }
    }
    uint32_t count = 0;
    for (uint32_t i = 0; i < net.count; i++) {
        if (drop_what_is_as_before(&net.at[i])) {
            net.at[count++] = net.at[i];
        }
    }
    *ret_count = count;
    return net.at;
}
