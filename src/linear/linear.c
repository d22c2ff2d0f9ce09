// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A turn: a line is taken, the state changes, and what is new is told.
 */
#include "phasenav/linear/linear.h"

#include "choice.h"
#include "commands.h"
#include "compare.h"
#include "detail.h"
#include "form.h"
#include "help.h"
#include "objection.h"
#include "paragraphs.h"
#include "place.h"
#include "prompt.h"

#include "phasenav/base/catalog.h"

#include <assert.h>
#include <string.h>

/* Navigation needs a size, although nothing is drawn. */
enum { ROWS = 24, COLUMNS = 80 };

/* A long place is told in parts of PART paragraphs, so that nobody has to listen to a hundred lines to hear that it is
 * the wrong place. A rest of REST_MOST or less is told with the part before it. */
enum { PART = 20, REST_MOST = 6 };

void pn_linear_init(struct pn_linear *linear, const struct pn_nav_context *context, uint32_t phase, unsigned width,
                    struct pn_settled *settled)
{
    assert(context->spoken);
    *linear = (struct pn_linear){.settled = settled, .width = width, .telling = PN_TELL_PLACE};
    pn_nav_init(&linear->nav, context, phase, ROWS, COLUMNS, settled);
}

void pn_linear_refresh(struct pn_linear *linear, const struct pn_nav_context *context)
{
    pn_nav_resize(&linear->nav, context, ROWS, COLUMNS, linear->settled);
}

static struct pn_paragraphs paragraphs_in(struct pn_arena *scratch, const struct pn_nav_context *context)
{
    return (struct pn_paragraphs){.arena = scratch, .context = context};
}

static void write_all(const struct pn_linear *linear, const struct pn_paragraphs *paragraphs, struct pn_buffer *out)
{
    pn_paragraphs_write(paragraphs, 0, paragraphs->count, linear->width, out);
}

void pn_linear_greet(const struct pn_linear *linear, const struct pn_nav_context *context, struct pn_buffer *out,
                     struct pn_arena *scratch)
{
    struct pn_paragraphs paragraphs = paragraphs_in(scratch, context);
    pn_sayf(&paragraphs,
            pn_tr(context->catalog,
                  "phasenav line by line: a number opens what has this number, %s says what else can be typed."),
            pn_command_letter(scratch, PN_ACTION_HELP));
    write_all(linear, &paragraphs, out);
}

/* --- a line --- */

static bool is_same_place(const struct pn_position *a, const struct pn_position *b)
{
    return a->screen == b->screen && a->phase == b->phase && a->row.kind == b->row.kind && a->row.item == b->row.item &&
           a->pane == b->pane;
}

/* Does an action. Says so where it leads nowhere. */
static unsigned act(struct pn_linear *linear, struct pn_paragraphs *paragraphs, enum pn_action_id id, uint32_t number)
{
    struct pn_nav *nav = &linear->nav;
    struct pn_position before = nav->position;
    struct pn_action action = {.id = id, .number = number};
    unsigned effects = pn_nav_update(nav, paragraphs->context, &action, linear->settled);
    bool other_choice = (id == PN_ACTION_OWNER || (id == PN_ACTION_HISTORY && before.screen == PN_SCREEN_HISTORY)) &&
                        nav->remark == PN_REMARK_NONE;
    if (!is_same_place(&before, &nav->position) || other_choice) {
        bool other_round = before.screen == PN_SCREEN_CRITERION && nav->position.screen == PN_SCREEN_CRITERION &&
                           before.row.item == nav->position.row.item;
        linear->telling = other_round ? PN_TELL_ROUND : PN_TELL_PLACE;
    } else if (nav->remark != PN_REMARK_NONE) {
        pn_say_remark(paragraphs, nav);
    } else if (effects == PN_EFFECT_NONE && nav->prompt == PN_PROMPT_NONE && !nav->form.is_open) {
        pn_say(paragraphs, pn_tr(paragraphs->context->catalog, "That leads nowhere from here."));
    }
    return effects;
}

static unsigned choose(struct pn_linear *linear, struct pn_paragraphs *paragraphs, uint32_t number)
{
    const struct pn_nav_context *context = paragraphs->context;
    uint32_t choice;
    if (pn_choice_of_number(&linear->nav, &linear->settled->frame, number, &choice)) {
        return act(linear, paragraphs, PN_ACTION_CHOOSE, choice);
    }
    uint32_t count = pn_choice_count(&linear->nav, &linear->settled->frame);
    if (count == 0) {
        pn_say(paragraphs, pn_tr(context->catalog, "There is nothing to choose here."));
    } else {
        pn_sayf(paragraphs,
                pn_trn(context->catalog, "There is no such number here, only %u.",
                       "There is no such number here; they go from 1 to %u.", count),
                count);
    }
    return PN_EFFECT_NONE;
}

/* Goes to the next or previous entry. From a list, that is its first entry, wherever the unseen cursor is. */
static unsigned walk(struct pn_linear *linear, struct pn_paragraphs *paragraphs, enum pn_action_id id)
{
    if (pn_place_is_entry(&linear->nav)) {
        return act(linear, paragraphs, id, 0);
    }
    struct pn_rows rows = linear->settled->frame.rows;
    uint32_t row = pn_rows_first_of(rows, PN_SECTION_MILESTONES);
    if (row == PN_NO_ROW) {
        row = pn_rows_first_of(rows, PN_SECTION_CRITERIA);
    }
    return act(linear, paragraphs, PN_ACTION_CHOOSE, row != PN_NO_ROW ? row : pn_rows_selectable(rows, 0, 1));
}

/* Searches for a text. On the search screen it replaces the text there, so that the way back stays as it was. */
static unsigned search_for(struct pn_linear *linear, struct pn_paragraphs *paragraphs, const char *text)
{
    enum { QUERY_MOST = 200 }; /* bytes; each letter is a search */
    struct pn_nav *nav = &linear->nav;
    if (strlen(text) > QUERY_MOST) {
        pn_say(paragraphs, pn_tr(paragraphs->context->catalog, "That is too long."));
        return PN_EFFECT_NONE;
    }
    if (nav->position.screen != PN_SCREEN_SEARCH) {
        struct pn_action action = {.id = PN_ACTION_SEARCH};
        pn_nav_update(nav, paragraphs->context, &action, linear->settled);
    }
    pn_type_text(linear, paragraphs->context, text);
    linear->telling = PN_TELL_PLACE;
    return PN_EFFECT_NONE;
}

static unsigned filter(struct pn_linear *linear, struct pn_paragraphs *paragraphs)
{
    const struct pn_nav_context *context = paragraphs->context;
    struct pn_nav *nav = &linear->nav;
    struct pn_position before = nav->position;
    struct pn_action action = {.id = PN_ACTION_FILTER};
    unsigned effects = pn_nav_update(nav, context, &action, linear->settled);
    if (nav->workstream == 0) {
        pn_say(paragraphs, pn_tr(context->catalog, "Lists now show all workstreams."));
    } else {
        const struct pn_label *workstream = &context->roadmap->workstreams[nav->workstream - 1];
        pn_sayf(paragraphs, pn_tr(context->catalog, "Lists now show one workstream only: %s"),
                pn_text_in(workstream->title, context->language));
    }
    bool is_list_of_it = nav->position.screen == PN_SCREEN_PHASE || nav->position.screen == PN_SCREEN_MATRIX ||
                         nav->position.screen == PN_SCREEN_SEARCH;
    bool gave_way =
        !is_same_place(&before, &nav->position); /* the entry that was read is not of the workstream shown now */
    if (gave_way || (is_list_of_it && !pn_place_is_entry(nav))) {
        linear->telling = PN_TELL_PLACE;
    }
    return effects;
}

static unsigned obey(struct pn_linear *linear, struct pn_paragraphs *paragraphs, enum pn_action_id action)
{
    const char *objection = pn_objection_to(paragraphs->arena, &linear->nav, paragraphs->context, action);
    if (objection != NULL) {
        pn_say(paragraphs, objection);
        return PN_EFFECT_NONE;
    }
    switch (action) {
    case PN_ACTION_HELP:
        linear->telling = PN_TELL_HELP;
        return PN_EFFECT_NONE;
    case PN_ACTION_QUIT:
        return PN_EFFECT_QUIT; /* on every screen, unlike the key, which first closes what is open */
    case PN_ACTION_SEARCH:
        linear->asks_search = true;
        return PN_EFFECT_NONE;
    case PN_ACTION_FILTER:
        return filter(linear, paragraphs);
    case PN_ACTION_NEXT_LANGUAGE:
        linear->telling = PN_TELL_PLACE;
        return act(linear, paragraphs, action, 0);
    case PN_ACTION_NEXT:
    case PN_ACTION_PREVIOUS:
        return walk(linear, paragraphs, action);
    default:
        return act(linear, paragraphs, action, 0);
    }
}

static unsigned do_command(struct pn_linear *linear, struct pn_paragraphs *paragraphs, const struct pn_command *command)
{
    const struct pn_catalog *catalog = paragraphs->context->catalog;
    switch (command->kind) {
    case PN_COMMAND_ENTER:
        linear->telling = linear->has_more ? PN_TELL_MORE : PN_TELL_PLACE;
        return PN_EFFECT_NONE;
    case PN_COMMAND_NUMBER:
        return choose(linear, paragraphs, command->number);
    case PN_COMMAND_ACTION:
        return obey(linear, paragraphs, command->action);
    case PN_COMMAND_SEARCH:
        return search_for(linear, paragraphs, command->text);
    case PN_COMMAND_NOT_HERE:
        pn_sayf(paragraphs, pn_tr(catalog, "'%s' is of use on a full screen only; %s says what can be typed here."),
                command->text, pn_command_letter(paragraphs->arena, PN_ACTION_HELP));
        return PN_EFFECT_NONE;
    case PN_COMMAND_UNKNOWN:
        break;
    }
    pn_sayf(paragraphs,
            pn_tr(catalog, "'%s' means nothing here; %s says what can be typed, and %s before it searches "
                           "for it."),
            command->text, pn_command_letter(paragraphs->arena, PN_ACTION_HELP),
            pn_command_letter(paragraphs->arena, PN_ACTION_SEARCH));
    return PN_EFFECT_NONE;
}

unsigned pn_linear_take(struct pn_linear *linear, const struct pn_nav_context *context, const char *line,
                        struct pn_buffer *out, struct pn_arena *scratch)
{
    struct pn_paragraphs paragraphs = paragraphs_in(scratch, context);
    unsigned effects = PN_EFFECT_NONE;
    const char *rest;
    linear->telling = PN_TELL_NOTHING;
    if (linear->nav.prompt != PN_PROMPT_NONE) {
        effects = pn_answer(&paragraphs, linear, pn_line_trimmed(scratch, line));
    } else if (linear->nav.form.is_open) {
        effects = pn_answer_form_line(&paragraphs, linear, pn_line_trimmed(scratch, line));
    } else if (linear->asks_search) {
        const char *text = pn_line_trimmed(scratch, line);
        linear->asks_search = false;
        if (*text != '\0') {
            effects = search_for(linear, &paragraphs, text);
        } else {
            pn_say(&paragraphs, pn_tr(context->catalog, "All stays as it is."));
        }
    } else if (pn_is_comparison(context, line, &rest)) {
        pn_tell_comparison(&paragraphs, &linear->nav, &linear->settled->frame, pn_line_trimmed(scratch, rest));
    } else {
        struct pn_command command = pn_command_of(scratch, line);
        effects = do_command(linear, &paragraphs, &command);
    }
    write_all(linear, &paragraphs, out);
    return effects;
}

void pn_linear_refuse(const struct pn_linear *linear, const struct pn_nav_context *context, struct pn_buffer *out,
                      struct pn_arena *scratch)
{
    struct pn_paragraphs paragraphs = paragraphs_in(scratch, context);
    pn_say(&paragraphs, pn_tr(context->catalog, "That line is too long, and was not read."));
    write_all(linear, &paragraphs, out);
}

/* --- telling --- */

static uint32_t lines_in(const struct pn_buffer *out)
{
    uint32_t lines = 0;
    for (size_t i = 0; i < out->length; i++) {
        lines += out->data[i] == '\n' ? 1 : 0;
    }
    return lines;
}

/* Lines that are left for a part: above it stands what has been said in this turn, below it what can be typed. */
static uint32_t room_for(const struct pn_linear *linear, const struct pn_buffer *out)
{
    enum { LEAST = 3, HINT = 2 };
    if (linear->height == 0) {
        return UINT32_MAX;
    }
    uint32_t taken = lines_in(out) + HINT;
    return linear->height > taken + LEAST ? linear->height - taken : (uint32_t)LEAST;
}

/* Tells the next part of a place or of the help, and notes whether there is more. */
static void tell_part(struct pn_linear *linear, const struct pn_paragraphs *paragraphs, struct pn_buffer *out)
{
    uint32_t from = linear->telling == PN_TELL_MORE && linear->told < paragraphs->count ? linear->told : 0;
    uint32_t rest = paragraphs->count - from;
    /* Whoever asks for help looks for one of its lines, so it is one part, as far as the screen has room. */
    struct pn_room room = {.paragraphs = rest > PART + REST_MOST && !linear->in_help ? (uint32_t)PART : rest,
                           .lines = room_for(linear, out)};
    if (from < paragraphs->stop && room.paragraphs > paragraphs->stop - from) {
        room.paragraphs = paragraphs->stop - from;
    }
    uint32_t part = pn_paragraphs_part(paragraphs, from, room, linear->width);
    linear->has_more = part < rest;
    linear->told = from + part;
    pn_paragraphs_write(paragraphs, from, part, linear->width, out);
}

static void tell(struct pn_linear *linear, struct pn_paragraphs *paragraphs, struct pn_buffer *out)
{
    struct pn_nav *nav = &linear->nav;
    if (nav->prompt != PN_PROMPT_NONE) {
        pn_tell_prompt(paragraphs, nav);
        write_all(linear, paragraphs, out);
        return;
    }
    if (nav->form.is_open) {
        pn_tell_form(paragraphs, nav);
        write_all(linear, paragraphs, out);
        return;
    }
    if (linear->telling == PN_TELL_NOTHING) {
        return;
    }
    if (linear->telling != PN_TELL_MORE) {
        linear->in_help = linear->telling == PN_TELL_HELP;
    }
    if (linear->in_help) {
        pn_tell_help(paragraphs);
        tell_part(linear, paragraphs, out);
        return;
    }
    const struct pn_frame *frame = &linear->settled->frame;
    if (linear->telling == PN_TELL_ROUND) {
        pn_tell_round(paragraphs, nav, frame);
        write_all(linear, paragraphs, out);
        linear->has_more = false;
        return;
    }
    pn_tell_place(paragraphs, nav, frame);
    tell_part(linear, paragraphs, out);
}

void pn_linear_tell(struct pn_linear *linear, const struct pn_nav_context *context, const char *notice,
                    struct pn_buffer *out, struct pn_arena *scratch)
{
    struct pn_paragraphs said = paragraphs_in(scratch, context);
    if (notice != NULL) {
        pn_say(&said, notice);
        write_all(linear, &said, out);
    }
    struct pn_paragraphs told = paragraphs_in(scratch, context);
    tell(linear, &told, out);
    struct pn_paragraphs hint = paragraphs_in(scratch, context);
    pn_say(&hint, pn_hint_of(scratch, linear, context));
    unsigned width = linear->width > 0 ? linear->width - 1 : 0; /* leaves room for a blank before what is typed */
    pn_paragraphs_write(&hint, 0, hint.count, width, out);
    linear->telling = PN_TELL_NOTHING;
}
