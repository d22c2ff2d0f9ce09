// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/nav/form_question.h"

#include "form_fields.h"

#include <string.h>

static struct pn_form_field field_of(const struct pn_form *form, const struct pn_nav_context *context)
{
    return pn_form_field(context, form->subject, form->field);
}

const char *pn_form_mine(struct pn_arena *arena, const struct pn_form *form, const struct pn_nav_context *context)
{
    struct pn_form_field field = field_of(form, context);
    if (!pn_form_field_is_day(&field)) {
        return form->edit.length > 0 ? form->edit.text : NULL;
    }
    char *day = pn_arena_strndup(arena, "          ", PN_DAY_LENGTH);
    const char *value;
    return pn_form_read_day(context, &field, form->edit.text, day, &value) ? value : NULL;
}

unsigned pn_form_answers(const struct pn_form *form, const struct pn_nav_context *context,
                         enum pn_form_answer ret_answers[PN_FORM_ANSWER_COUNT])
{
    struct pn_form_field field = field_of(form, context);
    bool joins = !pn_form_field_is_day(&field) && !pn_subject_is_head(field.subject, PN_HEAD_TITLE) &&
                 form->found.is_there && form->found.is_whole && form->edit.length > 0;
    unsigned count = 0;
    for (enum pn_form_answer answer = 0; answer < PN_FORM_ANSWER_COUNT; answer++) {
        if (answer != PN_FORM_JOIN || joins) {
            ret_answers[count++] = answer;
        }
    }
    return count;
}

const char *pn_form_question(struct pn_arena *arena, const struct pn_form *form, const struct pn_nav_context *context)
{
    const struct pn_catalog *catalog = context->catalog;
    const char *label = pn_tr(catalog, field_of(form, context).label);
    const char *who = pn_nav_shown(arena, context, form->found_who);
    const char *said =
        *who != '\0'
            ? pn_arena_printf(arena, pn_tr(catalog, "%s has just changed \"%s\" while you were writing"), who, label)
            : pn_arena_printf(arena, pn_tr(catalog, "Somebody has just changed \"%s\" while you were writing"), label);
    return *form->found_at != '\0' ? pn_arena_printf(arena, "%s (%s).", said, form->found_at)
                                   : pn_arena_printf(arena, "%s.", said);
}

const char *pn_form_answer_name(struct pn_arena *arena, const struct pn_form *form,
                                const struct pn_nav_context *context, enum pn_form_answer answer)
{
    const struct pn_catalog *catalog = context->catalog;
    struct pn_form_field field = field_of(form, context);
    bool is_day = pn_form_field_is_day(&field);
    const char *who = pn_nav_shown(arena, context, form->found_who);
    switch (answer) {
    case PN_FORM_KEEP:
        if (*who == '\0') {
            return pn_tr(catalog, "Leave what is there now");
        }
        return is_day ? pn_arena_printf(arena, pn_tr(catalog, "Leave the day of %s"), who)
                      : pn_arena_printf(arena, pn_tr(catalog, "Leave what %s has written"), who);
    case PN_FORM_REPLACE:
        return is_day ? pn_tr(catalog, "Replace it by yours") : pn_tr(catalog, "Replace it by your text");
    case PN_FORM_JOIN:
        return pn_tr(catalog, "Keep both, with a semicolon between them");
    case PN_FORM_EDIT:
    case PN_FORM_ANSWER_COUNT:
        break;
    }
    return pn_tr(catalog, "Go on editing");
}

const char *pn_form_answer_means(struct pn_arena *arena, const struct pn_form *form,
                                 const struct pn_nav_context *context, enum pn_form_answer answer)
{
    const struct pn_catalog *catalog = context->catalog;
    struct pn_form_field field = field_of(form, context);
    bool is_day = pn_form_field_is_day(&field);
    const char *found = form->found.is_there ? form->found.text : NULL;
    const char *shown = pn_form_shown(arena, context, &field, found);
    const char *mine = pn_form_shown(arena, context, &field, pn_form_mine(arena, form, context));
    const char *none = pn_tr(catalog, "no day");
    switch (answer) {
    case PN_FORM_KEEP:
        return is_day ? pn_arena_printf(arena, pn_tr(catalog, "%s; yours is not saved"), *shown != '\0' ? shown : none)
                      : pn_tr(catalog, "your text is not saved");
    case PN_FORM_REPLACE:
        return is_day ? pn_arena_printf(arena, pn_tr(catalog, "%s; the other one stays in the history"),
                                        *mine != '\0' ? mine : none)
                      : pn_tr(catalog, "the other text stays in the history");
    case PN_FORM_JOIN:
        return pn_tr(catalog, "theirs first");
    case PN_FORM_EDIT:
    case PN_FORM_ANSWER_COUNT:
        break;
    }
    return pn_tr(catalog, "nothing is saved yet");
}
