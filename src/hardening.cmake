# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# The build hardens by itself: whatever is linked with phasenav_build_flags runs at an address of the system's choosing (PIE),
# has read-only tables of its libraries' functions (RELRO, all bound at the start), checks its stack frames, and, where it is
# optimised, the bounds that the C library can see (_FORTIFY_SOURCE). A word that a distribution passes of its own accord in
# CFLAGS or LDFLAGS is kept, also one that switches a part off. tests/build holds the program to this.
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)

string(TOUPPER "${CMAKE_BUILD_TYPE}" build_type)
set(given_flags " ${CMAKE_C_FLAGS} ${CMAKE_C_FLAGS_${build_type}} ${CMAKE_EXE_LINKER_FLAGS} ")

check_pie_supported(LANGUAGES C)
if(CMAKE_C_LINK_PIE_SUPPORTED AND NOT given_flags MATCHES " -(fno-pie|fno-PIE|no-pie|nopie|static) ")
  # Not POSITION_INDEPENDENT_CODE, which compiles a static library for a shared one (-fPIC), and that is slower.
  target_compile_options(phasenav_build_flags INTERFACE
      $<IF:$<STREQUAL:$<TARGET_PROPERTY:TYPE>,MODULE_LIBRARY>,-fPIC,-fPIE>)
  target_link_options(phasenav_build_flags INTERFACE
      $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<IF:$<BOOL:$<TARGET_PROPERTY:PN_STATIC>>,-static-pie,-pie>>)
else()
  target_link_options(phasenav_build_flags INTERFACE $<$<BOOL:$<TARGET_PROPERTY:PN_STATIC>>:-static>)
endif()

check_linker_flag(C "LINKER:-z,relro" PN_LINKER_HAS_RELRO)
if(PN_LINKER_HAS_RELRO AND NOT given_flags MATCHES "norelro")
  target_link_options(phasenav_build_flags INTERFACE "LINKER:-z,relro")
endif()
check_linker_flag(C "LINKER:-z,now" PN_LINKER_HAS_NOW)
if(PN_LINKER_HAS_NOW AND NOT given_flags MATCHES "-z,? ?lazy")
  target_link_options(phasenav_build_flags INTERFACE "LINKER:-z,now")
endif()

check_c_compiler_flag(-fstack-protector-strong PN_COMPILER_HAS_STACK_PROTECTOR)
if(PN_COMPILER_HAS_STACK_PROTECTOR AND NOT given_flags MATCHES "stack-protector")
  target_compile_options(phasenav_build_flags INTERFACE -fstack-protector-strong)
endif()

# Some compilers define it themselves, and a few distributions a higher one. The sanitizers see more of the plain functions.
if(NOT PHASENAV_SANITIZE AND NOT given_flags MATCHES "_FORTIFY_SOURCE|-fsanitize")
  foreach(config IN LISTS CMAKE_CONFIGURATION_TYPES CMAKE_BUILD_TYPE)
    string(TOUPPER "${config}" upper)
    set(CMAKE_REQUIRED_FLAGS "${CMAKE_C_FLAGS_${upper}}")
    unset(PN_LACKS_FORTIFY_${upper} CACHE)
    check_c_source_compiles("
        #if !defined __OPTIMIZE__ || defined _FORTIFY_SOURCE
        #error nothing to add
        #endif
        int main(void) { return 0; }" PN_LACKS_FORTIFY_${upper})
    unset(CMAKE_REQUIRED_FLAGS)
    if(PN_LACKS_FORTIFY_${upper})
      target_compile_definitions(phasenav_build_flags INTERFACE $<$<CONFIG:${config}>:_FORTIFY_SOURCE=2>)
    endif()
  endforeach()
endif()
