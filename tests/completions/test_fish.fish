#!/usr/bin/env fish
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# Completes command lines as fish would: test_fish.fish PROGRAM-FOLDER COMPLETION
set -gx PATH $argv[1] $PATH
set -gx LC_ALL C.UTF-8
set -e PHASENAV_ROADMAP
set -e XDG_CONFIG_DIRS
cd (dirname (status filename))
source $argv[2]
set -g failures 0

# expect LINE WANTED...: what the last word of the line can become, without the descriptions
function expect
    set -l found (complete -C $argv[1] | string replace -r '\t.*' '' | string match -v -- '-*=*' | sort)
    set -l wanted (printf '%s\n' $argv[2..] | sort)
    if test "$found" != "$wanted"
        echo "$argv[1]: '$wanted' was wanted, '$found' came" >&2
        set failures (math $failures + 1)
    end
end

set -l all idea concept pilot rollout transfer
expect 'phasenav ' $all
expect 'phasenav pi' pilot
expect 'phasenav --phase pi' pilot
expect 'phasenav -p pi' pilot
expect 'phasenav --form' --format
expect 'phasenav --format js' json
expect 'phasenav --list m' milestones models
expect 'phasenav --color al' always
expect 'phasenav -w fin' financial
expect 'phasenav --lang d' de
expect 'phasenav --file small.yaml ' only
expect 'phasenav --file=small.yaml --phase o' only
expect 'phasenav -f small.yaml -p o' only
expect 'phasenav -f small.yaml --item d' done
expect 'phasenav --file small.y' small.yaml
expect 'phasenav --merge a small.y' small.yaml
if not complete -C 'phasenav --phase pi' | string match -q (printf 'pilot\tPilot*')
    echo "the title does not stand beside the id" >&2
    set failures (math $failures + 1)
end
test $failures -eq 0
