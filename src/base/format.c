#include "format.h"

#include "phasenav/base/panic.h"

#include <stdio.h>

size_t pn_format_length(const char *format, va_list arguments)
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
