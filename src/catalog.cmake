# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# A catalogue as a C table: cmake -DMSGUNFMT=… -DNAME=… -DINPUT=….mo -DOUTPUT=….c -P catalog.cmake
#
# Defines `pn_messages_NAME` (src/base/catalog_private.h). msgunfmt writes messages in the .mo file's order, which is that of
# the keys' bytes, and strings as C has them; only what is around them is replaced. A message's forms are one string, each closed
# with a NUL, and the last with two. The rule which form goes with a number is a C expression in the header, and stays one.
execute_process(COMMAND "${MSGUNFMT}" --no-wrap --escape "${INPUT}" OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
if(NOT table MATCHES "Plural-Forms: nplurals=[0-9]+; plural=([-n0-9 ()?:!=<>&|%*/+]+);")
  message(FATAL_ERROR "${NAME}: the header lacks a rule for plurals (Plural-Forms: nplurals=…; plural=…;)")
endif()
set(rule "${CMAKE_MATCH_1}")
string(REGEX REPLACE "(^|\n)msgctxt ([^\n]*)\nmsgid " "\\1msgid \\2 \"\\\\004\" " table "${table}")
string(REGEX REPLACE "\nmsgid_plural [^\n]*(\n\"[^\n]*)*" "" table "${table}")
string(REGEX REPLACE "\nmsgstr(\\[0\\])? " ", " table "${table}")
string(REGEX REPLACE "\nmsgstr\\[[0-9]+\\] " " \"\\\\0\" " table "${table}")
string(REGEX REPLACE "(^|\n)msgid " "\\1{" table "${table}")
string(REGEX REPLACE "\n(\n|$)" " \"\\\\0\"},\n" table "${table}")
string(REPLACE "??" "?\\?" table "${table}") # no trigraphs
file(WRITE "${OUTPUT}"
"#include \"base/catalog_private.h\"
#pragma GCC diagnostic ignored \"-Wparentheses\"
static unsigned long form_of(unsigned long n)
{
    (void)n;
    return (unsigned long)(${rule});
}
static const struct pn_message messages[] = {
${table}};
const struct pn_messages pn_messages_${NAME} = {messages, sizeof messages / sizeof *messages, form_of};
")
