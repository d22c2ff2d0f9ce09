// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Choosing the language.
 */
#include "language.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"

#include <string.h>
#include <strings.h>

/* Returns whether the program has messages in a language: `de_AT.UTF-8` is `de`. */
static bool has_catalog(const char *language)
{
    size_t length = strcspn(language, "_-.@");
    for (size_t i = 0; pn_catalog_languages[i] != NULL; i++) {
        const char *code = pn_catalog_languages[i];
        if (strlen(code) == length && strncasecmp(code, language, length) == 0) {
            return true;
        }
    }
    return false;
}

static const char *first_with_catalog(struct pn_languages wanted)
{
    for (size_t i = 0; i < wanted.count; i++) {
        if (has_catalog(wanted.at[i])) {
            return wanted.at[i];
        }
    }
    return NULL;
}

const char *pn_language_of_messages(struct pn_languages wanted, struct pn_languages otherwise)
{
    const char *language = first_with_catalog(wanted);
    if (language == NULL) {
        language = first_with_catalog(otherwise);
    }
    return language != NULL ? language : pn_catalog_languages[0];
}

const char *pn_language_of_roadmap(struct pn_languages wanted, const struct pn_roadmap *roadmap, bool *ret_found)
{
    for (size_t i = 0; i < wanted.count; i++) {
        bool has_texts;
        pn_roadmap_language(roadmap, wanted.at[i], &has_texts);
        if (has_texts || has_catalog(wanted.at[i])) {
            *ret_found = true;
            return wanted.at[i];
        }
    }
    *ret_found = false;
    return roadmap->languages[0];
}

const char *pn_language_list(struct pn_arena *arena, const struct pn_roadmap *roadmap)
{
    struct pn_buffer list;
    pn_buffer_init(&list);
    for (uint32_t i = 0; i < roadmap->language_count; i++) {
        pn_buffer_printf(&list, "%s%s", i == 0 ? "" : ", ", roadmap->languages[i]);
    }
    for (size_t i = 0; pn_catalog_languages[i] != NULL; i++) {
        bool listed;
        pn_roadmap_language(roadmap, pn_catalog_languages[i], &listed);
        if (!listed) {
            pn_buffer_printf(&list, ", %s", pn_catalog_languages[i]);
        }
    }
    return pn_buffer_settle(&list, arena);
}
