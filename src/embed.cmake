# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# A file's bytes as a C array: cmake -DNAME=… -DINPUT=… -DOUTPUT=… -P embed.cmake
#
# Defines `const unsigned char pn_embedded_NAME[]`, closed with a NUL that is not counted in `pn_embedded_NAME_size`.
file(READ "${INPUT}" bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}"
"#include <stddef.h>
extern const unsigned char pn_embedded_${NAME}[];
extern const size_t pn_embedded_${NAME}_size;
const unsigned char pn_embedded_${NAME}[] = {
${bytes}0};
const size_t pn_embedded_${NAME}_size = ${size};
")
