#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# archive.sh WORK VERSION: the archive runs from whichever folder it is unpacked into, and has nobody's name in it.
set -eu
archive=$(echo "$1"/one/build/phasenav-"$2"-*.tar.gz)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir "$root/ein Ort"
tar -xf "$archive" -C "$root/ein Ort"
cd "$root/ein Ort/"phasenav-"$2"-*
test "$(bin/phasenav --version | head -n 1)" = "phasenav $2"
bin/phasenav --file share/phasenav/examples/library-card.yaml --check
for file in share/man/man1/phasenav.1 share/zsh/site-functions/_phasenav share/doc/phasenav/LICENSE share/doc/phasenav/NEWS; do
    test -s "$file" || { echo "$file is missing"; exit 1; }
done
test -z "$(tar --numeric-owner -tvf "$archive" | grep -v ' 0/0 ')"
if grep -rqF "$1" .; then
    echo "the folder of the build is in it:"
    grep -rlF "$1" .
    exit 1
fi
