// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "due_view.h"

#include <stdio.h>
#include <string.h>

/* Whose entries can be shown, in the order in which O goes through them. */
struct choices {
    struct pn_due_choice *at;
    uint32_t count;
};

static void add(struct choices *choices, enum pn_due_whose whose, const char *owner)
{
    struct pn_due_choice *choice = &choices->at[choices->count++];
    *choice = (struct pn_due_choice){.whose = whose};
    (void)snprintf(choice->owner, sizeof choice->owner, "%s", owner);
}

static uint32_t own_of(const struct pn_dues *dues)
{
    uint32_t own = 0;
    for (int group = 0; group < PN_DUE_GROUP_COUNT; group++) {
        own += dues->own[group];
    }
    return own;
}

static struct choices choices_of(struct pn_arena *arena, const struct pn_dues *dues)
{
    enum { BESIDE_OWNERS = 3 };
    struct pn_owners owners = pn_due_owners(arena, dues);
    struct choices choices = {.at = PN_NEW_ARRAY(arena, struct pn_due_choice, (size_t)owners.count + BESIDE_OWNERS)};
    add(&choices, PN_DUE_ALL, "");
    if (own_of(dues) > 0) {
        add(&choices, PN_DUE_OWN, "");
    }
    for (uint32_t i = 0; i < owners.count; i++) {
        add(&choices, PN_DUE_OF_OWNER, owners.at[i]);
    }
    if (owners.count > 0 && pn_due_of_owner(arena, dues, NULL).count > 0) {
        add(&choices, PN_DUE_NOBODY, "");
    }
    return choices;
}

/* The choice that comes behind one; of an owner who has nothing any more, behind the one before it in the alphabet. */
static struct pn_due_choice choice_after(struct choices choices, const struct pn_due_choice *choice)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < choices.count; i++) {
        bool is_before = choices.at[i].whose < choice->whose ||
                         (choices.at[i].whose == choice->whose && strcmp(choices.at[i].owner, choice->owner) <= 0);
        at = is_before ? i : at;
    }
    return choices.at[at + 1 < choices.count ? at + 1 : 0];
}

/* What stands in the brackets of the reader's name, else the name. */
static const char *office_of(struct pn_arena *arena, const char *who)
{
    const char *open = strchr(who, '(');
    const char *end = open != NULL ? strchr(open, ')') : NULL;
    return end != NULL ? pn_arena_strndup(arena, open + 1, (size_t)(end - open - 1)) : who;
}

static const char *words_of(struct pn_arena *arena, const struct pn_nav_context *context,
                            const struct pn_due_choice *choice)
{
    switch (choice->whose) {
    case PN_DUE_OWN:
        return pn_arena_printf(arena, pn_tr(context->catalog, "you (%s)"),
                               pn_nav_shown(arena, context, office_of(arena, context->who)));
    case PN_DUE_OF_OWNER:
        return pn_nav_shown(arena, context, pn_arena_strdup(arena, choice->owner));
    case PN_DUE_NOBODY:
        return pn_trc(context->catalog, "person", "nobody");
    case PN_DUE_ALL:
        break;
    }
    return pn_trc(context->catalog, "person", "all");
}

static struct pn_dues own_only(struct pn_arena *arena, const struct pn_dues *dues)
{
    struct pn_due *at = PN_NEW_ARRAY(arena, struct pn_due, dues->count);
    struct pn_dues own = {.at = at};
    for (uint32_t i = 0; i < dues->count; i++) {
        if (dues->at[i].is_own) {
            at[own.count++] = dues->at[i];
        }
    }
    memcpy(own.in, dues->own, sizeof own.in); /* that all of them are the reader's, the filter says */
    return own;
}

static struct pn_dues left_by(struct pn_arena *arena, const struct pn_dues *dues, const struct pn_due_choice *choice)
{
    switch (choice->whose) {
    case PN_DUE_OWN:
        return own_only(arena, dues);
    case PN_DUE_OF_OWNER:
        return pn_due_of_owner(arena, dues, choice->owner);
    case PN_DUE_NOBODY:
        return pn_due_of_owner(arena, dues, NULL);
    case PN_DUE_ALL:
        break;
    }
    return *dues;
}

struct pn_due_view pn_due_view_of(struct pn_arena *arena, const struct pn_nav *nav,
                                  const struct pn_nav_context *context)
{
    const char *now = context->today != NULL ? context->today : "1970-01-01";
    const char *today = context->as_of != NULL ? context->as_of : now;
    struct pn_dues all = {.count = 0};
    if (context->project != NULL) {
        all = pn_due_of_project(arena, context->project, today, context->who);
    }
    struct pn_due_choice choice = nav->due;
    if (choice.whose == PN_DUE_OWN && own_of(&all) == 0) {
        choice.whose = PN_DUE_ALL;
    }
    struct pn_due_view view = {.list = {.dues = left_by(arena, &all, &choice),
                                        .all = all.count,
                                        .of_owner = choice.whose != PN_DUE_ALL,
                                        .owner = choice.whose == PN_DUE_OF_OWNER ? nav->due.owner : NULL},
                               .today = today,
                               .whose = words_of(arena, context, &choice)};
    view.next = choice_after(choices_of(arena, &all), &choice);
    view.next_whose = words_of(arena, context, &view.next);
    return view;
}
