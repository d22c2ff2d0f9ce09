#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# includes_test.sh: includes.sh finds what it is there to find, in a made-up tree, and nothing else.
set -eu

lint=$(cd "$(dirname "$0")" && pwd)/includes.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
for module in base yaml roadmap project document dump nav view term app; do
    mkdir -p "$tree/src/$module" "$tree/include/phasenav/$module"
    : >"$tree/include/phasenav/$module/$module.h"
done
failures=0

# accept FILE LINE: a line that is in order.
accept() {
    printf '\n%s\n' "$2" >"$tree/$1"
    if ! output=$(sh "$lint" "$tree"); then
        echo "refused, but in order: $1: $2" >&2
        echo "$output" >&2
        failures=$((failures + 1))
    fi
    rm "$tree/$1"
}

# refuse FILE LINE WORD [NUMBER]: a line that breaks a rule; the message names file, line (2) and WORD.
refuse() {
    printf '\n%s\n' "$2" >"$tree/$1"
    if output=$(sh "$lint" "$tree"); then
        echo "accepted, but it breaks a rule: $1: $2" >&2
        failures=$((failures + 1))
    else
        case $output in
        "$1:${4:-2}: "*"$3"*) ;;
        *)
            echo "refused with the wrong words: $1: $2: $output" >&2
            failures=$((failures + 1))
            ;;
        esac
    fi
    rm "$tree/$1"
}

accept src/base/x.c '#include <stdio.h>'
accept src/base/x.c '#include "private.h"'
accept src/base/x.c '/* #include <curses.h> */'
accept src/yaml/x.c '#include "phasenav/base/arena.h"'
accept src/yaml/x.c '#include <yaml.h>'
accept src/roadmap/x.c '#include "phasenav/yaml/yaml.h"'
accept src/dump/x.c '#include <jansson.h>'
accept src/project/x.c '#include <jansson.h>'
accept src/dump/x.c '#include "phasenav/project/project.h"'
accept src/dump/x.c '#include "phasenav/document/document.h"'
accept src/term/x.c '#include "phasenav/view/surface.h"'
accept src/term/x.c '#include <curses.h>'
accept src/app/x.c '#include "phasenav/term/term.h"'
accept include/phasenav/view/x.h '#include "phasenav/nav/nav.h"'

refuse src/base/x.c '#include "phasenav/yaml/yaml.h"' phasenav/yaml/yaml.h
refuse src/yaml/x.c '#include "phasenav/roadmap/roadmap.h"' phasenav/roadmap/roadmap.h
refuse src/roadmap/x.c '#include "phasenav/project/project.h"' phasenav/project/project.h
refuse src/project/x.c '#include "phasenav/dump/dump.h"' phasenav/dump/dump.h
refuse src/document/x.c '#include "phasenav/dump/dump.h"' phasenav/dump/dump.h
refuse src/document/x.c '#include <jansson.h>' jansson.h
refuse src/dump/x.c '#include "phasenav/nav/nav.h"' phasenav/nav/nav.h
refuse src/dump/x.c '#include "phasenav/yaml/yaml.h"' phasenav/yaml/yaml.h
refuse src/nav/x.c '#include "phasenav/view/event.h"' phasenav/view/event.h
refuse src/nav/x.h '  #  include "phasenav/view/event.h"' phasenav/view/event.h
refuse src/view/x.c '#include "phasenav/term/term.h"' phasenav/term/term.h
refuse src/term/x.c '#include "phasenav/view/view.h"' phasenav/view/view.h
refuse src/term/x.c '#include "phasenav/nav/nav.h"' phasenav/nav/nav.h
refuse src/term/x.c '#include "phasenav/app/app.h"' phasenav/app/app.h
refuse include/phasenav/base/x.h '#include "phasenav/roadmap/roadmap.h"' phasenav/roadmap/roadmap.h
refuse include/phasenav/nav/x.def '#include "phasenav/view/view.h"' phasenav/view/view.h
refuse include/phasenav/nav/x.h '#include "position.h"' position.h
refuse src/view/x.c '#include "../nav/position.h"' ../nav/position.h
refuse src/view/x.c '#include <curses.h>' curses.h
refuse src/app/x.c '#include <ncurses.h>' ncurses.h
refuse src/app/x.c '#include <ncursesw/curses.h>' ncursesw/curses.h
refuse src/app/x.c '#include <term.h>' term.h
refuse src/roadmap/x.c '#include <yaml.h>' yaml.h
refuse src/app/x.c '#include <jansson.h>' jansson.h
refuse src/view/x.c '#include <utf8proc.h>' utf8proc.h
refuse src/view/x.c '#include "utf8proc.h"' utf8proc.h
refuse src/base/x.c '#include <phasenav/yaml/yaml.h>' phasenav/yaml/yaml.h
refuse src/base/x.c '#include HEADER' 'names its file'

mkdir "$tree/src/extra"
refuse src/extra/x.c '#include <stdio.h>' extra 1
rmdir "$tree/src/extra"

[ "$failures" -eq 0 ]
