// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * `requires` that runs in a circle: a walk in depth, with a stack of its own, since a chain may be as long as the file.
 */
#include "circle.h"

#include "phasenav/base/buffer.h"

enum {
    /* A message names so many milestones of a circle. */
    NAMED = 8,
};

enum state {
    UNSEEN,
    ON_PATH,
    DONE,
};

struct visit {
    uint32_t next;     /* the entry of its `requires` that is looked at next */
    uint32_t position; /* on the path */
    enum state state;
};

struct walk {
    struct pn_loader *loader;
    struct visit *visits; /* by milestone */
    uint32_t *path;
    uint32_t length;
};

bool pn_check_may_require(const struct pn_loader *loader, uint32_t milestone, uint32_t required)
{
    const struct pn_draft *milestones = loader->drafts[PN_RECORD_MILESTONE].at;
    uint32_t phase = milestones[milestone].parent;
    uint32_t other = milestones[required].parent;
    return required != milestone && (other <= phase || pn_phases_are_parallel(loader->roadmap, phase, other));
}

/* Reports the circle on the path: each milestone from `first` on requires the next one, and the last one the first. */
static void report_circle(const struct walk *walk, uint32_t first)
{
    struct pn_loader *loader = walk->loader;
    const struct pn_draft *milestones = loader->drafts[PN_RECORD_MILESTONE].at;
    struct pn_buffer names;
    pn_buffer_init(&names);
    uint32_t start = walk->visits[first].position;
    for (uint32_t i = start; i < walk->length; i++) {
        if (i - start == NAMED && walk->length - i > 1) {
            pn_buffer_append_text(&names, "... -> ");
            i = walk->length - 1;
        }
        pn_buffer_printf(&names, "%s -> ", pn_draft_name(loader, &milestones[walk->path[i]]));
    }
    pn_buffer_append_text(&names, pn_draft_name(loader, &milestones[first]));

    const struct pn_draft *last = &milestones[walk->path[walk->length - 1]];
    pn_item_id wanted = pn_loader_first(loader, PN_RECORD_MILESTONE) + first;
    struct pn_place place = last->place;
    for (const struct pn_node *entry = pn_draft_list(last, "requires"); entry != NULL; entry = entry->next) {
        uint32_t number;
        if (pn_loader_find(loader, PN_TARGET_MILESTONE, entry, &number) && number == wanted) {
            place = entry->place;
            break;
        }
    }
    pn_diag_error(loader->diags, loader->source, place, "'requires' runs in a circle: %s; take one of these links out",
                  pn_buffer_text(&names));
    pn_buffer_finish(&names);
}

static void enter(struct walk *walk, uint32_t milestone)
{
    walk->visits[milestone].state = ON_PATH;
    walk->visits[milestone].position = walk->length;
    walk->path[walk->length++] = milestone;
}

static void walk_from(struct walk *walk, uint32_t start)
{
    pn_item_id first = pn_loader_first(walk->loader, PN_RECORD_MILESTONE);
    enter(walk, start);
    while (walk->length != 0) {
        uint32_t milestone = walk->path[walk->length - 1];
        struct visit *visit = &walk->visits[milestone];
        const struct pn_items *requires = &walk->loader->roadmap->milestones[milestone].item.requires;
        if (visit->next == requires->count) {
            visit->state = DONE;
            walk->length--;
            continue;
        }
        uint32_t required = requires->at[visit->next++] - first;
        if (!pn_check_may_require(walk->loader, milestone, required)) {
            continue; /* check_requires() reports such a link */
        }
        if (walk->visits[required].state == UNSEEN) {
            enter(walk, required);
        } else if (walk->visits[required].state == ON_PATH && !pn_diags_are_full(walk->loader->diags)) {
            report_circle(walk, required);
        }
    }
}

void pn_check_circles(struct pn_loader *loader)
{
    uint32_t count = loader->roadmap->milestone_count;
    struct walk walk = {
        .loader = loader,
        .visits = PN_NEW_ARRAY(&loader->scratch, struct visit, count),
        .path = PN_NEW_ARRAY(&loader->scratch, uint32_t, count),
    };
    for (uint32_t i = 0; i < count; i++) {
        if (walk.visits[i].state == UNSEEN) {
            walk_from(&walk, i);
        }
    }
}
