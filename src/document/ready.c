// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/ready.h"

#include "composer.h"

#include "phasenav/project/gap.h"

static const char *reason_of(const struct pn_composer *composer, const struct pn_need *need)
{
    switch (need->reason) {
    case PN_NEED_GATE:
        return pn_composer_message(composer, PN_N_("there is no decision to go on"));
    case PN_NEED_BEFORE:
        return pn_composer_message(composer, PN_N_("milestone of the phase before"));
    case PN_NEED_REQUIRED:
        return pn_composer_message(composer, PN_N_("required by a milestone of the phase"));
    case PN_NEED_HELP:
        return pn_composer_message(composer, PN_N_("makes the phase easier"));
    case PN_NEED_GROUNDWORK:
        break;
    }
    return pn_composer_message(composer, PN_N_("groundwork for the phase"));
}

static void add_needs(struct pn_composer *composer, const struct pn_gap *gap, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        struct pn_subject subject = gap->at[i].subject;
        pn_composer_point(composer,
                          pn_arena_printf(&composer->arena, "%s – %s (%s)", pn_composer_subject(composer, subject),
                                          reason_of(composer, &gap->at[i]),
                                          pn_subject_write(&composer->arena, composer->request->roadmap, subject)));
    }
}

size_t pn_document_of_ready(const struct pn_document_request *request, uint32_t phase, pn_document_taker *take,
                            void *context)
{
    struct pn_composer composer;
    pn_composer_init(&composer, request, take, context);
    struct pn_gap gap = pn_gap_of_phase(&composer.arena, request->project, phase);
    const char *title = pn_composer_phase(&composer, phase);
    pn_composer_paragraph(
        &composer, gap.must == 0
                       ? pn_composer_say(&composer, PN_N_("%s: everything that the phase asks for is there."), title)
                       : pn_composer_say(&composer, PN_N_("%s: still missing: %u"), title, (unsigned)gap.must));
    add_needs(&composer, &gap, 0, gap.must);
    if (gap.count > gap.must) {
        pn_composer_paragraph(&composer, pn_composer_say(&composer, PN_N_("Would help, and is not needed: %u"),
                                                         (unsigned)(gap.count - gap.must)));
        add_needs(&composer, &gap, gap.must, gap.count);
    }
    pn_composer_finish(&composer);
    return gap.must;
}
