/*
 * The matrix's rows: the criteria by workstream. One that belongs to several stands under the first of them only, so
 * that each is there once; the initials beside its title name them all.
 */
#include "phasenav/nav/rows.h"

#include "phasenav/base/catalog.h"

struct list {
    const struct pn_nav_context *context;
    const struct pn_filter *filter;
    struct pn_row *at;
    uint32_t count;
};

/* The group in which a criterion stands: the only workstream shown, else its first; workstream_count: none. */
static uint32_t group_of(const struct list *list, const struct pn_item *item)
{
    if (!pn_filter_is_empty(list->filter)) {
        return list->filter->workstreams.at[0];
    }
    return item->workstreams.count > 0 ? item->workstreams.at[0] : list->context->roadmap->workstream_count;
}

static struct pn_row *add(struct list *list, enum pn_row_kind kind, const char *title)
{
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = {.kind = kind, .item = PN_NO_ITEM},
        .section = PN_SECTION_CRITERIA,
        .title = title,
        .phase = PN_NO_PHASE,
    };
    return row;
}

/* The heading comes with the first criterion of its group. */
static void add_group(struct list *list, uint32_t group)
{
    const struct pn_roadmap *roadmap = list->context->roadmap;
    bool has_heading = false;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_item *item = &roadmap->criteria[i].item;
        if (group_of(list, item) != group || !pn_filter_leaves(list->filter, roadmap, item->handle)) {
            continue;
        }
        if (!has_heading) {
            add(list, PN_ROW_HEADING,
                group < roadmap->workstream_count
                    ? pn_text_in(roadmap->workstreams[group].title, list->context->language)
                    : pn_tr(list->context->catalog, "Without a workstream"));
            has_heading = true;
        }
        struct pn_row *row = add(list, PN_ROW_ROUND, pn_text_in(item->title, list->context->language));
        row->key.item = item->handle;
        row->item = item;
    }
}

struct pn_rows pn_rows_of_matrix(struct pn_arena *arena, const struct pn_nav_context *context,
                                 const struct pn_filter *filter)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    uint32_t groups = roadmap->workstream_count + 1;
    struct list list = {.context = context, .filter = filter};
    list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)roadmap->criterion_count + groups + 1);
    for (uint32_t group = 0; group < groups; group++) {
        add_group(&list, group);
    }
    if (list.count == 0 && roadmap->criterion_count == 0) {
        add(&list, PN_ROW_NOTE, pn_tr(context->catalog, "This roadmap has no criteria"));
    } else if (list.count == 0) {
        add(&list, PN_ROW_NOTE, pn_row_filter_note(arena, context, filter));
    }
    return (struct pn_rows){.at = list.at, .count = list.count};
}
