#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# What is written does not depend on how the roadmap got into the program: same_output.sh GRAPH TEXT ROADMAP
#
# GRAPH has the roadmap inside as a graph, TEXT as a text, and both can read ROADMAP, its file.
set -u
graph=$1 text=$2 roadmap=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
locales="C C.UTF-8"
if localedef -i de_DE -f ISO-8859-1 "$work/de_DE.ISO-8859-1" 2> "$work/localedef"; then
    locales="$locales de_DE.ISO-8859-1"
else
    echo "without ISO-8859-1, which localedef cannot make here" >&2
fi

# LOCALE PROGRAM ARGUMENT…: all that it writes, and its exit status.
ask() {
    locale=$1
    shift
    env -i PATH="$PATH" HOME=/nonexistent LOCPATH="$work" LC_ALL="$locale" "$@" < /dev/null 2>&1
    echo "exit status $?"
}

for locale in $locales; do
    while read -r arguments; do
        # shellcheck disable=SC2086 # words on purpose
        ask "$locale" "$graph" $arguments > "$work/graph"
        # shellcheck disable=SC2086
        ask "$locale" "$text" $arguments > "$work/text"
        # shellcheck disable=SC2086
        ask "$locale" "$graph" --file "$roadmap" $arguments > "$work/file"
        for other in text file; do
            if ! cmp "$work/graph" "$work/$other"; then
                echo "not the same in $locale: $arguments" >&2
                failures=$((failures + 1))
            fi
        done
    done <<'END'
--all
--all --lang en
--all --ascii
--all --format markdown
--all --format json
--all --format csv --lang en
--all --format dot
--phase pilot --width 60
--item needs
--list milestones
--list terms --lang en
--search Verstetigung
--phase nowhere
--phase pilotfase
--item not-there
--check
END
done
exit "$((failures != 0))"
