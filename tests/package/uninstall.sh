#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# uninstall.sh WORK VERSION: what was installed goes again, and nothing else does.
set -eu
build="$1/zwei Häuser/build"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
prefix="$root/ein Ort"
mkdir -p "$prefix/share/phasenav"
echo mine > "$prefix/share/phasenav/mine.yaml"

# Packing stages an installation of its own, which is not the one to take back.
cmake --install "$build" --prefix "$prefix" > "$root/log"
test -x "$prefix/bin/phasenav"
(cd "$build" && cpack) >> "$root/log" 2>&1
cmake --build "$build" --target uninstall >> "$root/log" || { cat "$root/log"; exit 1; }
test "$(find "$prefix" -type f)" = "$prefix/share/phasenav/mine.yaml"
test ! -e "$prefix/share/doc/phasenav"

DESTDIR="$root/staged" cmake --install "$build" --prefix /usr >> "$root/log"
test -x "$root/staged/usr/bin/phasenav"
DESTDIR="$root/staged" cmake --build "$build" --target uninstall >> "$root/log"
test -z "$(find "$root/staged" -type f)"

# Once is enough.
if cmake --build "$build" --target uninstall > "$root/log" 2>&1; then
    echo "there was something left to take back"
    exit 1
fi
