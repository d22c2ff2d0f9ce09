#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# debian.sh WORK VERSION: the package for Debian has everything where Debian looks for it, and what is in it works.
set -eu
package=$(echo "$1"/one/build/phasenav_"$2"_*.deb)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

test "$(dpkg-deb --field "$package" Version)" = "$2"
for library in libc6 libjansson4 libncursesw6 libtinfo6 libutf8proc libyaml-0-2; do
    dpkg-deb --field "$package" Depends | grep -q "$library" || { echo "$library is not among what it depends on"; exit 1; }
done
dpkg-deb --extract "$package" "$root"
cd "$root/usr"
for file in bin/phasenav share/bash-completion/completions/phasenav share/doc/phasenav/changelog.gz \
    share/doc/phasenav/copyright share/doc/phasenav/phasenav.cdx.json share/fish/vendor_completions.d/phasenav.fish share/man/man1/phasenav.1.gz \
    share/man/man5/phasenav-project.5.gz share/man/man5/phasenav-roadmap.5.gz share/phasenav/dump.schema.json \
    share/zsh/vendor-completions/_phasenav; do
    test -s "$file" || { echo "$file is missing"; exit 1; }
done
test ! -e share/zsh/site-functions
test "$(bin/phasenav --version | head -n 1)" = "phasenav $2"
bin/phasenav --file share/phasenav/examples/library-card.yaml --check

# The licence is there in full, each line of it, with full stops for empty ones.
sed -n '/^License: EUPL-1.2$/h; //!H; ${g; s/^[^\n]*\n//; p}' share/doc/phasenav/copyright | sed 's/^ \.$//; s/^ //' > "$root/licence"
sed 's/[ 	]*$//' "$1/one/LICENSE" | diff - "$root/licence"
zcat share/doc/phasenav/changelog.gz | head -n 1 | grep -qF "phasenav ($2) "
