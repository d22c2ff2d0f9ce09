/*
 * What stage 1 knows about single values.
 */
#ifndef PHASENAV_ROADMAP_VALUES_H
#define PHASENAV_ROADMAP_VALUES_H

#include "loader.h"

/* `de`, `pt-BR`, `zh-Hant-TW` */
bool pn_value_is_language(const char *text);

/* The same, with a message. */
bool pn_value_check_language(struct pn_loader *loader, const struct pn_node *node);

/* A text of the file is in this language. */
void pn_value_add_language(struct pn_loader *loader, const char *code, struct pn_place place);

/* The number of a language that was added; language_count if it was not. */
uint32_t pn_value_language(const struct pn_loader *loader, const char *code);

/* A value that is one word, held to its field's syntax. What a reference names is seen when all ids are known. */
void pn_value_check_word(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node);

/* What an id is without the characters that were reported: then what refers to it need not be wrong as well. NULL where
 * nothing is left. */
const char *pn_value_clean_id(struct pn_loader *loader, const char *text);

#endif
