// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/nav/remark.h"

#include "phasenav/base/text_check.h"

const char *pn_remark_text(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_remark remark,
                           const char *about)
{
    switch (remark) {
    case PN_REMARK_NONE:
        break;
    case PN_REMARK_READ_ONLY:
        return pn_tr(catalog, "nothing is changed, as --read-only asks");
    case PN_REMARK_UNWRITABLE:
        return pn_tr(catalog, "Nothing can be changed: the project's file cannot be written.");
    case PN_REMARK_UNCHANGED:
        return pn_tr(catalog, "All stays as it is.");
    case PN_REMARK_SHELVED:
        return pn_tr(catalog, "Not saved, and not lost: e offers what was typed again.");
    case PN_REMARK_PICK:
        return pn_tr(catalog, "Choose an answer with the arrows and Enter; Esc goes on editing.");
    case PN_REMARK_NO_DATE:
        return pn_arena_printf(arena, pn_tr(catalog, "'%s' is no date; write 2026-11-03, 3 Nov, yesterday or +2w"),
                               pn_text_visible(arena, about));
    case PN_REMARK_WHAT_FOLLOWS:
        return pn_tr(catalog, "The decision is saved. What follows from it? e writes it down as a note.");
    case PN_REMARK_NO_TITLE:
        return pn_tr(catalog, "A project needs a title.");
    case PN_REMARK_ANSWER:
        return pn_tr(catalog, "Something is asked for: Enter goes on, Esc ends it.");
    case PN_REMARK_CHOOSE:
        return pn_tr(catalog, "Choose by a digit; Esc leaves all as it is.");
    case PN_REMARK_FULL:
        return pn_tr(catalog, "There is no room for more text.");
    case PN_REMARK_NO_PROJECT:
        return pn_tr(catalog, "There is no project yet.");
    case PN_REMARK_NO_SUBJECT:
        return pn_arena_printf(arena,
                               pn_tr(catalog, "%s is about a milestone, a criterion in one of its phases, or the "
                                              "decision at the end of a phase: open one first."),
                               about);
    case PN_REMARK_NO_MODEL:
        return pn_arena_printf(arena, pn_tr(catalog, "%s is about an operating model: open one first."), about);
    case PN_REMARK_NONE_LISTED:
        return pn_tr(catalog, "No operating model is on the short list yet.");
    case PN_REMARK_NO_PHASE_OPEN:
        return pn_arena_printf(
            arena, pn_tr(catalog, "%s says that the project is in the phase that is open: open it first."), about);
    case PN_REMARK_NO_SUCH_PHASE:
        return pn_tr(catalog, "There is no phase with this number.");
    case PN_REMARK_NO_SUCH_PAGE:
        return pn_tr(catalog, "This roadmap has no such page.");
    case PN_REMARK_NO_OTHER_PROJECT:
        return pn_tr(catalog, "No other project was opened before, or --project has named this one.");
    case PN_REMARK_NO_WORKSTREAMS:
        return pn_tr(catalog, "This roadmap has no workstreams.");
    case PN_REMARK_NO_OWNERS:
        return pn_arena_printf(
            arena, pn_tr(catalog, "%s chooses whose entries are shown of what is due; here is nothing to choose."),
            about);
    case PN_REMARK_NO_FURTHER:
        return pn_tr(catalog, "It goes no further in this direction.");
    case PN_REMARK_NO_WAY_BACK:
        return pn_tr(catalog, "There is no way back from here.");
    case PN_REMARK_NOT_GONE_BACK:
        return pn_arena_printf(arena, pn_tr(catalog, "%s goes forward again after a step back."), about);
    case PN_REMARK_ONE_AREA:
        return pn_tr(catalog, "There is only one area here.");
    case PN_REMARK_NO_LINK:
        return pn_tr(catalog, "There is no link on this line.");
    case PN_REMARK_NOTHING_TO_OPEN:
        return pn_tr(catalog, "There is nothing to open here.");
    case PN_REMARK_NOTHING_TO_CLOSE:
        return pn_tr(catalog, "There is nothing to close here.");
    case PN_REMARK_OPEN_ALREADY:
        return pn_tr(catalog, "That is open already.");
    }
    return "";
}
