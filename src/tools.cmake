# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# Programs of this source that run while it is built, on the machine that builds: compile_roadmap and completions.
#
# When cross-compiling, what is compiled for the target runs here only by CMAKE_CROSSCOMPILING_EMULATOR. Without one,
# the tools come from a build of the same source for this machine: the folder PHASENAV_NATIVE_BUILD, or else one that
# is made below. If that cannot be made, there are no tools, and what they make is done without: the shipped roadmap is
# loaded at each start (src/app/builtin.h), and there are no completions.
set(PHASENAV_NATIVE_BUILD "" CACHE PATH "When cross-compiling: a build of this source for the machine that builds")

set(tools_are_here TRUE)
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  set(tools_are_here FALSE)
  set(native "${PHASENAV_NATIVE_BUILD}")
  if(NOT native)
    set(native "${PROJECT_BINARY_DIR}/native")
    # What the environment says of compilers and libraries is meant for the target.
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -E env --unset=CC --unset=CFLAGS --unset=CPPFLAGS --unset=LDFLAGS
            --unset=PKG_CONFIG --unset=PKG_CONFIG_PATH --unset=PKG_CONFIG_LIBDIR --unset=PKG_CONFIG_SYSROOT_DIR
            --unset=CMAKE_TOOLCHAIN_FILE
            "${CMAKE_COMMAND}" -S "${PROJECT_SOURCE_DIR}" -B "${native}"
        OUTPUT_FILE "${native}.log" ERROR_FILE "${native}.log" RESULT_VARIABLE failed)
    if(failed)
      set(native "")
      message(WARNING "phasenav cannot be configured for this machine (${PROJECT_BINARY_DIR}/native.log says why), so "
          "what runs while building cannot be built: the program will load its roadmap at each start, and there will "
          "be no completions. Install the libraries for this machine, too, or name a build of this source for it: "
          "-DPHASENAV_NATIVE_BUILD=FOLDER.")
    endif()
  endif()
  if(native)
    message(STATUS "Tools that run while building: ${native}")
    # A make of its own, which is not to ask the one around it for processors.
    add_custom_target(native_tools
        COMMAND "${CMAKE_COMMAND}" -E env --unset=MAKEFLAGS --unset=MFLAGS
            "${CMAKE_COMMAND}" --build "${native}" --target compile_roadmap completions
        BYPRODUCTS "${native}/src/roadmap/compile_roadmap" "${native}/src/app/completions" VERBATIM)
  endif()
endif()

# pn_tool(NAME SOURCES… LIBRARIES…): a target that can be the COMMAND of a custom command; none if there are no
# tools.
function(pn_tool name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  if(tools_are_here)
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
  elseif(native)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    add_executable(${name} IMPORTED GLOBAL)
    set_target_properties(${name} PROPERTIES IMPORTED_LOCATION "${native}/${folder}/${name}")
    add_dependencies(${name} native_tools)
  endif()
endfunction()
