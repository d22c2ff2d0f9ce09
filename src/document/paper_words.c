// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "paper_words.h"

#include "phasenav/project/short_list.h"
#include "phasenav/project/sheet.h"

#include <string.h>

const char *pn_paper_day(struct pn_composer *composer, const char *day)
{
    return pn_project_day_text(&composer->arena, composer->request->catalog, day);
}

const char *pn_paper_join(struct pn_composer *composer, const char *separator, const char *const *parts, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++) {
        if (parts[i] != NULL && *parts[i] != '\0') {
            text = pn_arena_printf(&composer->arena, "%s%s%s", text, *text != '\0' ? separator : "", parts[i]);
        }
    }
    return text;
}

const char *pn_paper_title(struct pn_composer *composer, struct pn_subject subject)
{
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    unsigned phase = pn_subject_phase(roadmap, subject) + 1;
    if (subject.kind == PN_SUBJECT_GATE) {
        return pn_composer_say(composer, PN_N_("Decision at the end of phase %u"), phase);
    }
    if (subject.kind == PN_SUBJECT_PROJECT) {
        return pn_composer_subject(composer, subject);
    }
    const struct pn_item *item = subject.kind == PN_SUBJECT_MILESTONE ? &roadmap->milestones[subject.number].item
                                                                      : &roadmap->criteria[subject.number].item;
    return pn_composer_say(composer, PN_N_("%s (phase %u)"), pn_text_in(item->title, composer->request->language),
                           phase);
}

const char *pn_paper_phase(struct pn_composer *composer, uint32_t phase)
{
    return pn_composer_say(composer, PN_N_("phase %u (%s)"), (unsigned)phase + 1, pn_composer_phase(composer, phase));
}

const char *pn_paper_last_note(const struct pn_fact *fact)
{
    return fact->notes.count != 0 ? fact->notes.at[fact->notes.count - 1].text : NULL;
}

void pn_paper_add_head(struct pn_composer *composer, unsigned table, enum pn_head head, const char *what)
{
    const char *text = composer->request->project->heads[head];
    pn_composer_add_field(composer, PN_BLOCK_FIELD, pn_head_label(head), PN_VALUE_TEXT)->table = table;
    pn_composer_line(composer);
    if (text != NULL) {
        pn_composer_words(composer, PN_SPAN_LINE, text);
    } else {
        pn_composer_gap(composer, pn_composer_say(composer, PN_N_("%s; %s"), pn_composer_message(composer, what),
                                                  pn_subject_write(&composer->arena, composer->request->roadmap,
                                                                   pn_subject_project(head))));
    }
}

void pn_paper_add_costs(struct pn_composer *composer, unsigned table)
{
    pn_paper_add_head(composer, table, PN_HEAD_ONCE, PN_N_("an amount"));
    pn_paper_add_head(composer, table, PN_HEAD_YEARLY, PN_N_("an amount"));
    pn_paper_add_head(composer, table, PN_HEAD_FUNDING, PN_N_("from whom, how much, until when"));
    pn_paper_add_head(composer, table, PN_HEAD_AFTERWARDS, PN_N_("who bears the yearly costs after the funding"));
    pn_paper_add_head(composer, table, PN_HEAD_BUDGET, PN_N_("the budget item"));
}

uint32_t pn_paper_add_models(struct pn_composer *composer)
{
    const struct pn_roadmap *roadmap = composer->request->roadmap;
    const char *at = composer->request->project->heads[PN_HEAD_MODELS];
    const char *id;
    size_t length;
    uint32_t count = 0;
    for (; pn_short_list_next(&at, &id, &length); count++) {
        const char *text = pn_arena_strndup(&composer->arena, id, length);
        pn_item_id handle = pn_roadmap_find(roadmap, text);
        bool is_known = handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == PN_ITEM_MODEL;
        pn_composer_point(composer,
                          is_known ? pn_text_in(pn_roadmap_item(roadmap, handle)->title, composer->request->language)
                                   : text);
    }
    return count;
}

const char *pn_paper_decision_basis(struct pn_composer *composer, const struct pn_decision *decision)
{
    const char *const parts[] = {decision->owner, decision->evidence};
    return pn_paper_join(composer, ", ", parts, sizeof parts / sizeof *parts);
}
