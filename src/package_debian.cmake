# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# What Debian wants otherwise than an installation by hand has it, done to the staged files before they are packed.
include("${CMAKE_CURRENT_LIST_DIR}/news.cmake")
set(source "${CMAKE_CURRENT_LIST_DIR}/..")
set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
set(doc "${share}/doc/phasenav")

# The news are the changelog, and the licence is part of the copyright file.
file(READ "${doc}/NEWS" news)
set(changelog "")
while(TRUE)
  pn_news_take(version date body news)
  if(version STREQUAL "")
    break()
  endif()
  set(now "$ENV{SOURCE_DATE_EPOCH}")
  pn_seconds(${date} seconds)
  set(ENV{SOURCE_DATE_EPOCH} ${seconds})
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  set(ENV{SOURCE_DATE_EPOCH} "${now}")
  string(APPEND changelog "phasenav (${version}) unstable; urgency=medium\n${body}\n\n"
      " -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${date}\n\n")
endwhile()
string(REGEX REPLACE "\n\n$" "\n" changelog "${changelog}")
file(WRITE "${doc}/changelog" "${changelog}")

file(READ "${doc}/LICENSE" licence)
string(REGEX REPLACE "\n+$" "" licence "\n${licence}")
string(REGEX REPLACE "[ \t]+\n" "\n" licence "${licence}")
string(REGEX REPLACE "\n" "\n " licence "${licence}")
string(REGEX REPLACE "\n \n" "\n .\n" licence "${licence}")
string(REGEX REPLACE "\n \n" "\n .\n" licence "${licence}")
string(REGEX REPLACE "^\n" "" licence "${licence}")
configure_file("${source}/data/package/copyright.in" "${doc}/copyright" @ONLY)
file(REMOVE "${doc}/NEWS" "${doc}/LICENSE")
file(CHMOD "${doc}/changelog" "${doc}/copyright" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

# What is for reading is compressed.
file(GLOB_RECURSE pages "${share}/man/*")
execute_process(COMMAND gzip -9n ${pages} "${doc}/changelog" COMMAND_ERROR_IS_FATAL ANY)

# A package's completions for zsh are in a folder of their own.
if(EXISTS "${share}/zsh/site-functions")
  file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")
endif()
