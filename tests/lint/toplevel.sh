#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# toplevel.sh ROOT: the top level holds what is agreed, and nothing else. Dotfiles and build folders do not count.
set -eu

cd "$1"
status=0
for name in *; do
    case $name in
    CMakeLists.txt | README.md | LICENSE | data | include | man | src | tests) ;;
    build*) ;; # as .gitignore has it
    *)
        echo "$name: not one of the names agreed for the top level" >&2
        status=1
        ;;
    esac
done
for name in CMakeLists.txt README.md LICENSE data include man src tests; do
    if [ ! -e "$name" ]; then
        echo "$name: missing at the top level" >&2
        status=1
    fi
done
exit "$status"
