#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# static.sh WORK VERSION: with PHASENAV_STATIC the program needs no library, and says what it says with them.
set -eu
build="$1/zwei Häuser/build"
program="$1/one/build/bin/phasenav"
cmake "$build" -DPHASENAV_STATIC=ON > "$1/static.log" 2>&1 &&
    cmake --build "$build" --parallel 2 --target package >> "$1/static.log" 2>&1 || { cat "$1/static.log"; exit 1; }
test -s "$build"/phasenav-"$2"-*-static.tar.gz
if readelf --dynamic "$build/bin/phasenav" | grep NEEDED; then
    exit 1
fi
readelf --dynamic "$build/bin/phasenav" | grep -q 'FLAGS_1.* PIE' # still at an address of the system's choosing
for format in text markdown json csv dot; do
    "$program" --all --lang de --format $format > "$1/shared"
    "$build/bin/phasenav" --all --lang de --format $format | cmp - "$1/shared"
done
