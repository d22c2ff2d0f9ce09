// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of the help: every key by the actions' table, and what the signs mean that the views draw.
 */
#include "help_lines.h"

#include "builder.h"
#include "layout.h"
#include "list_lines.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/action.h"

enum {
    HELP_BESIDE_FROM = 58, /* columns: below, what a key does stands below it */
    HELP_KEYS = 2,         /* columns before the keys, and before a sign */
    HELP_TEXT = 18,        /* columns before what a key does, if that stands beside the key */
    HELP_TEXT_STACKED = 4, /* columns before what a key does, if that stands below it */
    HELP_MEANING = 5,      /* columns before what a sign means, which may be two columns wide */
};

/* An English message. */
static const char *title_of_group(enum pn_action_group group)
{
    switch (group) {
    case PN_ACTION_GROUP_WALK:
        return PN_N_("Through the phases");
    case PN_ACTION_GROUP_MOVE:
        return PN_N_("In a list or a text");
    case PN_ACTION_GROUP_OPEN:
        return PN_N_("Opening and going back");
    case PN_ACTION_GROUP_PROJECT:
        return PN_N_("A project on its way");
    case PN_ACTION_GROUP_TEXT:
        return PN_N_("While typing");
    case PN_ACTION_GROUP_OTHER:
        return PN_N_("Other keys");
    case PN_ACTION_GROUP_COUNT:
        break;
    }
    return "";
}

/* Whether the help lists a key for an action. SUSPEND comes as a signal, EDIT_INSERT is every other key, POINT comes
 * from the mouse, and CHOOSE and CONTENTS are for readers without a cursor. */
static bool has_key(enum pn_action_id action)
{
    return action != PN_ACTION_SUSPEND && action != PN_ACTION_EDIT_INSERT && action != PN_ACTION_POINT &&
           action != PN_ACTION_CHOOSE && action != PN_ACTION_CONTENTS;
}

static void add_help_of_action(struct pn_builder *builder, const struct pn_nav_context *context,
                               enum pn_action_id action, unsigned columns)
{
    const char *help = pn_tr(context->catalog, pn_action_info(action)->help);
    pn_builder_line(builder)->row = action;
    pn_builder_sign(builder, PN_SPAN_KEYS, HELP_KEYS);
    if (columns >= HELP_BESIDE_FROM && HELP_KEYS + context->key_columns < HELP_TEXT) {
        pn_builder_wrap(builder, PN_SPAN_TEXT, (struct pn_stretch){HELP_TEXT, columns - HELP_TEXT}, help);
    } else {
        pn_builder_line(builder);
        pn_builder_wrap(builder, PN_SPAN_TEXT, (struct pn_stretch){HELP_TEXT_STACKED, columns - HELP_TEXT_STACKED},
                        help);
    }
}

/* The signs and what they mean, but for those of the states. `sign` is the span that draws it. */
static const struct sign {
    enum pn_span_kind span;
    const char *meaning; /* an English message */
} signs[] = {
    {PN_SPAN_LANE_SIGN, PN_N_("cross-phase: holds in every phase")},
    {PN_SPAN_PARALLEL_SIGN, PN_N_("between phases that may run at the same time")},
    {PN_SPAN_OWN_PHASE_SIGN, PN_N_("the phase in which the project is")},
    {PN_SPAN_LISTED_SIGN, PN_N_("before an operating model: on the project's short list")},
    {PN_SPAN_LINK_SIGN, PN_N_("a link, which can be opened")},
};

/* The kinds of things that have states, in the order in which their signs are listed. */
static const struct {
    enum pn_subject_kind kind;
    const char *title; /* an English message */
} stateful[] = {
    {PN_SUBJECT_MILESTONE, PN_N_("Milestone")},
    {PN_SUBJECT_ROUND, PN_N_("Criterion")},
    {PN_SUBJECT_GATE, PN_N_("Decision at the end of the phase")},
};

/* Adds what a sign means, behind the sign, which was added last. */
static void add_meaning(struct pn_builder *builder, unsigned columns, const char *meaning)
{
    pn_builder_wrap(builder, PN_SPAN_TEXT, (struct pn_stretch){HELP_MEANING, columns - HELP_MEANING}, meaning);
}

static void add_states(struct pn_builder *builder, const struct pn_nav_context *context, unsigned columns)
{
    for (size_t i = 0; i < sizeof stateful / sizeof *stateful; i++) {
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(stateful[i].kind, states);
        for (size_t k = 0; k < count; k++) {
            pn_builder_line(builder);
            pn_builder_state(builder, states[k], HELP_KEYS);
            add_meaning(builder, columns,
                        pn_arena_printf(builder->arena, "%s: %s", pn_tr(context->catalog, stateful[i].title),
                                        pn_state_title(context->catalog, states[k])));
        }
    }
}

static void add_workstreams(struct pn_builder *builder, const struct pn_nav_context *context, unsigned columns)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    for (uint32_t i = 0; i < roadmap->workstream_count && roadmap->workstream_count <= PN_INITIALS_MOST; i++) {
        size_t length;
        const char *initial = pn_workstream_initial(context, i, &length);
        if (initial != NULL) {
            pn_builder_line(builder);
            pn_builder_span(builder, PN_SPAN_WORKSTREAM, HELP_KEYS, initial, length);
            builder->spans[builder->span_count - 1].color = roadmap->workstreams[i].color;
            add_meaning(builder, columns,
                        pn_arena_printf(builder->arena, "%s: %s", pn_tr(context->catalog, "Workstream"),
                                        pn_text_in(roadmap->workstreams[i].title, context->language)));
        }
    }
}

static void add_section(struct pn_builder *builder, unsigned columns, const char *title)
{
    pn_builder_line(builder);
    pn_builder_line(builder);
    pn_builder_wrap(builder, PN_SPAN_HEADING, (struct pn_stretch){0, columns}, title);
}

/* Adds the signs that the views draw, with what they mean. */
static void add_signs(struct pn_builder *builder, const struct pn_nav_context *context, unsigned columns)
{
    add_section(builder, columns, pn_tr(context->catalog, "Signs"));
    add_states(builder, context, columns);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        pn_builder_line(builder);
        pn_builder_sign(builder, signs[i].span, HELP_KEYS);
        add_meaning(builder, columns, pn_tr(context->catalog, signs[i].meaning));
    }
    pn_builder_line(builder);
    pn_builder_wrap(builder, PN_SPAN_TEXT, (struct pn_stretch){HELP_KEYS, columns - HELP_KEYS},
                    pn_tr(context->catalog, "empty cell of the matrix: the criterion is not looked at in this phase"));
    add_workstreams(builder, context, columns);
}

struct pn_lines pn_lines_of_help(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rect pane)
{
    unsigned columns = pn_layout_text_columns(pane, 0);
    columns = columns > HELP_MEANING + 1 ? columns : HELP_MEANING + 1;
    struct pn_builder builder;
    pn_builder_init(&builder, arena, 2 * PN_ACTION_COUNT);
    pn_builder_line(&builder);
    pn_builder_wrap(
        &builder, PN_SPAN_TEXT, (struct pn_stretch){0, columns},
        pn_tr(context->catalog,
              "phasenav leads through a roadmap phase by phase: what is to be reached, and which "
              "questions return. One may enter at any phase and go back at any time. Below are the keys; what "
              "the signs mean stands at the end."));
    for (enum pn_action_group group = 0; group < PN_ACTION_GROUP_COUNT; group++) {
        add_section(&builder, columns, pn_tr(context->catalog, title_of_group(group)));
        for (enum pn_action_id action = 0; action < PN_ACTION_COUNT; action++) {
            if (pn_action_info(action)->group == group && has_key(action)) {
                add_help_of_action(&builder, context, action, columns);
            }
        }
    }
    add_signs(&builder, context, columns);
    return pn_builder_lines(&builder);
}
