// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * libyaml's problems in words that help somebody who does not know YAML's grammar.
 */
#ifndef PHASENAV_YAML_SYNTAX_H
#define PHASENAV_YAML_SYNTAX_H

#include "tree.h"

/* Reports what the parser stumbled over when the tree had taken in all before it. */
void pn_yaml_report_syntax(const yaml_parser_t *parser, const struct pn_yaml_tree *tree);

#endif
