// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "item_sheet.h"

#include "phasenav/project/sheet.h"

#include <string.h>

static struct pn_project_voice voice_of(const struct pn_document_request *request)
{
    return (struct pn_project_voice){.project = request->project, .catalog = request->catalog};
}

/* Each round of a criterion has a state of its own. */
static struct pn_sheet with_states_of_rounds(struct pn_arena *arena, const struct pn_document_request *request,
                                             const struct pn_item *item, struct pn_sheet sheet)
{
    struct pn_project_voice voice = voice_of(request);
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, sheet.count);
    for (uint32_t i = 0; i < sheet.count; i++) {
        entries[i] = sheet.at[i];
        if (entries[i].kind == PN_SHEET_ROUND) {
            struct pn_subject round = pn_subject_round(request->roadmap, item->handle, entries[i].phase);
            entries[i].text = pn_project_question(arena, &voice, round, entries[i].text, "\n");
        }
    }
    return (struct pn_sheet){.at = entries, .count = sheet.count};
}

struct pn_sheet pn_item_sheet(struct pn_arena *arena, const struct pn_document_request *request,
                              const struct pn_item *item, uint32_t phase)
{
    struct pn_sheet sheet =
        pn_sheet_of(arena, request->roadmap, item->handle, phase, request->language, request->catalog);
    struct pn_project_voice voice = voice_of(request);
    if (request->project == NULL) {
        return sheet;
    }
    switch (item->kind) {
    case PN_ITEM_PHASE:
        return pn_project_sheet(arena, &voice, pn_subject_gate(item->number), sheet);
    case PN_ITEM_MILESTONE:
        return pn_project_sheet(arena, &voice, pn_subject_milestone(request->roadmap, item->handle), sheet);
    case PN_ITEM_CRITERION:
        return with_states_of_rounds(arena, request, item, sheet);
    case PN_ITEM_MODEL:
        return pn_project_sheet_of_model(arena, &voice, item, sheet);
    case PN_ITEM_TERM:
        break;
    }
    return sheet;
}

const char *pn_item_question(struct pn_arena *arena, const struct pn_document_request *request,
                             const struct pn_criterion *criterion, uint32_t phase)
{
    struct pn_project_voice voice = voice_of(request);
    const char *question = pn_text_in(criterion->questions[phase], request->language);
    struct pn_subject round = pn_subject_round(request->roadmap, criterion->item.handle, phase);
    const char *text = pn_project_question(arena, &voice, round, question != NULL ? question : "", "\n");
    return *text != '\0' ? text : NULL;
}
