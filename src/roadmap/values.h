// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How single values are written, for stage 1: ids, languages, addresses, and the words of enumerations.
 */
#ifndef PHASENAV_ROADMAP_VALUES_H
#define PHASENAV_ROADMAP_VALUES_H

#include "loader.h"

/* Whether a text is a language code, as `de`, `pt-BR` or `zh-Hant-TW`. */
bool pn_value_is_language(const char *text);

/* Whether a node is a language code; reports it if not. */
bool pn_value_check_language(struct pn_loader *loader, const struct pn_node *node);

/* Numbers a language, unless it has a number; `place` is where the file has it. Reports one language too many. */
void pn_value_add_language(struct pn_loader *loader, const char *code, struct pn_place place);

/* The number of a language that was added; language_count if it was not. */
uint32_t pn_value_language(const struct pn_loader *loader, const char *code);

/* Holds a scalar to the syntax of its field's type. References are checked in stage 2, when all ids are known. */
void pn_value_check_word(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node);

/* A faulty id without the characters that were reported, so that references to it are not reported as well. NULL where
 * nothing is left. */
const char *pn_value_clean_id(struct pn_loader *loader, const char *text);

#endif
