#!/usr/bin/env zsh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# Completes command lines in a real zsh on a terminal of its own: test_zsh.zsh PROGRAM-FOLDER COMPLETION-FOLDER
# What is typed is one line, a Tab, and a key that prints what the line has become.
zmodload zsh/zpty
cd ${0:h}
path=($1 $path)
export LC_ALL=C.UTF-8 TERM=dumb HOME=/nonexistent COMPLETIONS=$2
unset PHASENAV_ROADMAP XDG_CONFIG_HOME XDG_CONFIG_DIRS
failures=0

zpty shell zsh -f -i
zpty -w shell 'PS1=; unsetopt beep zle_bracketed_paste 2> /dev/null; stty -echo
fpath=($COMPLETIONS $fpath)
autoload -Uz compinit; compinit -u -D
show() { print -r -- "[[$BUFFER]]"; BUFFER= }
zle -N show; bindkey "^X" show; bindkey "^I" complete-word
setopt no_auto_menu no_list_ambiguous; zstyle ":completion:*" list-prompt ""
LISTMAX=10000
print -r -- "re""ady"'
zpty -r shell answer '*ready*' || exit 1

# expect LINE WANTED: what a Tab makes of it
expect() {
    local answer
    zpty -w -n shell "$1"$'\t\x18'
    zpty -r shell answer '*\[\[*\]\]*' || answer='nothing'
    answer=${${answer##*\[\[}%%\]\]*}
    if [[ $answer != $2 ]]; then
        print -u2 -r -- "$1: '$2' was wanted, '$answer' came"
        failures=$((failures + 1))
    fi
}

expect 'phasenav pi' 'phasenav pilot '
expect 'phasenav --phase pi' 'phasenav --phase pilot '
expect 'phasenav --phase=pi' 'phasenav --phase=pilot '
expect 'phasenav -ppi' 'phasenav -ppilot '
expect 'phasenav --form' 'phasenav --format='
expect 'phasenav --format=js' 'phasenav --format=json '
expect 'phasenav --list mil' 'phasenav --list milestones '
expect 'phasenav --color=al' 'phasenav --color=always '
expect 'phasenav -w fin' 'phasenav -w financial '
expect 'phasenav --lang d' 'phasenav --lang de '
expect 'phasenav --file small.yaml -p o' 'phasenav --file small.yaml -p only '
expect 'phasenav --file=small.yaml o' 'phasenav --file=small.yaml only '
expect 'phasenav -f small.yaml --item d' 'phasenav -f small.yaml --item done '
expect 'phasenav --file small.y' 'phasenav --file small.yaml '
expect 'phasenav --merge a b small.y' 'phasenav --merge a b small.yaml '
zpty -d shell
exit $((failures != 0))
