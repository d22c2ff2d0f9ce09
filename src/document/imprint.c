// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "imprint.h"

#include "phasenav/roadmap/imprint.h"

static struct pn_sheet imprint_of(struct pn_composer *composer)
{
    const struct pn_document_request *request = composer->request;
    return pn_imprint_of(&composer->arena, request->roadmap, request->catalog, request->language);
}

bool pn_has_imprint(struct pn_composer *composer)
{
    return imprint_of(composer).count != 0;
}

void pn_add_imprint(struct pn_composer *composer, unsigned table)
{
    struct pn_sheet sheet = imprint_of(composer);
    for (uint32_t i = 0; i < sheet.count; i = pn_sheet_group_end(sheet, i)) {
        enum pn_value_kind values = sheet.at[i].kind == PN_SHEET_NAMES ? PN_VALUE_NAMES : PN_VALUE_TEXT;
        pn_composer_add_field(composer, PN_BLOCK_FIELD, sheet.at[i].label, values)->table = table;
        for (uint32_t j = i; j < pn_sheet_group_end(sheet, i); j++) {
            pn_composer_line(composer);
            pn_composer_words(composer, PN_SPAN_TEXT, sheet.at[j].text);
        }
    }
}

const char *pn_imprint_in_brackets(struct pn_composer *composer, const struct pn_roadmap_source *source)
{
    struct pn_sheet sheet = pn_imprint_of_source(&composer->arena, source, composer->request->catalog);
    const char *text = "";
    for (uint32_t i = 0; i < sheet.count; i++) {
        text = pn_arena_printf(&composer->arena, "%s%s%s: %s", text, i == 0 ? " (" : ", ",
                               pn_composer_message(composer, sheet.at[i].label), sheet.at[i].text);
    }
    return sheet.count != 0 ? pn_arena_printf(&composer->arena, "%s)", text) : text;
}
