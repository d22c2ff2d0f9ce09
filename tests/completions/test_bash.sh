#!/usr/bin/env bash
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# Completes command lines as bash would, by calling the completion's function: test_bash.sh PROGRAM-FOLDER COMPLETION
set -u
PATH=$1:$PATH
# shellcheck source=/dev/null
source "$2"
cd "$(dirname "$0")" || exit 1
export LC_ALL=C.UTF-8 HOME=/nonexistent
unset PHASENAV_ROADMAP XDG_CONFIG_HOME XDG_CONFIG_DIRS
failures=0

compopt() { :; } # works within a real completion only

# expect WANTED WORD...: the last word is being typed; WANTED is what it can become, one after the other.
expect() {
    local wanted=$1
    shift
    COMP_WORDS=(phasenav "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _phasenav phasenav "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    if [ "${COMPREPLY[*]}" != "$wanted" ]; then
        echo "phasenav $*: '$wanted' was wanted, '${COMPREPLY[*]}' came" >&2
        failures=$((failures + 1))
    fi
}

all='idea concept pilot rollout transfer'
expect "$all" ''
expect pilot pi
expect pilot --phase pi
expect "$all" --phase ''
expect pilot --phase = pi # as bash parts it
expect "$all" --phase =
expect --phase=pilot --phase=pi # where COMP_WORDBREAKS has no '='
expect pilot -p pi
expect -ppilot -ppi
expect pilot -cp pi
expect 'idea' --phase pilot --phase id
expect '--format=' --fo
expect '--all --as-of= --ascii' --a
expect json --format js
expect 'always' --color = al
expect '' --width 4
expect 'milestones models' --list m
expect 'de' --lang d
expect 'financial' -w fin
expect 'citizens' --stakeholder cit
expect '' -i nothing-begins-like-this
expect only --file small.yaml ''
expect only --file = small.yaml --phase o
expect only --file=small.yaml -p o
expect only -fsmall.yaml -p o
expect only -f "'small.yaml'" o
expect done -f small.yaml --item d
expect alpha -f small.yaml -w ''
expect small.yaml --file small.y
expect small.yaml --merge small.y
expect small.yaml --merge a b small.y
expect small.yaml --merge = a small.y
expect '' -- --ph
expect pilot -- pi
expect '' --file /nonexistent --phase pi
expect '' --file - --phase pi
exit $((failures != 0))
