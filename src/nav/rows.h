/*
 * Finding rows.
 */
#ifndef NAV_ROWS_H
#define NAV_ROWS_H

#include "phasenav/nav/rows.h"

/* The row with this key, or PN_NO_ROW. One that cannot be selected has none. */
uint32_t pn_rows_find(struct pn_rows rows, struct pn_row_key key);

/* The row with this key; where it is not there, the one of its kind that stands next before its place, else behind it;
 * else the first that can be selected, or PN_NO_ROW. */
uint32_t pn_rows_nearest(struct pn_rows rows, struct pn_row_key key);

#endif
