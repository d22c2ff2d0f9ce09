#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# build.sh CMAKE CC SOURCE WORK: makes the packages twice, in WORK/one and in WORK/zwei Häuser.
#
# The second time all is another that must not be seen in a package: the folder, in whose name blanks and umlauts are, the
# times of the files, their order on the disk, the permissions that new files get, the time zone, the language.
set -eu
cmake=$1 compiler=$2 source=$3 work=$4
unset SOURCE_DATE_EPOCH CMAKE_C_COMPILER_LAUNCHER CFLAGS CPPFLAGS LDFLAGS DESTDIR
rm -rf "$work"

# make FOLDER: copies what a package is made of (no test is), and makes the packages.
make() {
    "$cmake" -S "$1" -B "$1/build" "-DCMAKE_C_COMPILER=$compiler" > "$1.log" 2>&1 &&
        "$cmake" --build "$1/build" --parallel 2 --target package >> "$1.log" 2>&1 || { cat "$1.log"; exit 1; }
}

mkdir -p "$work/one"
(cd "$source" && tar -cf - CMakeLists.txt LICENSE README.md data include man src) | tar -xf - -C "$work/one"
(umask 022 && LC_ALL=C TZ=UTC make "$work/one")

second="$work/zwei Häuser"
mkdir -p "$second"
(cd "$source" && find CMakeLists.txt LICENSE README.md src man include data -type f | LC_ALL=C sort -r) |
    tar -cf - -C "$source" -T - | tar -xmf - -C "$second"
find "$second" -type f -exec touch -d '2001-02-03 04:05:06' {} +
(umask 002 && LC_ALL=C.UTF-8 TZ=Asia/Tokyo make "$second")
