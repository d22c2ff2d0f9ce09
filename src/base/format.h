// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding how much memory a formatted text needs.
 */
#ifndef PHASENAV_BASE_FORMAT_H
#define PHASENAV_BASE_FORMAT_H

#include "phasenav/base/panic.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

/* Bytes of the formatted text, without its NUL. The arguments can be used again afterwards. One that cannot be
 * formatted is a panic. Inline: clang's analyzer takes a va_list that it loses sight of for an uninitialized one. */
__attribute__((format(printf, 1, 0))) static inline size_t pn_format_length(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): clang 14 does not see that va_copy() filled it
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0) {
        pn_panic("a message could not be formatted");
    }
    return (size_t)length;
}

#endif
