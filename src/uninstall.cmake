# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# Takes back what `cmake --install` put in place: the files that its list names, and folders of the program's own.
#
#     cmake -DINSTALLED=BUILD/installed.txt -P uninstall.cmake
if(NOT EXISTS "${INSTALLED}")
  message(FATAL_ERROR "${INSTALLED}: nothing has been installed from this build")
endif()
file(STRINGS "${INSTALLED}" files ENCODING UTF-8)
set(folders "")
foreach(file IN LISTS files)
  set(file "$ENV{DESTDIR}${file}")
  if(EXISTS "${file}" OR IS_SYMLINK "${file}")
    message(STATUS "Removing ${file}")
    file(REMOVE "${file}")
  endif()
  # share/phasenav/examples, and share/phasenav after it
  cmake_path(GET file PARENT_PATH folder)
  while(folder MATCHES "/phasenav(/|$)")
    list(APPEND folders "${folder}")
    cmake_path(GET folder PARENT_PATH folder)
  endwhile()
endforeach()
list(REMOVE_DUPLICATES folders)
list(SORT folders ORDER DESCENDING)
foreach(folder IN LISTS folders)
  file(GLOB inside "${folder}/*" "${folder}/.*")
  if(IS_DIRECTORY "${folder}" AND NOT inside)
    file(REMOVE_RECURSE "${folder}")
  endif()
endforeach()
file(REMOVE "${INSTALLED}")
