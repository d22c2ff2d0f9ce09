# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# What is made of the program to hand it on: `cmake --build build --target package` makes a package for Debian and an archive
# that can be unpacked into any folder. Both hold what an installation has, and are the same bytes whenever and wherever
# they are made of the same source with the same tools: paths, times, owners and orders are not those of the build.
# `--target uninstall` takes an installation back.
include(src/news.cmake)
set(PHASENAV_MAINTAINER "the phasenav authors <phasenav@phasenav.invalid>" CACHE STRING
    "Whom a package's readers write to, as NAME <ADDRESS>; whoever hands packages on names themselves")

# The version is project()'s, and its date that of the entry in data/NEWS, which a release cannot go without.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/data/NEWS")
file(READ data/NEWS news)
pn_news_take(news_version news_date news_body news)
if(NOT news_version STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "data/NEWS should begin with a line 'phasenav ${PROJECT_VERSION} (YEAR-MONTH-DAY)'")
endif()
pn_seconds(${news_date} news_seconds)

include(src/sbom.cmake)
install(FILES data/NEWS LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# cpack installs, too, and CMake's own list is then of what is staged; with that, uninstall would take what dpkg has put in place.
set(installed "${PROJECT_BINARY_DIR}/installed.txt")
install(CODE "
  if(NOT \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\" MATCHES \"/_CPack_Packages/\")
    list(JOIN CMAKE_INSTALL_MANIFEST_FILES \"\\n\" files)
    file(WRITE \"${installed}\" \"\${files}\\n\")
  endif()")
add_custom_target(uninstall
    COMMAND "${CMAKE_COMMAND}" "-DINSTALLED=${installed}" -P "${PROJECT_SOURCE_DIR}/src/uninstall.cmake" VERBATIM)

# Files know nothing of where they were compiled. A debugger of a Debug build is to find its sources from anywhere.
check_c_compiler_flag(-ffile-prefix-map=/a=/b PN_COMPILER_HAS_PREFIX_MAP)
if(PN_COMPILER_HAS_PREFIX_MAP)
  target_compile_options(phasenav_build_flags INTERFACE
      "$<$<NOT:$<CONFIG:Debug>>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.;-ffile-prefix-map=${PROJECT_BINARY_DIR}=./build>")
endif()

set(CPACK_VERBATIM_VARIABLES TRUE)
set(CPACK_PACKAGE_VENDOR "the phasenav authors")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES TRUE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_GENERATOR TGZ)
string(TOLOWER "phasenav-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" CPACK_PACKAGE_FILE_NAME)
if(PHASENAV_STATIC)
  string(APPEND CPACK_PACKAGE_FILE_NAME -static)
endif()

# A package that does not say which libraries it needs would be no package, and these tools find them. One with the libraries
# inside would miss their security updates, so that what is linked statically comes as an archive only.
find_program(PN_SHLIBDEPS dpkg-shlibdeps)
find_program(PN_FILE file)
if(PN_SHLIBDEPS AND PN_FILE AND NOT PHASENAV_STATIC)
  list(APPEND CPACK_GENERATOR DEB)
else()
  message(STATUS "No package for Debian is made: that takes dpkg-dev and file, and libraries that are shared")
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${PHASENAV_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Where a smart-city solution is, what comes next, and what a later phase
needs already now: phasenav shows the way from the idea over concept and
prototype, pilot and rollout to the transfer to other municipalities, with
milestones that are reached once, and criteria that come round again.
.
It keeps how far a project is, and writes reports for people and documents
for other programs. The roadmap inside is in German and English; another one
is a YAML file. With --linear the program tells the same line by line, which
suits screen readers.")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS TRUE)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
if(CMAKE_CROSSCOMPILING)
  execute_process(COMMAND "${CMAKE_C_COMPILER}" -dumpmachine OUTPUT_VARIABLE triplet OUTPUT_STRIP_TRAILING_WHITESPACE)
  execute_process(COMMAND dpkg-architecture -t${triplet} -qDEB_HOST_ARCH
      OUTPUT_VARIABLE CPACK_DEBIAN_PACKAGE_ARCHITECTURE OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()

set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_BINARY_DIR}/package_config.cmake")
configure_file(src/package_config.cmake.in "${CPACK_PROJECT_CONFIG_FILE}" @ONLY)
include(CPack)
