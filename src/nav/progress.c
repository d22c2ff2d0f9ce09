// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What keys change of a project. The handlers only say which change is wanted; app, which has the file, makes it.
 */
#include "progress.h"

#include "cockpit.h"
#include "position.h"
#include "split.h"

#include "phasenav/project/progress.h"
#include "phasenav/project/short_list.h"

bool pn_subject_here(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_subject *ret_subject)
{
    if (nav->position.row.kind == PN_ROW_ENTRY) { /* nobody who is told line by line sees the cursor on it */
        return !nav->help_open && !context->spoken && pn_cockpit_subject(context, nav->position.row, ret_subject);
    }
    return !nav->help_open && pn_row_subject(context->roadmap, nav->position.row, nav->position.phase, ret_subject);
}

bool pn_may_change(const struct pn_step *step)
{
    if (step->context->read_only) {
        step->nav->remark = PN_REMARK_READ_ONLY;
    } else if (step->context->unwritable) {
        step->nav->remark = PN_REMARK_UNWRITABLE;
    }
    return step->nav->remark == PN_REMARK_NONE;
}

bool pn_subject_to_change(const struct pn_step *step, struct pn_subject *ret_subject)
{
    if (!pn_subject_here(step->nav, step->context, ret_subject)) {
        step->nav->remark = PN_REMARK_NO_SUBJECT;
        return false;
    }
    return pn_may_change(step);
}

unsigned pn_wish(struct pn_nav *nav, struct pn_project_edit edit)
{
    nav->wish_kind = PN_ENTRY_CHANGE;
    nav->wish = edit;
    nav->wishes_past = false;
    return PN_EFFECT_CHANGE;
}

unsigned pn_wish_value(struct pn_nav *nav, struct pn_subject subject, const char *value)
{
    struct pn_project_edit edit = {.subject = subject};
    edit.sets[PN_PART_VALUE] = true;
    edit.to[PN_PART_VALUE] = value;
    return pn_wish(nav, edit);
}

unsigned pn_change_phase(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    uint32_t phase = pn_position_phase(roadmap, &step->nav->position);
    if (phase >= roadmap->phase_count) {
        step->nav->remark = PN_REMARK_NO_PHASE_OPEN;
        return PN_EFFECT_NONE;
    }
    if (!pn_may_change(step)) {
        return PN_EFFECT_NONE;
    }
    return pn_wish_value(step->nav, pn_subject_project(PN_HEAD_PHASE), roadmap->phases[phase].item.id);
}

unsigned pn_change_state(const struct pn_step *step)
{
    struct pn_subject subject;
    if (!pn_subject_to_change(step, &subject)) {
        return PN_EFFECT_NONE;
    }
    enum pn_state now =
        step->context->project != NULL ? pn_project_fact(step->context->project, subject)->state : PN_STATE_OPEN;
    return pn_wish_value(step->nav, subject, pn_state_info(pn_state_after(subject.kind, now))->word);
}

unsigned pn_change_short_list(const struct pn_step *step, const struct pn_item *model)
{
    const struct pn_project *project = step->context->project;
    if (project == NULL) {
        step->nav->remark = PN_REMARK_NO_PROJECT;
        return PN_EFFECT_NONE;
    }
    if (!pn_may_change(step)) {
        return PN_EFFECT_NONE;
    }
    /* A project that gets its file only now has an empty list: then both texts outlive the frame. */
    const char *now = project->heads[PN_HEAD_MODELS];
    struct pn_project_edit edit = {.subject = pn_subject_project(PN_HEAD_MODELS)};
    edit.sets[PN_PART_VALUE] = true;
    edit.to[PN_PART_VALUE] = pn_short_list_turned(step->scratch, now, model->id);
    edit.expects[PN_PART_VALUE] = true; /* the list is written as a whole: it must not lose what others have added */
    edit.expected[PN_PART_VALUE] = now;
    return pn_wish(step->nav, edit);
}

unsigned pn_no_model_here(const struct pn_step *step)
{
    step->nav->remark = PN_REMARK_NO_MODEL;
    return PN_EFFECT_NONE;
}

unsigned pn_change_back(const struct pn_step *step)
{
    if (step->context->project == NULL) {
        step->nav->remark = PN_REMARK_NO_PROJECT;
        return PN_EFFECT_NONE;
    }
    if (!pn_may_change(step)) {
        return PN_EFFECT_NONE;
    }
    step->nav->wish_kind = step->action->id == PN_ACTION_UNDO ? PN_ENTRY_UNDO : PN_ENTRY_REDO;
    step->nav->wish = (struct pn_project_edit){0};
    return PN_EFFECT_CHANGE;
}

bool pn_nav_has_use(const struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_frame *frame,
                    enum pn_action_id action)
{
    struct pn_subject subject;
    switch (action) {
    case PN_ACTION_MARK:
    case PN_ACTION_NOTE:
        return context->project != NULL && !context->read_only && !context->unwritable &&
               pn_subject_here(nav, context, &subject);
    case PN_ACTION_SHORT_LIST:
        return context->project != NULL && !context->read_only && !context->unwritable;
    case PN_ACTION_EDIT_REVERT:
        return nav->form.is_changed;
    case PN_ACTION_OPEN:
        return nav->form.is_open || nav->prompt != PN_PROMPT_NONE || nav->position.pane == PN_PANE_LIST ||
               pn_entry_is_link(pn_entry_under_cursor(frame));
    case PN_ACTION_MATRIX:
        return context->roadmap->criterion_count != 0;
    case PN_ACTION_MODELS:
        return context->roadmap->model_count != 0;
    case PN_ACTION_TERMS:
        return context->roadmap->term_count != 0;
    case PN_ACTION_FILTER:
        return context->roadmap->workstream_count != 0;
    default:
        return true;
    }
}
