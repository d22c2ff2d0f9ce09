// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Two kinds of forms: of an item, whose fields are the parts of what a project says about it, and of the project as a
 * whole, whose fields are its heads.
 */
#include "form_fields.h"

#include "context.h"

#include "phasenav/project/date.h"
#include "phasenav/project/sheet.h"
#include "phasenav/project/state.h"

#include <string.h>
#include <strings.h>

static const enum pn_part item_parts[] = {PN_PART_OWNER, PN_PART_DUE, PN_PART_EVIDENCE, PN_PART_DATE, PN_PART_NOTE};

/* Phase and models are chosen elsewhere. */
static const enum pn_head project_heads[] = {PN_HEAD_TITLE,  PN_HEAD_ORGANISATION, PN_HEAD_CONTACT,    PN_HEAD_ONCE,
                                             PN_HEAD_YEARLY, PN_HEAD_FUNDING,      PN_HEAD_AFTERWARDS, PN_HEAD_BUDGET};

enum {
    ITEM_FIELDS = sizeof item_parts / sizeof *item_parts,
    PROJECT_FIELDS = sizeof project_heads / sizeof *project_heads,
};

unsigned pn_form_field_count(struct pn_subject subject)
{
    return subject.kind == PN_SUBJECT_PROJECT ? (unsigned)PROJECT_FIELDS : (unsigned)ITEM_FIELDS;
}

/* What the day of a state is called. A state without a name of its own here has the general one. */
static const char *label_of_date(const struct pn_nav_context *context, struct pn_subject subject)
{
    enum pn_state state = context->project != NULL ? pn_project_fact(context->project, subject)->state : PN_STATE_OPEN;
    switch (state) {
    case PN_STATE_STARTED:
        return PN_N_("Started on");
    case PN_STATE_REACHED:
        return PN_N_("Reached on");
    case PN_STATE_MET:
        return PN_N_("Met since");
    case PN_STATE_GO_ON:
    case PN_STATE_ANOTHER_WAY:
    case PN_STATE_STOP:
        return PN_N_("Decided on");
    default:
        return PN_N_("So since");
    }
}

static const char *label_of_part(const struct pn_nav_context *context, struct pn_subject subject, enum pn_part part)
{
    switch (part) {
    case PN_PART_OWNER:
        return PN_N_("Responsible");
    case PN_PART_DUE:
        return PN_N_("Due");
    case PN_PART_EVIDENCE:
        return PN_N_("Evidence");
    case PN_PART_DATE:
        return label_of_date(context, subject);
    case PN_PART_NOTE:
        return PN_N_("New note");
    case PN_PART_VALUE:
    case PN_PART_COUNT:
        break;
    }
    return "";
}

struct pn_form_field pn_form_field(const struct pn_nav_context *context, struct pn_subject subject, unsigned field)
{
    if (subject.kind == PN_SUBJECT_PROJECT) {
        enum pn_head head = project_heads[field];
        return (struct pn_form_field){
            .subject = pn_subject_project(head), .part = PN_PART_VALUE, .label = pn_head_label(head)};
    }
    enum pn_part part = item_parts[field];
    return (struct pn_form_field){.subject = subject, .part = part, .label = label_of_part(context, subject, part)};
}

bool pn_form_field_is_day(const struct pn_form_field *field)
{
    return field->part == PN_PART_DUE || field->part == PN_PART_DATE;
}

const char *pn_form_said_in(const struct pn_nav_context *context, const struct pn_form_field *field)
{
    bool is_said = context->project != NULL && field->part != PN_PART_NOTE;
    return is_said ? pn_project_part(context->project, field->subject, field->part) : NULL;
}

/* A text of several lines, as a file may have one, on one. */
static const char *on_one_line(struct pn_arena *arena, const char *text)
{
    size_t length = strlen(text);
    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == ' ')) {
        length--;
    }
    if (memchr(text, '\n', length) == NULL && text[length] == '\0') {
        return text;
    }
    return pn_nav_one_line(arena, pn_arena_strndup(arena, text, length));
}

const char *pn_form_shown(struct pn_arena *arena, const struct pn_nav_context *context,
                          const struct pn_form_field *field, const char *value)
{
    if (value == NULL) {
        return "";
    }
    return pn_form_field_is_day(field) ? pn_project_day_text(arena, context->catalog, value)
                                       : on_one_line(arena, value);
}

const char *pn_form_named(struct pn_arena *arena, const struct pn_nav_context *context,
                          const struct pn_form_field *field, const char *value)
{
    if (!pn_form_field_is_day(field)) {
        return value != NULL ? on_one_line(arena, value) : pn_tr(context->catalog, "nothing");
    }
    if (value == NULL) {
        return pn_tr(context->catalog, "no day");
    }
    return pn_day_exists(value) ? pn_day_long_text(arena, context->catalog, value)
                                : pn_project_day_text(arena, context->catalog, value);
}

const struct pn_unsaved *pn_form_unsaved(const struct pn_nav_context *context, const struct pn_form_field *field)
{
    const struct pn_unsaved *at = context->unsaved;
    while (at != NULL && (at->part != field->part || !pn_subjects_equal(at->subject, field->subject))) {
        at = at->next;
    }
    return at;
}

/* Whether the words say that the day is not known. */
static bool says_unknown(const struct pn_nav_context *context, const char *typed)
{
    const char *const words[] = {PN_DAY_UNKNOWN, "?", "unknown", "unbekannt",
                                 pn_project_day_text(NULL, context->catalog, PN_DAY_UNKNOWN)};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcasecmp(typed, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

bool pn_form_read_day(const struct pn_nav_context *context, const struct pn_form_field *field, const char *typed,
                      char day[PN_DAY_SIZE], const char **ret_value)
{
    if (*typed == '\0') {
        *ret_value = NULL;
        return true;
    }
    if (field->part == PN_PART_DATE && says_unknown(context, typed)) {
        *ret_value = PN_DAY_UNKNOWN;
        return true;
    }
    *ret_value = day;
    return pn_project_read_date(typed, context->today, day);
}
