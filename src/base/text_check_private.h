// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The check of a text, for a single code point.
 */
#ifndef PHASENAV_BASE_TEXT_CHECK_PRIVATE_H
#define PHASENAV_BASE_TEXT_CHECK_PRIVATE_H

#include "phasenav/base/text_check.h"

/* What pn_text_check() says about one code point. */
enum pn_text_problem pn_text_problem_of(uint32_t code_point);

#endif
