#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# What scripts do with a project's file, with the real program: project.sh BINARY
set -u
binary=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

phasenav() {
    env -i LC_ALL=C.UTF-8 HOME="$work/home" PATH="$PATH" TZ=UTC SOURCE_DATE_EPOCH=1795600000 PHASENAV_WHO='m k' \
        "$binary" --file "$here/small.yaml" --lang en "$@" > "$work/out" 2> "$work/err" < /dev/null
}

# expect STATUS ARGUMENT...
expect() {
    wanted=$1
    shift
    status=0
    phasenav "$@" || status=$?
    if [ "$status" -ne "$wanted" ]; then
        echo "status $status, not $wanted: $*" >&2
        cat "$work/err" >&2
        failures=$((failures + 1))
    fi
}

# same FILE: is what standard input says.
same() {
    cat > "$work/wanted"
    diff -u "$work/wanted" "$1" >&2 || failures=$((failures + 1))
}

file=$work/p.yaml
expect 0 -P "$file" --set trial-run=started --set needs@idea=met --owner 'Amt 61' --note 'heard: all' --date 1.10.2026 \
    --set gate:idea=go-on --set project:phase=probe
same "$file" <<'EOF'
# A project of phasenav; phasenav-project(5) describes this file.
format: 1
project:
  title: p
  roadmap: small
  phase: probe
milestones:
  trial-run: {state: started, date: 2026-11-25}
rounds:
  needs:
    idea: {state: met, date: 2026-10-01, owner: Amt 61, note: 'heard: all'}
gates:
  idea: {decision: go-on, date: 2026-11-25}
log:
  - {time: 2026-11-25T09:46:40+00:00, who: m k, item: trial-run, change: open → started, date: [~, 2026-11-25]}
  - {time: 2026-11-25T09:46:40+00:00, who: m k, item: needs@idea, change: open → met, date: [~, 2026-10-01], owner: [~, Amt 61], note: [~, 'heard: all']}
  - {time: 2026-11-25T09:46:40+00:00, who: m k, item: gate:idea, change: open → go-on, date: [~, 2026-11-25]}
  - {time: 2026-11-25T09:46:40+00:00, who: m k, item: project:phase, change: none → probe}
EOF

# All or none, and no file for nothing.
cp "$file" "$work/before"
expect 2 -P "$file" --set trial-run=reached --set needs@idea=reached
same "$file" < "$work/before"
expect 2 -P "$work/none.yaml" --set nothing=reached
test ! -e "$work/none.yaml" || { echo "a file was made for nothing" >&2; failures=$((failures + 1)); }

# What is wrong in the command line is 2, whatever it is about.
for wrong in trial-run=met needs@idea=reached gate:idea=yes project:phase=4 gate:4=stop needs@nowhere=met; do
    expect 2 -P "$file" --set "$wrong"
done
expect 2 -P "$file" --set trial-run=reached --date eventually
expect 2 -P "$file" --set trial-run --note "$(printf 'a\tb')"
same "$file" < "$work/before"

# A phase is named as everywhere else: by number, alias, title or the beginning of one.
cp "$file" "$work/named.yaml"
expect 0 -P "$work/named.yaml" --set gate:2=stop --set needs@Idea=attention --set project:phase=Roll
for line in '  phase: rollout' '  probe: {decision: stop, date: 2026-11-25}' '    idea: {state: attention,'; do
    grep -q "^$line" "$work/named.yaml" || { echo "not there: $line" >&2; failures=$((failures + 1)); }
done
grep -q 'item: gate:probe, change: open → stop' "$work/named.yaml" ||
    { echo "the log has no id" >&2; failures=$((failures + 1)); }

# A project that is stopped says so first, and has no next steps; one that goes on elsewhere has them again.
expect 0 -P "$work/named.yaml" --set project:phase=probe
expect 0 -P "$work/named.yaml" --report
sed -n 6p "$work/out" | grep -q 'The project has been stopped, as decided at the end of the phase Trial' ||
    { echo "the report does not say first that the project is stopped" >&2; failures=$((failures + 1)); }
grep -q 'Next steps' "$work/out" && { echo "next steps of a stopped project" >&2; failures=$((failures + 1)); }
expect 0 -P "$work/named.yaml" --set gate:probe=another-way
expect 0 -P "$work/named.yaml" --report
grep -q 'Another way is being tried' "$work/out" || { echo "no other way" >&2; failures=$((failures + 1)); }
expect 0 -P "$work/named.yaml" --set project:phase=rollout
expect 0 -P "$work/named.yaml" --report
grep -q 'Next steps' "$work/out" || { echo "no next steps after going on" >&2; failures=$((failures + 1)); }

# A part alone, and taken away again.
expect 0 -P "$file" --set trial-run --note 'to be\continued' --who other
grep -q "trial-run: {state: started, date: 2026-11-25, note: 'to be.continued'}" "$file" ||
    { echo "no note" >&2; cat "$file" >&2; failures=$((failures + 1)); }
grep -q 'who: other, item: trial-run' "$file" || { echo "not by the other" >&2; failures=$((failures + 1)); }
expect 0 -P "$file" --set trial-run --note ''
grep -q 'trial-run: {state: started, date: 2026-11-25}' "$file" || { echo "a note is left" >&2; failures=$((failures + 1)); }

# The name of a roadmap's file is shown, and does nothing.
strange=$work/$(printf 'a\033[31mb.yaml')
cp "$here/small.yaml" "$strange"
expect 0 -f "$strange" -P "$file" --report
grep -q 'a.x1b.31mb.yaml' "$work/out" || { echo "the roadmap is not named" >&2; failures=$((failures + 1)); }
grep -q "$(printf '\033')" "$work/out" && { echo "an escape sequence" >&2; failures=$((failures + 1)); }

# Nobody can write there.
expect 1 -P /dev/full --set trial-run=reached
expect 1 -P "$work" --set trial-run=reached
expect 1 -P "$work/no/such/folder.yaml" --set trial-run=reached
grep -q 'its folder is not there' "$work/err" || { echo "the folder is not blamed" >&2; failures=$((failures + 1)); }

# The user's own project is found where it is kept.
mkdir -p "$work/home/.local/share/phasenav"
cp "$file" "$work/home/.local/share/phasenav/project.yaml"
expect 0 --report
grep -q 'phase 2 of 3' "$work/out" || { echo "no report of the user's project" >&2; failures=$((failures + 1)); }

# With another roadmap it is passed over where nobody has asked for it.
sed 's/roadmap: small/roadmap: other/' "$file" > "$work/home/.local/share/phasenav/project.yaml"
expect 0 --list phases
grep -q 'is passed over: it follows the roadmap .other.' "$work/err" || { echo "not passed over" >&2; failures=$((failures + 1)); }
[ "$(wc -l < "$work/err")" -eq 1 ] || { echo "more than that is said" >&2; cat "$work/err" >&2; failures=$((failures + 1)); }
expect 1 --report
expect 1 -P "$work/home/.local/share/phasenav/project.yaml" --list phases

exit "$((failures > 0))"
