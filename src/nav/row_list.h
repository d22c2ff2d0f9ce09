// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Making rows, one after the other.
 */
#ifndef NAV_ROW_LIST_H
#define NAV_ROW_LIST_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/filter.h"

/* Rows are counted before they are made, so one array is enough. */
struct pn_row_list {
    struct pn_row *at;
    uint32_t count;
    size_t most;
    struct pn_arena *arena;
    const struct pn_nav_context *context;
};

/* Room for `most` rows, in the arena. */
struct pn_row_list pn_row_list_of(struct pn_arena *arena, const struct pn_nav_context *context, size_t most);

/* A row that stands for no item, with a title in the reader's language. */
struct pn_row *pn_row_list_add(struct pn_row_list *list, enum pn_section section, enum pn_row_kind kind,
                               const char *title);

/* The row of an item, called by the item's title. */
struct pn_row *pn_row_list_add_item(struct pn_row_list *list, enum pn_section section, enum pn_row_kind kind,
                                    const struct pn_item *item);

/* A heading, which says how many rows it has. */
struct pn_row *pn_row_list_add_heading(struct pn_row_list *list, enum pn_section section, const char *title);

/* The title of a section with the number of its rows: "Title (6)", "Title (none)", and where a filter leaves but `left`
 * of `all`, "Title (here 4 of 6)". In the arena. */
const char *pn_row_list_counted(struct pn_row_list *list, const char *title, uint32_t left, uint32_t all);

/* Calls the row of a gate by its question, or by its decision, as pn_row_list_tell() has found it. */
void pn_row_list_call_gate(struct pn_row_list *list, struct pn_row *row);

/* Puts what the project says of a subject into the columns of a row; without a project, nothing. */
void pn_row_list_tell(struct pn_row_list *list, struct pn_row *row, struct pn_subject subject);

/* Adds a note that the filter, which must come from pn_nav_filter(), leaves nothing. */
void pn_row_list_add_filter_note(struct pn_row_list *list, enum pn_section section, const struct pn_filter *filter);

/* The rows; `columns` are flags, enum pn_column. */
struct pn_rows pn_row_list_rows(const struct pn_row_list *list);
struct pn_rows pn_row_list_table(const struct pn_row_list *list, unsigned columns);

#endif
