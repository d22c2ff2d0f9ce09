// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "form.h"

#include "prompt.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/form_fields.h"
#include "phasenav/nav/form_question.h"
#include "phasenav/project/sheet.h"

#include <string.h>

enum { NOTES_TOLD = 3 }; /* of the earlier ones, the last */

static const char clears[] = "-";
static const char stops[] = ".";
static const char reverts[] = "=";

static struct pn_form_field field_of(const struct pn_form *form, const struct pn_nav_context *context)
{
    return pn_form_field(context, form->subject, form->field);
}

/* --- what is asked --- */

static void tell_notes(struct pn_paragraphs *paragraphs, const struct pn_form *form)
{
    const struct pn_nav_context *context = paragraphs->context;
    if (context->project == NULL) {
        return;
    }
    struct pn_notes notes = pn_project_fact(context->project, form->subject)->notes;
    if (notes.count > 0) {
        pn_say_label(paragraphs, pn_arena_printf(paragraphs->arena, pn_tr(context->catalog, "Notes (%lu)"),
                                                 (unsigned long)notes.count));
    }
    uint32_t first = notes.count > NOTES_TOLD ? notes.count - NOTES_TOLD : 0;
    for (uint32_t i = first; i < notes.count; i++) {
        const struct pn_note *note = &notes.at[i];
        const char *time =
            note->time != NULL ? pn_project_time_text(paragraphs->arena, context->catalog, note->time) : "";
        const char *who = note->who != NULL ? note->who : "";
        pn_sayf(paragraphs, "- %s%s%s%s%s", time, *time != '\0' && *who != '\0' ? ", " : "", who,
                *time != '\0' || *who != '\0' ? ": " : "", pn_nav_shown(paragraphs->arena, context, note->text));
    }
}

static void tell_question(struct pn_paragraphs *paragraphs, const struct pn_form *form)
{
    const struct pn_nav_context *context = paragraphs->context;
    const struct pn_catalog *catalog = context->catalog;
    struct pn_arena *arena = paragraphs->arena;
    struct pn_form_field field = field_of(form, context);
    const char *who = *form->found_who != '\0' ? form->found_who : pn_tr(catalog, "now");
    pn_say(paragraphs, pn_form_question(arena, form, context));
    pn_sayf(paragraphs, "%s: %s", pn_tr(catalog, "before"),
            pn_form_named(arena, context, &field, form->before.is_there ? form->before.text : NULL));
    pn_sayf(paragraphs, "%s: %s", who,
            pn_form_named(arena, context, &field, form->found.is_there ? form->found.text : NULL));
    pn_sayf(paragraphs, "%s: %s", pn_tr(catalog, "you"),
            pn_form_named(arena, context, &field, pn_form_mine(arena, form, context)));
    enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
    unsigned count = pn_form_answers(form, context, answers);
    for (unsigned i = 0; i < count; i++) {
        pn_offer(paragraphs, pn_arena_printf(arena, "%s: %s", pn_form_answer_name(arena, form, context, answers[i]),
                                             pn_form_answer_means(arena, form, context, answers[i])));
    }
}

void pn_tell_form(struct pn_paragraphs *paragraphs, const struct pn_nav *nav)
{
    const struct pn_form *form = &nav->form;
    const struct pn_nav_context *context = paragraphs->context;
    struct pn_form_field field = field_of(form, context);
    if (form->asks) {
        tell_question(paragraphs, form);
        return;
    }
    if (field.part == PN_PART_NOTE) {
        tell_notes(paragraphs, form);
    }
    if (form->is_offered) {
        const struct pn_unsaved *unsaved = pn_form_unsaved(context, &field);
        const char *begun = unsaved != NULL && unsaved->time != NULL
                                ? pn_project_time_text(paragraphs->arena, context->catalog, unsaved->time)
                                : "";
        pn_sayf(paragraphs, pn_tr(context->catalog, "Not saved, begun %s: %s"), begun, form->edit.text);
    }
}

const char *pn_question_of_form(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    const struct pn_form *form = &nav->form;
    const struct pn_catalog *catalog = context->catalog;
    struct pn_form_field field = field_of(form, context);
    if (form->asks) {
        enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
        return pn_arena_printf(arena, pn_tr(catalog, "1 to %u:"), pn_form_answers(form, context, answers));
    }
    const char *label = pn_tr(catalog, field.label);
    const char *said = pn_form_shown(arena, context, &field, pn_form_said_in(context, &field));
    const char *shown = *said != '\0' ? said : pn_trc(catalog, "text", "none");
    bool is_day = pn_form_field_is_day(&field);
    if (form->is_offered) {
        return pn_arena_printf(
            arena, pn_tr(catalog, "%s, until now %s; Enter saves what was begun, = leaves it as it was, . stops:"),
            label, shown);
    }
    if (field.part == PN_PART_NOTE) {
        return pn_arena_printf(arena, pn_tr(catalog, "%s; Enter writes none, . stops:"), label);
    }
    if (*said == '\0') {
        return is_day ? pn_arena_printf(
                            arena, pn_tr(catalog, "%s, none until now; Enter leaves it so, or a day, . stops:"), label)
                      : pn_arena_printf(arena,
                                        pn_tr(catalog, "%s, none until now; Enter leaves it so, or a text, . stops:"),
                                        label);
    }
    return is_day
               ? pn_arena_printf(arena,
                                 pn_tr(catalog, "%s, until now %s; Enter leaves it so, a day changes it, - takes it "
                                                "away, . stops:"),
                                 label, shown)
               : pn_arena_printf(arena,
                                 pn_tr(catalog, "%s, until now %s; Enter leaves it so, a text changes it, - takes it "
                                                "away, . stops:"),
                                 label, shown);
}

/* --- the answers --- */

static unsigned act(struct pn_paragraphs *paragraphs, struct pn_linear *linear, enum pn_action_id id, uint32_t number)
{
    struct pn_action action = {.id = id, .number = number};
    return pn_nav_update(&linear->nav, paragraphs->context, &action, linear->settled);
}

static unsigned answer_question(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line)
{
    enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
    unsigned count = pn_form_answers(&linear->nav.form, paragraphs->context, answers);
    if (strcmp(line, stops) == 0 || *line == '\0') { /* nothing is chosen by Enter alone, where nobody sees a cursor */
        return *line == '\0' ? PN_EFFECT_NONE : act(paragraphs, linear, PN_ACTION_CLOSE, 0);
    }
    if (line[1] == '\0' && *line >= '1' && (unsigned)(*line - '0') <= count) {
        return act(paragraphs, linear, PN_ACTION_CHOOSE, (uint32_t)(*line - '1'));
    }
    pn_sayf(paragraphs, pn_tr(paragraphs->context->catalog, "That is no number from 1 to %u."), count);
    return PN_EFFECT_NONE;
}

/* Leaves the field. What cannot be saved is said, and taken out: nobody sees what would stand there still. */
static unsigned leave(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *typed)
{
    const struct pn_catalog *catalog = paragraphs->context->catalog;
    struct pn_nav *nav = &linear->nav;
    unsigned effects = act(paragraphs, linear, PN_ACTION_OPEN, 0);
    if (nav->remark != PN_REMARK_NONE) {
        pn_say(paragraphs, pn_remark_text(paragraphs->arena, catalog, nav->remark, typed));
        effects |= act(paragraphs, linear, PN_ACTION_EDIT_REVERT, 0);
        nav->form.said = PN_FORM_SAID_NOTHING;
    } else if (!nav->form.is_open && nav->form.said == PN_FORM_SAID_NOTHING) {
        pn_say(paragraphs, pn_remark_text(paragraphs->arena, catalog, PN_REMARK_UNCHANGED, ""));
    }
    return effects;
}

unsigned pn_answer_form_line(struct pn_paragraphs *paragraphs, struct pn_linear *linear, const char *line)
{
    const struct pn_nav_context *context = paragraphs->context;
    struct pn_nav *nav = &linear->nav;
    if (nav->form.asks) {
        return answer_question(paragraphs, linear, line);
    }
    if (strcmp(line, stops) == 0) {
        bool was_saved = nav->form.said != PN_FORM_SAID_NOTHING;
        unsigned effects = act(paragraphs, linear, PN_ACTION_CLOSE, 0);
        enum pn_remark remark = nav->remark != PN_REMARK_NONE ? nav->remark : PN_REMARK_UNCHANGED;
        if (nav->remark != PN_REMARK_NONE || !was_saved) {
            pn_say(paragraphs, pn_remark_text(paragraphs->arena, context->catalog, remark, ""));
        }
        return effects;
    }
    if (strcmp(line, reverts) == 0) {
        unsigned effects = act(paragraphs, linear, PN_ACTION_EDIT_REVERT, 0);
        return effects | leave(paragraphs, linear, "");
    }
    const char *text = strcmp(line, clears) == 0 ? "" : line;
    if (*line != '\0' && !pn_type_text(linear, context, text)) {
        pn_say(paragraphs, pn_tr(context->catalog, "That is too long."));
        return PN_EFFECT_NONE;
    }
    return leave(paragraphs, linear, text);
}
