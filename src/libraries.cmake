# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# The libraries, as targets: PkgConfig::YAML, PkgConfig::UTF8PROC, PkgConfig::JANSSON, Iconv::Iconv, phasenav_ncurses.
find_package(PkgConfig REQUIRED)
set(shared_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
if(PHASENAV_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
if(NOT "${PN_FOUND_STATIC}" STREQUAL "${PHASENAV_STATIC}") # what was found for the other variant is forgotten
  get_cmake_property(cached CACHE_VARIABLES)
  list(FILTER cached INCLUDE REGEX "^(pkgcfg_lib_|__pkg_config_checked_|CURSES_)")
  foreach(name IN LISTS cached)
    unset(${name} CACHE)
  endforeach()
endif()
set(PN_FOUND_STATIC "${PHASENAV_STATIC}" CACHE INTERNAL "Which variant of the libraries is in the cache")

pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(JANSSON REQUIRED IMPORTED_TARGET jansson)
find_package(Iconv REQUIRED) # in the C library, or on its own as on macOS

# ncurses with wide characters. pkg-config's own flags ask for them by what is visible of the C library, each system's
# otherwise; what the program asks for is the same on all. Systems that have ncurses built in do not tell pkg-config.
add_library(phasenav_ncurses INTERFACE)
target_compile_definitions(phasenav_ncurses INTERFACE NCURSES_WIDECHAR=1 $<$<PLATFORM_ID:Linux>:_XOPEN_SOURCE=700>)
pkg_check_modules(NCURSES IMPORTED_TARGET ncursesw)
if(NCURSES_FOUND)
  set_target_properties(PkgConfig::NCURSES PROPERTIES INTERFACE_COMPILE_OPTIONS "")
  target_link_libraries(phasenav_ncurses INTERFACE PkgConfig::NCURSES)
else()
  set(CURSES_NEED_WIDE TRUE)
  if(APPLE) # the only one there has wide characters
    set(CURSES_NEED_WIDE FALSE)
  endif()
  find_package(Curses REQUIRED)
  target_include_directories(phasenav_ncurses SYSTEM INTERFACE ${CURSES_INCLUDE_DIRS})
  target_link_libraries(phasenav_ncurses INTERFACE ${CURSES_LIBRARIES})
  find_library(CURSES_TINFO tinfo)
  if(PHASENAV_STATIC AND CURSES_TINFO) # a shared ncurses brings it with it
    target_link_libraries(phasenav_ncurses INTERFACE ${CURSES_TINFO})
  endif()
endif()
set(CMAKE_FIND_LIBRARY_SUFFIXES ${shared_suffixes})
