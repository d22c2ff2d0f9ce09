// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The words of the glossary that a sheet uses, so that a reader who does not know one has it within reach.
 */
#include "sheet_terms.h"

#include "entry.h"

#include "phasenav/base/catalog.h"
#include "phasenav/roadmap/terms.h"

#include <string.h>

static const char terms_label[] = PN_N_("Terms");

static bool is_linked(struct pn_sheet sheet, const struct pn_item *item)
{
    for (uint32_t i = 0; i < sheet.count; i++) {
        if (sheet.at[i].target == item->handle) {
            return true;
        }
    }
    return false;
}

struct pn_sheet pn_sheet_with_terms(struct pn_arena *arena, const struct pn_nav_context *context,
                                    const struct pn_item *item, struct pn_sheet sheet)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const char **texts = PN_NEW_ARRAY(arena, const char *, (size_t)sheet.count + 1);
    uint32_t text_count = 0;
    if (item != NULL) {
        texts[text_count++] = pn_text_in(item->title, context->language);
    }
    for (uint32_t i = 0; i < sheet.count; i++) {
        if (sheet.at[i].kind != PN_SHEET_NAMES && sheet.at[i].kind != PN_SHEET_LINK) {
            texts[text_count++] = sheet.at[i].text;
        }
    }
    struct pn_items terms = pn_terms_in(arena, context->terms, texts, text_count, context->language);
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)sheet.count + terms.count);
    if (sheet.count > 0) {
        memcpy(entries, sheet.at, sizeof *entries * sheet.count);
    }
    uint32_t count = sheet.count;
    for (uint32_t i = 0; i < terms.count; i++) {
        const struct pn_item *term = pn_roadmap_item(roadmap, terms.at[i]);
        if (term != item && !is_linked(sheet, term)) {
            entries[count++] =
                pn_entry_link(terms_label, pn_text_in(term->title, context->language), term, PN_NO_PHASE);
        }
    }
    return (struct pn_sheet){.at = entries, .count = count};
}
