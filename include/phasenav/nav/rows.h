/*
 * The rows of a screen's list: what they stand for, before any question of width.
 */
#ifndef PHASENAV_NAV_ROWS_H
#define PHASENAV_NAV_ROWS_H

#include "phasenav/nav/nav.h"
#include "phasenav/roadmap/search.h"

enum pn_section {
    PN_SECTION_PHASES, /* START: the phases, then apart from them the lane */
    PN_SECTION_LANE,
    PN_SECTION_SCREENS,
    PN_SECTION_OVERVIEW,
    PN_SECTION_GROUNDWORK,
    PN_SECTION_MILESTONES,
    PN_SECTION_CRITERIA,
    PN_SECTION_ENTRIES, /* of the other lists */
    PN_SECTION_SOURCES,
    PN_SECTION_RESULTS,
};

struct pn_row {
    struct pn_row_key key; /* the lane's has PN_NO_ITEM */
    enum pn_section section;
    const char *title;
    const struct pn_item *item; /* NULL for headings and for what is no item */
    bool needed_later;          /* a later phase needs the milestone or criterion */
    const char *letter;         /* TERM: its initial where it is the first with that, else ""; otherwise NULL */
    uint32_t phase; /* on START itself; of GROUNDWORK and LAID_IN where it is laid; phase_count: the lane. Else
                       PN_NO_PHASE */
    const struct pn_search_result *hit; /* RESULTS: why it is there; else NULL */
};

struct pn_rows {
    const struct pn_row *at;
    uint32_t count;
    uint32_t found; /* SEARCH: items, of which these may be only the first */
};

#define PN_NO_ROW UINT32_MAX

/* The roadmap has criteria that return in every phase: there is a lane beyond the last phase. */
bool pn_roadmap_has_lane(const struct pn_roadmap *roadmap);

/* The list of the phase screen: what the filter leaves of it. Where that is nothing of a section that has something, a
 * note says so. `phase` may be phase_count, the lane. */
struct pn_rows pn_rows_of_phase(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                const struct pn_filter *filter);

/* The lists of the other screens. */
struct pn_rows pn_rows_of_start(struct pn_arena *arena, const struct pn_nav_context *context);
struct pn_rows pn_rows_of_models(struct pn_arena *arena, const struct pn_nav_context *context);
struct pn_rows pn_rows_of_terms(struct pn_arena *arena, const struct pn_nav_context *context);
struct pn_rows pn_rows_of_about(struct pn_arena *arena, const struct pn_nav_context *context);

/* The screen has something to show in this roadmap. */
bool pn_screen_has_content(const struct pn_roadmap *roadmap, enum pn_screen screen);

/* What the search screen lists for a query, which a note says where it is nothing. */
struct pn_rows pn_rows_of_search(struct pn_arena *arena, const struct pn_nav_context *context, const char *query,
                                 const struct pn_filter *filter);

/* The criteria of the matrix, under a heading for each workstream. */
struct pn_rows pn_rows_of_matrix(struct pn_arena *arena, const struct pn_nav_context *context,
                                 const struct pn_filter *filter);

/* Says that a filter leaves nothing; it must be one of nav. */
const char *pn_row_filter_note(struct pn_arena *arena, const struct pn_nav_context *context,
                               const struct pn_filter *filter);

/* What a project can say about a row of the phase screen (its overview stands for the gate), or of a criterion's page.
 * False where it says nothing: in the lane, and of other lists. */
bool pn_row_subject(const struct pn_roadmap *roadmap, struct pn_row_key key, uint32_t phase,
                    struct pn_subject *ret_subject);

/* The same of a row of any list: a result of a search is the milestone, or the round that asks the question found. */
bool pn_listed_subject(const struct pn_roadmap *roadmap, const struct pn_row *row, uint32_t phase,
                       struct pn_subject *ret_subject);

/* A heading and a note cannot be selected. */
bool pn_row_is_selectable(const struct pn_row *row);

/* The row with this key, or PN_NO_ROW. One that cannot be selected has none. */
uint32_t pn_rows_find(struct pn_rows rows, struct pn_row_key key);

/* The row with this key; where it is not there, the one of its kind that stands next before its place, else behind it;
 * else the first that can be selected, or PN_NO_ROW. */
uint32_t pn_rows_nearest(struct pn_rows rows, struct pn_row_key key);

/* The nearest row that can be selected, from `row` on in steps of `step` (1 or -1); PN_NO_ROW beyond the ends. */
uint32_t pn_rows_selectable(struct pn_rows rows, uint32_t row, int step);

/* The first selectable row of a section, or PN_NO_ROW. */
uint32_t pn_rows_first_of(struct pn_rows rows, enum pn_section section);

#endif
