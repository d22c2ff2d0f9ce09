# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# A bill of materials (CycloneDX) of what the program is linked with, in the versions that this build found. It is installed
# beside the licence.
set(libc_name libc)
set(libc_version unknown)
set(libc_licence "\"name\": \"see ${CMAKE_SYSTEM_NAME}\"")
file(WRITE "${PROJECT_BINARY_DIR}/versions.c" "#include <limits.h>
#include <utf8proc.h>
#include <curses.h>
glibc=__GLIBC__.__GLIBC_MINOR__
utf8proc=UTF8PROC_VERSION_MAJOR.UTF8PROC_VERSION_MINOR.UTF8PROC_VERSION_PATCH
ncurses=NCURSES_VERSION.NCURSES_VERSION_PATCH
")
set(includes ${UTF8PROC_INCLUDE_DIRS} ${NCURSES_INCLUDE_DIRS} ${CURSES_INCLUDE_DIRS})
list(TRANSFORM includes PREPEND -I)
execute_process(COMMAND "${CMAKE_C_COMPILER}" -E -P ${includes} "${PROJECT_BINARY_DIR}/versions.c"
    OUTPUT_VARIABLE preprocessed ERROR_QUIET)
execute_process(COMMAND "${CMAKE_C_COMPILER}" -dumpmachine OUTPUT_VARIABLE triplet ERROR_QUIET)
if(preprocessed MATCHES "glibc=([0-9]+) ?\\. ?([0-9]+)")
  set(libc_name glibc)
  set(libc_version ${CMAKE_MATCH_1}.${CMAKE_MATCH_2})
  set(libc_licence "\"id\": \"LGPL-2.1-or-later\"")
elseif("${triplet} ${CMAKE_C_COMPILER}" MATCHES "musl") # it does not tell its version, nor its name
  set(libc_name musl)
  set(libc_licence "\"id\": \"MIT\"")
endif()
# What headers say goes before what pkg-config says: Debian's utf8proc tells that of an older version.
if(preprocessed MATCHES "utf8proc=([0-9]+) ?\\. ?([0-9]+) ?\\. ?([0-9]+)")
  set(UTF8PROC_VERSION ${CMAKE_MATCH_1}.${CMAKE_MATCH_2}.${CMAKE_MATCH_3})
endif()
if(preprocessed MATCHES "ncurses=\"([0-9.]+)\"\\. ?([0-9]+)")
  set(NCURSES_VERSION ${CMAKE_MATCH_1}.${CMAKE_MATCH_2})
endif()
set(sbom "${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_DATADIR}/doc/phasenav/phasenav.cdx.json")
configure_file(data/package/sbom.json.in "${sbom}" @ONLY)
install(FILES "${sbom}" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
