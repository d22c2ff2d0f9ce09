// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/utf8.h"

#include <utf8proc.h>

size_t pn_text_decode(const char *text, size_t length, uint32_t *ret_code_point)
{
    if (length == 0) {
        return 0;
    }
    if ((unsigned char)*text < 0x80) {
        *ret_code_point = (unsigned char)*text;
        return 1;
    }
    utf8proc_int32_t code_point;
    utf8proc_ssize_t bytes =
        utf8proc_iterate((const utf8proc_uint8_t *)text, length < 4 ? (utf8proc_ssize_t)length : 4, &code_point);
    if (bytes <= 0) {
        return 0;
    }
    *ret_code_point = (uint32_t)code_point;
    return (size_t)bytes;
}

size_t pn_text_encode(uint32_t code_point, char bytes[PN_TEXT_ENCODED_MOST])
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)code_point, (utf8proc_uint8_t *)bytes);
}

bool pn_text_is_alphanumeric(uint32_t code_point)
{
    if (code_point < 0x80) {
        return (code_point >= '0' && code_point <= '9') || ((code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z');
    }
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}
