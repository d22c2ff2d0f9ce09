// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "detail.h"

#include "choice.h"
#include "heading.h"

#include "phasenav/base/catalog.h"

#include <string.h>

struct detail {
    struct pn_paragraphs *paragraphs;
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    const struct pn_nav *nav;
};

static const char *title_of_phase(const struct detail *detail, uint32_t phase)
{
    return pn_text_in(detail->context->roadmap->phases[phase].item.title, detail->context->language);
}

static const char *text_of_round(const struct detail *detail, const struct pn_sheet_entry *entry)
{
    const struct pn_catalog *catalog = detail->context->catalog;
    const struct pn_position *position = &detail->nav->position;
    bool is_at_hand = position->screen == PN_SCREEN_CRITERION && entry->phase == position->phase;
    const char *text = pn_arena_printf(
        detail->arena, is_at_hand ? pn_tr(catalog, "Phase %u, %s, the round at hand") : pn_tr(catalog, "Phase %u, %s"),
        entry->phase + 1, title_of_phase(detail, entry->phase));
    return *entry->text != '\0' ? pn_arena_printf(detail->arena, "%s: %s", text, entry->text) : text;
}

/* A link; if it leads to a milestone of another phase, with the number of that phase. */
static const char *text_of_link(const struct detail *detail, const struct pn_sheet_entry *entry)
{
    if (entry->kind == PN_SHEET_ROUND) {
        return text_of_round(detail, entry);
    }
    const struct pn_item *target =
        entry->target != PN_NO_ITEM ? pn_roadmap_item(detail->context->roadmap, entry->target) : NULL;
    bool is_elsewhere =
        target != NULL && target->kind == PN_ITEM_MILESTONE && target->phase != detail->nav->position.phase;
    return is_elsewhere ? pn_arena_printf(detail->arena, pn_tr(detail->context->catalog, "%s, phase %u"), entry->text,
                                          target->phase + 1)
                        : entry->text;
}

/* Joins the texts of entries: names by commas, sentences by semicolons. */
static const char *joined(const struct detail *detail, const struct pn_sheet_entry *entries, uint32_t count)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (uint32_t i = 0; i < count; i++) {
        pn_buffer_append_text(&text, i == 0 ? "" : entries[i].kind == PN_SHEET_NAMES ? ", " : "; ");
        pn_buffer_append_text(&text, entries[i].text);
    }
    return pn_buffer_settle(&text, detail->arena);
}

/* Whether an entry has a line of its own; the others of a group stand in one line. */
static bool is_listed(const struct pn_sheet_entry *entry)
{
    return pn_entry_is_choice(entry) || entry->kind == PN_SHEET_POINT;
}

/* Tells the entries under one label, or an entry without a label. */
static void tell_group(const struct detail *detail, const struct pn_sheet_entry *entries, uint32_t count)
{
    const char *label = entries[0].label != NULL ? pn_tr(detail->context->catalog, entries[0].label) : NULL;
    uint32_t listed = 0;
    for (uint32_t i = 0; i < count; i++) {
        listed += is_listed(&entries[i]) ? 1 : 0;
    }
    if (listed == 0) {
        const char *text = joined(detail, entries, count);
        if (label == NULL || *text == '\0') {
            pn_say(detail->paragraphs, label == NULL ? text : label); /* some labels have no text behind them */
        } else {
            pn_sayf(detail->paragraphs, "%s: %s", label, text);
        }
        return;
    }
    if (label != NULL) {
        pn_say_label(detail->paragraphs, label);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (pn_entry_is_choice(&entries[i])) {
            pn_offer(detail->paragraphs, text_of_link(detail, &entries[i]));
        } else if (entries[i].address != NULL) {
            pn_sayf(detail->paragraphs, "- %s, %s", entries[i].text, entries[i].address);
        } else {
            pn_sayf(detail->paragraphs, "- %s", entries[i].text);
        }
    }
}

void pn_tell_sheet(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, struct pn_sheet sheet)
{
    struct detail detail = {
        .paragraphs = paragraphs, .arena = paragraphs->arena, .context = paragraphs->context, .nav = nav};
    for (uint32_t i = 0; i < sheet.count;) {
        uint32_t end = pn_sheet_group_end(sheet, i);
        tell_group(&detail, &sheet.at[i], end - i);
        i = end;
    }
}

void pn_tell_round(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame)
{
    pn_say(paragraphs, pn_heading_of(paragraphs->arena, paragraphs->context, nav, frame));
    for (uint32_t i = 0; i < frame->sheet.count; i++) {
        const struct pn_sheet_entry *entry = &frame->sheet.at[i];
        if (entry->kind == PN_SHEET_ROUND && entry->phase == nav->position.phase && *entry->text != '\0') {
            pn_say(paragraphs, entry->text);
        }
    }
}
