# A catalogue as a C table: cmake -DMSGUNFMT=… -DNAME=… -DINPUT=….mo -DOUTPUT=….c -P catalog.cmake
#
# Defines `pn_messages_NAME` and `pn_messages_NAME_count` (src/base/catalog_private.h). msgunfmt writes messages in the
# .mo file's order, which is that of the keys' bytes, and strings as C has them; only what is around them is replaced.
execute_process(COMMAND "${MSGUNFMT}" --no-wrap --escape "${INPUT}" OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "(^|\n)msgctxt ([^\n]*)\nmsgid " "\\1msgid \\2 \"\\\\004\" " table "${table}")
string(REGEX REPLACE "\nmsgid_plural [^\n]*(\n\"[^\n]*)*" "" table "${table}")
string(REGEX REPLACE "\nmsgstr(\\[0\\])? " ", {" table "${table}")
string(REGEX REPLACE "\nmsgstr\\[[0-9]+\\] " ", " table "${table}")
string(REGEX REPLACE "(^|\n)msgid " "\\1{" table "${table}")
string(REGEX REPLACE "\n(\n|$)" "}},\n" table "${table}")
string(REPLACE "??" "?\\?" table "${table}") # no trigraphs
file(WRITE "${OUTPUT}"
"#include \"base/catalog_private.h\"
const struct pn_message pn_messages_${NAME}[] = {
${table}};
const size_t pn_messages_${NAME}_count = sizeof pn_messages_${NAME} / sizeof *pn_messages_${NAME};
")
