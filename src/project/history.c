// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/project/history.h"

#include "instant.h"

#include <string.h>

struct pn_history pn_history_since(struct pn_history history, const char *day)
{
    size_t earlier = 0;
    if (history.count == 0) {
        return history;
    }
    while (earlier < history.count && strncmp(history.at[earlier].time, day, strlen(day)) < 0) {
        earlier++;
    }
    return (struct pn_history){.at = history.at + earlier, .count = history.count - earlier};
}

size_t pn_history_seen(struct pn_history history, const char *time)
{
    int64_t end;
    size_t count = history.count;
    while (count > 0 && pn_instant_read(time, &end)) {
        int64_t at;
        if (!pn_instant_read(history.at[count - 1].time, &at) || at <= end) {
            break;
        }
        count--;
    }
    return count;
}

const struct pn_entry *pn_history_last(const struct pn_history *history, struct pn_subject subject, enum pn_part part,
                                       const struct pn_entry_change **ret_change)
{
    for (size_t i = history->count; i-- > 0;) {
        const struct pn_entry *entry = &history->at[i];
        for (size_t j = 0; j < entry->count; j++) {
            const struct pn_entry_change *change = &entry->changes[j];
            if (change->known && change->touches[part] && pn_subjects_equal(change->subject, subject)) {
                *ret_change = change;
                return entry;
            }
        }
    }
    return NULL;
}

const char *pn_part_word(enum pn_part part)
{
    static const char *const words[PN_PART_COUNT] = {
        [PN_PART_VALUE] = "state", [PN_PART_DATE] = "date",         [PN_PART_DUE] = "due",
        [PN_PART_OWNER] = "owner", [PN_PART_EVIDENCE] = "evidence", [PN_PART_NOTE] = "note",
    };
    return words[part];
}

const char *pn_entry_kind_word(const struct pn_entry *entry)
{
    switch (entry->kind) {
    case PN_ENTRY_CHANGE:
        break;
    case PN_ENTRY_UNDO:
        return "undo";
    case PN_ENTRY_REDO:
        return "redo";
    case PN_ENTRY_OTHER:
        return entry->kind_word;
    }
    return "change";
}
