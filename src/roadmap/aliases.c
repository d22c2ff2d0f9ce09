// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Aliases that could mean two phases. They are compared as the command line will compare them.
 */
#include "aliases.h"

#include "phase_key.h"

#include <stdlib.h>
#include <string.h>

struct alias {
    const struct pn_node *node;
    uint32_t phase;
};

struct alias_check {
    struct pn_loader *loader;
    struct pn_names ids;     /* keys of phases' ids, to the phases */
    struct pn_names aliases; /* keys of aliases so far, to their indices */
    struct alias *at;
    size_t count;
};

/* The phase that readers know by this number, from 1. */
static bool phase_by_number(const char *text, uint32_t phase_count, uint32_t *ret_phase)
{
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || digits > 9 || text[digits] != '\0') {
        return false;
    }
    unsigned long number = strtoul(text, NULL, 10);
    if (number == 0 || number > phase_count) {
        return false;
    }
    *ret_phase = (uint32_t)number - 1;
    return true;
}

static void check_alias(struct alias_check *check, uint32_t phase, const struct pn_node *node)
{
    struct pn_loader *loader = check->loader;
    const struct pn_drafts *phases = &loader->drafts[PN_RECORD_PHASE];
    const char *key = pn_phase_key(&loader->scratch, node->text);
    const char *quoted = pn_loader_quote(loader, node->text);
    uint64_t known;
    uint32_t numbered;
    if (pn_names_get(&check->ids, key, &known) && known != phase) {
        pn_diag_error(loader->diags, loader->source, node->place,
                      "the alias '%s' is the id of another phase; choose another", quoted);
        pn_diag_note(loader->diags, loader->source, phases->at[known].place, "that phase is here");
    } else if (phase_by_number(node->text, phases->count, &numbered) && numbered != phase) {
        pn_diag_error(loader->diags, loader->source, node->place,
                      "the alias '%s' is the number of another phase; choose another", quoted);
        pn_diag_note(loader->diags, loader->source, phases->at[numbered].place, "that phase is here");
    } else if (pn_names_add(&check->aliases, key, check->count, &known)) {
        check->at[check->count++] = (struct alias){.node = node, .phase = phase};
    } else if (check->at[known].phase != phase) {
        pn_diag_error(loader->diags, loader->source, node->place,
                      "two phases have the alias '%s'; take one of them out", quoted);
        pn_diag_note(loader->diags, loader->source, check->at[known].node->place, "the first is here");
    }
}

void pn_check_aliases(struct pn_loader *loader)
{
    const struct pn_drafts *phases = &loader->drafts[PN_RECORD_PHASE];
    struct alias_check check = {.loader = loader};
    pn_names_init(&check.ids, &loader->scratch, phases->count);
    pn_names_init(&check.aliases, &loader->scratch, 0);
    size_t most = 0;
    for (uint32_t i = 0; i < phases->count; i++) {
        if (phases->at[i].id != NULL) {
            pn_names_add(&check.ids, pn_phase_key(&loader->scratch, phases->at[i].id), i, NULL);
        }
        const struct pn_node *list = pn_draft_node(&phases->at[i], "aliases");
        most += list != NULL ? list->count : 0;
    }
    check.at = PN_NEW_ARRAY(&loader->scratch, struct alias, most);
    for (uint32_t i = 0; i < phases->count; i++) {
        for (const struct pn_node *entry = pn_draft_list(&phases->at[i], "aliases"); entry != NULL;
             entry = entry->next) {
            if (pn_loader_is_word(entry)) {
                check_alias(&check, i, entry);
            }
        }
    }
}
