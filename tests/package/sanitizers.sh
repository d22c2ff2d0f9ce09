#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# sanitizers.sh WORK VERSION: no package is made of what is built for tests.
set -eu
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
cmake -S "$1/one" -B "$build" -DPHASENAV_SANITIZE=address > "$build/log" 2>&1 || { cat "$build/log"; exit 1; }
if (cd "$build" && cpack) > "$build/log" 2>&1; then
    echo "cpack packed a build with sanitizers"
    exit 1
fi
grep -q PHASENAV_SANITIZE "$build/log"
test -z "$(find "$build" -name 'phasenav*.deb' -o -name 'phasenav*.tar.gz')"
