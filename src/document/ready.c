// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/ready.h"

#include "composer.h"

#include "phasenav/project/progress.h"

static const char *reason_of(const struct pn_composer *composer, const struct pn_need *need)
{
    switch (need->reason) {
    case PN_NEED_GATE:
        return pn_composer_message(composer, PN_N_("there is no decision to go on"));
    case PN_NEED_BEFORE:
        return pn_composer_message(composer, PN_N_("milestone of the phase before"));
    case PN_NEED_REQUIRED:
        return pn_composer_message(composer, PN_N_("required by a milestone of the phase"));
    case PN_NEED_GROUNDWORK:
        break;
    }
    return pn_composer_message(composer, PN_N_("groundwork for the phase"));
}

size_t pn_document_of_ready(const struct pn_document_request *request, uint32_t phase, pn_document_taker *take,
                            void *context)
{
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    struct pn_needs missing = pn_progress_missing(&composer.arena, request->project, phase);
    const char *title = pn_composer_phase(&composer, phase);
    pn_composer_paragraph(
        &composer, missing.count == 0
                       ? pn_composer_say(&composer, PN_N_("%s: everything that the phase asks for is there."), title)
                       : pn_composer_say(&composer, PN_N_("%s: still missing"), title));
    for (uint32_t i = 0; i < missing.count; i++) {
        struct pn_subject subject = missing.at[i].subject;
        pn_composer_point(&composer,
                          pn_arena_printf(&composer.arena, "%s – %s (%s)", pn_composer_subject(&composer, subject),
                                          reason_of(&composer, &missing.at[i]),
                                          pn_subject_write(&composer.arena, request->roadmap, subject)));
    }
    pn_composer_finish(&composer);
    return missing.count;
}
