// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Looking up phases, items, workstreams and stakeholders.
 */
#include "request.h"

#include "app.h"
#include "locale.h"
#include "phases.h"

#include "phasenav/roadmap/nearest.h"

#include <string.h>

struct chooser {
    struct pn_arena *arena;
    const struct pn_roadmap *roadmap;
    uint32_t language;
    struct pn_diags *diags;
};

/* One of the roadmap's two lists of labels. */
struct label_list {
    const struct pn_label *at;
    uint32_t count;
    bool is_of_workstreams;
};

#define BY_LIST(list, of_workstreams, of_stakeholders)                                                                 \
    ((list)->is_of_workstreams ? (of_workstreams) : (of_stakeholders))

static bool complain_about_label(const struct chooser *chooser, const struct label_list *list, const char *word)
{
    uint32_t near = pn_roadmap_nearest_label(chooser->arena, chooser->roadmap, list->at, list->count, word);
    if (list->count == 0) {
        return pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                             BY_LIST(list, PN_N_("there is no workstream '%s'; the roadmap has none"),
                                     PN_N_("there is no stakeholder '%s'; the roadmap has none")),
                             word);
    }
    if (near == UINT32_MAX) {
        pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                      BY_LIST(list, PN_N_("there is no workstream '%s'; the workstreams are:"),
                              PN_N_("there is no stakeholder '%s'; the stakeholders are:")),
                      word);
    } else {
        pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                      BY_LIST(list, PN_N_("there is no workstream '%s'; did you mean '%s'? The workstreams are:"),
                              PN_N_("there is no stakeholder '%s'; did you mean '%s'? The stakeholders are:")),
                      word, list->at[near].id);
    }
    for (uint32_t i = 0; i < list->count; i++) {
        pn_diag_note(chooser->diags, NULL, PN_NO_PLACE, "%s (%s)", list->at[i].id,
                     pn_text_in(list->at[i].title, chooser->language));
    }
    return false;
}

static bool choose_labels(const struct chooser *chooser, const struct label_list *list, struct pn_option_words words,
                          struct pn_indices *ret_labels)
{
    uint32_t *labels = PN_NEW_ARRAY(chooser->arena, uint32_t, words.count);
    for (size_t i = 0; i < words.count; i++) {
        const char *word = pn_locale_to_utf8(chooser->arena, words.at[i]);
        uint32_t found = 0;
        while (found < list->count && strcmp(list->at[found].id, word) != 0) {
            found++;
        }
        if (found == list->count) {
            return complain_about_label(chooser, list, word);
        }
        labels[i] = found;
    }
    *ret_labels = (struct pn_indices){.at = labels, .count = (uint32_t)words.count};
    return true;
}

static bool complain_about_item(const struct chooser *chooser, const char *word)
{
    pn_item_id near = pn_roadmap_nearest_item(chooser->arena, chooser->roadmap, ~0u, word);
    if (near == PN_NO_ITEM) {
        return pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                             "there is no milestone, criterion, model or term '%s'; --list items names them all", word);
    }
    return pn_diag_error(chooser->diags, NULL, PN_NO_PLACE,
                         "there is no milestone, criterion, model or term '%s'; did you mean '%s'?", word,
                         pn_roadmap_item(chooser->roadmap, near)->id);
}

/* Finds the items, each once, in the words' order. */
static bool choose_items(const struct chooser *chooser, struct pn_option_words words, struct pn_items *ret_items)
{
    pn_item_id *items = PN_NEW_ARRAY(chooser->arena, pn_item_id, words.count);
    bool *chosen = PN_NEW_ARRAY(chooser->arena, bool, chooser->roadmap->item_count);
    uint32_t count = 0;
    for (size_t i = 0; i < words.count; i++) {
        const char *word = pn_locale_to_utf8(chooser->arena, words.at[i]);
        pn_item_id item = pn_roadmap_find(chooser->roadmap, word);
        if (item == PN_NO_ITEM) {
            return complain_about_item(chooser, word);
        }
        if (pn_roadmap_item(chooser->roadmap, item)->kind == PN_ITEM_PHASE) {
            return pn_diag_error(chooser->diags, NULL, PN_NO_PLACE, "'%s' is a phase; --phase %s writes it", word,
                                 word);
        }
        if (!chosen[item]) {
            chosen[item] = true;
            items[count++] = item;
        }
    }
    *ret_items = (struct pn_items){.at = items, .count = count};
    return true;
}

bool pn_request_choose(struct pn_arena *arena, const struct pn_options *options, struct pn_dump_request *request,
                       struct pn_diags *diags)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct chooser chooser = {.arena = arena, .roadmap = roadmap, .language = request->language, .diags = diags};
    struct label_list workstreams = {
        .at = roadmap->workstreams, .count = roadmap->workstream_count, .is_of_workstreams = true};
    struct label_list stakeholders = {.at = roadmap->stakeholders, .count = roadmap->stakeholder_count};
    struct pn_indices phases;
    if (!pn_phases_choose(arena, roadmap, request->language, options->phases.at, options->phases.count, &phases,
                          diags) ||
        !choose_items(&chooser, options->items, &request->items) ||
        !choose_labels(&chooser, &workstreams, options->workstreams, &request->filter.workstreams) ||
        !choose_labels(&chooser, &stakeholders, options->stakeholders, &request->filter.stakeholders)) {
        return false;
    }
    request->phases = phases.at;
    request->phase_count = phases.count;
    return true;
}
