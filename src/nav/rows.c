// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding rows, and the subjects that rows are about.
 */
#include "rows.h"
#include "subject_code.h"

uint32_t pn_rows_find(struct pn_rows rows, struct pn_row_key key)
{
    for (uint32_t i = 0; i < rows.count && key.kind != PN_ROW_HEADING; i++) {
        if (rows.at[i].key.kind == key.kind && rows.at[i].key.item == key.item) {
            return i;
        }
    }
    return PN_NO_ROW;
}

uint32_t pn_rows_nearest(struct pn_rows rows, struct pn_row_key key)
{
    uint32_t before = PN_NO_ROW;
    uint32_t behind = PN_NO_ROW;
    for (uint32_t i = 0; i < rows.count; i++) { /* handles are in the walk's order */
        const struct pn_row_key *at = &rows.at[i].key;
        if (at->kind != key.kind || at->item == PN_NO_ITEM) {
            continue;
        }
        if (at->item <= key.item && (before == PN_NO_ROW || at->item > rows.at[before].key.item)) {
            before = i;
        } else if (at->item > key.item && (behind == PN_NO_ROW || at->item < rows.at[behind].key.item)) {
            behind = i;
        }
    }
    if (before != PN_NO_ROW || behind != PN_NO_ROW) {
        return before != PN_NO_ROW ? before : behind;
    }
    uint32_t same = pn_rows_find(rows, key); /* rows that stand for no item */
    return same != PN_NO_ROW ? same : pn_rows_selectable(rows, 0, 1);
}

bool pn_row_is_selectable(const struct pn_row *row)
{
    return row->key.kind != PN_ROW_HEADING && row->key.kind != PN_ROW_NOTE;
}

uint32_t pn_rows_selectable(struct pn_rows rows, uint32_t row, int step)
{
    /* Stepping below 0 wraps to a huge index, which ends the loop like stepping beyond the last row. */
    while (row < rows.count && !pn_row_is_selectable(&rows.at[row])) {
        row += (uint32_t)step;
    }
    return row < rows.count ? row : PN_NO_ROW;
}

uint32_t pn_rows_first_of(struct pn_rows rows, enum pn_section section)
{
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].section == section && pn_row_is_selectable(&rows.at[i])) {
            return i;
        }
    }
    return PN_NO_ROW;
}

bool pn_listed_subject(const struct pn_roadmap *roadmap, const struct pn_row *row, uint32_t phase,
                       struct pn_subject *ret_subject)
{
    if (row->hit == NULL) {
        return pn_row_subject(roadmap, row->key, phase, ret_subject);
    }
    /* A criterion as a whole has no state, nor has a phase, unless its gate is what was found. */
    enum pn_item_kind kind = row->item->kind;
    enum pn_row_kind gate_or_phase = row->key.kind == PN_ROW_FACT ? PN_ROW_GATE : PN_ROW_OVERVIEW;
    struct pn_row_key key = {.kind = kind == PN_ITEM_MILESTONE ? PN_ROW_MILESTONE
                                     : kind == PN_ITEM_PHASE   ? gate_or_phase
                                                               : PN_ROW_ROUND,
                             .item = row->hit->item};
    return pn_row_subject(roadmap, key, row->hit->phase, ret_subject);
}

bool pn_row_subject(const struct pn_roadmap *roadmap, struct pn_row_key key, uint32_t phase,
                    struct pn_subject *ret_subject)
{
    bool in_phase = phase < roadmap->phase_count;
    bool is_item = key.kind == PN_ROW_MILESTONE || key.kind == PN_ROW_GROUNDWORK || key.kind == PN_ROW_ROUND;
    if (key.kind == PN_ROW_GATE) {
        *ret_subject = pn_subject_gate(pn_roadmap_item(roadmap, key.item)->phase);
        return true;
    }
    if (key.kind == PN_ROW_DUE) {
        *ret_subject = pn_subject_of_code(roadmap, key.item);
        return true;
    }
    if (!is_item || key.item == PN_NO_ITEM) {
        return false;
    }
    const struct pn_item *item = pn_roadmap_item(roadmap, key.item);
    if (item->kind == PN_ITEM_MILESTONE) {
        *ret_subject = pn_subject_milestone(roadmap, item->handle);
        return true;
    }
    if (key.kind != PN_ROW_ROUND || !in_phase ||
        !pn_criterion_has_round(pn_roadmap_criterion(roadmap, item->handle), phase)) {
        return false;
    }
    *ret_subject = pn_subject_round(roadmap, item->handle, phase);
    return true;
}
