/*
 * Formatting into memory of one's own.
 */
#ifndef PHASENAV_BASE_FORMAT_H
#define PHASENAV_BASE_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/* Bytes of the formatted text, without its NUL. The arguments can be used again afterwards. One that cannot be
 * formatted is a panic. */
size_t pn_format_length(const char *format, va_list arguments) __attribute__((format(printf, 1, 0)));

#endif
