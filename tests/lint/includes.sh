#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# includes.sh ROOT: holds the include lines of src/ and include/phasenav/ to the modules' directions.
#
# Every breach is a line FILE:LINE: what; the exit status is 1 if there is any. The table is that of src/README.md.
set -eu

cd "$1"
files=$(find src include/phasenav -type f \( -name '*.c' -o -name '*.h' -o -name '*.def' \) | LC_ALL=C sort)
if [ -z "$files" ]; then
    echo "$1: no sources found" >&2
    exit 1
fi

# shellcheck disable=SC2086 -- one file per word: names in this tree have no spaces
LC_ALL=C awk '
BEGIN {
    # MODULE may include these modules; "module/header.h" allows that header alone.
    allowed["base"] = "base"
    allowed["yaml"] = "yaml base"
    allowed["roadmap"] = "roadmap base yaml"
    allowed["project"] = "project base yaml roadmap"
    allowed["document"] = "document base roadmap project"
    allowed["dump"] = "dump base roadmap project document"
    allowed["nav"] = "nav base roadmap project"
    allowed["view"] = "view base roadmap project nav"
    allowed["linear"] = "linear base roadmap project nav view/keymap.h"
    allowed["term"] = "term base view/surface.h view/event.h"
    allowed["app"] = "app base yaml roadmap project document dump nav view linear term"

    # Only these modules may include what matches.
    door["^(n?curses(w)?/)?(n?curses|term|panel|menu|form|unctrl)[.]h$"] = "term"
    door["^yaml[.]h$"] = "yaml"
    door["^jansson[.]h$"] = "dump project"
    door["^(utf8proc|iconv)[.]h$"] = "base"
    door["^vterm[.]h$"] = "no module"
}

function breach(text) {
    printf "%s:%d: %s\n", FILENAME, FNR, text
    breaches++
}

function may_include(module, target, header,    names, count, i) {
    count = split(allowed[module], names, " ")
    for (i = 1; i <= count; i++)
        if (names[i] == target || names[i] == target "/" header)
            return 1
    return 0
}

function is_one_of(module, modules,    names, count, i) {
    count = split(modules, names, " ")
    for (i = 1; i <= count; i++)
        if (names[i] == module)
            return 1
    return 0
}

FNR == 1 {
    split(FILENAME, parts, "/")
    module = parts[1] == "src" ? parts[2] : parts[3]
    if (!(module in allowed))
        breach("the folder " module " is no module of the table")
}

/^[ \t]*#[ \t]*include/ && (module in allowed) {
    name = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", name)
    opening = substr(name, 1, 1)
    name = substr(name, 2)
    sub(/[">].*$/, "", name)

    if (opening == "<") {
        for (pattern in door)
            if (name ~ pattern && !is_one_of(module, door[pattern]))
                breach("module " module " includes <" name ">, which only " door[pattern] " may include")
        if (name ~ /^phasenav\//)
            breach("<" name "> is a header of this program: it is included in quotes")
    } else if (opening != "\"") {
        breach("an include line names its file")
    } else if (name ~ /^phasenav\/[^\/]+\/[^\/]+$/) {
        split(name, target, "/")
        if (!may_include(module, target[2], target[3]))
            breach("module " module " includes \"" name "\"; it may include only: " allowed[module])
    } else if (name ~ /\//) {
        breach("module " module " includes \"" name "\": a private header of another folder")
    } else if (parts[1] != "src") {
        breach("a shared header includes the private header \"" name "\"")
    } else if (name ~ /^(n?cursesw?|term|yaml|jansson|utf8proc|iconv|vterm)[.]h$/) {
        breach("\"" name "\" is a header of a library: it is included in angle brackets")
    }
}

END { exit breaches > 0 }
' $files
