// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How single values are written: ids, languages, addresses, words of an enumeration.
 */
#include "values.h"

#include "words_private.h"

#include "phasenav/base/day.h"
#include "phasenav/base/fold.h"

#include <string.h>
#include <strings.h>

static bool is_lower_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_id(const char *text)
{
    if (!is_lower_or_digit(text[0])) {
        return false;
    }
    while (is_lower_or_digit(*text) || *text == '-') {
        text++;
    }
    return *text == '\0';
}

bool pn_value_is_language(const char *text)
{
    size_t letters = 0;
    while (text[letters] >= 'a' && text[letters] <= 'z') {
        letters++;
    }
    if (letters < 2 || letters > 3) {
        return false;
    }
    text += letters;
    while (*text == '-') {
        size_t more = strspn(text + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        if (more < 2 || more > 8) {
            return false;
        }
        text += 1 + more;
    }
    return *text == '\0';
}

static bool is_web_address(const char *text)
{
    size_t scheme = strncmp(text, "https://", 8) == 0 ? 8 : strncmp(text, "http://", 7) == 0 ? 7 : 0;
    return scheme != 0 && text[scheme] != '\0' && text[scheme] != '/' && strpbrk(text, " \n<>\"") == NULL;
}

/* An id made of what somebody wrote in its place, perhaps a title; "" if no letter or digit is left. */
static const char *suggest_id(struct pn_loader *loader, const char *text)
{
    char *id = pn_text_fold_letters(&loader->scratch, text);
    size_t length = 0;
    for (const char *c = id; *c != '\0'; c++) {
        if (is_lower_or_digit(*c)) {
            id[length++] = *c;
        } else if (length != 0 && id[length - 1] != '-') {
            id[length++] = '-';
        }
    }
    while (length != 0 && id[length - 1] == '-') {
        length--;
    }
    id[length] = '\0';
    return id;
}

uint32_t pn_value_language(const struct pn_loader *loader, const char *code)
{
    uint32_t number = 0;
    while (number < loader->language_count && strcmp(loader->languages[number].code, code) != 0) {
        number++;
    }
    if (number < loader->language_count) {
        return number; /* nearly always, because a file writes a code with the same letters each time */
    }
    number = 0;
    while (number < loader->language_count && strcasecmp(loader->languages[number].code, code) != 0) {
        number++;
    }
    return number;
}

void pn_value_add_language(struct pn_loader *loader, const char *code, struct pn_place place)
{
    uint32_t number = pn_value_language(loader, code);
    if (number < loader->language_count) {
        struct pn_language *known = &loader->languages[number];
        if (pn_place_is_before(place, known->place)) {
            known->place = place;
        }
        return;
    }
    if (loader->language_count == PN_MOST_LANGUAGES) {
        pn_diag_error(loader->diags, loader->source, place, "'%s' is one language too many; a roadmap has at most %d",
                      pn_loader_quote(loader, code), PN_MOST_LANGUAGES);
        return;
    }
    loader->languages[loader->language_count++] = (struct pn_language){.code = code, .place = place};
}

bool pn_value_check_language(struct pn_loader *loader, const struct pn_node *node)
{
    return pn_value_is_language(node->text) ||
           pn_diag_error(loader->diags, loader->source, node->place,
                         "'%s' is no language code; write one as in de, en or pt-BR",
                         pn_loader_quote(loader, node->text));
}

static bool check_id(struct pn_loader *loader, const struct pn_node *node)
{
    if (is_id(node->text)) {
        return true;
    }
    const char *suggestion = suggest_id(loader, node->text);
    if (suggestion[0] != '\0') {
        return pn_diag_error(loader->diags, loader->source, node->place,
                             "'%s' is no id; use lower-case letters, digits and hyphens, as in '%s'",
                             pn_loader_quote(loader, node->text), pn_loader_quote(loader, suggestion));
    }
    return pn_diag_error(loader->diags, loader->source, node->place,
                         "'%s' is no id; use lower-case letters, digits and hyphens",
                         pn_loader_quote(loader, node->text));
}

static void check_link_kind(struct pn_loader *loader, const struct pn_node *node)
{
    enum pn_link_kind kind;
    if (pn_link_kind_from_word(node->text, &kind)) {
        return;
    }
    const char *quoted = pn_loader_quote(loader, node->text);
    const char *near = pn_loader_nearest(loader, node->text, pn_link_kind_words, PN_LINK_KINDS);
    if (near != NULL) {
        pn_diag_error(loader->diags, loader->source, node->place, "'%s' is no kind of link; did you mean '%s'?", quoted,
                      near);
    } else {
        pn_diag_error(loader->diags, loader->source, node->place,
                      "'%s' is no kind of link; use template, example, law or tool", quoted);
    }
}

void pn_value_check_word(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node)
{
    const char *quoted = pn_loader_quote(loader, node->text);
    enum pn_color color;
    enum pn_origin origin;
    enum pn_priority priority;
    switch (field->type) {
    case PN_FIELD_FORMAT: /* see check_format() */
        if (strcmp(node->text, "1") != 0) {
            pn_diag_error(loader->diags, loader->source, node->place, "'%s' is no format; write 1", quoted);
        }
        break;
    case PN_FIELD_ID:
        check_id(loader, node);
        break;
    case PN_FIELD_LANGUAGE:
        pn_value_check_language(loader, node);
        break;
    case PN_FIELD_OWN_LANGUAGE:
        if (pn_value_check_language(loader, node)) {
            /* The roadmap's own language comes before all others, wherever the file names it. */
            pn_value_add_language(loader, node->text, (struct pn_place){0, 0});
        }
        break;
    case PN_FIELD_URL:
        if (!is_web_address(node->text)) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "'%s' is no web address; it begins with http:// or https://, and has no spaces", quoted);
        }
        break;
    case PN_FIELD_DAY:
        if (!pn_day_exists(node->text)) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "'%s' is no day; write one that there is, as in 2026-11-03", quoted);
        }
        break;
    case PN_FIELD_COLOR:
        if (!pn_color_from_word(node->text, &color)) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "'%s' is no color; use red, green, yellow, blue, magenta or cyan", quoted);
        }
        break;
    case PN_FIELD_ORIGIN:
        if (!pn_origin_from_word(node->text, &origin)) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "'%s' is no origin; use 'roadmap', 'adapted', or 'own' for an addition", quoted);
        }
        break;
    case PN_FIELD_PRIORITY:
        if (!pn_priority_from_word(node->text, &priority)) {
            pn_diag_error(loader->diags, loader->source, node->place,
                          "'%s' is no priority; use 'first', or leave it out", quoted);
        }
        break;
    case PN_FIELD_LINK_KIND:
        check_link_kind(loader, node);
        break;
    default:
        break; /* references are checked in stage 2 */
    }
}

const char *pn_value_clean_id(struct pn_loader *loader, const char *text)
{
    char *id = pn_arena_strdup(&loader->scratch, text);
    char *end = id;
    for (const char *c = id; *c != '\0'; c++) {
        if (is_lower_or_digit(*c) || *c == '-') {
            *end++ = *c;
        }
    }
    *end = '\0';
    return id[0] != '\0' ? id : NULL;
}
