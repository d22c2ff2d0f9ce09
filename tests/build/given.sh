#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# given.sh CMAKE HARDENING CC: what a distribution passes is kept: no flag of ours contradicts it, and what is left out is added.
set -eu
cmake=$1 hardening=$2 compiler=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset CFLAGS CPPFLAGS LDFLAGS
status=0

echo 'int main(void) { return 0; }' > "$work/main.c"
cat > "$work/CMakeLists.txt" << END
cmake_minimum_required(VERSION 3.21)
project(given LANGUAGES C)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
add_library(phasenav_build_flags INTERFACE)
include("$hardening")
add_executable(given main.c)
target_link_libraries(given PRIVATE phasenav_build_flags)
END

# configure CFLAGS LDFLAGS TYPE: what the program is compiled with, and linked with.
configure() {
    rm -rf "$work/build"
    "$cmake" -S "$work" -B "$work/build" -G "Unix Makefiles" "-DCMAKE_C_COMPILER=$compiler" "-DCMAKE_C_FLAGS=$1" \
        "-DCMAKE_EXE_LINKER_FLAGS=$2" "-DCMAKE_BUILD_TYPE=$3" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    compiled=$(grep -F '"command"' "$work/build/compile_commands.json")
    linked=$(cat "$work/build/CMakeFiles/given.dir/link.txt")
}
wants() {
    case $1 in *"$2"*) ;; *) echo "$2 is missing: $1"; status=1 ;; esac
}
lacks() {
    case $1 in *"$2"*) echo "$2 contradicts what was given: $1"; status=1 ;; esac
}

configure "-fstack-protector-all -O2 -D_FORTIFY_SOURCE=1" "-Wl,-z,lazy" None
lacks "$compiled" -fstack-protector-strong
lacks "$compiled" -D_FORTIFY_SOURCE=2
lacks "$linked" -z,now
wants "$compiled" -fPIE
wants "$linked" " -pie"
wants "$linked" -z,relro

configure "-fno-stack-protector -fno-pie -U_FORTIFY_SOURCE" "-no-pie -Wl,-z,norelro" RelWithDebInfo
lacks "$compiled" -fstack-protector-strong
lacks "$compiled" -D_FORTIFY_SOURCE
lacks "$compiled" -fPIE
lacks "$linked" " -pie"
lacks "$linked" -z,relro
wants "$linked" -z,now
exit "$status"
