// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Typing into fields, and leaving them. A field that is left wants a change (progress.c), if something was typed that
 * the project does not say; the cursor goes on when app has said that it is saved.
 */
#include "form.h"

#include "edit.h"
#include "form_fields.h"
#include "phasenav/nav/form_question.h"
#include "progress.h"

#include "phasenav/project/store.h"

#include <stdio.h>
#include <string.h>

static struct pn_form_field field_of(const struct pn_form *form, const struct pn_nav_context *context)
{
    return pn_form_field(context, form->subject, form->field);
}

static void take_text(struct pn_form_text *into, const char *text)
{
    *into = (struct pn_form_text){.is_there = text != NULL, .is_whole = true};
    if (text != NULL) {
        size_t length = strlen(text);
        into->is_whole = length < sizeof into->text;
        (void)snprintf(into->text, sizeof into->text, "%s", into->is_whole ? text : "");
    }
}

static void take_name(char *into, size_t size, const char *name)
{
    (void)snprintf(into, size, "%s", name != NULL && strlen(name) < size ? name : "");
}

/* --- coming to a field --- */

/* Puts the cursor into a field. What was typed into it before, and not saved, is there again, over what the project
 * said then: what somebody else has written since is asked about, as it would have been without the interruption. */
static void enter(struct pn_form *form, const struct pn_nav_context *context, unsigned number)
{
    form->field = number;
    form->is_begun = false;
    form->is_changed = false;
    form->is_offered = false;
    form->notes_back = 0;
    struct pn_form_field field = field_of(form, context);
    const struct pn_unsaved *unsaved = pn_form_unsaved(context, &field);
    bool is_over = unsaved != NULL && unsaved->knows_over;
    take_text(&form->before, is_over ? unsaved->over : pn_form_said_in(context, &field));
    if (unsaved != NULL) {
        pn_edit_set(&form->edit, unsaved->text);
        form->is_begun = true;
        form->is_changed = true;
        form->is_offered = true;
    }
}

unsigned pn_open_form(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_subject subject = pn_subject_project(PN_HEAD_TITLE);
    bool is_entry = nav->position.row.kind == PN_ROW_ENTRY && !step->context->spoken;
    bool is_project = nav->position.screen == PN_SCREEN_START && !is_entry && !nav->help_open;
    if (is_project && step->context->project == NULL) {
        nav->remark = PN_REMARK_NO_PROJECT;
        return PN_EFFECT_NONE;
    }
    if (is_project ? !pn_may_change(step) : !pn_subject_to_change(step, &subject)) {
        return PN_EFFECT_NONE;
    }
    nav->form = (struct pn_form){.is_open = true, .subject = subject};
    enter(&nav->form, step->context, 0);
    return PN_EFFECT_NONE;
}

/* Goes to the next field or the one before. Line by line, the form ends behind the last one. */
static void move(struct pn_form *form, const struct pn_nav_context *context, enum pn_form_way way)
{
    unsigned count = pn_form_field_count(form->subject);
    if (context->spoken && way == PN_FORM_ON && form->field + 1 == count) {
        form->is_open = false;
        return;
    }
    enter(form, context, (form->field + (way == PN_FORM_ON ? 1 : count - 1)) % count);
}

/* --- leaving a field --- */

/* Takes the blanks around what was typed away. */
static void trim(struct pn_edit *edit)
{
    size_t from = strspn(edit->text, " ");
    size_t length = edit->length;
    while (length > from && edit->text[length - 1] == ' ') {
        length--;
    }
    if (from > 0 || length < edit->length) {
        edit->text[length] = '\0';
        memmove(edit->text, edit->text + from, length - from + 1);
        edit->length = length - from;
        edit->cursor = edit->length;
    }
}

/* What was typed is not wanted any more. */
static unsigned forget(struct pn_nav *nav, const struct pn_form_field *field)
{
    nav->wish = (struct pn_project_edit){.subject = field->subject};
    nav->wish.sets[field->part] = true;
    nav->form.is_changed = false;
    nav->form.is_begun = false;
    nav->form.is_offered = false;
    return PN_EFFECT_FORGET;
}

static bool is_before(const struct pn_form *form, const char *value)
{
    return form->before.is_whole &&
           (value == NULL ? !form->before.is_there : form->before.is_there && strcmp(form->before.text, value) == 0);
}

/* Reads what was typed. False, with a remark, where it cannot be saved. */
static bool read_value(const struct pn_step *step, const struct pn_form_field *field, const char **ret_value)
{
    struct pn_form *form = &step->nav->form;
    trim(&form->edit);
    *ret_value = form->edit.length > 0 ? form->edit.text : NULL;
    if (pn_form_field_is_day(field) && !pn_form_read_day(step->context, field, form->edit.text, form->day, ret_value)) {
        step->nav->remark = PN_REMARK_NO_DATE;
        return false;
    }
    if (*ret_value == NULL && pn_subject_is_head(field->subject, PN_HEAD_TITLE)) {
        step->nav->remark = PN_REMARK_NO_TITLE;
        return false;
    }
    return true;
}

static unsigned leave_field(const struct pn_step *step, enum pn_form_way way)
{
    struct pn_nav *nav = step->nav;
    struct pn_form *form = &nav->form;
    struct pn_form_field field = field_of(form, step->context);
    const char *value = NULL;
    if (!form->is_changed) {
        move(form, step->context, way);
        return PN_EFFECT_NONE;
    }
    if (!read_value(step, &field, &value)) {
        return PN_EFFECT_NONE;
    }
    bool is_empty_note = field.part == PN_PART_NOTE && value == NULL;
    const char *flat = form->before.is_there ? pn_form_shown(step->scratch, step->context, &field, form->before.text)
                                             : NULL; /* several lines of a file are typed on one */
    bool is_as_flat = flat != NULL && value != NULL && strcmp(flat, value) == 0;
    if (is_empty_note || (field.part != PN_PART_NOTE && (is_before(form, value) || is_as_flat))) {
        unsigned effects = forget(nav, &field);
        move(form, step->context, way);
        return effects;
    }
    struct pn_project_edit edit = {.subject = field.subject};
    edit.sets[field.part] = true;
    edit.to[field.part] = value;
    edit.expects[field.part] = field.part != PN_PART_NOTE && form->before.is_whole;
    edit.expected[field.part] = form->before.is_there ? form->before.text : NULL;
    form->is_saving = true;
    form->way = way;
    return pn_wish(nav, edit);
}

static unsigned close(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    nav->form.is_open = false;
    nav->remark = nav->form.is_changed ? PN_REMARK_SHELVED : PN_REMARK_NONE;
    return PN_EFFECT_NONE;
}

/* --- typing --- */

/* Begins to type into a field that shows what the project says. The first character of a day replaces the one that is
 * there: who types a day wants another. */
static bool begin(const struct pn_step *step, const struct pn_form_field *field)
{
    struct pn_form *form = &step->nav->form;
    const char *said = pn_form_said_in(step->context, field);
    bool is_day = pn_form_field_is_day(field);
    if (!step->context->spoken) { /* a screen shows what it is now; who is told line by line answers what was told */
        take_text(&form->before, said);
    }
    if (!form->before.is_whole) {
        step->nav->remark = PN_REMARK_FULL; /* what does not fit would be lost */
        return false;
    }
    const char *shown = pn_form_shown(step->scratch, step->context, field, said);
    if (is_day && said != NULL && !pn_day_exists(said)) {
        shown = "?";
    }
    pn_edit_set(&form->edit, is_day && step->action->id == PN_ACTION_EDIT_INSERT ? "" : shown);
    form->is_begun = true;
    return true;
}

static unsigned type(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_form *form = &nav->form;
    struct pn_form_field field = field_of(form, step->context);
    if (pn_action_info(step->action->id)->group != PN_ACTION_GROUP_TEXT) {
        nav->remark = PN_REMARK_ANSWER;
        return PN_EFFECT_NONE;
    }
    if (!form->is_begun && !begin(step, &field)) {
        return PN_EFFECT_NONE;
    }
    if (pn_edit_apply(&form->edit, step->action)) {
        form->is_changed = true;
    } else if (step->action->id == PN_ACTION_EDIT_INSERT) {
        nav->remark = PN_REMARK_FULL;
    }
    return PN_EFFECT_NONE;
}

/* Puts back what the project says. */
static unsigned revert(const struct pn_step *step)
{
    struct pn_form *form = &step->nav->form;
    struct pn_form_field field = field_of(form, step->context);
    if (!form->is_changed) {
        return PN_EFFECT_NONE;
    }
    form->said = PN_FORM_SAID_DROPPED;
    form->said_field = form->field;
    return forget(step->nav, &field);
}

static void scroll_notes(const struct pn_step *step)
{
    struct pn_form *form = &step->nav->form;
    const struct pn_form_frame *frame = &step->frame->form;
    unsigned page = frame->notes_shown > 1 ? frame->notes_shown : 1;
    if (step->action->id == PN_ACTION_PAGE_UP) {
        form->notes_back += frame->notes_before > page ? page : frame->notes_before;
    } else {
        form->notes_back -= form->notes_back > page ? page : form->notes_back;
    }
}

/* --- the question --- */

static unsigned go_on_editing(struct pn_form *form)
{
    form->asks = false;
    form->before = form->found; /* the reader knows it now */
    return PN_EFFECT_NONE;
}

static unsigned join(const struct pn_step *step)
{
    struct pn_form *form = &step->nav->form;
    const char *both = pn_arena_printf(step->scratch, "%s; %s", form->found.text, form->edit.text);
    if (strlen(both) >= PN_EDIT_CAPACITY) {
        step->nav->remark = PN_REMARK_FULL;
        return PN_EFFECT_NONE;
    }
    pn_edit_set(&form->edit, both);
    go_on_editing(form);
    return leave_field(step, form->way);
}

static unsigned give_answer(const struct pn_step *step, enum pn_form_answer answer)
{
    struct pn_form *form = &step->nav->form;
    struct pn_form_field field = field_of(form, step->context);
    switch (answer) {
    case PN_FORM_KEEP: {
        unsigned effects = forget(step->nav, &field);
        form->asks = false;
        form->said = PN_FORM_SAID_THEIRS;
        form->said_field = form->field;
        move(form, step->context, form->way);
        return effects;
    }
    case PN_FORM_REPLACE:
        go_on_editing(form);
        return leave_field(step, form->way);
    case PN_FORM_JOIN:
        return join(step);
    case PN_FORM_EDIT:
    case PN_FORM_ANSWER_COUNT:
        break;
    }
    return go_on_editing(form);
}

static unsigned answer_question(const struct pn_step *step)
{
    struct pn_form *form = &step->nav->form;
    enum pn_form_answer answers[PN_FORM_ANSWER_COUNT];
    unsigned count = pn_form_answers(form, step->context, answers);
    switch (step->action->id) {
    case PN_ACTION_UP:
    case PN_ACTION_PREVIOUS_PANE:
        form->answer = (form->answer + count - 1) % count;
        return PN_EFFECT_NONE;
    case PN_ACTION_DOWN:
    case PN_ACTION_NEXT_PANE:
        form->answer = (form->answer + 1) % count;
        return PN_EFFECT_NONE;
    case PN_ACTION_CHOOSE:
        return give_answer(step, answers[step->action->number < count ? step->action->number : count - 1]);
    case PN_ACTION_OPEN:
        return give_answer(step, answers[form->answer < count ? form->answer : count - 1]);
    case PN_ACTION_CLOSE:
        return go_on_editing(form);
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default: /* what somebody goes on typing answers nothing */
        step->nav->remark = PN_REMARK_PICK;
        return PN_EFFECT_NONE;
    }
}

unsigned pn_answer_form(const struct pn_step *step)
{
    struct pn_form *form = &step->nav->form;
    if (form->asks) {
        return answer_question(step);
    }
    switch (step->action->id) {
    case PN_ACTION_OPEN:
    case PN_ACTION_NEXT_PANE:
    case PN_ACTION_DOWN:
        return leave_field(step, PN_FORM_ON);
    case PN_ACTION_PREVIOUS_PANE:
    case PN_ACTION_UP:
        return leave_field(step, PN_FORM_BACK);
    case PN_ACTION_CLOSE:
        return close(step);
    case PN_ACTION_PAGE_UP:
    case PN_ACTION_PAGE_DOWN:
        scroll_notes(step);
        return PN_EFFECT_NONE;
    case PN_ACTION_EDIT_REVERT:
        return revert(step);
    case PN_ACTION_REDRAW:
        return PN_EFFECT_REDRAW;
    default:
        return type(step);
    }
}

/* --- what app says --- */

void pn_nav_form_reply(struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_form_reply *reply)
{
    struct pn_form *form = &nav->form;
    form->is_saving = false;
    if (!form->is_open) {
        return;
    }
    if (reply->overtaken != NULL) {
        form->asks = true;
        form->answer = 0;
        take_text(&form->found, reply->overtaken->found);
        take_name(form->found_who, sizeof form->found_who, reply->overtaken->who);
        take_name(form->found_at, sizeof form->found_at, reply->overtaken_at);
    } else if (reply->is_saved) {
        struct pn_form_field field = field_of(form, context);
        bool is_away = pn_form_said_in(context, &field) == NULL && field.part != PN_PART_NOTE;
        form->said = is_away ? PN_FORM_SAID_TAKEN_AWAY : PN_FORM_SAID_SAVED;
        form->said_field = form->field;
        take_name(form->said_at, sizeof form->said_at, reply->clock);
        take_name(form->other_note, sizeof form->other_note, reply->other_note);
        move(form, context, form->way);
    } else {
        form->is_offered = context->spoken; /* nobody sees that it stands there */
    }
}

bool pn_nav_form_typing(const struct pn_nav *nav, struct pn_typing *ret_typing)
{
    const struct pn_form *form = &nav->form;
    if (!form->is_open) {
        return false;
    }
    struct pn_form_field field = pn_form_field(&(struct pn_nav_context){.project = NULL}, form->subject, form->field);
    *ret_typing = (struct pn_typing){.subject = field.subject,
                                     .part = field.part,
                                     .text = form->is_changed ? form->edit.text : NULL,
                                     .knows_over = form->before.is_whole,
                                     .over = form->before.is_there ? form->before.text : NULL};
    return true;
}
