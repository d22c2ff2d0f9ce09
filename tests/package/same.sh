#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# same.sh WORK VERSION: what was made twice is the same, byte by byte.
set -eu
cd "$1"
count=0
for package in one/build/phasenav*.deb one/build/phasenav*.tar.gz; do
    cmp "$package" "zwei Häuser/build/${package##*/}"
    count=$((count + 1))
done
test "$count" -eq 2
