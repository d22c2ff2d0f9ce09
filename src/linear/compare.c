// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "compare.h"

#include "choice.h"

#include "phasenav/base/catalog.h"
#include "phasenav/nav/aspects.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 16 }; /* models that can be compared at once: with more nobody follows */

static const char blanks[] = " \t,;";

static const char *own_word(const struct pn_nav_context *context)
{
    return pn_trc(context->catalog, "command", "compare");
}

bool pn_is_comparison(const struct pn_nav_context *context, const char *line, const char **ret_rest)
{
    const char *const words[] = {"compare", own_word(context)};
    line += strspn(line, blanks);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (strncmp(line, words[i], length) == 0 && (line[length] == '\0' || strchr(blanks, line[length]) != NULL)) {
            *ret_rest = line + length;
            return true;
        }
    }
    return false;
}

static bool is_list(const struct pn_nav *nav)
{
    return nav->position.screen == PN_SCREEN_MODELS && !pn_place_is_entry(nav);
}

/* Reads the numbers, each of them once. Returns how many there are; 0, with a word about it, where one is none. */
static uint32_t read_numbers(struct pn_paragraphs *paragraphs, const char *rest, uint32_t all, uint32_t *ret_numbers)
{
    uint32_t count = 0;
    for (rest += strspn(rest, blanks); *rest != '\0'; rest += strspn(rest, blanks)) {
        char *end;
        unsigned long number = strtoul(rest, &end, 10);
        bool is_number = *rest >= '0' && *rest <= '9' && (*end == '\0' || strchr(blanks, *end) != NULL);
        if (!is_number || number == 0 || number > all || count == MOST) {
            pn_sayf(paragraphs, pn_tr(paragraphs->context->catalog, "Name two or more numbers from 1 to %u: %s 1 2"),
                    all, own_word(paragraphs->context));
            return 0;
        }
        bool is_new = true;
        for (uint32_t i = 0; i < count; i++) {
            is_new = is_new && ret_numbers[i] != number;
        }
        if (is_new) {
            ret_numbers[count++] = (uint32_t)number;
        }
        rest = end;
    }
    if (count < 2) {
        pn_sayf(paragraphs, pn_tr(paragraphs->context->catalog, "Name two or more numbers from 1 to %u: %s 1 2"), all,
                own_word(paragraphs->context));
        return 0;
    }
    return count;
}

/* "TITLE: POINT; POINT" */
static const char *joined(struct pn_arena *arena, const char *title, struct pn_sheet sheet)
{
    const char *text = pn_arena_printf(arena, "%s: %s", title, sheet.at[0].text);
    for (uint32_t i = 1; i < sheet.count; i++) {
        text = pn_arena_printf(arena, "%s; %s", text, sheet.at[i].text);
    }
    return text;
}

void pn_tell_comparison(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame,
                        const char *rest)
{
    const struct pn_nav_context *context = paragraphs->context;
    uint32_t numbers[MOST];
    if (!is_list(nav)) {
        pn_sayf(paragraphs, pn_tr(context->catalog, "'%s' is about the list of operating models: open it first."),
                own_word(context));
        return;
    }
    uint32_t count = read_numbers(paragraphs, rest, frame->rows.count, numbers);
    enum pn_aspect aspects[PN_ASPECT_COUNT];
    uint32_t aspect_count = count > 0 ? pn_aspects_of(context->roadmap, aspects) : 0;
    for (uint32_t i = 0; i < aspect_count; i++) {
        pn_say_label(paragraphs, pn_tr(context->catalog, pn_aspect_label(aspects[i])));
        for (uint32_t k = 0; k < count; k++) {
            const struct pn_item *item = frame->rows.at[numbers[k] - 1].item;
            const struct pn_model *model = &context->roadmap->models[item->number];
            struct pn_sheet sheet = pn_aspect_sheet(paragraphs->arena, context, model, aspects[i]);
            pn_sayf(paragraphs, "- %s", joined(paragraphs->arena, pn_text_in(item->title, context->language), sheet));
        }
    }
}

void pn_offer_comparison(struct pn_paragraphs *paragraphs, const struct pn_nav *nav, const struct pn_frame *frame)
{
    if (is_list(nav) && frame->rows.count > 1) {
        pn_sayf(paragraphs, pn_tr(paragraphs->context->catalog, "'%s 1 2' compares them aspect by aspect."),
                own_word(paragraphs->context));
    }
}
